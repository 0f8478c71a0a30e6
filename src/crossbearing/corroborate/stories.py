"""Which documents tell one story: rare words, names, places and numbers that they share, weighed by a fixed table.

Whatever is compared is local to the two documents, and how rare a word is comes from a table that ships with the
package: a document that is added to a case never changes how two others compare.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from crossbearing.corroborate.linkage import gathered
from crossbearing.language.stems import rarity, stem, stems
from crossbearing.model import Mention, content_id

_MOST: Final = 60
"""Of a long document the rarest stems of each sort: they carry the story, and a claim stays small."""
_KEYS: Final = 16
_FULL_BLOCK: Final = 48
_WINDOW: Final = 12
_SAME_STORY: Final = 0.3
"""Mean chance from which documents are gathered into one story; fitted with the weights."""
LEAST_ALIKE: Final = 0.03
"""A cosine below which two documents share nothing."""
_CEILING: Final = 4.0
_CAPITAL: Final = re.compile(r"(?<=[\w,;:'\"] )[A-Z][^\W\d_]+")
"""A capital inside a sentence."""
_DAYS: Final = frozenset(map(stem, "monday tuesday wednesday thursday friday saturday sunday".split()))


@dataclass(frozen=True, slots=True)
class Bag:
    """Stems with the length of the vector that their rarities make."""

    stems: frozenset[str] = frozenset()
    length: float = 0.0


@dataclass(frozen=True, slots=True)
class Story:
    """What is compared of a document. Equal texts with equal names have equal stories."""

    names: Bag = Bag()
    words: Bag = Bag()
    people: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    pairs: frozenset[str] = frozenset()
    """Names of two words: "jim-obrien"."""
    numbers: frozenset[str] = frozenset()
    size: int = 0

    key: str = field(init=False, default="")
    """The content hash of all this: stories are ordered by it."""

    def __post_init__(self) -> None:
        """Once, as a story is compared and sorted with each of its document's statements."""
        bags = (self.names.stems, self.words.stems, self.people, self.places, self.pairs, self.numbers)
        object.__setattr__(self, "key", content_id("story", *map(sorted, bags), self.size))


def story(text: str, mentions: Iterable[Mention]) -> Story:
    """The story of a document from its text and the named mentions in it."""
    people: set[str] = set()
    places: set[str] = set()
    pairs: set[str] = set()
    names = {s for match in _CAPITAL.finditer(text) for s in stems(match[0])} - _DAYS
    for mention in mentions:
        if not mention.named:
            continue
        words = list(stems(mention.text))
        names.update(words)
        pairs.update("-".join(two) for two in pairwise(words))
        if mention.type == "person":
            people.update(words)
        elif mention.type in ("place", "site"):
            places.update(words)
    found = Counter(stems(text))
    numbers = {s for s in found if s[0].isdigit()}
    return Story(
        bag(s for s in found if s in names),
        bag(s for s in found if s not in names),
        _few(people),
        _few(places),
        _few(pairs),
        _few(numbers),
        found.total(),
    )


def _few(found: set[str]) -> frozenset[str]:
    return frozenset(sorted(found)[:_MOST])


def bag(found: Iterable[str]) -> Bag:
    """The rarest of some stems, with their length; nothing here or below depends on the order of a set."""
    kept = frozenset(sorted(set(found), key=lambda s: (-rarity(s), s))[:_MOST])
    return Bag(kept, math.sqrt(math.fsum(rarity(s) ** 2 for s in kept)))


def cosine(a: Bag, b: Bag) -> float:
    """The cosine of the vectors of rarities; 0 where one is empty."""
    if not a.length or not b.length:
        return 0.0
    return _dot(a, b) / (a.length * b.length)


def shared(a: frozenset[str], b: frozenset[str]) -> float:
    """The rarity of the stems in common, over that of the one that has less; 0 where one has none."""
    least = min(_told(a), _told(b))
    return _told(a & b) / least if least else 0.0


def _told(found: frozenset[str]) -> float:
    return math.fsum(map(rarity, found))


def _dot(a: Bag, b: Bag) -> float:
    return math.fsum(rarity(s) ** 2 for s in a.stems & b.stems)


def alike(a: Story, b: Story) -> float:
    """The cosine over names and words together."""
    lengths = math.hypot(a.names.length, a.words.length) * math.hypot(b.names.length, b.words.length)
    return (_dot(a.names, b.names) + _dot(a.words, b.words)) / lengths if lengths else 0.0


WEIGHTS: Final[Mapping[str, float]] = {
    "bias": -1.943,
    "alike": 0.981,
    "alike up to .3": 3.659,
    "alike, by size": 7.703,
    "size": -0.488,
    "names": 0.898,
    "words": 1.044,
    "names and words": -6.342,
    "both name": -0.395,
    "no name in common": -0.827,
    "rarity of the names in common": -0.319,
    "people": 1.397,
    "other people": -1.22,
    "places": 1.104,
    "other places": -0.197,
    "a full name in common": 0.378,
    "other full names": -0.621,
    "numbers in common": 1.447,
}
"""Log-odds that two documents tell one story. Fitted by ``quality.events_fit`` on the training part of ECB+ (574
documents of 50 stories; CC BY 3.0), where documents of one topic tell one of two stories that are much alike."""


def story_features(a: Story, b: Story) -> dict[str, float]:
    """What is known of two documents, by the names of `WEIGHTS`."""
    whole = alike(a, b)
    names, words = cosine(a.names, b.names), cosine(a.words, b.words)
    common = a.names.stems & b.names.stems
    named = bool(a.names.stems and b.names.stems)
    people = shared(a.people, b.people)
    places = shared(a.places, b.places)
    size = math.log(max(min(a.size, b.size), 1)) / 4
    return {
        "bias": 1.0,
        "alike": whole,
        "alike up to .3": min(whole, 0.3),
        "alike, by size": whole * size,
        "size": size,
        "names": names,
        "words": words,
        "names and words": names * words,
        "both name": float(named),
        "no name in common": float(named and not common),
        "rarity of the names in common": min(_told(common), 30.0) / 10,
        "people": people,
        "other people": float(bool(a.people and b.people) and not people),
        "places": places,
        "other places": float(bool(a.places and b.places) and not places),
        "a full name in common": float(not a.pairs.isdisjoint(b.pairs)),
        "other full names": float(bool(a.pairs and b.pairs) and a.pairs.isdisjoint(b.pairs)),
        "numbers in common": float(min(len(a.numbers & b.numbers), 3)),
    }


def same_story(a: Story, b: Story) -> float:
    """The log-odds that two documents tell one story, from -4 to 4."""
    if a is b or a == b:
        return _CEILING
    total = sum(WEIGHTS[name] * value for name, value in story_features(a, b).items() if name in WEIGHTS)
    return max(-_CEILING, min(_CEILING, total))


def stories(documents: Sequence[Story]) -> list[list[int]]:
    """The documents, by their place in the sequence, gathered by the story they tell; no number of stories is given.

    Near-linear: only documents that share one of their rarest stems are compared, within a window of their sorted
    order where very many share it; equal ones are compared once.
    """
    nodes = sorted(set(documents), key=lambda s: s.key)
    chances = {
        (i, j): 1.0 / (1.0 + math.exp(-same_story(nodes[i], nodes[j])))
        for i, j in candidates(nodes)
        if alike(nodes[i], nodes[j]) > LEAST_ALIKE
    }
    group_of = {node: k for k, group in enumerate(gathered(len(nodes), chances, _SAME_STORY)) for node in group}
    number = {node: i for i, node in enumerate(nodes)}
    out: defaultdict[int, list[int]] = defaultdict(list)
    for at, document in enumerate(documents):
        out[group_of[number[document]]].append(at)
    return sorted(out.values())


def candidates(nodes: Sequence[Story]) -> set[tuple[int, int]]:
    """Pairs (larger, smaller) of sorted stories that share one of their rarest stems."""
    blocks: defaultdict[str, list[int]] = defaultdict(list)
    for i, node in enumerate(nodes):
        every = {*node.names.stems, *node.words.stems}
        for key in sorted(every, key=lambda s: (-rarity(s), s))[:_KEYS]:
            blocks[key].append(i)
    found: set[tuple[int, int]] = set()
    for block in blocks.values():
        reach = len(block) if len(block) <= _FULL_BLOCK else _WINDOW
        for at, i in enumerate(block):
            found.update((j, i) for j in block[at + 1 : at + 1 + reach])
    return found
