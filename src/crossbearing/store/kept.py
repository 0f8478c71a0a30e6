"""What the events were made from, beside the views: written by what changed, digested, and read back."""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TypeAlias, TypeVar

from sqlalchemy import Connection, delete, insert, select

from crossbearing.model import Kept, KeptDocument
from crossbearing.store.codec import to_json
from crossbearing.store.tables import KEPT
from crossbearing.store.truth import ROWS_AT_ONCE

T = TypeVar("T")

_Row: TypeAlias = tuple[str | bytes, ...]

_OUTLETS = "outlets"


def write_kept(connection: Connection, kept: Kept) -> None:
    """Brings the stored lines to these; a line that is already there is not touched."""
    _bring(connection, "kept_claim", {i: (claim,) for i, claim in kept.claims.items()})
    _bring(
        connection,
        "kept_document",
        {i: (x.inputs, x.kin, to_json([list(one) for one in x.heard])) for i, x in kept.documents.items()},
    )
    bodies = {**kept.arrays, _OUTLETS: json.dumps(sorted(kept.outlets)).encode()} if kept.arrays else {}
    _bring(connection, "kept_array", {name: (body,) for name, body in bodies.items()})
    _bring(connection, "kept_answer", {key: (body,) for key, body in kept.answers.items()})


def _bring(connection: Connection, name: str, wanted: Mapping[str, _Row]) -> None:
    table = KEPT[name]
    key, *others = table.c
    same = set()
    gone = []
    for row in connection.execution_options(yield_per=ROWS_AT_ONCE).execute(select(table)):
        if wanted.get(row[0]) == tuple(row[1:]):
            same.add(row[0])
        else:
            gone.append(row[0])
    for portion in portions(gone):
        connection.execute(delete(table).where(key.in_(portion)))
    names = [key.name, *(x.name for x in others)]
    fresh = (dict(zip(names, (i, *row), strict=True)) for i, row in sorted(wanted.items()) if i not in same)
    for rows in portions(fresh):
        connection.execute(insert(table), rows)


def portions(rows: Iterable[T]) -> Iterator[list[T]]:
    """Rows in lists of so many as go to the database together."""
    source = iter(rows)
    while portion := list(islice(source, ROWS_AT_ONCE)):
        yield portion


def read_kept(connection: Connection) -> Kept:
    """What is stored, without events and sources."""
    claim, document, array, answer = (KEPT[x].c for x in ("kept_claim", "kept_document", "kept_array", "kept_answer"))
    arrays = {str(i): bytes(x) for i, x in connection.execute(select(array.name, array.body))}
    outlets = arrays.pop(_OUTLETS, b"[]")
    return Kept(
        documents={
            i: KeptDocument(inputs, kin, tuple((name, kind, other) for name, kind, other in json.loads(speakers)))
            for i, inputs, kin, speakers in connection.execute(
                select(document.document, document.inputs, document.kin, document.speakers)
            )
        },
        claims={str(i): bytes(x) for i, x in connection.execute(select(claim.statement, claim.claim))},
        arrays=arrays,
        outlets=frozenset(map(str, json.loads(outlets))),
        answers={str(i): bytes(x) for i, x in connection.execute(select(answer.key, answer.body))},
    )


def kept_lines(connection: Connection) -> Iterator[bytes]:
    """Every stored line as bytes, in order, no two of one form."""
    for name, table in KEPT.items():
        for row in connection.execution_options(yield_per=ROWS_AT_ONCE).execute(
            select(table).order_by(*list(table.c)[:1])
        ):
            values = [x if isinstance(x, bytes) else str(x).encode() for x in row]
            yield b"".join(b"%d:%s" % (len(x), x) for x in (name.encode(), *values))
