"""Where the index lies, and when a new one is built."""

from pathlib import Path

import pytest

from crossbearing.gazetteer import build_index, index_place
from crossbearing.gazetteer.index_file import open_arrays


def test_the_index_in_use_is_there_and_whole() -> None:
    """Whatever the machine, loading ends with a file that opens and holds more than 200,000 places."""
    assert len(open_arrays(index_place.ensure_index())["place_id"]) > 200_000


def test_an_unwritable_package_sends_the_index_to_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the package's folder refuses, the user's cache takes the index, and it is found there again."""
    built: list[Path] = []

    def fake_build(path: Path) -> Path:
        built.append(path)
        if "cache" not in path.parts:
            raise PermissionError(path)
        path.parent.mkdir(parents=True)
        path.touch()
        return path

    monkeypatch.setattr(build_index, "build", fake_build)
    monkeypatch.setattr(index_place, "shipped_path", lambda: tmp_path / "package" / "x.bin")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    find = index_place.ensure_index.__wrapped__
    assert find() == tmp_path / "cache" / "crossbearing" / index_place.index_name()
    assert find() == built[-1]
    assert len(built) == 2


def test_the_name_follows_what_the_index_is_made_of() -> None:
    """All files that decide how the index is built exist, and the name is a digest."""
    assert all(path.is_file() for path in index_place._MADE_BY)
    assert index_place.index_name().startswith("places-")
