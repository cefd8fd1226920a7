"""`groundwork show` prints what a person reads: each persona of tests/personas is told what it must be told and nothing
of what it must not be told, and a file that cannot be read is refused with each of its faults.

An entry of must_say and must_not_say is the key of a text; or, where it has spaces, words that stand on a screen; or
panel:ID, listed:ITEM (among the lowest lines), ask:NAME:ITEM (on the card of that person), still:NAME:ITEM (not known
of them yet; still:NAME for anything).

usage: show_test.py GROUNDWORK
"""
import functools
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).parent.parent
WORDS = {
    path.parent.name: json.loads(path.read_text())["text"] for path in (ROOT / "assets" / "packs").glob("*/en.json")
}


def show(person, *flags):
    return subprocess.run([GROUNDWORK, "show", *flags, ROOT / "assets", person], capture_output=True, text=True)


def shown_to(content, *flags):
    with tempfile.TemporaryDirectory() as folder:
        person = pathlib.Path(folder) / "person.json"
        person.write_text(content)
        return show(person, *flags)


@functools.cache
def reading_of(path):
    return Reading(path)


class Reading:
    """What a persona reads: the screens, by check or person, and the page."""

    def __init__(self, path):
        result = show(path, "--ids")
        self.faults = result.stderr
        self.screens, self.page = result.stdout.rsplit("\n== ", 1)
        self.lines = [line.split("\t", 1) for line in self.screens.splitlines() if "\t" in line]
        self.ticked = [line.split("\t")[0] for line in self.page.splitlines() if "\t# " in line]

    def says(self, what):
        """Whether the key is said; or, with spaces, the words, whose names in braces stand for anything."""
        if " " in what:
            pattern = re.sub(r"\\{\w+\\}", ".+", re.escape(what))
            return re.search(pattern, self.screens, re.IGNORECASE) is not None
        kind, _, rest = what.partition(":")
        about = {"panel": self.has_panel, "listed": self.lists, "ask": self.asks, "still": self.still_asks}
        return about[kind](rest) if rest else any(key == what for key, _ in self.lines)

    def has_panel(self, panel):
        return any(key.startswith(panel) for key, _ in self.lines)

    def lists(self, item):
        return any(key == "FIT.lowest.line" and WORDS["fit"][item] in line for key, line in self.lines)

    def asks(self, who):
        name, item = who.split(":")
        card = self.screens.split(f"\n-- {name}\n")[1].split("\n-- ")[0].split("\ncompare.title\t## ")[0]
        return f"\n{item}.ask\t" in card

    def still_asks(self, who):
        name, _, item = who.partition(":")
        card = self.screens.partition(f"compare.to_ask\t### Still to ask {name}\n")[2].split("\t### ")[0]
        return f"{item}.ask\t" in card if item else bool(card)


class Personas(unittest.TestCase):
    def each(self):
        personas = sorted((ROOT / "tests" / "personas").glob("*.json"))
        self.assertGreater(len(personas), 15)
        for path in personas:
            with self.subTest(persona=path.stem):
                reading = reading_of(path)
                self.assertEqual(reading.faults, "")
                yield json.loads(path.read_text()), reading

    def test_each_is_told_what_is_true_for_them(self):
        for persona, reading in self.each():
            self.assertEqual([one for one in persona["must_say"] if not reading.says(one)], [])
            self.assertEqual([one for one in persona["must_not_say"] if reading.says(one)], [])

    def test_the_page_says_what_they_would_hand_over(self):
        for persona, reading in self.each():
            page = reading.page.lower()
            self.assertEqual([one for one in persona.get("page_must_say", []) if one.lower() not in page], [])
            self.assertEqual([one for one in persona.get("page_must_not_say", []) if one.lower() in page], [])
            self.assertEqual([one for one in persona.get("page_not_ticked", []) if one in reading.ticked], [])
            if persona.get("page_empty"):
                self.assertEqual(reading.ticked, [])
            for section, most in persona.get("page_most", {}).items():
                lines = reading.page.partition(f"\n{section}\t")[2].partition("\t# ")[0].splitlines()[1:]
                self.assertTrue(0 < len(lines) - 1 <= most, lines)


class Show(unittest.TestCase):
    def test_without_ids_the_words_stand_alone(self):
        result = shown_to(
            '{"checks": ["readiness"], "responses": {"readiness": {"RDY_T1": "Sleep"}}, "today": "2026-11-25"}'
        )
        self.assertIn("\n## What your answers say\n", result.stdout)
        self.assertIn("\nSleep\n", result.stdout)
        self.assertIn("\nFilled in by the client on November 25, 2026.", result.stdout)
        self.assertNotIn("\t", result.stdout)

    def test_with_ids_each_line_has_its_key_and_what_the_person_wrote_has_none(self):
        result = shown_to('{"checks": ["readiness"], "responses": {"readiness": {"RDY_T1": "Sleep"}}}', "--ids")
        lines = [line for line in result.stdout.splitlines() if line and not line.startswith("==")]
        self.assertEqual([line for line in lines if not re.match(r"(-|[\w.]+)\t.", line)], [])
        self.assertIn("results.title\t## What your answers say", lines)
        self.assertNotIn("    because ", result.stdout)

    def test_with_why_what_is_said_sometimes_has_its_condition_below(self):
        marks = {f"FIT_{n}": 0 for n in (1, 2, 4, 5, 7, 8, 10)}
        person = json.dumps({"checks": ["fit"], "responses": {"fit": {**marks, "FIT_SAFE": "not_sure"}}})
        lines = shown_to(person, "--why").stdout.splitlines()
        unsafe = "    because FIT_SAFE is yes or not_sure"
        self.assertEqual(lines[lines.index("### Something felt wrong or unsafe") + 1], unsafe)
        text = lines.index("You decide what you do with them.")
        self.assertTrue(lines[text + 1].endswith("and FIT_SAFE is yes or not_sure"), lines[text + 1])
        self.assertNotIn("\t", "".join(lines))

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

    def test_a_number_that_nobody_comes_past_is_a_fault(self):
        for number in ("999", "-1", '"eight"'):
            result = shown_to('{"checks": ["course"], "responses": {"course": {"CRS_X1": %s}}}' % number)
            self.assertIn(": /responses/course/CRS_X1 must be a whole number from 0 to 500 but is", result.stderr)

    def test_a_person_or_assets_that_are_not_there_are_named(self):
        self.assertIn("nobody.json: / must be a file that can be read", show("nobody.json").stderr)
        result = subprocess.run([GROUNDWORK, "show", "no-assets", "nobody.json"], capture_output=True, text=True)
        self.assertEqual(result.returncode, 1)
        self.assertIn("no-assets/strings", result.stderr)


if __name__ == "__main__":
    GROUNDWORK = sys.argv.pop()
    unittest.main()
