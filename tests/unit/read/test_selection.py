"""Nothing is said twice."""

from crossbearing.read.matching import matches
from crossbearing.read.selection import select
from unit.read.conftest import Parse


def kinds(phrases: Parse, text: str) -> list[str]:
    """The kinds that are left in a sentence."""
    p = phrases(text)
    return [m.kind.name for m in select(p, list(matches(p)))]


def test_a_plan_gives_way_to_what_is_planned(phrases: Parse) -> None:
    """ "Wants to withdraw its troops" is a planned withdrawal, not an intent beside it."""
    assert kinds(phrases, "France wants to withdraw its troops from Chad.") == ["withdrawal"]


def test_what_is_refused_does_not_happen(phrases: Parse) -> None:
    """ "Refused to withdraw" is a refusal."""
    assert kinds(phrases, "France refused to withdraw its troops from Chad.") == ["refusal"]


def test_named_words_announce_nothing_more(phrases: Parse) -> None:
    """ "Signed an agreement with Egypt" is one agreement."""
    assert kinds(phrases, "Sudan signed an agreement with Egypt.") == ["agreement"]
