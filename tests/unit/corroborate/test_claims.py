"""Statements laid out for comparison."""

from dataclasses import replace

import pytest

from crossbearing.corroborate.claims import Claim, claims, content_words
from crossbearing.corroborate.known import known
from crossbearing.model import Aspect, Modality, Polarity
from unit.corroborate.builders import SYSTEMS, Report, Say, world


def _claim(say: Say) -> Claim:
    ((_, claim),) = claims(known(world([Report("Harbour Post", (say,))])))
    return claim


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("air defence systems", {"air defence"}),
        ("missile defence systems", {"air defence"}),
        ("S-400 systems", {"air defence"}),
        ("ballistic missiles", {"missiles"}),
        ("three Il-76 planes", {"aircraft"}),
        ("military equipment", set()),
    ],
)
def test_materiel_is_told_apart_by_class(words: str, expected: set[str]) -> None:
    """Missile defence is not ballistic missiles; equipment in general is no class."""
    say = Say("transfer", f"They moved {words}", {"materiel": words})
    assert _claim(say).materiel == expected


@pytest.mark.parametrize(
    ("modality", "aspect", "expected"),
    [
        (Modality.ASSERTED, Aspect.COMPLETED, "done"),
        (Modality.ASSERTED, Aspect.BEGUN, "done"),
        (Modality.POSSIBLE, None, "ahead"),
        (Modality.POSSIBLE, Aspect.COMPLETED, "done"),
        (Modality.PREDICTED, None, "ahead"),
        (Modality.ASSERTED, Aspect.PLANNED, "ahead"),
        (Modality.ASSERTED, None, "done"),
        (Modality.UNCONFIRMED, None, "open"),
    ],
)
def test_course(modality: Modality, aspect: Aspect | None, expected: str) -> None:
    """A plan is ahead; what has begun is done as far as it goes; "may have moved" is a doubtful deed, not a plan."""
    assert _claim(replace(SYSTEMS, modality=modality, aspect=aspect)).course == expected


def test_a_denial_is_negative_even_where_its_words_are_not() -> None:
    """He "denied that they moved it": the proposition stands without a "not"."""
    assert _claim(replace(SYSTEMS, modality=Modality.DENIED)).negative
    assert _claim(replace(SYSTEMS, polarity=Polarity.NEGATIVE)).negative


def test_somebody_unnamed_is_no_party() -> None:
    """An actor without a name could be anybody, and keeps nothing apart."""
    assert _claim(Say("attack", "gunmen raided the port", {"actor": "gunmen"})).actors == frozenset()


def test_content_words_meet_across_inflections() -> None:
    """The first letters of longer words, without the ones that say nothing."""
    assert content_words("They withdrew") == {"withdr"}
    assert content_words("withdrawing, withdrawal") == {"withdr"}
