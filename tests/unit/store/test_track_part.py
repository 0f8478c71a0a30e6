"""Parts of the tracks: their rows, their buckets, and what is swept away."""

from pathlib import Path

import numpy as np

from crossbearing.store.lines import COLUMNS
from crossbearing.store.track_part import BUCKETS, TrackPart, buckets_of, part_of, part_row, sweep

PART = TrackPart("fixes", 3, "tracks/2024-12-18/03.ab.parquet", "ab" * 32, 5, 2, 10, 20)


def test_a_part_comes_back_from_its_line() -> None:
    """What a part holds, and which readings gave it, is told by its line."""
    row = part_row(PART, (7, 9))
    assert len(row) == len(COLUMNS["track"])
    assert part_of(str(row[-1])) == (PART, (7, 9))


def test_one_file_of_two_readings_has_two_lines() -> None:
    """A newer reader that gives the same fixes is another line."""
    assert part_row(PART, (7, 9))[0] != part_row(PART, (12, 12))[0]


def test_platforms_are_spread_evenly() -> None:
    """Neighbouring numbers fall into all buckets, and each always into the same one."""
    found = buckets_of(np.arange(1 << 16, dtype=np.int64))
    assert set(found.tolist()) == set(range(BUCKETS))
    counts = np.bincount(found)
    assert counts.max() - counts.min() < 100
    assert buckets_of(np.array([0x14042D, (1 << 62) + 5])).tolist() == [3, 5]


def test_what_no_line_names_is_swept_away(tmp_path: Path) -> None:
    """A part that is named stays; one that is not, and one that is half written, go."""
    folder = tmp_path / "tracks" / "2024-12-18"
    folder.mkdir(parents=True)
    for name in ("03.ab.parquet", "04.cd.parquet", "05.ef.parquet.part"):
        (folder / name).write_bytes(b"x")
    sweep(tmp_path, [PART.path])
    assert [x.name for x in folder.iterdir()] == ["03.ab.parquet"]
