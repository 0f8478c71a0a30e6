"""Statements gathered into events, each with its lineage, origins, contradictions and first grade."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from crossbearing.corroborate.blocks import DIGEST_BYTES, order_of
from crossbearing.corroborate.claims import Claim, Spot, claims, is_negative
from crossbearing.corroborate.clustering import Grouping, grouping_from, regroup
from crossbearing.corroborate.conflicts import contradictions
from crossbearing.corroborate.copies import copied_from
from crossbearing.corroborate.grade import Sides, assess
from crossbearing.corroborate.headline import headline
from crossbearing.corroborate.known import Known, known
from crossbearing.corroborate.lineage import Told, edges, told
from crossbearing.corroborate.origins import count, roots
from crossbearing.corroborate.voices import Voices, by_folded_name, folded, voices
from crossbearing.model import Event, Interval, Kept, LineageEdge, Modality, Precision, World, content_id

_PRECISIONS: tuple[Precision, ...] = ("day", "week", "month", "season", "year", "decade", "open")


def events(world: World) -> Iterator[Event]:
    """Every event of a world, by id; each statement belongs to exactly one. Findings and events there are not read.

    The result depends on the statements, documents, judgements, entities and sources alone, never on their order.
    """
    places = {i: s.locator.document for i, s in world.statements.items()}
    yield from renewed(world, places, copies_of(world, places.values()), Kept(), None).events


def copies_of(world: World, documents: Iterable[str]) -> dict[str, tuple[str, float]]:
    """Which of these documents repeats which earlier one of them, and how much of its text: see ``copied_from``."""
    return copied_from({d: world.documents[d] for d in set(documents) if d in world.documents})


@dataclass(frozen=True, slots=True)
class Renewed:
    """The events of a world."""

    events: tuple[Event, ...]
    """By id."""
    claims: Mapping[str, bytes]
    """By statement id: the digest of its claim. With ``arrays`` what a later renewal goes on from."""
    arrays: Mapping[str, bytes]
    stay: frozenset[str]
    """Ids of the events that are as they were before."""


def renewed(
    world: World,
    places: Mapping[str, str],
    copies: Mapping[str, tuple[str, float]],
    before: Kept,
    changed: AbstractSet[str] | None,
) -> Renewed:
    """The events of a world, those of before where neither their statements nor what these rest on changed.

    ``places`` gives each statement's document, ``copies`` is ``copies_of`` them, ``changed`` the documents whose
    ``inputs`` changed since (None: all). The result is what making all events anew gives.
    """
    revoiced = _revoiced(before, world, places, changed)
    touched = [i for i, d in places.items() if changed is None or d in changed or i not in before.claims]
    old = grouping_from(before.arrays)
    order_by_digest = {order[-DIGEST_BYTES:]: order for order in old.orders}
    had = {i: order_by_digest[digest] for i, digest in before.claims.items()}
    makes = _Claims(world, everything=len(touched) == len(places))
    now = {i: order for i, order in had.items() if i in places}
    now.update(makes.take(touched))
    saying: defaultdict[bytes, list[str]] = defaultdict(list)
    for identifier, order in now.items():
        saying[order].append(identifier)

    def claim_at(order: bytes) -> Claim:
        return makes.claim_at(order, saying[order][0])

    come = [(order, claim_at(order)) for order in saying.keys() - set(old.orders)]
    done = regroup(old, come, set(old.orders) - saying.keys(), claim_at)
    earlier = {members[0]: members for members in _members(old, had)}
    again = frozenset(touched) | revoiced
    stay: list[str] = []
    anew: list[list[str]] = []
    for members in _members(done.grouping, now):
        same = earlier.get(members[0]) == members and again.isdisjoint(members)
        identifier = content_id("event", members[0]) if same else ""
        if identifier in before.events:
            stay.append(identifier)
        else:
            anew.append(members)
    made = [before.events[i] for i in stay] + list(_made(makes, copies, anew, now))
    return Renewed(
        tuple(sorted(made, key=lambda e: e.id)),
        {i: order[-DIGEST_BYTES:] for i, order in now.items()},
        done.grouping.arrays(),
        frozenset(stay),
    )


class _Claims:
    """Claims of a world, made when asked for, equal ones kept once; local to one renewal."""

    def __init__(self, world: World, *, everything: bool) -> None:
        self._world = world
        self._everything = known(world) if everything else None
        self._orders: dict[Claim, bytes] = {}
        self._claims: dict[bytes, Claim] = {}

    def known_of(self, ids: Iterable[str]) -> Known:
        """The world as corroboration looks it up, with these statements at least."""
        if self._everything is not None:
            return self._everything
        statements = {i: self._world.statements[i] for i in ids}
        places = {s.locator.document for s in statements.values()}
        documents = {i: self._world.documents[i] for i in places if i in self._world.documents}
        # An index of so few names would cost more than it saves: they are found by their hash.
        return known(replace(self._world, statements=statements, documents=documents, mentions={}))

    def take(self, ids: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """Each of these statements (of all, where all are known) with the order of its claim."""
        for identifier, claim in claims(self.known_of(ids)):
            order = self._orders.get(claim)
            if order is None:
                order = self._orders[claim] = order_of(claim)
                self._claims[order] = claim
            yield identifier, order

    def claim_at(self, order: bytes, statement: str) -> Claim:
        """The claim with this order, which this statement makes."""
        if order not in self._claims:
            for _ in self.take([statement]):
                pass
        return self._claims[order]


def _members(grouping: Grouping, said: Mapping[str, bytes]) -> list[list[str]]:
    """The statements of each group, each list ascending."""
    of = dict(zip(grouping.orders, grouping.group.tolist(), strict=True))
    found: defaultdict[int, list[str]] = defaultdict(list)
    for identifier, order in said.items():
        found[of[order]].append(identifier)
    for members in found.values():
        members.sort()
    return list(found.values())


def _revoiced(
    before: Kept, world: World, places: Mapping[str, str], changed: AbstractSet[str] | None
) -> frozenset[str]:
    """The statements of unchanged documents of which a speaker, or the outlet, is now known as something else."""
    if changed is None:
        return frozenset()
    was, now = by_folded_name(before.sources), by_folded_name(world.sources)
    other = {name for name in was.keys() | now.keys() if was.get(name) != now.get(name)}
    if not other:
        return frozenset()
    documents = set()
    for identifier, kept in before.documents.items():
        document = world.documents.get(identifier)
        outlet = (document.metadata.outlet if document else None) or ""
        if any(folded(x) in other for x in (outlet, *(n for one in kept.heard for n in (one[0], one[2])))):
            documents.add(identifier)
    return frozenset(i for i, d in places.items() if d in documents)


def _made(
    makes: _Claims,
    copies: Mapping[str, tuple[str, float]],
    groups: Sequence[Sequence[str]],
    said: Mapping[str, bytes],
) -> Iterator[Event]:
    ids = [i for members in groups for i in members]
    here = makes.known_of(ids)
    heard = voices(here)
    for members in groups:
        yield _event(here, heard, copies, {i: makes.claim_at(said[i], i) for i in members}, members)


def _event(
    here: Known,
    heard: Voices,
    copies: Mapping[str, tuple[str, float]],
    claim_of: Mapping[str, Claim],
    ids: Sequence[str],
) -> Event:
    world = here.world
    tellings = told(here, heard, ids)
    members = [claim_of[i] for i in ids]
    lineage = tuple(edges(tellings, copies))
    negative = all(c.negative for c in members)
    saying, denying = _sides(tellings, negative=negative)
    kind = _kind(saying)
    supporting = roots(saying, _between(lineage, saying))
    against = roots(denying, _between(lineage, denying))
    found = tuple(contradictions(tellings, claim_of))
    origins = count(supporting)
    outlets = tuple(dict.fromkeys(x.outlet.label for x in tellings))
    return Event(
        id=content_id("event", min(ids)),
        kind=kind,
        headline=headline(here, [t for t in saying if t.statement.frame.kind == kind], negative=negative),
        statements=tuple(x.id for x in tellings),
        actors=tuple(_entities(world, (p.key for c in members for p in c.actors))),
        place=_narrowest(world, (s for c in members for s in c.place)),
        origin=_narrowest(world, (s for c in members for s in c.origin)),
        destination=_narrowest(world, (s for c in members for s in c.destination)),
        time=_time(tellings),
        outlets=outlets,
        origins=origins,
        lineage=lineage,
        assessment=assess(heard, Sides(supporting, against), origins, len(outlets), found),
        contradictions=found,
        negative=negative,
    )


def _sides(tellings: Sequence[Told], *, negative: bool) -> tuple[tuple[Told, ...], tuple[Told, ...]]:
    """Those who say what the event says, and those who say the contrary."""
    saying = tuple(t for t in tellings if negative or not is_negative(t.statement))
    kept = {t.id for t in saying}
    return saying, tuple(t for t in tellings if t.id not in kept)


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
