"""``crossbearing export``."""

import csv
import io
import json
from pathlib import Path
from typing import get_args
from xml.etree import ElementTree as ET

import pytest

from crossbearing.cli.export import Format
from crossbearing.model import World
from unit.cli.running import Run


def test_each_format_is_what_it_says(run: Run, world: World) -> None:
    """Every format on standard output can be read by a reader of that format."""
    said = {f: run("export", "x.case", "--format", f, "-o", "-").out for f in get_args(Format)}
    assert json.loads(said["geojson"])["type"] == "FeatureCollection"
    assert len(list(csv.reader(io.StringIO(said["csv"])))) == 1 + len(world.statements)
    assert all(json.loads(line)["schema"] for line in said["ftm"].splitlines())
    assert ET.fromstring(said["graphml"]).tag.endswith("graphml")  # noqa: S314 - our own output
    assert ET.fromstring(said["kml"]).tag.endswith("kml")  # noqa: S314 - our own output
    assert said["legs-csv"].startswith("id,platform,")
    assert said["visits-csv"].startswith("id,platform,")


@pytest.mark.usefixtures("world")
def test_a_file_holds_what_standard_output_gets(run: Run, here: Path) -> None:
    """-o FILE and -o - are the same bytes."""
    told = run("export", "x.case", "--format", "geojson", "-o", "x.geojson")
    assert told.out == ""
    written = (here / "x.geojson").read_text(encoding="utf-8")
    assert written == run("export", "x.case", "--format", "geojson", "-o", "-").out


def test_an_unknown_format_names_the_known(run: Run) -> None:
    """A format that there is not is answered with those there are."""
    told = run("export", "x.case", "--format", "shp", "-o", "-")
    assert told.status == 2
    assert all(f in told.err for f in get_args(Format))
