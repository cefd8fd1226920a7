"""A second, slow implementation of docs/scoring.md in exact fractions.

It shares no code with the first one and reads pack.json by itself.
"""
import json
from fractions import Fraction

NO_BAND = None


def read_json(path):
    # Numbers become fractions at once, so that no rounding can hide anywhere.
    return json.loads(path.read_text(encoding="utf-8"), parse_float=Fraction, parse_int=Fraction)


class Pack:
    def __init__(self, folder, shared_scales):
        self.structure = read_json(folder / "pack.json")
        scales = {**shared_scales, **self.structure.get("scales", {})}
        self.scale_of = {item["id"]: scales[item["scale"]] for item in self.structure["items"]}
        self.items = list(self.scale_of)
        self.facets = self.structure.get("facets", [])
        self.bands = self.structure["scoring"].get("bands", [])

    def scored_items(self):
        scored = {member["item"] for facet in self.facets for member in facet["items"]}
        return [item for item in self.items if item in scored]


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
