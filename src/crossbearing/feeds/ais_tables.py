"""Tables of AIS as CSV: MarineCadastre (NOAA), the Danish Maritime Authority, and others with an MMSI."""

from crossbearing.feeds.csv_tables import parse_csv, squeezed_header
from crossbearing.feeds.sensor import Head, SensorFeed

__all__ = ["AIS_CSV", "DANISH", "MARINECADASTRE"]

_MARINECADASTRE = (
    {"mmsi", "basedatetime", "lat", "lon", "sog", "cog"},
    {"mmsi", "basedatetime", "latitude", "longitude", "sog", "cog"},
)
"""The columns of the files up to 2024, and since."""
_DANISH = {"timestamp", "typeofmobile", "mmsi", "latitude", "longitude"}
_MMSIS = {"mmsi", "ssvid"}
_PLACES = ({"lat", "latitude"}, {"lon", "longitude", "lng"})
_TIMES = ("time", "date", "utc", "epoch")


def _is_marinecadastre(head: Head) -> bool:
    names = squeezed_header(head)
    return any(x <= names for x in _MARINECADASTRE)


def _is_danish(head: Head) -> bool:
    return squeezed_header(head) >= _DANISH


def _is_ais(head: Head) -> bool:
    names = squeezed_header(head)
    timed = any(word in name for name in names for word in _TIMES)
    return bool(names & _MMSIS) and all(names & x for x in _PLACES) and timed


MARINECADASTRE = SensorFeed("marinecadastre", "text/csv; layout=marinecadastre", _is_marinecadastre, parse_csv)
DANISH = SensorFeed("danish-ais", "text/csv; layout=danish-ais", _is_danish, parse_csv)
AIS_CSV = SensorFeed("ais-csv", "text/csv; layout=ais", _is_ais, parse_csv)
