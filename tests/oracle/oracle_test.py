"""The groundwork tool, the oracle and the results worked by hand agree on every pack that we have.

usage: oracle_test.py [--runs N] GROUNDWORK... [-- GROUNDWORK...]   (the tool, or the words of a command that runs it)

Every tool that is named is handed the same N random runs of each pack, 10,000 unless it is said.
"""
import concurrent.futures
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import every_form
import oracle
from oracle import Pack, counts, options_of, read_json, score_facet
from sitting import Sitting

ROOT = pathlib.Path(__file__).parent.parent.parent
RUNS = 10_000
ENOUGH = 5_000  # so many random runs come to everything that they are there to compare
TEXTS = ["", "yes", "3", "Grüße, 你好 🙂", 'a "quoted" \\ line\nand another', "x" * 1200]
PACK_OF = {
    "RDY": "readiness",
    "EXP": "expectations",
    "FIT": "fit",
    "CF": "fit",
    "SUP": "support",
    "TRT": "traits",
    "THP": "therapist",
    "CRS": "course",
    "PRF": "preferences",
}


def load_packs(made):
    shared = read_json(ROOT / "assets" / "scales" / "scales.json")["scales"]
    folders = sorted(path.parent for path in (ROOT / "assets" / "packs").glob("*/pack.json"))
    fixtures = [ROOT / "tests" / "fixtures" / name for name in ("example", "every_kind")]
    return {folder: Pack(folder, shared) for folder in [*folders, *fixtures, every_form.write(made)]}


def check_vectors(packs):
    """Compares the oracle with the results worked by hand; only those for packs that are not here are skipped."""
    document = read_json(ROOT / "tests" / "fixtures" / "vectors.json")
    by_name = {folder.name: pack for folder, pack in packs.items()}
    matched = skipped = 0

    def with_pack(prefix, check, *facts):
        nonlocal matched, skipped
        if PACK_OF[prefix] not in by_name:
            skipped += 1
            return
        matched += 1
        check(by_name[PACK_OF[prefix]], *facts)

    checks = {"PRF": check_wishes_vector, "CF": check_questions_vector}
    for vector in document["vectors"]:
        with_pack(
            vector["instrument"], checks.get(vector["instrument"], check_facets_vector), vector, document["tolerance"]
        )
    for vector in document["change_vectors"]:
        with_pack(vector["facet"].split(".")[0], check_change_vector, vector)
    for vector in document["fit_all_high"]:
        with_pack("FIT", check_all_high_vector, vector)
    print(f"{matched} results worked by hand agree, {skipped} are for packs that are not here")
    if matched == 0:
        fail("no result worked by hand is for a pack that is here")


def paired(items, answers, where):
    if len(items) != len(answers):
        fail(f"{where}: {len(answers)} answers for {len(items)} items")
    return dict(zip(items, answers))


def check_facets_vector(pack, vector, tolerance):
    where = f"{vector['instrument']}, \"{vector['name']}\""
    responses = paired(pack.keying, vector["answers"], where)
    facets = {facet["id"].split(".")[-1]: facet for facet in pack.facets}
    if set(facets) != set(vector["expected"]):
        fail(f"{where}: facets {sorted(facets)} but expected {sorted(vector['expected'])}")
    for name, expected in vector["expected"].items():
        score, band, _, _ = score_facet(pack, facets[name], responses)
        same = score is None if expected is None else score is not None and abs(score - expected) <= tolerance
        if not same or band != vector["bands"].get(name, band):
            fail(f"{where}: {name} is {show(score)}, {band}; by hand {show(expected)}, {vector['bands'].get(name)}")
    shown = Sitting(pack, [responses]).shown()
    if shown != vector.get("shown", shown):
        fail(f"{where}: shown are {shown}; by hand {vector['shown']}")


def check_wishes_vector(pack, vector, _):
    part = pack.parts("wishes")[0]
    items = pack.items_asked_about(part)
    found = oracle.strong_wishes(pack, items, part["strong"], paired(items, vector["answers"], vector["name"]))
    if found != vector["expected"]["strong"]:
        fail(f"{vector['name']}: strong are {found}; by hand {vector['expected']['strong']}")


def check_questions_vector(pack, vector, _):
    items = [item for item in pack.items if item.startswith("CF_")]
    found = Sitting(pack, [paired(items, vector["answers"], vector["name"])]).questions(items)
    expected = {f"{item}.{kind}" for kind, raising in vector["expected"].items() for item in raising}
    if set(found) != expected or len(found) != len(expected):
        fail(f"{vector['name']}: raised are {found}; by hand {sorted(expected)}")


def check_change_vector(pack, vector):
    facet = next(facet for facet in pack.facets if facet["id"] == vector["facet"])
    items = [member["item"] for member in facet["items"]]
    before, after = (paired(items, vector[time], vector["facet"]) for time in ("before", "after"))
    # The vectors were worked with 3, also for a facet of a check that is taken once.
    found = oracle.change(pack, facet, before, after, pack.moved_by or 3)
    if found != vector["moved"]:
        fail(f"{vector['facet']}: moved {found}; by hand {vector['moved']}")


def check_all_high_vector(pack, vector):
    responses = paired(pack.keying, vector["answers"], "all high")
    if ("FIT.all_high" in Sitting(pack, [responses]).shown()) != vector["all_high"]:
        fail(f"all high is not {vector['all_high']} for {vector['answers']}")


def random_response(scale, dice):
    """A response as it stands in a file; None is sometimes left out by the caller."""
    if scale["kind"] == "text":
        return dice.choice(TEXTS)
    if scale["kind"] == "integer":
        return dice.choice(
            [
                scale["min"],
                scale["max"],
                scale["max"] + 1,
                "12",
                "007",
                "-1",
                "1e1",
                "many",
                "\u0661\u0662",
                "\u22121",
                "1\u202f000",
                "12,0",
                "1.5",
                "\uff11",
            ]
        )
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


def lifted(pack, items, _):
    """These items at their favorable ends."""
    return {item: (max if pack.keying[item] == "direct" else min)(counts(pack.scale_of[item])) for item in items}


def flat(pack, items, dice):
    """These items all at one number."""
    place = dice.random()
    numbers = {item: counts(pack.scale_of[item]) for item in items}
    return {item: values[int(place * len(values))] for item, values in numbers.items()}


def levelled(pack, responses, dice):
    """The responses with the scored ones at one level, all of them or all but one."""
    spared = dice.choice([*pack.keying, None, None])
    given = [item for item in pack.keying if responses.get(item) is not None and item != spared]
    return responses | dice.choice([lifted, flat])(pack, given, dice)


def random_history(pack, dice):
    """Responses of one to four times, the last ones much like those before them."""
    history = [random_responses(pack, dice)]
    if dice.random() < 0.3:
        history = [levelled(pack, history[0], dice)]
    for _ in range(dice.choice([0, 0, 1, 1, 2, 3])):
        again = random_responses(pack, dice)
        keep = dice.random()
        history.append(
            {item: history[-1].get(item) if dice.random() < keep else again.get(item) for item in pack.items}
        )
    return history


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


def check_outcomes(folder, pack, expected):
    """Fails when the random runs never come to something that they are there to compare."""
    missing = []

    def want(what, wanted, seen):
        missing.extend(f"{what} {value}" for value in wanted if value not in seen)

    for place, topic in enumerate(pack.topics):
        states = ["strong", "open"] if pack.wishes_of(topic) else [state["id"] for state in topic.get("states", [])]
        want(topic["id"], [*states, "none"], {out["topics"][place]["state"] for out in expected})
    for place, facet in enumerate(pack.facets):
        if pack.moved_by:
            want(facet["id"], ["up", "same", "down", None], {out["facets"][place]["change"] for out in expected})
    for name, condition in pack.conditions:
        if not re.search('"(check|reached)"', json.dumps(condition)) and not name.startswith("form."):
            want(name, [True, False], {name in out["shown"] for out in expected})
    for owner in [*pack.facets, *pack.topics]:
        offered = {text for out in expected for text in out["starters"]}
        want("sentence", keys_known_here(owner.get("starters", [])), offered)
    if missing:
        fail(f"{folder.name}: the random runs never come to {missing}")


def keys_known_here(texts):
    """Those that do not hang on another check."""
    for text in texts:
        if "check" not in (text if isinstance(text, dict) else {}).get("if", {}):
            yield text if isinstance(text, str) else text["say"]


def check_coverage(folder, pack, runs):
    for item, scale in pack.scale_of.items():
        seen = {json.dumps(run.get(item, "left out")) for run in runs}
        wanted = {"null", '"left out"'}
        if scale["kind"] == "text":
            wanted |= {json.dumps(text) for text in TEXTS}
        elif scale["kind"] not in ("multi", "integer", "date"):
            wanted |= {json.dumps(option) for option in options_of(scale)}
        if not wanted <= seen:
            fail(f"{folder.name}: the random runs never give {item} {sorted(wanted - seen)}")


def show(score):
    return "none" if score is None else f"{float(score):.4f}"


def fail(message):
    sys.exit(f"disagreement: {message}")


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
