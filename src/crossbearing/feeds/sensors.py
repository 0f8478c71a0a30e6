"""The formats of sensors that are read, the more exact ones first."""

from crossbearing.feeds.aircraft_tables import AIRCRAFT_TABLE, TAR1090_TABLE
from crossbearing.feeds.ais_tables import AIS_CSV, DANISH, MARINECADASTRE
from crossbearing.feeds.csv_tables import TABLE_CSV
from crossbearing.feeds.heatmap import HEATMAP
from crossbearing.feeds.json_tables import TABLE_JSON
from crossbearing.feeds.modes import AVR, BEAST, MODE_S
from crossbearing.feeds.nmea import NMEA
from crossbearing.feeds.opensky import OPENSKY_CSV, OPENSKY_JSON
from crossbearing.feeds.parquet_tables import TABLE_PARQUET
from crossbearing.feeds.readsb import READSB
from crossbearing.feeds.sbs import SBS
from crossbearing.feeds.sensor import SensorFeed

__all__ = ["SENSORS"]

SENSORS: tuple[SensorFeed, ...] = (
    READSB,
    OPENSKY_JSON,
    MODE_S,
    TABLE_PARQUET,
    BEAST,
    NMEA,
    SBS,
    AVR,
    HEATMAP,
    OPENSKY_CSV,
    MARINECADASTRE,
    DANISH,
    AIS_CSV,
    TABLE_CSV,
    AIRCRAFT_TABLE,
    TAR1090_TABLE,
    TABLE_JSON,
)
