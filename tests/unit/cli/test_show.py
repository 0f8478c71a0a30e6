"""``crossbearing show``."""

import pytest

from crossbearing.cli.tables import short_id
from crossbearing.model import World
from unit.cli.running import Run


def test_everything_can_be_shown(run: Run, world: World) -> None:
    """Each thing of the case has a page that begins with its noun and whole id."""
    ids = [
        *world.statements,
        *world.events,
        *world.entities,
        *world.documents,
        *world.artifacts,
        *world.mentions,
        *(j.id for j in world.judgements.values()),
        *(f.id for f in world.findings),
        *(p.id for p in world.problems),
    ]
    for one in ids:
        told = run("show", "x.case", one)
        assert told.status == 0, told.err
        assert one in told.out.splitlines()[0]


def test_a_short_id_is_enough(run: Run, world: World) -> None:
    """The id as a list prints it shows the thing."""
    statement = next(iter(world.statements))
    assert statement in run("show", "x.case", short_id(statement)).out


@pytest.mark.usefixtures("world")
def test_an_unknown_id_says_where_ids_are(run: Run) -> None:
    """What is no id ends with status 1 and how ids are listed."""
    told = run("show", "x.case", "nothing-like-it")
    assert told.status == 1
    assert "statements|events|entities" in told.err
