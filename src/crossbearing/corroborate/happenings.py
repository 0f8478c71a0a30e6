"""How likely two wordings mean one happening: a table of log-odds for each way in which their triggers meet.

Source: plain logistic regression, one for each way, fitted by ``quality.events_fit`` on the training part of ECB+
(3,808 mentions of events; Cybulska & Vossen 2014, CC BY 3.0).
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from crossbearing.corroborate.linkage import gathered
from crossbearing.corroborate.stories import cosine, same_story, shared, stories
from crossbearing.corroborate.wordings import Wording
from crossbearing.language.stems import rarity

Meeting: TypeAlias = Literal["one word", "one family", "other words"]
"""How two triggers meet: the same stem, stems that can name the same happening, or neither."""

MEETINGS: Final[tuple[Meeting, ...]] = ("one word", "one family", "other words")
WEIGHTS: Final[Mapping[str, tuple[float, float, float]]] = {
    "bias": (-0.975, -0.475, -5.055),
    "story": (1.079, 0.61, 0.345),
    "parties": (1.268, 1.336, 1.013),
    "agents": (-0.824, 0.161, 0.787),
    "patients": (0.967, 0.28, 0.763),
    "around": (-0.386, 0.131, 1.26),
    "sentence": (0.018, -1.239, -0.735),
    "names": (0.217, 0.073, 0.12),
    "one document": (0.967, 0.064, 0.113),
    "one sentence": (-1.52, -1.835, -1.181),
    "rare trigger": (2.103, -0.279, 0.986),
    "numbers agree": (-0.033, 0.841, -0.379),
    "numbers differ": (0.245, -0.203, -1.934),
    "no parties": (0.191, -0.169, 0.29),
}
"""Log-odds of each thing that is known of two wordings, in the order of `columns`; by `MEETINGS`."""
_ONE_HAPPENING: Final = 0.4
"""Mean chance from which wordings are gathered; fitted with the weights."""
_FULL_BLOCK: Final = 200
_WINDOW: Final = 24


def meeting(a: Wording, b: Wording) -> Meeting:
    """How the triggers of two wordings meet."""
    if a.trigger == b.trigger:
        return "one word"
    return "other words" if a.families.isdisjoint(b.families) else "one family"


def columns(a: Wording, b: Wording) -> tuple[float, ...]:
    """What is known of two wordings, in the order of `WEIGHTS`."""
    one_document = a.story == b.story
    one_sentence = one_document and a.sentence.stems | {a.trigger} == b.sentence.stems | {b.trigger}
    parties, others = a.parties, b.parties
    return (
        1.0,
        _story(a, b) / 4,
        shared(parties, others),
        shared(a.agents, b.agents),
        shared(a.patients, b.patients),
        cosine(a.around, b.around),
        0.3 if one_sentence else cosine(a.sentence, b.sentence),
        0.5 if one_sentence else shared(a.names, b.names),
        float(one_document),
        float(one_sentence),
        (rarity(a.trigger) + rarity(b.trigger)) / 14,
        float(not a.numbers.isdisjoint(b.numbers)),
        float(bool(a.numbers and b.numbers) and a.numbers.isdisjoint(b.numbers)),
        float(not parties or not others),
    )


def _story(a: Wording, b: Wording) -> float:
    return 2.0 if a.story == b.story else same_story(a.story, b.story)


@lru_cache(maxsize=65_536)
def same_happening(a: Wording, b: Wording) -> float:
    """The chance that two wordings mean one happening, as on ECB+: 0 to 1."""
    row = MEETINGS.index(meeting(a, b))
    odds = math.fsum(w[row] * x for w, x in zip(WEIGHTS.values(), columns(a, b), strict=True))
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds))))


def happenings(wordings: Sequence[Wording]) -> list[list[int]]:
    """The wordings, by their place in the sequence, gathered by what they mean: within stories, by average linkage."""
    told = list(dict.fromkeys(w.story for w in wordings))
    number = {story: i for i, story in enumerate(told)}
    groups = stories(told)
    group_of = {i: k for k, group in enumerate(groups) for i in group}
    nodes: defaultdict[int, list[int]] = defaultdict(list)
    for at, w in enumerate(wordings):
        nodes[group_of[number[w.story]]].append(at)
    out: list[list[int]] = []
    for here in nodes.values():
        order = sorted(here, key=lambda at: wordings[at].sort_key())
        chances = {(i, j): same_happening(wordings[order[i]], wordings[order[j]]) for i, j in _pairs(len(order))}
        out += [sorted(order[i] for i in group) for group in gathered(len(order), chances, _ONE_HAPPENING)]
    return sorted(out)


def _pairs(count: int) -> Iterator[tuple[int, int]]:
    """Pairs (larger, smaller): all of a story of ordinary size; of a huge one those near in the order of content."""
    reach = count if count <= _FULL_BLOCK else _WINDOW
    for j in range(count):
        for i in range(j + 1, min(count, j + 1 + reach)):
            yield i, j
