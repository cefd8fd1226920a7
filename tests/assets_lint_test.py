"""`groundwork lint` names every fault of broken assets and nothing else, and finds none in what we ship.

usage: assets_lint_test.py GROUNDWORK
"""
import json
import re
import shutil

from broken_assets import ROOT, BrokenAssets, added, changed, lint, main, twice


class LintOfAssets(BrokenAssets):
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
    main()
