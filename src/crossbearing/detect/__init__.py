"""Tracks to what they show: one file a question put to a sensor. Pure: columns in, records out."""

from crossbearing.detect.airfields import FacilityIndex
from crossbearing.detect.legs import detect_air
from crossbearing.detect.seen import Seen

__all__ = ["FacilityIndex", "Seen", "detect_air"]
