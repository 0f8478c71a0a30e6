"""What is looked up for a mention: the forms of its name, and the rows that bear them or nearly bear them."""

from crossbearing.gazetteer import SiteRow
from crossbearing.language.names import fold
from crossbearing.model import MentionType
from crossbearing.resolve.candidates import Candidate, near_actors, near_sites
from crossbearing.resolve.desk import Desk
from crossbearing.resolve.grouping import Item
from crossbearing.resolve.surface import inner_name

SHORTEST_FUZZY = 4
"""A name of three letters is like dozens of others."""
COUNTRIES_SEARCHED = 4
"""A garbled name is looked for among the sites of the countries most spoken of."""


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
    inner = inner_name(item.surface.whole)
    return tuple(dict.fromkeys((item.surface.whole, item.surface.name, *((inner,) if inner else ()))))


def candidates_of(item: Item, noun: str, desk: Desk) -> tuple[Candidate, ...]:
    """Everything that an item could mean: rows that bear one of its names, or else rows with names like it."""
    tried = [n for n in names_tried(item, desk) if n]
    found: tuple[Candidate, ...] = ()
    for name in tried:
        found = meant(desk.exactly(name), item.type, noun)
        if found:
            break
    if item.surface.noun and item.of == "other":
        ids = {c.anchor for c in found}
        found += tuple(c for c in desk.exactly(item.surface.name) if c.anchor not in ids)
    kind = item.type
    if not found and kind in {"equipment", "thing", "unnamed"}:
        return _equipment_inside(item.surface.whole, desk)
    if (noun or kind == "site") and not any(
        c.kind == "site" and (c.how == "form" or _fits_near(c, desk)) for c in found
    ):
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


def meant(found: tuple[Candidate, ...], kind: MentionType, noun: str) -> tuple[Candidate, ...]:
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
