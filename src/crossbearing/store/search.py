"""How one thing is found: by the beginning of its id, or by words."""

from dataclasses import dataclass

from sqlalchemy import Connection, TableClause, literal, select, text

from crossbearing.store.lines import Noun
from crossbearing.store.tables import MOVEMENTS, TRUTH, VIEWS, MovementView, View
from crossbearing.store.truth import extent

MOST_MATCHES = 20
"""More than this many things under one prefix is no answer: the reader types another digit."""


@dataclass(frozen=True, slots=True)
class Match:
    """A thing of the case: its noun and its whole id."""

    noun: Noun | View | MovementView
    id: str


def find(connection: Connection, prefix: str) -> tuple[Match, ...]:
    """Everything in force whose id begins so, or begins so after its noun and a hyphen; at most MOST_MATCHES."""
    if not prefix:
        return ()
    known = extent(connection)
    matches: dict[Match, None] = {}
    tables: list[tuple[Noun | View | MovementView, TableClause]] = [
        *((x, t) for x, t in TRUTH.items() if x != "track"),
        *((x, t) for x, t in VIEWS.items() if x != "verdict"),
        *MOVEMENTS.items(),
    ]
    for noun, table in tables:
        for start in (prefix, f"{noun}-{prefix}"):
            reading = table.c.reading if noun in TRUTH else literal(0)
            query = select(table.c.id, reading).where(table.c.id >= start, table.c.id < f"{start}\U0010ffff")
            for identity, read_in in connection.execute(query.order_by(table.c.id).limit(MOST_MATCHES)):
                if read_in in known.readings:
                    matches[Match(noun, identity)] = None
    return tuple(sorted(matches, key=lambda x: (x.noun, x.id)))[:MOST_MATCHES]


def search(connection: Connection, words: str, limit: int) -> tuple[Match, ...]:
    """Documents and statements in force that hold all these words, the best first. The words are never a query."""
    quoted = " ".join('"{}"'.format(word.replace('"', '""')) for word in words.split())
    if not quoted:
        return ()
    known = extent(connection)
    found: dict[Match, None] = {}
    for noun, index in (("document", "document_words"), ("statement", "quote_words")):
        rows = connection.execute(
            text(
                f"SELECT t.id, t.reading FROM {index} JOIN {noun} AS t ON t.seq = {index}.rowid "  # noqa: S608 two fixed names
                f"WHERE {index} MATCH :words ORDER BY rank LIMIT :most"
            ),
            {"words": quoted, "most": limit},
        )
        for identity, reading in rows:
            if reading in known.readings:
                found[Match("document" if noun == "document" else "statement", identity)] = None
    return tuple(found)
