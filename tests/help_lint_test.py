"""`groundwork lint` refuses help that would mislead a person.

usage: help_lint_test.py GROUNDWORK
"""
import json

from broken_assets import BrokenAssets, added, changed, main


class LintOfHelp(BrokenAssets):
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


if __name__ == "__main__":
    main()
