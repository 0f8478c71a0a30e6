"""What every test may ask for."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of public data and reports; tests that need it are skipped, by name, where it is absent."""
    folder = Path(os.environ.get("CROSSBEARING_DATA", Path(__file__).parents[2] / "shared"))
    if not (folder / "reports").is_dir():
        pytest.skip("CROSSBEARING_DATA (public data and reports) is not here")
    return folder


@pytest.fixture
def collector_off() -> Iterator[None]:
    """For tests that measure growth: the collector's time grows with all that other tests have left behind."""
    gc.disable()
    yield
    gc.enable()
