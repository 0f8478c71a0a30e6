"""Which mentions of one document bear one name: full names and family names, acronyms, nicknames, short forms."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from crossbearing.gazetteer import Gazetteer
from crossbearing.language.names import acronym_of, fold, person_parts, skeleton
from crossbearing.model import Mention, MentionType
from crossbearing.resolve.candidates import same_person
from crossbearing.resolve.surface import Surface

GroupClass = Literal["person", "other"]

_BRACKET = re.compile(
    r"[”\"’']?\s{0,2}[(\[]\s?(?:also known as |known as |or |the )?[“\"‘']?([^()\[\]]{2,40}?)[”\"’']?\s?[)\]]"
)
_NICKNAME = re.compile(
    r"[,\s]{1,3}(?:also |better |commonly |widely )?(?:known as|called|nicknamed|nom de guerre|a\.k\.a\.|alias)\s+"
    r"[“\"‘']?([^\W\d_a-z][\w’'-]*(?:[ -][^\W\d_a-z][\w’'-]*)?)"
)
_INITIALS = re.compile(r"^[A-Z][A-Za-z0-9&.-]{1,11}$")
_BODY_WORDS = frozenset(
    fold(
        "group forces force army front movement party brigade battalion council union organisation company corporation "
        "institute network militia coalition alliance corps agency"
    ).split()
)
SURE_SKELETON = 4
"""Fewer consonants than this are shared by unlike family names."""
MOST_COMPARED = 64
"""Names of one document that are compared with each other; a list of names cannot make the work grow without bound."""


@dataclass(frozen=True, slots=True)
class Item:
    """A mention with its words taken apart."""

    id: str
    mention: Mention
    surface: Surface
    folded: str
    of: GroupClass
    type: MentionType
    """What the reader took it for; or a person, where the document or the tables show that it is one."""


@dataclass(frozen=True, slots=True)
class Group:
    """Names of one document that stand for one thing, the fullest first."""

    key: str
    names: tuple[str, ...]
    links: tuple[tuple[str, str], ...]
    """By folded name: the sentence that says why it belongs here; the fullest name has none."""
    rivals: tuple[str, ...] = ()
    """Full names that the short one could also have stood for."""

    def why(self, folded: str) -> str | None:
        """Why a name belongs to the group."""
        return dict(self.links).get(folded)


@dataclass(frozen=True, slots=True)
class _FullName:
    folded: str
    shown: str
    start: int
    given: str
    family: str
    bones: str


def _full_names(items: Sequence[Item]) -> tuple[_FullName, ...]:
    """The persons' names of several words, in order of appearance, variants of one person under the first."""
    found: dict[str, _FullName] = {}
    for item in items:
        if item.of != "person" or item.folded in found:
            continue
        parts = person_parts(item.surface.name)
        family, given = fold(parts.family), fold(parts.given)
        if family and given:
            found[item.folded] = _FullName(
                item.folded, item.surface.name, item.mention.start, given, family, skeleton(family)
            )
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class _Bearers:
    """The full names of a document by each word that may stand for them."""

    family: dict[str, list[_FullName]]
    bones: dict[str, list[_FullName]]
    given: dict[str, list[_FullName]]

    def of(self, short: str) -> list[_FullName]:
        """The full names whose family name, or else given name, is this one word."""
        same = self.family.get(short)
        if same:
            return same
        bones = skeleton(short)
        same = self.bones.get(bones) if len(bones) >= SURE_SKELETON else None
        return same or self.given.get(short, [])


def _index(full: Sequence[_FullName]) -> _Bearers:
    bearers = _Bearers({}, {}, {})
    for name in full:
        for word in {name.family, name.family.split()[-1]}:
            bearers.family.setdefault(word, []).append(name)
        bearers.bones.setdefault(name.bones.split()[-1], []).append(name)
        for word in {name.given, name.given.split()[0]}:
            bearers.given.setdefault(word, []).append(name)
    return bearers


def _variant_links(full: Sequence[_FullName]) -> dict[str, tuple[str, str]]:
    """Full names that are another full name of the document in another spelling, or with fewer parts."""
    links: dict[str, tuple[str, str]] = {}
    by_bones: dict[str, list[_FullName]] = {}
    for name in full:
        for other in by_bones.get(name.bones, [])[:MOST_COMPARED]:
            if same_person(name.shown, other.shown):
                long, short = sorted((name, other), key=lambda n: (-len(n.folded.split()), n.start))
                if short.folded not in links and long.folded != short.folded:
                    links[short.folded] = (long.folded, f"“{short.shown}” is a spelling of “{long.shown}”")
                break
        by_bones.setdefault(name.bones, []).append(name)
    return links


def _short_links(
    items: Sequence[Item], full: Sequence[_FullName], gazetteer: Gazetteer
) -> tuple[dict[str, tuple[str, str]], dict[str, tuple[str, ...]]]:
    """Family names (or given names) alone, linked to the full name they stand for; and the other bearers of each."""
    links: dict[str, tuple[str, str]] = {}
    others: dict[str, tuple[str, ...]] = {}
    if not full:
        return links, others
    heads = {n.folded for n in full}
    index = _index(full)
    for item in items:
        short = item.folded
        if item.of != "person" or short in links or short in heads or not short:
            continue
        bearers = index.of(short)[:MOST_COMPARED]
        if not bearers:
            continue
        chosen = _chosen(item, bearers, gazetteer)
        links[short] = (chosen.folded, f"the document names “{chosen.shown}” in full")
        rest = tuple(n.shown for n in bearers if n is not chosen and not same_person(n.shown, chosen.shown))
        if rest:
            others[short] = rest
    return links, others


def _chosen(item: Item, bearers: Sequence[_FullName], gazetteer: Gazetteer) -> _FullName:
    """The bearer whose table row has the short name as its own, or the last one named before, or the next one."""
    if len(bearers) > 1:
        rows = {row.id for row in gazetteer.actors(item.surface.name)}
        for name in bearers:
            if any(row.id in rows for row in gazetteer.actors(name.shown)):
                return name
    before = [n for n in bearers if n.start <= item.mention.start]
    return before[-1] if before else bearers[0]


def _introduced(item: Item, text: str) -> str | None:
    """The short form or nickname that the text gives right behind a name, in brackets or as "known as"."""
    behind = text[item.mention.end : item.mention.end + 64]
    bracket = _BRACKET.match(behind)
    if bracket:
        inner = bracket.group(1).strip()
        first = inner.split(",")[0].split(";")[0].strip()
        if _INITIALS.match(first) and not first.isdigit() and " " in item.surface.whole and item.of == "other":
            return first
        long_form = acronym_of(item.surface.whole, inner)
        if long_form or (item.of == "person" and inner[:1].isupper() and inner.isprintable() and _is_name(inner)):
            return inner
    known = _NICKNAME.match(behind)
    return known.group(1) if known else None


def _is_name(words: str) -> bool:
    return len(words.split()) <= 3 and all(w[:1].isupper() for w in words.split())  # noqa: PLR2004 - a nickname is short


def _introduction_links(items: Sequence[Item], text: str) -> dict[str, tuple[str, str]]:
    """Short forms that the text introduces, each linked to the long form."""
    links: dict[str, tuple[str, str]] = {}
    for item in items:
        given = _introduced(item, text)
        if not given or fold(given) == item.folded:
            continue
        short, long, shown = fold(given), item.folded, item.surface.name
        if acronym_of(item.surface.whole, given):
            short, long, shown = item.folded, fold(given), given
        if short and long and short not in links and links.get(long, ("", ""))[0] != short:
            links[short] = (long, f"the document introduces it beside “{shown}”")
    return links


def _acronym_links(items: Sequence[Item], taken: frozenset[str]) -> dict[str, tuple[str, str]]:
    """Acronyms that were not introduced, but spell exactly one long name of the document."""
    named = {i.folded: i.surface.name for i in items if i.of == "other" and " " in i.surface.name}
    longs = dict(list(named.items())[:MOST_COMPARED])
    links: dict[str, tuple[str, str]] = {}
    for item in items:
        short = item.surface.name
        if item.of != "other" or item.folded in taken or item.folded in links or not short.isupper() or " " in short:
            continue
        spelt = [folded for folded, long in longs.items() if acronym_of(short, long)]
        if len(spelt) == 1:
            links[item.folded] = (spelt[0], f"its letters are those of “{longs[spelt[0]]}”")
    return links


def _body_links(items: Sequence[Item], taken: frozenset[str]) -> dict[str, tuple[str, str]]:
    """Link a stem such as “Wagner” to “Wagner Group”: a name without the general word that ends the full one."""
    links: dict[str, tuple[str, str]] = {}
    for item in items:
        words = item.folded.split()
        if item.of == "other" and len(words) > 1 and words[-1] in _BODY_WORDS:
            stem = " ".join(words[:-1])
            if stem not in taken:
                links.setdefault(stem, (item.folded, f"the document names “{item.surface.name}” in full"))
    return links


def group(items: Sequence[Item], text: str, gazetteer: Gazetteer) -> dict[tuple[GroupClass, str], Group]:
    """By class and folded name: the group that a name of the document belongs to.

    Items must be in order of appearance. The work is linear in the items but for acronyms and persons, where it is
    bounded by the different names of the document.
    """
    full = _full_names(items)
    short, others = _short_links(items, full, gazetteer)
    introduced = _introduction_links(items, text)
    taken = frozenset(introduced)
    links = {
        **_body_links(items, taken),
        **_acronym_links(items, taken),
        **{k: v for k, v in short.items() if k not in introduced},
        **_variant_links(full),
        **introduced,
    }
    shown = {item.folded: item.surface.name for item in reversed(items)}
    roots = {name: _root(name, links) for name in {*shown, *links}}
    members: dict[str, list[str]] = {}
    for name in sorted(roots, key=lambda n: (n not in shown, -len(n.split()), n)):
        members.setdefault(roots[name], []).append(name)
    groups: dict[tuple[GroupClass, str], Group] = {}
    for item in items:
        key = (item.of, item.folded)
        if key in groups:
            continue
        root = roots[item.folded]
        inside = [root, *(n for n in members[root] if n != root)]
        names = tuple(shown[n] for n in inside if n in shown) or (item.surface.name,)
        groups[key] = Group(
            root, names, tuple((n, links[n][1]) for n in inside if n in links), others.get(item.folded, ())
        )
    return groups


def _root(name: str, links: dict[str, tuple[str, str]]) -> str:
    """The fullest name that a chain of links leads to; a circle ends where it began."""
    seen = {name}
    while name in links and links[name][0] not in seen:
        name = links[name][0]
        seen.add(name)
    return name
