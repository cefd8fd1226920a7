"""assets/safety.json: its shape, and numbers that are one number each."""
import datetime
import json
import pathlib
import re
import unittest

SAFETY = json.loads((pathlib.Path(__file__).parent.parent / "assets" / "safety.json").read_text(encoding="utf-8"))
COUNTRY = {"code", "name", "police", "medical", "lines"}
LINE = {"kind", "service", "number"}
MORE = {"sms": bool, "unconfirmed": bool, "then": str, "hours": str, "cost": str, "languages": str, "note": str}
# One number: digits in groups, or what a telephone does not dial from a link and is shown as text.
NUMBER = re.compile(r"\d+([ -]\d+)*|\*\d+")


def faults_of(country):
    """A sentence for each thing in a country that is not as it must be."""
    code = country.get("code")
    if not COUNTRY <= set(country) or set(country) - COUNTRY - {"police_unconfirmed"}:
        yield f"{code} must have {sorted(COUNTRY)} but has {sorted(country)}"
        return
    if not re.fullmatch("[A-Z]{2}", code):
        yield f"{code} must be two capital letters"
    for name in ("police", "medical"):
        if not re.fullmatch(r"\d{2,5}", country[name]):
            yield f"{code} {name} must be the digits of one number"
    for line in country["lines"]:
        where = f"{code} {line.get('service')}"
        if not LINE <= set(line) or set(line) - LINE - set(MORE):
            yield f"{where} has {sorted(line)}"
        elif line["kind"] not in ("emergency", "crisis", "abuse", "youth"):
            yield f"{where} is of the kind {line['kind']}"
        elif not NUMBER.fullmatch(line["number"]):
            yield f"{where} must have one number but has {line['number']}"
        for name in set(line) & set(MORE):
            if not isinstance(line[name], MORE[name]) or line[name] in (False, ""):
                yield f"{where} {name} is {line[name]!r}"


class SafetyData(unittest.TestCase):
    def test_every_country_has_its_shape_and_every_number_is_one(self):
        self.assertGreater(len(SAFETY["countries"]), 27)
        self.assertEqual([fault for country in SAFETY["countries"] for fault in faults_of(country)], [])

    def test_what_is_not_as_it_must_be_is_found(self):
        good = {"code": "XX", "name": "X", "police": "110", "medical": "112", "lines": []}
        line = {"kind": "crisis", "service": "S", "number": "1"}
        self.assertEqual([*faults_of(good)], [])
        for change in ({"police": "112 or 999"}, {"medical": ""}, {"code": "uk"}, {"href": "tel:1"}):
            self.assertEqual(len([*faults_of({**good, **change})]), 1, change)
        for change in ({"number": "113 or 114"}, {"number": "0800 HELP"}, {"number": "111 (option 2)"}, {"kind": "hope"}, {"href": "tel:2"}, {"unconfirmed": False}, {"note": ""}):
            self.assertEqual(len([*faults_of({**good, "lines": [{**line, **change}]})]), 1, change)

    def test_the_countries_are_in_the_order_of_their_names(self):
        names = [country["name"] for country in SAFETY["countries"]]
        self.assertEqual(names, sorted(names))

    def test_the_review_has_a_day_and_nothing_claims_a_call_that_nobody_made(self):
        datetime.date.fromisoformat(SAFETY["reviewed_on"])
        self.assertFalse({"checked_on", "verified_on", "verified_by"} & set(re.findall(r'"(\w+)":', json.dumps(SAFETY))))


if __name__ == "__main__":
    unittest.main()
