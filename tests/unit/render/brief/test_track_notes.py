"""The footnote of what tracks show."""

import pytest

from crossbearing.model import Movements, World
from crossbearing.render.brief.footnotes import Footnotes
from crossbearing.render.brief.track_notes import SLICES, TrackEvidence, simulated_tag
from moved import ANYBODY, IL76, moved_world
from unit.render.pages import parsed
from unit.render.worlds import rich_world


@pytest.fixture(scope="module")
def world() -> World:
    """The made-up tracks; nothing here changes them."""
    return moved_world()


def test_a_footnote_ends_in_file_platform_records_times_and_hash(world: World) -> None:
    """Of a leg, each of them, and the whole hash in the title."""
    notes = Footnotes(world)
    leg = next(iter(world.movements.legs.values()))
    notes.cite([leg.id])
    (note,) = parsed(notes.section()).all("li")
    (found,) = leg.slices
    assert world.artifacts[found.artifact].path in note.text
    assert "RA-78842 (IL76), records 0–899, 28 October 2024, 03:00 to 06:12 UTC, 900 fixes." in note.text
    assert note.all("span", "hash")[0].attributes["title"] == f"SHA-256 {found.artifact}"
    assert "[simulated]" in note.text


def test_a_platform_is_cited_by_all_its_files(world: World) -> None:
    """Some by name, the rest counted; one that nothing rests on is not cited."""
    notes = Footnotes(world)
    assert notes.cite([ANYBODY]) == ""
    notes.cite([IL76])
    (note,) = parsed(notes.section()).all("li")
    assert len(note.all("span", "hash")) == SLICES
    assert "stretches more" in note.text
    assert "The track of RA-78842 (IL76) [simulated]" in note.text


def test_a_test_rests_on_its_legs_or_on_all_that_was_searched(world: World) -> None:
    """Where no leg fits, everybody of the medium was searched, and the note says so."""
    tracks = TrackEvidence(world)
    flown = next(x for x in world.tests.values() if x.outcome == "supports")
    none = next(x for x in world.tests.values() if x.outcome == "no coverage")
    assert {s.platform for s in tracks.slices(flown.id)} <= {world.movements.legs[x].platform for x in flown.legs}
    assert len(tracks.slices(none.id)) > len(tracks.slices(flown.id))
    notes = Footnotes(world)
    notes.cite([none.id])
    assert "Searched, without anything that fits [simulated]" in parsed(notes.section()).text


def test_statements_are_cited_as_before(world: World) -> None:
    """Tracks in a case change no footnote of a quote."""
    statements = list(world.statements)[:5]
    plain, both = Footnotes(rich_world()), Footnotes(world)
    assert plain.cite(statements) == both.cite(statements)
    assert plain.section() == both.section()


def test_without_tracks_nothing_is_found() -> None:
    """An id that only looks like one is not cited."""
    notes = Footnotes(rich_world())
    assert notes.cite(["leg-00", "icao:14042d", "bridge-00"]) == ""
    assert TrackEvidence(World(movements=Movements())).slices("leg-00") == ()


def test_no_mark_without_words() -> None:
    """What is not simulated has no seal."""
    assert simulated_tag("") == ""
    assert parsed(simulated_tag("partly simulated")).text == " partly simulated"
