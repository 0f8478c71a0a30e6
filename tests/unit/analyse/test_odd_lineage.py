"""Circles of citation, and reports dated before what they depend on."""

from dataclasses import replace
from datetime import date

from crossbearing.analyse.odd_lineage import find
from crossbearing.model import LineageEdge, World
from unit.corroborate.builders import SYSTEMS, Report, world


def _seen(*links: tuple[int, int], relation: str = "cites") -> World:
    """Three reports of three days, and edges between them by number."""
    says = [(name, replace(SYSTEMS, quote=f"{name} has it that {SYSTEMS.quote}")) for name in ("A", "B", "C")]
    made = world([Report(name, (say,), date(2025, 1, 10 + n)) for n, (name, say) in enumerate(says)])
    ids = sorted(made.documents, key=lambda d: str(made.documents[d].metadata.outlet))
    edges = tuple(LineageEdge(ids[a], ids[b], relation, ("it says so",)) for a, b in links)  # type: ignore[arg-type]
    return replace(made, lineage=edges)


def test_a_circle_is_one_origin_of_unknown_direction() -> None:
    """All that name each other stand in one warning."""
    found = [f for f in find(_seen((0, 1), (1, 2), (2, 0))) if f.severity == "warning"]
    assert [f.title for f in found] == ["They cite each other: A, B, C"]
    assert "not known" in found[0].text
    assert len(found[0].evidence) == 3


def test_a_report_dated_before_what_it_cites_is_explained() -> None:
    """The citation decides, and the reader is told that a date may be wrong."""
    (found,) = find(_seen((0, 2)))
    assert found.title == "Dated before what it depends on: A"
    assert "The citation decides" in found.text


def test_the_order_of_time_is_nothing_odd() -> None:
    """Who depends on what came before gives no finding; nor does one owner."""
    assert list(find(_seen((2, 0), (1, 0)))) == []
    assert list(find(_seen((0, 2), relation="same-owner"))) == []
