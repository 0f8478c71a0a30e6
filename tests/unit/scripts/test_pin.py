"""Exact versions in pyproject.toml, without a lock file."""

import tomllib
from pathlib import Path

import pytest
from scripts.pin import Pin, pinned, pins

ROOT = Path(__file__).parents[3]

LOCK = """
version = 1

[[package]]
name = "mine"
version = "0.1.0"
source = { editable = "." }

[[package]]
name = "zeta"
version = "2.0"
source = { registry = "https://registry.example/simple" }

[[package]]
name = "alpha"
version = "1.0"
source = { registry = "https://registry.example/simple" }
resolution-markers = [
    "python_full_version < '3.11.5'",
    "python_full_version >= '3.11.5' and python_full_version < '3.12'",
]

[[package]]
name = "alpha"
version = "1.1"
source = { registry = "https://registry.example/simple" }
resolution-markers = ["python_full_version >= '3.12'"]
"""

PROJECT = '[project]\nname = "mine"\n'


def test_markers_are_kept_where_a_package_has_several_versions() -> None:
    """Each version of a package stands with the markers under which it holds; the project itself is not pinned."""
    older = "python_full_version < '3.11.5' or (python_full_version >= '3.11.5' and python_full_version < '3.12')"
    assert [str(p) for p in pins(LOCK)] == [
        f"alpha==1.0 ; {older}",
        "alpha==1.1 ; python_full_version >= '3.12'",
        "zeta==2.0",
    ]


def test_pinning_twice_changes_nothing() -> None:
    """What was pinned once stays as it is, and can be read back."""
    once = pinned(PROJECT, pins(LOCK))
    assert pinned(once, pins(LOCK)) == once
    assert tomllib.loads(once)["tool"]["uv"]["constraint-dependencies"] == [str(p) for p in pins(LOCK)]


def test_new_pins_take_the_place_of_old_ones() -> None:
    """Nothing of the old pins is left, and nothing around them is touched."""
    text = pinned(PROJECT, [Pin("old", "1", "")]) + "\n[tool.other]\nx = 1\n"
    again = pinned(text, [Pin("new", "2", "")])
    assert tomllib.loads(again)["tool"] == {"uv": {"constraint-dependencies": ["new==2"]}, "other": {"x": 1}}


def test_every_locked_package_is_pinned() -> None:
    """A dependency that was added without pinning is named: run ``uv lock && python scripts/pin.py``."""
    lock = ROOT / "uv.lock"
    if not lock.is_file():
        pytest.skip("uv.lock is not here: uv makes one")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    names = {line.partition("==")[0] for line in project["tool"]["uv"]["constraint-dependencies"]}
    assert {p.name for p in pins(lock.read_text(encoding="utf-8"))} - names == set()
