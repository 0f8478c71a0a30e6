"""The binary index: whole or not at all, and read where it lies."""

from pathlib import Path

import numpy as np
import pytest

from crossbearing.gazetteer.index_file import MAGIC, key_hash, open_arrays, pack_texts, text_at, write_arrays


def test_arrays_come_back_as_they_were_written(tmp_path: Path) -> None:
    """Types, lengths and values survive, empty arrays too."""
    arrays = {"a": np.arange(5, dtype=np.uint32), "b": np.zeros(0, np.float32), "c": np.array([b"LY", b"SY"])}
    write_arrays(tmp_path / "deep" / "x.bin", arrays)
    back = open_arrays(tmp_path / "deep" / "x.bin")
    assert set(back) == set(arrays)
    for name, array in arrays.items():
        assert back[name].dtype == array.dtype
        assert np.array_equal(back[name], array)


def test_nothing_is_left_beside_the_file(tmp_path: Path) -> None:
    """The temporary file is renamed, and removed where writing fails."""
    write_arrays(tmp_path / "x.bin", {"a": np.zeros(3)})
    with pytest.raises(AttributeError):
        write_arrays(tmp_path / "y.bin", {"a": "no array"})  # type: ignore[dict-item]
    assert [p.name for p in tmp_path.iterdir()] == ["x.bin"]


@pytest.mark.parametrize("payload", [b"something else entirely", MAGIC + (10**6).to_bytes(8, "little") + b"{}"])
def test_foreign_and_broken_files_are_refused(tmp_path: Path, payload: bytes) -> None:
    """A file that is not an index, or is cut short, raises ValueError instead of giving wrong answers."""
    (tmp_path / "x.bin").write_bytes(payload)
    with pytest.raises(ValueError, match=r"."):
        open_arrays(tmp_path / "x.bin")


def test_packed_texts_are_found_by_number() -> None:
    """Texts of any script and length, empty ones too, stand at their places."""
    texts = ["Benghazi", "", "بنغازي", "Бенгази"]
    data, ends = pack_texts(texts)
    assert [text_at(data, ends, i) for i in range(len(texts))] == texts


def test_hashes_are_stable() -> None:
    """The hash of a key does not depend on the process: an index built once serves all."""
    assert key_hash("benghazi") == 0x798EFAA31BB0EDFA != key_hash("bengazi")
