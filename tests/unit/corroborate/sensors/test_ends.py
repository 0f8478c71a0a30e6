"""Where an event says that something came from or went to."""

from crossbearing.corroborate.sensors.ends import LISTENED_AT, Fields, end_of, way_of
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


def test_a_port_is_no_place_to_land_at() -> None:
    """For what flew from "the port of Tartus" the whole country is meant; for a ship the port itself."""
    port = Entity("site:tartus", "site", "Port of Tartus", (), (), Position(35.87, 34.9, 3000), "SY")
    flown = end_of(port, AIR)
    assert flown is not None
    assert (flown.name, flown.facilities) == ("Syria", {"site:hmeimim"})
    sailed = end_of(port, Fields.of(FIELDS.values(), [], "sea"))
    assert sailed is not None
    assert sailed.facilities == {"site:tartus"}


def test_a_sea_is_passed_and_no_end() -> None:
    """Nobody lands in the Caspian Sea; a leg may pass it. A state is crossed, by its borders."""
    sea = Entity("sea:caspian", "place", "Caspian Sea", (), (), Position(51.0, 41.5, 4e5))
    assert end_of(sea, AIR) is None
    way = way_of(sea, "air")
    assert way is not None
    assert way.radius_m == 4e5
    assert way_of(ENTITIES["Libya"], "air") is None
    assert way_of(ENTITIES["Libya"], "sea") is not None
