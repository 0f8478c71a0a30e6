"""The tables of a case as SQLAlchemy sees them; their form is made by the numbered files in ``migrations/``."""

from collections.abc import Mapping
from typing import Literal

from sqlalchemy import TableClause, column, table

from crossbearing.store.lines import COLUMNS, NOUNS, Noun

View = Literal["verdict", "source", "entity", "lineage", "event", "finding", "state", "chain", "test"]
MovementView = Literal[
    "platform", "facility", "leg", "visit", "silence", "encounter", "loitering", "overflight", "anomaly", "bridge",
    "activity",
]  # fmt: skip

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
    "test": ("ordinal", "id", "event", "outcome", "body"),
}

VIEWS: Mapping[View, TableClause] = {
    view: table(view, *(column(x) for x in columns)) for view, columns in VIEW_COLUMNS.items()
}

MOVEMENT_COLUMNS: Mapping[MovementView, tuple[str, ...]] = {
    "platform": ("ordinal", "id", "label", "medium", "body"),
    "facility": ("ordinal", "id", "name", "kind", "body"),
    "leg": ("ordinal", "id", "platform", "began", "ended", "origin", "destination", "body"),
    "visit": ("ordinal", "id", "platform", "seen_from", "seen_until", "how", "facility", "body"),
    "silence": ("ordinal", "id", "platform", "began", "ended", "why", "body"),
    "encounter": ("ordinal", "id", "platform", "other", "began", "ended", "body"),
    "loitering": ("ordinal", "id", "platform", "began", "ended", "body"),
    "overflight": ("ordinal", "id", "leg", "platform", "area", "answer", "body"),
    "anomaly": ("ordinal", "id", "platform", "fault", "began", "ended", "body"),
    "bridge": ("ordinal", "id", "medium", "origin", "destination", "body"),
    "activity": ("ordinal", "id", "facility", "body"),
}
"""What the tracks show: views that stay where no track came or went."""

MOVEMENTS: Mapping[MovementView, TableClause] = {
    view: table(view, *(column(x) for x in columns)) for view, columns in MOVEMENT_COLUMNS.items()
}

COVERAGE = table("coverage", column("name"), column("body"))

MOVEMENT_STATE = table(
    "movement_state", column("only"), column("made_from"), column("made_by"), column("body"), column("digest")
)
"""From which tracks the movements were made."""

KEPT = {
    "kept_claim": table("kept_claim", column("statement"), column("claim")),
    "kept_document": table("kept_document", column("document"), column("inputs"), column("kin"), column("speakers")),
    "kept_array": table("kept_array", column("name"), column("body")),
    "kept_answer": table("kept_answer", column("key"), column("body")),
}
"""What the events were made from; the first column is the key."""

HEAD = table("head", column("only"), column("lines"), column("chain"), column("recorded_us"))

VIEW_STATE = table("view_state", column("only"), column("lines"), column("made_by"), column("digest"))
