"""What only a headline says."""

import pytest

from crossbearing.analyse.headline_body import find
from crossbearing.model import World
from unit.corroborate.builders import Report, Say, world

BODY = "The ministry said on the quay that 4,000 soldiers had left Libya for Tartus. " * 8


def _case(title: str | None, first: str = "") -> World:
    say = Say("withdrawal", BODY.strip(), {})
    return world([Report("A", (say,), title=title, filler=f"{first}\n" if first else "")])


@pytest.mark.parametrize(
    ("headline", "missing"),
    [
        ("20% of Libya pleased, says ministry", "20%"),
        ("Soldiers leave after talks with Müller", "Müller"),
        ("Half of them stay: the view of expert Küçük on Libya", "Küçük"),
    ],
)
def test_numbers_and_names_of_the_headline_alone(headline: str, missing: str) -> None:
    """In the title or in a first line that reads like one."""
    for made in (_case(headline), _case(None, first=headline)):
        (found,) = find(made)
        assert found.title == f"Only in the headline: {missing}"


@pytest.mark.parametrize(
    "headline",
    [
        "4000 soldiers leave Libya",
        "Soldiers leave Lybia for Tartus",
        "Soldiers Leave North African Shore For Good",
        "Ministry: Soldiers have left Libya",
        "Libyan soldiers leave",
    ],
)
def test_what_the_body_has_in_other_dress(headline: str) -> None:
    """Another way to write the number, a misspelling, capitals all over, an inflection: nothing is missing."""
    assert list(find(_case(headline))) == []


def test_a_teaser_is_no_body() -> None:
    """Two lines of a feed cannot take up their headline."""
    say = Say("withdrawal", "Soldiers left the port at noon.", {})
    assert list(find(world([Report("A", (say,), title="20% of Libya pleased")]))) == []
