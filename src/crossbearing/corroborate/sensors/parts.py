"""How many moved, and from where each: numbers that a text gives together, taken apart as ranges."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from crossbearing.corroborate.known import Known
from crossbearing.language.numbers import find_quantities
from crossbearing.model import Entity, Mention, Quantity, Statement

_BETWEEN = re.compile(r"^[^.;]{0,60}?\bfrom\s+(?:the\s+)?$", re.IGNORECASE)
"""What stands between a number and the place it came from: "three cargo planes from"."""
_COUNTED = re.compile(
    r"\b(?:(?:air)?planes?|aircraft|jets?|flights?|helicopters?|ships?|vessels?|freighters?|ferries|sorties?|voyages?"
    r"|Il-?\d\d\w*|An-?\d{2,3}\w*|landings?|arrivals?)\b",
    re.IGNORECASE,
)
"""What a track can count: not tonnes, men or vehicles."""
Names: TypeAlias = Mapping[str, Sequence[Mention]]
"""The named mentions of each document, in any order."""


@dataclass(frozen=True, slots=True)
class Told:
    """A number of movements as a range, and where they came from."""

    least: int
    most: int | None
    origin: Entity | None


def numbers_told(known: Known, names: Names, said: Iterable[Statement]) -> tuple[Told, ...]:
    """The numbers of movements that statements give: one range, or one for each origin where a text tells them apart.

    Of several statements with one number each the widest range is meant; none at all gives nothing.
    """
    whole: list[Told] = []
    for statement in said:
        found = tuple(_apart(known, names, statement))
        if len(found) > 1:
            return found
        quantity = statement.frame.quantity
        if quantity is not None and _counts(quantity):
            whole.append(Told(*_range(quantity), None))
    if not whole:
        return ()
    most = None if any(x.most is None for x in whole) else max(x.most or 0 for x in whole)
    return (Told(min(x.least for x in whole), most, None),)


def _apart(known: Known, names: Names, statement: Statement) -> Iterator[Told]:
    """Each number of the quote with the place behind its "from"."""
    quote = statement.locator.quote
    places = _places(known, names, statement)
    previous = 0
    for span in find_quantities(quote):
        behind = next((m for m in places if m.start - statement.locator.start >= span.end), None)
        if behind is None:
            return
        start = behind.start - statement.locator.start
        words = quote[span.end : start]
        if _BETWEEN.match(words) and (previous or _COUNTED.search(quote[span.start : start])):
            yield Told(*_range(span.quantity), known.entity(behind))
            previous = span.end


def _places(known: Known, names: Names, statement: Statement) -> list[Mention]:
    at = statement.locator
    found = [m for m in names.get(at.document, ()) if at.start <= m.start and m.end <= at.end and _is_place(known, m)]
    return sorted(found, key=lambda m: (m.start, m.end))


def _is_place(known: Known, mention: Mention) -> bool:
    entity = known.entity(mention)
    return entity is not None and entity.kind in {"state", "place", "site"}


def _counts(quantity: Quantity) -> bool:
    return bool(_COUNTED.search(f"{quantity.text} {quantity.unit or ''}"))


def _range(quantity: Quantity) -> tuple[int, int | None]:
    least = max(1, int(quantity.minimum or 1))
    return least, None if quantity.maximum is None else max(least, int(quantity.maximum))
