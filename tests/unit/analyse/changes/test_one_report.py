"""Which documents may be compared as an original and its retelling."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from crossbearing.analyse.changes.one_report import may_retell
from crossbearing.model import Document, Metadata, artifact_id
from unit.language.test_one_report import FOLLOW_UP, NEXT_NUMBER, REPORT, RETOLD

DAY = date(2025, 3, 12)


def paper(outlet: str | None, text: str, published: date | None = DAY) -> Document:
    """A document of an outlet."""
    return Document(artifact_id(text.encode()), "", f"{outlet}.txt", text, Metadata(outlet=outlet, published=published))


def test_another_outlet_retells_what_is_news() -> None:
    """Of the same days, or of no known one; weeks later only who says whose it is."""
    first = paper("A", REPORT)
    assert may_retell(paper("B", RETOLD), first, cited=False)
    assert may_retell(paper("B", RETOLD, None), first, cited=False)
    late = paper("B", RETOLD, DAY + timedelta(days=30))
    assert not may_retell(late, first, cited=False)
    assert may_retell(late, first, cited=True)


def test_an_outlet_that_goes_on_from_its_own_report_retells_nothing() -> None:
    """Its background is its own, and newer; a corrected second edition is the same report."""
    first = paper("A", REPORT)
    assert not may_retell(paper("a", FOLLOW_UP, DAY + timedelta(days=1)), first, cited=False)
    assert may_retell(paper("B", FOLLOW_UP, DAY + timedelta(days=1)), first, cited=False)
    assert may_retell(paper("a", REPORT.replace("Two", "Three")), first, cited=False)


@pytest.mark.parametrize("cited", [True, False])
def test_the_next_number_of_a_series_retells_nothing(cited: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """Whoever is named in it."""
    first = paper("A", REPORT)
    assert not may_retell(paper("B", NEXT_NUMBER), first, cited=cited)
    one_figure = replace(first, text=REPORT.replace("120", "150"))
    assert may_retell(one_figure, first, cited=cited)
