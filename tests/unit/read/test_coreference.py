"""Which mentions are one thing. Each text is in its test's docstring, with the links that are asked for."""

from collections.abc import Callable, Iterator
from time import process_time

import pytest

from crossbearing.gazetteer import load_gazetteer
from crossbearing.language.sentences import split_sentences
from crossbearing.read.coreference import Link, chains, resolve
from crossbearing.read.graph import graph
from crossbearing.read.markables import Markable
from crossbearing.read.model import parse_sentences
from crossbearing.read.nominal import Names, Phrases, names
from crossbearing.read.standins import standins
from crossbearing.read.syntax import Sentence, Token
from unit.read.conftest import loaded

Joined = Callable[[str], set[tuple[str, str]]]


def _phrases(text: str) -> list[Phrases]:
    table = names(load_gazetteer())
    return [Phrases(graph(s), text, "d", table) for s in parse_sentences(loaded(), text, split_sentences(text))]


def _words(phrases: list[Phrases], m: Markable) -> str:
    return phrases[m.sentence].span_text(m.start, m.end)


def _joined(text: str) -> set[tuple[str, str]]:
    """Every mention with the one to which it was joined."""
    phrases = _phrases(text)
    return {(_words(phrases, x.markable), _words(phrases, x.before)) for x in resolve(phrases) if x.before is not None}


def test_he_is_the_man_who_was_named() -> None:
    """Omar Zaydan met the council in Benghazi. He left the city on Monday. (He: Omar Zaydan)."""
    found = _joined("Omar Zaydan met the council in Benghazi. He left the city on Monday.")
    assert ("He", "Omar Zaydan") in found


def test_she_is_the_woman_of_two_people() -> None:
    """Maria Lopez called Robert Stone. She asked about the ships. (She: Maria Lopez)."""
    assert ("She", "Maria Lopez") in _joined("Maria Lopez called Robert Stone. She asked about the ships.")


def test_the_base_is_the_base_that_was_named() -> None:
    """Cargo planes landed at Al Jufra airbase. The base was quiet for months. (The base: Al Jufra airbase)."""
    found = _joined("Cargo planes landed at Al Jufra airbase. The base was quiet for months.")
    assert ("The base", "Al Jufra airbase") in found


def test_the_base_stays_open_between_two() -> None:
    """Planes flew from Al Jufra airbase to Brak airbase. The base was quiet. (The base: open)."""
    found = _joined("Planes flew from Al Jufra airbase to Brak airbase. The base was quiet.")
    assert not any(later == "The base" for later, _ in found)


def test_a_family_name_is_the_person_named_in_full() -> None:
    """Khalifa Haftar spoke on Friday. On Sunday Haftar flew to Cairo. (Haftar: Khalifa Haftar)."""
    assert ("Haftar", "Khalifa Haftar") in _joined("Khalifa Haftar spoke on Friday. On Sunday Haftar flew to Cairo.")


def test_an_acronym_is_the_name_that_it_shortens() -> None:
    """The International Maritime Transport Agency met. The IMTA gave no date. (The IMTA: the agency)."""
    found = _joined("The International Maritime Transport Agency met. The IMTA gave no date.")
    assert ("The IMTA", "The International Maritime Transport Agency") in found


def test_an_apposition_is_what_it_explains() -> None:
    """Anna Berg, the minister, resigned. (the minister: Anna Berg)."""
    assert ("the minister", "Anna Berg") in _joined("Anna Berg, the minister, resigned.")


def test_these_flights_are_the_flights() -> None:
    """Russia sent twelve cargo flights to Libya. These flights carried arms. (These flights: the cargo flights)."""
    found = _joined("Russia sent twelve cargo flights to Libya. These flights carried arms.")
    assert ("These flights", "twelve cargo flights to Libya") in found


def test_the_former_and_the_latter() -> None:
    """Egypt and Turkey backed rival sides. The former sent jets, and the latter sent drones. (Egypt, Turkey)."""
    found = _joined("Egypt and Turkey backed rival sides. The former sent jets, and the latter sent drones.")
    assert {("The former", "Egypt"), ("the latter", "Turkey")} <= found


def test_a_reflexive_is_the_subject() -> None:
    """The general armed himself. (himself: The general)."""
    assert ("himself", "The general") in _joined("The general armed himself.")


def test_him_is_not_the_subject_of_its_own_clause() -> None:
    """Paul Adams saw him. (him: open)."""
    assert not any(later == "him" for later, _ in _joined("Paul Adams saw him."))


def test_i_in_a_quotation_is_who_speaks() -> None:
    """ "I saw the tanks," John Miller said. (I: one thing through the quotation)."""
    found = _joined("“I saw the tanks and I counted the trucks,” John Miller said.")
    assert ("I", "I") in found


def test_nothing_is_known_of_an_empty_document() -> None:
    """No sentence, no mention."""
    assert resolve([]) == ()


def test_chains_hold_what_is_mentioned_twice() -> None:
    """Haftar met Sarkis. Haftar left. (one chain of two)."""
    phrases = _phrases("Haftar met Sarkis. Haftar left.")
    assert [[_words(phrases, m) for m in chain] for chain in chains(resolve(phrases))] == [["Haftar", "Haftar"]]


def test_a_pronoun_is_shown_as_the_last_name() -> None:
    """Omar Zaydan spoke. He said that he would stay. (both: Omar Zaydan)."""
    text = "Omar Zaydan spoke. He said that he would stay."
    shown = {at: x.mention.text for at, x in standins(_phrases(text)).items() if x is not None}
    assert set(shown.values()) == {"Omar Zaydan"}
    assert len(shown) == 2


@pytest.fixture
def nameless() -> Names:
    """Tables in which nothing is listed."""
    return Names(lambda _: frozenset(), lambda _: False, lambda _: False)


def _made_up(count: int, table: Names) -> Iterator[Phrases]:
    """Sentences "He saw it ." with two pronouns each."""
    words = ("He", "saw", "it", ".")
    upos, heads, relations = ("PRON", "VERB", "PRON", "PUNCT"), (1, -1, 1, 1), ("nsubj", "root", "obj", "punct")
    tokens = tuple(
        Token(5 * i, 5 * i + len(w), w, w.lower(), upos[i], heads[i], relations[i], "O") for i, w in enumerate(words)
    )
    sentence = Sentence(0, 16, tokens)
    for _ in range(count):
        yield Phrases(graph(sentence), "He   saw  it   .", "d", table)


def _seconds(count: int, table: Names) -> float:
    sentences = list(_made_up(count, table))
    begun = process_time()
    found: tuple[Link, ...] = resolve(sentences)
    assert len(found) == 2 * count
    return process_time() - begun


def test_a_hundred_thousand_pronouns_stay_linear(nameless: Names) -> None:
    """50,000 sentences "He saw it." take about ten times as long as 5,000; far less than the hundred of a square."""
    assert _seconds(50_000, nameless) < 40 * _seconds(5_000, nameless)
