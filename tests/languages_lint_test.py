"""`groundwork lint` compares the files of each language.

usage: languages_lint_test.py GROUNDWORK
"""
import json

from broken_assets import BrokenAssets, added, main


class LintOfLanguages(BrokenAssets):
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


if __name__ == "__main__":
    main()
