"""Documents without outlet or date."""

from datetime import date

from crossbearing.analyse.unknown_metadata import find
from unit.corroborate.builders import SYSTEMS, Report, world


def test_what_is_not_known_is_listed_once() -> None:
    """One finding for all without an outlet, one for all without a date, and what it costs."""
    made = world([Report(None, (SYSTEMS,), None, path="a"), Report(None, (SYSTEMS,), date(2025, 1, 1), path="b"),
                  Report("Harbour Post", (SYSTEMS,))])  # fmt: skip
    outlet, day = find(made)
    assert outlet.title == "2 documents of 3 without an outlet"
    assert day.title == "1 document of 3 without a date"
    assert len(outlet.evidence) == 2


def test_known_documents_are_not_listed() -> None:
    """Where all is known, nothing is said."""
    assert list(find(world([Report("Harbour Post", (SYSTEMS,))]))) == []
