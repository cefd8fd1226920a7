"""A second, slow implementation of docs/scoring.md in exact fractions: what one record comes to.

It shares no code with the first one and reads pack.json by itself.
"""
import json
import re
import unicodedata
from fractions import Fraction

NO_BAND = None


def read_json(path):
    # Numbers with a point become fractions at once, so that no rounding can hide anywhere.
    return json.loads(path.read_text(encoding="utf-8"), parse_float=Fraction)


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
        self.neutral = self.structure["scoring"].get("neutral", False)
        self.moved_by = self.structure["scoring"].get("moved_by")
        self.results = self.structure["results"]
        self.topic = {topic["id"]: topic for topic in self.topics}
        self.keying = {}
        for member in [member for facet in self.facets for member in facet["items"]]:
            self.keying.setdefault(member["item"], member["keying"])
        self.conditions = [*self.variants(), *self.parts_shown_sometimes()]

    def variants(self):
        """[(id, condition)] of the texts that stand in place of those of a band or state."""
        for owner in [*self.facets, *self.topics]:
            for variant in owner.get("variants", []):
                yield f"{owner['id']}.{variant['id']}", variant["if"]

    def parts_shown_sometimes(self):
        """[(id, condition)] of the parts, alerts and beliefs: each holds only where none holds that excludes it."""
        shown = []
        for part in self.results:
            shown += [part, *part.get("alerts", []), *part.get("beliefs", [])]
        always = {"all": []}
        for one in shown:
            without = [{"not": other.get("if", always)} for other in shown if one["id"] in other.get("excludes", [])]
            if "if" in one or without:
                yield one["id"], {"all": [one.get("if", always), *without]}

    def parts(self, kind):
        return [part for part in self.results if part["kind"] == kind]

    def wishes_of(self, topic):
        return next((part for part in self.parts("wishes") if part["topics"] == [topic["id"]]), None)

    def items_asked_about(self, part):
        """The items of a part that lists questions."""
        if "items" in part:
            return part["items"]
        return [item for topic in part["topics"] for item in self.topic[topic]["items"]]


def options_of(scale):
    """Every value that can be given on a scale with options, as it stands in a file of responses."""
    listed = [option["value"] for option in scale.get("options", [])]
    if scale["kind"] != "ruler":
        return listed
    steps = (scale["max"] - scale["min"]) // scale["step"]
    return [scale["min"] + step * scale["step"] for step in range(steps + 1)] + listed


def counts(scale):
    """The values that count: the numbers."""
    return [value for value in options_of(scale) if isinstance(value, int)]


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
    return int(found[1] + digits) if found and len(digits) <= 6 else None


def number(scale, response):
    """What a response counts as, or None."""
    if scale["kind"] == "integer":
        written = whole(str(response))
        return written if written is not None and scale["min"] <= written <= scale["max"] else None
    numeric = scale["kind"] == "ruler" or scale.get("numeric", False)
    return response if numeric and isinstance(response, int) else None


def share(scale, keying, value):
    """Where a value lies between the unfavorable end (0) and the favorable end (1) of its response range."""
    low, high = min(counts(scale)), max(counts(scale))
    from_low = Fraction(value - low, high - low)
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
    return score, band_of(pack, facet, score), len(shares), size


def bands_of(pack, facet):
    return facet.get("bands", pack.bands)


def band_of(pack, facet, score):
    reached = [band for band in bands_of(pack, facet) if band["from"] <= score]
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


def strong_wishes(pack, items, strong, responses):
    """[[item, "left" or "right"], ...]"""
    wishes = []
    for item in items:
        scale = pack.scale_of[item]
        value = number(scale, responses.get(item))
        middle = Fraction(min(counts(scale)) + max(counts(scale)), 2)
        if value is not None and abs(value - middle) >= strong:
            wishes.append([item, "right" if value > middle else "left"])
    return wishes


def steps_up(pack, facet, before, after):
    """How far the sum of the keyed values rose, or None when too few items have a number both times."""
    shifts = []
    for member in facet["items"]:
        scale = pack.scale_of[member["item"]]
        first, second = (number(scale, responses.get(member["item"])) for responses in (before, after))
        if first is not None and second is not None:
            shifts.append(second - first if member["keying"] == "direct" else first - second)
    return None if len(shifts) < facet["min_answered"] else sum(shifts)


def change(pack, facet, before, after, moved_by):
    """ "up", "same" or "down", or None when too few items have a number both times."""
    rise = steps_up(pack, facet, before, after)
    if rise is None:
        return None
    return "up" if rise >= moved_by else "down" if rise <= -moved_by else "same"
