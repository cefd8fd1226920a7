"""docs/coverage.md names nothing that the product does not have."""
import json
import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).parent.parent
ASSETS = ROOT / "assets"
PAGE = (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8")
POINTS = 84
TABLES = ("Points of the brief", "Claims that were changed")


def read(*names):
    return json.loads(ASSETS.joinpath(*names).read_text(encoding="utf-8"))


def existing_ids():
    """Everything that the page may name: see "How to read an id" there."""
    ids = {f"ev:{row['id']}" for row in read("evidence", "evidence.json")["rows"]}
    ids.update(moment["id"] for moment in read("index.json")["moments"])
    ids.update(section["id"] for section in read("summary", "summary.json")["sections"])
    ids.update(read("strings", "en.json")["text"])
    for path in ASSETS.glob("packs/*/pack.json"):
        check = path.parent.name
        ids.add(check)
        for name in ("items", "sections", "facets", "topics", "results"):
            ids.update(part["id"] for part in json.loads(path.read_text(encoding="utf-8")).get(name, []))
        texts = read("packs", check, "en.json")["text"]
        ids.update(texts)
        ids.update(f"{check}:{key}" for key in texts)
    return ids


def rows(heading):
    """The cells of each row below a heading, without the two rows that head the table."""
    table = PAGE.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    return [
        [cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines() if line.startswith("|")
    ][2:]


def named_ids(cells):
    for name in re.findall(r"`([^`]*)`", " ".join(cells)):
        found = re.fullmatch(r"(.*?)(\d+)\.\.(\d+)", name)
        yield from [f"{found[1]}{n}" for n in range(int(found[2]), int(found[3]) + 1)] if found else [name]


class Coverage(unittest.TestCase):
    def test_every_point_names_what_covers_it_and_where(self):
        points = rows(TABLES[0])
        self.assertEqual([cells[0] for cells in points], [str(n) for n in range(1, POINTS + 1)])
        for cells in points:
            with self.subTest(point=cells[0]):
                self.assertEqual(len(cells), 7)
                self.assertNotEqual(list(named_ids([cells[4]])), [])
                self.assertNotEqual(cells[5], "")

    def test_every_id_that_is_named_exists(self):
        named = {name for heading in TABLES for cells in rows(heading) for name in named_ids(cells)}
        self.assertGreater(len(named), 200)
        self.assertEqual(sorted(named - existing_ids()), [])


if __name__ == "__main__":
    unittest.main()
