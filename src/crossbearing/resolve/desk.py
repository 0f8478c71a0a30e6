"""One document laid out for judging: its mentions taken apart, its groups, its sides, what is already looked up."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from crossbearing.gazetteer import Gazetteer
from crossbearing.language.names import fold, person_parts
from crossbearing.model import Document, EntityKind, Mention, Span, mention_type_to_entity_kind
from crossbearing.resolve.candidates import Candidate, exact, exact_or_case
from crossbearing.resolve.grouping import Group, GroupClass, Item, group
from crossbearing.resolve.locating import place_shares
from crossbearing.resolve.setting import Setting, country_of, setting_of
from crossbearing.resolve.spellings import Spellings, spellings_of
from crossbearing.resolve.surface import Owned, owned_by, surface_of

_OWNER_TYPES = frozenset({"organisation", "group", "unnamed", "thing", "person", "nationality", "place"})
_AIRCRAFT = re.compile(
    r"\b(?:cargo|transport|military|freight) (?:planes?|aircraft|flights?|jets?)\b|\bair ?(?:bridge|lift)\b",
    re.IGNORECASE,
)
_SHIPS = re.compile(r"\b(?:war|cargo |landing )?ships?\b|\bvessels?\b|\bfrigates?\b|\bsubmarines?\b", re.IGNORECASE)


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
    places: Mapping[str, Mapping[str, float]]
    """By folded name, then by row: how likely a place of that name is the one meant."""
    site_spellings: Spellings
    actor_spellings: Spellings
    found: dict[str, tuple[Candidate, ...]] = field(default_factory=dict)
    """By name: what was already looked up for this document."""

    def group_of(self, item: Item) -> Group:
        """The group of names to which an item belongs."""
        found = self.groups.get((item.of, item.folded))
        return found or Group(item.folded, (item.surface.name,), ())

    def exactly(self, name: str) -> tuple[Candidate, ...]:
        """The rows that bear a name, or else those of whose name it is a case."""
        if name not in self.found:
            self.found[name] = exact_or_case(name, self.gazetteer)
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
    name = item.surface.name
    return country_of(name, gazetteer) is None and gazetteer.government_of_capital(name) is None


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
        places=place_shares(
            text,
            [(Span(i.mention.start, i.mention.end), i.surface.name) for i in items if _may_be_place(i)],
            gazetteer,
        ),
        site_spellings=spellings_of(tuple(gazetteer.site_names)),
        actor_spellings=spellings_of(tuple(gazetteer.actor_names)),
        found=found,
    )


def _may_be_place(item: Item) -> bool:
    return item.mention.named and item.type in {"place", "nationality"} and bool(item.folded)


def _kinds(items: Iterable[Item], groups: Mapping[tuple[GroupClass, str], Group]) -> dict[str, EntityKind]:
    counts: defaultdict[str, Counter[EntityKind]] = defaultdict(Counter)
    for item in items:
        found = groups.get((item.of, item.folded))
        if item.mention.named and found:
            counts[found.key][mention_type_to_entity_kind(item.type)] += 1
    return {key: min(kinds, key=lambda k: (-kinds[k], k)) for key, kinds in counts.items()}
