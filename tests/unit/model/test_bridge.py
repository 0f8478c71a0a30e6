"""Bridges and activity: one id a pair, a direction, a place."""

from crossbearing.model import Activity, Bridge


def test_the_way_back_is_another_bridge() -> None:
    """The id tells pair, direction and medium, and nothing that grows with every new file."""
    there = Bridge("air", "site:OSLK", "site:HL59", ("icao:14042d",), ("leg-1",), (), ())
    later = Bridge("air", "site:OSLK", "site:HL59", ("icao:14042d", "icao:150c2a"), ("leg-1", "leg-2"), (), ())
    back = Bridge("air", "site:HL59", "site:OSLK", ("icao:14042d",), ("leg-3",), (), ())
    assert there.id == later.id
    assert there.id != back.id
    assert Activity("site:HL59", (), (), (), ()).id != Activity("site:OSLK", (), (), (), ()).id
