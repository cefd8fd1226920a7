"""Responses at random, and what many of them must come to, so that they do compare what they are there for."""
import json
import re

from disagreement import fail
from oracle import counts, options_of

TEXTS = ["", "yes", "3", "Grüße, 你好 🙂", 'a "quoted" \\ line\nand another', "x" * 1200]


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
