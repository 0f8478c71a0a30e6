"""What the events were made from, as it is stored."""

import sqlite3
from dataclasses import replace
from pathlib import Path

from crossbearing.model import Kept, KeptDocument
from crossbearing.store import Case
from unit.store.cases import intake

KEPT = Kept(
    documents={"document-a": KeptDocument(b"\0digest", b"\1", (("Anna Rossi", "person", "Rossi"),))},
    claims={"statement-a": b"\x01\0", "statement-b": b"\x02"},
    arrays={"group": b"\0\0"},
    outlets=frozenset({"voice:quay times"}),
    answers={"document-a document-b": b"\0digest[]"},
)


def test_it_comes_back(tmp_path: Path) -> None:
    """What was kept comes back equal, is part of what is verified, and goes with views of another maker."""
    with Case.create_or_open(tmp_path / "x.case") as case:
        case.append([intake("Ships came.")])
        for kept in (KEPT, replace(KEPT, claims={"statement-b": b"\x03", "statement-c": b"\x01\0"})):
            case.replace_views(case.truth(), "test 1", kept)
            assert case.kept("test 1") == kept
            assert list(case.verify()) == []
        assert case.kept("test 2") == Kept()
        case.replace_views(case.truth(), "test 1")
        assert case.kept("test 1") == Kept()


def test_a_change_is_found(tmp_path: Path) -> None:
    """A claim that was changed from outside is told by verify."""
    with Case.create_or_open(tmp_path / "x.case") as case:
        case.append([intake("Ships came.")])
        case.replace_views(case.truth(), "test 1", KEPT)
    database = sqlite3.connect(tmp_path / "x.case" / "case.db", isolation_level=None)
    database.execute("UPDATE kept_claim SET claim = x'00' WHERE statement = 'statement-a'")
    database.close()
    assert "view-changed" in {x.code for x in Case.open(tmp_path / "x.case").verify()}
