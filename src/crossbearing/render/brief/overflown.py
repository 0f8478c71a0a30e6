"""Which states and regions were flown over: one line an area, by those flights that bear on the case."""

from collections.abc import Sequence

from crossbearing.language.days import day_span
from crossbearing.model import Overflight
from crossbearing.render.brief.edition import Edition
from crossbearing.render.brief.track_notes import simulated_tag
from crossbearing.render.html import NOTHING, Html, bdi, el, join
from crossbearing.render.relevance import Relevance
from crossbearing.render.tracks import NAME_CHARACTERS, fleet_words, simulated
from crossbearing.render.words import capital, count, shortened

AREAS = 24
"""Areas that a brief lists."""


def overflown(edition: Edition) -> Html:
    """A line for each area: how many flights, by whom, and how many more may have crossed it where they were not heard.

    A flight over an area in which it began or ended is no sign of passage, and is left in: the reader knows the map.
    """
    movements, relevance = edition.world.movements, Relevance.of(edition.world)
    found = [x for x in movements.overflights.values() if not relevance.tested or x.leg in relevance.tested]
    if not found:
        return NOTHING
    areas: dict[str, list[Overflight]] = {}
    for x in found:
        areas.setdefault(x.area, []).append(x)
    ranked = sorted(areas.values(), key=lambda x: (-len({o.leg for o in x}), x[0].area_name, x[0].area))
    shown = ranked[: min(AREAS, edition.limits.rows)]
    more = len(ranked) - len(shown)
    rest = f"And {count(more, 'area')} more, in the case: crossbearing movements --kind overflight."
    which = "The flights that were held against what reports tell" if relevance.tested else "All flights heard"
    return join(
        [
            el("h3", None, "Over which states and regions"),
            el("p", {"class": "small"}, f"{which}. An area that is not listed was crossed by none of them."),
            el("ul", {"class": "plain shown"}, join(_line(edition, x) for x in shown)),
            el("p", {"class": "small"}, rest) if more else NOTHING,
        ]
    )


def _line(edition: Edition, crossings: Sequence[Overflight]) -> Html:
    movements = edition.world.movements
    certain = {x.leg for x in crossings if x.answer == "yes"}
    maybe = {x.leg for x in crossings} - certain
    told = [count(len(certain), "flight")] if certain else []
    if maybe:
        more = " more" if certain else ""
        told.append(
            f"possibly {count(len(maybe), f'flight{more}', f'flights{more}')}, in stretches that were not heard"
        )
    fleet = list(dict.fromkeys(x.platform for x in crossings))
    days = [x.entered.date() for x in crossings], [x.left.date() for x in crossings]
    return el(
        "li",
        None,
        el("strong", None, bdi(capital(shortened(crossings[0].area_name, NAME_CHARACTERS)))),
        f": {' and '.join(told)}, by ",
        bdi(fleet_words(movements, fleet)),
        f", {day_span(min(days[0]), max(days[1]))}",
        simulated_tag(simulated(movements, fleet)),
        ".",
        edition.notes.cite([x.id for x in crossings], 3),
    )
