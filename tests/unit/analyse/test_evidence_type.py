"""Images cited for what they cannot show."""

from dataclasses import replace

import pytest

from crossbearing.analyse.evidence_type import TYPES, find
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


@pytest.mark.parametrize(
    ("speaker", "quote", "title"),
    [
        ("satellite imagery (unnamed)", "Russia deployed 300 soldiers", "how many people are meant (300 soldiers)"),
        ("satellite images (unnamed)", "Wagner mercenaries stand at Tobruk", "the status of people (mercenaries)"),
        ("satellite images (unnamed)", "trucks belonging to the Wagner Group", "to whom something belongs"),
        ("flight-tracking data (unnamed)", "three planes carried weapons to Tobruk", "what is inside a closed hold"),
        ("AIS data (unnamed)", "the tanker brought ammunition", "what is inside a closed hold"),
        ("seismic data (unnamed)", "the base belonging to Russia shook", "to whom something belongs"),
    ],
)
def test_the_table_of_types(speaker: str, quote: str, title: str) -> None:
    """Each type has its own blind spots."""
    say = Say("transfer", quote, {}, chain=(speaker,))
    assert [t.partition(": ")[2] for t in titles(find(case(Report("A", (say,)))))] == [title]


@pytest.mark.parametrize(
    ("speaker", "quote"),
    [
        ("flight-tracking data (unnamed)", "three planes flew to Tobruk"),
        ("satellite images (unnamed)", "tanks were unloaded from the planes"),
        ("pictures (unnamed)", "Syrian defectors stand at Tobruk"),
        ("the picture desk of Coast Monitor", "three planes carried weapons"),
    ],
)
def test_what_a_type_can_show(speaker: str, quote: str) -> None:
    """Movements are tracked, what stands outside is seen, a face may be known from a picture."""
    assert list(find(case(Report("A", (Say("transfer", quote, {}, chain=(speaker,)),))))) == []


def test_evidence_that_opens_the_sentence_is_cited() -> None:
    """Also where no speaker was read."""
    whole = "Ship-tracking data show that the vessel transported ammunition"
    say = Say("transfer", "the vessel transported ammunition", {})
    made = case(Report("A", (say,), filler=whole.removesuffix(say.quote)))
    assert titles(find(made)) == ["Not in a ship's track: what is inside a closed hold"]


def test_titles_are_told_apart() -> None:
    """A finding finds its type by the title."""
    assert len({t.title for t in TYPES}) == len(TYPES)
