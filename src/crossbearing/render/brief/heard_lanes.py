"""What the tracks show beside the events of the timeline: a lane for each bridge, and one for all other legs."""

from collections.abc import Iterable
from datetime import date, timedelta

from crossbearing.model import Leg, Movements, Week
from crossbearing.model.track import Medium
from crossbearing.render.brief.bridges import drawn_bridges, letters_of
from crossbearing.render.brief.edition import Edition
from crossbearing.render.hearing import heard
from crossbearing.render.relevance import Relevance
from crossbearing.render.svg.timeline import HeardLane
from crossbearing.render.tracks import place_name, simulated

LANES = 5
"""Bridges that get a lane; the legs of the others stand in that of all other legs."""
HEARD_CAPTION = (
    "Below the line: what tracks show, a stroke for each leg on the day on which it began; the letters are those of "
    "the bridges. Hatched: nobody else was heard there, so that no stroke is no sign of quiet."
)
OTHERS: dict[Medium, str] = {"air": "Other flights heard", "sea": "Other voyages heard"}


def heard_lanes(edition: Edition) -> tuple[HeardLane, ...]:
    """The lanes; none where the case has no tracks."""
    movements = edition.world.movements
    if not movements.any:
        return ()
    relevance = Relevance.of(edition.world)
    letters = letters_of(relevance)
    shown = drawn_bridges(relevance)[:LANES]
    lanes = []
    for bridge in shown:
        ends = f"{place_name(movements, bridge.origin)} → {place_name(movements, bridge.destination)}"
        mark = simulated(movements, bridge.fleet)
        label = f"{letters.get(bridge.id, '')} {ends}{f' ({mark})' if mark else ''}".strip()
        lanes.append(HeardLane(label, _days(movements, bridge.legs), deaf_weeks(bridge.weeks)))
    told = {x for b in shown for x in b.legs}
    rest = [x for x in movements.legs.values() if x.id not in told]
    return (*lanes, *_others(movements, rest))


def deaf_weeks(weeks: Iterable[Week]) -> tuple[tuple[date, date], ...]:
    """The stretches of weeks in which nobody else was heard."""
    found: list[tuple[date, date]] = []
    for week in weeks:
        if week.heard_hours > 0:
            continue
        end = week.monday + timedelta(days=7)
        if found and found[-1][1] == week.monday:
            found[-1] = (found[-1][0], end)
        else:
            found.append((week.monday, end))
    return tuple(found)


def _others(movements: Movements, rest: list[Leg]) -> Iterable[HeardLane]:
    for told in heard(movements):
        legs = [x for x in rest if x.platform in told.platforms]
        if legs:
            mark = simulated(movements, dict.fromkeys(x.platform for x in legs))
            label = f"{OTHERS[told.medium]}{f' ({mark})' if mark else ''}"
            days = tuple(sorted(x.start.time.date() for x in legs))
            yield HeardLane(label, days, tuple((x.start.date(), x.end.date()) for x in reversed(told.holes)))


def _days(movements: Movements, legs: Iterable[str]) -> tuple[date, ...]:
    return tuple(sorted(movements.legs[x].start.time.date() for x in legs if x in movements.legs))
