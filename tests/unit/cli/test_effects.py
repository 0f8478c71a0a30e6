"""``crossbearing effects``: what is said to lead to what."""

import json

import pytest

from unit.cli.kept import kept
from unit.cli.running import Run


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The path of a small case."""
    return str(kept(tmp_path_factory.mktemp("effects")))


def test_json_gives_links_with_speaker_and_certainty(run: Run, case: str) -> None:
    """Each chain says of itself that it is no happening."""
    [chain] = [json.loads(x) for x in run("effects", case, "--json").out.splitlines()]
    assert chain["happening"] is False
    assert [(x["cause"], x["effect"], x["modality"]) for x in chain["links"]] == [
        ("base", "could lead to new tensions with Algeria", "possible")
    ]


def test_a_person_reads_a_table_and_a_page(run: Run, case: str) -> None:
    """The arrow stands between cause and effect; show gives the quotes."""
    assert "base → could lead to" in run("effects", case).out
    [chain] = [json.loads(x) for x in run("effects", case, "--json").out.splitlines()]
    assert "an assessment, no happening" in run("show", case, chain["id"]).out


def test_events_mark_effects_as_no_happenings(run: Run, case: str) -> None:
    """In the table and in JSON; the other events are happenings."""
    told = [json.loads(x) for x in run("events", case, "--json").out.splitlines()]
    assert {x["happening"] for x in told if x["kind"] == "effect"} == {False}
    assert {x["happening"] for x in told if x["kind"] != "effect"} == {True}
    assert {x["likelihood"] for x in told if x["kind"] == "effect"} == {None}
