"""Flights with both airfields by ``traffic``; run by ``bench.legs`` in an environment of its own.

Iterating splits the fixes of each aircraft at silences of ten minutes; each flight is then asked for its airport of
take-off and of landing, as the documentation of ``Flight.infer_airport`` shows. Reading the file is not timed.
"""

import json
import sys
import time
import warnings

import pandas as pd
from traffic import __version__
from traffic.core import Traffic


def main() -> None:
    """Time it and print what came out."""
    warnings.filterwarnings("ignore")
    fixes = pd.read_parquet(sys.argv[1])
    fixes["timestamp"] = pd.to_datetime(fixes.timestamp, utc=True)
    next(iter(Traffic(fixes.head(2000)))).infer_airport("landing")  # tables are read once, and not timed
    begun = time.perf_counter()
    found = []
    for flight in Traffic(fixes):
        airports = [flight.infer_airport("takeoff").icao, flight.infer_airport("landing").icao]
        found.append([flight.icao24, flight.start.timestamp(), *airports])
    seconds = time.perf_counter() - begun
    print(json.dumps({"peer": f"traffic {__version__}", "fixes": len(fixes), "seconds": seconds, "flights": found}))


if __name__ == "__main__":
    main()
