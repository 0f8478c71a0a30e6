"""Events put to the test of tracks: an expectation, what was seen and heard, and what that does to the grade."""

from crossbearing.corroborate.sensors.graded import with_sensors
from crossbearing.corroborate.sensors.trials import sensor_tests

__all__ = ["sensor_tests", "with_sensors"]
