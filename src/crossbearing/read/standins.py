"""The mention to show for a word that stands for something: the last name, or else the last noun, of the same thing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crossbearing.model import Mention
from crossbearing.read.coreference import OPEN, Link, resolve
from crossbearing.read.markables import Markable
from crossbearing.read.nominal import Classes, Phrases


@dataclass(frozen=True, slots=True)
class Standin:
    """What a word stands for, and what is known of that."""

    mention: Mention
    classes: Classes


Standins = Mapping[tuple[int, int], Standin | None]
"""By sentence and word. None: the word means something in view, but it is open what; absent: nothing is known."""


def standins(sentences: Sequence[Phrases]) -> Standins:
    """What the pronouns and the nameless nouns of a document stand for, so far as the document tells."""
    return shown(sentences, resolve(sentences))


def shown(sentences: Sequence[Phrases], links: Sequence[Link]) -> Standins:
    """For pronouns the last name or noun of the thing that they mean; for nouns its last name."""
    named: dict[int, Markable] = {}
    common: dict[int, Markable] = {}
    found: dict[tuple[int, int], Standin | None] = {}
    for link in links:
        m = link.markable
        at = m.sentence, m.head
        if m.kind == "pronoun" and link.ground == OPEN:
            found[at] = None
        elif m.kind in {"pronoun", "noun"} and link.before is not None and link.ground not in _OWN_GROUNDS:
            best = named.get(link.entity) or (common.get(link.entity) if m.kind == "pronoun" else None)
            if best is not None:
                phrases = sentences[best.sentence]
                found[at] = Standin(phrases.mention(best.head), best.classes)
        if m.kind == "name":
            named[link.entity] = m
        elif m.kind == "noun":
            common[link.entity] = m
    return found


_OWN_GROUNDS = frozenset({"apposition", "predicate"})
"""Grounds that say of a thing what it is: the words say more than what they stand for."""
