"""What the detectors give back."""

from crossbearing.detect.seen import Seen


def test_nothing_seen_is_empty() -> None:
    """Without fixes there is no leg, no visit and no anomaly."""
    assert (Seen().legs, Seen().visits, Seen().anomalies) == ((), (), ())
