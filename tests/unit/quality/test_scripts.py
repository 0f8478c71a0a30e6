"""The scripts of quality and bench as they stand: each can be loaded, and says what it does."""

from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
SCRIPTS = sorted(
    f"{folder}.{path.stem}"
    for folder in ("quality", "bench")
    for path in (ROOT / folder).glob("*.py")
    if path.stem != "__init__"
)


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_can_be_loaded_and_says_what_it_does(name: str) -> None:
    """No script rests on a name that another one no longer has; its peers may not be installed."""
    try:
        module = import_module(name)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] in {"quality", "bench", "crossbearing", "training"}:
            raise
        pytest.skip(f"{error.name} is not installed")
    assert module.__doc__
