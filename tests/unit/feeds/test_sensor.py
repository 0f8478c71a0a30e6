"""What a feed of a sensor is."""

from crossbearing.feeds.sensor import Head, Source
from sensor_samples import beside


def test_a_source_speaks_of_its_file() -> None:
    """Problems carry its path and artifact; the sidecar's own keys can be asked for."""
    source = Source("a" * 64, "x.zip/y.csv", beside(begins="2024-12-01"))
    problem = source.problem("code", "A sentence.")
    assert (problem.stage, problem.where, problem.artifact) == ("decode", "x.zip/y.csv", "a" * 64)
    assert (source.said("begins"), source.said("ends")) == ("2024-12-01", None)
    assert Head("x", b"").sidecar.extra == ()
