"""Which documents tell one story."""

import random
import time

import pytest

from crossbearing.corroborate.stories import Story, bag, same_story, stories, story
from crossbearing.model import Mention

FIRE = "A fire destroyed the Waitrose supermarket in Banstead on Friday, said the Surrey police."
FIRE_AGAIN = "Police in Surrey treat the fire that gutted a Waitrose in Banstead as suspicious."
OTHER_FIRE = "A blaze broke out at the Matanuska dairy in Palmer, the Alaska fire marshal said."


def _names(text: str, *names: str) -> list[Mention]:
    return [Mention("d", text.index(n), text.index(n) + len(n), n, "place") for n in names]


def _story(text: str, *names: str) -> Story:
    return story(text, _names(text, *names))


def test_two_reports_of_one_fire_and_one_of_another() -> None:
    """Shared names and rare words make a story; the same sort of happening elsewhere is another."""
    told = [_story(FIRE, "Banstead"), _story(OTHER_FIRE, "Palmer"), _story(FIRE_AGAIN, "Banstead")]
    assert same_story(told[0], told[2]) > same_story(told[0], told[1])
    assert stories(told) == [[0, 2], [1]]


def test_a_document_more_changes_nothing_between_two_others() -> None:
    """What two documents have in common is theirs alone: no frequency is counted over the case."""
    a, b = _story(FIRE, "Banstead"), _story(FIRE_AGAIN, "Banstead")
    before = same_story(a, b)
    stories([a, b, *(_story(f"{FIRE} Report {n}.", "Banstead") for n in range(20))])
    assert same_story(a, b) == same_story(b, a) == before


def test_equal_texts_are_one_story() -> None:
    """A copy has the same story, whoever prints it."""
    assert _story(FIRE, "Banstead") == _story(FIRE, "Banstead")
    assert stories([_story(FIRE)] * 5) == [[0, 1, 2, 3, 4]]


def test_an_empty_document_has_no_story() -> None:
    """Nothing in common with anything, and no division by nought."""
    assert stories([story("", ()), _story(FIRE)]) == [[0], [1]]


def _many(count: int) -> list[Story]:
    draw = random.Random(7)  # noqa: S311 - a fixed draw
    names = [f"place{n:05d}" for n in range(count)]
    return [
        Story(names=bag(draw.sample(names, 4)), words=bag(["fire", "said", f"w{n % 50}"]), size=7) for n in range(count)
    ]


@pytest.mark.usefixtures("collector_off")
def test_time_grows_with_the_number_of_documents() -> None:
    """Four times the documents take well under ten times the time: few of them are compared."""

    def seconds(count: int) -> float:
        many = _many(count)
        began = time.process_time()
        stories(many)
        return time.process_time() - began

    seconds(200)
    assert seconds(4_000) < 10 * max(seconds(1_000), 0.05)
