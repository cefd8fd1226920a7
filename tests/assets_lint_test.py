"""`groundwork lint` names every fault of broken assets and nothing else, and finds none in what we ship.

usage: assets_lint_test.py GROUNDWORK
"""
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
    return subprocess.run([GROUNDWORK, "lint", *map(str, packs)], capture_output=True, text=True)


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


def renamed(text):
    return changed(["text"], lambda texts: {f"{key}.": value for key, value in texts.items()})(text)


def twice(rows):
    return [*rows, rows[0]]


class LintOfAssets(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.assets = pathlib.Path(folder.name) / "assets"
        shutil.copytree(ROOT / "assets", self.assets)

    def faults(self):
        result = lint(self.assets)
        named = [FAULT.fullmatch(line) for line in result.stderr.splitlines()[:-1]]
        self.assertNotIn(None, named, result.stderr)
        self.assertEqual(result.returncode, 1 if named else 0)
        return {f"{pathlib.Path(found[1]).relative_to(self.assets)} {found[2]}" for found in named}

    def test_what_we_ship_has_none(self):
        result = lint(self.assets)
        self.assertEqual(result.stderr, "")
        self.assertRegex(result.stdout, "no faults; 10 packs")

    def test_each_file_is_looked_at(self):
        for name, change, *places in [
            (
                "strings/en.json",
                changed(["text", "progress.question"], "Question {N} of {total}"),
                "/text/progress.question",
            ),
            ("strings/en.json", changed(["text", "help.open"], "Get help {now"), "/text/help.open"),
            ("strings/en.json", changed(["language"], "de"), "/language"),
            ("scales/en.json", changed(["text", "bipolar7.-3"], "Strongly: {links}"), "/text/bipolar7.-3"),
            ("scales/en.json", added("bipolar7.9", "What is not there"), "/text/bipolar7.9"),
            ("scales/scales.json", changed(["scales", "bipolar7", "kind"], "two_ends"), "/scales/bipolar7/kind"),
            ("summary/en.json", changed(["text", "footer"], "On {day}"), "/text/footer"),
            ("summary/en.json", changed(["text", "sum.wish.notice"], "By: {value"), "/text/sum.wish.notice"),
            ("summary/en.json", added("sum.not_there", "No section"), "/text/sum.not_there"),
            ("summary/summary.json", changed(["sections", 0, "lines", 0, "kind"], "told"), "/sections/0/lines/0/kind"),
            ("safety/en.json", changed(["text", "text.1"], "Call {Emergency}."), "/text/text.1"),
            ("safety/en.json", added("immediate.6", "No paragraph"), "/text/immediate.6"),
            ("safety/safety.json", changed(["countries"], []), "/countries"),
            ("evidence/evidence.json", changed(["rows"], twice), "/rows/57/id"),
            ("evidence/en.json", changed(["text", "alliance"], "{N} reviews"), "/text/alliance"),
            ("index.json", changed(["moments", 0, "checks"], ["gone"]), "/moments/0/checks/0"),
            (
                "matters/matters.json",
                changed(["points", 0, "evidence"], ["alliance", "gone"]),
                "/points/0/evidence/1",
            ),
            ("matters/matters.json", changed(["points", 0, "checks"], ["gone"]), "/points/0/checks/0"),
            ("matters/matters.json", changed(["points"], twice), "/points/6/id"),
            ("matters/matters.json", changed(["line", "text"], "TEC.gone"), "/line/text"),
            ("matters/matters.json", changed(["moment"], "gone"), "/moment"),
            (
                "matters/en.json",
                lambda text: text.replace('"hope.text"', '"hope.texts"'),
                "/text/hope.text",
                "/text/hope.texts",
            ),
            ("packs/traits/pack.json", changed(["id"], "trait"), "/id"),
            ("packs/traits/en.json", changed(["text", "intro"], "{N} lines"), "/text/intro"),
        ]:
            with self.subTest(name=name, places=places):
                path = self.assets / name
                before = path.read_text()
                rows = len(json.loads(before)["rows"]) if name == "evidence/evidence.json" else 0
                path.write_text(change(before))
                self.assertEqual(
                    self.faults(), {f"{name} {place if not rows else f'/rows/{rows}/id'}" for place in places}
                )
                path.write_text(before)

    def test_a_condition_about_another_check_names_what_is_there(self):
        elsewhere = {"check": "situation", "item": "SIT_8", "in": ["no", "worse"]}
        for name, place in [
            ("packs/expectations/pack.json", ["facets", 0, "starters", 0, "if"]),
            ("packs/expectations/pack.json", ["results", 1, "if"]),
            ("summary/summary.json", ["sections", 0, "never_if"]),
            ("summary/summary.json", ["sections", 0, "lines", 0, "if"]),
        ]:
            path = self.assets / name
            before = path.read_text()
            for wrong, fault, sentence in [
                ({"item": "SIT_88"}, "/item", 'must be an item of situation but there is no "SIT_88"'),
                ({"in": ["no", "wors"]}, "/in/1", 'must be an option of SIT_8 but there is no "wors"'),
                ({}, None, None),
                ({"check": "not_here"}, None, None),  # assets may have fewer checks
            ]:
                with self.subTest(name=name, place=place, wrong=wrong):
                    condition = {"any": [{"not": {**elsewhere, **wrong}}, elsewhere]}
                    path.write_text(changed(place, condition)(before))
                    found = lint(self.assets).stderr.splitlines()[:-1]
                    pointer = "/" + "/".join(map(str, place)) + f"/any/0/not{fault}"
                    self.assertEqual(found, [f"{path}: {pointer} {sentence}"] if fault else [])
            path.write_text(before)

    def test_the_conditions_that_we_ship_name_checks_that_we_ship(self):
        packs = ROOT / "assets" / "packs"
        for path in [*packs.glob("*/pack.json"), ROOT / "assets" / "summary" / "summary.json"]:
            for check in re.findall(r'"check": "(\w+)"', path.read_text()):
                self.assertTrue((packs / check).is_dir(), f"{path}: there is no {check}")

    def test_help_that_would_mislead_a_person_is_refused(self):
        path = self.assets / "safety" / "safety.json"
        before = path.read_text()
        countries = json.loads(before)["countries"]
        lines = countries[0]["lines"]
        at = ["countries", 0]

        def member(place, name, value):
            return [*place, name], value, "/" + "/".join(map(str, [*place, name]))

        line = [*at, "lines", 0]
        changes = [
            *(
                member(place, name, "x")
                for place, name in [([], "rule"), (["panels", 0], "txt"), (at, "href"), (line, "unconfirmd")]
            ),
            *(member(at, "code", code) for code in ["uk", "GBR", "U1", "u.k"]),
            *(
                member(at, name, number)
                for name in ["police", "medical"]
                for number in ["112 or 999", "1", "11a", "112-1", "123456"]
            ),
            *(
                member(line, "number", number)
                for number in [
                    "113 or 114",
                    "0800 HELP",
                    "111 (option 2)",
                    "113, then 5",
                    "11  2",
                    "112-",
                    " 112",
                    "*",
                    "+44 20",
                    "",
                ]
            ),
            *(member(line, name, False) for name in ["sms", "unconfirmed"]),
            *(
                member([], "reviewed_on", day)
                for day in ["", "2026-02-29", "2026-13-01", "2026-1-1", "29.11.2026", "2026-00-10", "2026-04-31"]
            ),
            member(at, "lines", []),
            (["panels", 0, "has"], ["instead", "clinics"], "/panels/0/has/1"),
            (["countries"], [*countries, countries[0]], f"/countries/{len(countries)}/code"),
            ([*at, "lines"], [*lines, {**lines[0], "kind": "youth"}], f"/countries/0/lines/{len(lines)}/number"),
        ]
        for place, value, pointer in changes:
            with self.subTest(pointer=pointer, value=value if not isinstance(value, list) else len(value)):
                path.write_text(changed(place, value)(before))
                self.assertEqual(self.faults(), {f"safety/safety.json {pointer}"})

    def test_words_of_help_hold_numbers_only_where_they_are_filled_in(self):
        path = self.assets / "safety" / "en.json"
        before = path.read_text()
        line = "AR.0800 999 0091"
        for key in [
            "title",
            "no_country",
            "immediate.instead",
            "worry",
            "unsafe_in_therapy.starter.1",
            "AR",
            line,
            f"{line}.then",
        ]:
            path.write_text(added(key, "Call {police}.")(before))
            self.assertEqual(self.faults(), {f"safety/en.json /text/{key}"})
        for key in ["worry.text", "immediate.clinic", "unsafe_at_home.1", "text.2"]:
            path.write_text(added(key, "Call {police} or {urgent_number}.")(before))
            self.assertEqual(self.faults(), set())

    def test_a_help_line_with_another_number_needs_words_of_its_own(self):
        structure, words = [self.assets / "safety" / name for name in ("safety.json", "en.json")]
        line, before = "AR.0800 999 0091", words.read_text()
        for number in ["*4141", "1-800-799-7233"]:
            structure.write_text(changed(["countries", 0, "lines", 0, "number"], number)(structure.read_text()))
            words.write_text(before)
            self.assertIn(f"safety/en.json /text/AR.{number}", self.faults())
            words.write_text(before.replace(line, f"AR.{number}"))
            self.assertEqual(self.faults(), set())

    def test_a_file_that_is_missing_or_no_json_is_named(self):
        for name in [
            "safety/safety.json",
            "safety/en.json",
            "evidence/evidence.json",
            "evidence/en.json",
            "index.json",
            "strings/en.json",
            "scales/en.json",
            "scales/scales.json",
            "summary/summary.json",
            "packs/fit/pack.json",
            "packs/fit/en.json",
        ]:
            with self.subTest(name=name):
                path = self.assets / name
                before = path.read_text()
                path.write_text("{")
                self.assertIn(f"{name} /", self.faults())
                path.unlink()
                self.assertIn(
                    f"{name if 'en.json' not in name else name.replace('en.json', '<language>.json')} /", self.faults()
                )
                path.write_text(before)

    def test_ids_of_two_packs_are_named_where_the_second_stands(self):
        shutil.copytree(self.assets / "packs" / "support", self.assets / "packs" / "zzz")
        pack = json.loads((self.assets / "packs" / "zzz" / "pack.json").read_text())
        faults = self.faults()
        self.assertIn("packs/zzz/pack.json /id", faults)
        path = self.assets / "packs" / "zzz" / "pack.json"
        path.write_text(json.dumps({**pack, "id": "zzz"}))
        self.assertEqual(
            self.faults(),
            {
                *(f"packs/zzz/pack.json /items/{i}/id" for i in range(len(pack["items"]))),
                *(f"packs/zzz/pack.json /facets/{i}/id" for i in range(len(pack["facets"]))),
            },
        )

    def test_a_second_language_has_the_keys_of_the_first(self):
        words = json.loads((self.assets / "strings" / "en.json").read_text())
        texts = dict(words["text"])
        del texts["help.open"]
        for path in self.assets.glob("**/en.json"):
            (path.parent / "de.json").write_text(json.dumps({**json.loads(path.read_text()), "language": "de"}))
        self.assertEqual(self.faults(), set())
        (self.assets / "strings" / "de.json").write_text(
            json.dumps({**words, "language": "de", "text": {**texts, "help.opne": "Hilfe"}})
        )
        for name in ["safety", "packs/fit"]:
            (self.assets / name / "de.json").unlink()
        self.assertEqual(
            self.faults(),
            {
                "strings/de.json /text/help.open",
                "strings/de.json /text/help.opne",
                "safety/de.json /",
                "packs/fit/de.json /",
            },
        )

    def test_a_language_says_whether_it_is_written_from_the_left_or_the_right(self):
        path = self.assets / "strings" / "en.json"
        path.write_text(added("app.direction", "left")(path.read_text()))
        self.assertEqual(self.faults(), {"strings/en.json /text/app.direction"})

    def test_a_text_that_is_counted_has_the_forms_of_its_language_and_no_others(self):
        texts = {"welcome.time.few": "x", "history.last.one": "x", "history.last": "x"}
        path = self.assets / "strings" / "en.json"
        document = json.loads(path.read_text())
        del document["text"]["review.skipped.one"]
        document["text"].update(texts)
        path.write_text(json.dumps(document))
        self.assertEqual(
            self.faults(),
            {
                "strings/en.json /text/review.skipped.one",
                "strings/en.json /text/welcome.time.few",
                "strings/en.json /text/history.last.one",
            },
        )
        path = self.assets / "packs" / "readiness" / "en.json"
        path.write_text(added("RDY.barriers.some.two", "x")(path.read_text()))
        self.assertIn("packs/readiness/en.json /text/RDY.barriers.some.two", self.faults())

    def over(self, folder, texts, over="en", language="en-GB"):
        (self.assets / folder / f"{language}.json").write_text(
            json.dumps({"format": 1, "language": language, "over": over, "text": texts})
        )

    def test_a_language_over_another_says_only_what_differs(self):
        self.over("strings", {"help.open": "Get help at once"})
        self.over("packs/fit", {"title": "How we fit"})
        self.assertEqual(self.faults(), set())
        self.over("packs/fit", {"titel": "How we fit"})
        self.over("safety", {"title": "Call {police}"})
        self.assertEqual(self.faults(), {"packs/fit/en-GB.json /text/titel", "safety/en-GB.json /text/title"})

    def test_a_language_over_one_that_is_not_there_or_over_another_is_named(self):
        for over in ["de", "en-GB"]:
            self.over("strings", {}, over)
            self.assertEqual(self.faults(), {"strings/en-GB.json /over"})
        self.over("strings", {})
        self.over("strings", {}, "en-GB", "en-IE")
        self.assertEqual(self.faults(), {"strings/en-IE.json /over"})

    def test_files_of_other_programs_are_none(self):
        for name in [
            ".DS_Store",
            "packs/.DS_Store",
            "packs/._fit",
            "packs/fit/._en.json",
            "strings/._en.json",
            "scales/.x.json",
            "summary/._summary.json",
        ]:
            (self.assets / name).write_bytes(b"\0\5\26\7")
        (self.assets / "packs" / ".git").mkdir()
        self.assertEqual(lint(self.assets).stderr, "")

    def test_a_byte_order_mark_is_read_over(self):
        for path in self.assets.glob("**/*.json"):
            path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
        self.assertEqual(lint(self.assets).stderr, "")


if __name__ == "__main__":
    GROUNDWORK = sys.argv.pop(1)
    unittest.main()
