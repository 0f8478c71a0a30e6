"""Outside to captures and fixes: the only room that looks at the machine's files."""

from crossbearing.feeds.folder import Tracked, collect, count
from crossbearing.feeds.opened import SensorFile, fixes_of, sensor_files
from crossbearing.feeds.regions import are_regions, regions
from crossbearing.feeds.sensor import Head, SensorFeed, Source, Taken
from crossbearing.feeds.sensors import SENSORS

__all__ = [
    "SENSORS",
    "Head",
    "SensorFeed",
    "SensorFile",
    "Source",
    "Taken",
    "Tracked",
    "are_regions",
    "collect",
    "count",
    "fixes_of",
    "regions",
    "sensor_files",
]
