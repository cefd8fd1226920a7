"""A copy of the shipped assets that a test may break, and what `groundwork lint` says of it."""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).parent.parent
FAULT = re.compile(r"(.*): (/.*?) must .*")


def lint(*packs):
    """The command's run over these folders; its path is the last argument of the test."""
    return subprocess.run([sys.argv[-1], "lint", *map(str, packs)], capture_output=True, text=True)


def changed(member, change):
    """Changes the member of a document at that place."""

    def apply(text):
        document = json.loads(text)
        place = document
        for step in member[:-1]:
            place = place[step]
        place[member[-1]] = change(place[member[-1]]) if callable(change) else change
        return json.dumps(document)

    return apply


def added(text, value):
    return changed(["text"], lambda texts: {**texts, text: value})


def twice(rows):
    return [*rows, rows[0]]


class BrokenAssets(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.assets = pathlib.Path(folder.name) / "assets"
        shutil.copytree(ROOT / "assets", self.assets)

    def faults(self):
        """The file and place of each fault of the copy."""
        result = lint(self.assets)
        named = [FAULT.fullmatch(line) for line in result.stderr.splitlines()[:-1]]
        self.assertNotIn(None, named, result.stderr)
        self.assertEqual(result.returncode, 1 if named else 0)
        return {f"{pathlib.Path(found[1]).relative_to(self.assets)} {found[2]}" for found in named}


def main():
    unittest.main(argv=sys.argv[:1])
