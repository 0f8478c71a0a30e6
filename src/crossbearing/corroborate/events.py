"""Statements gathered into events, each with its lineage, origins, contradictions and first grade."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from crossbearing.corroborate.bearings import bearings
from crossbearing.corroborate.blocks import DIGEST_BYTES, order_of
from crossbearing.corroborate.claims import Claim, Spot, claims, is_negative
from crossbearing.corroborate.clustering import Grouping, grouping_from, regroup
from crossbearing.corroborate.conflicts import contradictions
from crossbearing.corroborate.constraints import constrained
from crossbearing.corroborate.contested import across
from crossbearing.corroborate.derivation import Conflicts, assess
from crossbearing.corroborate.effects import ungraded
from crossbearing.corroborate.headline import headline
from crossbearing.corroborate.known import Known, known
from crossbearing.corroborate.lineage import Kin, Told, edges, kin, told
from crossbearing.corroborate.origins import Root, count, roots
from crossbearing.corroborate.ratios import Ratios, shipped_ratios
from crossbearing.corroborate.voices import VOICE, Voices, by_folded_name, looked_up, voices
from crossbearing.model import (
    Contradiction,
    Event,
    Interval,
    Kept,
    LineageEdge,
    Modality,
    Precision,
    World,
    content_id,
)

_DENIALS = frozenset({"denial", "no evidence", "change of account"})
_PRECISIONS: tuple[Precision, ...] = ("day", "week", "month", "season", "year", "decade", "open")


def events(world: World, ratios: Ratios | None = None) -> Iterator[Event]:
    """Every event of a world, by id; each statement belongs to exactly one. Findings and events there are not read.

    The result depends on the statements, documents and their lineage, judgements, entities, sources and rulings alone,
    never on their order, and on the table of likelihood ratios: the shipped one where none is given.
    """
    yield from renewed(world, ratios or shipped_ratios(), Kept(), None).events


@dataclass(frozen=True, slots=True)
class Renewed:
    """The events of a world."""

    events: tuple[Event, ...]
    """By id."""
    claims: Mapping[str, bytes]
    """By statement id: the digest of its claim. With ``arrays`` and ``outlets`` what a later renewal goes on from."""
    arrays: Mapping[str, bytes]
    outlets: frozenset[str]
    stay: frozenset[str]
    """Ids of the events that are as they were before."""


def renewed(world: World, ratios: Ratios, before: Kept, changed: AbstractSet[str] | None) -> Renewed:
    """The events of a world, those of before where neither their statements nor what these rest on changed.

    ``changed`` holds the documents of which ``inputs`` or ``kin_inputs`` changed since (None: all). The result is what
    making all events anew gives. A world with rulings is made anew: ``before`` must then be empty.
    """
    here = known(world)
    heard = voices(here)
    places = {i: s.locator.document for i, s in world.statements.items()}
    touched = frozenset(i for i, d in places.items() if changed is None or d in changed or i not in before.claims)
    old = grouping_from(before.arrays)
    said = _Said(here, before, old, touched)
    done = regroup(old, said.come, set(old.orders) - said.by_order.keys(), said.by_order.__getitem__)
    grouped = _members(done.grouping, said.order_of)
    groups = sorted(constrained(grouped, said.claim_of, world.statements, world.rulings.values()))
    others = across(here, heard, said.claim_of, groups)
    again = touched | _revoiced(before, heard, places, changed)
    make = _Maker(here, heard, ratios, kin(world), said.claim_of)
    stay: list[Event] = []
    made: list[Event] = []
    for ids in groups:
        against = others.get(ids[0], ())
        event = before.events.get(content_id("event", ids[0])) if again.isdisjoint(ids) else None
        if event is not None and again.isdisjoint(c.other for c in against) and make.same(event, ids, against):
            stay.append(event)
        else:
            made.append(make.event(ids, against))
    return Renewed(
        tuple(sorted((*stay, *made), key=lambda e: e.id)),
        {i: order[-DIGEST_BYTES:] for i, order in said.order_of.items()},
        done.grouping.arrays(),
        heard.collected,
        frozenset(e.id for e in stay),
    )


class _Said:
    """The claim of every statement, equal ones held once; local to one renewal."""

    def __init__(self, here: Known, before: Kept, old: Grouping, touched: AbstractSet[str]) -> None:
        at_digest = {order[-DIGEST_BYTES:]: order for order in old.orders}
        orders: dict[Claim, bytes] = {}
        self.order_of: dict[str, bytes] = {}
        self.claim_of: dict[str, Claim] = {}
        self.by_order: dict[bytes, Claim] = {}
        for identifier, claim in claims(here):
            # The order of a claim costs as much as the claim: it is taken over where the claim is as it was.
            order = at_digest[before.claims[identifier]] if identifier not in touched else orders.get(claim)
            if order is None:
                order = orders[claim] = order_of(claim)
            self.order_of[identifier] = order
            self.claim_of[identifier] = self.by_order.setdefault(order, claim)
        had = frozenset(old.orders)
        self.come = [(order, claim) for order, claim in self.by_order.items() if order not in had]


def _members(grouping: Grouping, said: Mapping[str, bytes]) -> list[list[str]]:
    """The statements of each group."""
    of = dict(zip(grouping.orders, grouping.group.tolist(), strict=True))
    found: defaultdict[int, list[str]] = defaultdict(list)
    for identifier, order in said.items():
        found[of[order]].append(identifier)
    return list(found.values())


def _revoiced(
    before: Kept, heard: Voices, places: Mapping[str, str], changed: AbstractSet[str] | None
) -> frozenset[str]:
    """The statements of unchanged documents of which a speaker, or the outlet, is now known as something else."""
    if changed is None:
        return frozenset()
    was, now = by_folded_name(before.sources), heard.source_kinds
    other = {name for name in was.keys() | now.keys() if was.get(name) != now.get(name)}
    other |= {x.removeprefix(VOICE) for x in before.outlets ^ heard.collected}
    if not other:
        return frozenset()
    documents = set()
    for identifier, kept in before.documents.items():
        document = heard.known.world.documents.get(identifier)
        outlet = (document.metadata.outlet if document else None) or ""
        names = (outlet, *(name for one in kept.heard for name in (one[0], one[2])))
        if any(form in other for name in names for form in looked_up(name)):
            documents.add(identifier)
    return frozenset(i for i, d in places.items() if d in documents)


@dataclass(frozen=True, slots=True)
class _Maker:
    """All that events are made from."""

    here: Known
    heard: Voices
    ratios: Ratios
    related: Kin
    claim_of: Mapping[str, Claim]

    def event(self, ids: Sequence[str], others: Sequence[Contradiction]) -> Event:
        """The event of these statements; ``others`` is what stands against them in other events."""
        return _event(self.here, self.heard, self.ratios, self.related, self.claim_of, ids, others)

    def same(self, event: Event, ids: Sequence[str], others: Sequence[Contradiction]) -> bool:
        """Whether an event of before, whose statements rest on what they rested on, is that of these statements now.

        It may have lost or gained one, its counterparts elsewhere, or the entity that an unknown name is now.
        """
        if sorted(event.statements) != list(ids):
            return False
        members = [self.claim_of[i] for i in ids]
        if (event.actors, event.place, event.origin, event.destination) != _things(self.here.world, members):
            return False
        if not event.contradictions:
            return not others
        tellings = told(self.here, self.heard, ids)
        return event.contradictions == (*contradictions(self.here, tellings, self.claim_of), *others)


def _event(
    here: Known,
    heard: Voices,
    ratios: Ratios,
    related: Kin,
    claim_of: Mapping[str, Claim],
    ids: Sequence[str],
    others: Sequence[Contradiction],
) -> Event:
    """The event of these statements; ``others`` is what stands against them in other events."""
    world = here.world
    tellings = told(here, heard, ids)
    members = [claim_of[i] for i in ids]
    lineage = tuple(edges(tellings, related))
    negative = all(c.negative for c in members)
    saying, denying = _sides(tellings, negative=negative)
    kind = _kind(saying)
    supporting = roots(saying, _between(lineage, saying))
    against = roots(denying, _between(lineage, denying)) + _from_elsewhere(here, heard, related, others)
    bearing = bearings(heard, ratios, supporting, against)
    found = (*contradictions(here, tellings, claim_of, lineage), *others)

    def without(gone: AbstractSet[str]) -> tuple[Contradiction, ...]:
        left = contradictions(here, [t for t in tellings if t.id not in gone], claim_of, lineage)
        return _disputing((*left, *(c for c in others if c.statement not in gone and c.other not in gone)))

    actors, place, origin, destination = _things(world, members)
    origins = count(supporting, heard.collected)
    outlets = tuple(dict.fromkeys(x.outlet.label for x in tellings))
    return Event(
        id=content_id("event", min(ids)),
        kind=kind,
        headline=headline(here, [t for t in saying if t.statement.frame.kind == kind], negative=negative),
        statements=tuple(x.id for x in tellings),
        actors=actors,
        place=place,
        origin=origin,
        destination=destination,
        time=_time(tellings),
        outlets=outlets,
        origins=origins,
        lineage=lineage,
        assessment=ungraded(len(outlets), origins, tuple(x.id for x in tellings))
        if kind == "effect"
        else assess(bearing, ratios, origins, len(outlets), Conflicts(_disputing(found), without)),
        contradictions=found,
        negative=negative,
    )


def _things(world: World, members: Sequence[Claim]) -> tuple[tuple[str, ...], str | None, str | None, str | None]:
    """The entities of an event: who acts, where, from where, to where."""
    return (
        tuple(_entities(world, (p.key for c in members for p in c.actors))),
        _narrowest(world, (s for c in members for s in c.place)),
        _narrowest(world, (s for c in members for s in c.origin)),
        _narrowest(world, (s for c in members for s in c.destination)),
    )


def _sides(tellings: Sequence[Told], *, negative: bool) -> tuple[tuple[Told, ...], tuple[Told, ...]]:
    """Those who say what the event says, and those who say the contrary."""
    saying = tuple(t for t in tellings if negative or not is_negative(t.statement))
    kept = {t.id for t in saying}
    return saying, tuple(t for t in tellings if t.id not in kept)


def _disputing(found: Iterable[Contradiction]) -> tuple[Contradiction, ...]:
    """Those that bear on how far the event is believed."""
    return tuple(c for c in found if c.disputes)


def _from_elsewhere(here: Known, heard: Voices, related: Kin, others: Sequence[Contradiction]) -> tuple[Root, ...]:
    """The origins that deny the event in statements of other events, or affirm what the event denies."""
    tellings = told(here, heard, sorted({c.other for c in others if c.kind in _DENIALS}))
    return roots(tellings, tuple(edges(tellings, related)))


def _between(lineage: Iterable[LineageEdge], tellings: Sequence[Told]) -> tuple[LineageEdge, ...]:
    """The edges that begin at these statements; one to a statement elsewhere leads to a voice without a telling."""
    ids = {t.id for t in tellings}
    return tuple(edge for edge in lineage if edge.child in ids)


def _kind(saying: Sequence[Told]) -> str:
    """The kind that most statements give, those that state it flatly first; of equally many the first by name."""
    counted = Counter(t.statement.frame.kind for t in saying)
    flat = Counter(t.statement.frame.kind for t in saying if t.statement.modality is Modality.ASSERTED)
    return min(counted, key=lambda k: (-flat[k], -counted[k], k))


def _entities(world: World, keys: Iterable[str]) -> list[str]:
    """Entity ids by how often they are named."""
    counted = Counter(key for key in keys if key in world.entities)
    return sorted(counted, key=lambda x: (-counted[x], x))


def _narrowest(world: World, spots: Iterable[Spot]) -> str | None:
    """The entity that says most exactly where; a place without coordinates only where nothing else is named."""
    known = {s for s in spots if s.key in world.entities}
    if not known:
        return None
    return min(known, key=lambda s: (s.lon_deg is None, s.radius_m, s.key)).key


def _time(tellings: Sequence[Told]) -> Interval | None:
    """The finest time that a statement gives; of equally fine ones the earliest.

    A decade that one of several statements names is history told beside the event, not its time.
    """
    times = {t.statement.frame.time for t in tellings} - {None}
    named = [t for t in times if t is not None and (t.precision != "decade" or len(tellings) == 1)]
    if not named:
        return None
    return min(named, key=lambda t: (_PRECISIONS.index(t.precision), str(t.start), str(t.end), t.text))
