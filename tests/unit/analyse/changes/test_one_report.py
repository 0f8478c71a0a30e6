"""Which documents may be compared as an original and its retelling."""

from dataclasses import replace
from datetime import date, timedelta

from crossbearing.analyse.changes.one_report import retells
from crossbearing.model import Document, Metadata, artifact_id
from unit.language.test_one_report import FOLLOW_UP, NEXT_NUMBER, REPORT, RETOLD

DAY = date(2025, 3, 12)


def paper(outlet: str | None, text: str, published: date | None = DAY) -> Document:
    """A document of an outlet."""
    return Document(artifact_id(text.encode()), "", f"{outlet}.txt", text, Metadata(outlet=outlet, published=published))


def test_another_outlet_retells_what_is_news() -> None:
    """On the same day; in the days after in words alone; weeks later where it says whose it is."""
    first = paper("A", REPORT)
    assert retells(paper("B", RETOLD), first, cited=False) == "report"
    assert retells(paper("B", RETOLD, None), first, cited=False) == "words"
    assert retells(paper("B", RETOLD, DAY + timedelta(days=1)), first, cited=False) == "words"
    late = paper("B", RETOLD, DAY + timedelta(days=30))
    assert retells(late, first, cited=False) == "no"
    assert retells(late, first, cited=True) == "cited"


def test_an_outlet_that_goes_on_from_its_own_report_retells_nothing() -> None:
    """Its background is its own, and newer; a corrected second edition is the same report."""
    first = paper("A", REPORT)
    assert retells(paper("a", FOLLOW_UP, DAY + timedelta(days=1)), first, cited=False) == "no"
    assert retells(paper("B", FOLLOW_UP, DAY + timedelta(days=1)), first, cited=False) == "words"
    assert retells(paper("a", REPORT.replace("Two", "Three")), first, cited=False) == "report"


def test_of_texts_without_a_day_only_the_beginning_tells() -> None:
    """Who has the other's news first, at whatever day, tells its report."""
    first = paper("A", REPORT, None)
    assert retells(paper("B", REPORT + RETOLD, None), first, cited=False) == "report"
    assert retells(paper("B", FOLLOW_UP, None), first, cited=False) == "words"


def test_the_next_number_of_a_series_retells_nothing() -> None:
    """With many figures that is sure, whoever is named in it; with few, who names the source is believed."""
    first, then = paper("A", REPORT), paper("B", NEXT_NUMBER)
    assert [retells(then, first, cited=x) for x in (False, True)] == ["no", "cited"]
    first, then = (replace(x, text=f"{x.text} {more}") for x, more in ((first, "70 80 90"), (then, "71 82 93")))
    assert [retells(then, first, cited=x) for x in (False, True)] == ["no", "no"]


def test_one_other_figure_is_told_otherwise() -> None:
    """It is the same report."""
    first = paper("A", REPORT)
    then = paper("B", REPORT.replace("120", "150"))
    assert [retells(then, first, cited=x) for x in (False, True)] == ["report", "cited"]
