"""The version stands in CMakeLists.txt alone: the command says it, and docs/CHANGELOG.md begins with it.

usage: version_test.py GROUNDWORK
"""
import pathlib
import re
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).parent.parent
PROJECT = (ROOT / "CMakeLists.txt").read_text()
VERSION = re.search(r"^project\(groundwork VERSION (\d+\.\d+\.\d+) ", PROJECT, re.MULTILINE).group(1)


def run(*words):
    return subprocess.run([GROUNDWORK, *words], capture_output=True, text=True)


class Version(unittest.TestCase):
    def test_the_command_says_it(self):
        said = run("--version")
        self.assertEqual((said.returncode, said.stdout, said.stderr), (0, f"groundwork {VERSION}\n", ""))

    def test_the_usage_names_what_says_it(self):
        for words in [(), ("--versions",), ("--version", "too much")]:
            said = run(*words)
            self.assertEqual((said.returncode, said.stdout), (2, ""), words)
            self.assertRegex(said.stderr, r"groundwork --version\n")

    def test_the_changelog_begins_with_it_and_goes_back_from_there(self):
        page = (ROOT / "docs" / "CHANGELOG.md").read_text(encoding="utf-8")
        headings = re.findall(r"^## (.*)$", page, re.MULTILINE)
        form = re.compile(r"(\d+)\.(\d+)\.(\d+), (?:\d{4}-\d\d-\d\d|not released yet)$")
        named = [form.match(heading) for heading in headings]
        self.assertNotIn(None, named, headings)
        versions = [tuple(map(int, version.groups())) for version in named]
        self.assertEqual(versions[0], tuple(map(int, VERSION.split("."))))
        self.assertEqual(versions, sorted(set(versions), reverse=True))


if __name__ == "__main__":
    GROUNDWORK = sys.argv.pop(1)
    unittest.main()
