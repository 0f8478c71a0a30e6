"""Airfields and ports as nouns."""

import pytest

from crossbearing.model import Facility


def test_a_facility_is_a_value() -> None:
    """Two of the same row are equal, and neither can be changed."""
    one = Facility("site:HL59", "Al Khadim air base", "airfield", 21.19, 32.0, "LY")
    assert one == Facility("site:HL59", "Al Khadim air base", "airfield", 21.19, 32.0, "LY")
    with pytest.raises(AttributeError):
        one.name = "another"  # type: ignore[misc]
