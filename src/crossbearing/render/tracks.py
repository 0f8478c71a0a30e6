"""What tracks show, in words: who moved, from where to where, when, how sure that is, and what of it is simulated."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Literal, TypeAlias, assert_never

from crossbearing.language.days import day
from crossbearing.model import (
    Anomaly,
    Encounter,
    EndState,
    Leg,
    LegEnd,
    Loitering,
    Movements,
    Overflight,
    Silence,
    TrackSlice,
    Visit,
)
from crossbearing.render.words import capital, count, listed, shortened

Shown: TypeAlias = Leg | Visit | Silence | Encounter | Loitering | Overflight | Anomaly
"""One thing that tracks show."""
Simulated: TypeAlias = Literal["", "simulated", "partly simulated"]

LEAST_SHARE = 0.05
"""Facilities less probable than this are not named as an end: each would be one in twenty."""
NAME_CHARACTERS = 60
CALLSIGN_CHARACTERS = 12
TEXT_CHARACTERS = 300
KM_M = 1000.0
NOT_KNOWN = "not known"

_STARTS: dict[EndState, str] = {
    "observed": "seen there",
    "descending and lost": "first heard in descent",
    "climbing when heard": "first heard in climb",
    "cruise and lost": "first heard under way",
}
_ENDS: dict[EndState, str] = {
    "observed": "seen there",
    "descending and lost": "lost in descent",
    "climbing when heard": "lost in climb",
    "cruise and lost": "lost under way",
}
_HOW = {"airfield": "stay", "port call": "port call", "anchorage": "anchorage"}


def found_in(movements: Movements, identifier: str) -> Shown | None:
    """The leg, visit, silence and so on of this id."""
    noun = identifier.partition("-")[0]
    match noun:
        case "leg":
            return movements.legs.get(identifier)
        case "visit":
            return movements.visits.get(identifier)
        case "silence":
            return movements.silences.get(identifier)
        case "encounter":
            return movements.encounters.get(identifier)
        case "loitering":
            return movements.loiterings.get(identifier)
        case "overflight":
            return movements.overflights.get(identifier)
        case "anomaly":
            return movements.anomalies.get(identifier)
        case _:
            return None


def all_shown(movements: Movements) -> Iterator[Shown]:
    """Everything that tracks show: legs first, then visits, and so on; each kind in the order of time."""
    yield from movements.legs.values()
    yield from movements.visits.values()
    yield from movements.silences.values()
    yield from movements.encounters.values()
    yield from movements.loiterings.values()
    yield from movements.overflights.values()
    yield from movements.anomalies.values()


def noun_of(shown: Shown) -> str:
    """What kind of thing it is: "leg", "visit", "silence", ..."""
    return type(shown).__name__.lower()


def span_of(shown: Shown) -> tuple[datetime, datetime]:
    """Its first and its last moment."""
    match shown:
        case Leg():
            return shown.start.time, shown.end.time
        case Visit():
            return shown.arrived or shown.seen_from, shown.departed or shown.seen_until
        case Overflight():
            return shown.entered, shown.left
        case Silence() | Encounter() | Loitering() | Anomaly():
            return shown.start, shown.end
        case _ as never:
            assert_never(never)


def platforms_in(shown: Shown) -> tuple[str, ...]:
    """Who it is about."""
    return shown.platforms if isinstance(shown, Encounter) else (shown.platform,)


def facilities_in(shown: Shown) -> tuple[str, ...]:
    """The facilities that it may concern: of a leg every candidate of its ends."""
    match shown:
        case Leg():
            ends = (*shown.start.candidates, *shown.end.candidates)
            return tuple(x.facility for x in ends if x.facility is not None)
        case Visit():
            return (shown.facility,) if shown.facility is not None else ()
        case _:
            return ()


def simulated(movements: Movements, platforms: Iterable[str]) -> Simulated:
    """Whether the tracks of these platforms say of themselves that they are made up: all, some or none."""
    told = [movements.platforms[x].simulated for x in platforms if x in movements.platforms]
    if not any(told):
        return ""
    return "simulated" if all(told) else "partly simulated"


def platform_name(movements: Movements, identifier: str) -> str:
    """The name of a platform to show, never longer than a line can take."""
    platform = movements.platforms.get(identifier)
    return shortened(platform.label, NAME_CHARACTERS) if platform else identifier


def fleet_words(movements: Movements, platforms: Iterable[str], most: int = 4) -> str:
    """Some platforms by name, the rest counted: "RA-78842 (IL76), RA-76731 (IL76) and two more"."""
    named = [platform_name(movements, x) for x in platforms]
    more = len(named) - most
    return listed(named) if more <= 0 else f"{', '.join(named[:most])} and {count(more, 'more', 'more')}"


def place_name(movements: Movements, facility: str | None) -> str:
    """The name of a facility to show."""
    if facility is None:
        return "a place that is not known"
    found = movements.facilities.get(facility)
    return shortened(found.name, NAME_CHARACTERS) if found else facility


def end_words(movements: Movements, end: LegEnd, *, starts: bool) -> str:
    """Where a leg began or ended, with the probabilities wherever nobody saw it there.

    "Al Khadim air base", "Al Khadim air base (98%, lost in descent)", "a place that is not known (Al Khadim air base
    62%, not known 38%; lost in descent)".
    """
    how = (_STARTS if starts else _ENDS)[end.state]
    facility = end.facility
    if facility is not None:
        name = place_name(movements, facility)
        return name if end.state == "observed" else f"{name} ({share_words(end.probability(facility))}, {how})"
    if end.state == "observed":
        how = "on the ground or low"
    shares = candidate_words(movements, end)
    return f"{place_name(movements, None)} ({f'{shares}; ' if shares else ''}{how})"


def candidate_words(movements: Movements, end: LegEnd) -> str:
    """The facilities that come into question, each with its probability, and what is left: empty where none does."""
    named = [x for x in end.candidates if x.facility is not None and x.probability >= LEAST_SHARE]
    if not named:
        return ""
    rest = 1 - sum(x.probability for x in named)
    told = [f"{place_name(movements, x.facility)} {share_words(x.probability)}" for x in named]
    return ", ".join([*told, *([f"{NOT_KNOWN} {rest:.0%}"] if rest >= 0.005 else [])])  # noqa: PLR2004 - rounds to 1%


def share_words(share: float) -> str:
    """A probability per cent, never rounded to certainty.

    >>> share_words(0.62), share_words(0.998)
    ('62%', 'over 99%')
    """
    return "over 99%" if share >= 0.995 else f"{share:.0%}"  # noqa: PLR2004 - rounds to 100%


def end_state_words(end: LegEnd, *, starts: bool) -> str:
    """How the end was heard: "seen there", "lost in descent"."""
    return (_STARTS if starts else _ENDS)[end.state]


def moment_words(moment: datetime) -> str:
    """14 December 2024, 03:12 UTC."""
    return f"{day(moment.date())}, {moment:%H:%M} UTC"


def span_words(start: datetime, end: datetime) -> str:
    """Two moments without saying the day twice: "14 December 2024, 03:12 to 06:40 UTC"."""
    if start.date() == end.date():
        both = f"{start:%H:%M}" if f"{start:%H:%M}" == f"{end:%H:%M}" else f"{start:%H:%M} to {end:%H:%M}"
        return f"{day(start.date())}, {both} UTC"
    return f"{day(start.date())}, {start:%H:%M} to {moment_words(end)}"


def lasting_words(length: timedelta) -> str:
    """How long: "40 s", "12 min", "3 h 12 min", "30 h", "2 days 4 h", "14 days".

    >>> lasting_words(timedelta(hours=3, minutes=12)), lasting_words(timedelta(days=14, hours=4))
    ('3 h 12 min', '14 days')
    """
    seconds = round(length.total_seconds())
    if seconds < 60:  # noqa: PLR2004 - a minute
        return f"{seconds} s"
    hours, minutes = divmod(round(seconds / 60), 60)
    if hours >= 2 * 24:
        days, left = divmod(hours, 24)
        return f"{days} days {left} h" if left and days < 7 else f"{days:,} days"  # noqa: PLR2004 - a week
    if hours >= 24 or (hours and not minutes):  # noqa: PLR2004 - a day
        return f"{hours} h"
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"


def at_words(lon_deg: float, lat_deg: float) -> str:
    """A point as people write it: "34.20° N, 29.00° E"."""
    return f"{abs(lat_deg):.2f}° {'N' if lat_deg >= 0 else 'S'}, {abs(lon_deg):.2f}° {'E' if lon_deg >= 0 else 'W'}"


def shown_words(movements: Movements, shown: Shown) -> str:
    """What it is in one clause without a full stop: who, what, when, and whether it is simulated."""
    mark = simulated(movements, platforms_in(shown))
    marked = f" [{mark}]" if mark else ""
    when = span_words(*span_of(shown))
    return f"{who_words(movements, shown)}: {what_words(movements, shown)}, {when}{_open_ends(shown)}{marked}"


def sentence(words: str) -> str:
    """The words as a sentence begins, unless it begins with a bare id.

    >>> sentence("port call at Tobruk"), sentence("icao:14042d: from Minsk")
    ('Port call at Tobruk', 'icao:14042d: from Minsk')
    """
    return words if words.startswith(("icao:", "mmsi:", "id:")) else capital(words)


def who_words(movements: Movements, shown: Shown) -> str:
    """Who it is about; of a leg with the callsign."""
    who = listed([platform_name(movements, x) for x in platforms_in(shown)])
    called = shortened(shown.callsign, CALLSIGN_CHARACTERS) if isinstance(shown, Leg) and shown.callsign else ""
    return f"{who}, callsign {called}" if called else who


def what_words(movements: Movements, shown: Shown) -> str:
    """What it is, without who and when."""
    match shown:
        case Leg():
            origin = end_words(movements, shown.start, starts=True)
            return f"from {origin} to {end_words(movements, shown.end, starts=False)}"
        case Visit():
            return f"{_HOW[shown.how]} at {_stay(movements, shown)}"
        case Silence():
            return silence_words(shown)
        case Encounter():
            return f"within {shown.least_m:,.0f} m of each other at {at_words(shown.lon_deg, shown.lat_deg)}"
        case Loitering():
            return f"kept within {shown.radius_m / KM_M:,.0f} km of {at_words(shown.lon_deg, shown.lat_deg)}"
        case Overflight():
            maybe = "" if shown.answer == "yes" else "possibly, in a stretch not heard, "
            return f"{maybe}over {shortened(shown.area_name, NAME_CHARACTERS)}"
        case Anomaly():
            return f"{shown.fault}: {shortened(shown.text, TEXT_CHARACTERS).rstrip('.')}"
        case _ as never:
            assert_never(never)


def silence_words(silence: Silence) -> str:
    """Why nobody heard it, and what shows that: others were heard on the way, or nobody was."""
    length = lasting_words(silence.end - silence.start)
    if silence.why == "transponder gap":
        return (
            f"transponder gap of {length}: others, {silence.others} at most in one cell and hour, were heard on "
            f"{silence.covered:.0%} of the way between"
        )
    return f"not heard for {length}, and on {1 - silence.covered:.0%} of the way between nobody was: no coverage"


def _stay(movements: Movements, visit: Visit) -> str:
    if visit.facility is None:
        return at_words(visit.lon_deg, visit.lat_deg)
    sure = f" ({visit.probability:.0%})" if visit.probability < 0.995 else ""  # noqa: PLR2004 - rounds to 100%
    return f"{place_name(movements, visit.facility)}{sure}"


def _open_ends(shown: Shown) -> str:
    """What of a visit was not seen."""
    if not isinstance(shown, Visit):
        return ""
    if shown.arrived is None and shown.departed is None:
        return ", arrival and departure not seen"
    if shown.arrived is None:
        return ", arrival not seen"
    return ", departure not seen" if shown.departed is None else ""


def slices_of(movements: Movements, identifier: str) -> tuple[TrackSlice, ...]:
    """The slices that something rests on: of a bridge or an activity those of its legs or visits."""
    shown = found_in(movements, identifier)
    if shown is not None:
        return shown.slices
    bridge, activity = movements.bridges.get(identifier), movements.activities.get(identifier)
    parts = bridge.legs if bridge else activity.visits if activity else ()
    return tuple(s for x in parts if (found := found_in(movements, x)) is not None for s in found.slices)


def platform_slices(movements: Movements) -> dict[str, tuple[TrackSlice, ...]]:
    """For each platform one slice an artifact, from its first record to its last that anything rests on."""
    widest: dict[tuple[str, str], TrackSlice] = {}
    for shown in all_shown(movements):
        for s in shown.slices:
            before = widest.get((s.platform, s.artifact))
            widest[s.platform, s.artifact] = _joined(before, s) if before else s
    found: dict[str, list[TrackSlice]] = {}
    for s in sorted(widest.values(), key=lambda x: (x.platform, x.start, x.artifact)):
        found.setdefault(s.platform, []).append(s)
    return {platform: tuple(slices) for platform, slices in found.items()}


def _joined(a: TrackSlice, b: TrackSlice) -> TrackSlice:
    """Both in one; how many fixes lie in it is not known, for they may share some."""
    first, last = min(a.first_row, b.first_row), max(a.last_row, b.last_row)
    return TrackSlice(a.artifact, a.platform, first, last, min(a.start, b.start), max(a.end, b.end), 0)
