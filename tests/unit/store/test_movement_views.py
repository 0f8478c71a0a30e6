"""What tracks show, as it is stored."""

import sqlite3
from dataclasses import fields
from pathlib import Path

import numpy as np

from crossbearing.model import Movements
from crossbearing.store import Case
from moved import moved


def same(one: Movements, other: Movements) -> bool:
    """Whether two are equal in every field."""
    columns = ("keys", "platforms", "only")
    for name in columns:
        np.testing.assert_array_equal(getattr(one.coverage, name), getattr(other.coverage, name))
        assert getattr(one.coverage, name).dtype == getattr(other.coverage, name).dtype
    names = [x.name for x in fields(Movements) if x.name != "coverage"]
    return all(getattr(one, x) == getattr(other, x) for x in names)


def test_movements_come_back_as_they_were(tmp_path: Path) -> None:
    """Every record in its order, the coverage, and how many fixes there were."""
    found = moved()
    with Case.create_or_open(tmp_path / "a.case") as case:
        assert not case.movements().any
        case.replace_movements(found, "tracks", "maker")
        assert same(case.movements(), found)
        assert list(case.movements().legs) == list(found.legs)
        assert case.world().movements.any
        case.replace_movements(Movements(), "tracks", "maker")
        assert same(case.movements(), Movements())


def test_movements_are_current_for_their_tracks_and_their_maker(tmp_path: Path) -> None:
    """Other tracks, or another version, and they are to be made again."""
    with Case.create_or_open(tmp_path / "a.case") as case:
        assert not case.movements_current("tracks", "maker")
        case.replace_movements(moved(), "tracks", "maker")
        assert case.movements_current("tracks", "maker")
        assert not case.movements_current("other tracks", "maker")
        assert not case.movements_current("tracks", "other maker")


def test_a_changed_movement_is_found(tmp_path: Path) -> None:
    """The digest covers every table and the coverage."""
    for change in ("UPDATE leg SET origin = 'x'", "UPDATE coverage SET body = x'00' WHERE name = 'only'"):
        folder = tmp_path / f"{len(change)}.case"
        with Case.create_or_open(folder) as case:
            case.replace_movements(moved(), "tracks", "maker")
        with sqlite3.connect(folder / "case.db") as database:
            database.execute(change)
        database.close()
        with Case.open(folder) as case:
            assert "view-changed" in {x.code for x in case.verify()}
