"""Types of ships in words."""

import pytest

from crossbearing.feeds.ship_words import ship_type


@pytest.mark.parametrize(
    ("value", "word"),
    [("79", "cargo"), ("80.0", "tanker"), ("35", "military"), ("1004", "cargo"), ("Tanker ", "tanker"), ("0", None),
     ("", None), ("123456", None), ("52", "tug")],
)  # fmt: skip
def test_types(value: str, word: str | None) -> None:
    """Codes of AIS, older codes of the US Coast Guard, and words as they are."""
    assert ship_type(value) == word
