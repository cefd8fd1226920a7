"""The groundwork tool, the oracle and the results worked by hand agree on every pack that we have.

usage: oracle_test.py [--runs N] GROUNDWORK... [-- GROUNDWORK...]   (the tool, or the words of a command that runs it)

Every tool that is named is handed the same N random runs of each pack, 10,000 unless it is said.
"""
import concurrent.futures
import json
import pathlib
import random
import subprocess
import sys
import tempfile

import every_form
from by_hand import check_vectors
from disagreement import fail
from oracle import Pack, read_json
from random_runs import check_coverage, check_outcomes, random_history
from sitting import Sitting

ROOT = pathlib.Path(__file__).parent.parent.parent
RUNS = 10_000
ENOUGH = 5_000  # so many random runs come to everything that they are there to compare


def load_packs(made):
    shared = read_json(ROOT / "assets" / "scales" / "scales.json")["scales"]
    folders = sorted(path.parent for path in (ROOT / "assets" / "packs").glob("*/pack.json"))
    fixtures = [ROOT / "tests" / "fixtures" / name for name in ("example", "every_kind")]
    return {folder: Pack(folder, shared) for folder in [*folders, *fixtures, every_form.write(made)]}


def by_oracle(pack, history):
    """What `groundwork score` must print for these responses, those of earlier times first."""
    sitting = Sitting(pack, history)
    out = {"facets": [facet_by_oracle(sitting, facet) for facet in pack.facets]}
    if pack.topics:
        out["topics"] = [topic_by_oracle(sitting, topic) for topic in pack.topics]
    asking = pack.parts("questions")
    if asking:
        out["questions"] = [text for part in asking for text in sitting.questions(pack.items_asked_about(part))]
    out["shown"] = sitting.shown()
    out["starters"] = sitting.starters()
    return out


def facet_by_oracle(sitting, facet):
    score, band, answered, of = sitting.facets[facet["id"]]
    # One rounding is allowed, and it must be the right one: float() rounds a fraction correctly.
    out = {
        "id": facet["id"],
        "score": None if score is None else float(score),
        "band": band,
        "answered": answered,
        "of": of,
    }
    if sitting.pack.moved_by:
        out["change"] = sitting.change_of(facet)
    return out


def topic_by_oracle(sitting, topic):
    out = {"id": topic["id"], "state": sitting.state(topic)}
    wishes = sitting.pack.wishes_of(topic)
    if wishes:
        out["strong"] = sitting.strong_of(wishes)
    return out


def check_runs(tools, count, folder, pack):
    """Compares the oracle with every tool on so many random runs of a pack; returns a sentence about it."""
    dice = random.Random(f"groundwork {pack.structure['id']}")
    runs = [random_history(pack, dice) for _ in range(count)]
    expected = [by_oracle(pack, history) for history in runs]
    if count >= ENOUGH:
        check_coverage(folder, pack, [responses for history in runs for responses in history])
        check_outcomes(folder, pack, expected)
    for tool in tools:
        check_tool(tool, folder, runs, expected)
    return (
        f"{folder.name}: {count} random runs agree in {len(pack.facets)} facets, {len(pack.topics)} topics, "
        f"{len(pack.conditions)} conditions"
    )


def check_tool(tool, folder, runs, expected):
    lines = "".join(json.dumps({"responses": now, "before": before}) + "\n" for *before, now in runs)
    result = subprocess.run(
        [*tool, "score", str(folder), "-"], input=lines, capture_output=True, text=True, encoding="utf-8"
    )
    if result.returncode != 0:
        fail(f"{folder.name}: {result.stderr.splitlines()[:1]}")
    answers = result.stdout.splitlines()
    if len(answers) != len(runs):
        fail(f"{folder.name}: {len(answers)} lines out for {len(runs)} lines in")
    for number, (history, here, line) in enumerate(zip(runs, expected, answers), start=1):
        there = json.loads(line)
        if here != there:
            different = [name for name in {**here, **there} if here.get(name) != there.get(name)]
            fail(
                f"{folder.name}, run {number}: "
                + "; ".join(f"oracle {here.get(n)}, {tool[-1]} {there.get(n)}" for n in different)
                + f"; responses {json.dumps(history)}"
            )


def read_arguments(words):
    """The number of random runs, and the command of each tool."""
    count = RUNS
    if words[:1] == ["--runs"]:
        count, words = int(words[1]), words[2:]
    at = words.index("--") if "--" in words else len(words)
    return count, [tool for tool in (words[:at], words[at + 1 :]) if tool]


def main():
    count, tools = read_arguments(sys.argv[1:])
    with tempfile.TemporaryDirectory() as made:
        packs = load_packs(pathlib.Path(made))
        check_vectors(packs)
        with concurrent.futures.ProcessPoolExecutor(max_workers=2) as pool:
            checks = [pool.submit(check_runs, tools, count, folder, pack) for folder, pack in packs.items()]
            for check in checks:
                print(check.result())


if __name__ == "__main__":
    main()
