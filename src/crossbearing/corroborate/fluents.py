"""What each statement does to which state of the world: only what its words say, with its doubts and its time.

What each kind initiates, confirms, shakes and terminates stands in ``kinds``; here it is applied to one statement. A
plan or a demand does nothing; a possibility, a condition or what is foreseen as an effect only hints; what is
unconfirmed, put as probable, under way, or denied by others initiates a doubtful state and terminates none.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, combinations, product
from typing import Literal

from crossbearing.corroborate.claims import is_negative, materiel_classes
from crossbearing.corroborate.known import Known
from crossbearing.corroborate.ties import End, Ties
from crossbearing.kinds import BY_NAME, Fluent
from crossbearing.language.lemmas import lemma
from crossbearing.language.names import fold
from crossbearing.model import (
    ONE_DAY,
    Aspect,
    Bound,
    Change,
    Does,
    Event,
    Interval,
    Modality,
    Sign,
    SpeechAct,
    StateKind,
    Statement,
)

_UNSAID = frozenset({SpeechAct.DEMANDS, SpeechAct.PROMISES, SpeechAct.PREDICTS})
_FORCES = frozenset({"troops", "fighters"})
_MATERIEL_ROLES = frozenset({"materiel", "carrier"})
_UNDER_WAY = frozenset({Aspect.BEGUN, Aspect.ONGOING})
_DOUBTFUL_NUMBERS = (4, 5)
"""Credibility "doubtful" and "improbable"."""
_MOST_NAMED = 3
_MOST_PARTIES = 8
"""A conference of more than these signs no agreement of each with each."""
MATERIEL = "materiel"
"""What is there where a text says only "equipment" or "supplies"."""
_PARTIAL = frozenset("some several part parts most half many dozens hundreds thousands few elements various".split())
_RELATIVE = (", which", ", who", ", where", ", whose", ", a ", ", an ")
_PRECISION_DAYS = {"day": 1, "week": 7, "month": 31, "season": 92, "year": 366, "decade": 3653, "open": 1}


@dataclass(frozen=True, slots=True, order=True)
class Relation:
    """What a state is about, without its time. Equal relations are one fluent."""

    kind: StateKind | Literal["any"]
    sign: Sign
    holder: str
    object: str
    what: str


@dataclass(frozen=True, slots=True)
class Bearing:
    """One statement's bearing on one relation."""

    relation: Relation
    holder_name: str
    object_name: str
    words: str
    """Which forces, or what the agreement is about."""
    change: Change
    start: Bound
    """When the state began, where the statement initiates or confirms it."""
    last: date | None
    """The last day for which the statement says that it held."""

    @property
    def day(self) -> date | None:
        """The day by which it sorts: the latest on which it may have been."""
        return self.change.on.latest or self.change.on.earliest


@dataclass(frozen=True, slots=True)
class Setting:
    """What the statements of a world stand in."""

    known: Known
    ties: Ties
    event_of: Mapping[str, Event]
    foreseen: Mapping[str, Sequence[tuple[int, int]]]
    """By document: where only what may follow is said, as first characters with the furthest end of those so far."""
    known_by: date | None
    """The last day whose publications count; None where all do."""


def setting(known: Known, ties: Ties, known_by: date | None = None) -> Setting:
    """The setting of a world's statements."""
    foreseen: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for statement in known.world.statements.values():
        flat = statement.modality is Modality.ASSERTED and not is_negative(statement)
        if statement.frame.kind == "effect" and not flat:
            foreseen[statement.locator.document].append(_foreseen(statement))
    events = {s: e for _, e in sorted(known.world.events.items()) for s in e.statements}
    furthest = {d: list(zip(*_starts_and_ends(found), strict=True)) for d, found in foreseen.items()}
    return Setting(known, ties, events, furthest, known_by)


def bearings(here: Setting, identifier: str, statement: Statement) -> Iterator[Bearing]:
    """Every bearing of one statement."""
    kind = BY_NAME.get(statement.frame.kind)
    if kind is None or not kind.fluents:
        return
    announced = _trigger(here.known, statement)
    for fluent in kind.fluents:
        fits = (not fluent.only or announced & set(fluent.only.split())) and not announced & set(fluent.unless.split())
        filled = not fluent.needs or any(statement.frame.role(x) for x in fluent.needs)
        if not fits or not filled:
            continue
        change = _change(here, identifier, statement, fluent)
        if change is None:
            continue
        start, last = _held(statement, change)
        for relation, holder, other, words in _relations(here, identifier, statement, fluent):
            yield Bearing(relation, holder.name, other.name if other else "", words, change, start, last)


def _trigger(known: Known, statement: Statement) -> set[str]:
    """The lemmas that the announcing word may have."""
    document = known.world.documents.get(statement.locator.document)
    begin, end = statement.trigger
    word = document.text[begin:end] if document is not None else ""
    first = word.split()[0] if word.split() else ""
    return {lemma(first, "VERB"), lemma(first, "NOUN"), first.lower()} if first else set()


def _foreseen(effect: Statement) -> tuple[int, int]:
    """The characters after an effect's verb, up to a relative clause: what they say is foreseen, not reported."""
    begin = effect.trigger[1] or effect.locator.start
    words = effect.locator.quote[max(0, begin - effect.locator.start) :]
    cuts = [at for mark in _RELATIVE if (at := words.find(mark)) >= 0]
    return begin, begin + min(cuts, default=len(words))


def _starts_and_ends(found: Sequence[tuple[int, int]]) -> tuple[Sequence[int], Sequence[int]]:
    """The first characters in order, and how far any stretch reaches that begins there or before."""
    ordered = sorted(found)
    return [a for a, _ in ordered], list(accumulate((b for _, b in ordered), max))


# -- what it does


def _change(here: Setting, identifier: str, statement: Statement, fluent: Fluent) -> Change | None:
    """What a statement does by one fluent; None where it says nothing of how the world is or was."""
    does, doubt, note = _does(here, statement, fluent)
    if does is None:
        return None
    published = here.known.world.published(statement)
    on = _when(statement.frame.time, published)
    if on is None:
        return None
    event = here.event_of.get(identifier)
    deniers: dict[str, str] = {}
    if event is not None and does != "denies":
        deniers = _deniers(here, event)
        doubt = doubt or _contested(here, event, deniers)
    if does == "terminates" and doubt is not None:
        does, note = "shakes", f"said to have ended, but {doubt}"
    counted = event.id if event is not None else None
    return Change(does, identifier, counted, on, published, doubt, note, tuple(sorted(deniers)))


def _does(here: Setting, statement: Statement, fluent: Fluent) -> tuple[Does | None, str | None, str | None]:
    """What it does, why that is doubtful, and what it adds."""
    modality, aspect = statement.modality, statement.aspect
    if modality is Modality.PREDICTED or aspect is Aspect.PLANNED or statement.speech_act in _UNSAID:
        return ("hints", "put as possible", None) if modality is Modality.POSSIBLE else (None, None, None)
    if modality is Modality.POSSIBLE or statement.frame.condition or _is_foreseen(here, statement):
        return "hints", "put as possible or conditional", None
    if _is_aim(here.known, statement) or (fluent.state == "agreement" and aspect in _UNDER_WAY):
        return "hints", "put as an aim, or as still being worked on", None
    if is_negative(statement):
        return _negative(statement, fluent)
    does: Does = fluent.does
    doubt = {Modality.UNCONFIRMED: "unconfirmed", Modality.PROBABLE: "put as probable"}.get(modality)
    note = fluent.note
    if does == "terminates" and fluent.state == "presence" and (why := _incomplete(here, statement)):
        does, note = "shakes", why
    elif does == "terminates" and aspect in _UNDER_WAY:
        does, note = "shakes", "said to be ending"
    elif does == "initiates" and aspect in _UNDER_WAY and doubt is None:
        doubt = "under way, not said to be completed"
    return does, doubt, note


def _is_foreseen(here: Setting, statement: Statement) -> bool:
    at = statement.trigger[0]
    before = here.foreseen.get(statement.locator.document, ())
    index = bisect_right(before, at, key=lambda x: x[0])
    return bool(at) and index > 0 and at < before[index - 1][1]


def _is_aim(known: Known, statement: Statement) -> bool:
    """Whether an infinitive announces it: "leading the efforts to normalise relations", "a port to deploy its navy"."""
    document = known.world.documents.get(statement.locator.document)
    begin, end = statement.trigger
    if document is None or statement.aspect in (Aspect.COMPLETED, Aspect.ONGOING, Aspect.BEGUN):
        return False
    word = document.text[begin:end].lower()
    return document.text[max(0, begin - 3) : begin].lower() == "to " and lemma(word, "VERB") == word


def _negative(statement: Statement, fluent: Fluent) -> tuple[Does | None, str | None, str | None]:
    """A thing said not to be so: a withdrawal that did not happen confirms, anything else denies, flatly or not."""
    if fluent.does in ("terminates", "shakes", "unseats"):
        settled = statement.modality is Modality.ASSERTED and fluent.does == "terminates"
        return ("confirms", None, "said not to have ended") if settled else (None, None, None)
    kind = BY_NAME[statement.frame.kind]
    match statement.modality:
        case Modality.DENIED:
            return "denies", "denied", None
        case Modality.ASSERTED if kind.state:
            return "denies", None, None
        case Modality.ASSERTED:
            return "denies", "it is said not to have come about in this way", None
        case _:
            return "denies", "no evidence or confirmation of it is seen", None


def _incomplete(here: Setting, statement: Statement) -> str | None:
    """Why a withdrawal ends no presence: it is not said to be over, or not to be of all."""
    if statement.aspect in _UNDER_WAY:
        return "withdrawal under way"
    if statement.aspect is not Aspect.COMPLETED:
        return "a withdrawal is spoken of, not said to be completed"
    fillers = [x.mention for role in ("force", "materiel") for x in statement.frame.role(role)]
    words = {w for m in fillers for w in m.text.lower().split()}
    if statement.frame.quantity is not None or words & _PARTIAL or _before(here.known, statement) & _PARTIAL:
        return "a part is said to have been withdrawn"
    return None


def _before(known: Known, statement: Statement) -> set[str]:
    """The words right before the forces and the place of a withdrawal: "some of its", "various parts of"."""
    document = known.world.documents.get(statement.locator.document)
    if document is None:
        return set()
    spots = [f.mention.start for f in statement.frame.fillers if f.role in ("force", "materiel", "origin", "place")]
    low = statement.locator.start
    return {w.lower() for at in spots for w in document.text[max(low, at - 24) : at].split()}


def _deniers(here: Setting, event: Event) -> dict[str, str]:
    """The event's own statements that say that it is not so, each with who says it."""
    world = here.known.world
    found: dict[str, str] = {}
    for contradiction in event.contradictions if not event.negative else ():
        for reference in (contradiction.statement, contradiction.other):
            other = world.statements.get(reference)
            if other is None or not is_negative(other):
                continue
            document = world.documents.get(other.locator.document)
            public = world.published(other)
            if here.known_by is not None and (public is None or public > here.known_by):
                continue
            outlet = (document.metadata.outlet or document.path) if document is not None else "a report"
            found[reference] = other.attribution[-1].name if other.attribution else outlet
    return found


def _contested(here: Setting, event: Event, deniers: Mapping[str, str]) -> str | None:
    """Who of the event's own statements denies it, or that its grade is poor."""
    if deniers:
        return f"contradicted by {', '.join(sorted(set(deniers.values()))[:_MOST_NAMED])}"
    if here.known_by is None and event.assessment.credibility in _DOUBTFUL_NUMBERS:
        return "graded as doubtful"
    return None


# -- when


def _when(time: Interval | None, published: date | None) -> Bound | None:
    """The days on which it may have been; None where all of them lie behind the day of the report."""
    if time is None or (time.start is None and time.end is None):
        return Bound(None, published)
    first = time.start
    last = time.end - ONE_DAY if time.end is not None else published
    if published is not None and first is not None and first > published:
        return None
    if published is not None and last is not None and last > published:
        last = published
    if first is not None and last is not None and first > last:
        return None
    return Bound(first, last)


def _held(statement: Statement, change: Change) -> tuple[Bound, date | None]:
    """When a state began that a statement initiates or confirms, and the last day for which it says that it held."""
    time, on = statement.frame.time, change.on
    if time is not None and time.start is not None and time.end is None:
        within = time.start + timedelta(days=_PRECISION_DAYS[time.precision] - 1)
        latest = min(within, on.latest) if on.latest is not None else within
        return Bound(time.start, latest), on.latest
    if change.does == "initiates":
        return on, on.latest
    exact = time is not None and time.precision == "day" and on.exact
    return Bound(None, on.earliest if exact else on.latest), on.latest


# -- whose, and where


def _relations(
    here: Setting, identifier: str, statement: Statement, fluent: Fluent
) -> Iterator[tuple[Relation, End, End | None, str]]:
    """Each relation that a fluent of a statement speaks of, with its ends and the words for what it is about."""
    holders = _holders(here, identifier, statement, fluent)
    match fluent.state:
        case "any":
            for holder in holders:
                yield Relation("any", 0, holder.key, "", ""), holder, None, ""
        case "presence" | "control":
            for holder, place in product(holders, _places(here, statement, fluent.object)):
                for what in _what(here.known, statement, fluent):
                    yield Relation(fluent.state, 0, holder.key, place.key, what), holder, place, what
        case "alignment":
            others = _parties(here, statement, fluent.object, described=False)
            for holder, other in product(holders, others) if others else combinations(sorted(holders), 2):
                if not here.ties.one_side(holder.key, other.key) and fold(holder.name) not in fold(other.name):
                    yield Relation("alignment", fluent.sign, holder.key, other.key, ""), holder, other, ""
        case "agreement" | "truce":
            yield from _mutual(here, identifier, statement, fluent, holders)


def _mutual(
    here: Setting, identifier: str, statement: Statement, fluent: Fluent, holders: Sequence[End]
) -> Iterator[tuple[Relation, End, End | None, str]]:
    """Relations without a direction: the parties in the order of their keys. One agreement is one event."""
    kind: StateKind = "agreement" if fluent.state == "agreement" else "truce"
    others = _parties(here, statement, fluent.object, described=True)
    if kind == "truce" and not others:
        others = _places(here, statement, fluent.object)
    parties = sorted({x.key: x for x in (*holders, *others)}.values())[:_MOST_PARTIES]
    event = here.event_of.get(identifier)
    words = fluent.label or _topic(statement, fluent)
    what = fluent.label or ((event.id if event is not None else identifier) if kind == "agreement" else "")
    if len(parties) > 1:
        for one, other in combinations(parties, 2):
            yield Relation(kind, 0, one.key, other.key, what), one, other, words
    elif parties:
        yield Relation(kind, 0, parties[0].key, "", what), parties[0], None, words


def _holders(here: Setting, identifier: str, statement: Statement, fluent: Fluent) -> list[End]:
    """Who holds it; where the statement does not say, the one actor whom other reports of the same event name."""
    found = _parties(here, statement, fluent.holder, described=fluent.state in ("agreement", "truce"))
    event = here.event_of.get(identifier)
    said = any(statement.frame.role(x) for x in fluent.holder if x != "force")
    if found or said or event is None or len(event.actors) != 1:
        return found
    actor = here.known.world.entities.get(event.actors[0])
    return [here.ties.side(actor)] if actor is not None and "actor" in fluent.holder else []


def _parties(here: Setting, statement: Statement, roles: Sequence[str], *, described: bool) -> list[End]:
    """The parties of the first of these roles that names one."""
    for role in roles:
        ends = (here.ties.party(f, described=described) for f in statement.frame.role(role))
        found = {x.key: x for x in ends if x is not None}
        if found:
            return list(found.values())
    return []


def _places(here: Setting, statement: Statement, roles: Sequence[str]) -> list[End]:
    """The places of the first of these roles that names one."""
    for role in roles:
        found = {x.key: x for f in statement.frame.role(role) if (x := here.ties.spot(f)) is not None}
        if found:
            return list(found.values())
    return []


def _what(known: Known, statement: Statement, fluent: Fluent) -> list[str]:
    """Which forces or materiel: classes of equipment, "materiel" in general, or the empty word for forces."""
    fillers = next((found for role in fluent.what if (found := statement.frame.role(role))), ())
    classes = materiel_classes(known, fillers) - _FORCES
    people = materiel_classes(known, fillers) & _FORCES
    if classes:
        return ["", *sorted(classes)] if people else sorted(classes)
    goods = any(f.role in _MATERIEL_ROLES for f in fillers) and not people
    return [MATERIEL if goods else ""]


def _topic(statement: Statement, fluent: Fluent) -> str:
    """What an agreement is about, in the text's own words: the longest of those that fill the role."""
    texts = [" ".join(f.mention.text.split()) for role in fluent.what for f in statement.frame.role(role)]
    return max(texts, key=lambda t: (len(t), t), default="")
