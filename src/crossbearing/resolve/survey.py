"""What is plain in a document, and with it the circumstances in which its other names are read."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from crossbearing.gazetteer import ActorRow, EquipmentRow, PlaceRow
from crossbearing.resolve.candidates import Candidate
from crossbearing.resolve.desk import Desk
from crossbearing.resolve.features import Circumstance, Landmark
from crossbearing.resolve.grouping import Item
from crossbearing.resolve.lookup import meant, names_tried
from crossbearing.resolve.ranking import rank
from crossbearing.resolve.setting import CountryHit
from crossbearing.resolve.surroundings import container_of, government_meant, is_acronym, title_countries

PLAIN = 0.8
"""The share from which a reading serves as a landmark, or as a side, for the others."""


def bodies_led(row: ActorRow, desk: Desk) -> frozenset[str]:
    """The actor and, for a person, the bodies that they lead, command or belong to on the document's day."""
    if row.kind != "person":
        return frozenset({row.id})
    led = {
        tie.to
        for tie in row.allegiances
        if tie.relation in {"leads", "commands", "part of"} and tie.holds_on(desk.setting.day)
    }
    return frozenset({row.id, *led})


@dataclass(frozen=True, slots=True)
class Plain:
    """What is plain in a document before its doubtful names are weighed."""

    shares: Mapping[str, float]
    """By ISO code: the share of all words and plain places that speak of a country."""
    landmarks: tuple[Landmark, ...]
    sides: frozenset[str]
    sides_by_sentence: Mapping[int, frozenset[str]]
    aircraft: bool
    ships: bool


MOST_LANDMARKS = 24
ROUNDS = 2
"""Landmarks are sought twice: what the first ones make plain serves the second time."""


def survey(desk: Desk) -> Plain:
    """The landmarks, sides and equipment of a document whose reading is plain, with the others for context."""
    firsts: dict[tuple[str, str], Item] = {}
    for item in desk.items:
        if item.mention.named and item.id not in desk.phrases:
            firsts.setdefault((item.folded, item.type), item)
    plain = Plain(desk.setting.shares, (), frozenset(), {}, desk.aircraft, desk.ships)
    best: dict[tuple[str, str], Candidate] = {}
    for _ in range(ROUNDS):
        for key, item in firsts.items():
            found = meant(desk.exactly(names_tried(item, desk)[0]), item.type, item.surface.noun)
            best.pop(key, None)
            if not found:
                continue
            ranking = rank(found, _first_look(item, desk, plain))
            if ranking.known and ranking.shares[0] >= PLAIN:
                best[key] = ranking.candidates[0]
        marks = {c.anchor: c for c in best.values() if _is_landmark(c)}
        plain = replace(
            plain,
            shares=_shares(desk.setting.hits, marks.values()),
            landmarks=tuple(
                Landmark(c.canonical, c.position) for c in list(marks.values())[:MOST_LANDMARKS] if c.position
            ),
        )
    return _with_sides(desk, plain, best)


def _first_look(item: Item, desk: Desk, plain: Plain) -> Circumstance:
    return Circumstance(
        item.type,
        acronym=is_acronym(item, desk.setting),
        container=container_of(item, desk) if item.of == "other" else None,
        shares=plain.shares,
        landmarks=plain.landmarks,
        places=desk.places.get(item.folded, {}),
    )


def _is_landmark(candidate: Candidate) -> bool:
    row = candidate.row
    return candidate.kind == "site" or (isinstance(row, PlaceRow) and row.kind in {"city", "admin1"})


def _shares(hits: Iterable[CountryHit], marks: Iterable[Candidate]) -> dict[str, float]:
    counts = Counter(hit.code for hit in hits)
    counts.update(c.country for c in marks if c.country)
    total = sum(counts.values())
    return {code: n / total for code, n in sorted(counts.items())}


def _with_sides(desk: Desk, plain: Plain, best: Mapping[tuple[str, str], Candidate]) -> Plain:
    """The plain facts with the sides and the equipment that the document speaks of."""
    sides: defaultdict[int, set[str]] = defaultdict(set)
    aircraft, ships = plain.aircraft, plain.ships
    for item in desk.items:
        candidate = best.get((item.folded, item.type))
        row = candidate.row if candidate else None
        if isinstance(row, ActorRow):
            sides[desk.setting.sentence(item.mention.start)].update(bodies_led(row, desk))
        elif isinstance(row, EquipmentRow):
            aircraft = aircraft or ("aircraft" in row.cls and "transport" in f"{row.cls} {row.role}")
            ships = ships or any(word in row.cls for word in ("ship", "submarine", "frigate", "corvette", "carrier"))
    return replace(
        plain,
        sides=frozenset(side for found in sides.values() for side in found),
        sides_by_sentence={n: frozenset(found) for n, found in sides.items()},
        aircraft=aircraft,
        ships=ships,
    )


def circumstance_of(item: Item, noun: str, desk: Desk, plain: Plain, *, capital: bool) -> Circumstance:
    """What is known of a mention when its readings are weighed; ``capital`` if one of them is a government."""
    setting, mention = desk.setting, item.mention
    around = plain.sides_by_sentence.get(setting.sentence(mention.start), frozenset())
    placelike = item.of == "other"
    return Circumstance(
        type=item.type,
        acronym=is_acronym(item, setting),
        noun=noun,
        container=container_of(item, desk) if placelike else None,
        countries_near=setting.countries_near(mention.start, mention.end),
        shares=plain.shares,
        title_countries=title_countries(item, desk.gazetteer),
        sides_near=around,
        sides=plain.sides,
        aircraft=plain.aircraft,
        ships=plain.ships,
        landmarks=plain.landmarks,
        names=desk.names,
        governs=government_meant(item, setting) if placelike and capital else 0.0,
        day=setting.day,
        places=desk.places.get(item.folded, {}),
    )
