"""How often the fit check says "lower" where nothing changed: simulated people, of a fixed seed, are scored.

Somebody stable answers each line as before with a probability of .60, and one step higher or lower with .20 each,
whatever they say of the others. That is a model and no measurement: nobody has measured how steady the answers are.

usage: chance_test.py GROUNDWORK
"""
import json
import pathlib
import random
import subprocess
import sys
import unittest

FIT = pathlib.Path(__file__).parent.parent / "assets" / "packs" / "fit"
PACK = json.loads((FIT / "pack.json").read_text())
KEYING = {keyed["item"]: keyed["keying"] for facet in PACK["facets"] for keyed in facet["items"]}
PEOPLE = 12000


class Chance(unittest.TestCase):
    def setUp(self):
        self.random = random.Random(20261130)

    def told_lower(self, lower_by_one=()):
        """The share of people who are told "lower", where all their answers in these facets also fell one step."""
        fallen = {keyed["item"] for facet in PACK["facets"] if facet["id"] in lower_by_one for keyed in facet["items"]}
        lines = "".join(json.dumps(self.taken_twice(fallen)) + "\n" for _ in range(PEOPLE))
        result = subprocess.run([GROUNDWORK, "score", FIT, "-"], input=lines, capture_output=True, text=True)
        self.assertEqual(result.stderr, "")
        told = ["FIT.dropped" in json.loads(line)["shown"] for line in result.stdout.splitlines()]
        self.assertEqual(len(told), PEOPLE)
        return sum(told) / PEOPLE

    def taken_twice(self, fallen):
        """Responses of which no step leads out of the range from 0 to 4."""
        before = {item: 2 if item in fallen else self.random.choice((1, 2, 3)) for item in KEYING}
        steps = {item: self.random.choices((-1, 0, 1), (20, 60, 20))[0] for item in KEYING}
        drop = {item: 0 if item not in fallen else -1 if KEYING[item] == "direct" else 1 for item in KEYING}
        return {"responses": {item: before[item] + steps[item] + drop[item] for item in KEYING}, "before": [before]}

    def test_somebody_stable_is_seldom_told_that_something_is_lower(self):
        self.assertLessEqual(self.told_lower(), 0.025)

    def test_who_says_less_on_every_line_of_two_parts_is_mostly_told_so(self):
        self.assertGreater(self.told_lower(("FIT.bond", "FIT.repair")), 0.8)


if __name__ == "__main__":
    GROUNDWORK = sys.argv.pop(1)
    unittest.main()
