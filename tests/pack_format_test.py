"""docs/pack-format.md shows a pack without faults and what the tool really says.

usage: pack_format_test.py GROUNDWORK
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "pack-format.md").read_text(encoding="utf-8")


def lint(folder):
    return subprocess.run([GROUNDWORK, "lint", str(folder)], cwd=ROOT, capture_output=True, text=True)


class PackFormat(unittest.TestCase):
    def test_the_pack_on_the_page_is_the_example_and_has_no_faults(self):
        files = dict(re.findall(r"`([\w.]+)`:\n\n```json\n(.*?)```", PAGE, re.DOTALL))
        self.assertEqual(set(files), {"pack.json", "en.json"})
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                self.assertEqual(text, (ROOT / "tests" / "fixtures" / "example" / name).read_text(encoding="utf-8"))
                pathlib.Path(folder, name).write_text(text, encoding="utf-8")
            result = lint(folder)
        self.assertEqual(result.stderr, "")
        self.assertEqual(result.returncode, 0)

    def test_the_output_on_the_page_is_what_the_tool_prints(self):
        folder, output = re.search(r"```\n\$ groundwork lint (\S+)\n(.*?)```", PAGE, re.DOTALL).groups()
        self.assertEqual(lint(folder).stderr, output)


if __name__ == "__main__":
    GROUNDWORK = sys.argv.pop(1)
    unittest.main()
