"""How a text words one happening: its trigger, who stands beside it, the words around it, and the story it is in.

Made alike from a statement of the case and from any marked word of a text, so that what is measured on public gold is
what the product compares.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from crossbearing.corroborate.stories import Bag, Story, bag
from crossbearing.language.lemmas import lemma
from crossbearing.language.stems import families, stem, stems

_AROUND: Final = 5
"""Words before and after the trigger that are its surroundings."""
_NUMBERS: Final = 4
_WORD: Final = re.compile(r"[^\W_]+")
_MARKS: Final = ".!?"
_ENDS: Final = ("\n", ". ", "! ", "? ")


@dataclass(frozen=True, slots=True)
class Wording:
    """What is compared of a happening's words. Equal wordings are one."""

    trigger: str
    """The stem of its head word."""
    families: frozenset[int]
    agents: frozenset[str]
    """Stems of who does it."""
    patients: frozenset[str]
    """Stems of whom or what it is done to."""
    others: frozenset[str]
    around: Bag
    sentence: Bag
    names: frozenset[str]
    numbers: frozenset[str]
    """Those near the trigger."""
    story: Story

    def sort_key(self) -> tuple[object, ...]:
        """An order that depends on nothing but the content."""
        return (
            self.trigger,
            *map(sorted, (self.agents, self.patients, self.others, self.around.stems, self.sentence.stems)),
            *map(sorted, (self.names, self.numbers)),
            self.story.key,
        )

    @property
    def parties(self) -> frozenset[str]:
        """All who stand beside it."""
        return self.agents | self.patients | self.others


@dataclass(frozen=True, slots=True)
class Beside:
    """Words that stand beside a trigger, by their part in it."""

    agents: Iterable[str] = ()
    patients: Iterable[str] = ()
    others: Iterable[str] = ()


def wording(sentence: str, start: int, end: int, beside: Beside, told_in: Story, base: str = "") -> Wording:
    """The wording of the happening whose trigger is ``sentence[start:end]``; ``base`` is its lemma where known."""
    before = [m[0] for m in _WORD.finditer(sentence, 0, start)][-_AROUND:]
    after = [m[0] for m in _WORD.finditer(sentence, end)][:_AROUND]
    trigger = _trigger(base or lemma(sentence[start:end], "VERB"))
    near = before[-_NUMBERS:] + after[:_NUMBERS]
    rest = [*stems(sentence[:start]), *stems(sentence[end:])]
    return Wording(
        trigger,
        families(trigger),
        _stems(beside.agents),
        _stems(beside.patients),
        _stems(beside.others),
        bag(s for w in before + after for s in stems(w)),
        bag(rest),
        frozenset(rest) & told_in.names.stems,
        frozenset(w for w in near if w[0].isdigit()),
        told_in,
    )


def sentence_around(text: str, start: int, end: int, reach: int = 400) -> tuple[int, int]:
    """The bounds of the sentence around a span: to the nearest full stop or line end, never further than ``reach``.

    >>> text = "It rained. Two ships left Port Sudan. No one saw them."
    >>> a, b = sentence_around(text, 21, 25)
    >>> text[a:b]
    'Two ships left Port Sudan.'
    """
    least, most = max(0, start - reach), min(len(text), end + reach)
    before = [at + len(mark) for mark in _ENDS if (at := text.rfind(mark, least, start)) >= 0]
    after = [at for mark in _ENDS if (at := text.find(mark, end, most)) >= 0]
    last = min(after, default=most)
    return max(before, default=least), last + (last < most and text[last] in _MARKS)


def _trigger(base: str) -> str:
    """The stem of a lemma: of "re-arrest" and of "'riot'" that of their last word."""
    words = _WORD.findall(base)
    return stem(words[-1]) if words else base


def _stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(s for word in words for s in stems(word))
