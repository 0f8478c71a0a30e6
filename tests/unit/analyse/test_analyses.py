"""The tuple of analyses."""

from importlib.util import find_spec
from pathlib import Path

import crossbearing.analyse
from crossbearing.analyse import ANALYSES
from crossbearing.model import World

SHARED = {"__init__", "analysis", "wording"}
"""Files of the folder that are no analysis."""


def test_every_file_is_in_the_tuple() -> None:
    """An analysis that nobody lists would never run."""
    folder = Path(crossbearing.analyse.__file__).parent
    assert sorted(x.name for x in ANALYSES) == sorted({p.stem for p in folder.glob("*.py")} - SHARED)


def test_an_analysis_bears_the_name_of_its_file_and_asks_a_question() -> None:
    """So that a finding leads to the file that found it."""
    for analysis in ANALYSES:
        assert find_spec(f"crossbearing.analyse.{analysis.name}") is not None
        assert analysis.asks.endswith("?")


def test_an_empty_world_has_no_findings() -> None:
    """Nothing is wrong with nothing."""
    assert [f for analysis in ANALYSES for f in analysis.find(World())] == []
