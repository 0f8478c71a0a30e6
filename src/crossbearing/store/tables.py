"""The tables of a case as SQLAlchemy sees them; their form is made by the numbered files in ``migrations/``."""

from collections.abc import Mapping
from typing import Literal

from sqlalchemy import TableClause, column, table

from crossbearing.store.lines import COLUMNS, NOUNS, Noun

View = Literal["verdict", "source", "entity", "lineage", "event", "finding", "state", "chain"]

TRUTH: Mapping[Noun, TableClause] = {
    noun: table(noun, *(column(x) for x in ("seq", "reading", *COLUMNS[noun], "recorded_us", "chain")))
    for noun in NOUNS
}

VIEW_COLUMNS: Mapping[View, tuple[str, ...]] = {
    "verdict": ("ordinal", "id", "anchor", "body"),
    "source": ("ordinal", "id", "name", "kind", "body"),
    "entity": ("ordinal", "id", "kind", "canonical", "body"),
    "lineage": ("ordinal", "id", "child", "parent", "relation", "body"),
    "event": ("ordinal", "id", "kind", "headline", "body"),
    "finding": ("ordinal", "id", "analysis", "severity", "body"),
    "state": ("ordinal", "id", "kind", "holder", "body"),
    "chain": ("ordinal", "id", "links", "body"),
}

VIEWS: Mapping[View, TableClause] = {
    view: table(view, *(column(x) for x in columns)) for view, columns in VIEW_COLUMNS.items()
}

KEPT = {
    "kept_claim": table("kept_claim", column("statement"), column("claim")),
    "kept_document": table("kept_document", column("document"), column("inputs"), column("kin"), column("speakers")),
    "kept_array": table("kept_array", column("name"), column("body")),
    "kept_answer": table("kept_answer", column("key"), column("body")),
}
"""What the events were made from; the first column is the key."""

HEAD = table("head", column("only"), column("lines"), column("chain"), column("recorded_us"))

VIEW_STATE = table("view_state", column("only"), column("lines"), column("made_by"), column("digest"))
