"""What nouns and names tell of men, women and people."""

from crossbearing.read.gender import gender_of_name, gender_of_noun, is_human


def test_a_title_says_more_than_a_given_name() -> None:
    """ "Mrs John Smith" is a woman."""
    assert gender_of_name(["Mrs", "John", "Smith"]) == "f"


def test_a_name_of_both_tells_nothing() -> None:
    """Jean is a man in Paris and a woman in Leeds; an unlisted name is no evidence."""
    assert gender_of_name(["Jean", "Martin"]) is None or gender_of_name(["Jean"]) is None
    assert gender_of_name(["Xyzzy"]) is None


def test_nouns_of_one_sex() -> None:
    """A spokesman is a man; an official may be either."""
    assert gender_of_noun("spokesman") == "m"
    assert gender_of_noun("official") is None


def test_people_and_things() -> None:
    """A neighbour is somebody, a harbour is not."""
    assert is_human("neighbour")
    assert not is_human("harbour")
