"""Stops near ports by movingpandas; run by ``bench.port_calls`` in an environment of its own.

movingpandas has no port calls. Its closest is TrajectoryStopDetector: the stops of each trajectory, as points. Each is
then joined with the nearest port within 3 km, as the rule of port calls asks. Reading the file is not timed.
"""

import json
import sys
import time
import warnings
from datetime import timedelta

import geopandas
import movingpandas
import pandas as pd

LEAST = timedelta(minutes=5)
WIDEST_M = 500
ENTER_M = 3000
METRES = "EPSG:3857"


def main() -> None:
    """Time it and print what came out."""
    warnings.filterwarnings("ignore")
    table, ports_file = sys.argv[1:3]
    fixes = pd.read_csv(table, usecols=["MMSI", "BaseDateTime", "LAT", "LON"], parse_dates=["BaseDateTime"])
    rows = pd.read_csv(ports_file)
    points = geopandas.points_from_xy(rows.longitude, rows.latitude, crs="EPSG:4326")
    ports = geopandas.GeoDataFrame(rows, geometry=points).to_crs(METRES)
    begun = time.perf_counter()
    tracks = movingpandas.TrajectoryCollection(fixes, traj_id_col="MMSI", t="BaseDateTime", x="LON", y="LAT")
    stops = movingpandas.TrajectoryStopDetector(tracks).get_stop_points(min_duration=LEAST, max_diameter=WIDEST_M)
    calls = stops.set_crs("EPSG:4326", allow_override=True).to_crs(METRES).sjoin_nearest(ports, max_distance=ENTER_M)
    seconds = time.perf_counter() - begun
    print(
        json.dumps(
            {
                "peer": f"movingpandas {movingpandas.__version__}",
                "fixes": len(fixes),
                "seconds": round(seconds, 1),
                "trajectories": len(tracks.trajectories),
                "stops": len(stops),
                "stops_in_port": len(calls),
            }
        )
    )


if __name__ == "__main__":
    main()
