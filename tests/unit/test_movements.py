"""From the tracks of a case to what they show."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest

from crossbearing import movements
from crossbearing.detect import portion
from crossbearing.detect.seen import Seen
from crossbearing.model import Capture, Fixes, Metadata, Movements, Told, World, ship_number
from crossbearing.progress import Silent
from crossbearing.store import Case, Intake, Read, extract
from crossbearing.store.track_writer import TrackWriter
from unit.store.made_fixes import SUNDAY_US, artifact_named

TARTUS, TOBRUK = (35.865, 34.905), (23.985, 32.08)
SHIPS = [ship_number(n) for n in (273344000, 620999111, 271000001, 518100000)]
DAY_S = 86_400


def voyage(number: int, artifact: str, late_s: int = 0) -> Fixes:
    """A ship that lies a day in Tartus, sails two days to Tobruk, and lies there; a fix every ten minutes."""
    second = np.arange(0, 4 * DAY_S, 600)
    way = np.clip((second - DAY_S) / (2 * DAY_S), 0.0, 1.0)
    columns = {
        "platform": np.full(len(second), number),
        "time_us": SUNDAY_US + (second + late_s) * 1_000_000,
        "lon_deg": TARTUS[0] + way * (TOBRUK[0] - TARTUS[0]),
        "lat_deg": TARTUS[1] + way * (TOBRUK[1] - TARTUS[1]),
        "speed_mps": np.where((way > 0) & (way < 1), 6.0, 0.0),
        "row": np.arange(len(second)),
    }
    return Fixes.of(columns, [artifact])


def store(case: Case, files: list[tuple[str, Fixes]], most_fixes: int = 700) -> None:
    """Stores files of fixes, each in a transaction of its own."""
    for name, fixes in files:
        artifact = replace(artifact_named(name), kept=False)
        writer = TrackWriter(case.folder, most_fixes)
        writer.add(fixes)
        writer.tell([Told(int(n), 0, "name", f"SHIP {n}", artifact.id) for n in np.unique(fixes.platform)])
        done = extract(artifact.id, Metadata(), "tracks 1", Read())
        case.append([Intake(Capture(artifact, b"", Metadata()), done, with_bytes=False)], parts=writer.finish())


def files_of(ships: list[int]) -> list[tuple[str, Fixes]]:
    """A file for each ship."""
    return [(f"{n}.csv", voyage(n, artifact_named(f"{n}.csv").id, 3600 * i)) for i, n in enumerate(ships)]


def same(one: Movements, other: Movements) -> bool:
    """Whether everything is equal, orders included."""
    return all(
        getattr(one, x.name) == getattr(other, x.name)
        and (not isinstance(getattr(one, x.name), dict) or list(getattr(one, x.name)) == list(getattr(other, x.name)))
        for x in fields(Movements)
    )


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    """A case of four voyages."""
    with Case.create_or_open(tmp_path_factory.mktemp("moved") / "x.case") as made:
        store(made, files_of(SHIPS))
        yield made


def test_voyages_are_legs_between_ports(case: Case) -> None:
    """Each ship leaves Tartus and comes to Tobruk; its record has the name that it told."""
    found = movements.detect(case.tracks(), (), Silent(), 1).movements
    assert sorted(x.platform for x in found.legs.values()) == sorted(found.platforms)
    assert {(x.start.facility, x.end.facility) for x in found.legs.values()} != {(None, None)}
    assert all(found.facilities[x.facility].kind == "port" for x in found.visits.values() if x.facility)
    assert {x.name for x in found.platforms.values()} == {f"SHIP {n}" for n in SHIPS}
    assert found.fixes == 4 * 576
    assert [x.start.time for x in found.legs.values()] == sorted(x.start.time for x in found.legs.values())


@pytest.mark.parametrize(("workers", "most_fixes"), [(1, 1), (1, 1000), (2, 600)])
def test_neither_processes_nor_portions_change_what_is_found(
    case: Case, monkeypatch: pytest.MonkeyPatch, workers: int, most_fixes: int
) -> None:
    """One process or two, a platform at a time or all together: everything is the same, in the same order."""
    whole = movements.detect(case.tracks(), (), Silent(), 1)
    monkeypatch.setattr(movements, "FEW_FIXES", 0)
    assert same(movements.detect(case.tracks(), (), Silent(), workers, most_fixes).movements, whole.movements)


def test_the_order_of_the_files_changes_nothing(case: Case, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The same files in another order, and in other batches, show the same."""
    with Case.create_or_open(tmp_path_factory.mktemp("again") / "x.case") as other:
        store(other, files_of(SHIPS)[::-1], most_fixes=100)
        found = movements.detect(other.tracks(), (), Silent(), 1).movements
    assert same(found, movements.detect(case.tracks(), (), Silent(), 1).movements)


def test_movements_stay_where_no_track_came(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are made when tracks come, and only then; made anew, they are the same."""
    with Case.create_or_open(tmp_path / "x.case") as case:
        assert not movements.renewed_movements(case, case.truth(), Silent()).any
        store(case, files_of(SHIPS[:1]))
        first = movements.renewed_movements(case, case.truth(), Silent())
        assert same(movements.renewed_movements(case, case.truth(), Silent(), anew=True), first)
        with monkeypatch.context() as patched:
            patched.delattr(movements, "detect")
            assert same(movements.renewed_movements(case, case.truth(), Silent()), first)
            assert same(movements.movements_of(case, case.truth(), Silent()), first)
        store(case, files_of(SHIPS)[1:2])
        assert len(movements.renewed_movements(case, case.truth(), Silent()).platforms) == 2


def test_what_was_recorded_later_shows_nothing_then(tmp_path: Path) -> None:
    """As of a moment between two files, only the first has been heard; nothing is stored by asking."""
    with Case.create_or_open(tmp_path / "x.case") as case:
        store(case, files_of(SHIPS[:1]))
        then = max(x.recorded_at for x in case.captures())
        first = movements.renewed_movements(case, case.truth(), Silent())
        store(case, files_of(SHIPS)[1:])
        now = movements.renewed_movements(case, case.truth(), Silent())
        assert same(movements.movements_of(case, case.truth(then), Silent(), then), first)
        assert same(case.movements(), now)
        assert not movements.movements_of(case, World(), Silent(), then - timedelta(days=1)).any


def test_a_platform_that_breaks_a_detector_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The others show what they show; the problem is stored once."""
    kept = portion.detect_sea

    def careful(fixes: Fixes, *rest: object) -> object:
        if SHIPS[1] in fixes.platform:
            raise ZeroDivisionError
        return kept(fixes, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(portion, "detect_sea", careful)
    with Case.create_or_open(tmp_path / "x.case") as case:
        store(case, files_of(SHIPS[:2]))
        for _ in range(2):
            found = movements.renewed_movements(case, case.truth(), Silent(), anew=True)
        assert {x.platform for x in found.legs.values()} == {"mmsi:273344000"}
        assert [(x.code, x.where) for x in case.problems()] == [("track-not-read", "mmsi:620999111")]


def test_of_too_many_platforms_those_are_listed_that_show_something(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The others are counted among the fixes, and have no record."""
    monkeypatch.setattr(movements, "MOST_LISTED", 3)
    whole = movements.detect(case.tracks(), (), Silent(), 1).movements
    assert len(whole.platforms) == 4
    monkeypatch.setattr(portion, "detect_sea", lambda *_: Seen())
    monkeypatch.setattr(portion, "loiterings", lambda *_: ())
    found = movements.detect(case.tracks(), (), Silent(), 1).movements
    assert found.platforms == {}
    assert found.fixes == whole.fixes
