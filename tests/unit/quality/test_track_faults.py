"""The known faults of the sample tracks, and those that are planted."""

from pathlib import Path

import numpy as np
from quality.track_faults import KNOWN, PLANTS
from quality.tracks import samples

from crossbearing.detect.faults import sound
from made_flights import flight


def test_the_known_faults_of_the_samples_are_found(shared_data: Path) -> None:
    """Each sample that is named after a fault has that one, and no other."""
    assert (shared_data / "data" / "sensors" / "adsb" / "noisy").is_dir()
    found = {x.name: {y.fault for y in sound(x.fixes).anomalies} for x in samples("noisy")}
    assert found == KNOWN


def test_the_samples_of_calibration_flights_are_clean(shared_data: Path) -> None:
    """Four long flights with many turns have no fault."""
    assert (shared_data / "data" / "sensors" / "adsb" / "calibration").is_dir()
    assert all(sound(x.fixes).anomalies == () for x in samples("calibration"))


def test_what_is_planted_is_found() -> None:
    """Each kind once, in a flight that is clean without it."""
    rng = np.random.default_rng(4)
    clean = flight()
    for name, (plant, expected) in PLANTS.items():
        assert expected <= {x.fault for x in sound(plant(clean, rng)).anomalies}, name
