"""Air bridges and sea bridges: who moved between which places again and again, and when the tempo changed.

Bridges of military or freight fleets, and those that touch a curated site, are told one by one; all others, which are
mostly scheduled traffic, in one note: ``crossbearing bridges`` lists them. What was aboard is never known from tracks.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from crossbearing.analyse.analysis import Analysis
from crossbearing.analyse.wording import counted
from crossbearing.model import Bridge, ChangePoint, Finding, Movements, Week, World
from crossbearing.model.interest import by_interest

_MOST_NAMED = 3
"""Pairs that the note on the others names."""
_MOST_CITED = 50
"""Legs that the note on the others cites."""
_SIMULATED = " (simulated tracks)"
MOVES = {"air": "flight", "sea": "voyage"}


def find(world: World) -> Iterator[Finding]:
    """One finding a bridge that matters, one a change of its tempo, and one for all other pairs."""
    movements = world.movements
    rest: list[Bridge] = []
    for bridge, interest in by_interest(movements.bridges.values(), movements):
        if not bridge.legs:
            continue
        if not interest.first:
            rest.append(bridge)
            continue
        yield _bridge(bridge, movements)
        yield from (_changed(bridge, n, movements) for n in range(len(bridge.changes)))
    if rest:
        yield _others(rest, movements)


def _bridge(bridge: Bridge, movements: Movements) -> Finding:
    moved, made_up = _moved(bridge), _made_up(bridge, movements)
    fleet = ", ".join(movements.platforms[x].label if x in movements.platforms else x for x in bridge.fleet)
    first, last = bridge.weeks[0].monday, bridge.weeks[-1].monday
    uncertain = len(bridge.legs) - sum(w.count for w in bridge.weeks)
    more = f"One end of {uncertain} more is only probable. " if uncertain else ""
    return Finding(
        "air_bridges",
        f"{bridge.medium.capitalize()} bridge: {_places(bridge, movements)}, {moved}{made_up}",
        f"{fleet}: {moved}, of the weeks from {first} to {last}. {more}{_hearing(bridge)} "
        "What they carried is not known: a track shows who moved, and no load.",
        bridge.legs,
    )


def _moved(bridge: Bridge) -> str:
    """ "14 flights in 6 weeks by 3 aircraft"."""
    legs = sum(w.count for w in bridge.weeks)
    weeks = sum(w.count > 0 for w in bridge.weeks)
    craft = f"{len(bridge.fleet)} aircraft" if bridge.medium == "air" else counted(len(bridge.fleet), "ship")
    return f"{counted(legs, MOVES[bridge.medium])} in {counted(weeks, 'week')} by {craft}"


def _hearing(bridge: Bridge) -> str:
    """What can be said of changes, and of the weeks in which nobody else was heard."""
    deaf = sum(w.heard_hours <= 0 for w in bridge.weeks)
    if deaf == len(bridge.weeks):
        return "Nobody else was ever heard at both ends, so that a change of tempo cannot be told from one of hearing."
    told = f"In {deaf} of {counted(len(bridge.weeks), 'week')} nobody else was heard at both ends. " if deaf else ""
    return told + ("No change of tempo shows." if not bridge.changes else "Its tempo changed.")


def _changed(bridge: Bridge, number: int, movements: Movements) -> Finding:
    change = bridge.changes[number]
    rose = change.after > change.before
    mondays = [w.monday for w in bridge.weeks]
    edges = [0, *(mondays.index(x.monday) for x in bridge.changes), len(mondays)]
    before, after = (bridge.weeks[a:b] for a, b in pairwise(edges[number : number + 3]))
    gap = _unheard_before(bridge.weeks, change)
    return Finding(
        "air_bridges",
        f"Tempo {'rose' if rose else 'fell'} in the week of {change.monday} from {_rate(change.before)} to "
        f"{_rate(change.after)} a week, hearing taken into account: {_places(bridge, movements)}"
        f"{_made_up(bridge, movements)}",
        f"Before, {_counted_in(before, bridge)}; from then on, {_counted_in(after, bridge)}. The rates are those of "
        f"full hearing. A change explains the counts {_times(change.bayes_factor)} as well as a steady tempo does; the "
        f"week may be three weeks off.{gap} Why it changed, and what was carried, the tracks do not "
        "show.",
        bridge.legs,
        "caution",
    )


def _counted_in(weeks: Sequence[Week], bridge: Bridge) -> str:
    heard = [w for w in weeks if w.heard_hours > 0]
    legs = counted(sum(w.count for w in heard), MOVES[bridge.medium])
    return f"{legs} in {counted(len(heard), 'week')} with {sum(w.heard_hours for w in heard):,.0f} hours of hearing"


def _unheard_before(weeks: Sequence[Week], change: ChangePoint) -> str:
    """That nobody was heard just before, so that it may have changed then already."""
    number = next((n for n, w in enumerate(weeks) if w.monday == change.monday), 0)
    deaf = 0
    while number - deaf > 0 and weeks[number - deaf - 1].heard_hours <= 0:
        deaf += 1
    if not deaf:
        return ""
    return f" In the {counted(deaf, 'week')} before nobody else was heard: it may have changed then already."


def _others(bridges: Sequence[Bridge], movements: Movements) -> Finding:
    named = "; ".join(f"{_places(x, movements)}, {_moved(x)}" for x in bridges[:_MOST_NAMED])
    changed = sum(bool(x.changes) for x in bridges)
    tempo = f" The tempo of {changed} of them changed." if changed else ""
    more = "; and others" if len(bridges) > _MOST_NAMED else ""
    simulated = any(_made_up(x, movements) for x in bridges)
    return Finding(
        "air_bridges",
        f"{counted(len(bridges), 'other pair')} of places with repeated legs{_SIMULATED if simulated else ''}",
        f"{named}{more}.{tempo} No military or freight fleet is known on them, and neither end is a curated site: "
        "most will be scheduled traffic. `crossbearing bridges` lists them all.",
        tuple(dict.fromkeys(leg for x in bridges for leg in x.legs))[:_MOST_CITED],
    )


def _places(bridge: Bridge, movements: Movements) -> str:
    return " to ".join(
        movements.facilities[x].name if x in movements.facilities else x for x in (bridge.origin, bridge.destination)
    )


def _made_up(bridge: Bridge, movements: Movements) -> str:
    return _SIMULATED if any(movements.platforms[x].simulated for x in bridge.fleet if x in movements.platforms) else ""


def _rate(rate: float) -> str:
    return f"{rate:.1f}" if rate >= 0.1 or rate == 0 else f"{rate:.2f}"  # noqa: PLR2004 - one digit that is not zero


def _times(factor: float) -> str:
    return "more than 10,000 times" if factor > 10_000 else f"{factor:,.0f} times"  # noqa: PLR2004


ANALYSIS = Analysis("air_bridges", "Who moved between which places again and again, and when did it change?", find)
