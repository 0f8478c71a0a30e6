"""How an artifact, and what was read from it, become lines: each once, whatever was stored before."""

from dataclasses import dataclass, replace

from sqlalchemy import Connection, select

from crossbearing.model import Capture, content_id
from crossbearing.store.ledger import Ledger
from crossbearing.store.lines import Extract, artifact_row, capture_row, sidecar_id
from crossbearing.store.tables import TRUTH


@dataclass(frozen=True, slots=True)
class Intake:
    """An artifact on its way into the case: where it was found, and what reading it gave (None: already known)."""

    capture: Capture
    extract: Extract | None
    with_bytes: bool = True
    """False where the bytes were put into the case by whoever read them, or are to stay where they lie."""


@dataclass(slots=True)
class Stored:
    """What the case already holds, so that nothing is stored twice."""

    artifacts: set[str]
    captures: dict[tuple[str, str], tuple[str, int]]
    """By artifact and path: the newest sidecar, and how many captures there were."""
    readings: set[str]
    newest: dict[tuple[str, str], tuple[str, int]]
    """By artifact and sidecar: reader of the newest reading, and whether it is complete."""
    problems: set[str]
    """Those that belong to no reading."""


def load_stored(connection: Connection) -> Stored:
    """What is stored now."""
    artifact, capture, reading, problem = (TRUTH[x].c for x in ("artifact", "capture", "reading", "problem"))
    captures: dict[tuple[str, str], tuple[str, int]] = {}
    for identity, path, sidecar in connection.execute(
        select(capture.artifact, capture.path, capture.sidecar).order_by(capture.seq)
    ):
        _, count = captures.get((identity, path), ("", 0))
        captures[identity, path] = (sidecar, count + 1)
    return Stored(
        set(connection.execute(select(artifact.id)).scalars()),
        captures,
        set(connection.execute(select(reading.id)).scalars()),
        {
            (identity, sidecar): (reader, complete)
            for identity, sidecar, reader, complete in connection.execute(
                select(reading.artifact, reading.sidecar, reading.reader, reading.complete).order_by(reading.seq)
            )
        },
        set(connection.execute(select(problem.id).where(problem.reading == 0)).scalars()),
    )


def add_intake(ledger: Ledger, stored: Stored, intake: Intake) -> int | None:
    """Adds the lines that are not stored yet; gives the line of the reading where one is added."""
    artifact, sidecar = intake.capture.artifact, intake.capture.sidecar
    if artifact.id not in stored.artifacts:
        stored.artifacts.add(artifact.id)
        seen_as = intake.extract.media_type if intake.extract is not None else None
        ledger.add("artifact", artifact_row(replace(artifact, media_type=seen_as or artifact.media_type)))
    row = capture_row(artifact.id, artifact.path, sidecar, 0)
    place = (artifact.id, str(row[2]))
    newest, count = stored.captures.get(place, (None, 0))
    if newest != sidecar_id(sidecar):
        stored.captures[place] = (sidecar_id(sidecar), count + 1)
        ledger.add("capture", capture_row(artifact.id, artifact.path, sidecar, count))
    if intake.extract is not None:
        key = (intake.extract.artifact, intake.extract.sidecar)
        now = (intake.extract.reader, int(intake.extract.complete))
        if stored.newest.get(key) != now:
            stored.newest[key] = now
            done = intake.extract.reading_row
            again = 0
            while (
                identity := str(done[0]) if not again else content_id("reading", str(done[0]), again)
            ) in stored.readings:
                again += 1  # this reader read it before, and another one since: it comes into force anew
            stored.readings.add(identity)
            reading = ledger.add("reading", (identity, *done[1:]))
            for noun, line in intake.extract.rows:
                ledger.add(noun, line, reading)
            return reading
    return None
