"""The list of checks and the plan of the summary name only what is in the packs that we ship."""
import json
import pathlib
import re
import unittest

ASSETS = pathlib.Path(__file__).parent.parent / "assets"
PLAN = json.loads((ASSETS / "summary" / "summary.json").read_text(encoding="utf-8"))
WORDING = json.loads((ASSETS / "summary" / "en.json").read_text(encoding="utf-8"))["text"]
PACKS = {
    path.parent.name: json.loads(path.read_text(encoding="utf-8")) for path in sorted(ASSETS.glob("packs/*/pack.json"))
}
SCALES = json.loads((ASSETS / "scales" / "scales.json").read_text(encoding="utf-8"))["scales"]
LINES = [line for section in PLAN["sections"] for line in section["lines"]]


def ids(member, **wanted):
    """The ids of what stands under `member` in any pack, of those with the wanted members."""
    parts = [part for pack in PACKS.values() for part in pack.get(member, [])]
    return {part["id"] for part in parts if wanted.items() <= {name: part.get(name) for name in wanted}.items()}


def values_of(item):
    """The values of the options of an item's scale."""
    for pack in PACKS.values():
        for known in pack["items"]:
            if known["id"] == item:
                scale = {**SCALES, **pack.get("scales", {})}[known["scale"]]
                return {str(option["value"]) for option in scale.get("options", [])}
    return set()


def named(member):
    """The ids that the lines name under a member, whether one or a list."""
    for line in LINES:
        found = line.get(member, [])
        yield from [found] if isinstance(found, str) else found


def about_items(part):
    """The conditions on items in a part of the plan."""
    if isinstance(part, list):
        for each in part:
            yield from about_items(each)
    elif isinstance(part, dict):
        if "check" in part:
            yield part
        yield from about_items([*part.values()])


class SummaryIds(unittest.TestCase):
    def test_every_check_stands_at_one_moment(self):
        index = json.loads((ASSETS / "index.json").read_text(encoding="utf-8"))
        self.assertEqual(sorted(check for moment in index["moments"] for check in moment["checks"]), sorted(PACKS))

    def test_every_id_of_a_line_is_in_a_pack(self):
        self.assertGreater(len(LINES), 40)
        self.assertEqual(sorted({*named("item"), *named("items")} - ids("items")), [])
        self.assertEqual(sorted({*named("facet"), *named("facets")} - ids("facets")), [])
        self.assertEqual(sorted({*named("part")} - ids("results", kind="alerts")), [])
        safety = json.loads((ASSETS / "safety" / "safety.json").read_text(encoding="utf-8"))
        self.assertEqual(sorted({*named("panel")} - {panel["id"] for panel in safety["panels"]}), [])

    def test_every_option_of_a_line_is_one_of_each_of_its_items(self):
        for line in LINES:
            for item in line.get("items", [line.get("item")]) if "in" in line else []:
                self.assertEqual(sorted(set(line["in"]) - values_of(item)), [], item)

    def test_every_condition_is_about_an_option_of_an_item_of_its_check(self):
        found = [*about_items(PLAN)]
        self.assertNotEqual(found, [])
        for condition in found:
            with self.subTest(condition=condition):
                self.assertIn(condition["item"], [item["id"] for item in PACKS[condition["check"]]["items"]])
                self.assertEqual(sorted(set(condition["in"]) - values_of(condition["item"])), [])

    def test_nothing_about_a_therapist_or_about_safety_reaches_the_page(self):
        shown = {*named("item"), *named("items"), *named("facet"), *named("facets")}
        unkept = ids("items", persist=False)
        self.assertEqual(unkept, {"SIT_SAFE", "FIT_SAFE"})
        self.assertEqual(sorted(name for name in shown if re.match("THP[._]", name) or name in unkept), [])

    def test_every_section_and_template_has_its_wording_and_no_other_text_is_there(self):
        wanted = {section["id"] for section in PLAN["sections"]} | {*named("text"), "footer", "title", "sum.partly"}
        self.assertEqual(sorted(wanted ^ set(WORDING)), [])
        for key in named("text"):
            line = next(line for line in LINES if line.get("text") == key)
            self.assertEqual("{value}" in WORDING[key], line["kind"] not in ("fixed", "given_if"), key)
        self.assertIn("{value}", WORDING["sum.partly"])


if __name__ == "__main__":
    unittest.main()
