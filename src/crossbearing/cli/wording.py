"""How a person reads a statement, an event, an entity, a document: the cells of a table and the words in them."""

from crossbearing.cli.tables import Column, short_id
from crossbearing.cli.terminal import one_line
from crossbearing.language.codes import not_read
from crossbearing.model import (
    Assessment,
    Document,
    Entity,
    Event,
    Finding,
    Frame,
    Interval,
    Polarity,
    Position,
    Problem,
    Quantity,
    Statement,
    World,
)

UNKNOWN = "?"
KM_IN_M = 1000.0

STATEMENT_COLUMNS = (
    Column("id"),
    Column("kind"),
    Column("put as"),
    Column("who", 2),
    Column("the words", 5),
    Column("says", 2),
    Column("published in", 2),
)
EVENT_COLUMNS = (
    Column("id"),
    Column("grade"),
    Column("what", 4),
    Column("when"),
    Column("likelihood"),
    Column("said", justify="right"),
    Column("outlets", justify="right"),
    Column("origins", justify="right"),
    Column("contested"),
)
ENTITY_COLUMNS = (
    Column("id", 2),
    Column("kind"),
    Column("name", 2),
    Column("also written", 4),
    Column("named", justify="right"),
    Column("where", 2),
)
DOCUMENT_COLUMNS = (
    Column("id"),
    Column("published"),
    Column("outlet", 2),
    Column("title", 4),
    Column("file", 3),
    Column("says", justify="right"),
    Column("illustrative"),
)
PROBLEM_COLUMNS = (Column("id"), Column("stage"), Column("where", 2), Column("what, and what to do", 4))
FINDING_COLUMNS = (Column("id"), Column("weight"), Column("finding", 2), Column("what it says", 5), Column("rests on"))


def statement_row(world: World, statement: Statement, *, rejected: bool = False) -> tuple[str, ...]:
    """A statement as cells of ``STATEMENT_COLUMNS``; one that an analyst has rejected says so."""
    document = world.document_of(statement)
    return (
        short_id(statement.id),
        statement.frame.kind,
        put_as(statement) + (", rejected" if rejected else ""),
        ", ".join(canonical_names(world, statement, "actor")) or UNKNOWN,
        one_line(statement.locator.quote),
        chain(statement) or "the document itself",
        published_in(document),
    )


def event_row(event: Event) -> tuple[str, ...]:
    """An event as cells of ``EVENT_COLUMNS``."""
    return (
        short_id(event.id),
        grade(event) + (f" (computed {pair(event.computed)})" if event.computed else ""),
        one_line(event.headline),
        when(event.time),
        "no happening" if event.kind == "effect" else str(event.assessment.likelihood or UNKNOWN),
        str(len(event.statements)),
        str(len(event.outlets)),
        origin_range(event),
        "yes" if any(c.disputes for c in event.contradictions) else "tension" if event.contradictions else "",
    )


def entity_row(entity: Entity) -> tuple[str, ...]:
    """An entity as cells of ``ENTITY_COLUMNS``."""
    return (
        short_id(entity.id),
        entity.kind,
        one_line(entity.canonical),
        one_line("; ".join(n for n in entity.names if n != entity.canonical)),
        str(len(entity.mentions)),
        where(entity.position) if entity.position else "",
    )


def document_row(document: Document, said: int, *, read: bool = True) -> tuple[str, ...]:
    """A document, with the number of its statements or that it was not read, as cells of ``DOCUMENT_COLUMNS``."""
    metadata = document.metadata
    return (
        short_id(document.id),
        metadata.published.isoformat() if metadata.published else UNKNOWN,
        one_line(metadata.outlet or UNKNOWN),
        one_line(metadata.title or UNKNOWN),
        one_line(file_and_part(document)),
        str(said) if read else not_read(metadata.language),
        "yes" if metadata.illustrative else "",
    )


def problem_row(problem: Problem) -> tuple[str, ...]:
    """A problem as cells of ``PROBLEM_COLUMNS``."""
    return short_id(problem.id), problem.stage, one_line(problem.where), one_line(f"{problem.message} [{problem.code}]")


def finding_row(finding: Finding) -> tuple[str, ...]:
    """A finding as cells of ``FINDING_COLUMNS``."""
    return (
        short_id(finding.id),
        finding.severity,
        one_line(finding.title),
        one_line(finding.text),
        str(len(finding.evidence)),
    )


def put_as(statement: Statement) -> str:
    """How the speaker puts it: modality, and whether it is said not to be so."""
    return statement.modality.value + (", not" if statement.polarity is Polarity.NEGATIVE else "")


def chain(statement: Statement) -> str:
    """The speakers from the outermost to the innermost, as an arrow each."""
    return one_line(" → ".join(s.name for s in statement.attribution))


def canonical_names(world: World, statement: Statement, role: str) -> list[str]:
    """What fills a role, by canonical name where the name was resolved, else as in the text; each once."""
    names = []
    for filler in statement.frame.role(role):
        entity = world.entity_of(filler.mention)
        names.append(one_line(entity.canonical if entity else filler.mention.text))
    return list(dict.fromkeys(names))


def published_in(document: Document) -> str:
    """Outlet and day of a document, its file where the outlet is not known."""
    metadata = document.metadata
    day = metadata.published.isoformat() if metadata.published else "undated"
    return one_line(f"{metadata.outlet or file_and_part(document)}, {day}")


def file_and_part(document: Document) -> str:
    """The file of a document, with the part of it that the document is."""
    return f"{document.path} ({document.part})" if document.part else document.path


def grade(event: Event) -> str:
    """The Admiralty pair of an event: letter and number; F where no source could be judged."""
    return pair(event.assessment)


def pair(assessment: Assessment) -> str:
    """Letter and number; F where no source could be judged."""
    letter = assessment.reliability
    return f"{letter.value if letter else 'F'}{assessment.credibility}"


def beside(event: Event, part: str) -> str:
    """Who sees a part of the grade otherwise than computed, why, and what was computed; empty where nobody does."""
    found = next((x for x in event.overrides if x.part == part), None)
    if found is None:
        return ""
    return f" ({one_line(f'by {found.by}, because: {found.reason}')}; computed: {found.computed or 'none'})"


def regraded(event: Event) -> str:
    """The pair that was computed, and whose grade stands before it; empty where nobody graded the event."""
    if event.computed is None:
        return ""
    names = " and ".join(dict.fromkeys(x.by for x in event.overrides))
    return f" (by {one_line(names)}; computed: {pair(event.computed)})"


def origin_range(event: Event) -> str:
    """The number of independent origins, as a range where lineage is not known."""
    origins = event.origins
    return str(origins.minimum) if origins.minimum == origins.maximum else f"{origins.minimum}–{origins.maximum}"


def when(interval: Interval | None) -> str:
    """The days of an interval in one phrase, with an open end said as such."""
    if interval is None or (interval.start is None and interval.end is None):
        return UNKNOWN
    if interval.precision == "day" and interval.start is not None:
        return interval.start.isoformat()
    if interval.start is None:
        return f"before {interval.end}"
    if interval.end is None:
        return f"since {interval.start}"
    return f"{interval.start} to {interval.end}"


LASTING = frozenset({"duration", "duration_text", "frequency", "frequency_text"})
"""Options of a frame that ``lasting`` words."""


def lasting(frame: Frame, name: str) -> str:
    """How long or how often: the TimeML value with the words of the text; nothing where it does not say."""
    options = dict(frame.options)
    return f"{options[name]} (the text: {one_line(options.get(f'{name}_text', UNKNOWN))})" if name in options else ""


def where(position: Position) -> str:
    """A point with its radius, latitude and longitude named as such."""
    return f"lon {position.lon_deg:.3f}, lat {position.lat_deg:.3f}, ±{position.radius_m / KM_IN_M:,.0f} km"


def how_many(quantity: Quantity) -> str:
    """A range of numbers with its unit."""
    low, high = quantity.minimum, quantity.maximum
    unit = f" {quantity.unit}" if quantity.unit else ""
    if low is not None and low == high:
        return f"{low:,g}{unit}"
    if high is None:
        return f"at least {low:,g}{unit}" if low is not None else one_line(quantity.text)
    return f"{low:,g} to {high:,g}{unit}" if low is not None else f"at most {high:,g}{unit}"
