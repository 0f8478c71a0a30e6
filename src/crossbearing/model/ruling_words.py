"""How a person reads a ruling: one plain clause."""

from typing import assert_never

from crossbearing.model.assessment import CREDIBILITY_WORDS
from crossbearing.model.ruling import (
    HAPPENINGS,
    Letter,
    Note,
    Regrading,
    Rejection,
    Ruling,
    Sameness,
    Target,
    Undoing,
)
from crossbearing.model.source import RELIABILITY_WORDS

LABEL_CHARACTERS = 80
"""Characters of a name, a headline or a quote inside a clause."""
DIGITS = 8
"""Of an id, as the lists show it."""


def in_words(ruling: Ruling) -> str:
    """What is ruled, without who and why: "“Haftar” and “the field marshal” are one"."""
    what = ruling.what
    match what:
        case Sameness():
            both = f"{named(what.one)} and {named(what.other)}"
            if what.one.noun in HAPPENINGS:
                return f"{both} are {'one happening' if what.same else 'two happenings'}"
            return f"{both} are {'one' if what.same else 'not one'}"
        case Letter():
            since = f" from {what.since.isoformat()} on" if what.since else ""
            words = RELIABILITY_WORDS[what.letter].lower()
            return f"{named(what.source)} has the letter {what.letter.value} ({words}){since}"
        case Regrading():
            return f"{named(what.event)} is graded: {', '.join(_parts(what))}"
        case Note():
            return f"a note on {named(what.on)}"
        case Rejection():
            return f"{named(what.statement)} is to count for nothing"
        case Undoing():
            return f"{named(what.ruling)} is taken back"
        case _ as never:
            assert_never(never)


def named(target: Target) -> str:
    """What a ruling is on, by its noun, its label and the beginning of its id."""
    label = " ".join(target.label.split())
    if len(label) > LABEL_CHARACTERS:
        label = label[: LABEL_CHARACTERS - 1].rstrip() + "…"
    noun, dash, digits = target.id.partition("-")
    short = digits[:DIGITS] if dash and ":" not in noun and len(digits) >= DIGITS else target.id
    return f"the {target.noun} “{label}” ({short})" if label else f"the {target.noun} {short}"


def _parts(what: Regrading) -> list[str]:
    parts = []
    if what.reliability is not None:
        parts.append(f"letter {what.reliability.value} ({RELIABILITY_WORDS[what.reliability].lower()})")
    if what.credibility is not None:
        parts.append(f"number {what.credibility} ({CREDIBILITY_WORDS[what.credibility].lower()})")
    if what.likelihood is not None:
        parts.append(what.likelihood.value)
    if what.confidence is not None:
        parts.append(f"confidence {what.confidence}")
    return parts
