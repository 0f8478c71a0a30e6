"""How lines are added to the stored truth: numbered, chained, all of a batch or none."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, insert, select, text, update

from crossbearing.store.chain import Value, link
from crossbearing.store.lines import COLUMNS, NOUNS, Noun, Row
from crossbearing.store.tables import HEAD, TRUTH


@dataclass(slots=True)
class Ledger:
    """The lines that one transaction adds; nothing is written before ``commit_to``."""

    lines: int
    chain: bytes
    recorded_us: int
    """When the lines of this transaction are recorded: now, but never before what is already stored."""
    _pending: dict[Noun, list[dict[str, Value | bytes]]] = field(default_factory=dict)

    def add(self, noun: Noun, row: Row, reading: int = 0) -> int:
        """Adds a line and returns its number."""
        self.lines += 1
        self.chain = link(self.chain, self.lines, noun, (reading, *row, self.recorded_us))
        named: dict[str, Value | bytes] = dict(zip(COLUMNS[noun], row, strict=True))
        named["seq"] = self.lines
        named["reading"] = reading
        named["recorded_us"] = self.recorded_us
        named["chain"] = self.chain
        self._pending.setdefault(noun, []).append(named)
        return self.lines

    def commit_to(self, connection: Connection) -> None:
        """Writes all lines and the new head into the transaction of this connection."""
        if not self._pending:
            return
        for noun in NOUNS:
            if rows := self._pending.get(noun):
                connection.execute(insert(TRUTH[noun]), rows)
        _index_words(connection, "document", self._pending.get("document", ()))
        _index_words(connection, "quote", self._pending.get("statement", ()))
        connection.execute(
            update(HEAD)
            .values(lines=self.lines, chain=self.chain, recorded_us=self.recorded_us)
            .where(HEAD.c.only == 1)
        )
        self._pending.clear()


def open_ledger(connection: Connection) -> Ledger:
    """A ledger that goes on where the stored lines end."""
    lines, chain, recorded_us = connection.execute(select(HEAD.c.lines, HEAD.c.chain, HEAD.c.recorded_us)).one()
    return Ledger(lines, chain, max(recorded_us, time.time_ns() // 1000))


def _index_words(connection: Connection, what: str, rows: Sequence[dict[str, Value | bytes]]) -> None:
    name = "text" if what == "document" else "quote"
    if rows:
        connection.execute(
            text(f"INSERT INTO {what}_words (rowid, {name}) VALUES (:seq, :words)"),  # noqa: S608 two fixed names
            [{"seq": row["seq"], "words": row[name]} for row in rows],
        )
