"""The scorer that comes with the public data, so that a figure printed here is a figure printed there."""

import importlib.util
from types import ModuleType

from quality.product import DATA


def scorer() -> ModuleType:
    """``scorers/score.py`` of the data folder, as a module. Raises `FileNotFoundError` where it is absent."""
    path = DATA / "scorers/score.py"
    spec = importlib.util.spec_from_file_location("score", path)
    if not path.exists() or spec is None or spec.loader is None:
        raise FileNotFoundError(f"{path} is not there: set CROSSBEARING_DATA to the folder of public data.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
