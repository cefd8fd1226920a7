"""`groundwork lint` names every fault of a broken pack or of broken assets and nothing else, and finds none in what we
ship.
`groundwork score` answers each line with a line.

usage: lint_test.py GROUNDWORK
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
BROKEN = ROOT / "tests" / "fixtures" / "broken"
FAULT = re.compile(r"(.*): (/.*?) must .*")


def lint(*packs):
    return subprocess.run([GROUNDWORK, "lint", *map(str, packs)], capture_output=True, text=True)


class Lint(unittest.TestCase):
    def test_every_planted_fault_is_named_and_nothing_else(self):
        packs = sorted(path.parent for path in BROKEN.glob("*/expected.txt"))
        self.assertEqual(len(packs), 22)
        for pack in packs:
            with self.subTest(pack=pack.name):
                result = lint(pack)
                lines = result.stderr.splitlines()
                named = set()
                for line in lines[:-1]:
                    found = FAULT.fullmatch(line)
                    self.assertIsNotNone(found, line)
                    named.add(f"{pathlib.Path(found[1]).name} {found[2]}")
                self.assertEqual(named, set((pack / "expected.txt").read_text().splitlines()))
                count = len(lines) - 1
                self.assertEqual(lines[-1], f"{count} fault" if count == 1 else f"{count} faults")
                self.assertEqual(result.stdout, "")
                self.assertEqual(result.returncode, 1)

    def test_the_packs_that_we_ship_have_no_faults(self):
        packs = sorted(path.parent for path in (ROOT / "assets" / "packs").glob("*/pack.json"))
        self.assertTrue(packs)
        result = lint(*packs, ROOT / "tests" / "fixtures" / "every_kind")
        self.assertEqual(result.stderr, "")
        self.assertEqual(result.returncode, 0)

    def test_a_folder_without_a_pack_is_a_fault(self):
        result = lint(ROOT / "docs")
        self.assertIn("pack.json: / must be a file that can be read", result.stderr)
        self.assertEqual(result.returncode, 1)


class LintOfAPack(unittest.TestCase):
    """Packs made of the example, whose one facet counts other items, and whose last band begins elsewhere."""

    def faults(self, change, words=lambda texts: texts):
        with tempfile.TemporaryDirectory() as folder:
            for name, edit in [
                ("pack.json", change),
                ("en.json", lambda wording: {**wording, "text": words(wording["text"])}),
            ]:
                document = json.loads((ROOT / "tests" / "fixtures" / "example" / name).read_text())
                pathlib.Path(folder, name).write_text(json.dumps(edit(document)))
            result = lint(folder)
            faults = [FAULT.fullmatch(line)[2] for line in result.stderr.splitlines()[:-1]]
            self.assertEqual(result.returncode, 1 if faults else 0, result.stderr)
            return faults

    def faults_of_bands(self, scale, counts, edges):
        """Of facets with so many items each on that ruler, and bands that end at these edges."""

        def change(pack):
            facets = []
            for facet, count in enumerate(counts):
                ids = [f"x{facet}_{i}" for i in range(count)]
                pack["items"] += [{"id": name, "scale": "own"} for name in ids]
                pack["sections"][0]["items"] += ids
                facets.append(
                    {
                        "id": f"voice{facet or ''}",
                        "items": [{"item": name, "keying": "direct"} for name in ids],
                        "min_answered": 1,
                    }
                )
            starts = [0, *edges]
            bands = [
                {
                    "id": "less" if at == 0 else "more" if at == len(edges) else f"mid{at}",
                    "from": start,
                    **({"below": edges[at]} if at < len(edges) else {}),
                }
                for at, start in enumerate(starts)
            ]
            shown = [
                {**part, "facets": [facet["id"] for facet in facets]} if part["kind"] == "facets" else part
                for part in pack["results"]
            ]
            return {
                **pack,
                "facets": facets,
                "scales": {**pack["scales"], "own": scale},
                "scoring": {**pack["scoring"], "bands": bands},
                "results": shown,
            }

        def words(texts):
            texts = {key: text for key, text in texts.items() if key != "voice.s1"}
            for facet in range(1, len(counts)):
                texts |= {
                    key.replace("voice", f"voice{facet}"): text
                    for key, text in texts.items()
                    if key.split(".")[0] == "voice"
                }
            for at in range(1, len(edges)):
                texts |= {re.sub(r"\.less\b", f".mid{at}", key): text for key, text in texts.items() if ".less" in key}
            return texts | {f"x{facet}_{i}": "A line" for facet, count in enumerate(counts) for i in range(count)}

        return self.faults(change, words)

    def test_bands_whose_edges_are_scores_are_taken(self):
        four, hundred = {"kind": "ruler", "min": 0, "max": 4, "step": 1}, {
            "kind": "ruler",
            "min": 0,
            "max": 100,
            "step": 10,
        }
        for scale, counts, edges in [
            (four, [12], [33]),
            (four, [12], [40]),
            (four, [20], [50]),
            (four, [30], [40, 70]),
            (four, [3], [30]),
            (four, [12], [30.5]),
            (hundred, [1], [40]),
            (hundred, [5], [20]),
            (hundred, [3, 3], [10, 20]),
        ]:
            with self.subTest(scale=scale, counts=counts, edges=edges):
                self.assertEqual(self.faults_of_bands(scale, counts, edges), [])

    def test_bands_whose_edges_are_sums_or_means_are_refused(self):
        three, four, ten = ({"kind": "ruler", "min": 0, "max": most, "step": 1} for most in (3, 4, 10))
        for scale, counts, edges in [
            (three, [9], [5, 10, 15, 20]),
            (three, [7], [5, 10, 15]),
            (four, [2, 12], [16, 32]),
            (four, [12, 2], [16, 32]),
            (four, [5], [1.5]),
            (ten, [4], [7]),
        ]:
            with self.subTest(scale=scale, counts=counts, edges=edges):
                self.assertEqual(self.faults_of_bands(scale, counts, edges), [f"/scoring/bands/{len(edges)}/from"])

    def test_no_question_about_a_ruler_says_a_number_below_it(self):
        def low_below(value):
            return lambda pack: {
                **pack,
                "results": [
                    {**part, "low_below": value} if part["kind"] == "rulers" else part for part in pack["results"]
                ],
            }

        place = ["/results/1/low_below"]
        for value, faults in [(2, []), (3.5, []), (1, place), (1.5, place), (0, place), (-1, place)]:
            self.assertEqual(self.faults(low_below(value)), faults, value)
        self.assertEqual(self.faults(low_below(1), lambda texts: {**texts, "use_1.ask": "Why a {n}?"}), [])
        self.assertEqual(
            self.faults(low_below(2), lambda texts: {**texts, "use_1.ask_low": "Why not a {n_minus_2}?"}),
            ["/text/use_1.ask_low"],
        )


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
            ("summary/summary.json", changed(["sections", 0, "lines", 0, "kind"], "said"), "/sections/0/lines/0/kind"),
            ("safety/en.json", changed(["text", "text.1"], "Call {Emergency}."), "/text/text.1"),
            ("safety/en.json", added("immediate.6", "No paragraph"), "/text/immediate.6"),
            ("safety/safety.json", changed(["countries"], []), "/countries"),
            ("evidence/evidence.json", changed(["rows"], twice), "/rows/57/id"),
            ("evidence/en.json", changed(["text", "alliance"], "{N} reviews"), "/text/alliance"),
            ("index.json", changed(["moments", 0, "checks"], ["gone"]), "/moments/0/checks/0"),
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


class Score(unittest.TestCase):
    def score(self, *lines):
        pack = ROOT / "tests" / "fixtures" / "every_kind"
        result = subprocess.run(
            [GROUNDWORK, "score", str(pack), "-"],
            input="".join(f"{line}\n" for line in lines),
            capture_output=True,
            text=True,
        )
        return [json.loads(line) for line in result.stdout.splitlines()], result.stderr.splitlines(), result.returncode

    def test_each_line_is_answered_with_a_line(self):
        scores, faults, status = self.score(
            '{"responses": {"hour_1": 2}}', '{"responses": {"hour_1": 7}}', "", "nonsense", '{"responses": {}}'
        )
        self.assertEqual([score is None for score in scores], [False, True, True, True, False])
        self.assertEqual([fault.split(":")[0] for fault in faults], ["line 2", "line 3", "line 4"])
        self.assertEqual(status, 1)
        self.assertEqual(self.score('{"responses": {}}')[1:], ([], 0))

    def test_a_number_counts_by_its_value_and_only_when_it_is_whole(self):
        for number in ["12", "12.0", "1.2e1", "120E-1", "-0", "0e5", "999999"]:
            self.assertEqual(self.score(f'{{"responses": {{"times": {number}}}}}')[1], [], number)
        for number in ["11.9996", "12.5", "1.0000001", "1e-3", "1000000", "1e300", "-1e300"]:
            scores, faults, _ = self.score(f'{{"responses": {{"times": {number}}}}}')
            self.assertEqual(scores, [None], number)
            self.assertRegex(
                faults[0], "^line 1: /responses/times must be a whole number of at most six digits but is "
            )
        for number in ["1.0000001", "0.9999", "1.5", "1e300"]:
            self.assertRegex(
                self.score(f'{{"responses": {{"hour_1": {number}}}}}')[1][0],
                "^line 1: /responses/hour_1 must be an option",
            )
        self.assertRegex(self.score('{"responses": {"hour_1": 0.99999}}')[1][0], "but is nearly 1$")


if __name__ == "__main__":
    GROUNDWORK = sys.argv.pop(1)
    unittest.main()
