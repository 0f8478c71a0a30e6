"""The scales of a grade and the lines that explain it."""

from typing import get_args

from crossbearing.model import CREDIBILITY_WORDS, Credibility, Likelihood, Reason


def test_the_scales_are_those_of_the_trade() -> None:
    """Six numbers with the words of AJP-2.1, seven likelihoods with those of ICD 203."""
    assert tuple(CREDIBILITY_WORDS) == get_args(Credibility)
    assert [x.value for x in Likelihood] == [
        "almost no chance",
        "very unlikely",
        "unlikely",
        "roughly even chance",
        "likely",
        "very likely",
        "almost certain",
    ]


def test_a_reason_is_its_words_and_what_they_rest_on() -> None:
    """The same words on other statements are another reason."""
    assert Reason("one origin", ("statement-1",)) != Reason("one origin", ("statement-2",))
