"""Events that the tracks speak against, or bear out."""

from crossbearing.analyse.against_tracks import find
from crossbearing.model import Movements
from unit.corroborate.builders import Report
from unit.corroborate.sensors.flown import PLATFORMS, leg, movements, platform
from unit.corroborate.sensors.put import put
from unit.corroborate.sensors.test_expectations import FLIGHT

NEWS = [Report("Daily", (FLIGHT,))]


def test_what_was_not_seen_where_all_were_heard_is_a_caution() -> None:
    """With what was looked for, what was heard, and the words of the report."""
    made, _ = put(NEWS, movements())
    (finding,) = find(made)
    assert finding.severity == "caution"
    assert finding.title.startswith("Tracks speak against it")
    assert "Looked for: flights of transports" in finding.text
    assert set(finding.evidence) == set(made.statements)


def test_what_was_seen_is_a_note_with_its_legs() -> None:
    """The legs are evidence beside the statements."""
    flown = leg("2024-12-14", "site:hmeimim", "site:khadim")
    (finding,) = find(put(NEWS, movements([flown]))[0])
    assert finding.severity == "note"
    assert flown.id in finding.evidence


def test_nothing_is_said_where_nobody_listened_or_there_are_no_tracks() -> None:
    """No coverage is no finding."""
    assert list(find(put(NEWS, movements(heard=["site:minsk"]))[0])) == []
    assert list(find(put(NEWS, Movements())[0])) == []


def test_simulated_tracks_are_said_to_be() -> None:
    """Wherever they are spoken of."""
    fleet = {x: platform(x, simulated=True) for x in PLATFORMS}
    (finding,) = find(put(NEWS, movements(platforms=fleet))[0])
    assert "the simulated tracks of aircraft" in finding.text
