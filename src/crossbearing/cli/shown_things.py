"""The pages of what is not itself a claim: entity, document, finding, problem, mention, judgement, artifact."""

from crossbearing.cli.page import Page
from crossbearing.cli.shown_claims import flat, show_quote
from crossbearing.cli.tables import counted, short_id
from crossbearing.cli.terminal import one_line
from crossbearing.cli.wording import UNKNOWN, file_and_part, published_in, put_as, where
from crossbearing.language.codes import language_name, not_read
from crossbearing.model import Artifact, Document, Entity, Finding, Judgement, Mention, Problem, World, in_words

MARKED_AROUND = 120
"""Characters shown on each side of a mark where no statement says how far its words reach."""
SHOWN_ROWS = 40
"""Rows of a long list on a page; the lists of the command line give all."""


def show_entity(page: Page, world: World, entity: Entity) -> None:
    """An entity: its names, what the tables say of it, every judgement with its reasons, where it takes part."""
    page.heading("entity", entity.id, entity.canonical)
    page.values(
        [
            ("kind", entity.kind),
            ("also written", "; ".join(n for n in entity.names if n != entity.canonical)),
            ("where", where(entity.position) if entity.position else ""),
            ("country", entity.country or ""),
            ("is", entity.description or ""),
            *entity.facts,
        ]
    )
    judgements = [j for m in entity.mentions if (j := world.judgements.get(m)) is not None]
    grouped: dict[str, int] = {}
    for judgement in judgements:
        mention = world.mentions.get(judgement.mention)
        named = mention.text if mention else judgement.mention
        doubt = f" Doubtful: {judgement.doubt}" if judgement.doubt else ""
        line = one_line(f"{named}: {'; '.join(judgement.reasons)}.{doubt}")
        grouped[line] = grouped.get(line, 0) + 1
    page.section(f"Named {counted(len(entity.mentions), 'time')}, and why these are one")
    _clipped(page, [f"{line} (×{n})" if n > 1 else line for line, n in grouped.items()])
    said = [
        s
        for s in world.statements.values()
        if any((e := world.entity_of(f.mention)) is not None and e.id == entity.id for f in s.frame.fillers)
    ]
    if said:
        page.section(f"Takes part in {counted(len(said), 'statement')}")
        _clipped(page, [f"{short_id(s.id)}  {s.frame.kind}, {put_as(s)}: {one_line(s.locator.quote)}" for s in said])


def show_document(page: Page, world: World, document: Document, folder: str) -> None:
    """A document: what is known of it, and what it says."""
    metadata = document.metadata
    artifact = world.artifacts.get(document.artifact)
    unread = document.id in world.not_read()
    code = metadata.language
    language = f"{language_name(code)} ({code})" if code else UNKNOWN
    page.heading("document", document.id, metadata.title or "without a known title")
    page.values(
        [
            ("outlet", metadata.outlet or UNKNOWN),
            ("published", metadata.published.isoformat() if metadata.published else UNKNOWN),
            ("authors", ", ".join(metadata.authors)),
            ("url", metadata.url or ""),
            ("language", language),
            *metadata.extra,
            ("file", file_and_part(document)),
            ("media type", artifact.media_type if artifact else ""),
            ("length", counted(len(document.text), "character")),
            ("sha256", document.artifact),
        ]
    )
    if unread:
        page.section(f"Names that the tables know ({not_read(code)})")
        _clipped(page, _names_in(world, document))
    said = [s for s in world.statements.values() if s.locator.document == document.id]
    if said or not unread:
        page.section(f"Says {counted(len(said), 'statement')}")
        _clipped(page, [f"{short_id(s.id)}  {s.frame.kind}, {put_as(s)}: {one_line(s.locator.quote)}" for s in said])
    mine = [p for p in world.problems if p.artifact == document.artifact]
    if mine:
        page.section("Problems")
        page.items(f"{p.message} [{p.code}] (crossbearing show {folder} {short_id(p.id)})" for p in mine)


def _names_in(world: World, document: Document) -> list[str]:
    """The names of a document with what they stand for, in the order of the text, each once."""
    here = sorted((m for m in world.mentions.values() if m.document == document.id), key=lambda m: m.start)
    lines = []
    for mention in here:
        entity = world.entity_of(mention)
        lines.append(one_line(f"{mention.text}: {entity.canonical} [{entity.id}]" if entity else mention.text))
    return list(dict.fromkeys(lines)) or ["none"]


def show_finding(page: Page, world: World, finding: Finding) -> None:
    """A finding: what it says, and the quotes that it rests on."""
    page.heading("finding", finding.id, finding.title)
    page.values([("analysis", finding.analysis), ("weight", finding.severity), ("says", finding.text)])
    page.section(f"Rests on {len(finding.evidence):,}")
    for reference in finding.evidence:
        statement = world.statements.get(reference)
        if finding.marked(reference):
            _show_marked(page, world, finding, reference)
        elif statement is not None:
            page.values([(short_id(statement.id), f"{statement.frame.kind}, {put_as(statement)}")])
            show_quote(page, world, statement)
        else:
            page.items([_named(world, reference)])


def _show_marked(page: Page, world: World, finding: Finding, reference: str) -> None:
    """The words of a piece of evidence with those marked in which the finding shows, and a little around them."""
    statement = world.statements.get(reference)
    document = world.documents.get(statement.locator.document if statement else reference)
    if document is None:
        return
    marks = finding.marked(reference)
    start, end = marks[0][0], max(x for _, x in marks)
    if statement is not None:
        page.values([(short_id(statement.id), f"{statement.frame.kind}, {put_as(statement)}")])
        start, end = min(start, statement.locator.start), max(end, statement.locator.end)
    else:
        start = (
            document.text.rfind("\n", 0, start) + 1
            if start < MARKED_AROUND
            else max(document.text.rfind(" ", 0, start - MARKED_AROUND), document.text.rfind("\n", 0, start)) + 1
        )
        stop = document.text.find("\n", end)
        end = min(end + MARKED_AROUND, stop if stop >= 0 else len(document.text))
    pieces: list[tuple[str, bool]] = []
    at = start
    for first, last in marks:
        pieces += [(flat(document.text[at:first]), False), (flat(document.text[first:last]), True)]
        at = last
    pieces.append((flat(document.text[at:end]), False))
    page.marked(pieces, f"{published_in(document)} · {file_and_part(document)} · characters {start:,} to {end:,}")


def show_problem(page: Page, problem: Problem) -> None:
    """A problem: what, where, and what to do."""
    page.heading("problem", problem.id, problem.message)
    stretch = f"{problem.start:,} to {problem.end:,}" if problem.start is not None and problem.end is not None else ""
    page.values(
        [
            ("stage", problem.stage),
            ("code", problem.code),
            ("where", problem.where),
            ("characters", stretch),
            ("sha256", problem.artifact or ""),
        ]
    )


def show_mention(page: Page, world: World, mention: Mention) -> None:
    """A mention: the name in its document, and what it was judged to be."""
    document = world.documents.get(mention.document)
    page.heading("mention", mention.id, mention.text)
    page.values(
        [
            ("type", mention.type),
            ("title", mention.title or ""),
            ("document", f"{document.path} [{document.id}]" if document else mention.document),
            ("characters", f"{mention.start:,} to {mention.end:,}"),
        ]
    )
    judgement = world.judgements.get(mention.id)
    if judgement is not None:
        page.section("Read as")
        _show_reading(page, world, judgement)


def show_judgement(page: Page, world: World, judgement: Judgement) -> None:
    """A judgement: which mention is (not) which thing, and why."""
    mention = world.mentions.get(judgement.mention)
    page.heading("judgement", judgement.id, mention.text if mention else judgement.mention)
    _show_reading(page, world, judgement)


def show_artifact(page: Page, world: World, artifact: Artifact) -> None:
    """An artifact: the bytes as they came, and the documents in them."""
    page.heading("artifact", artifact.id, artifact.path)
    page.values([("media type", artifact.media_type), ("size", counted(artifact.size_bytes, "byte"))])
    page.section("Documents in it")
    page.items(
        f"{short_id(d.id)}  {one_line(d.metadata.title or file_and_part(d))}"
        for d in world.documents.values()
        if d.artifact == artifact.id
    )


def _show_reading(page: Page, world: World, judgement: Judgement) -> None:
    entity = world.entities.get(judgement.anchor)
    name = f"{entity.canonical} [{judgement.anchor}]" if entity else judgement.anchor
    page.values(
        [
            ("is" if judgement.same else "is not", name),
            ("doubt", judgement.doubt or ""),
            ("judged by", judgement.by),
        ]
    )
    page.items(judgement.reasons)
    if judgement.others:
        page.section("Other readings")
        page.items(f"{o.canonical} [{o.anchor}], {o.score:.2f}: {'; '.join(o.reasons)}" for o in judgement.others)


def _named(world: World, reference: str) -> str:
    """A piece of evidence that is no statement, by what it is."""
    document = world.documents.get(reference)
    if document is not None:
        return f"{short_id(reference)}  document {one_line(document.metadata.title or document.path)}"
    mention = world.mentions.get(reference)
    if mention is not None:
        holder = world.documents.get(mention.document)
        place = f" in {holder.path}, characters {mention.start:,} to {mention.end:,}" if holder else ""
        return f"{reference}  the name {mention.text!r}{place}"
    ruling = world.rulings.get(reference)
    if ruling is not None:
        return one_line(f"{short_id(reference)}  ruling by {ruling.by}: {in_words(ruling)}")
    return reference


def _clipped(page: Page, lines: list[str]) -> None:
    page.items(lines[:SHOWN_ROWS])
    if len(lines) > SHOWN_ROWS:
        page.items([f"and {len(lines) - SHOWN_ROWS:,} more"])
