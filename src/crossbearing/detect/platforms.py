"""Who it was: what tables and signals tell of an aircraft or a ship, in one record, and where that cannot be so.

Of several values the user's tables go before what was told with a date, that before what the makers of a track wrote at
its head, and that before the rules of address blocks. Nothing is dropped: every value stands in ``Platform.known``.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from itertools import groupby
from types import MappingProxyType
from typing import NamedTuple

from crossbearing.detect.slices import moment
from crossbearing.gazetteer import types_named
from crossbearing.gazetteer.addresses import block_of, country_of_address, in_military_range
from crossbearing.gazetteer.country_names import country_name
from crossbearing.gazetteer.registrations import (
    address_of_registration,
    registration_of_address,
    states_of_registration,
)
from crossbearing.gazetteer.ships import country_of_mmsi
from crossbearing.model.locator import TrackSlice
from crossbearing.model.movement import Anomaly, Fault
from crossbearing.model.platform import Known, Platform
from crossbearing.model.track import ICAO_ADDRESSES, Medium, Told, Trait, medium_of, platform_id, platform_number

Slices = Mapping[str, tuple[TrackSlice, ...]]
_NO_SLICES: Slices = MappingProxyType({})
_DESIGNATOR = re.compile(r"[A-Z][A-Z0-9]{1,3}")
"""Source: ICAO Doc 8643, part 1."""
_NO_ADDRESS = (0x000000, 0xFFFFFF)
"""Source: ICAO Annex 10, volume III, 9.2.5: neither may be assigned."""
_EXACT = "N"
"""The registrations whose address the law of the state fixes; the rules of others are only seen to hold."""
_IDENTITIES: tuple[Trait, ...] = ("registration", "type")
"""Those of ships are looked at with their tracks: two ships under one MMSI are found there."""


class _Said(NamedTuple):
    """One value as it was told, with its rank among the sources."""

    rank: int
    last_us: int
    artifact: str
    value: str


def platforms(
    seen: Mapping[int, tuple[int, datetime, datetime]], told: Iterable[Told], tables: frozenset[str] | None = None
) -> Iterator[Platform]:
    """Every platform that was seen, with all that is told of it.

    ``seen`` has by the platform's number how many fixes there are, and the moments of the first and the last. The
    order of ``told`` does not matter. ``tables`` are the artifacts that tell without dates of several platforms; None
    where ``told`` is all that is told of any.
    """
    by_platform, found = _sorted(told)
    tables = found if tables is None else tables
    for number in sorted(seen):
        fixes, first, last = seen[number]
        yield _platform(number, (fixes, first, last), by_platform.get(number, ()), tables)


def identity_faults(whose: Iterable[Platform], told: Iterable[Told], slices: Slices = _NO_SLICES) -> Iterator[Anomaly]:
    """Aircraft whose address is none, or belongs to another state or registration than is told of them.

    ``slices`` has, by the platform's id, all fixes of a platform that it can rest on.
    """
    by_platform, _ = _sorted(told)
    for platform in whose:
        number = platform_number(platform.id)
        if medium_of(number) != "air" or number >= ICAO_ADDRESSES:
            continue
        yield from _address_faults(number, platform, slices.get(platform.id, ()))
        for what in _IDENTITIES:
            yield from _in_turn(platform, what, by_platform.get(number, ()), slices.get(platform.id, ()))


def _sorted(told: Iterable[Told]) -> tuple[dict[int, list[Told]], frozenset[str]]:
    """What is told by platform, in order; and the artifacts that are tables: without dates, of several platforms."""
    by_platform: dict[int, list[Told]] = defaultdict(list)
    dated: set[str] = set()
    of: dict[str, int] = {}
    several: set[str] = set()
    for item in told:
        by_platform[item.platform].append(item)
        if item.time_us:
            dated.add(item.artifact)
        if of.setdefault(item.artifact, item.platform) != item.platform:
            several.add(item.artifact)
    for items in by_platform.values():
        items.sort()
    return by_platform, frozenset(several - dated)


def _platform(
    number: int, seen: tuple[int, datetime, datetime], told: Sequence[Told], tables: frozenset[str]
) -> Platform:
    medium = medium_of(number)
    best = _best(told, tables)
    registration = best.get("registration", "").upper() or None
    known = _known(told)
    by_rule = registration_of_address(number) if number < ICAO_ADDRESSES else None
    if by_rule and by_rule != registration and (registration or by_rule.startswith(_EXACT)):
        known.append(Known("registration", by_rule, None, None, ()))
        registration = registration or by_rule
    type_told = best.get("type") if medium == "air" else best.get("ship type") or best.get("type")
    return Platform(
        id=platform_id(number),
        medium=medium,
        registration=registration,
        type=_type(type_told, medium) if type_told else None,
        operator=best.get("operator"),
        name=best.get("name") or best.get("id"),
        country=_country(number, registration),
        military=_military(number, best.get("military")),
        simulated=any(x.what == "simulated" and x.value == "true" for x in told),
        fixes=seen[0],
        first=seen[1],
        last=seen[2],
        known=tuple(known),
    )


def _best(told: Sequence[Told], tables: frozenset[str]) -> dict[Trait, str]:
    """Of each trait the value of the first source in rank that tells it, and of that the one told last."""
    best: dict[Trait, _Said] = {}
    for item in told:
        rank = 2 if item.artifact in tables else int(item.time_us > 0)
        said = _Said(rank, item.time_us, item.artifact, item.value)
        if item.what not in best or said > best[item.what]:
            best[item.what] = said
    return {what: said.value for what, said in best.items()}


def _known(told: Sequence[Told]) -> list[Known]:
    """Each value once, over the stretch in which it was told, in the order of traits and time."""
    grouped: dict[tuple[Trait, str], list[Told]] = defaultdict(list)
    for item in told:
        grouped[item.what, item.value].append(item)
    found = []
    for (what, value), items in grouped.items():
        times = [x.time_us for x in items if x.time_us]
        since, until = (moment(min(times)), moment(max(times))) if times else (None, None)
        found.append(Known(what, value, since, until, tuple(sorted({x.artifact for x in items}))))
    return sorted(found, key=lambda k: (k.what, k.since is not None, k.since or moment(0), k.value))


@lru_cache(maxsize=4096)
def _type(text: str, medium: Medium) -> str:
    """A type as a designator where the text is one, or names exactly one; else the text as it stands.

    >>> _type("il76", "air"), _type("Ил-76ТД", "air"), _type("Cargo plane", "air"), _type("cargo", "sea")
    ('IL76', 'IL76', 'Cargo plane', 'cargo')
    """
    if medium == "sea":
        return text
    if _DESIGNATOR.fullmatch(text.upper()):
        return text.upper()
    named = types_named(text)
    return named[0] if len(named) == 1 else text


def _country(number: int, registration: str | None) -> str | None:
    if number < ICAO_ADDRESSES:
        return country_of_address(number)
    name = platform_id(number)
    if name.startswith("mmsi:"):
        return country_of_mmsi(int(name.removeprefix("mmsi:")))
    states = states_of_registration(registration) if registration else ()
    return states[0] if len(states) == 1 else None


def _military(number: int, told: str | None) -> bool | None:
    if told is not None:
        return told.strip().lower() in ("true", "yes", "1")
    return True if in_military_range(number) else None


def _address_faults(number: int, platform: Platform, slices: tuple[TrackSlice, ...]) -> Iterator[Anomaly]:
    def fault(kind: Fault, text: str) -> Anomaly:
        return Anomaly(platform.id, kind, text, platform.first, platform.last, platform.fixes, slices)

    shown = f"{number:06X}"
    if number in _NO_ADDRESS:
        yield fault("no address", f"{shown} is no address that an aircraft may have: who sent this is not known.")
        return
    block = block_of(number)
    if block is None:
        yield fault("outside its block", f"The address {shown} lies in no state's block: nobody can have given it out.")
        return
    for registration in _registrations(platform):
        states = states_of_registration(registration)
        by_rule = address_of_registration(registration)
        if states and block.country is not None and block.country not in states:
            yield fault(
                "outside its block",
                f"The address {shown} lies in the block {block} ({country_name(block.country)}), "
                f"but the registration {registration} is of another register ({country_name(states[0])}).",
            )
        elif registration.startswith(_EXACT) and by_rule not in (None, number):
            yield fault(
                "two under one identity",
                f"The address {shown} belongs to {registration_of_address(number) or 'no civil aircraft'} by the rule "
                "of its register, but the registration {registration} is told.",
            )


def _registrations(platform: Platform) -> tuple[str, ...]:
    """Every registration that somebody tells."""
    return tuple(dict.fromkeys(k.value.upper() for k in platform.known if k.what == "registration" and k.artifacts))


def _in_turn(
    platform: Platform, what: Trait, told: Sequence[Told], slices: tuple[TrackSlice, ...]
) -> Iterator[Anomaly]:
    """Two values that take turns: an aircraft is given a new registration once, and no new type ever."""
    heads = _stretches(told)
    said: list[tuple[int, str]] = []
    for item in told:
        if item.what == what:
            times = (item.time_us,) if item.time_us else heads.get(item.artifact, ())
            said.extend((time, _alike(item.value, what)) for time in times)
    said.sort()
    turns = [value for value, _ in groupby(value for _, value in said)]
    values = sorted(set(turns))
    if len(turns) <= len(values):
        return
    shown = {_alike(x.value, what): x.value for x in sorted(told, reverse=True) if x.what == what}
    text = (
        f"Under one address {len(values)} values of {what} are told in turn "
        f"({', '.join(shown[v] for v in values[:4])}), changing {len(turns) - 1} times: "
        "two aircraft use it, or one says what it is not."
    )
    yield Anomaly(
        platform.id, "two under one identity", text, moment(said[0][0]), moment(said[-1][0]), platform.fixes, slices
    )


def _stretches(told: Sequence[Told]) -> dict[str, tuple[int, ...]]:
    """The first and the last moment of which each artifact tells: what stands at its head without a date is of then."""
    times: dict[str, list[int]] = defaultdict(list)
    for item in told:
        if item.time_us:
            times[item.artifact].append(item.time_us)
    return {artifact: (min(some), max(some)) for artifact, some in times.items()}


def _alike(value: str, what: Trait) -> str:
    """A value without what makes no difference: marks, and whether a Russian aircraft bears RA or RF."""
    plain = "".join(x for x in value.upper() if x.isalnum())
    if what == "type":
        return _type(value, "air")
    return f"RA{plain[2:]}" if re.fullmatch(r"RF\d{5}", plain) else plain
