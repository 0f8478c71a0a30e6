"""What "it", "he" and "both" stand for where coreference finds nothing: subject and nearness decide."""

from collections.abc import Sequence
from dataclasses import dataclass

from crossbearing.model import Mention
from crossbearing.read.nominal import Classes

_PERSON = frozenset("he she him his her hers himself herself".split())
_THING = frozenset({"it", "its", "itself"})
_MANY = frozenset("they them their theirs themselves both".split())
_REACH_SENTENCES = 3
"""Pronouns seldom reach further back. Source: Hobbs 1978 (98% within the current or the previous sentence)."""


@dataclass(frozen=True, slots=True)
class Referent:
    """A noun phrase that later words may stand for."""

    mention: Mention
    classes: Classes
    sentence: int
    position: int
    main: bool
    """Whether it is the subject of a main clause."""
    subject: bool
    plural: bool


def antecedent(word: str, before: Sequence[Referent], sentence: int, position: int) -> Referent | None:
    """The noun phrase for which a pronoun at this place stands, or None where nothing fits."""
    low = word.lower()
    best: tuple[float, Referent] | None = None
    for r in reversed(before):
        if sentence - r.sentence > _REACH_SENTENCES:
            break
        if r.sentence == sentence and r.position >= position:
            continue
        if not _fits(low, r) or not _salient(low, r, sentence):
            continue
        distance = sentence - r.sentence
        score = (
            (2.0 if r.main else 1.0 if r.subject else 0.0)
            - 2.5 * distance
            - (position - r.position) * 0.01 * (distance == 0)
        )
        score += 0.5 if r.mention.named else 0.0
        if best is None or score > best[0]:
            best = (score, r)
    return best[1] if best else None


def _salient(word: str, r: Referent, sentence: int) -> bool:
    """Whether a thing is so much in view that "it" or "they" can only mean it; else the pronoun stays unresolved.

    Measured on the development sheet: guesses beyond subjects of the same or the last sentence were mostly wrong.
    """
    if word in _PERSON:
        return r.subject or sentence - r.sentence <= 1
    return sentence - r.sentence <= 1 and (r.main or word in {"its", "their", "both"})


def nearest_place(before: Sequence[Referent], sentence: int, position: int) -> Mention | None:
    """The site, or else the place, named last before a pronoun that stands for one ("due to its control by ...")."""
    reachable = [
        r
        for r in before
        if sentence - r.sentence <= 1
        and (r.sentence < sentence or r.position < position)
        and r.mention.type in {"site", "place"}
    ]
    sites = [r for r in reachable if r.mention.type == "site"]
    found = sites or reachable
    return found[-1].mention if found else None


def _fits(word: str, r: Referent) -> bool:
    if word in _PERSON:
        return r.mention.type == "person" and not r.plural
    if word in _THING:
        return bool(r.classes & {"state", "organisation", "site", "government", "media"}) and r.mention.type != "person"
    if word in _MANY:
        return r.plural or bool(r.classes & {"organisation", "force"})
    return False
