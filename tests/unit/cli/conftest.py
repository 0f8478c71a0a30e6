"""The command line run in this process on a made-up world."""

from pathlib import Path

import pytest

from crossbearing.cli import main, opening
from crossbearing.model import World
from moved import moved_world
from unit.cli.running import Run, Told
from unit.render.worlds import rich_world


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the program with these arguments."""

    def with_arguments(*arguments: str) -> Told:
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        said = capsys.readouterr()
        status = ended.value.code
        return Told(status if isinstance(status, int) else 0, said.out, said.err)

    return with_arguments


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> World:
    """The made-up world, which every case that a command opens now holds."""
    made_up = rich_world()
    monkeypatch.setattr(opening, "world_of", lambda _folder, _as_of=None: made_up)
    return made_up


@pytest.fixture
def tracked(monkeypatch: pytest.MonkeyPatch) -> World:
    """The made-up world with its made-up tracks, which every case that a command opens now holds."""
    made_up = moved_world()
    monkeypatch.setattr(opening, "world_of", lambda _folder, _as_of=None: made_up)
    return made_up


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that the program runs in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
