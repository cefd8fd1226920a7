"""docs/accessibility.md has every criterion of WCAG 2.2 A and AA once, and names no test that is not there."""
import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "accessibility.md").read_text(encoding="utf-8")
CRITERIA = """1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10
1.4.11 1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1
2.5.2 2.5.3 2.5.4 2.5.7 2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2
4.1.3""".split()


def rows(heading):
    table = PAGE.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    lines = [line for line in table.splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


APPLY, DO_NOT = rows("Those that apply"), rows("Those that do not apply")


def named_tests(cell):
    """The files that a cell names in `quotes`, each with the words of its tests in "quotes"."""
    for name, words in re.findall(r"`(tests/[^`]+|[^`]+\.mjs)`([^`]*)", cell):
        yield name if name.startswith("tests/") else f"tests/browser/{name}", re.findall(r'"([^"]+)"', words)


class Accessibility(unittest.TestCase):
    def test_every_criterion_is_in_one_of_the_lists(self):
        listed = [cells[0].split()[0] for cells in APPLY + DO_NOT]
        self.assertEqual(len(CRITERIA), 55)
        self.assertEqual(sorted(listed), sorted(CRITERIA))
        self.assertEqual([len(APPLY), len(DO_NOT)], [41, 14])

    def test_every_criterion_says_what_shows_it(self):
        self.assertEqual([cells[0] for cells in APPLY if len(cells) != 3 or not all(cells)], [])

    def test_every_test_that_is_named_exists(self):
        for cells in APPLY:
            for name, words in named_tests(cells[2]):
                with self.subTest(criterion=cells[0], file=name):
                    self.assertTrue((ROOT / name).exists())
                    text = (ROOT / name).read_text(encoding="utf-8").replace("\\'", "'")
                    self.assertEqual([test for test in words if test not in text], [])


if __name__ == "__main__":
    unittest.main()
