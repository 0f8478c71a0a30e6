"""Bridges and changes of tempo, as findings."""

from dataclasses import replace

from crossbearing.analyse.air_bridges import find
from crossbearing.model import Bridge, ChangePoint, Movements, World
from moved import CHANGED, DEAF, moved, moved_world


def _with(movements: Movements, *bridges: Bridge) -> World:
    return World(movements=replace(movements, bridges={x.id: x for x in bridges}))


def _airliners(movements: Movements) -> Movements:
    known = {i: replace(p, type="A320") for i, p in movements.platforms.items()}
    return replace(movements, platforms=known)


def test_a_bridge_says_who_how_often_and_that_loads_are_unknown() -> None:
    """With its legs as evidence."""
    bridge_found, _ = find(moved_world())
    (bridge,) = moved_world().movements.bridges.values()
    assert bridge_found.title == (
        "Air bridge: Hmeimim air base to Al Khadim air base, 37 flights in 15 weeks by 3 aircraft (simulated tracks)"
    )
    assert "What they carried is not known" in bridge_found.text
    assert "RA-78842 (IL76)" in bridge_found.text
    assert "One end of 9 more is only probable" in bridge_found.text
    assert "In 2 of 18 weeks nobody else was heard at both ends." in bridge_found.text
    assert bridge_found.evidence == bridge.legs


def test_a_rise_of_the_tempo_is_a_finding_of_its_own() -> None:
    """With the rates, the hearing on both sides, and how certain it is."""
    _, tempo = find(moved_world())
    assert tempo.title.startswith(
        f"Tempo rose in the week of {CHANGED} from 1.1 to 4.4 a week, hearing taken into account: Hmeimim air base"
    )
    assert "Before, 5 flights in 6 weeks with 837 hours of hearing; from then on, 32 flights in 10 weeks" in tempo.text
    assert "310 times as well" in tempo.text
    assert tempo.severity == "caution"
    assert tempo.evidence


def test_what_is_simulated_says_so_and_what_is_not_does_not() -> None:
    """In the title, where nobody overlooks it."""
    assert all("(simulated tracks)" in f.title for f in find(moved_world()))
    assert not any("simulated" in f.title + f.text for f in find(moved_world(simulated=False)))


def test_several_changes_are_told_between_their_neighbours() -> None:
    """Each with what was counted from the change before it up to the one after it."""
    movements = moved()
    (bridge,) = movements.bridges.values()
    later = bridge.weeks[12].monday
    twice = replace(bridge, changes=(*bridge.changes, ChangePoint(later, 4.4, 0.04, 20_000.0)))
    _, first, second = find(_with(movements, twice))
    between = first.text.partition("from then on, ")[2].partition(" hours")[0]
    assert between in second.text.partition("from then on")[0]
    assert "Tempo fell" in second.title
    assert "to 0.04 a week" in second.title
    assert "more than 10,000 times" in second.text


def test_a_change_after_deaf_weeks_may_have_come_in_them() -> None:
    """The finding says so."""
    movements = moved()
    (bridge,) = movements.bridges.values()
    monday = bridge.weeks[next(n for n, w in enumerate(bridge.weeks) if w.monday == DEAF[-1]) + 1].monday
    _, tempo = find(_with(movements, replace(bridge, changes=(ChangePoint(monday, 1.0, 4.0, 30.0),))))
    assert "In the 2 weeks before nobody else was heard: it may have changed then already." in tempo.text


def test_where_nobody_else_is_heard_no_tempo_can_be_judged() -> None:
    """It says so, and does not say that there was no change."""
    movements = moved()
    (bridge,) = movements.bridges.values()
    deaf = replace(bridge, weeks=tuple(replace(w, heard_hours=0.0) for w in bridge.weeks), changes=())
    (found,) = find(_with(movements, deaf))
    assert "a change of tempo cannot be told from one of hearing" in found.text
    assert "No change" not in found.text


def test_scheduled_traffic_is_one_note() -> None:
    """Pairs without a military or freight fleet and without a curated site are counted, named and cited together."""
    movements = _airliners(moved())
    (bridge,) = movements.bridges.values()
    others = [replace(bridge, destination=f"site:{n}") for n in range(5)]
    (note,) = find(_with(movements, bridge, *others))
    assert note.title == "6 other pairs of places with repeated legs (simulated tracks)"
    assert "The tempo of 6 of them changed" in note.text
    assert set(note.evidence) <= set(bridge.legs)


def test_no_tracks_no_findings() -> None:
    """An empty world, and one whose tracks have no bridge."""
    assert list(find(World())) == []
    assert list(find(World(movements=replace(moved(), bridges={})))) == []
