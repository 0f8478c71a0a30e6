"""Statements laid out for comparison: who, where, what, when, as resolved keys instead of words."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal, TypeAlias

from crossbearing.corroborate.known import Known
from crossbearing.corroborate.stories import Story, story
from crossbearing.corroborate.wordings import Beside, Wording, sentence_around, wording
from crossbearing.kinds import BY_NAME
from crossbearing.language.lemmas import lemma
from crossbearing.language.lexicon import noun_classes
from crossbearing.language.names import fold
from crossbearing.model import Aspect, Entity, Filler, Mention, Modality, Polarity, Quantity, Statement

NARROW_M = 60_000.0
"""A place of at most this radius is a site, a town or a district; above, a region or a country."""

Course: TypeAlias = Literal["ahead", "done", "open"]


@dataclass(frozen=True, slots=True, order=True)
class Party:
    """Somebody who acts or is acted on."""

    key: str
    """The entity's id, or the folded name where nothing resolved it."""
    country: str
    state: bool
    name: str = ""
    """For comparison where no table knows who it is."""


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """Somewhere: a point and a radius where it is known, a folded name where it is not."""

    key: str
    country: str
    lon_deg: float | None
    lat_deg: float | None
    radius_m: float
    name: str = ""
    """For comparison where the point is not known."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What one or more statements say, without their words and their documents. Equal claims are one node."""

    kind: str
    actors: frozenset[Party]
    recipients: frozenset[Party]
    origin: frozenset[Spot]
    destination: frozenset[Spot]
    place: frozenset[Spot]
    where: frozenset[Spot]
    """Where it happens: the destination of a movement, else the place; of several the sites, not their country."""
    materiel: frozenset[str]
    """Classes of equipment; empty where only "equipment" or "forces" is said."""
    start: date | None
    end: date | None
    day_exact: bool
    year: int | None
    """The year of publication."""
    course: Course
    negative: bool
    count: tuple[float | None, float | None, str] | None
    words: frozenset[str]
    """Empty where the roles say enough: a tight kind with an actor and a place."""
    wording: Wording | None = None
    """None where the roles say enough; local to the document, so that no other document changes it."""

    def sort_key(self) -> tuple[object, ...]:
        """An order that depends on nothing but the content."""
        return (
            self.kind, sorted(self.where), sorted(self.actors), str(self.start), str(self.end), sorted(self.materiel),
            sorted(self.origin), sorted(self.place), sorted(self.recipients), self.course, self.negative,
            str(self.year), str(self.count), self.day_exact, sorted(self.words),
            self.wording.sort_key() if self.wording else (),
        )  # fmt: skip


_MATERIEL: Mapping[str, str] = {
    "air defence": (
        r"air[- ]?defen[cs]|anti-?air|missile[- ]defen[cs]|surface-to-air|interceptor|\bS-?[234]\d0\b|pantsir|\bbuk\b"
        r"|\btor\b|patriot|iron dome|\bSAMs?\b|hawk"
    ),
    "missiles": r"ballistic|cruise missile|iskander|scud|missiles?\b|rocket",
    "tanks": r"\btanks?\b|\bT-\d\d|armou?red|\bBMP|\bBTR|leopard|abrams",
    "drones": r"drone|\bUAVs?\b|unmanned|bayraktar|shahed|orlan",
    "helicopters": r"helicopter|\bMi-\d|\bKa-\d",
    "aircraft": (
        r"aircraft|\bplanes?\b|airplane|\bjets?\b|fighter jet|bomber|\bIl-?\d\d|\bAn-?\d\d|\bSu-?\d\d|\bMiG|\bTu-?\d\d"
        r"|\bF-\d\d|flights?\b"
    ),
    "ships": r"ships?\b|vessels?\b|frigate|submarine|corvette|navy|naval|fleet|landing craft|ferry|tanker",
    "artillery": r"artillery|howitzer|mortar|\bguns?\b",
    "ammunition": r"ammunition|munition|shells?\b|bombs?\b|explosive",
    "radars": r"radar",
    "fuel": r"\bfuel|oil\b",
    "fighters": r"mercenar|fighters?\b(?! jet)|militant|defector|recruit|militia",
    "troops": r"troop|soldier|personnel|servicem[ae]n|instructor|advis[eo]r|contractor|brigade|battalion|contingent",
}
_MATERIEL_CLASSES = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _MATERIEL.items())
"""What can be told apart by words, the first that fits; "equipment", "forces" and "weapons" belong to none of them.
Missile defence is air defence, not missiles: METHODS.md, section 3."""

_STOP_WORDS = (
    "that this with from have been were will would could which their there they them than then also into over about "
    "after before more most said says some such only other being while when where what whose between under through "
    "during against because both each very just like made make according reports report reported"
)
_STOP = frozenset(_STOP_WORDS.split())
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM_LETTERS = 6
"""Inflections of English news words rarely reach into their first six letters."""
_STATELESS = frozenset({"capability", "effect", "intent", "role", "illicit_network", "realignment"})
"""Kinds that are dispositions or assessments: "could serve" and "serves" are one proposition."""
LOOSE_KINDS = frozenset(
    {"effect", "intent", "opposition", "support", "role", "coverage", "monitoring", "request", "refusal", "realignment",
     "illicit_network", "sanction", "protest", "capability"}
)  # fmt: skip
"""What these say stands in their words more than in their roles; the words have to agree."""
POINT_KINDS = frozenset(
    {"attack", "seizure", "consultation", "protest", "weapons_test", "agreement", "request", "refusal", "opposition",
     "regime_change", "sanction", "coverage", "release"}
)  # fmt: skip
"""What is done on a day: two of them by one actor in one country are two, unless their days or their words meet."""
_BY_NAME = "name:"
"""How the keys of things begin that no table knows."""
_PLACE_ROLES = ("place", "site", "host")
_THING_ROLES = ("materiel", "force", "carrier", "object")
_PATIENT_ROLES = ("recipient", "of", "topic", "for", *_THING_ROLES)
_TAKEN_FROM = frozenset({"withdrawal"})
"""Kinds whose place is the one that is left, however the text puts it: "left the base at", "pulled out of"."""
_DONE_TO_SITES = frozenset({"attack", "seizure", "monitoring", "construction", "control"})
"""Kinds whose object, where it is a site, is the place."""
_UNDER_WAY = frozenset({Aspect.BEGUN, Aspect.ONGOING})


def claims(known: Known) -> Iterator[tuple[str, Claim]]:
    """Each statement's id with its claim."""
    pages = _pages(known)
    for identifier, statement in known.world.statements.items():
        yield identifier, _claim(known, statement, pages[statement.locator.document])


@dataclass(slots=True)
class _Page:
    """The named mentions of one document, and its story once it is asked for; local to one call of `claims`."""

    text: str
    mentions: list[Mention]
    _story: Story | None = None

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions inside a span, in the order of the text."""
        first = bisect_left(self.mentions, start, key=lambda m: m.start)
        last = bisect_left(self.mentions, end, key=lambda m: m.start)
        return [m for m in self.mentions[first:last] if m.end <= end]

    def story(self) -> Story:
        """The story of the document."""
        if self._story is None:
            self._story = story(self.text, self.mentions)
        return self._story


def _pages(known: Known) -> Mapping[str, _Page]:
    pages = {s.locator.document: _Page("", []) for s in known.world.statements.values()}
    for identifier, page in pages.items():
        document = known.world.documents.get(identifier)
        page.text = document.text if document else ""
    for mention in known.world.mentions.values():
        if mention.named and mention.document in pages:
            pages[mention.document].mentions.append(mention)
    for page in pages.values():
        page.mentions.sort(key=lambda m: (m.start, m.end, m.type))
    return pages


def _claim(known: Known, statement: Statement, page: _Page) -> Claim:
    kind = statement.frame.kind
    by_role: dict[str, list[tuple[Filler, Entity | None]]] = {}
    for filler in statement.frame.fillers:
        by_role.setdefault(filler.role, []).append((filler, known.entity(filler.mention)))
    published = known.world.published(statement)
    time = statement.frame.time
    things = [x for role in _THING_ROLES for x in by_role.get(role, ())]
    actors = _parties(known, page, by_role.get("actor", ())) or _whose(known, page, things)
    wheres = [x for role in (*_PLACE_ROLES, "origin", "destination") for x in by_role.get(role, ())]
    origin = _spots(by_role.get("origin", ()))
    destination = _spots(by_role.get("destination", ()))
    place = _spots(x for role in _PLACE_ROLES for x in by_role.get(role, ()))
    if kind in _DONE_TO_SITES and not place:
        place = _sites(_spots(x for role in ("recipient", "object") for x in by_role.get(role, ())))
    if not (place or origin or destination):
        place = _named_within(known, page, statement)
    if kind in _TAKEN_FROM:
        origin = origin | place
    words_tell = not (actors and wheres and tight(kind))
    return Claim(
        kind=kind,
        actors=actors,
        recipients=_parties(known, page, by_role.get("recipient", ())),
        origin=origin,
        destination=destination,
        place=place,
        where=_where(origin if kind in _TAKEN_FROM else destination or place),
        materiel=_materiel(things),
        start=time.start if time else None,
        end=time.end if time else None,
        day_exact=time is not None and time.precision == "day" and time.start is not None and time.end is not None,
        year=published.year if published else None,
        course=course(statement),
        negative=is_negative(statement),
        count=_count(statement.frame.quantity),
        words=content_words(statement.locator.quote) if words_tell else frozenset(),
        wording=_wording(statement, page, by_role) if words_tell else None,
    )


def _whose(known: Known, page: _Page, things: Iterable[tuple[Filler, Entity | None]]) -> frozenset[Party]:
    """The states to which forces belong that nobody is said to move: France in "the last French troops left"."""
    found = set()
    for filler, _ in things:
        if filler.role not in ("force", "carrier"):
            continue
        for mention in page.within(filler.mention.start, filler.mention.end):
            entity = known.entity(mention)
            if entity is not None and entity.kind == "state":
                found.add(Party(entity.id, entity.country or "", state=True))
    return frozenset(found)


def _named_within(known: Known, page: _Page, statement: Statement) -> frozenset[Spot]:
    """The one site or town that is named in the words of a statement whose roles name no place."""
    locator = statement.locator
    found = {}
    for mention in page.within(locator.start, locator.end):
        entity = known.entity(mention) if mention.type in ("place", "site") else None
        if entity is not None and entity.position is not None and entity.position.radius_m <= NARROW_M:
            at = entity.position
            found[entity.id] = Spot(
                entity.id, entity.country or "", at.lon_deg, at.lat_deg, at.radius_m, entity.canonical
            )
    return frozenset(found.values()) if len(found) == 1 else frozenset()


def _sites(found: frozenset[Spot]) -> frozenset[Spot]:
    return frozenset(s for s in found if s.lon_deg is not None and s.radius_m <= NARROW_M)


def _wording(
    statement: Statement, page: _Page, by_role: Mapping[str, Iterable[tuple[Filler, Entity | None]]]
) -> Wording | None:
    """How the statement words it; None where it does not say which word announced its kind."""
    start, end = statement.trigger
    if start >= end or end > len(page.text):
        return None
    first, last = sentence_around(page.text, start, end)
    parts: dict[str, list[str]] = {"agents": [], "patients": [], "others": []}
    for role, fillers in by_role.items():
        part = "agents" if role == "actor" else "patients" if role in _PATIENT_ROLES else "others"
        parts[part] += [e.canonical if e is not None else f.mention.text for f, e in fillers]
    beside = Beside(parts["agents"], parts["patients"], parts["others"])
    return wording(page.text[first:last], start - first, end - first, beside, page.story())


def course(statement: Statement) -> Course:
    """Whether the statement speaks of what is ahead (planned, possible), of what is done or under way, or leaves it."""
    kind = BY_NAME.get(statement.frame.kind)
    if statement.frame.kind in _STATELESS or (kind is not None and kind.state):
        return "open"
    if statement.aspect is Aspect.PLANNED or statement.modality is Modality.PREDICTED:
        return "ahead"
    if statement.frame.kind == "agreement" and statement.aspect in _UNDER_WAY:
        return "ahead"  # what is being negotiated is not yet agreed
    if statement.aspect is not None:
        return "done"
    if statement.modality is Modality.POSSIBLE:
        return "ahead"
    flat = statement.modality in (Modality.ASSERTED, Modality.PROBABLE) and statement.polarity is Polarity.POSITIVE
    return "done" if flat else "open"


def is_negative(statement: Statement) -> bool:
    """Whether the statement says that it is not so: by its words or by a denial."""
    return statement.polarity is Polarity.NEGATIVE or statement.modality is Modality.DENIED


def content_words(text: str) -> frozenset[str]:
    """The beginnings of the longer words of a text, without those that say nothing."""
    lowered = text.lower()
    return frozenset(word[:_STEM_LETTERS] for word in _WORD.findall(lowered) if word not in _STOP)


def _parties(known: Known, page: _Page, found: Iterable[tuple[Filler, Entity | None]]) -> frozenset[Party]:
    """The named parties; somebody unnamed could be anybody, and is left out.

    A base is where it happens and no party; "the president" of nobody knows which state is none either; "militants of
    al-Shabaab" are al-Shabaab.
    """
    parties = set()
    for filler, entity in found:
        if entity is not None and entity.kind in ("site", "unnamed"):
            continue
        if entity is not None and not entity.id.startswith(_BY_NAME):
            parties.add(Party(entity.id, entity.country or "", entity.kind in ("state", "place")))
        elif entity is not None or (filler.mention.named and filler.mention.type != "unnamed"):
            name = entity.canonical if entity is not None else filler.mention.text
            if _is_described(filler.mention.text):
                parties.update(_inside(known, page, filler.mention))
            elif not _only_common(name):
                place = entity is not None and entity.kind in ("state", "place")
                key = entity.id if entity is not None else f"{_BY_NAME}{fold(name)}"
                parties.add(Party(key, "", place, name))
    return frozenset(parties)


def _inside(known: Known, page: _Page, mention: Mention) -> Iterator[Party]:
    """Those whom a description names: the states, groups and bodies inside its words."""
    for inner in page.within(mention.start, mention.end):
        entity = known.entity(inner)
        if entity is not None and entity.kind in ("state", "organisation") and not entity.id.startswith(_BY_NAME):
            yield Party(entity.id, entity.country or "", entity.kind == "state")


def _is_described(name: str) -> bool:
    """Whether forces or people are described and not named: "Burundian peacekeepers", "militants of al-Shabaab"."""
    before, of, _ = name.partition(" of ")
    head = before.split()[-1] if before.split() else ""
    plain = head.islower() or (bool(of) and len(before.split()) == 1)
    return plain and bool(noun_classes(lemma(head, "NOUN")) & {"force", "person"})


def _only_common(name: str) -> bool:
    return all(noun_classes(word.lower()) for word in name.split())


def _spots(found: Iterable[tuple[Filler, Entity | None]]) -> frozenset[Spot]:
    spots = set()
    for filler, entity in found:
        if entity is not None and entity.position is not None:
            at = entity.position
            spots.add(Spot(entity.id, entity.country or "", at.lon_deg, at.lat_deg, at.radius_m, entity.canonical))
        elif entity is not None and entity.kind != "unnamed":
            spots.add(Spot(entity.id, entity.country or "", None, None, 0.0, entity.canonical))
        elif filler.mention.named:
            spots.add(Spot(f"name:{fold(filler.mention.text)}", "", None, None, 0.0, filler.mention.text))
    return frozenset(spots)


def _where(found: frozenset[Spot]) -> frozenset[Spot]:
    return frozenset(s for s in found if s.radius_m <= NARROW_M) or found


def materiel_classes(known: Known, fillers: Iterable[Filler]) -> frozenset[str]:
    """The classes of equipment that some fillers name; empty where they only say "equipment" or "forces"."""
    return _materiel((x, known.entity(x.mention)) for x in fillers)


def _materiel(found: Iterable[tuple[Filler, Entity | None]]) -> frozenset[str]:
    classes = set()
    for filler, entity in found:
        words = filler.mention.text
        if entity is not None and entity.kind == "equipment":
            words = " ".join((words, entity.canonical, entity.description or "", *(v for _, v in entity.facts)))
        first = _class_of(words)
        if first is not None:
            classes.add(first)
    return frozenset(classes)


@lru_cache(maxsize=65_536)
def _class_of(words: str) -> str | None:
    return next((name for name, pattern in _MATERIEL_CLASSES if pattern.search(words)), None)


def tight(kind: str) -> bool:
    """Whether the roles of a kind tell its happenings apart, without the words and the day."""
    return kind not in LOOSE_KINDS and kind not in POINT_KINDS


def _count(quantity: Quantity | None) -> tuple[float | None, float | None, str] | None:
    if quantity is None:
        return None
    return quantity.minimum, quantity.maximum, fold(quantity.unit or "")
