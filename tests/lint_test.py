"""`groundwork lint` names every fault of a broken pack and nothing else, and finds none in the packs that we ship.

usage: lint_test.py GROUNDWORK
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


class LintOfWhatNeverShows(unittest.TestCase):
    """Packs made of the one that has every kind, of which a text has become one that no responses show."""

    def never_shown(self, place, value):
        """Where a text is said to be never shown, the first text there and when it would be, once the place has it."""
        with tempfile.TemporaryDirectory() as folder:
            every_kind = ROOT / "tests" / "fixtures" / "every_kind"
            pack = json.loads((every_kind / "pack.json").read_text())
            *before, last = [int(step) if step.isdigit() else step for step in place.split("/")[1:]]
            functools.reduce(lambda at, step: at[step], before, pack)[last] = value
            pathlib.Path(folder, "pack.json").write_text(json.dumps(pack))
            pathlib.Path(folder, "en.json").write_text((every_kind / "en.json").read_text())
            lines = lint(folder).stderr.splitlines()[:-1]
        sentence = re.compile(
            r'.*pack.json: (\S+) must hold for some responses, or "(\S+)" is never shown: it is shown when (.+)'
        )
        return sentence.fullmatch(lines[0]).groups(), len(lines)

    def test_what_no_responses_show_is_named_with_its_place_and_with_when_it_would_be_shown(self):
        slow_and_fast = {"all": [{"facet": "pace", "band": ["slow"]}, {"facet": "pace", "band": ["fast"]}]}
        for place, value, *found in [
            (
                "/facets/1/variants/1/if",  # the condition of the variant before it
                {"item": "step_2", "at_most": 0},
                ("/facets/1/variants/1/if", "pace.apart.headline", "step_2 is 0 or fewer"),
                2,
            ),
            (
                "/facets/0/starters/0",  # the second of two that always hold
                "voice.s1",
                ("/facets/0/starters/2/if", "voice.s3", "voice is in less or more, and hour_2 is 1 or more"),
                1,
            ),
            (
                "/results/9/alerts/5/if",
                slow_and_fast,
                ("/results/9/alerts/5/if", "raise.slow", "pace is in slow, and pace is in fast"),
                2,
            ),
            (
                "/topics/0/states/1/count",  # that of the state before it
                2,
                ("/topics/0", "areas.few.headline", "areas is few, and not (not (1 or more earlier times))"),
                3,
            ),
            (
                "/results/10/beliefs/0/if",  # excludes the one after it whenever that holds
                {"item": "hour_2", "at_least": 1},
                ("/results/10/beliefs/1/if", "known.free", "hour_2 is 1 or more, and not (hour_2 is 1 or more)"),
                2,
            ),
        ]:
            with self.subTest(place=place):
                self.assertEqual(self.never_shown(place, value), tuple(found))

    def test_a_text_that_a_variant_replaces_the_first_time_can_be_shown_later(self):
        _, count = self.never_shown("/topics/0/variants/0/if", {"any": [{"times": 1}, {"not": {"times": 1}}]})
        self.assertEqual(count, 8)


if __name__ == "__main__":
    GROUNDWORK = sys.argv.pop(1)
    unittest.main()
