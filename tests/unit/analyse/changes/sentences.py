"""Two made-up sentences, the second of which retells the first."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from crossbearing.analyse.changes import Change, Saying, Sayings, compare
from crossbearing.model import Modality, Polarity
from unit.corroborate.builders import Report, Say, world

DAY = date(2025, 1, 10)
NEGATIVE = frozenset({"not", "no", "never"})


def said(quote: str, roles: Mapping[str, str], chain: tuple[str, ...] = ()) -> Say:
    """A statement with the roles that its words have, put as its words put it."""
    here = {role: name for role, name in roles.items() if name in quote}
    say = Say("transfer", quote, here, chain, aspect=None)
    words = set(quote.lower().split())
    if words & {"may", "could", "reportedly"}:
        say = replace(say, modality=Modality.POSSIBLE)
    return replace(say, polarity=Polarity.NEGATIVE) if words & NEGATIVE else say


def sayings(
    original: str, retelling: str, roles: Mapping[str, str] | None = None, other: Mapping[str, str] | None = None,
    chain: tuple[str, ...] = (), filler: str = "",
) -> tuple[Saying, Saying]:  # fmt: skip
    """Both as sayings, of two papers of one day."""
    first, then = roles or {}, other if other is not None else roles or {}
    made = world([
        Report("A", (said(original, first, chain),), DAY), Report("B", (said(retelling, then),), DAY, filler=filler)
    ])  # fmt: skip
    found = Sayings(made)
    by_outlet = {made.document_of(s).metadata.outlet: i for i, s in made.statements.items()}
    return found.of(by_outlet["A"]), found.of(by_outlet["B"])


def changes(
    original: str, retelling: str, roles: Mapping[str, str] | None = None, other: Mapping[str, str] | None = None,
    chain: tuple[str, ...] = (), filler: str = "",
) -> tuple[Change, ...]:  # fmt: skip
    """What changed from the first to the second."""
    return compare(*sayings(original, retelling, roles, other, chain, filler))


def kinds(
    original: str, retelling: str, roles: Mapping[str, str] | None = None, other: Mapping[str, str] | None = None,
    chain: tuple[str, ...] = (), filler: str = "",
) -> list[str]:  # fmt: skip
    """The kinds of what changed."""
    return [x.kind for x in changes(original, retelling, roles, other, chain, filler)]
