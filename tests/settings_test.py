"""The C++ has the names and limits of the table of settings, web/settings.js."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).parent.parent
TABLE = (ROOT / "web" / "settings.js").read_text(encoding="utf-8")


def header(table):
    """The exit code, what is said, and the header that is made of a table."""
    with tempfile.TemporaryDirectory() as folder:
        source, out = pathlib.Path(folder, "settings.js"), pathlib.Path(folder, "settings.h")
        source.write_text(table, encoding="utf-8")
        command = [sys.executable, "-B", ROOT / "wasm" / "tools" / "settings_header.py", out, source]
        ran = subprocess.run(command, capture_output=True, text=True, check=False)
        return ran.returncode, ran.stderr, out.read_text(encoding="utf-8") if out.exists() else ""


class Settings(unittest.TestCase):
    def test_a_limit_that_is_changed_in_the_table_is_changed_in_the_code(self):
        self.assertIn("most_note = 280;", header(TABLE)[2])
        self.assertIn("most_note = 300;", header(TABLE.replace("most: 280", "most: 300"))[2])

    def test_a_row_that_is_new_is_known_to_the_code_by_its_name(self):
        code = header(
            TABLE.replace("  urgent: {", "  'tone-of-voice': {form: 'choice', values: ['warm', 'dry']},\n  urgent: {")
        )[2]
        self.assertIn(" theme tone-of-voice urgent ", code)
        self.assertIn('values_tone_of_voice = "warm dry";', code)

    def test_a_row_that_cannot_be_read_is_told(self):
        for row in ("  pace: {most: 3},", "  pace: {form: 'text',\n    most: 3},"):
            code, said, _ = header(TABLE.replace("  urgent: {", f"{row}\n  urgent: {{"))
            self.assertEqual(code, 1)
            self.assertIn("a row must be NAME: {form: …}, in one line, but one is: pace: {", said)
        self.assertIn("must have a table settings", header("export const none = 1\n")[1])


if __name__ == "__main__":
    unittest.main()
