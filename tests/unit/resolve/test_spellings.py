"""The names of a table that are like a given one."""

from hypothesis import given
from hypothesis import strategies as st

from crossbearing.language.names import similarity
from crossbearing.resolve.spellings import spellings_of

KEYS = ("tin zaghmar", "qarn deb", "omar dakhil", "salem dakhil", "falcon brigade")
TABLE = spellings_of(KEYS)


def test_like_finds_near_spellings():
    """A garbled name finds the one it is nearest to, best first."""
    assert TABLE.like("tin zagmir")[0][0] == "tin zaghmar"


def test_sharing_needs_a_common_word():
    """Only names that share a word by its consonants are looked at."""
    assert {key for key, _ in TABLE.sharing("omar dukhail")} == {"omar dakhil", "salem dakhil"}
    assert TABLE.sharing("zzz") == ()


def test_scores_are_similarities():
    """The score is the similarity of the two names."""
    for key, score in TABLE.sharing("omar dakhil"):
        assert score == similarity("omar dakhil", key)


@given(st.text(alphabet="abcdefgh ", max_size=20))
def test_best_first(name: str):
    """Results fall in similarity, whatever is asked."""
    scores = [score for _, score in TABLE.like(name.strip())]
    assert scores == sorted(scores, reverse=True)
