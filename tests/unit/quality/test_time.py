"""The measure of dates on TempEval-3 platinum."""

from datetime import date
from pathlib import Path

from quality.time import f1, load, value

from crossbearing.language.dates import find_dates


def _value(text: str) -> str | None:
    (span,) = find_dates(text, date(2013, 3, 22))
    return value(span)


def test_values_are_those_of_timex3() -> None:
    """A day, a month, a part of a month, a season, a week, a year, a bound, a decade, the present."""
    assert _value("on Friday") == "2013-03-22"
    assert _value("in May 2010") == "2010-05"
    assert _value("early December") == "2012-12"
    assert _value("last summer") == "2012-SU"
    assert _value("last week") == "2013-W11"
    assert _value("by 2030") == "2030"
    assert _value("the 1980s") == "198"
    assert _value("currently") == "PRESENT_REF"


def test_gold_is_read_with_its_places(shared_data: Path) -> None:
    """Each time expression of the gold stands where its words are."""
    folder = shared_data / "data/nlp/temporal_te3_platinum/te3-platinum"
    text, created, expected = load(folder / "AP_20130322.tml")
    assert created == date(2013, 3, 22)
    assert "Friday" in {text[t.start : t.end] for t in expected}


def test_f1() -> None:
    """Half right, half found."""
    assert f1(1, 2, 2) == {"p": 0.5, "r": 0.5, "f1": 0.5}
