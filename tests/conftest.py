"""What every test may ask for."""

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of public data and reports; tests that need it are skipped, by name, where it is absent."""
    folder = Path(os.environ.get("CROSSBEARING_DATA", Path(__file__).parents[2] / "shared"))
    if not (folder / "reports").is_dir():
        pytest.skip("CROSSBEARING_DATA (public data and reports) is not here")
    return folder
