"""A second, slow implementation of docs/scoring.md in exact fractions.

It shares no code with the first one and reads pack.json by itself.
"""
import json
import re
import unicodedata
from fractions import Fraction

NO_BAND = None


def read_json(path):
    # Numbers become fractions at once, so that no rounding can hide anywhere.
    return json.loads(path.read_text(encoding="utf-8"), parse_float=Fraction, parse_int=Fraction)


class Pack:
    def __init__(self, folder, shared_scales):
        self.structure = read_json(folder / "pack.json")
        scales = {**shared_scales, **self.structure.get("scales", {})}
        self.item = {item["id"]: item for item in self.structure["items"]}
        self.scale_of = {item["id"]: scales[item["scale"]] for item in self.structure["items"]}
        self.items = list(self.scale_of)
        self.facets = self.structure.get("facets", [])
        self.topics = self.structure.get("topics", [])
        self.bands = self.structure["scoring"].get("bands", [])
        self.moved_by = self.structure["scoring"].get("moved_by")
        self.results = self.structure["results"]

    def scored_items(self):
        scored = {member["item"] for facet in self.facets for member in facet["items"]}
        return [item for item in self.items if item in scored]

    def parts(self, kind):
        return [part for part in self.results if part["kind"] == kind]

    def wishes_of(self, topic):
        return next((part for part in self.parts("wishes") if part["topics"] == [topic["id"]]), None)

    def items_asked_about(self, part):
        """The items of a part that lists questions."""
        named = {topic["id"]: topic["items"] for topic in self.topics}
        return part["items"] if "items" in part else [item for topic in part["topics"] for item in named[topic]]


def options_of(scale):
    """Every value that can be given on a scale with options, as it stands in a file of responses."""
    listed = [option["value"] for option in scale.get("options", [])]
    if scale["kind"] != "ruler":
        return listed
    steps = int((scale["max"] - scale["min"]) / scale["step"])
    return [scale["min"] + step * scale["step"] for step in range(steps + 1)] + listed


def counts(scale):
    """The values that count: the numbers."""
    return [value for value in options_of(scale) if isinstance(value, Fraction)]


UNSEEN = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
SIGNS = {
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u207b\u208b\u2212\u2796\ufe63\uff0d", "-"),
    "\uff0b": "+",
    **dict.fromkeys(",\u066b\uff0c\uff0e", "."),
    "\u066c": " ",
}


def whole(text):
    """The whole number that somebody wrote, in any script, or None."""

    def part(character):
        digit = unicodedata.decimal(character, None)
        return str(digit) if digit is not None else " " if character.isspace() else SIGNS.get(character, character)

    found = re.fullmatch(
        r"([-+]?) *([0-9]{1,3}(?: [0-9]{3})+|[0-9]+)(?:\.0{0,2})?", "".join(map(part, UNSEEN.sub("", text))).strip(" ")
    )
    digits = found and found[2].replace(" ", "")
    return Fraction(found[1] + digits) if found and len(digits) <= 6 else None


def number(scale, response):
    """What a response counts as, or None."""
    if scale["kind"] == "integer":
        written = whole(str(response))
        return written if written is not None and scale["min"] <= written <= scale["max"] else None
    numeric = scale["kind"] == "ruler" or scale.get("numeric", False)
    return response if numeric and isinstance(response, Fraction) else None


def share(scale, keying, value):
    """Where a value lies between the unfavorable end (0) and the favorable end (1) of its response range."""
    low, high = min(counts(scale)), max(counts(scale))
    from_low = (value - low) / (high - low)
    return 1 - from_low if keying == "reverse" else from_low


def score_facet(pack, facet, responses):
    """(score or None, band id or None, how many items were answered, of how many)"""
    shares = []
    for member in facet["items"]:
        scale = pack.scale_of[member["item"]]
        value = responses.get(member["item"])
        if value is not None and value in counts(scale):
            shares.append(share(scale, member["keying"], value))
    size = len(facet["items"])
    if len(shares) < facet["min_answered"]:
        return None, NO_BAND, len(shares), size
    score = 100 * sum(shares, Fraction(0)) / len(shares)
    return score, band_of(pack, score), len(shares), size


def band_of(pack, score):
    reached = [band for band in pack.bands if band["from"] <= score]
    return max(reached, key=lambda band: band["from"])["id"]


def was_given(response):
    return response not in (None, "", [])


def asked(pack, responses):
    """The responses that count: the sections are gone through in order, and what is not asked is dropped."""
    kept = {}
    for section in pack.structure["sections"]:
        for item in section["items"]:
            show_if = pack.item[item].get("show_if")
            if was_given(responses.get(item)) and (show_if is None or response_holds(pack, show_if, kept)):
                kept[item] = responses[item]
    return kept


def response_holds(pack, condition, responses):
    response = responses.get(condition["item"])
    if not was_given(response):
        return condition.get("or_absent", False)
    if "in" in condition:
        taken = response if isinstance(response, list) else [response]
        return any(value in condition["in"] for value in taken)
    value = number(pack.scale_of[condition["item"]], response)
    return value is not None and condition.get("at_least", value) <= value <= condition.get("at_most", value)


def topic_state(pack, topic, responses):
    if not any(was_given(responses.get(item)) for item in topic["items"]):
        return "none"
    for state in topic.get("states", []):
        if "item" in state:
            reached = response_holds(pack, state, responses)
        elif "at_least" in state:
            numbers = [number(pack.scale_of[item], responses.get(item)) for item in topic["items"]]
            reached = sum(value is not None and value >= state["at_least"] for value in numbers) >= state.get(
                "count", 1
            )
        else:
            reached = True
        if reached:
            return state["id"]
    return ""


def strong_wishes(pack, items, strong, responses):
    """[[item, "left" or "right"], ...]"""
    wishes = []
    for item in items:
        scale = pack.scale_of[item]
        value = number(scale, responses.get(item))
        middle = (min(counts(scale)) + max(counts(scale))) / 2
        if value is not None and abs(value - middle) >= strong:
            wishes.append([item, "right" if value > middle else "left"])
    return wishes


def wishes_state(pack, items, strong, responses):
    if strong_wishes(pack, items, strong, responses):
        return "strong"
    return "open" if any(number(pack.scale_of[item], responses.get(item)) is not None for item in items) else "none"


def questions(pack, items, responses):
    """The keys of the questions that the options taken raise, each once for an item."""
    raised = []
    for item in items:
        response = responses.get(item)
        taken = [str(value) for value in (response if isinstance(response, list) else [response])]
        texts = [
            text for value, keys in pack.item[item].get("questions", {}).items() if value in taken for text in keys
        ]
        raised += dict.fromkeys(texts)
    return raised


def change(pack, facet, before, after, moved_by):
    """ "up", "same" or "down", or None when too few items have a number both times."""
    shifts = []
    for member in facet["items"]:
        scale = pack.scale_of[member["item"]]
        first, second = (number(scale, responses.get(member["item"])) for responses in (before, after))
        if first is not None and second is not None:
            shifts.append(second - first if member["keying"] == "direct" else first - second)
    if len(shifts) < facet["min_answered"]:
        return None
    return "up" if sum(shifts) >= moved_by else "down" if sum(shifts) <= -moved_by else "same"


def keyed_shares(pack, responses):
    """{item: share} of the scored items that have a number."""
    keyings = {
        member["item"]: member["keying"] for facet in reversed(pack.facets) for member in reversed(facet["items"])
    }
    shares = {}
    for item, keying in keyings.items():
        value = number(pack.scale_of[item], responses.get(item))
        if value is not None:
            shares[item] = share(pack.scale_of[item], keying, value)
    return shares


def all_high(pack, responses, least):
    shares = keyed_shares(pack, responses)
    return len(shares) >= least and all(value == 1 for value in shares.values())


def one_lowest(pack, responses):
    """The scored items of a shipped pack have one response range, so that their shares compare as their values do."""
    values = sorted(keyed_shares(pack, responses).values())
    return len(values) > 1 and values[0] < values[1]


def condition_holds(pack, condition, now, before):
    if "moved_down" in condition:
        return (
            bool(before)
            and sum(change(pack, facet, before[-1], now, pack.moved_by) == "down" for facet in pack.facets)
            >= condition["moved_down"]
        )
    if "all_high" in condition:
        return all_high(pack, now, condition["all_high"])
    if "one_lowest" in condition:
        return one_lowest(pack, now)
    times = int(condition.get("in_a_row", 1))
    records = [*before, now][-times:]
    return len(records) == times and all(response_holds(pack, condition, record) for record in records)


def conditions_hold(pack, conditions, now, before):
    for word, quantifier in (("all", all), ("any", any)):
        if word in conditions:
            return quantifier(condition_holds(pack, one, now, before) for one in conditions[word])
    return condition_holds(pack, conditions, now, before)


def conditions_of(pack):
    """{id: conditions} of the alerts, and of the notes that are shown only sometimes, in the order of the results."""
    found = {}
    for part in pack.results:
        if "if" in part:
            found[part["id"]] = part["if"]
        for alert in part.get("alerts", []):
            found[alert["id"]] = alert["if"]
    return found


def all_high_least(pack):
    """How many responses the pack's first condition on all being high needs; None when it has no such condition."""
    for conditions in conditions_of(pack).values():
        for one in conditions.get("all", conditions.get("any", [conditions])):
            if "all_high" in one:
                return one["all_high"]
    return None
