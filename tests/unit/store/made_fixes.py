"""Made-up fixes, and cases that hold them."""

import hashlib
from collections.abc import Iterable, Sequence

import numpy as np

from crossbearing.model import Artifact, Capture, Fixes, Metadata, Told
from crossbearing.store import Case, Intake, Read, extract
from crossbearing.store.track_writer import TrackWriter

READER = "tracks 1"
DAY_US = 86_400_000_000
SUNDAY_US = 20_000 * DAY_US

Row = tuple[int, int, float, float]
"""Platform, seconds since a Sunday, longitude, latitude."""


def artifact_named(name: str) -> Artifact:
    """An artifact whose bytes are its name."""
    payload = name.encode()
    return Artifact(hashlib.sha256(payload).hexdigest(), "application/test", len(payload), name)


def fixes_of(rows: Sequence[Row], artifact: str = "a") -> Fixes:
    """Fixes of one artifact, numbered in the order in which they come."""
    columns = np.array(rows, dtype=float).reshape(len(rows), 4).T
    return Fixes.of(
        {
            "platform": columns[0],
            "time_us": columns[1].astype(np.int64) * 1_000_000 + SUNDAY_US,
            "lon_deg": columns[2],
            "lat_deg": columns[3],
            "altitude_m": columns[1] * 2.0,
            "row": np.arange(len(rows)),
        },
        [artifact],
    )


def told_of(platform: int, second: int, value: str, artifact: str = "a") -> Told:
    """A callsign that was told."""
    return Told(platform, SUNDAY_US + second * 1_000_000, "callsign", value, artifact)


def take_in(
    case: Case,
    given: Iterable[tuple[str, Sequence[Row]]],
    told: Iterable[Told] = (),
    *,
    most_fixes: int = 1000,
    reader: str = READER,
    sidecar: Metadata | None = None,
) -> None:
    """Stores files of these names with these rows, in one transaction."""
    writer = TrackWriter(case.folder, most_fixes)
    intakes = []
    for name, rows in given:
        artifact = artifact_named(name)
        writer.add(fixes_of(rows, artifact.id))
        done = extract(artifact.id, sidecar or Metadata(), reader, Read())
        intakes.append(Intake(Capture(artifact, name.encode(), sidecar or Metadata()), done))
    writer.tell(told)
    case.append(intakes, parts=writer.finish())


def rows_of(fixes: Iterable[Fixes]) -> list[tuple[int, int, float, float, str, int]]:
    """Every fix in order, with the artifact that it comes from."""
    return [
        (
            int(x.platform[i]),
            (int(x.time_us[i]) - SUNDAY_US) // 1_000_000,
            float(x.lon_deg[i]),
            float(x.lat_deg[i]),
            x.artifacts[x.artifact[i]],
            int(x.row[i]),
        )
        for x in fixes
        for i in range(len(x))
    ]
