"""Makes a small corpus for each fuzzer from the assets and the fixtures: seeds.py FOLDER."""
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
ASSETS, FIXTURES = ROOT / "assets", ROOT / "tests" / "fixtures"
PACKS = sorted(path.parent for path in (ASSETS / "packs").glob("*/pack.json"))
SCALES = json.loads((ASSETS / "scales" / "scales.json").read_text())["scales"]


def small(path):
    """A document with lists of at most two members, so that it is quickly read."""

    def cut(value):
        if isinstance(value, list):
            return [cut(one) for one in value[:2]]
        return {name: cut(one) for name, one in value.items()} if isinstance(value, dict) else value

    return json.dumps(cut(json.loads(path.read_text()))).encode()


def response(scale):
    if scale["kind"] == "ruler":
        return scale["min"]
    if "options" in scale:
        first = scale["options"][0]["value"]
        return [first] if scale["kind"] == "multi" else first
    return {"text": "word", "integer": "3", "date": "2026-01-01"}[scale["kind"]]


def responses(pack):
    scales = SCALES | pack.get("scales", {})
    return {item["id"]: response(scales[item["scale"]]) for item in pack["items"]}


def record(pack, date):
    kept = {item["id"] for item in pack["items"] if item.get("persist", True)}
    given = {name: value for name, value in responses(pack).items() if name in kept}
    return {"check": pack["id"], "version": pack["version"], "date": date, "responses": given}


def records(pack):
    return json.dumps({"format": 1, "records": [record(pack, "2026-01-31"), record(pack, "2026-11-25")]}).encode()


def documents():
    config = {
        "from": "B",
        "note": "C",
        "lang": "en",
        "urgent": {"text": "1", "call": "tel:1"},
        "country": "US",
        "checks": ["fit"],
        "accent": "#0f6b66",
        "theme": "dark",
        "link": True,
    }
    paths = [
        "safety/safety.json",
        "evidence/evidence.json",
        "summary/summary.json",
        "index.json",
        "scales/scales.json",
        "summary/en.json",
    ]
    yield bytes([0]) + json.dumps(config).encode()
    for kind, path in enumerate(paths, 1):
        yield bytes([kind]) + (small if kind < 3 else pathlib.Path.read_bytes)(ASSETS / path)


def seeds():
    shipped = [json.loads((folder / "pack.json").read_text()) for folder in PACKS]
    yield "json", [path.read_bytes() for path in sorted(FIXTURES.glob("**/*.json")) if path.stat().st_size < 20000]
    yield "records", [records(pack) for pack in shipped]
    yield "documents", list(documents())
    yield "responses", [
        bytes([i]) + json.dumps({"responses": responses(pack), "before": [responses(pack), {}]}).encode()
        for i, pack in enumerate(shipped)
    ]
    whole = [FIXTURES / "example", FIXTURES / "every_kind", *PACKS]
    yield "pack", [
        (pack / "pack.json").read_bytes() + b"\xff" + (pack / "en.json").read_bytes() + b"\xff" + bytes(range(1, 60))
        for pack in whole
    ]
    yield "app", [bytes([i]) + bytes(range(7, 250, step)) * 4 for i, step in enumerate([1, 2, 3, 5, 7, 11])]


if __name__ == "__main__":
    for name, all_seeds in seeds():
        folder = pathlib.Path(sys.argv[1]) / name
        folder.mkdir(parents=True, exist_ok=True)
        for number, seed in enumerate(all_seeds):
            (folder / f"seed{number}").write_bytes(seed)
