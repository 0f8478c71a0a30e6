"""Areas that can be crossed."""

import pytest

from crossbearing.model import Region


def test_a_region_is_frozen() -> None:
    """Polygons under one name, which nobody changes."""
    ring = ((20.0, 30.0), (25.0, 30.0), (25.0, 35.0), (20.0, 30.0))
    region = Region("HLLL", "Tripoli", "region", ((ring,),))
    assert region.artifact is None
    assert region == Region("HLLL", "Tripoli", "region", ((ring,),))
    with pytest.raises(AttributeError):
        region.name = "x"  # type: ignore[misc]
