"""assets/pack.schema.json says what the parser does: the same names everywhere, and the same shape.

usage: schema_test.py GROUNDWORK
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).parent.parent
SCHEMA = json.loads((ROOT / "assets" / "pack.schema.json").read_text())
KINDS = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "null": type(None),
    "integer": (int, float),
    "number": (int, float),
}


def is_kind(value, kind):
    if isinstance(value, bool):
        return kind == "boolean"
    return isinstance(value, KINDS[kind]) and (kind != "integer" or value == int(value))


def is_valid(value, schema):
    """Whether the value has the shape that the schema asks for; knows only the keywords that our schema uses."""

    def check(keyword, rule):
        if keyword in ("$schema", "$defs", "title", "description", "then", "else"):
            return True
        if keyword == "$ref":
            return is_valid(value, SCHEMA["$defs"][rule.removeprefix("#/$defs/")])
        if keyword == "type":
            return is_kind(value, rule)
        if keyword == "const":
            return value == rule and isinstance(value, bool) == isinstance(rule, bool)
        if keyword == "enum":
            return value in rule
        if keyword == "oneOf":
            return sum(is_valid(value, option) for option in rule) == 1
        if keyword == "anyOf":
            return any(is_valid(value, option) for option in rule)
        if keyword == "not":
            return not is_valid(value, rule)
        if keyword == "if":
            return is_valid(value, schema["then" if is_valid(value, rule) else "else"])
        if keyword in ("minimum", "maximum"):
            return not is_kind(value, "number") or (value >= rule if keyword == "minimum" else value <= rule)
        if keyword in ("minItems", "maxItems"):
            return not is_kind(value, "array") or (len(value) >= rule if keyword == "minItems" else len(value) <= rule)
        if keyword == "items":
            return not is_kind(value, "array") or all(is_valid(element, rule) for element in value)
        if keyword == "maxLength":
            return not is_kind(value, "string") or len(value) <= rule
        if keyword == "pattern":
            return not is_kind(value, "string") or re.search(rule, value) is not None
        if not is_kind(value, "object"):
            return True
        if keyword == "dependentRequired":
            return all(name in value for having, needed in rule.items() if having in value for name in needed)
        if keyword == "required":
            return all(name in value for name in rule)
        if keyword == "properties":
            return all(is_valid(value[name], part) for name, part in rule.items() if name in value)
        if keyword == "propertyNames":
            return all(is_valid(name, rule) for name in value)
        if keyword == "additionalProperties":
            others = [part for name, part in value.items() if name not in schema.get("properties", {})]
            return not others if rule is False else all(is_valid(part, rule) for part in others)
        raise ValueError(f"unknown keyword {keyword}")

    return all(check(keyword, rule) for keyword, rule in schema.items())


def closed_objects(schema):
    """The property names of every object in the schema that allows no others."""
    if isinstance(schema, list):
        return set().union(*map(closed_objects, schema))
    if not isinstance(schema, dict):
        return set()
    own = {frozenset(schema["properties"])} if schema.get("additionalProperties") is False else set()
    return own.union(*map(closed_objects, schema.values()))


def names_in_parser():
    """The lists of names that the parser accepts in one object each."""
    lists = set()
    readers = (
        "pack_parser",
        "scale_parser",
        "item_reader",
        "facet_reader",
        "topic_reader",
        "condition_forms",
        "condition_reader",
        "result_reader",
    )
    for file in (f"{reader}.cpp" for reader in readers):
        for names in re.findall(r'only\(\s*"([^"]*)"\s*\)', (ROOT / "wasm" / "core" / file).read_text()):
            lists.add(frozenset(names.split()))
    conditions = ((ROOT / "wasm" / "core" / f"condition_{part}.cpp").read_text() for part in ("reader", "forms"))
    return lists | names_of_conditions("".join(conditions))


def names_of_conditions(reader):
    """Those of the conditions that have one name alone, and of the one that may have another beside it."""
    joined = re.search(r"read_tree.*?name = (.*?);", reader, re.DOTALL)[1]
    alone = re.findall(r'"(\w+)"', joined) + re.findall(r'\{"(\w+)", About::', reader)
    beside = frozenset(re.search(r'only\(moved \? "([^"]*)"', reader)[1].split())
    return {beside, *(frozenset([name]) for name in alone if name not in beside)}


EVERY_KIND = ROOT / "tests" / "fixtures" / "every_kind"
FORMS = json.loads((ROOT / "tests" / "fixtures" / "forms.json").read_text())


def every_kind_with(form):
    """The pack that has every kind, with what the form is at its place."""
    pack = json.loads((EVERY_KIND / "pack.json").read_text())
    *before, last = [int(step) if step.isdigit() else step for step in form["at"].split("/")[1:]]
    at = pack
    for step in before:
        at = at[step]
    at[last] = form["is"]
    return pack


def faults_of_structure(pack):
    """What lint says of the form of pack.json, whose wording may miss texts, and of which some may never be shown."""
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "pack.json").write_text(json.dumps(pack))
        pathlib.Path(folder, "en.json").write_text((EVERY_KIND / "en.json").read_text())
        lines = subprocess.run([GROUNDWORK, "lint", folder], capture_output=True, text=True).stderr.splitlines()
    return [line for line in lines if "pack.json: " in line and "must hold for some responses" not in line]


class Schema(unittest.TestCase):
    def test_it_allows_the_names_that_the_parser_accepts(self):
        self.assertGreater(len(names_in_parser()), 10)
        self.assertEqual(closed_objects(SCHEMA), names_in_parser())

    def test_packs_without_faults_have_its_shape(self):
        fixtures = [ROOT / "tests" / "fixtures" / name / "pack.json" for name in ("example", "every_kind")]
        for path in [*(ROOT / "assets" / "packs").glob("*/pack.json"), *fixtures]:
            with self.subTest(pack=path.parent.name):
                self.assertTrue(is_valid(json.loads(path.read_text()), SCHEMA))

    def test_shared_scales_have_its_shape(self):
        scales = json.loads((ROOT / "assets" / "scales" / "scales.json").read_text())
        self.assertTrue(is_valid(scales, SCHEMA["$defs"]["scales_file"]))

    def test_packs_of_another_shape_do_not(self):
        for name in (
            "frame",
            "empty",
            "response_scales",
            "items",
            "facets",
            "bands",
            "results",
            "too_much",
            "unscored",
            "other_scoring",
            "conditions",
            "topics",
            "parts",
            "people",
            "excludes",
        ):
            with self.subTest(pack=name):
                path = ROOT / "tests" / "fixtures" / "broken" / name / "pack.json"
                self.assertFalse(is_valid(json.loads(path.read_text()), SCHEMA))

    def test_it_takes_and_refuses_what_the_parser_takes_and_refuses(self):
        for right, forms in ((True, FORMS["right"]), (False, FORMS["wrong"])):
            for form in forms:
                with self.subTest(form=form):
                    pack = every_kind_with(form)
                    self.assertEqual(is_valid(pack, SCHEMA), right)
                    self.assertEqual(faults_of_structure(pack) == [], right)


if __name__ == "__main__":
    GROUNDWORK = sys.argv.pop(1)
    unittest.main()
