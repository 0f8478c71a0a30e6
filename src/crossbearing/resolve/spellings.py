"""The names of a table that are like a given one, found without comparing it with all of them in Python."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from rapidfuzz import fuzz, process

from crossbearing.language.names import similarity_folded, skeleton

ROUGH_CUT = 60.0
"""Out of 100, of folded names or of their consonants: names less alike than this are below every floor used here."""
MOST_LIKE = 24
BONES = 3
"""Words of fewer consonants are shared by too many names to look under."""


@dataclass(frozen=True, slots=True)
class Spellings:
    """Folded names of a table with their consonants, and by the consonants of each of their words."""

    keys: tuple[str, ...]
    bones: tuple[str, ...]
    by_word: Mapping[str, tuple[int, ...]]

    def like(self, folded: str) -> tuple[tuple[str, float], ...]:
        """The names most like a folded one, with their similarity, best first: for short tables of sites."""
        bones = skeleton(folded)
        rows = _extract(folded, self.keys) | _extract(bones, self.bones)
        return self._scored(folded, bones, sorted(rows))

    def sharing(self, folded: str) -> tuple[tuple[str, float], ...]:
        """The names that share a word with a folded one by its consonants, with their similarity, best first."""
        bones = skeleton(folded)
        rows = {i for word in bones.split() if len(word) >= BONES for i in self.by_word.get(word, ())}
        return self._scored(folded, bones, sorted(rows))

    def _scored(self, folded: str, bones: str, rows: Sequence[int]) -> tuple[tuple[str, float], ...]:
        spelling = (folded, bones)
        scored = [(self.keys[i], similarity_folded(spelling, (self.keys[i], self.bones[i]))) for i in rows]
        return tuple(sorted(scored, key=lambda pair: (-pair[1], pair[0])))


def _extract(query: str, choices: Sequence[str]) -> set[int]:
    found = process.extract(query, choices, scorer=fuzz.ratio, processor=None, score_cutoff=ROUGH_CUT, limit=MOST_LIKE)
    return {index for _, _, index in found}


@lru_cache(maxsize=8)
def spellings_of(keys: tuple[str, ...]) -> Spellings:
    """The names of a table, ready to be searched; made once for each table."""
    bones = tuple(skeleton(key) for key in keys)
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    for i, name in enumerate(bones):
        for word in set(name.split()):
            if len(word) >= BONES:
                by_word[word].append(i)
    return Spellings(keys, bones, MappingProxyType({word: tuple(rows) for word, rows in by_word.items()}))
