"""The house stands as it was drawn: who may import whom, nothing left out of a list, every file with its tests."""

import ast
import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "crossbearing"
TESTS = ROOT / "tests" / "unit"

LISTS = {
    "cli": "COMMANDS",
    "formats": "FORMATS",
    "kinds": "KINDS",
    "analyse": "ANALYSES",
}
"""Contribution folders, and the tuple in each that names every contribution."""

NOT_CONTRIBUTIONS = {
    "cli": {
        "context", "judging", "naming", "opening", "page", "progress", "ratios", "reader", "selection", "shown",
        "shown_claims", "shown_rulings", "shown_states", "shown_tests", "shown_things", "shown_tracks", "state_page",
        "summary", "tables", "terminal", "track_selection", "track_wording", "wanted", "wording",
    },
    "kinds": {"kind", "plover"},
    "formats": set(),
    "analyse": {"analysis", "wording"},
}  # fmt: skip
"""Files of those folders that hold what contributions share; a name that begins with ``_`` is one of itself."""

TESTED_ELSEWHERE = {
    "kinds": "kinds/test_kinds.py",
    "kinds/plover.py": "kinds/test_plover.py",
    "analyse/analysis.py": "analyse/test_analyses.py",
    "language/calendar_words.py": "language/test_periods.py",
    "language/timex_words.py": "language/test_timexes.py",
    "corroborate/fluents.py": "corroborate/test_states.py",
    "cli/state_page.py": "cli/test_state.py",
    "render/state_lines.py": "cli/test_state.py",
    "read/syntax.py": "read/test_trees.py",
    "views.py": "test_pipeline.py",
    "progress.py": "cli/test_progress.py",
}
"""What is tested by another file: each kind by its own examples, types and word lists by those who use them."""


def _modules(room: str) -> set[str]:
    """The names of the modules of a room, without what begins with an underscore."""
    return {p.stem for p in (PACKAGE / room).glob("*.py") if not p.stem.startswith("_")}


def _room(name: str) -> ModuleType:
    if not (PACKAGE / name).is_dir():
        pytest.skip(f"there is no room {name}")
    return import_module(f"crossbearing.{name}")


def test_arrows_only_go_down() -> None:
    """Layers, independence of the stages, and the database in one room: all import contracts are kept."""
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([program, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("room", LISTS)
def test_every_contribution_is_listed(room: str) -> None:
    """A file of a contribution folder that is missing from its tuple is never found by anybody: it must not happen."""
    contributions = getattr(_room(room), LISTS[room])
    assert len(contributions) == len(_modules(room) - NOT_CONTRIBUTIONS[room])


@pytest.mark.parametrize("room", LISTS)
def test_lists_are_written_out(room: str) -> None:
    """The tuple is written out by hand in ``__init__.py``: no discovery, no loop over files."""
    tree = ast.parse((PACKAGE / room / "__init__.py").read_text(encoding="utf-8"))
    values = [n.value for n in tree.body if isinstance(n, ast.AnnAssign | ast.Assign) and _names(n) == LISTS[room]]
    assert [type(v) for v in values] == [ast.Tuple]


def _names(node: ast.AnnAssign | ast.Assign) -> str:
    target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
    return target.id if isinstance(target, ast.Name) else ""


def _sources() -> list[Path]:
    return sorted(p.relative_to(PACKAGE) for p in PACKAGE.rglob("*.py") if p.name != "__init__.py")


@pytest.mark.parametrize("source", _sources(), ids=str)
def test_every_source_file_has_its_test_file(source: Path) -> None:
    """``room/x.py`` is tested by ``tests/unit/room/test_x.py``, or by the file that is named above."""
    elsewhere = TESTED_ELSEWHERE.get(str(source)) or (TESTED_ELSEWHERE.get(source.parts[0]))
    own = source.parent / f"test_{source.stem.lstrip('_')}.py"
    assert (TESTS / (elsewhere or own)).is_file()


def test_no_name_says_nothing() -> None:
    """No module and no class has a name that could hold anything."""
    empty = {"util", "utils", "common", "misc", "helper", "helpers", "base", "manager"}
    endings = ("Manager", "Handler", "Processor", "Helper", "Base")
    for path in PACKAGE.rglob("*.py"):
        assert path.stem not in empty, path
        classes = [n.name for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(n, ast.ClassDef)]
        assert not [c for c in classes if c.endswith(endings)], path


def test_every_room_is_a_layer() -> None:
    """A new room cannot stand outside the plan: each one is named in the layers."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = " | ".join(project["tool"]["importlinter"]["contracts"][0]["layers"]).split(" | ")
    rooms = {p.stem for p in PACKAGE.iterdir() if p.suffix == ".py" or (p / "__init__.py").is_file()}
    assert rooms - {"__init__"} == set(layers)
