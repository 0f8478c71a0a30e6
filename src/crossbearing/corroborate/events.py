"""Statements gathered into events, each with its lineage, origins, contradictions and first grade."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from crossbearing.corroborate.bearings import bearings
from crossbearing.corroborate.claims import Claim, Spot, claims, is_negative
from crossbearing.corroborate.clustering import clusters
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
from crossbearing.corroborate.voices import Voices, voices
from crossbearing.model import Contradiction, Event, Interval, LineageEdge, Modality, Precision, World, content_id

_DENIALS = frozenset({"denial", "no evidence", "change of account"})
_PRECISIONS: tuple[Precision, ...] = ("day", "week", "month", "season", "year", "decade", "open")


def events(world: World, ratios: Ratios | None = None) -> Iterator[Event]:
    """Every event of a world, by id; each statement belongs to exactly one. Findings and events there are not read.

    The result depends on the statements, documents and their lineage, judgements, entities, sources and rulings alone,
    never on their order, and on the table of likelihood ratios: the shipped one where none is given.
    """
    here = known(world)
    claim_of = dict(claims(here))
    saying: defaultdict[Claim, list[str]] = defaultdict(list)
    for identifier, claim in claim_of.items():
        saying[claim].append(identifier)
    heard = voices(here)
    table = ratios or shipped_ratios()
    related = kin(world)
    grouped = ([i for claim in group for i in saying[claim]] for group in clusters(saying))
    groups = [sorted(ids) for ids in constrained(grouped, claim_of, world.statements, world.rulings.values())]
    others = across(here, heard, claim_of, groups)
    made = (_event(here, heard, table, related, claim_of, ids, others.get(ids[0], ())) for ids in groups)
    yield from sorted(made, key=lambda e: e.id)


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
    found = (*contradictions(here, tellings, claim_of), *others)

    def without(gone: AbstractSet[str]) -> tuple[Contradiction, ...]:
        left = contradictions(here, [t for t in tellings if t.id not in gone], claim_of)
        return _disputing((*left, *(c for c in others if c.statement not in gone and c.other not in gone)))

    origins = count(supporting, heard.collected)
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
        assessment=ungraded(len(outlets), origins, tuple(x.id for x in tellings))
        if kind == "effect"
        else assess(bearing, ratios, origins, len(outlets), Conflicts(_disputing(found), without)),
        contradictions=found,
        negative=negative,
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
