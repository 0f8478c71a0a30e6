"""The formats of sensors that are read, the more exact ones first."""

from crossbearing.feeds.ais_tables import AIS_CSV, DANISH, MARINECADASTRE
from crossbearing.feeds.csv_tables import TABLE_CSV
from crossbearing.feeds.readsb import READSB
from crossbearing.feeds.sensor import SensorFeed

__all__ = ["SENSORS"]

SENSORS: tuple[SensorFeed, ...] = (READSB, MARINECADASTRE, DANISH, AIS_CSV, TABLE_CSV)
