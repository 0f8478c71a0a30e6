"""One document laid out for judging: its mentions taken apart, its groups, its sides, what is already looked up."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from crossbearing.gazetteer import ActorRow, EquipmentRow, Gazetteer, PlaceRow, SiteRow
from crossbearing.language.names import fold, person_parts
from crossbearing.model import Document, EntityKind, Mention, MentionType, mention_type_to_entity_kind
from crossbearing.resolve.candidates import Candidate, exact, near_actors, near_sites, position_of
from crossbearing.resolve.features import Circumstance, Container, Landmark
from crossbearing.resolve.grouping import Group, GroupClass, Item, group
from crossbearing.resolve.ranking import rank
from crossbearing.resolve.setting import CountryHit, Setting, country_of, governs, setting_of
from crossbearing.resolve.spellings import Spellings, spellings_of
from crossbearing.resolve.surface import SITE_FOLLOWS, SITE_PRECEDES, Owned, inner_name, owned_by, surface_of

SHORTEST_FUZZY = 4
"""A name of three letters is like dozens of others."""
COUNTRIES_SEARCHED = 4
"""A garbled name is looked for among the sites of the countries most spoken of."""
PLAIN = 0.8
"""The share from which a reading serves as a landmark, or as a side, for the others."""
_OWNER_TYPES = frozenset({"organisation", "group", "unnamed", "thing", "person", "nationality", "place"})
_INSIDE = re.compile(
    r"[”\"’']?(?:\s+(?:air ?base|base|air ?port|airfield|port|city|town|area|region|province|district|village|county))?"
    r"\s*(?:,|\(|,?\s+in)\s*(?:the\s+)?(?:(?:far\s+)?(?:north|south|east|west|central)[\w-]*\s+(?:of\s+)?)?(?:the\s+)?"
)
_CITY_OF = re.compile(
    r"\s+(?:(?:capital|coastal|port|oasis|eastern|western|northern|southern|central|border|desert|garrison)\s+)*"
    r"(?:city|town|capital|village|province|region|district|island|port|oasis)(?:\s+of)?\s+"
)
_AIRCRAFT = re.compile(
    r"\b(?:cargo|transport|military|freight) (?:planes?|aircraft|flights?|jets?)\b|\bair ?(?:bridge|lift)\b",
    re.IGNORECASE,
)
_SHIPS = re.compile(r"\b(?:war|cargo |landing )?ships?\b|\bvessels?\b|\bfrigates?\b|\bsubmarines?\b", re.IGNORECASE)
CLOSE_CHARS = 40
"""Room for "airbase in the far north-east of" between a name and what it lies in."""
MOST_INITIALS = 7
"""UNICEF and MINUSMA are acronyms; longer words in capitals are headlines."""
CLAUSE_CHARS = 120
"""Room for "between the ... government and" before a name."""
_TITLE_WORD = re.compile(r"[^\W\d_][\w-]+")


@dataclass(frozen=True, slots=True)
class Phrase:
    """An item that names a body by its owner, and the owner as an item of its own."""

    owned: Owned
    owner: Item


@dataclass(frozen=True, slots=True)
class Desk:
    """A document laid out for judging."""

    document: Document
    gazetteer: Gazetteer
    setting: Setting
    items: tuple[Item, ...]
    """In order of appearance: the mentions, and the owners inside those that name a body by its owner."""
    asked: frozenset[str]
    """Ids of the mentions that are to be judged."""
    phrases: dict[str, Phrase]
    """By mention id."""
    groups: dict[tuple[GroupClass, str], Group]
    aircraft: bool
    ships: bool
    names: frozenset[str]
    kinds: Mapping[str, EntityKind]
    """By group: what most of its mentions were taken for, so that one slip of the reader does not split a name."""
    site_spellings: Spellings
    actor_spellings: Spellings
    found: dict[str, tuple[Candidate, ...]] = field(default_factory=dict)
    """By name: what was already looked up for this document."""

    def group_of(self, item: Item) -> Group:
        """The group of names to which an item belongs."""
        found = self.groups.get((item.of, item.folded))
        return found or Group(item.folded, (item.surface.name,), ())

    def exactly(self, name: str) -> tuple[Candidate, ...]:
        """The rows that bear a name."""
        if name not in self.found:
            self.found[name] = exact(name, self.gazetteer)
        return self.found[name]


def _item(mention: Mention, gazetteer: Gazetteer, *, cased: bool) -> Item:
    """A mention taken apart; where a text has no capitals its names are read as if they had."""
    text = mention.text if cased or not mention.named else mention.text.title()
    surface = surface_of(text, mention.type, mention.title)
    if surface.within and country_of(surface.name, gazetteer):  # "the Syrian base in Tartus": the adjective is no name
        surface = replace(surface, name=surface.within, within="")
    of: GroupClass = "person" if mention.type == "person" else "other"
    return Item(mention.id, mention, surface, fold(surface.name), of, mention.type)


def _with_persons(items: Iterable[Item], gazetteer: Gazetteer, *, cased: bool) -> list[Item]:
    """The items, with those that are persons although the reader took them for something else.

    A name is a person's if another mention of the document has it as one, if it is the family name of a full one, or
    if the tables know persons alone by this full name.
    """
    listed = list(items)
    whole: set[str] = set()
    family: set[str] = set()
    for item in listed:
        known = item.of == "person" and not item.surface.description
        if known or (" " in item.surface.name and _is_persons(item.surface.name, gazetteer)):
            whole.add(item.folded)
            if " " in item.surface.name:
                family.add(fold(person_parts(item.surface.name).family))
    return [_as_person(i, cased=cased) if _promoted(i, whole, family, gazetteer) else i for i in listed]


def _is_persons(name: str, gazetteer: Gazetteer) -> bool:
    actors = gazetteer.actors(name)
    return bool(actors) and all(a.kind == "person" for a in actors)


def _promoted(item: Item, whole: set[str], family: set[str], gazetteer: Gazetteer) -> bool:
    if item.of == "person" or item.surface.noun or item.surface.side or not item.folded:
        return False
    if item.folded not in whole and item.folded not in family:
        return False
    return country_of(item.surface.name, gazetteer) is None


def _as_person(item: Item, *, cased: bool) -> Item:
    text = item.mention.text if cased else item.mention.text.title()
    surface = surface_of(text, "person", item.mention.title)
    return replace(item, surface=surface, folded=fold(surface.name), of="person", type="person")


def _phrase(
    mention: Mention, item: Item, desk_found: dict[str, tuple[Candidate, ...]], gazetteer: Gazetteer
) -> Phrase | None:
    """The phrase with an owner that a mention is, unless the tables know it as a name of its own."""
    if mention.type not in _OWNER_TYPES:
        return None
    owned = owned_by(mention.text)
    if owned is None or gazetteer.actors(item.surface.whole):
        return None
    start = mention.start + owned.owner_offset
    rows = desk_found.setdefault(owned.owner, exact(owned.owner, gazetteer))
    if owned.compound and not _can_own(rows, owned):
        return None
    person = not any(c.kind in {"state", "place", "organisation"} for c in rows)
    owner = Mention(
        mention.document, start, start + len(owned.owner), owned.owner, "person" if person else "organisation"
    )
    return Phrase(owned, _item(owner, gazetteer, cased=True))


def _can_own(rows: Iterable[Candidate], owned: Owned) -> bool:
    """Whether "X forces" can be X's: of a state, a person or an organisation; of a town only its government."""
    return any(c.kind != "place" or owned.kind == "government" for c in rows if c.kind not in {"site", "equipment"})


def lay_out(document: Document, mentions: Iterable[Mention], gazetteer: Gazetteer) -> Desk:
    """The desk of a document; the order in which mentions are given plays no part."""
    ordered = sorted({(m.start, m.end, m.type): m for m in mentions}.values(), key=lambda m: (m.start, m.end, m.type))
    setting = setting_of(document, ordered, gazetteer)
    found: dict[str, tuple[Candidate, ...]] = {}
    items: list[Item] = []
    owners: list[Item] = []
    phrases: dict[str, Phrase] = {}
    for mention in ordered:
        item = _item(mention, gazetteer, cased=setting.cased)
        phrase = _phrase(mention, item, found, gazetteer) if setting.cased else None
        if phrase:
            phrases[item.id] = phrase
            owners.append(phrase.owner)
        items.append(item)
    asked = frozenset(item.id for item in items)
    items.extend(owner for owner in {o.id: o for o in owners}.values() if owner.id not in asked)
    items = _with_persons(items, gazetteer, cased=setting.cased)
    items.sort(key=lambda i: (i.mention.start, i.mention.end, i.mention.type))
    text = document.text
    groups = group(
        [i for i in items if i.mention.named and i.id not in phrases and not i.surface.description], text, gazetteer
    )
    return Desk(
        document=document,
        gazetteer=gazetteer,
        setting=setting,
        items=tuple(items),
        asked=asked,
        phrases=phrases,
        groups=groups,
        aircraft=_AIRCRAFT.search(text) is not None,
        ships=_SHIPS.search(text) is not None,
        names=frozenset(i.folded for i in items),
        kinds=_kinds(items, groups),
        site_spellings=spellings_of(tuple(gazetteer.site_names)),
        actor_spellings=spellings_of(tuple(gazetteer.actor_names)),
        found=found,
    )


def _kinds(items: Iterable[Item], groups: Mapping[tuple[GroupClass, str], Group]) -> dict[str, EntityKind]:
    counts: defaultdict[str, Counter[EntityKind]] = defaultdict(Counter)
    for item in items:
        found = groups.get((item.of, item.folded))
        if item.mention.named and found:
            counts[found.key][mention_type_to_entity_kind(item.type)] += 1
    return {key: min(kinds, key=lambda k: (-kinds[k], k)) for key, kinds in counts.items()}


def site_noun_of(item: Item, setting: Setting) -> str:
    """The site noun of a mention: in its own words, right behind it, or before it ("port of ...")."""
    if item.surface.noun:
        return item.surface.noun
    behind = SITE_FOLLOWS.match(setting.text, item.mention.end)
    if behind:
        return behind["noun"]
    before = SITE_PRECEDES.search(setting.before(item.mention.start))
    return before["noun"] if before else ""


def _country_container(code: str, gazetteer: Gazetteer) -> Container:
    row = gazetteer.row(f"country:{code}")
    return Container(row.canonical if row else code, code, None)


def _container_named(name: str, desk: Desk) -> Container | None:
    """A country, region or province by its name."""
    for candidate in desk.exactly(name):
        row = candidate.row
        if candidate.kind == "state" and candidate.country:
            return _country_container(candidate.country, desk.gazetteer)
        if isinstance(row, PlaceRow) and row.kind in {"admin1", "region", "city"}:
            return Container(row.canonical, row.country, position_of(row))
    return None


def container_of(item: Item, desk: Desk) -> Container | None:
    """What the text says right there that a place lies in: "X, Libya", "X in eastern Libya", "the Libyan port of X"."""
    setting, start, end = desk.setting, item.mention.start, item.mention.end
    if item.surface.within:
        return _container_named(item.surface.within, desk)
    if any(c.kind == "state" and c.how == "name" for c in desk.exactly(item.surface.whole)):
        return _region_behind(item, desk)  # in "Iraq, Iran and Syria" nothing lies in anything
    i = bisect_left(setting.hits, (end, -1, ""))
    if i < len(setting.hits):
        hit = setting.hits[i]
        if hit.start - end < CLOSE_CHARS and _INSIDE.fullmatch(setting.text, end, hit.start):
            return _country_container(hit.code, desk.gazetteer)
    region = _region_behind(item, desk)
    if region:
        return region
    i = bisect_left(setting.hits, (start, -1, "")) - 1
    if i >= 0:
        hit = setting.hits[i]
        if start - hit.end < CLOSE_CHARS and _CITY_OF.fullmatch(setting.text, hit.end, start):
            return _country_container(hit.code, desk.gazetteer)
    return None


def _region_behind(item: Item, desk: Desk) -> Container | None:
    """The province or region right behind a name: "Paris, Texas"."""
    end = item.mention.end
    for other in _following(item, desk):
        if 0 < other.mention.start - end < CLOSE_CHARS and _INSIDE.fullmatch(
            desk.document.text, end, other.mention.start
        ):
            for candidate in desk.exactly(other.surface.whole):
                row = candidate.row
                if isinstance(row, PlaceRow) and row.kind in {"admin1", "region"}:
                    return Container(row.canonical, row.country, position_of(row))
    return None


def _following(item: Item, desk: Desk) -> Sequence[Item]:
    """The two mentions behind one."""
    i = bisect_left(desk.items, item.mention.end, key=lambda other: other.mention.start)
    return desk.items[i : i + 2]


def title_countries(item: Item, gazetteer: Gazetteer) -> frozenset[str]:
    """The countries in a person's title: "Italian Defense Minister"."""
    if not item.surface.title:
        return frozenset()
    words = _TITLE_WORD.findall(item.surface.title)
    return frozenset(code for word in words if word[0].isupper() and (code := country_of(word, gazetteer)))


def names_tried(item: Item, desk: Desk) -> tuple[str, ...]:
    """The forms of a name that are looked up, the fullest first.

    The words with a site noun come first ("Benina airport"), then the name alone. A name that is short for a fuller
    one is looked up as that one only: if no table knows the Falcon Brigade, "Falcon" is not a province for that.
    """
    group = desk.group_of(item)
    if item.of == "person":
        full = [n for n in group.names if " " in n]
        return tuple(full or group.names)
    if group.why(item.folded):
        return group.names[:1]
    if item.surface.side:
        return (item.surface.whole,)
    inner = inner_name(item.surface.whole)
    return tuple(dict.fromkeys((item.surface.whole, item.surface.name, *((inner,) if inner else ()))))


def candidates_of(item: Item, noun: str, desk: Desk) -> tuple[Candidate, ...]:
    """Everything that an item could mean: rows that bear one of its names, or else rows with names like it."""
    tried = [n for n in names_tried(item, desk) if n]
    found: tuple[Candidate, ...] = ()
    for name in tried:
        found = _meant(desk.exactly(name), item.type, noun)
        if found:
            break
    if item.surface.noun and item.of == "other":
        ids = {c.anchor for c in found}
        found += tuple(c for c in desk.exactly(item.surface.name) if c.anchor not in ids)
    kind = item.type
    if not found and kind in {"equipment", "thing", "unnamed"}:
        return _equipment_inside(item.surface.whole, desk)
    if (noun or kind == "site") and not any(c.kind == "site" and _fits_near(c, desk) for c in found):
        found += _near_sites(item.surface.name, desk, {c.anchor for c in found})
    if found or len(item.folded) < SHORTEST_FUZZY:
        return found
    if kind == "place":
        return _near_sites(item.surface.name, desk, set())
    if kind in {"person", "organisation", "group"} and not item.folded.isdigit():
        name = tried[0]
        if kind == "person" and " " not in name:
            return ()
        key = f"~~{kind}~{name}"
        if key not in desk.found:
            desk.found[key] = near_actors(
                name, person=kind == "person", spellings=desk.actor_spellings, gazetteer=desk.gazetteer
            )
        return desk.found[key]
    return found


_NEVER_PLACES = frozenset({"thing", "document", "equipment"})


def _meant(found: tuple[Candidate, ...], kind: MentionType, noun: str) -> tuple[Candidate, ...]:
    """The candidates that can be meant at all.

    No airfield of the general list where nothing speaks of a site (its code of three letters may be anything); no
    town where the reader saw a thing.
    """
    if noun or kind == "site":
        return found
    kept = tuple(c for c in found if not (isinstance(c.row, SiteRow) and not c.row.curated))
    return tuple(c for c in kept if c.kind not in {"place", "site"}) if kind in _NEVER_PLACES else kept


def _fits_near(candidate: Candidate, desk: Desk) -> bool:
    """Whether a site lies in a country that the document speaks of; then no other need be thought of."""
    return candidate.country in desk.setting.shares


def _near_sites(name: str, desk: Desk, known: set[str]) -> tuple[Candidate, ...]:
    if len(fold(name)) < SHORTEST_FUZZY:
        return ()
    key = f"~{name}"
    if key not in desk.found:
        shares = desk.setting.shares
        spoken = sorted(shares, key=lambda code: (-shares[code], code))[:COUNTRIES_SEARCHED]
        desk.found[key] = near_sites(name, spoken, desk.site_spellings, desk.gazetteer)
    return tuple(c for c in desk.found[key] if c.anchor not in known)


MOST_WORDS = 6


def _equipment_inside(words: str, desk: Desk) -> tuple[Candidate, ...]:
    """The equipment named inside a description: "three Il-76TD cargo planes", longest name first."""
    tokens = words.split()[:MOST_WORDS]
    for size in range(len(tokens), 0, -1):
        for i in range(len(tokens) - size + 1):
            name = " ".join(tokens[i : i + size])
            if any(c.isupper() or c.isdigit() for c in name) and not name.isdigit():
                found = tuple(c for c in desk.exactly(name) if c.kind == "equipment")
                if found:
                    return found
    return ()


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
            found = _meant(desk.exactly(names_tried(item, desk)[0]), item.type, item.surface.noun)
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


def _is_acronym(item: Item, setting: Setting) -> bool:
    name = item.surface.name
    return setting.cased and 1 < len(name) <= MOST_INITIALS and name.isupper()


def _first_look(item: Item, desk: Desk, plain: Plain) -> Circumstance:
    return Circumstance(
        item.type,
        acronym=_is_acronym(item, desk.setting),
        container=container_of(item, desk) if item.of == "other" else None,
        shares=plain.shares,
        landmarks=plain.landmarks,
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
    number = setting.sentence(mention.start)
    around = frozenset().union(*(plain.sides_by_sentence.get(n, frozenset()) for n in (number, number + 1)))
    placelike = item.of == "other"
    return Circumstance(
        type=mention.type,
        acronym=_is_acronym(item, setting),
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
        governs=_governs(item, setting) if placelike and capital else 0.0,
        day=setting.day,
    )


def _governs(item: Item, setting: Setting) -> float:
    if item.surface.possessive:
        return max(0.6, governs(setting.before(item.mention.start, CLAUSE_CHARS), setting.after(item.mention.end)))
    return governs(setting.before(item.mention.start, CLAUSE_CHARS), setting.after(item.mention.end))
