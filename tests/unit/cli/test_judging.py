"""How a ruling is made from what was given, and what is said of it."""

import json
from pathlib import Path
from typing import get_args

import pytest

from crossbearing.cli import judging
from crossbearing.cli.judging import became, print_rulings, target
from crossbearing.cli.terminal import Unusable
from crossbearing.model import Note, Outcome, Status, Target, World
from ruled import ruling, undoing, with_rulings
from unit.render.worlds import rich_world


def test_every_outcome_has_its_words() -> None:
    """With the rulings that stand against it by their short ids, where there are any."""
    for status in get_args(Status):
        assert became(Outcome(status))
        against = became(Outcome(status, ("ruling-0123456789abcdef0123",)))
        assert ("01234567" in against) == (status in {"undone", "overruled", "set aside", "idle"})


def test_every_noun_can_be_a_target() -> None:
    """A statement and an event are known by their statements, everything else by its id."""
    world = with_rulings(rich_world(), [ruling(1, Note(Target("document", "d")))])
    groups = (world.statements, world.events, world.entities, world.documents, world.artifacts, world.mentions)
    for things in (*groups, world.rulings, {x.id: x for x in world.sources.values()}):
        identifier = next(iter(things))
        found = target(world, "x.case", identifier)
        assert found.id == identifier
        assert bool(found.sayings) == (found.noun in {"statement", "event"})
        assert found.label


def test_the_list_gives_json(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """One object a ruling, from the oldest on, at most so many."""
    first = ruling(1, Note(Target("document", next(iter(rich_world().documents)))))
    world = with_rulings(rich_world(), [first, undoing(2, first)])

    def made_up(_folder: Path, _as_of: object = None) -> World:
        return world

    monkeypatch.setattr(judging, "world_of", made_up)
    print_rulings(Path("x.case"), limit=None, as_of=None, as_json=True)
    lines = [json.loads(x) for x in capsys.readouterr().out.splitlines()]
    assert [(x["what"], x["status"]) for x in lines] == [("note", "undone"), ("undo", "holds")]
    print_rulings(Path("x.case"), limit=1, as_of=None, as_json=True)
    assert len(capsys.readouterr().out.splitlines()) == 1
    print_rulings(Path("x.case"), limit=1, as_of=None, as_json=False)
    assert "1 of 2 rulings" in capsys.readouterr().err


def test_what_tracks_show_is_not_ruled_on(tracked: World) -> None:
    """A view of tracks comes and goes with the files: the event that it bears on is ruled on."""
    for identifier in (next(iter(tracked.movements.legs)), *tracked.movements.bridges, *tracked.tests):
        with pytest.raises(Unusable, match="crossbearing tests lists them"):
            target(tracked, "x.case", identifier)
