"""Spans and links of attribution, from made-up scores."""

import numpy as np
import pytest

from crossbearing.read.attribution import (
    DISTANCES,
    TAGS,
    Attributed,
    B,
    DocumentScores,
    E,
    Floats,
    I,
    O,
    S,
    attributions,
    by_sentence,
    distance_class,
    places_of,
    spans_of,
)


def scored(*tags: int, sure: float = 5.0) -> Floats:
    """Log-probabilities under which every tag is the best at its word."""
    scores = np.full((len(tags), TAGS), -sure, dtype=np.float32)
    scores[np.arange(len(tags)), tags] = -0.01
    return scores


def test_spans_follow_the_scheme() -> None:
    """A span runs from its B to its E; one word alone is an S."""
    assert spans_of(scored(O, B, I, E, O, S)) == [(1, 4), (5, 6)]


def test_a_span_that_cannot_be_is_mended_where_it_costs_least() -> None:
    """An I without a beginning cannot stand: the best path that keeps the scheme is taken."""
    scores = scored(O, I, E)
    scores[1, B] = -1.0
    assert spans_of(scores) == [(1, 3)]


def test_no_words_no_spans() -> None:
    """An empty document has nothing."""
    assert spans_of(np.zeros((0, TAGS), dtype=np.float32)) == []


def linked(count: int, pairs: dict[tuple[int, int], float]) -> tuple[Floats, Floats]:
    """Asking and answering vectors whose product is the given score for each pair, and nought elsewhere."""
    asks, answers = np.zeros((count, count), dtype=np.float32), np.eye(count, dtype=np.float32)
    for (ask, answer), score in pairs.items():
        asks[ask, answer] = score
    return asks, answers


def document(*, none: float = 0.0) -> DocumentScores:
    """ "He said it ; she denied this": two sources, two cues, two contents; links as one would say them."""
    count = 7
    cue_asks, source_answers = linked(count, {(1, 0): 3.0, (5, 4): 3.0, (1, 4): 1.0})
    content_asks, cue_answers = linked(count, {(2, 1): 3.0, (6, 5): 3.0, (2, 5): 1.0})
    distance = np.zeros(DISTANCES, dtype=np.float32)
    distance[-1] = none
    return DocumentScores(
        scored(S, O, O, O, S, O, O),
        scored(O, S, O, O, O, S, O),
        scored(O, O, S, O, O, O, S),
        cue_asks,
        source_answers,
        content_asks,
        cue_answers,
        distance,
        distance,
    )


def test_every_content_goes_to_its_cue_and_every_cue_to_its_source() -> None:
    """The strongest link wins, not the nearest span."""
    assert attributions(document()) == [
        Attributed((0, 1), (1, 2), ((2, 3),)),
        Attributed((4, 5), (5, 6), ((6, 7),)),
    ]


def test_nobody_is_an_answer() -> None:
    """Where "none" scores higher than every source, the attribution has none: "reportedly"."""
    assert [a.source for a in attributions(document(none=10.0))] == [None, None]


def test_a_quotation_ends_with_its_paragraph() -> None:
    """An unclosed mark does not swallow the next paragraph."""
    words = ['"', "We", "go", "Next", "day"]
    states = [p % 4 for p in places_of(words, [0, 3], [0, 3])]
    assert states == [1, 2, 2, 0, 0]


def test_places_tell_beginnings() -> None:
    """Beginning of a paragraph, of a sentence, and neither."""
    assert [p // 4 for p in places_of(["a", "b", "c"], [0, 2], [0])] == [2, 0, 1]


@pytest.mark.parametrize(("gap", "expected"), [(0, 11), (-1, 10), (1, 12), (100, 22), (-100, 0)])
def test_distance_classes_are_symmetric(gap: int, expected: int) -> None:
    """Before and after mirror each other around the word itself."""
    assert distance_class(200, 200 + gap) == expected


def test_content_is_told_sentence_by_sentence() -> None:
    """A content over two sentences is found in both, each with its own words."""
    found = by_sentence([Attributed((0, 1), (1, 2), ((3, 8),))], [5, 4])
    assert sorted(found) == [0, 1]
    assert found[0][0].content == {3, 4}
    assert found[1][0].content == {0, 1, 2}
    assert found[1][0].source == (0, 0, 1)


def test_what_has_no_source_gives_no_speaker() -> None:
    """Nothing is told of attributions without a source."""
    assert by_sentence([Attributed(None, (1, 2), ((3, 4),))], [5]) == {}


def test_two_parts_of_one_utterance_share_their_cue() -> None:
    """``"No," he said, "never."``: hardly a word stands between but who says it; then both belong to one cue."""
    count = 4
    cue_asks, source_answers = linked(count, {(2, 1): 3.0})
    content_asks, cue_answers = linked(count, {(0, 2): 3.0, (3, 2): 2.0})
    distance = np.zeros(DISTANCES, dtype=np.float32)
    scores = DocumentScores(
        scored(O, S, O, O),
        scored(O, O, S, O),
        scored(S, O, O, S),
        cue_asks,
        source_answers,
        content_asks,
        cue_answers,
        distance,
        distance,
    )
    assert attributions(scores) == [Attributed((1, 2), (2, 3), ((0, 1), (3, 4)))]
    assert attributions(scores, [0]) == attributions(scores)
    assert attributions(scores, [0, 3]) == [Attributed((1, 2), (2, 3), ((0, 1),))]  # the next paragraph is another one


def test_a_content_far_from_the_one_its_cue_holds_is_not_joined_to_it() -> None:
    """Its own cue was not found: it is dropped, and does not spoil another attribution."""
    count = 12
    content_asks, cue_answers = linked(count, {(1, 0): 3.0, (11, 0): 2.0})
    cue_asks, source_answers = linked(count, {})
    distance = np.zeros(DISTANCES, dtype=np.float32)
    outside = [O] * count
    scores = DocumentScores(
        scored(*outside),
        scored(S, *outside[1:]),
        scored(O, S, *outside[3:], S),
        cue_asks,
        source_answers,
        content_asks,
        cue_answers,
        distance,
        distance,
    )
    assert attributions(scores) == [Attributed(None, (0, 1), ((1, 2),))]
