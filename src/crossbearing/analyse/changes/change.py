"""What a retelling changed: the kind of change, the sentence that names it, and the words in which it shows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from crossbearing.analyse.changes.sayings import Saying
from crossbearing.language.alignment import Alignment
from crossbearing.model import Span

Severity: TypeAlias = Literal["note", "caution", "warning"]

ChangeKind: TypeAlias = Literal[
    "hedge lost",
    "hedge gained",
    "negation lost",
    "negation gained",
    "planned became done",
    "ongoing became completed",
    "part became whole",
    "scope widened",
    "scope narrowed",
    "one became several",
    "number changed",
    "place changed",
    "date changed",
    "actor changed",
    "attribution dropped",
]

SEVERITY: Mapping[ChangeKind, Severity] = {
    "hedge lost": "caution",
    "hedge gained": "note",
    "negation lost": "warning",
    "negation gained": "warning",
    "planned became done": "warning",
    "ongoing became completed": "caution",
    "part became whole": "caution",
    "scope widened": "caution",
    "scope narrowed": "note",
    "one became several": "caution",
    "number changed": "caution",
    "place changed": "warning",
    "date changed": "caution",
    "actor changed": "warning",
    "attribution dropped": "caution",
}
"""A warning where the retelling says of the world what the original does not; a caution where it says more than the
original or says it more surely; a note where it says less. A convention of this program, named in the method page."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change of meaning between an original and its retelling."""

    kind: ChangeKind
    text: str
    """A short clause: "“may” was lost"."""
    original: tuple[Span, ...]
    """Characters of the original's document; never empty."""
    retelling: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """An original and its retelling, their words aligned."""

    original: Saying
    retelling: Saying
    words: Alignment
    closeness: float
    """Share of the content words of the shorter clause that stand in the other one's sentence."""
    verbatim: bool
    """Whether the whole sentences are nearly the same: then every word that changed counts, wherever it stands."""

    def lost(self, indices: Iterable[int]) -> tuple[int, ...]:
        """Those words of the original that the retelling does not have."""
        return tuple(i for i in indices if i not in self.words.left)

    def gained(self, indices: Iterable[int]) -> tuple[int, ...]:
        """Those words of the retelling that the original does not have."""
        return tuple(j for j in indices if j not in self.words.right)

    def clean(self, side: Saying, indices: Iterable[int], also: int = 1) -> bool:
        """Whether little else changed where these words were lost or gained.

        The other side has no word of its own there that could say the same, and this side at most ``also`` more.
        """
        wanted = set(indices)
        for gap in self.words.gaps:
            mine, other = (gap.left, gap.right) if side is self.original else (gap.right, gap.left)
            if not wanted & set(mine):
                continue
            there = self.retelling if side is self.original else self.original
            own = [i for i in mine if i not in wanted and side.words[i].content]
            if len(own) > also or any(there.words[j].content for j in other):
                return False
        return True

    def beside_right(self, indices: Iterable[int]) -> int:
        """The word of the retelling that stands where these words of the original stood; its trigger in doubt."""
        last = max(indices, default=self.original.at)
        after = (self.words.left[i] for i in range(last + 1, len(self.original.words)) if i in self.words.left)
        return next(after, self.retelling.at)

    def beside_left(self, indices: Iterable[int]) -> int:
        """The word of the original that stands where these words of the retelling stand; its trigger in doubt."""
        last = max(indices, default=self.retelling.at)
        after = (self.words.right[j] for j in range(last + 1, len(self.retelling.words)) if j in self.words.right)
        return next(after, self.original.at)

    def change(self, kind: ChangeKind, text: str, left: Iterable[int], right: Iterable[int]) -> Change:
        """A change that shows in these words; where a side has none, in the word that stands there instead."""
        mine, other = sorted(set(left)), sorted(set(right))
        if not mine:
            mine = [self.beside_left(other)]
        if not other:
            other = [self.beside_right(mine)]
        return Change(kind, text, spans(self.original, mine), spans(self.retelling, other))


def spans(saying: Saying, indices: Iterable[int]) -> tuple[Span, ...]:
    """The characters of some words, neighbours joined."""
    found: list[Span] = []
    before = -2
    for i in sorted(set(indices)):
        word = saying.words[i]
        if i == before + 1:
            found[-1] = Span(found[-1].start, word.end)
        else:
            found.append(Span(word.start, word.end))
        before = i
    return tuple(found)


def shown(saying: Saying, indices: Iterable[int]) -> str:
    """Some words as they stand in the text, between quotation marks, gaps as dots."""
    text = saying.document.text
    return "“" + " … ".join(" ".join(text[s.start : s.end].split()) for s in spans(saying, indices)) + "”"
