"""``show`` for what tracks show."""

import pytest

from crossbearing.cli import opening
from crossbearing.model import World
from crossbearing.render.tracks import all_shown
from moved import IL76, hostile_tracks
from unit.cli.running import Run
from unit.render.worlds import HOSTILE


def test_every_movement_is_shown_down_to_its_records(run: Run, tracked: World) -> None:
    """File, records and the whole hash, whatever its kind."""
    kinds = {type(x): x for x in all_shown(tracked.movements)}
    assert len(kinds) == 7
    for shown in kinds.values():
        out = run("show", "x.case", shown.id).out
        assert "yes: simulated" in out
        for s in shown.slices:
            assert s.artifact in out
            assert tracked.artifacts[s.artifact].path in out
            assert f"{s.first_row:,} to {s.last_row:,} of {s.platform}" in out


def test_a_leg_tells_every_candidate_of_its_ends(run: Run, tracked: World) -> None:
    """With the probability of not known, what else concerns it, and that its load is not known."""
    leg = next(x for x in tracked.movements.legs.values() if x.end.facility is None and x.platform == IL76)
    out = run("show", "x.case", leg.id).out
    for part in (
        "no: none is probable enough",
        "62%  Al Khadim air base [site:HL59]",
        "21%  Benina airport [site:HLLB]",
        "17%  not known",
        "of the bridge Hmeimim air base → Al Khadim air base",
        "tracks do not show what is aboard",
    ):
        assert part in out


def test_a_leg_names_its_silences_and_crossings(run: Run, tracked: World) -> None:
    """What lies on its way."""
    over = next(iter(tracked.movements.overflights.values()))
    out = run("show", "x.case", over.leg).out
    assert "transponder gap of 38 min" in out
    assert "possibly, in a stretch not heard, over Türkiye" in out


def test_a_bridge_is_shown_week_by_week(run: Run, tracked: World) -> None:
    """The line of text, the change in words, each week in figures, the legs."""
    (bridge,) = tracked.movements.bridges
    out = run("show", "x.case", bridge).out
    for part in (
        "××",
        "the tempo rose from 1.1 to 4.4",
        "2024-10-28  1 named, 1.0 expected, others heard in 150",
        "load",
    ):
        assert part in out
    (activity,) = tracked.movements.activities
    assert "Arrivals at Al Khadim air base" in run("show", "x.case", activity).out


@pytest.mark.usefixtures("tracked")
def test_a_platform_tells_what_is_told_of_it(run: Run) -> None:
    """Registration, type, operator, country, fixes, and its movements."""
    out = run("show", "x.case", IL76).out
    for part in ("RA-78842", "IL76", "Lift", "12,000", "Its tracks show", "and "):
        assert part in out


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_steers_no_terminal(run: Run, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Whatever a transponder says."""
    world = hostile_tracks(text)
    monkeypatch.setattr(opening, "world_of", lambda _folder, _as_of=None: world)
    out = run("show", "x.case", IL76).out + run("show", "x.case", next(iter(world.movements.anomalies))).out
    assert "\x1b" not in out
    assert "\u202e" not in out
