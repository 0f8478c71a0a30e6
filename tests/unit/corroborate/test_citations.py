"""Whom a document names as its source."""

from dataclasses import replace

import pytest

from crossbearing.corroborate.citations import Citation, citations
from crossbearing.corroborate.known import known
from crossbearing.corroborate.voices import voices
from unit.corroborate.builders import SYSTEMS, Report, world


def _of(*reports: Report) -> list[Citation]:
    here = known(world(reports))
    return [c for found in citations(here, voices(here)).values() for c in found]


@pytest.mark.parametrize(
    "phrase",
    [
        "Officials told Reuters that ships had left.",
        "Ships had left, as Reuters reported on Sunday.",
        "Ships had left, the paper wrote, citing Reuters.",
        "According to the news agency Reuters, ships had left.",
        "Reuters first reported that ships had left.",
    ],
)
def test_phrases_around_the_name_of_an_outlet(phrase: str) -> None:
    """Found without any statement, wherever the name stands."""
    (found,) = _of(Report("Harbour Post", (SYSTEMS,), filler=f"{phrase}\n"))
    assert (found.source.label, found.relation, found.teller) == ("Reuters", "cites", None)


def test_a_name_without_a_phrase_is_no_citation() -> None:
    """The building of an agency is not a source."""
    assert (
        _of(Report("Harbour Post", (SYSTEMS,), filler="A bomb fell beside the office of Reuters in Benghazi.\n")) == []
    )


def test_an_agencys_dateline_is_its_text() -> None:
    """What stands under "(AP)" was written by the agency."""
    (found,) = _of(Report("Harbour Post", (SYSTEMS,), filler="BENGHAZI (AP) - Ships left on Sunday.\n"))
    assert (found.source.label, found.relation) == ("Associated Press", "syndicates")


def test_a_chain_is_nested() -> None:
    """The document cites the agency, and the agency, as is told, the researcher."""
    found = _of(Report("Harbour Post", (replace(SYSTEMS, chain=("Reuters", "Karl Weiss")),)))
    assert [(c.teller.label if c.teller else None, c.source.label) for c in found] == [
        (None, "Reuters"),
        ("Reuters", "Karl Weiss"),
    ]


def test_an_outlet_does_not_cite_itself() -> None:
    """By whatever of its names."""
    assert _of(Report("WSJ", (SYSTEMS,), filler="Officials told The Wall Street Journal that ships had left.\n")) == []
