"""Nobody to ask."""

from dataclasses import replace

import pytest

from crossbearing.analyse.unsourced import find
from unit.analyse.cases import case, titles
from unit.corroborate.builders import SYSTEMS, Report, Say


def test_statements_of_one_vague_speaker_are_one_finding() -> None:
    """Three times "reports" in a document are one weakness."""
    says = tuple(replace(SYSTEMS, quote=f"{SYSTEMS.quote} {n}", chain=("Reports (unnamed)",)) for n in range(3))
    (found,) = find(case(Report("A", says, path="in/a.txt")))
    assert found.title == "Nobody to ask: Reports"
    assert "3 statements rest" in found.text
    assert len(found.evidence) == 3


@pytest.mark.parametrize(
    "chain", [(), ("Karl Weiss",), ("a former officer (unnamed)",), ("reports (unnamed)", "Karl Weiss")]
)
def test_somebody_is_not_nobody(chain: tuple[str, ...]) -> None:
    """The outlet itself, a name, an officer, or a name behind the reports can be asked, or at least looked for."""
    assert list(find(case(Report("A", (replace(SYSTEMS, chain=chain),))))) == []


def test_a_quoted_phrase_without_a_citation() -> None:
    """Somebody called it a “bold move”, and nothing says who or where."""
    say = Say("basing", "Russia's base at Tobruk is considered a “bold move”", {"actor": "Russia"})
    assert titles(find(case(Report("A", (say,))))) == ["Quoted without a citation: “bold move”"]
    assert list(find(case(Report("A", (replace(say, chain=("Karl Weiss",)),))))) == []
    by = replace(say, quote=f"{say.quote} by the United States")
    assert titles(find(case(Report("A", (by,))))) == ["Quoted without a citation: “bold move”"]


@pytest.mark.parametrize("words", ["“Inside Port”", "“we will not let them stay here for another long year”"])
def test_titles_and_quotations_are_no_phrases(words: str) -> None:
    """A name in quotation marks is a name; a sentence in them is a quotation."""
    say = Say("basing", f"Russia's base at Tobruk: {words}", {"actor": "Russia", "site": "Tobruk"})
    assert list(find(case(Report("A", (say,))))) == []


@pytest.mark.parametrize(
    "quote",
    [
        "the minister said that the base is considered a “bold move”",
        "the base is seen as a “bold move”, he added",
        "the base is a “bold move”",
        "a practice called “bold moving” in the trade",
    ],
)
def test_who_said_it_is_told_or_nobody_is_said_to_have(quote: str) -> None:
    """A verb of saying, a "he", plain quotation marks and terms of art are left alone."""
    assert list(find(case(Report("A", (Say("basing", quote, {}),))))) == []


@pytest.mark.parametrize(
    ("speaker", "vague"),
    [
        ("some analysts (unnamed)", True),
        ("it is believed (unnamed)", True),
        ("satellite images and open sources (unnamed)", True),
        ("analysts at the bank (unnamed)", False),
        ("two sources close to the ministry (unnamed)", False),
        ("a police report (unnamed)", False),
    ],
)
def test_vague_is_who_cannot_be_looked_for(speaker: str, vague: bool) -> None:  # noqa: FBT001 - a table of answers
    """A description narrows the search; "some analysts" do not."""
    assert bool(list(find(case(Report("A", (replace(SYSTEMS, chain=(speaker,)),)))))) is vague
