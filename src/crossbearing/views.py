"""From the stored truth to what is made of it: entities, sources, lineage, events, states, findings."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from crossbearing.analyse import ANALYSES, Analysis
from crossbearing.captures import gazetteer
from crossbearing.corroborate import (
    Ratios,
    Renewed,
    document_edges,
    effect_chains,
    inputs,
    kin_inputs,
    lettered,
    lifted,
    overridden,
    renewed,
    sensor_tests,
    shipped_ratios,
    states,
    with_sensors,
)
from crossbearing.gazetteer import ActorRow
from crossbearing.gazetteer.facilities import load_facilities
from crossbearing.model import (
    Entity,
    Finding,
    Heard,
    Kept,
    KeptDocument,
    Memory,
    Source,
    Speaker,
    World,
    without_rejected,
)
from crossbearing.progress import Progress, Silent
from crossbearing.resolve import entities, in_force, ruled

SOURCE_KINDS: Mapping[str, str] = {
    "outlet": "outlet",
    "agency": "government",
    "state": "government",
    "government": "government",
    "ministry": "government",
    "armed_force": "government",
    "person": "person",
}
"""What an entity or a row of the tables is when it speaks; anything else is an organisation."""


def with_views(truth: World, ratios: Ratios | None = None) -> World:
    """The world with entities, sources, events and findings made from its stored truth."""
    return make_views(truth, {}, Kept(), Silent(), ratios).world


@dataclass(frozen=True, slots=True)
class Views:
    """A world with its views, and what a later build goes on from."""

    world: World
    kept: Kept


def make_views(
    truth: World, editions: Mapping[str, str], before: Kept, progress: Progress, ratios: Ratios | None
) -> Views:
    """The views of a world. ``editions`` gives each document's reading.

    An analyst's ruling may touch any event: a case that has one is made anew.
    """
    before = Kept() if truth.rulings else before
    progress.advance(0, "names")
    judgements = in_force(truth.mentions, truth.judgements.values())
    judgements = ruled(truth.mentions, judgements, truth.judgements, truth.rulings.values(), gazetteer())
    found: Iterable[Entity] = entities(truth.mentions, judgements.values(), gazetteer())
    seen = replace(
        truth, judgements=judgements, entities={x.id: x for x in found}, events={}, findings=(), states={}, chains=()
    )
    digests = inputs(seen, seen.documents, editions)
    documents = _documents(seen, digests, before)
    seen = replace(seen, sources={x.name: x for x in lettered(_sources(seen, documents), seen.rulings.values())})
    progress.advance(0, "lineage")
    seen = replace(seen, lineage=document_edges(seen))
    kin = kin_inputs(seen, documents)
    documents = {i: replace(x, kin=kin[i]) for i, x in documents.items()}
    progress.advance(0, "events")
    heard = without_rejected(seen)
    changed = {i for i, x in documents.items() if before.documents.get(i) != x} if before.documents else None
    happened: Renewed = renewed(heard, ratios or shipped_ratios(), untested(before), changed)
    seen = replace(seen, events={x.id: x for x in happened.events})
    seen = put_to_tracks(seen)
    stay = frozenset(i for i in happened.stay if seen.events[i] == before.events.get(i))
    seen = replace(seen, events={x.id: x for x in overridden(seen)})
    seen = replace(seen, lineage=lifted(seen))
    heard = replace(heard, events=seen.events, tests=seen.tests, lineage=seen.lineage)
    seen = replace(seen, states={x.id: x for x in states(heard)}, chains=tuple(effect_chains(heard)))
    heard = replace(heard, states=seen.states, chains=seen.chains)
    progress.advance(0, "findings")
    memory = Memory(digests, before.answers)
    findings = tuple(chain.from_iterable(_found(x, seen if x.sees_rejected else heard, memory) for x in ANALYSES))
    kept = Kept(documents, happened.claims, happened.arrays, happened.outlets, answers=memory.now, stay=stay)
    return Views(replace(seen, findings=findings), kept)


def put_to_tracks(seen: World) -> World:
    """The world with its events put to the test of its tracks, and graded with what these say."""
    if not seen.movements.any:
        return replace(seen, tests={})
    tests = {x.id: x for x in sensor_tests(without_rejected(seen), load_facilities())}
    seen = replace(seen, tests=tests)
    return replace(seen, events={**seen.events, **{x.id: x for x in with_sensors(seen)}})


def untested(before: Kept) -> Kept:
    """What was kept with every event graded as by the reports alone: the tracks are asked anew."""
    bare = {i: replace(x, assessment=x.untested, untested=None) for i, x in before.events.items() if x.untested}
    return replace(before, events={**before.events, **bare}) if bare else before


def _found(analysis: Analysis, seen: World, memory: Memory) -> Iterable[Finding]:
    return analysis.find(seen) if analysis.remember is None else analysis.remember(seen, memory)


def _documents(seen: World, digests: Mapping[str, bytes], before: Kept) -> dict[str, KeptDocument]:
    """Every document with statements, in order; its speakers are read again only where something changed."""
    found: dict[str, KeptDocument] = {}
    heard: dict[str, set[Heard]] = {}
    for statement in seen.statements.values():
        document = statement.locator.document
        if document not in found:
            was = before.documents.get(document)
            same = was is not None and was.inputs == digests[document]
            found[document] = was if was is not None and same else KeptDocument(digests[document], b"", ())
            if not same:
                heard[document] = set()
        if document in heard:
            heard[document].update(_heard(seen, x) for x in statement.attribution)
    return {i: replace(x, heard=tuple(sorted(heard[i]))) if i in heard else x for i, x in found.items()}


def _heard(seen: World, speaker: Speaker) -> Heard:
    entity = seen.entity_of(speaker.mention) if speaker.mention is not None else None
    if entity is None or entity.kind == "unnamed":
        kind = "unnamed" if speaker.name.endswith("(unnamed)") else "organisation"
        return speaker.name, kind, entity.canonical if entity else speaker.name
    return entity.canonical, SOURCE_KINDS.get(entity.kind, "organisation"), speaker.name


def _sources(seen: World, documents: Mapping[str, KeptDocument]) -> Iterator[Source]:
    """Every outlet and every speaker, in the order of the alphabet; each starts without a letter, which is F.

    What a sidecar or front matter says of its outlet (``owner``, ``country``, ``state_affiliation``) goes before the
    tables.
    """
    kinds: dict[str, str] = {}
    for kept in documents.values():
        for name, kind, _ in kept.heard:
            kinds.setdefault(name, kind)
    said: dict[str, dict[str, str]] = {}
    for document in seen.documents.values():
        if outlet := document.metadata.outlet:
            kinds[outlet] = "outlet"
            said.setdefault(outlet, {}).update(document.metadata.extra)
    for name, kind in sorted(kinds.items()):
        row = next(iter(gazetteer().actors(name)), None)
        ties = [x.to for x in row.allegiances if x.relation == "owner"] if row is not None else []
        owners = [x for x in map(gazetteer().row, ties) if isinstance(x, ActorRow)]
        own = said.get(name, {})
        yield Source(
            name=name,
            kind=kind if row is None else "agency" if _is_wire(row) else SOURCE_KINDS.get(row.kind, kind),
            owner=own.get("owner") or next((x.canonical for x in owners), None),
            country=own.get("country") or (row.country if row is not None else None),
            state_affiliation=own.get("state_affiliation")
            or next((x.canonical for x in owners if x.kind in {"state", "government"}), None),
        )


def _is_wire(row: ActorRow) -> bool:
    """Whether an agency gathers news; others gather intelligence."""
    return row.kind == "agency" and "news" in row.description.lower()
