"""Sentences laid side by side."""

import pytest

from crossbearing.corroborate.alignment import Aligned, align, logistic, retold, told_alike, weighed, wording, wordings
from crossbearing.corroborate.alignment import _in_order as in_order
from unit.corroborate.texts import OTHER, RETOLD, WIRE


def test_a_retold_text_is_aligned_sentence_by_sentence() -> None:
    """Names, figures and rare words carry the sentences, whatever else was changed."""
    found = align(wordings(RETOLD), wordings(WIRE))
    assert found.score > 0.8
    assert {(p.child, p.parent) for p in found.firm} >= {(1, 1), (2, 2), (3, 3), (4, 4)}


def test_another_report_on_the_event_is_no_retelling() -> None:
    """That both name the port and the ships is what two reporters would do."""
    assert align(wordings(OTHER), wordings(WIRE)).score < 0.2


def test_a_sentence_is_used_once() -> None:
    """Two sentences of the child do not both stand beside one of the parent."""
    line = "Port workers in Tobruk unloaded 37 containers on Tuesday night."
    found = align(wordings(f"{line}\n{line}"), wordings(line))
    assert len(found.pairs) == 1


def test_what_is_known_to_be_tied_needs_fewer_words() -> None:
    """The same two sentences are likelier one where something else ties them."""
    a, b = wording("The Ursa Minor left Tartus with radars"), wording("Radars left Tartus on the Ursa Minor, he said")
    assert told_alike(a, b) > retold(a, b) > 0.0


def test_sentences_that_share_little_are_not_looked_at() -> None:
    """Everyday words say nothing of where a sentence comes from."""
    assert retold(wording("The talks will be held in the city"), wording("The city will be quiet")) == 0.0


def test_a_text_without_sentences_retells_nothing() -> None:
    """Nor does one retell it."""
    assert align((), wordings(WIRE)).score == align(wordings(WIRE), ()).score == 0.0


def test_the_heaviest_order() -> None:
    """Of pairs that cross, those are kept in order that weigh most."""
    pairs = [Aligned(0, 5, 3.0), Aligned(1, 1, 3.0), Aligned(2, 2, 3.0)]
    number, weight = in_order(pairs)
    assert (number, weight) == (2, pytest.approx(2 * logistic(3.0)))


def test_weights_give_a_probability() -> None:
    """Nothing known gives the constant; no logit is too large."""
    assert weighed((0.0, 1.0), (0.0,)) == 0.5
    assert 0.0 < logistic(-1000.0) < logistic(1000.0) <= 1.0
