"""Made-up worlds for corroboration: invented outlets and sentences over a few real places."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from crossbearing.corroborate import document_edges, events
from crossbearing.model import (
    Artifact,
    Aspect,
    DatedReliability,
    Document,
    Entity,
    Event,
    Filler,
    Frame,
    Interval,
    Judgement,
    Mention,
    Metadata,
    Modality,
    Polarity,
    Position,
    Quantity,
    Reliability,
    Source,
    Speaker,
    SpeechAct,
    Statement,
    World,
    artifact_id,
)

ENTITIES: Mapping[str, Entity] = {
    e.canonical: e
    for e in (
        Entity("actor:russia", "state", "Russia", ("Russia",), (), Position(97, 61, 3e6), "RU"),
        Entity("actor:turkiye", "state", "Türkiye", ("Türkiye",), (), Position(35, 39, 8e5), "TR"),
        Entity("place:libya", "state", "Libya", ("Libya",), (), Position(18, 27, 9e5), "LY"),
        Entity("place:syria", "state", "Syria", ("Syria",), (), Position(38.5, 35, 3.5e5), "SY"),
        Entity("place:mali", "state", "Mali", ("Mali",), (), Position(-3, 17, 9e5), "ML"),
        Entity("site:tobruk", "site", "Tobruk", ("Tobruk",), (), Position(23.98, 32.08, 5000), "LY"),
        Entity("site:khadim", "site", "Al Khadim", ("Al Khadim",), (), Position(21.19, 32.0, 5000), "LY"),
        Entity("site:sarra", "site", "Maaten al-Sarra", ("Maaten al-Sarra",), (), Position(21.83, 21.69, 5000), "LY"),
        Entity("person:rossi", "person", "Anna Rossi", ("Anna Rossi",), (), None, "IT", "defence minister of Italy"),
        Entity("org:itmod", "organisation", "Ministry of Rome", ("Ministry of Rome",), (), None, "IT"),
        Entity("person:weiss", "person", "Karl Weiss", ("Karl Weiss",), (), None, "DE"),
        Entity("org:watch", "organisation", "Coast Monitor", ("Coast Monitor",), (), None, None),
    )
}


@dataclass(frozen=True)
class Say:
    """What a made-up statement says; role values are pieces of its quote."""

    kind: str
    quote: str
    roles: Mapping[str, str] = field(default_factory=dict)
    chain: tuple[str, ...] = ()
    modality: Modality = Modality.ASSERTED
    polarity: Polarity = Polarity.POSITIVE
    aspect: Aspect | None = Aspect.COMPLETED
    time: Interval | None = None
    quantity: Quantity | None = None


@dataclass(frozen=True)
class Report:
    """A made-up document: its outlet, its day, what it says, and what else stands in it."""

    outlet: str | None
    says: tuple[Say, ...]
    published: date | None = date(2025, 1, 10)
    filler: str = ""
    title: str | None = None
    path: str = ""


def on(day: str, text: str = "on that day") -> Interval:
    """One day."""
    start = date.fromisoformat(day)
    return Interval(start, date.fromordinal(start.toordinal() + 1), "day", text)


def letter(name: str, value: Reliability, owner: str | None = None, kind: str = "outlet") -> Source:
    """A source that has been judged."""
    return Source(name, kind, owner, letters=(DatedReliability(value, None, "judged for this test"),))


def world(reports: Iterable[Report], sources: Iterable[Source] = ()) -> World:
    """The world of some reports, read and resolved without a mistake; events are not made yet."""
    made = World(sources={s.name: s for s in sources})
    artifacts, documents, mentions = {}, {}, {}
    statements, judgements, entities = {}, {}, {}
    for number, report in enumerate(reports):
        text = report.filler + "\n".join(say.quote for say in report.says)
        payload = f"{report.outlet}{report.path}\n{text}".encode()
        artifact = Artifact(artifact_id(payload), "text/plain", len(payload), report.path or f"in/{number}.txt")
        metadata = Metadata(title=report.title, outlet=report.outlet, published=report.published)
        document = Document(artifact.id, "", artifact.path, text, metadata)
        artifacts[artifact.id], documents[document.id] = artifact, document
        for say in report.says:
            statement = _statement(document, say)
            statements[statement.id] = statement
            met = [f.mention for f in statement.frame.fillers] + [s.mention for s in statement.attribution if s.mention]
            for mention in met:
                mentions[mention.id] = mention
                entity = ENTITIES.get(mention.text)
                if entity is not None:
                    entities[entity.id] = entity
                    judgements[mention.id] = Judgement(mention.id, entity.id, same=True, reasons=(), doubt=None)
    seen = World(artifacts, documents, mentions, statements, judgements, entities, made.sources)
    return replace(seen, lineage=document_edges(seen))


def _statement(document: Document, say: Say) -> Statement:
    start = document.text.index(say.quote)
    fillers = []
    for role, words in say.roles.items():
        at = start + say.quote.index(words)
        named = words in ENTITIES or words[0].isupper()
        fillers.append(Filler(role, Mention(document.id, at, at + len(words), words, "thing", named=named)))
    chain = []
    for name in say.chain:
        mention = Mention(document.id, start, start + 1, name, "person") if name in ENTITIES else None
        chain.append(Speaker(name, mention, "said"))
    return Statement(
        document.quote(start, start + len(say.quote)),
        Frame(say.kind, tuple(fillers), say.time, say.quantity),
        tuple(chain),
        SpeechAct.STATES,
        say.modality,
        say.polarity,
        say.aspect,
        (),
        0.0,
        "test 1",
    )


def events_of(*reports: Report, sources: Iterable[Source] = ()) -> tuple[Event, ...]:
    """The events of some reports, the largest first."""
    return tuple(sorted(events(world(reports, sources)), key=lambda e: (-len(e.statements), e.id)))


SYSTEMS = Say(
    "transfer",
    "Russia moved air defence systems from Syria to Libya",
    {"actor": "Russia", "materiel": "air defence systems", "origin": "Syria", "destination": "Libya"},
)
"""The statement that most tests vary."""
