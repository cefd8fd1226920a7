"""Every interface string that the screens ask for exists, and every one that exists is asked for."""
import json
import pathlib
import re
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCES = [*ROOT.glob("wasm/view/*.cpp"), *ROOT.glob("wasm/app/*.cpp"), *ROOT.glob("web/packaging/*.mjs")]
LOOKUP = re.compile(r"(?:context|strings)(?:\.strings|\.context)?\[([^\[\]]*)\]")
COUNTED = re.compile(r"\bcounted\([^\"()]*\"([a-z]+\.[a-z_.]+)\"")
FORM = re.compile(r"\.(zero|one|two|few|many|other)$")
LITERAL = re.compile(r"[\"']([a-z]+\.[a-z_.]+)[\"']")


class Strings(unittest.TestCase):
    def setUp(self):
        self.code = "\n".join(path.read_text() for path in SOURCES)
        self.counted = set(COUNTED.findall(self.code))

    def keys_of(self, path):
        """The keys of a file, of a text with forms of plural the one that is asked for."""
        keys = json.loads(path.read_text())["text"].keys()
        return {FORM.sub("", key) if FORM.sub("", key) in self.counted else key for key in keys}

    def test_every_string_that_is_looked_up_is_in_every_language(self):
        wanted = {key for lookup in LOOKUP.findall(self.code) for key in LITERAL.findall(lookup)} | self.counted
        wanted.remove("app.plurals")  # the build puts it in, where the rules are not those of English
        self.assertGreater(len(wanted), 40)
        for path in sorted((ROOT / "assets" / "strings").glob("*.json")):
            self.assertEqual(sorted(wanted - self.keys_of(path)), [], path.name)

    def test_no_string_is_shipped_that_nothing_asks_for(self):
        moments = json.loads((ROOT / "assets" / "index.json").read_text())["moments"]
        mentioned = set(LITERAL.findall(self.code)) | {f"welcome.{moment['id']}" for moment in moments}
        for path in sorted((ROOT / "assets" / "strings").glob("*.json")):
            self.assertEqual(sorted(self.keys_of(path) - mentioned), [], path.name)


if __name__ == "__main__":
    sys.exit(unittest.main(verbosity=1))
