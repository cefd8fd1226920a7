"""assets/safety: what `groundwork lint assets` does not ask of it."""
import json
import pathlib
import re
import unittest

FOLDER = pathlib.Path(__file__).parent.parent / "assets" / "safety"
SAFETY, WORDS = [json.loads((FOLDER / name).read_text(encoding="utf-8")) for name in ("safety.json", "en.json")]


class SafetyData(unittest.TestCase):
    def test_many_countries_are_there_in_the_order_of_their_names(self):
        names = [WORDS["text"][country["code"]] for country in SAFETY["countries"]]
        self.assertGreater(len(names), 27)
        self.assertEqual(names, sorted(names))

    def test_nothing_claims_a_call_that_nobody_made(self):
        self.assertFalse(
            {"checked_on", "verified_on", "verified_by"} & set(re.findall(r'"(\w+)":', json.dumps(SAFETY)))
        )


if __name__ == "__main__":
    unittest.main()
