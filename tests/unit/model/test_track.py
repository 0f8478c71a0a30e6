"""Fixes as columns, and the numbers of platforms."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.model import (
    Fixes,
    aircraft_number,
    are_ships,
    joined,
    medium_of,
    ordered_fixes,
    other_number,
    platform_id,
    platform_number,
    ship_number,
    sorted_fixes,
)


def _fixes(rows: list[tuple[int, int, float, float]], artifact: str = "a") -> Fixes:
    columns = np.array(rows, dtype=float).reshape(len(rows), 4).T
    return Fixes.of(
        {
            "platform": columns[0],
            "time_us": columns[1],
            "lon_deg": columns[2],
            "lat_deg": columns[3],
            "row": np.arange(len(rows)),
        },
        [artifact],
    )


@pytest.mark.parametrize("name", ["icao:14042d", "icao:~000001", "mmsi:273344000", "mmsi:002732111"])
def test_a_name_comes_back_from_its_number(name: str) -> None:
    """The columns hold numbers; what users see are names; nothing is lost between them."""
    assert platform_id(platform_number(name)) == name


def test_a_name_of_ones_own_comes_back_too() -> None:
    """A platform that only a table of the user's knows has a number of its own."""
    number = other_number("RF-78842", "air")
    assert platform_number(platform_id(number)) == number
    assert number != other_number("RF-78842", "sea")


@pytest.mark.parametrize(
    ("number", "medium"),
    [
        (aircraft_number("14042d"), "air"),
        (aircraft_number("~14042d"), "air"),
        (ship_number(273344000), "sea"),
        (other_number("x", "sea"), "sea"),
        (other_number("x", "air"), "air"),
    ],
)
def test_a_number_tells_the_medium(number: int, medium: str) -> None:
    """Whether something flies or floats can be read off its number, of one or of many."""
    assert medium_of(number) == medium
    assert are_ships(np.array([number])).tolist() == [medium == "sea"]


@pytest.mark.parametrize("text", ["", "~", "1234567", "xyz", "-1"])
def test_what_is_no_address_is_refused(text: str) -> None:
    """Six hexadecimal digits at most, and nothing else."""
    with pytest.raises(ValueError):  # noqa: PT011 - int() words some of them
        aircraft_number(text)


def test_an_mmsi_has_nine_digits() -> None:
    """Zero and ten digits are refused."""
    for number in (0, 1_000_000_000):
        with pytest.raises(ValueError, match="no MMSI"):
            ship_number(number)


@given(
    st.lists(
        st.tuples(st.integers(1, 3), st.integers(0, 4), st.sampled_from([1.0, 2.0]), st.sampled_from([1.0, 2.0])),
        max_size=12,
    ),
    st.randoms(),
)
def test_order_and_copies_change_nothing(rows: list[tuple[int, int, float, float]], random: object) -> None:
    """The same fixes, whatever order and however often they come."""
    first = sorted_fixes(_fixes(rows))
    shuffled = list(rows)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    again = sorted_fixes(joined([_fixes(shuffled, "b"), _fixes(rows)]))
    for name in ("platform", "time_us", "lon_deg", "lat_deg"):
        assert first.column(name).tolist() == again.column(name).tolist()


def test_runs_are_platforms() -> None:
    """Each platform of sorted fixes is one run."""
    found = sorted_fixes(_fixes([(2, 0, 0, 0), (1, 1, 0, 0), (1, 0, 0, 0)]))
    assert [(n, s.stop - s.start) for n, s in found.runs()] == [(1, 2), (2, 1)]
    assert list(Fixes.empty().runs()) == []


def test_columns_of_other_names_or_lengths_are_refused() -> None:
    """A feed that makes a mistake hears of it at once."""
    good = {name: np.zeros(2) for name in ("platform", "time_us", "lon_deg", "lat_deg")}
    with pytest.raises(ValueError, match="no columns"):
        Fixes.of({**good, "row": np.zeros(3)}, ["a"])
    with pytest.raises(ValueError, match="no columns"):
        Fixes.of({**good, "hight_m": np.zeros(2)}, ["a"])


@given(
    st.lists(
        st.tuples(
            st.sampled_from([0, 3, 1 << 32, (1 << 62) + 5]),
            st.sampled_from([-(1 << 61), -1, 0, 1, 1 << 61]) | st.integers(0, 3),
            st.sampled_from([0.0, 1.0, float("nan")]),
            st.sampled_from(["b", "a"]),
            st.integers(0, 3),
        ),
        max_size=14,
    )
)
def test_the_order_is_that_of_all_keys(rows: list[tuple[int, int, float, str, int]]) -> None:
    """By platform, time, place, name of the artifact and row; however far apart the moments are."""
    columns = {
        "platform": np.array([x[0] for x in rows], np.int64),
        "time_us": np.array([x[1] for x in rows], np.int64),
        "lon_deg": np.array([x[2] for x in rows]),
        "lat_deg": np.zeros(len(rows)),
        "artifact": np.array(["ba".index(x[3]) for x in rows], np.uint32),
        "row": np.array([x[4] for x in rows], np.uint32),
    }
    fixes = Fixes.of(columns, ["b", "a"])
    names = np.array([x[3] for x in rows], np.str_)
    order = np.lexsort((fixes.row, names, fixes.lat_deg, fixes.lon_deg, fixes.time_us, fixes.platform))
    found = ordered_fixes(fixes)
    for name in columns:
        np.testing.assert_array_equal(found.column(name), fixes.column(name)[order])
