"""The pages of a statement and of an event: who says so, in which words, and why it is graded as it is."""

from collections.abc import Sequence
from textwrap import shorten

from crossbearing.cli.page import Page
from crossbearing.cli.shown_tests import show_tests_of
from crossbearing.cli.tables import counted, short_id
from crossbearing.cli.terminal import one_line
from crossbearing.cli.wording import (
    LASTING,
    UNKNOWN,
    beside,
    chain,
    file_and_part,
    grade,
    how_many,
    lasting,
    origin_range,
    published_in,
    put_as,
    regraded,
    when,
    where,
)
from crossbearing.model import (
    CREDIBILITY_WORDS,
    RELIABILITY_WORDS,
    Contradiction,
    Event,
    Filler,
    Reliability,
    Statement,
    Update,
    World,
    docket,
)
from crossbearing.render.derivation import left_out, odds_lines, range_in_words
from crossbearing.render.lineage_tree import Row, lineage_rows

IDS_AT_ONCE = 4
"""Statements that a line names; the statements themselves come below."""

CONTEXT_CHARACTERS = 160
"""Characters of the document shown on each side of a quote: about one sentence of news text."""


def show_statement(page: Page, world: World, statement: Statement) -> None:
    """A statement: its words in their place, who speaks, how sure, each role with how its name was read."""
    frame = statement.frame
    page.heading("statement", statement.id, f"{frame.kind}, {put_as(statement)}")
    page.section("The words")
    show_quote(page, world, statement)
    page.section("Who says so")
    document = world.document_of(statement)
    page.values(
        [
            ("published in", published_in(document)),
            ("speakers", chain(statement) or "none: the document speaks for itself"),
            ("announced by", "; ".join(f"{s.name}: {s.cue}" for s in statement.attribution if s.cue)),
            ("speech act", statement.speech_act.value),
        ]
    )
    page.section("What is said")
    page.values(
        [
            *((f.role, reading(world, f)) for f in frame.fillers),
            ("when", f"{when(frame.time)} (the text: {frame.time.text})" if frame.time else UNKNOWN),
            ("how long", lasting(frame, "duration")),
            ("how often", lasting(frame, "frequency")),
            ("how many", f"{how_many(frame.quantity)} (the text: {frame.quantity.text})" if frame.quantity else ""),
            ("on condition", frame.condition or ""),
            *((name, value) for name, value in frame.options if name not in LASTING),
            ("put as", put_as(statement)),
            ("hedged by", "; ".join(statement.hedges)),
            ("course", statement.aspect.value if statement.aspect else ""),
            ("speaker's commitment", f"{statement.factuality:+.1f} on the scale -3 to 3"),
            ("read by", statement.reader),
        ]
    )
    _show_readings(page, world, statement)
    rejection = docket(world).rejected.get(statement.id)
    if rejection is not None:
        page.section("Rejected: it counts for nothing")
        page.items([one_line(f"by {rejection.by}, because: {rejection.reason} (ruling {short_id(rejection.id)})")])
    events = [e for e in world.events.values() if statement.id in e.statements]
    if events:
        page.section("Counts towards")
        page.items(f"{short_id(e.id)}  {grade(e)}  {e.headline}" for e in events)


def show_event(page: Page, world: World, event: Event) -> None:
    """An event: its grade with the words and reasons, its statements, its origins, what speaks against it."""
    judged = event.assessment
    page.heading("event", event.id, event.headline + (" (said not to be so)" if event.negative else ""))
    letter = judged.reliability or Reliability.F
    page.section("Grade")
    page.values(
        [
            ("grade", grade(event) + regraded(event)),
            ("sources", f"{letter.value}: {RELIABILITY_WORDS[letter]}{beside(event, 'reliability')}"),
            ("matter", f"{judged.credibility}: {CREDIBILITY_WORDS[judged.credibility]}{beside(event, 'credibility')}"),
            (
                "likelihood",
                (judged.likelihood.value if judged.likelihood else "no word given") + beside(event, "likelihood"),
            ),
            ("derived range", _range(judged.update)),
            ("confidence", judged.confidence + beside(event, "confidence")),
            ("count", f"{counted(len(event.outlets), 'outlet')}, origins: {origin_range(event)}"),
            ("origins", "; ".join(event.origins.names)),
            ("not collected", "; ".join(event.origins.not_collected)),
        ]
    )
    page.section("Why it was computed so" if event.computed else "Why")
    page.items(f"{x.text} {_ids(x.evidence)}" for x in judged.reasons)
    if judged.update is not None:
        page.section("The odds, origin by origin")
        page.items(
            f"{x.name}: {x.low}, otherwise {x.high} ({x.why}) {_ids(x.evidence)}"
            for x in odds_lines(judged.update, event.statements)
        )
    if judged.without:
        page.section("If one origin had said nothing, the greatest change first")
        page.items(f"{left_out(x)} {_ids(x.evidence)}" for x in judged.without)
    page.section("What and when")
    page.values(
        [
            ("kind", event.kind),
            ("actors", "; ".join(_entity_name(world, a) for a in event.actors)),
            ("place", _entity_place(world, event.place)),
            ("from", _entity_place(world, event.origin)),
            ("to", _entity_place(world, event.destination)),
            ("when", when(event.time)),
        ]
    )
    show_tests_of(page, world, event)
    page.section(f"Said by {counted(len(event.statements), 'statement')}")
    for statement_id in event.statements:
        statement = world.statements.get(statement_id)
        if statement is not None:
            page.values([(short_id(statement.id), f"{put_as(statement)}; {chain(statement) or 'the document itself'}")])
            show_quote(page, world, statement)
    for note in event.origins.notes:
        page.items([note])
    if rows := lineage_rows(world, event):
        page.section("Who has it from whom")
        page.items(_branch(row) for row in rows)
    if event.lineage:
        page.section("What shows it")
        page.items(
            f"{_parent_name(world, e.child)} {e.relation} {_parent_name(world, e.parent)} ({e.score:.0%}): "
            + "; ".join(e.evidence)
            for e in event.lineage
        )
    if event.contradictions:
        page.section("What does not fit together")
        page.items(_against(world, c) for c in event.contradictions)


def _range(update: Update | None) -> str:
    """The range of the likelihood in words and per cent; derived, where the word beside it is the judgement."""
    return f"{range_in_words(update)}, {100 * update.low:.0f} to {100 * update.high:.0f}%" if update else ""


def _ids(evidence: Sequence[str]) -> str:
    """Short ids of what a line rests on, the first few."""
    more = f" +{len(evidence) - IDS_AT_ONCE}" if len(evidence) > IDS_AT_ONCE else ""
    return f"[{' '.join(map(short_id, evidence[:IDS_AT_ONCE]))}{more}]"


def show_quote(page: Page, world: World, statement: Statement) -> None:
    """The words of a statement in their surroundings, with document, characters and hash."""
    document = world.document_of(statement)
    here = statement.locator
    before = document.text[max(0, here.start - CONTEXT_CHARACTERS) : here.start]
    after = document.text[here.end : here.end + CONTEXT_CHARACTERS]
    cut_before = "…" if here.start > CONTEXT_CHARACTERS else ""
    cut_after = "…" if here.end + CONTEXT_CHARACTERS < len(document.text) else ""
    illustrative = " [illustrative: made up]" if document.metadata.illustrative else ""
    page.quote(
        cut_before + flat(before),
        flat(here.quote),
        flat(after) + cut_after,
        f"{published_in(document)}{illustrative} · {file_and_part(document)} · "
        f"characters {here.start:,} to {here.end:,} · sha256 {here.artifact}",
    )


def reading(world: World, filler: Filler) -> str:
    """A filler as it stands in the text, what it was read as and where that is."""
    entity = world.entity_of(filler.mention)
    name = filler.mention.text + (f" (by way of {filler.via!r})" if filler.via else "")
    if entity is None:
        return one_line(name)
    read_as = "" if entity.canonical == filler.mention.text else f" = {entity.canonical}"
    at = f", {where(entity.position)}" if entity.position else ""
    return one_line(f"{name}{read_as} [{entity.id}]{at}")


def _show_readings(page: Page, world: World, statement: Statement) -> None:
    """Why each name was read as it was; doubts first said as doubts."""
    lines = []
    for filler in statement.frame.fillers:
        judgement = world.judgements.get(filler.mention.id)
        if judgement is None:
            continue
        doubt = f" Doubtful: {judgement.doubt}" if judgement.doubt else ""
        who = short_id(filler.mention.id)
        lines.append(one_line(f"{filler.mention.text} ({who}): {'; '.join(judgement.reasons)}.{doubt}"))
    if lines:
        page.section("Why the names are read so (with the ids of the mentions)")
        page.items(dict.fromkeys(lines))


def _entity_name(world: World, entity_id: str) -> str:
    entity = world.entities.get(entity_id)
    return f"{entity.canonical} [{entity_id}]" if entity else entity_id


def _entity_place(world: World, entity_id: str | None) -> str:
    if entity_id is None:
        return ""
    entity = world.entities.get(entity_id)
    at = f", {where(entity.position)}" if entity and entity.position else ""
    return _entity_name(world, entity_id) + at


def _parent_name(world: World, reference: str) -> str:
    """A statement as "ID (outlet)"; a source outside the case by its name."""
    statement = world.statements.get(reference)
    if statement is None:
        return reference
    return f"{short_id(reference)} ({published_in(world.document_of(statement))})"


def _branch(row: Row) -> str:
    """One row of the tree of lineage: origins at the left, what depends on them to the right."""
    name = row.knot.name if row.knot else ""
    when_ = f" ({row.knot.published})" if row.knot and row.knot.published else ""
    mark = "" if row.depth == 0 else "   " * (row.depth - 1) + "└─ "
    beside = f", {row.text}" if name and row.text else row.text
    return f"{mark}{name}{when_}{beside}"


def _against(world: World, contradiction: Contradiction) -> str:
    """Both sides in their own words, with what kind of conflict it is and how strong."""
    one, other = (_side(world, x) for x in (contradiction.statement, contradiction.other))
    return f"{contradiction.label}: {contradiction.why}. {one} AGAINST {other}"


def _side(world: World, identifier: str) -> str:
    statement = world.statements.get(identifier)
    if statement is None:
        return identifier
    words = shorten(one_line(statement.locator.quote), CONTEXT_CHARACTERS, placeholder=" …")
    speakers = f", citing {chain(statement)}" if statement.attribution else ""
    return f"{_parent_name(world, identifier)}{speakers}: “{words}”"


def flat(text: str) -> str:
    """Line ends as blanks, so that a quote flows; nothing else is touched."""
    return text.replace("\r\n", " ").replace("\n", " ").replace("\r", " ")
