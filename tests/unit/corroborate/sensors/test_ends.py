"""Where an event says that something came from or went to."""

from crossbearing.corroborate.sensors.ends import LISTENED_AT, Fields, end_of
from crossbearing.model import Entity, Facility, Position
from unit.corroborate.builders import ENTITIES
from unit.corroborate.sensors.flown import FIELDS

AIR = Fields.of(FIELDS.values(), [FIELDS["site:khadim"]], "air")


def test_a_base_is_its_own_field() -> None:
    """A site of the tables is the facility of the same id, and nothing that lies near it."""
    near = Facility("airport:XX", "Strip", "airfield", 21.2, 32.01, "LY")
    fields = Fields.of([*FIELDS.values(), near], [], "air")
    found = end_of(ENTITIES["Al Khadim"], fields)
    assert found is not None
    assert found.facilities == {"site:khadim"}


def test_a_state_is_all_its_fields() -> None:
    """ "From Libya" fits every airfield of Libya, and no port."""
    found = end_of(ENTITIES["Libya"], AIR)
    assert found is not None
    assert found.facilities == {"site:khadim"}
    assert found.points == ((21.19, 32.0),)


def test_a_place_without_facilities_is_listened_at_all_the_same() -> None:
    """Where the tables know no field, who was heard around the place still counts."""
    found = end_of(Entity("p", "place", "Ghat", (), (), Position(10.18, 24.96, 5000), "LY"), AIR)
    assert found is not None
    assert found.facilities == frozenset()
    assert found.points == ((10.18, 24.96),)


def test_a_place_that_nobody_knows_is_no_end() -> None:
    """Without a position there is nothing to look for."""
    assert end_of(Entity("p", "place", "the base", (), ()), AIR) is None


def test_what_the_tracks_name_is_listened_at_first() -> None:
    """Of many fields of a state those that legs end at come before the others."""
    many = [Facility(f"airport:{i:03}", "", "airfield", 20.0 + i / 10, 30.0, "LY") for i in range(30)]
    fields = Fields.of(many, [many[25]], "air")
    found = end_of(ENTITIES["Libya"], fields)
    assert found is not None
    assert found.points[0] == (22.5, 30.0)
    assert len(found.points) == LISTENED_AT
