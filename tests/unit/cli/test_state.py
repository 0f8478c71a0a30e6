"""``crossbearing state``: what held on a day, as it was known at a moment."""

import json
from typing import get_args

import pytest

from crossbearing.cli.state import KINDS
from crossbearing.model import StateKind
from unit.cli.kept import kept
from unit.cli.running import Run


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The path of a small case."""
    return str(kept(tmp_path_factory.mktemp("state")))


def lines(out: str) -> list[dict]:
    """The objects of JSON Lines."""
    return [json.loads(x) for x in out.splitlines()]


def test_kinds_are_those_of_the_model() -> None:
    """What --kind takes is every kind of state that there is."""
    assert set(KINDS) == set(get_args(StateKind))


def test_before_the_case_began_the_day_of_publication_counts(run: Run, case: str) -> None:
    """What held on 20 December as known on the 15th: later and undated reports take no part."""
    told = run("state", case, "--at", "2024-12-20", "--as-of", "2024-12-15", "--json")
    assert {(x["says"], x["standing"]) for x in lines(told.out)} == {
        ("Türkiye has forces in Libya", "holds"),
        ("Türkiye backs Government of National Unity", "holds"),
    }
    assert "public on 2024-12-15" in told.err
    assert "1 came later" in told.err
    assert "1 without" in told.err.replace("\n", " ")


def test_later_knowledge_corrects_what_was_held_then(run: Run, case: str) -> None:
    """By all that is known now the same day is no longer certain, and the report that changed it is named."""
    told = lines(run("state", case, "--at", "2025-01-10", "--place", "Libya", "--json").out)
    assert [x["standing"] for x in told] == []
    told = lines(run("state", case, "--at", "2024-12-20", "--place", "Libya", "--json").out)
    [corrected] = [x for x in told if x["corrected"]]
    assert corrected["corrected"]["stood"] == "holds"
    assert corrected["corrected"]["stands"] == "may hold"
    assert [x["published"] for x in corrected["corrected"]["by"]] == ["2025-01-10"]


def test_a_person_reads_a_table_for_each_kind(run: Run, case: str) -> None:
    """Titles, the day, the rule of inertia, and what was corrected since."""
    out = run("state", case, "--at", "2024-12-20").out
    assert "Who is present where" in out
    assert "Who backs or opposes whom" in out
    assert "Corrected since" in out
    assert "What held on 2024-12-20, by all that the case knows" in out


def test_filters_and_the_horizon(run: Run, case: str) -> None:
    """--kind, --actor, --horizon and --all."""
    only = lines(run("state", case, "--at", "2024-12-20", "--kind", "alignment", "--json").out)
    assert {x["kind"] for x in only} == {"alignment"}
    assert not lines(run("state", case, "--at", "2024-12-20", "--actor", "Italy", "--json").out)
    [short] = lines(run("state", case, "--at", "2024-12-20", "--kind", "alignment", "--horizon", "3", "--json").out)
    assert short["standing"] == "last known"
    every = lines(run("state", case, "--at", "2025-02-01", "--kind", "presence", "--all", "--json").out)
    assert "ended" in {x["standing"] for x in every}


def test_recorded_time_counts_once_the_case_is_kept(run: Run, case: str) -> None:
    """A moment after the first line is one of the case's own clock."""
    told = run("state", case, "--as-of", "2099-01-01", "--json")
    assert "had recorded" in told.err
    assert "Rwanda has forces in Mali" in {x["says"] for x in lines(told.out)}


def test_show_gives_the_page_of_a_state(run: Run, case: str) -> None:
    """Every report that bears on it, with its quote."""
    [state, *_] = lines(run("state", case, "--at", "2024-12-20", "--place", "Libya", "--json").out)
    out = run("show", case, state["id"]).out
    assert "Turkey has military forces in Libya" in out
    assert "terminates it" in out


def test_a_day_that_is_none_is_refused(run: Run, case: str) -> None:
    """With a word on how to write one."""
    assert run("state", case, "--at", "yesterday").status == 2
