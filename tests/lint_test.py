"""`groundwork lint` names every fault of a broken pack and nothing else, and finds none in the packs that we ship.

usage: lint_test.py GROUNDWORK
"""
import pathlib
import re
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).parent.parent
BROKEN = ROOT / "tests" / "fixtures" / "broken"
FAULT = re.compile(r"(.*): (/.*?) must .*")


def lint(*packs):
    return subprocess.run([GROUNDWORK, "lint", *map(str, packs)], capture_output=True, text=True)


class Lint(unittest.TestCase):
    def test_every_planted_fault_is_named_and_nothing_else(self):
        packs = sorted(path.parent for path in BROKEN.glob("*/expected.txt"))
        self.assertEqual(len(packs), 17)
        for pack in packs:
            with self.subTest(pack=pack.name):
                result = lint(pack)
                lines = result.stderr.splitlines()
                named = set()
                for line in lines[:-1]:
                    found = FAULT.fullmatch(line)
                    self.assertIsNotNone(found, line)
                    named.add(f"{pathlib.Path(found[1]).name} {found[2]}")
                self.assertEqual(named, set((pack / "expected.txt").read_text().splitlines()))
                count = len(lines) - 1
                self.assertEqual(lines[-1], f"{count} fault" if count == 1 else f"{count} faults")
                self.assertEqual(result.stdout, "")
                self.assertEqual(result.returncode, 1)

    def test_the_packs_that_we_ship_have_no_faults(self):
        packs = sorted(path.parent for path in (ROOT / "assets" / "packs").glob("*/pack.json"))
        self.assertTrue(packs)
        result = lint(*packs, ROOT / "tests" / "fixtures" / "every_kind")
        self.assertEqual(result.stderr, "")
        self.assertEqual(result.returncode, 0)

    def test_a_folder_without_a_pack_is_a_fault(self):
        result = lint(ROOT / "docs")
        self.assertIn("pack.json: / must be a file that can be read", result.stderr)
        self.assertEqual(result.returncode, 1)


if __name__ == "__main__":
    GROUNDWORK = sys.argv.pop(1)
    unittest.main()
