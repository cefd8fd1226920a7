"""A pack in which every form of a condition decides over an alert, for those that no pack that we ship has."""
import json
import pathlib

FIXTURES = pathlib.Path(__file__).parent.parent / "fixtures"


def read(path):
    return json.loads((FIXTURES / path).read_text(encoding="utf-8"))


def conditions():
    return [form["is"] for form in read("forms.json")["right"] if form["at"].endswith("/if") and "alerts" in form["at"]]


def parts():
    """One with an alert for each condition; every third alert excludes the one before it."""
    for place, condition in enumerate(conditions()):
        excludes = [f"form.{place - 1}"] if place % 3 == 1 else []
        alert = {"id": f"form.{place}", "if": condition, "excludes": excludes}
        yield {"kind": "alerts", "id": f"part.{place}", "alerts": [alert]}


def write(folder):
    """Writes the pack and its wording into the folder."""
    pack, wording = read("every_kind/pack.json"), read("every_kind/en.json")
    pack["results"] += parts()
    for place in range(len(conditions())):
        keys = [f"part.{place}", f"part.{place}.none", f"form.{place}", f"form.{place}.text"]
        wording["text"] |= dict.fromkeys(keys, "A text")
    for name, document in (("pack.json", pack), ("en.json", wording)):
        (folder / name).write_text(json.dumps(document), encoding="utf-8")
    return folder
