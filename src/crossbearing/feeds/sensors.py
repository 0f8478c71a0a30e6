"""The formats of sensors that are read, the more exact ones first."""

from crossbearing.feeds.ais_tables import AIS_CSV, DANISH, MARINECADASTRE
from crossbearing.feeds.csv_tables import TABLE_CSV
from crossbearing.feeds.json_tables import TABLE_JSON
from crossbearing.feeds.opensky import OPENSKY_CSV, OPENSKY_JSON
from crossbearing.feeds.parquet_tables import TABLE_PARQUET
from crossbearing.feeds.readsb import READSB
from crossbearing.feeds.sensor import SensorFeed

__all__ = ["SENSORS"]

SENSORS: tuple[SensorFeed, ...] = (
    READSB,
    OPENSKY_JSON,
    TABLE_PARQUET,
    OPENSKY_CSV,
    MARINECADASTRE,
    DANISH,
    AIS_CSV,
    TABLE_CSV,
    TABLE_JSON,
)
