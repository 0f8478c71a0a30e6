"""Order, and what is in force."""

from pathlib import Path

from crossbearing.model import Document, Judgement, Metadata
from crossbearing.store import Case, Intake, Read, extract
from crossbearing.store.truth import judgements_in_force
from unit.store.cases import capture


def judgement(anchor: str, by: str) -> tuple[str, Judgement]:
    """A judgement on one mention."""
    return "id", Judgement("mention-1", anchor, same=True, reasons=(), doubt=None, by=by)


def test_parts_come_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    """Entry 9 stands before entry 10."""
    found = capture("feed", "in/feed.xml")
    parts = [Document(found.artifact.id, f"entry {x}", "in/feed.xml", "text", Metadata()) for x in (10, 9, 1)]
    with Case.create_or_open(tmp_path / "x.case") as case:
        case.append([Intake(found, extract(found.artifact.id, Metadata(), "r", Read(parts)))])
        assert [x.part for x in case.documents()] == ["entry 1", "entry 9", "entry 10"]


def test_the_last_judgement_counts_but_no_method_overrules_an_analyst() -> None:
    """Later ones win among methods and among analysts."""
    told = [judgement("a", "resolver 1"), judgement("b", "analyst:Ann"), judgement("c", "resolver 2")]
    assert judgements_in_force(iter(told))["mention-1"].anchor == "b"
    assert judgements_in_force(iter(told[::2]))["mention-1"].anchor == "c"
    assert judgements_in_force(iter([*told, judgement("d", "analyst:Bo")]))["mention-1"].anchor == "d"
