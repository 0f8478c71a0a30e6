"""Modality, polarity and aspect."""

import pytest

from crossbearing.model import Aspect, Modality, Polarity
from crossbearing.read.certainty import FACTUALITY, certainty, is_presupposed
from unit.read.conftest import Parse, index


@pytest.mark.parametrize(
    ("text", "word", "modality", "polarity"),
    [
        ("Russia moved tanks to Libya.", "moved", Modality.ASSERTED, Polarity.POSITIVE),
        ("Russia might move tanks to Libya.", "move", Modality.POSSIBLE, Polarity.POSITIVE),
        ("Russia will move tanks to Libya.", "move", Modality.PREDICTED, Polarity.POSITIVE),
        ("Russia did not move tanks to Libya.", "move", Modality.ASSERTED, Polarity.NEGATIVE),
        ("Russia seems to move tanks to Libya.", "move", Modality.PROBABLE, Polarity.POSITIVE),
        ("Russia reportedly moved tanks to Libya.", "moved", Modality.UNCONFIRMED, Polarity.POSITIVE),
        ("Russia refused to move tanks to Libya.", "move", Modality.ASSERTED, Polarity.NEGATIVE),
        ("The army denied that Russia moved tanks.", "moved", Modality.DENIED, Polarity.NEGATIVE),
        ("There is no evidence of large transfers.", "transfers", Modality.UNCONFIRMED, Polarity.NEGATIVE),
        ("No tanks were moved to Libya.", "moved", Modality.ASSERTED, Polarity.NEGATIVE),
    ],
)
def test_modality_and_polarity(phrases: Parse, text: str, word: str, modality: Modality, polarity: Polarity) -> None:
    """The words between a happening and its speaker decide how sure the speaker is."""
    p = phrases(text)
    found = certainty(p.graph, index(p, word), vague_speaker=False, denying=False, negative_word=False)
    assert (found.modality, found.polarity) == (modality, polarity)


def test_beginning_is_not_completion(phrases: Parse) -> None:
    """ "Has begun withdrawing" is begun."""
    p = phrases("France has begun withdrawing its troops.")
    found = certainty(p.graph, index(p, "withdrawing"), vague_speaker=False, denying=False, negative_word=False)
    assert found.aspect is Aspect.BEGUN


def test_every_pair_has_a_factuality_of_its_sign() -> None:
    """Positive statements lie above zero and negative ones below, a denial always below."""
    for modality in Modality:
        for polarity in Polarity:
            value = FACTUALITY[modality, polarity]
            positive = polarity is Polarity.POSITIVE and modality is not Modality.DENIED
            assert (value > 0) == positive


def test_what_ought_to_be_done_is_not_done(phrases: Parse) -> None:
    """ "Should be monitored" is ahead; "must have been moved" is over."""
    p = phrases("The base should be monitored by NATO.")
    found = certainty(p.graph, index(p, "monitored"), vague_speaker=False, denying=False, negative_word=False)
    assert found.aspect is Aspect.PLANNED
    p = phrases("The tanks must have been moved to Libya.")
    found = certainty(p.graph, index(p, "moved"), vague_speaker=False, denying=False, negative_word=False)
    assert found.aspect is Aspect.COMPLETED


def test_what_is_taken_as_known_is_not_foretold(phrases: Parse) -> None:
    """ "The fall of X will affect ..." takes the fall as known; "the withdrawal will begin" does not."""
    p = phrases("The fall of the government will affect the balance.")
    assert is_presupposed(p.graph, index(p, "fall"))
    p = phrases("The withdrawal of the troops will begin in May.")
    assert not is_presupposed(p.graph, index(p, "withdrawal"))
