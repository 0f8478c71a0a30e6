"""What cannot be so in the tracks of ships."""

import pytest

from crossbearing.detect.sea_tracks import cut_into_tracks
from crossbearing.detect.ship_faults import moves, ship_faults, station
from crossbearing.model.movement import Anomaly
from crossbearing.model.track import Fixes, Told, Trait, ship_number
from unit.detect.sea import SPARTA, Point, fleet, lie, sail, ship

WAY = sail((20.0, 34.0), (21.0, 34.0), 0, 10)


def faults(fixes: Fixes, told: list[Told] | None = None) -> list[Anomaly]:
    """What is wrong with these."""
    return list(ship_faults(cut_into_tracks(fixes), {ship_number(SPARTA): told} if told else {}))


def said(what: Trait, *values: str) -> list[Told]:
    """These told one after the other."""
    return [Told(ship_number(SPARTA), 1 + n, what, x, "a") for n, x in enumerate(values)]


@pytest.mark.parametrize(
    ("mmsi", "kind"),
    [
        (273344000, "ship"), (217000000, "none"), (200999999, "none"), (776000000, "none"), (123456789, "none"),
        (2730000, "coast station"), (9110192, "none"), (36926403, "group"), (12345678, "none"),
        (111273001, "search and rescue aircraft"), (111111111, "none"), (823200001, "handheld"),
        (970000001, "distress beacon"), (982730001, "craft of a ship"), (992732000, "aid to navigation"),
        (999999999, "none"), (1, "none"),
    ],
)  # fmt: skip
def test_a_number_tells_by_its_form_what_it_is(mmsi: int, kind: str) -> None:
    """ITU-R M.585: maritime identification digits that are allotted, and what stands before them."""
    assert station(mmsi) == kind


def test_a_clean_ship_has_no_fault() -> None:
    """Nor has one that is renamed once, is heard after a long silence elsewhere, or goes fast."""
    assert faults(ship(WAY), said("name", "SPARTA II", "SPARTA 2", "SPARTA 2")) == []
    assert faults(ship([*WAY, (500, 60.0, 10.0, 12)])) == []
    assert faults(ship(sail((20.0, 34.0), (20.9, 34.0), 0, 1, 45))) == []


def test_a_number_out_of_form_is_told() -> None:
    """With all its fixes."""
    (found,) = faults(ship(WAY, 123456789))
    assert (found.fault, found.fixes, found.platform) == ("no address", len(WAY), "mmsi:123456789")


def test_two_ships_under_one_number_are_told() -> None:
    """How far apart they are, and how often the number changes place."""
    other = [(h + 0.1, x - 90.0, y, k) for h, x, y, k in WAY]
    (found,) = faults(fleet(ship(WAY), ship(other)))
    assert found.fault == "two under one identity"
    assert "2 ships" in found.text
    assert f"{2 * len(WAY) - 1} times" in found.text
    assert found.fixes == 2 * len(WAY)


@pytest.mark.parametrize(("hours", "fault"), [((3, 4), "impossible speed"), ((3, 4, 6, 7), "impossible speed"),
                                            ((2, 3, 4, 5, 6, 7), "two under one identity")])  # fmt: skip
def test_a_stretch_elsewhere_is_no_second_ship(hours: tuple[int, ...], fault: str) -> None:
    """A ship that a jammer displaces for an hour, or twice, comes back; what changes place more often is two ships."""
    displaced: list[Point] = [
        (h, x + 10 if sum(h >= edge for edge in hours) % 2 else x, y, k) for h, x, y, k in WAY
    ]  # fmt: skip
    (found,) = faults(ship(displaced))
    assert found.fault == fault
    assert f"{len(hours)} times" in found.text


def test_a_fix_far_off_is_told_and_counted() -> None:
    """With how far off it lies."""
    (found,) = faults(ship([*WAY[:9], (2.26, -10.0, 50.0, 3), *WAY[10:]]))
    assert (found.fault, found.fixes) == ("position jump", 1)
    assert "km from the fix before or after" in found.text


def test_speeds_that_no_ship_makes_are_told() -> None:
    """Three and more; one is noise."""
    assert [x.fault for x in faults(ship([*WAY[:-3], *[(*p[:3], 90.0) for p in WAY[-3:]]]))] == ["impossible speed"]
    assert faults(ship([*WAY[:-1], (*WAY[-1][:3], 90.0)])) == []


@pytest.mark.parametrize("what", ["name", "imo", "callsign"])
def test_names_that_take_turns_are_told(what: Trait) -> None:
    """One that comes back after another was told; not when they are one name mistyped."""
    (found,) = faults(ship(WAY), said(what, "9160994", "9538892", "9160994"))
    assert found.fault == "shared identity number"
    assert "9160994, 9538892" in found.text
    assert faults(ship(WAY), said(what, "9160994", "9160995", "9160994")) == []


def test_what_is_no_ship_is_left_out_of_movements() -> None:
    """Buoys and stations on land are; a craft of a ship, a handheld set and a number out of form are not."""
    all_of_them = fleet(*[ship(lie((20.0, 34.0), 0, 1), m) for m in (992732000, 2730000, 982730001, 123456789, SPARTA)])
    left = moves(cut_into_tracks(all_of_them)).fixes
    assert sorted(set(left.platform.tolist())) == sorted(ship_number(m) for m in (982730001, 123456789, SPARTA))


def test_jumps_keep_their_fixes_where_others_are_left_out() -> None:
    """The indices of jumps are those of the fixes that are left."""
    other = [(h + 0.1, x - 90.0, y, k) for h, x, y, k in WAY[:4]]
    both = fleet(ship(lie((20.0, 34.0), 0, 1), 2730000), ship(WAY[:4]), ship(other))
    cut = moves(cut_into_tracks(both))
    assert cut.jumps.tolist() == cut_into_tracks(cut.fixes).jumps.tolist() == list(range(1, 8))
