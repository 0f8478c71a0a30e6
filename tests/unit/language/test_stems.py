"""Words as they are compared across texts."""

import pytest

from crossbearing.language.stems import families, rarity, stem, stems


@pytest.mark.parametrize(
    ("words", "expected"),
    [("deploy deployed deployment Deployments", "deploy"), ("bomb bombing bombed", "bomb"), ("sign signing", "sign")],
)
def test_forms_of_one_word_have_one_stem(words: str, expected: str) -> None:
    """Endings and capitals do not matter."""
    assert {stem(w) for w in words.split()} == {expected}


def test_short_words_and_numbers_are_kept() -> None:
    """What would leave fewer than three letters keeps its ending; single letters are no words, digits are."""
    assert [stem("used"), stem("2024")] == ["used", "2024"]
    assert list(stems("a 7 S-400!")) == ["7", "400"]


def test_what_no_news_text_has_is_rarest() -> None:
    """A name that the table does not know tells more than any word in it."""
    assert rarity(stem("Maaten")) > rarity(stem("missile")) > rarity(stem("government")) > rarity("the") >= 0


def test_words_of_one_family_can_name_one_happening() -> None:
    """Synonyms and relatives share a family; a withdrawal and an arrival do not."""
    assert families(stem("attack")) & families(stem("raided"))
    assert families(stem("withdrawal")) & families(stem("pulled"))
    assert not families(stem("withdrew")) & families(stem("arrived"))
