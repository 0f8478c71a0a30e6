"""``crossbearing demo``. The whole of it runs in tests/e2e."""

from pathlib import Path

from crossbearing.cli.demo import example_folder, example_paths
from unit.cli.running import Run


def test_the_example_is_found(here: Path) -> None:
    """The reports are found from any folder that the program runs in."""
    assert here != example_folder()
    assert len(list(example_folder().glob("*.json"))) >= 12


def test_the_tracks_of_the_example_are_found_too(here: Path) -> None:
    """Beside the reports, and nothing else of the example's folder: its scripts are no documents."""
    reports, tracks = example_paths()
    assert reports == example_folder()
    assert here not in tracks.parents
    assert len(list(tracks.glob("aircraft/trace_full_*.json"))) > 20
    assert list(tracks.glob("ships/*.csv.gz"))


def test_what_is_in_the_way_is_not_touched(run: Run, here: Path) -> None:
    """A folder of that name that is no case stays as it is."""
    (here / "libya-demo.case").mkdir()
    (here / "libya-demo.case" / "mine.txt").touch()
    told = run("demo")
    assert told.status == 1
    assert "in the way" in told.err
    assert [x.name for x in (here / "libya-demo.case").iterdir()] == ["mine.txt"]
