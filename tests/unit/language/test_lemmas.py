"""Dictionary forms."""

import pytest

from crossbearing.language.lemmas import lemma


@pytest.mark.parametrize(
    ("form", "upos", "expected"),
    [
        ("delivered", "VERB", "deliver"),
        ("flew", "VERB", "fly"),
        ("flown", "VERB", "fly"),
        ("deploying", "VERB", "deploy"),
        ("denies", "VERB", "deny"),
        ("withdrew", "VERB", "withdraw"),
        ("was", "AUX", "be"),
        ("n’t", "PART", "not"),
        ("troops", "NOUN", "troops"),
        ("countries", "NOUN", "country"),
        ("Aircraft", "NOUN", "aircraft"),
        ("men", "NOUN", "man"),
        ("larger", "ADJ", "large"),
        ("Libya", "PROPN", "Libya"),
        ("Il-76s", "PROPN", "Il-76s"),
        ("their", "PRON", "their"),
        ("zorbled", "VERB", "zorble"),
    ],
)
def test_lemma(form: str, upos: str, expected: str) -> None:
    """Irregular forms come from the table, regular ones from the ending, names stay as written."""
    assert lemma(form, upos) == expected


def test_part_of_speech_decides() -> None:
    """The same letters have another lemma as a verb than as a noun."""
    assert lemma("left", "VERB") == "leave"
    assert lemma("left", "ADJ") == "left"


def test_any_string_has_a_lemma() -> None:
    """Empty words, signs and other scripts come back rather than fail."""
    assert lemma("", "VERB") == ""
    assert lemma("الخادم", "NOUN") == "الخادم"
    assert lemma("-", "NO_SUCH_TAG") == "-"
