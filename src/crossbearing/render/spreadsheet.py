"""Statements as CSV, one row each, safe to open in a spreadsheet.

RFC 4180 with UTF-8 and a header. A cell that a spreadsheet would run as a formula gets an apostrophe in front
(Source: OWASP, "CSV Injection"); the exact quote is in the JSON export and at ``start`` to ``end`` of the document.
"""

import csv
import io
from collections.abc import Iterator

from crossbearing.model import Filler, Statement, World, docket
from crossbearing.render.jsonl import number, plover_of, text_order
from crossbearing.render.places import main_place, position_of

COLUMNS = (
    "id",
    "kind",
    "modality",
    "polarity",
    "speech_act",
    "aspect",
    "actor",
    "recipient",
    "other_roles",
    "place",
    "lon",
    "lat",
    "radius_m",
    "date_from",
    "date_before",
    "date_text",
    "quantity_min",
    "quantity_max",
    "quantity_unit",
    "attribution",
    "hedges",
    "factuality",
    "events",
    "quote",
    "start",
    "end",
    "path",
    "outlet",
    "published",
    "illustrative",
    "document",
    "artifact",
    "reader",
    "plover",
    "duration",
    "frequency",
    "rejected",
)

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

SEPARATOR = "; "


def csv_lines(world: World) -> Iterator[str]:
    """A header, then a row for each statement, by path and place in the text; no line end at the end of a row."""
    events: dict[str, list[str]] = {}
    for event in sorted(world.events.values(), key=lambda e: e.id):
        for statement_id in event.statements:
            events.setdefault(statement_id, []).append(event.id)
    rejected = docket(world).rejected
    yield csv_row(COLUMNS)
    for statement in sorted(world.statements.values(), key=lambda s: text_order(world, s)):
        ruling = rejected.get(statement.id)
        why = f"{ruling.by}: {ruling.reason}" if ruling is not None else None
        yield csv_row((*_cells(world, statement, events.get(statement.id, [])), why))


def guarded(text: str) -> str:
    """Text that no spreadsheet takes for a formula, without characters that end a file or have no UTF-8."""
    clean = "".join("\ufffd" if c == "\0" or "\ud800" <= c <= "\udfff" else c for c in text)
    return f"'{clean}" if clean.lstrip(" ").startswith(FORMULA_STARTS) else clean


def _cells(world: World, statement: Statement, events: list[str]) -> tuple[str | float | None, ...]:
    frame, locator = statement.frame, statement.locator
    document = world.documents.get(locator.document)
    metadata = document.metadata if document else None
    where = main_place(world, statement)
    position = position_of(world, where) if where else None
    quantity, time, options = frame.quantity, frame.time, dict(frame.options)
    others = (f"{f.role}: {f.mention.text}" for f in frame.fillers if f.role not in {"actor", "recipient"})
    return (
        statement.id,
        frame.kind,
        statement.modality.value,
        statement.polarity.value,
        statement.speech_act.value,
        statement.aspect.value if statement.aspect else None,
        _names(world, statement, "actor"),
        _names(world, statement, "recipient"),
        SEPARATOR.join(others),
        _name(world, where) if where else None,
        position.lon_deg if position else None,
        position.lat_deg if position else None,
        position.radius_m if position else None,
        time.start.isoformat() if time and time.start else None,
        time.end.isoformat() if time and time.end else None,
        time.text if time else None,
        number(quantity.minimum) if quantity else None,
        number(quantity.maximum) if quantity else None,
        quantity.unit if quantity else None,
        " > ".join(s.name for s in statement.attribution),
        SEPARATOR.join(statement.hedges),
        round(statement.factuality, 3),
        SEPARATOR.join(events),
        locator.quote,
        locator.start,
        locator.end,
        document.path if document else None,
        metadata.outlet if metadata else None,
        metadata.published.isoformat() if metadata and metadata.published else None,
        "true" if metadata and metadata.illustrative else None,
        locator.document,
        locator.artifact,
        statement.reader,
        plover_of(statement),
        options.get("duration"),
        options.get("frequency"),
    )


def _names(world: World, statement: Statement, role: str) -> str:
    return SEPARATOR.join(_name(world, filler) for filler in statement.frame.role(role))


def _name(world: World, filler: Filler) -> str:
    entity = world.entity_of(filler.mention)
    return entity.canonical if entity else filler.mention.text


def csv_row(cells: tuple[str | float | None, ...]) -> str:
    """Cells as a row of CSV, each guarded, without the line end."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow([guarded(c) if isinstance(c, str) else c for c in cells])
    return out.getvalue().removesuffix("\r\n")
