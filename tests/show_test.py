"""`groundwork show` prints what a person reads: each persona of tests/personas is told what it must be told and nothing
of what it must not be told, and a file that cannot be read is refused with each of its faults.

An entry of must_say and must_not_say is the key of a text, or, where it has spaces, words that stand on a screen.

usage: show_test.py GROUNDWORK
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).parent.parent


def show(person, *flags):
    return subprocess.run([GROUNDWORK, "show", *flags, ROOT / "assets", person], capture_output=True, text=True)


def shown_to(content):
    with tempfile.TemporaryDirectory() as folder:
        person = pathlib.Path(folder) / "person.json"
        person.write_text(content)
        return show(person)


class Personas(unittest.TestCase):
    def test_each_is_told_what_is_true_for_them(self):
        personas = sorted((ROOT / "tests" / "personas").glob("*.json"))
        self.assertGreater(len(personas), 5)
        for path in personas:
            with self.subTest(persona=path.stem):
                result = show(path, "--ids")
                self.assertEqual(result.stderr, "")
                keys = {line.split("\t")[0] for line in result.stdout.splitlines()}
                persona = json.loads(path.read_text())

                def is_said(what):
                    return what in (result.stdout if " " in what else keys)

                self.assertEqual([one for one in persona["must_say"] if not is_said(one)], [])
                self.assertEqual([one for one in persona["must_not_say"] if is_said(one)], [])


class Show(unittest.TestCase):
    def test_without_ids_the_words_stand_alone(self):
        result = shown_to(
            '{"checks": ["readiness"], "responses": {"readiness": {"RDY_T1": "Sleep"}}, "today": "2026-11-25"}'
        )
        self.assertIn("\n## What your answers say\n", result.stdout)
        self.assertIn("\nI would like this to be different: Sleep\n", result.stdout)
        self.assertIn("\nFilled in by the client on 2026-11-25.", result.stdout)
        self.assertNotIn("\t", result.stdout)

    def test_every_fault_of_a_person_is_told_with_its_place(self):
        result = shown_to(
            """{"checks": ["readiness", "nobody"], "today": "today", "more": 1,
            "responses": {"readiness": {"RDY_99": 1, "RDY_1": 9}, "fit": {}}}"""
        )
        self.assertEqual(result.returncode, 1)
        self.assertEqual(result.stdout, "")
        places = {line.split(": ", 1)[1].split(" must ")[0] for line in result.stderr.splitlines()}
        wrong = {
            "/more",
            "/today",
            "/checks/1",
            "/responses/readiness/RDY_99",
            "/responses/readiness/RDY_1",
            "/responses/fit",
        }
        self.assertEqual(places, wrong)

    def test_a_person_or_assets_that_are_not_there_are_named(self):
        self.assertIn("nobody.json: / must be a file that can be read", show("nobody.json").stderr)
        result = subprocess.run([GROUNDWORK, "show", "no-assets", "nobody.json"], capture_output=True, text=True)
        self.assertEqual(result.returncode, 1)
        self.assertIn("no-assets/strings", result.stderr)


if __name__ == "__main__":
    GROUNDWORK = sys.argv.pop()
    unittest.main()
