"""The letters that analysts give to sources, each from a day on."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from crossbearing.model import DatedReliability, Letter, Ruling, Source, in_force


def lettered(sources: Iterable[Source], rulings: Iterable[Ruling]) -> Iterator[Source]:
    """The sources with the letters that analysts have given them, from the earliest day on.

    Of two letters from the same day on the newer ruling counts; the order of the rulings plays no other part.
    """
    given: defaultdict[str, dict[date | None, DatedReliability]] = defaultdict(dict)
    for ruling in in_force(rulings):
        what = ruling.what
        if isinstance(what, Letter):
            given[what.source.id][what.since] = DatedReliability(what.letter, what.since, ruling.reason, ruling.by)
    for source in sources:
        letters = given.get(source.id, {})
        own = [x for x in source.letters if x.since not in letters]
        both = sorted((*own, *letters.values()), key=lambda x: x.since or date.min)
        yield replace(source, letters=tuple(both)) if letters else source
