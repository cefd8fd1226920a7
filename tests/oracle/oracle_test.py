"""The groundwork tool, the oracle and the results worked by hand agree on every pack that we have.

usage: oracle_test.py GROUNDWORK...   (the tool, or the words of a command that runs it)
"""
import json
import pathlib
import random
import subprocess
import sys
from fractions import Fraction

from oracle import Pack, options_of, read_json, score_facet

ROOT = pathlib.Path(__file__).parent.parent.parent
RUNS = 10_000
TEXTS = ["", "yes", "3", "Grüße, 你好 🙂", 'a "quoted" \\ line\nand another', "x" * 1200]


def load_packs():
    shared = read_json(ROOT / "assets" / "scales" / "scales.json")["scales"]
    folders = sorted(path.parent for path in (ROOT / "assets" / "packs").glob("*/pack.json"))
    return {folder: Pack(folder, shared) for folder in [*folders, ROOT / "tests" / "fixtures" / "example"]}


def check_vectors(packs):
    """Compares the oracle with the results worked by hand; packs that are not here yet are skipped."""
    document = read_json(ROOT / "tests" / "fixtures" / "vectors.json")
    matched = skipped = 0
    for vector in document["vectors"]:
        prefix = vector["instrument"]
        pack = next((p for p in packs.values() if any(item.startswith(prefix + "_") for item in p.scored_items())), None)
        if pack is None:
            skipped += 1
            continue
        matched += 1
        where = f"{prefix}, \"{vector['name']}\""
        items = pack.scored_items()
        if len(items) != len(vector["answers"]):
            fail(f"{where}: {len(vector['answers'])} answers for {len(items)} scored items")
        responses = dict(zip(items, vector["answers"]))
        facets = {facet["id"].split(".")[-1]: facet for facet in pack.facets}
        if set(facets) != set(vector["expected"]):
            fail(f"{where}: facets {sorted(facets)} but expected {sorted(vector['expected'])}")
        for name, expected in vector["expected"].items():
            score, band, _, _ = score_facet(pack, facets[name], responses)
            same = score is None if expected is None else score is not None and abs(score - expected) <= document["tolerance"]
            if not same or band != vector["bands"][name]:
                fail(f"{where}: {name} is {show(score)}, {band}; by hand {show(expected)}, {vector['bands'][name]}")
    print(f"{matched} results worked by hand agree, {skipped} are for packs that are not here")
    if matched == 0:
        fail("no result worked by hand is for a pack that is here")


def random_response(scale, dice):
    """A response as it stands in a file; None is sometimes left out by the caller."""
    if scale["kind"] == "text":
        return dice.choice(TEXTS)
    if scale["kind"] == "integer":
        return dice.choice([scale["min"], "12"])
    if scale["kind"] == "date":
        return "2026-11-23"
    options = options_of(scale)
    if scale["kind"] == "multi":
        return dice.sample(options, dice.randint(0, len(options)))
    return dice.choice(options)


def random_responses(pack, dice):
    # The share of unanswered items differs from run to run, so that full and nearly empty runs are common.
    unanswered = dice.random()
    responses = {}
    for item, scale in pack.scale_of.items():
        if dice.random() >= unanswered:
            responses[item] = random_response(scale, dice)
        elif dice.random() < 0.5:
            responses[item] = None
    return responses


def plain(value):
    """Fractions as JSON numbers; every value on a scale is whole."""
    if isinstance(value, Fraction):
        return int(value)
    raise TypeError(value)


def check_runs(groundwork, folder, pack):
    dice = random.Random(f"groundwork {pack.structure['id']}")
    runs = [random_responses(pack, dice) for _ in range(RUNS)]
    check_coverage(folder, pack, runs)
    lines = "".join(json.dumps({"responses": run}, default=plain) + "\n" for run in runs)
    result = subprocess.run([*groundwork, "score", str(folder), "-"], input=lines, capture_output=True, text=True, encoding="utf-8")
    if result.returncode != 0:
        fail(f"{folder.name}: {result.stderr.splitlines()[:1]}")
    answers = result.stdout.splitlines()
    if len(answers) != RUNS:
        fail(f"{folder.name}: {len(answers)} lines out for {RUNS} lines in")
    for number, (responses, line) in enumerate(zip(runs, answers), start=1):
        given = json.loads(line)["facets"]
        if [facet["id"] for facet in given] != [facet["id"] for facet in pack.facets]:
            fail(f"{folder.name}, run {number}: other facets than in pack.json")
        for facet, there in zip(pack.facets, given):
            score, band, answered, of = score_facet(pack, facet, responses)
            # One rounding is allowed, and it must be the right one: float() rounds a fraction correctly.
            here = {"id": facet["id"], "score": None if score is None else float(score), "band": band, "answered": answered, "of": of}
            if here != there:
                fail(f"{folder.name}, run {number}: oracle {here}, groundwork {there}, responses {json.dumps(responses, default=plain)}")
    print(f"{folder.name}: {RUNS} random runs agree in {len(pack.facets)} facets")


def check_coverage(folder, pack, runs):
    for item, scale in pack.scale_of.items():
        seen = {json.dumps(run.get(item, "left out"), default=plain) for run in runs}
        wanted = {"null", '"left out"'}
        if scale["kind"] == "text":
            wanted |= {json.dumps(text) for text in TEXTS}
        elif scale["kind"] not in ("multi", "integer", "date"):
            wanted |= {json.dumps(option, default=plain) for option in options_of(scale)}
        if not wanted <= seen:
            fail(f"{folder.name}: the random runs never give {item} {sorted(wanted - seen)}")


def show(score):
    return "none" if score is None else f"{float(score):.4f}"


def fail(message):
    sys.exit(f"disagreement: {message}")


def main():
    packs = load_packs()
    check_vectors(packs)
    for folder, pack in packs.items():
        check_runs(sys.argv[1:], folder, pack)


if __name__ == "__main__":
    main()
