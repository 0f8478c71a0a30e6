"""Told by many, known by one."""

from dataclasses import replace

from crossbearing.analyse.thin_origins import find
from unit.analyse.cases import case
from unit.corroborate.builders import SYSTEMS, Report

CITING = replace(SYSTEMS, chain=("Karl Weiss",))


def test_three_outlets_that_quote_one_man() -> None:
    """That many tell it makes it no more certain."""
    (found,) = find(case(*(Report(f"Paper {n}", (CITING,)) for n in range(3))))
    assert found.title.startswith("3 outlets, one origin: Russia: transfer")
    assert "Karl Weiss" in found.text
    assert len(found.evidence) == 3


def test_two_outlets_or_two_origins_are_nothing_unusual() -> None:
    """Nor is a range that may be more than one."""
    assert list(find(case(*(Report(f"Paper {n}", (CITING,)) for n in range(2))))) == []
    other = replace(SYSTEMS, quote=f"At the quay they saw this: {SYSTEMS.quote}", chain=("Coast Monitor",))
    assert list(find(case(*(Report(f"Paper {n}", (CITING,)) for n in range(2)), Report("C", (other,))))) == []
