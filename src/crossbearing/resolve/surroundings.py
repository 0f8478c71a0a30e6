"""What stands around a mention and bears on its reading: site nouns, what it lies in, titles, acronyms."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from crossbearing.gazetteer import Gazetteer, PlaceRow
from crossbearing.resolve.candidates import position_of
from crossbearing.resolve.desk import Desk
from crossbearing.resolve.features import Container
from crossbearing.resolve.grouping import Item
from crossbearing.resolve.setting import Setting, country_of, governs
from crossbearing.resolve.surface import SITE_FOLLOWS, SITE_PRECEDES

_INSIDE = re.compile(
    r"[”\"’']?(?:\s+(?:air ?base|base|air ?port|airfield|port|city|town|area|region|province|district|village|county))?"
    r"\s*(?:,|\(|,?\s+in)\s*(?:the\s+)?(?:(?:far\s+)?(?:north|south|east|west|central)[\w-]*\s+(?:of\s+)?)?(?:the\s+)?"
)
_CITY_OF = re.compile(
    r"\s+(?:(?:capital|coastal|port|oasis|eastern|western|northern|southern|central|border|desert|garrison)\s+)*"
    r"(?:city|town|capital|village|province|region|district|island|port|oasis)(?:\s+of)?\s+"
)
_NAME_BEFORE = re.compile(r"([^\Wa-z\d_][\w.’'-]*)\s+$")
MOST_INITIALS = 7
"""UNICEF and MINUSMA are acronyms; longer words in capitals are headlines."""
CLOSE_CHARS = 40
"""Room for "airbase in the far north-east of" between a name and what it lies in."""
CLAUSE_CHARS = 120
"""Room for "between the ... government and" before a name."""
_TITLE_WORD = re.compile(r"[^\W\d_][\w-]+")


def site_noun_of(item: Item, setting: Setting, gazetteer: Gazetteer) -> str:
    """The site noun of a mention: in its own words, right behind it, or before it ("port of ...")."""
    if item.surface.noun:
        return item.surface.noun
    behind = SITE_FOLLOWS.match(setting.text, item.mention.end)
    if behind:
        return behind["noun"]
    words = setting.before(item.mention.start)
    before = SITE_PRECEDES.search(words)
    if not before:
        return ""
    named = _NAME_BEFORE.search(words[: before.start()])
    if named and not country_of(named[1], gazetteer):  # "Modibo Keita airport in Bamako": the noun is another's
        return ""
    return before["noun"]


def _country_container(code: str, gazetteer: Gazetteer) -> Container:
    row = gazetteer.row(f"country:{code}")
    return Container(row.canonical if row else code, code, None)


def _container_named(name: str, desk: Desk) -> Container | None:
    """A country, region or province by its name."""
    for candidate in desk.exactly(name):
        row = candidate.row
        if candidate.kind == "state" and candidate.country:
            return _country_container(candidate.country, desk.gazetteer)
        if isinstance(row, PlaceRow) and row.kind in {"admin1", "admin2", "region", "city"}:
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
                if isinstance(row, PlaceRow) and row.kind in {"admin1", "admin2", "region"}:
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


def is_acronym(item: Item, setting: Setting) -> bool:
    """Whether a name is a short word in capitals, in a text where capitals mean something."""
    name = item.surface.name
    return setting.cased and 1 < len(name) <= MOST_INITIALS and name.isupper()


def government_meant(item: Item, setting: Setting) -> float:
    """How far the words around a capital's name speak for its government (1) or for the town (-1)."""
    if item.surface.possessive:
        return max(0.6, governs(setting.before(item.mention.start, CLAUSE_CHARS), setting.after(item.mention.end)))
    return governs(setting.before(item.mention.start, CLAUSE_CHARS), setting.after(item.mention.end))
