"""From an event to what the tracks should show if it is as it is told."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from crossbearing.corroborate.claims import is_negative
from crossbearing.corroborate.known import Known
from crossbearing.corroborate.sensors.carriers import Carriers, carriers
from crossbearing.corroborate.sensors.ends import End, Fields, Route, Way, end_of, way_of
from crossbearing.corroborate.sensors.parts import Names, Told, numbers_told
from crossbearing.corroborate.sensors.windows import Window, days_in_words, window
from crossbearing.gazetteer.country_names import country_name
from crossbearing.model import Event, Expectation, Medium, Mention, Part, Statement

MOVING = frozenset({"traffic", "transfer", "deployment", "withdrawal"})
"""Kinds in which something moves from place to place."""
CROSSING = frozenset({"permission"})
"""Kinds that speak of the way through an airspace."""
_NOUN: Mapping[Medium, str] = {"air": "flights", "sea": "voyages"}
_PLACE: Mapping[Medium, str] = {"air": "airfield", "sea": "port"}
_MORE = tuple("increas ris rose grow grew doubl tripl surg spik uptick resum".split())
_LESS = tuple("decreas fall fell declin drop reduc halv halt suspend".split())
"""How the words begin by which the kind ``traffic`` is announced as a rise or a fall."""
_CROSSED = re.compile(r"\b(?:through|over|across|cross(?:ed|es|ing)?|via|transit\w*)\b[^.;]{0,60}$")
_TRACKS = re.compile(
    r"\bflight[- ]?(?:track|data|radar)\w*|\bads-?b\b|\btransponder|\btrack(?:ing|er)\b|\bAIS\b|\bmarine ?traffic\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """An expectation with what it takes to look for it."""

    expectation: Expectation
    window: Window
    route: Route
    parts: tuple[tuple[Part, End], ...]
    sure: bool
    """Whether the medium is told, so that nothing seen can speak against the event."""
    cites_tracks: bool
    """Whether the reports themselves rest on tracks."""
    why_not: str = ""
    """Why no track can tell; empty where one can."""


def expectations(
    known: Known, names: Names, event: Event, fields: Mapping[Medium, Fields], span: tuple[date, date]
) -> Iterator[Asked]:
    """What the tracks of each medium should show of an event; nothing for kinds that leave no track.

    ``names`` are the named mentions of each document; ``span`` is what the tracks cover, for reports without any date.
    """
    if event.kind not in MOVING | CROSSING:
        return
    statements = [known.world.statements[x] for x in event.statements]
    said = [s for s in statements if event.negative or not is_negative(s)]
    # By what it went is taken from those who speak of the days that are looked at, and from those who name none.
    then = [s for s in said if s.frame.time is None or s.frame.time == event.time] or said
    places = [known.world.entities[x] for x in (event.origin, event.destination, event.place) if x]
    means = carriers(known, then, places)
    when = window(event.time, [(s, known.world.published(s)) for s in said])
    if when is None:
        when = Window(*span, "the reports give no day: all of the tracks are looked through")
    through = tuple(_through(known, names, event, said))
    if event.kind in CROSSING and not through:
        return
    told = _Told(tuple(said), means, when, through, numbers_told(known, names, then))
    media = means.media if event.kind in MOVING else ("air",)
    found = [_asked(known, event, told, x, fields[x]) for x in media]
    # A ship does not go to Bamako: of two ways that are open only those count by which it could have gone.
    yield from [x for x in found if not x.why_not] or found[:1]


@dataclass(frozen=True, slots=True)
class _Told:
    said: tuple[Statement, ...]
    means: Carriers
    when: Window
    through: tuple[str, ...]
    numbers: tuple[Told, ...]


def _asked(known: Known, event: Event, told: _Told, medium: Medium, fields: Fields) -> Asked:
    origin, destination = _end(known, event.origin, fields), _end(known, _goal(event), fields)
    parts = tuple(_parts(told.numbers, fields))
    least, most = _total(told.numbers)
    through = told.through if medium == "air" else ()
    via = _via(known, event, told, medium) if origin is None and destination is None and not through else None
    crossing = event.kind in CROSSING
    expectation = Expectation(
        event=event.id,
        medium=medium,
        text="",
        types=told.means.types if medium == "air" else (),
        flags=_granted(known, told.said) if crossing else told.means.flags,
        origin=origin.name if origin else "",
        origins=_named(origin, fields),
        destination=destination.name if destination else "",
        destinations=_named(destination, fields),
        through=through,
        start=told.when.start,
        end=told.when.end,
        least=least,
        most=most,
        trend=_trend(known, told.said) if event.kind == "traffic" else None,
        via=via.name if via else "",
        names=told.means.names if medium == "sea" else (),
        loads=told.means.loads,
        parts=tuple(x for x, _ in parts),
        denies=event.negative,
    )
    return Asked(
        expectation=replace(expectation, text=_text(expectation, told.means)),
        window=told.when,
        route=Route(origin, destination, via),
        parts=parts,
        sure=len(told.means.media) == 1,
        cites_tracks=any(_cites_tracks(s) for s in told.said),
        why_not=_why_not(known, event, (origin, destination), via, through, medium),
    )


def _goal(event: Event) -> str | None:
    """Where something went: its destination, or for a transfer or a deployment its place."""
    if event.destination or event.kind not in {"deployment", "transfer"}:
        return event.destination
    return event.place if event.place != event.origin else None


def _end(known: Known, identifier: str | None, fields: Fields) -> End | None:
    entity = known.world.entities.get(identifier) if identifier else None
    return end_of(entity, fields) if entity is not None else None


def _named(end: End | None, fields: Fields) -> tuple[str, ...]:
    """Of the facilities of an end those that the tracks name."""
    return tuple(x for x in sorted(end.facilities) if x in fields.named) if end is not None else ()


def _parts(numbers: Iterable[Told], fields: Fields) -> Iterator[tuple[Part, End]]:
    for told in numbers:
        end = end_of(told.origin, fields) if told.origin is not None else None
        if end is not None:
            yield Part(end.name, _named(end, fields), told.least, told.most), end


def _total(numbers: Iterable[Told]) -> tuple[int, int | None]:
    told = tuple(numbers)
    if not told:
        return 1, None
    most = None if any(x.most is None for x in told) else sum(x.most or 0 for x in told)
    return sum(x.least for x in told), most


def _through(known: Known, names: Names, event: Event, said: Iterable[Statement]) -> Iterator[str]:
    """The states whose airspace the way is told to cross."""
    ends = {event.origin, event.destination}
    crossing = event.kind in CROSSING
    found: dict[str, None] = {}
    for statement in said:
        words = statement.locator.quote.lower()
        if crossing and not any(x in words for x in ("airspace", "overfl", "fly over", "air space")):
            continue
        for filler in statement.frame.fillers:
            if filler.role not in ({"actor"} if crossing else {"place"}):
                continue
            entity = known.entity(filler.mention)
            if entity is not None and entity.id in ends:
                continue
            country = entity.country if entity is not None and entity.kind == "state" else None
            if country is None and "airspace" in filler.mention.text.lower():
                country = _country_inside(known, names, filler.mention)
            if country is not None and (crossing or _is_way(statement, filler.mention.text)):
                found[country] = None
    yield from found


def _is_way(statement: Statement, place: str) -> bool:
    """Whether a place stands in the quote as what is crossed, not as where it happens."""
    words = statement.locator.quote
    before = words[: max(0, words.find(place))].lower()
    return "airspace" in place.lower() or bool(_CROSSED.search(before))


def _country_inside(known: Known, names: Names, around: Mention) -> str | None:
    """The state that a phrase names: "Turkish airspace"."""
    for mention in names.get(around.document, ()):
        if around.start <= mention.start and mention.end <= around.end:
            entity = known.entity(mention)
            if entity is not None and entity.country:
                return entity.country
    return None


def _granted(known: Known, said: Iterable[Statement]) -> tuple[str, ...]:
    """To whom something is permitted."""
    found = [
        entity.country
        for s in said
        for f in s.frame.role("recipient")
        if (entity := known.entity(f.mention)) is not None and entity.country
    ]
    return tuple(dict.fromkeys(x for x in found if x))


def _trend(known: Known, said: Iterable[Statement]) -> Literal["rise", "fall"] | None:
    """Whether the word that announced the happening is one of more or of less."""
    for statement in said:
        document = known.world.documents.get(statement.locator.document)
        word = document.text[slice(*statement.trigger)].lower() if document is not None else ""
        if word.startswith(_MORE):
            return "rise"
        if word.startswith(_LESS):
            return "fall"
    return None


def _cites_tracks(statement: Statement) -> bool:
    """Whether the statement is attributed to tracks: what they show is then no second origin."""
    return any(_TRACKS.search(speaker.name) for speaker in statement.attribution)


def _via(known: Known, event: Event, told: _Told, medium: Medium) -> Way | None:
    """What was passed, where neither end is told: "sailed past Gibraltar", "over the Caspian Sea"."""
    places = [known.entity(f.mention) for s in told.said for f in s.frame.role("place")]
    places += [known.world.entities.get(event.place)] if event.place else []
    return next((way for x in places if x is not None and (way := way_of(x, medium)) is not None), None)


def _why_not(
    known: Known,
    event: Event,
    ends: tuple[End | None, End | None],
    via: Way | None,
    through: tuple[str, ...],
    medium: Medium,
) -> str:
    """Why no track could show this: nothing in it says where to look."""
    told = [x for x in ends if x is not None]
    nowhere = [x.name for x in told if not x.facilities]
    if nowhere:
        return f"the tables know no {_PLACE[medium]} at {' or '.join(nowhere)}"
    if told or via is not None or through:
        return ""
    named = [known.world.entities[x].canonical for x in (event.origin, _goal(event), event.place) if x]
    if named:
        return f"where {' and '.join(dict.fromkeys(named))} lies is not known: no track can be held against it"
    return "the reports name neither where it came from nor where it went: no track can be held against it"


def _text(x: Expectation, means: Carriers) -> str:
    """The expectation in one line."""
    noun = _NOUN[x.medium]
    kinds = " or ".join(means.ships if x.names else x.types) or ("transports" if x.loads else "")
    what = f"{noun} of {kinds}" if kinds else noun
    flag = f" under the flag of {_countries(x.flags)}" if x.flags else ""
    came = f" from {x.origin}" if x.origin else ""
    if x.parts:
        came = " from " + " and ".join(f"{p.name} ({_number(p.least, p.most)})" for p in x.parts)
    went = f" to {x.destination}" if x.destination else ""
    way = f" through the airspace of {_countries(x.through)}" if x.through else f" past {x.via}" if x.via else ""
    number = "" if x.trend or x.denies else f", {_number(x.least, x.most)}"
    trend = {"rise": ", more than before", "fall": ", fewer than before", None: ""}[x.trend]
    days = days_in_words(x.start, x.end)
    return f"{'no ' if x.denies else ''}{what}{flag}{came}{went}{way}{number}{trend}, {days}"


def _countries(letters: Iterable[str]) -> str:
    return " and ".join(map(country_name, letters))


def _number(least: int, most: int | None) -> str:
    if most is None:
        return f"at least {least}"
    return str(least) if least == most else f"{least} to {most}"
