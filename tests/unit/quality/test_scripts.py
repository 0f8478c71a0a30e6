"""The scripts of quality and bench as they stand: each can be loaded, and says what it does."""

from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
FILES = (path for folder in ("quality", "bench") for path in (ROOT / folder).glob("*.py") if path.stem != "__init__")
WITH_PEER = {"bench.peer", "bench.reading", "bench.legs_peer", "bench.port_calls_peer"}
"""They cannot be loaded without their peers, which only the group "bench" or an environment of their own has."""
SCRIPTS = sorted({f"{x.parent.name}.{x.stem}" for x in FILES} - WITH_PEER)


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_can_be_loaded_and_says_what_it_does(name: str) -> None:
    """No script rests on a name that another one no longer has."""
    assert import_module(name).__doc__
