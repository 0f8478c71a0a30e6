"""Images cited for what they cannot show."""

from dataclasses import replace

import pytest

from crossbearing.analyse.evidence_type import find
from unit.analyse.cases import case, titles
from unit.corroborate.builders import Report, Say

PEOPLE = Say("transfer", "Russia has moved crews and Syrian defectors to Tobruk", {"actor": "Russia"},
             chain=("satellite images (unnamed)",))  # fmt: skip


def test_nationality_is_not_seen_from_above() -> None:
    """A satellite sees people, not their passports."""
    assert titles(find(case(Report("A", (PEOPLE,))))) == [
        "Not to be seen from above: the nationality of people (Syrian defectors)"
    ]


def test_the_rest_of_the_sentence_counts() -> None:
    """The clause ends before the defectors, the sentence does not."""
    cut = replace(PEOPLE, quote="Russia has moved crews")
    rest = Say("presence", ", among them Syrian defectors.", {})
    made = case(Report("A", (replace(cut, quote="Russia has moved crews, among them Syrian defectors"),)))
    assert len(list(find(made))) == 1
    assert rest.quote.endswith(".")


def test_intent_is_not_seen_from_above() -> None:
    """A runway is seen; what it is meant for is not."""
    intent = replace(PEOPLE, kind="intent", quote="Russia means to stay")
    assert titles(find(case(Report("A", (intent,))))) == ["Not to be seen from above: what somebody intends"]


@pytest.mark.parametrize(
    "say",
    [
        replace(PEOPLE, quote="Russia has lengthened the runway at Tobruk", kind="construction"),
        replace(PEOPLE, chain=("Karl Weiss",)),
        replace(PEOPLE, chain=("satellite images and open sources (unnamed)",)),
    ],
)
def test_what_can_be_so_is_left_alone(say: Say) -> None:
    """Works are seen; a man may know nationalities, and so may the open sources cited beside an image."""
    assert list(find(case(Report("A", (say,))))) == []
