"""Tracks as they count: whole platforms, each fix once, the readings in force."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossbearing.model import Metadata, Told, joined, sorted_fixes
from crossbearing.store import Case
from crossbearing.store.track_writer import TrackWriter
from crossbearing.store.tracks import CountedPart, Tracks
from unit.store.made_fixes import artifact_named, fixes_of, rows_of, take_in, told_of

A, B = artifact_named("a").id, artifact_named("b").id
ROWS = [(n % 30, (n * 37) % 200_000, 20.0 + n % 7, 30.0) for n in range(600)]


@pytest.mark.parametrize("most", [1, 10, 100_000])
def test_portions_hold_whole_platforms(tmp_path: Path, most: int) -> None:
    """However small the portions, each platform is in one of them, and all fixes come back in order."""
    with Case.create_or_open(tmp_path / "a.case") as case:
        take_in(case, [("a", ROWS[:300]), ("b", ROWS[300:])], most_fixes=200)
        tracks = case.tracks()
        found = list(tracks.fixes(most))
        seen = [int(n) for x in found for n, _ in x.runs()]
        assert len(seen) == len(set(seen)) == 30
        whole = sorted_fixes(joined([fixes_of(ROWS[:300], A), fixes_of(ROWS[300:], B)]))
        assert sorted(rows_of(found)) == sorted(rows_of([whole]))
        for x in found:
            assert rows_of([sorted_fixes(x)]) == rows_of([x])
            assert len(x) <= most + 20
        assert tracks.any


@settings(max_examples=25, deadline=None)
@given(
    rows=st.lists(
        st.tuples(st.integers(0, 3), st.sampled_from([0, 5, 90_000]), st.sampled_from([1.0, 2.0]), st.just(3.0)),
        max_size=20,
    ),
    cut=st.integers(0, 20),
    most=st.integers(1, 8),
)
def test_how_files_come_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[int, int, float, float]], cut: int, most: int
) -> None:
    """Two files in any order, in one transaction or two, gathered in any portions: the tracks are the same."""
    files = [("a", rows[:cut]), ("b", rows[cut:])]
    found = []
    for groups in ([files], [files[::-1]], [[files[0]], [files[1]]], [[files[1]], [files[0]]]):
        with Case.create_or_open(tmp_path_factory.mktemp("t") / "x.case") as case:
            for group in groups:
                take_in(case, group, most_fixes=most)
            found.append(rows_of(case.tracks().fixes(most)))
    assert all(x == found[0] for x in found)
    assert sorted(found[0]) == sorted(
        rows_of([sorted_fixes(joined([fixes_of(r, artifact_named(n).id) for n, r in files]))])
    )


def test_every_column_comes_back(tmp_path: Path) -> None:
    """What is not known stays not known; what is stays as it was."""
    writer = TrackWriter(tmp_path)
    fixes = fixes_of([(5, 10, 1.5, 2.5), (5, 20, 1.5, 2.5)], A)
    writer.add(fixes)
    (part,) = writer.finish()
    (found,) = Tracks(tmp_path, (CountedPart(part, None),)).fixes(1000)
    for name in ("platform", "time_us", "lon_deg", "altitude_m", "on_ground", "speed_mps", "flags", "row"):
        np.testing.assert_array_equal(found.column(name), fixes.column(name))
    assert found.artifacts == (A,)


def test_what_is_told_comes_back_in_the_order_of_time(tmp_path: Path) -> None:
    """By platform; of what one artifact repeats the first and the last time are left, whatever came between."""
    told = [told_of(4, n, "ABC", A) for n in (9, 3, 5, 1)]
    told += [told_of(4, 4, "XYZ", B), told_of(7, 0, "OTHER", A)]
    with Case.create_or_open(tmp_path / "a.case") as case:
        take_in(case, [("a", [(4, 0, 1.0, 1.0)]), ("b", [])], told)
        found = [x for portion in case.tracks().portions(1000) for x in portion.read_told().get(4, [])]
        assert [(x.value, x.artifact == B) for x in found] == [("ABC", False), ("ABC", False), ("XYZ", True)] + [
            ("ABC", False)
        ] * 2
        assert [x.time_us for x in found] == sorted(x.time_us for x in found)
        assert sorted(x.value for x in case.told()) == ["ABC"] * 4 + ["OTHER", "XYZ"]


def test_a_table_tells_of_several_platforms_without_dates(tmp_path: Path) -> None:
    """What tells with a date, or of one platform alone, is none."""
    table = [Told(n, 0, "registration", f"RA-{n}", A) for n in range(5)]
    dated = [Told(1, 0, "callsign", "X", B), Told(2, 5, "callsign", "Y", B)]
    with Case.create_or_open(tmp_path / "a.case") as case:
        assert case.tracks().tables() == frozenset()
        take_in(case, [("a", []), ("b", [])], [*table, *dated])
        take_in(case, [("c", [])], [Told(1, 0, "callsign", "Z", artifact_named("c").id)])
        assert case.tracks().tables() == {A}


def test_another_description_takes_the_place_of_the_first(tmp_path: Path) -> None:
    """When a file is read under a newer sidecar, the fixes of the older one count no more, but as of then they do."""
    with Case.create_or_open(tmp_path / "a.case") as case:
        take_in(case, [("a", [(1, 0, 1.0, 1.0)]), ("b", [(1, 5, 5.0, 5.0)])])
        then = next(iter(case.captures())).recorded_at
        before = case.tracks().digest
        take_in(case, [("a", [(1, 0, 2.0, 2.0)])], sidecar=Metadata(title="columns the other way round"))
        assert [x[2] for x in rows_of(case.tracks().fixes(1000))] == [2.0, 5.0]
        assert [x[2] for x in rows_of(case.tracks(then).fixes(1000))] == [1.0, 5.0]
        assert case.tracks(then).digest == before != case.tracks().digest


def test_a_platform_with_very_many_fixes_stands_alone(tmp_path: Path) -> None:
    """It is not read together with others, before it or after it."""
    rows = [(n, k, 1.0, 1.0) for n in range(60) for k in range(200 if n == 30 else 1)]
    with Case.create_or_open(tmp_path / "a.case") as case:
        take_in(case, [("a", rows)])
        assert [len(x) for x in case.tracks().fixes(100) if 30 in x.platform] == [200]


def test_a_case_without_tracks_has_none(tmp_path: Path) -> None:
    """Nothing is read where nothing is."""
    with Case.create_or_open(tmp_path / "a.case") as case:
        tracks = case.tracks()
        assert not tracks.any
        assert list(tracks.fixes(1000)) == list(case.told()) == []
