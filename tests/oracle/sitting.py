"""What a record comes to beside those of earlier times: conditions, states, questions and sentences.

Written from docs/scoring.md and docs/pack-format.md, as oracle.py is.
"""
from functools import cached_property

from oracle import asked, bands_of, change, counts, number, response_holds, score_facet, share, steps_up
from oracle import strong_wishes, was_given


class Sitting:
    """A record of a pack and those before it, the oldest first, all as given."""

    def __init__(self, pack, history):
        self.pack = pack
        *self.before, self.now = [asked(pack, responses) for responses in history]

    # What is counted.

    @cached_property
    def facets(self):
        """{id: (score, band, how many were answered, of how many)}"""
        return {facet["id"]: score_facet(self.pack, facet, self.now) for facet in self.pack.facets}

    @cached_property
    def keyed(self):
        """{item: share} of the scored items that have a number."""
        shares = {}
        for item, keying in self.pack.keying.items():
            value = number(self.pack.scale_of[item], self.now.get(item))
            if value is not None:
                shares[item] = share(self.pack.scale_of[item], keying, value)
        return shares

    def gave(self, item):
        return was_given(self.now.get(item))

    def took_one_of(self, item, values):
        response = self.now.get(item)
        taken = response if isinstance(response, list) else [response] if self.gave(item) else []
        return any(str(value) in values for value in taken)

    @cached_property
    def rises(self):
        """How far each facet rose since the time before, for those that can be compared."""
        if not self.before:
            return []
        rises = [steps_up(self.pack, facet, self.before[-1], self.now) for facet in self.pack.facets]
        return [rise for rise in rises if rise is not None]

    def change_of(self, facet):
        return change(self.pack, facet, self.before[-1], self.now, self.pack.moved_by) if self.before else None

    def strong_of(self, part):
        """[[item, end]] of the wishes of a part."""
        return strong_wishes(self.pack, self.pack.topic[part["topics"][0]]["items"], part["strong"], self.now)

    def is_one_number(self, least):
        """Whether lines of both keyings got one and the same number, away from the middle, so many of one scale."""
        by_scale = {}
        for item in self.keyed:
            by_scale.setdefault(self.pack.item[item]["scale"], []).append(item)
        for items in by_scale.values():
            values = {self.now[item] for item in items}
            ends = counts(self.pack.scale_of[items[0]])
            keyings = {self.pack.keying[item] for item in items}
            both = len(keyings) == 2 and len(values) == 1
            if len(items) >= least and both and 2 * min(values) != min(ends) + max(ends):
                return True
        return False

    # Conditions.

    def holds(self, condition):
        for names, rule in RULES:
            if names <= set(condition):
                return rule(self, condition)
        raise ValueError(f"no rule for {condition}")

    def about_item(self, condition):
        times = int(condition.get("in_a_row", 1))
        records = [*self.before, self.now][-times:]
        return len(records) == times and all(response_holds(self.pack, condition, record) for record in records)

    def item_fell(self, condition):
        if not self.before:
            return False
        scale = self.pack.scale_of[condition["item"]]
        then, now = (number(scale, record.get(condition["item"])) for record in (self.before[-1], self.now))
        return then is not None and now is not None and then - now >= condition["fell_by"]

    def in_bands(self, facets, bands):
        return sum((self.facets[facet][1] or "none") in bands for facet in facets)

    def answered(self, which):
        return len(self.keyed) if which == "scored" else sum(map(self.gave, which))

    def fell_by(self, steps):
        return sum(rise <= -steps for rise in self.rises)

    # What is said.

    def state(self, topic):
        if not any(map(self.gave, topic["items"])):
            return "none"
        for state in topic.get("states", []):
            if self.is_in(topic, state):
                return state["id"]
        part = self.pack.wishes_of(topic)
        if not part:
            return ""
        numbers = [number(self.pack.scale_of[item], self.now.get(item)) for item in topic["items"]]
        return "strong" if self.strong_of(part) else "none" if set(numbers) == {None} else "open"

    def is_in(self, topic, state):
        if "if" in state:
            return self.holds(state["if"])
        if "item" in state:
            return response_holds(self.pack, state, self.now)
        if "at_least" in state:
            numbers = [number(self.pack.scale_of[item], self.now.get(item)) for item in topic["items"]]
            reached = [value for value in numbers if value is not None and value >= state["at_least"]]
            return len(reached) >= state.get("count", 1)
        return True

    def said(self, texts):
        """The keys of the texts whose condition holds."""
        for text in texts:
            if isinstance(text, str):
                yield text
            elif self.holds(text.get("if", {"all": []})):
                yield text["say"]

    def questions(self, items):
        """The keys of the questions that the options taken raise, each once for an item."""
        raised = []
        for item in items:
            texts = []
            for value, keys in self.pack.item[item].get("questions", {}).items():
                if self.took_one_of(item, [value]):
                    texts += self.said(keys)
            raised += dict.fromkeys(texts)
        return raised

    @cached_property
    def is_contradictory(self):
        """Whether the pack has a word for one number throughout, and it is due."""
        return any(
            is_about_same(alert["if"]) and self.holds(alert["if"])
            for part in self.pack.parts("alerts")
            for alert in part["alerts"]
        )

    def starters(self):
        found = []
        for facet in self.pack.facets:
            band = self.facets[facet["id"]][1]
            keyings = {member["keying"] for member in facet["items"]}
            if band is None or (len(keyings) == 2 and self.is_contradictory):
                continue
            is_best = band == bands_of(self.pack, facet)[-1]["id"] and not self.pack.neutral
            found += [*self.said(facet.get("starters", []))][: 1 if is_best else 2]
        for topic in self.pack.topics:
            if self.state(topic) != "none":
                found += [*self.said(topic.get("starters", []))][:2]
        return found

    def shown(self):
        """Which of what shows only sometimes shows now."""
        return [name for name, condition in self.pack.conditions if self.holds(condition)]


def is_about_same(condition):
    return "same_throughout" in condition or any(map(is_about_same, condition.get("all", [])))


def is_counted(condition, count):
    return condition.get("at_least", count) <= count <= condition.get("at_most", count)


def facets_named(sitting, condition):
    return sitting.facets if condition["facets"] == "all" else condition["facets"]


# The first whose names are all there is the rule. Of other checks nothing is known here.
RULES = [
    ({"all"}, lambda s, c: all(map(s.holds, c["all"]))),
    ({"any"}, lambda s, c: any(map(s.holds, c["any"]))),
    ({"not"}, lambda s, c: not s.holds(c["not"])),
    ({"check"}, lambda s, c: c.get("or_absent", False)),
    ({"reached"}, lambda s, c: False),
    ({"fell_by"}, Sitting.item_fell),
    ({"item"}, Sitting.about_item),
    ({"items"}, lambda s, c: is_counted(c, sum(s.took_one_of(item, c["in"]) for item in c["items"]))),
    ({"answered"}, lambda s, c: is_counted(c, s.answered(c["answered"]))),
    ({"facet"}, lambda s, c: s.in_bands([c["facet"]], c["band"]) == 1),
    ({"facets"}, lambda s, c: is_counted(c, s.in_bands(facets_named(s, c), c["band"]))),
    ({"topic"}, lambda s, c: s.state(s.pack.topic[c["topic"]]) in c["state"]),
    ({"worst_end"}, lambda s, c: sum(value == 0 for value in s.keyed.values()) >= c["worst_end"]),
    ({"not_best"}, lambda s, c: sum(value != 1 for value in s.keyed.values()) >= c["not_best"]),
    ({"same_throughout"}, lambda s, c: s.is_one_number(c["same_throughout"])),
    ({"all_high"}, lambda s, c: len(s.keyed) >= c["all_high"] and set(s.keyed.values()) <= {1}),
    ({"moved_down"}, lambda s, c: s.fell_by(c.get("by", s.pack.moved_by)) >= c["moved_down"]),
    ({"times"}, lambda s, c: len(s.before) >= c["times"]),
    ({"strong_wishes"}, lambda s, c: sum(len(s.strong_of(p)) for p in s.pack.parts("wishes")) >= c["strong_wishes"]),
]
