"""Every interface string that the screens ask for exists, and every one that exists is asked for."""
import json
import pathlib
import re
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCES = [*ROOT.glob("wasm/view/*.cpp"), *ROOT.glob("wasm/app/*.cpp"), *ROOT.glob("web/packaging/*.mjs")]
LOOKUP = re.compile(r"(?:context|strings)(?:\.strings|\.context)?\[([^\[\]]*)\]")
LITERAL = re.compile(r"[\"']([a-z]+\.[a-z_.]+)[\"']")


class Strings(unittest.TestCase):
    def setUp(self):
        self.code = "\n".join(path.read_text() for path in SOURCES)

    def test_every_string_that_is_looked_up_is_in_every_language(self):
        wanted = {key for lookup in LOOKUP.findall(self.code) for key in LITERAL.findall(lookup)}
        self.assertGreater(len(wanted), 40)
        for path in sorted((ROOT / "assets" / "strings").glob("*.json")):
            have = json.loads(path.read_text())["text"].keys()
            self.assertEqual(sorted(wanted - have), [], path.name)

    def test_no_string_is_shipped_that_nothing_asks_for(self):
        moments = json.loads((ROOT / "assets" / "index.json").read_text())["moments"]
        mentioned = set(LITERAL.findall(self.code)) | {f"welcome.{moment['id']}" for moment in moments}
        for path in sorted((ROOT / "assets" / "strings").glob("*.json")):
            have = json.loads(path.read_text())["text"].keys()
            self.assertEqual(sorted(have - mentioned), [], path.name)


if __name__ == "__main__":
    sys.exit(unittest.main(verbosity=1))
