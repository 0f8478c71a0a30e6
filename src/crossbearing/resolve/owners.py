"""Bodies that are named by their owner: "Haftar's forces", "the Tripoli government", "the Libyan army"."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from crossbearing.gazetteer import ActorRow, Gazetteer, PlaceRow, SiteRow
from crossbearing.geo import distance_m
from crossbearing.model import Position
from crossbearing.resolve.candidates import Candidate
from crossbearing.resolve.surface import Owned

SEAT_M = 60_000.0
"""A side is named after the town it sits in; that town's airfields and ports lie within this distance."""
_LEADS = frozenset({"leads", "commands"})
_FORCE_KINDS = frozenset({"armed_force", "militia", "company"})
_GOVERNMENT_KINDS = frozenset({"government"})


@dataclass(frozen=True, slots=True)
class Body:
    """The organisation that a phrase with an owner stands for."""

    anchor: str
    reason: str


def _led_by(person: ActorRow, owned: Owned, day: date | None, gazetteer: Gazetteer) -> Body | None:
    """The body that a person leads or commands on a day: an armed one for "forces", a state or government else."""
    wanted = _FORCE_KINDS if owned.kind == "force" else _GOVERNMENT_KINDS
    led = [
        (row.kind not in wanted, not tie.holds_on(day), i, row.id, tie)
        for i, tie in enumerate(person.allegiances)
        if tie.relation in _LEADS and isinstance(row := gazetteer.row(tie.to), ActorRow)
    ]
    if not led:
        return None
    _, past, _, anchor, tie = min(led, key=lambda x: x[:3])
    relation = {"leads": "led" if past else "leads", "commands": "commanded" if past else "commands"}[tie.relation]
    return Body(anchor, f"{person.canonical} {relation} it [{tie.source}]")


def _holder(sites: list[SiteRow], day: date | None) -> tuple[str, int] | None:
    """The actor that holds most of some sites on a day."""
    holds = Counter(tie.to for s in sites for tie in s.control if tie.relation == "holds" and tie.holds_on(day))
    return min(holds.items(), key=lambda x: (-x[1], x[0]), default=None)


def _seated_in(place: PlaceRow, owned: Owned, day: date | None, gazetteer: Gazetteer) -> Body | None:
    """The government of a capital, or the side that holds the sites at a town."""
    government = gazetteer.government_of_capital(place.canonical)
    if government is not None and government.country == place.country and owned.kind == "government":
        return Body(government.id, f"{place.canonical} is its seat [{government.source}]")
    if place.country is None:
        return None
    sites = [
        s
        for s in gazetteer.sites_in(place.country)
        if s.control and distance_m(s.lon_deg, s.lat_deg, place.lon_deg, place.lat_deg) <= SEAT_M
    ]
    held = _holder(sites, day)
    return Body(held[0], f"it holds the sites at {place.canonical}") if held else None


def _lies_on_side(site: SiteRow, side: str, whole: Position) -> bool:
    """Whether a site lies on that side of the middle of its country."""
    plain = side.lower()
    east, north = site.lon_deg - whole.lon_deg, site.lat_deg - whole.lat_deg
    wanted = {"east": east > 0, "west": east < 0, "north": north > 0, "south": north < 0}
    found = [holds for word, holds in wanted.items() if word in plain]
    return bool(found) and all(found)


def _of_state(owner: Candidate, owned: Owned, day: date | None, gazetteer: Gazetteer) -> Body:
    """A state's government or forces; where a side is named ("western Libyan"), who holds the sites on that side."""
    name = owner.canonical
    if owned.side and owner.country and owner.position:
        sites = [s for s in gazetteer.sites_in(owner.country) if _lies_on_side(s, owned.side, owner.position)]
        held = _holder(sites, day)
        if held:
            return Body(held[0], f"it holds {held[1]} of the known sites in the {owned.side} part of {name}")
    if owned.kind == "government":
        return Body(owner.anchor, f"the government of {name} is read as the state")
    return Body(owner.anchor, f"the forces of {name} are read as the state's own")


def body_of(owned: Owned, owner: Candidate, day: date | None, gazetteer: Gazetteer) -> Body | None:
    """The organisation that belongs to an owner, or None where the tables do not tell."""
    row = owner.row
    if owner.kind == "state":
        return _of_state(owner, owned, day, gazetteer)
    if isinstance(row, PlaceRow):
        return _seated_in(row, owned, day, gazetteer)
    if isinstance(row, ActorRow) and row.kind == "person":
        return _led_by(row, owned, day, gazetteer)
    if isinstance(row, ActorRow):
        return Body(row.id, f"what belongs to {row.canonical} is read as {row.canonical}")
    return None
