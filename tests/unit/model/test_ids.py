"""Ids are hashes of what they name."""

from hypothesis import given
from hypothesis import strategies as st

from crossbearing.model.ids import ID_HEX_DIGITS, artifact_id, content_id

PARTS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(), lambda x: st.lists(x, max_size=3), max_leaves=6
)


@given(st.lists(PARTS, max_size=4), st.lists(PARTS, max_size=4))
def test_other_content_has_another_id(one: list[object], other: list[object]) -> None:
    """Two contents have one id only where they are the same as JSON."""
    same = repr(one) == repr(other)
    assert (content_id("x", *one) == content_id("x", *other)) == same  # type: ignore[arg-type]


def test_the_noun_is_part_of_the_id() -> None:
    """The same content under two nouns is two things, and the noun stands before the digits."""
    assert content_id("event", "a") != content_id("entity", "a")
    noun, _, digits = content_id("event", "a").partition("-")
    assert (noun, len(digits)) == ("event", ID_HEX_DIGITS)


def test_half_a_character_has_an_id() -> None:
    """A name with a lone surrogate, as a file system may give it, is hashed and not refused."""
    assert content_id("document", "\udc80") != content_id("document", "\udc81")


def test_an_artifact_is_its_sha256() -> None:
    """The id of the empty file is the SHA-256 of nothing. Source: FIPS 180-4, by any tool."""
    assert artifact_id(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
