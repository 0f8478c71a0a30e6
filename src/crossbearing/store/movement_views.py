"""What the tracks of a case show, as it is stored: written where tracks or their readers changed, and read back."""

import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypedDict, TypeVar, cast

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, delete, insert, select

from crossbearing.model import (
    Activity,
    Anomaly,
    Bridge,
    Coverage,
    Encounter,
    Facility,
    Leg,
    Loitering,
    Movements,
    Overflight,
    Platform,
    Silence,
    Visit,
)
from crossbearing.store.chain import Value
from crossbearing.store.clock import microseconds, moment
from crossbearing.store.codec import to_json
from crossbearing.store.kept import portions
from crossbearing.store.lines import printable
from crossbearing.store.movement_codec import Record, decode_record, encode_record
from crossbearing.store.tables import COVERAGE, MOVEMENT_COLUMNS, MOVEMENT_STATE, MOVEMENTS, MovementView
from crossbearing.store.truth import ROWS_AT_ONCE

R = TypeVar("R", bound=Record)

_COVERAGE: Mapping[str, str] = {"keys": "<i8", "platforms": "<i4", "only": "<i8"}


class StateJson(TypedDict):
    """How many fixes there were, and when the first and the last was, in microseconds since 1970."""

    fixes: int
    first_us: int | None
    last_us: int | None


def write_movements(connection: Connection, found: Movements, made_from: str, made_by: str) -> None:
    """Drops what is stored and writes these."""
    for view, names in MOVEMENT_COLUMNS.items():
        connection.execute(delete(MOVEMENTS[view]))
        numbered = ((number, *row) for number, row in enumerate(_rows(view, found)))
        for rows in portions(dict(zip(names, row, strict=True)) for row in numbered):
            connection.execute(insert(MOVEMENTS[view]), rows)
    connection.execute(delete(COVERAGE))
    for name, kind in _COVERAGE.items():
        column: NDArray[Any] = getattr(found.coverage, name)
        connection.execute(insert(COVERAGE).values(name=name, body=zlib.compress(column.astype(kind).tobytes(), 1)))
    body = to_json(
        StateJson(
            fixes=found.fixes,
            first_us=microseconds(found.first) if found.first is not None else None,
            last_us=microseconds(found.last) if found.last is not None else None,
        )
    )
    connection.execute(delete(MOVEMENT_STATE))
    connection.execute(
        insert(MOVEMENT_STATE).values(
            only=1, made_from=made_from, made_by=made_by, body=body, digest=movements_digest(connection)
        )
    )


def _rows(view: MovementView, found: Movements) -> Iterator[tuple[Value, ...]]:
    match view:
        case "platform":
            for platform in found.platforms.values():
                yield platform.id, printable(platform.label), platform.medium, encode_record(platform)
        case "facility":
            for place in found.facilities.values():
                yield place.id, printable(place.name), place.kind, encode_record(place)
        case "bridge":
            for bridge in found.bridges.values():
                yield bridge.id, bridge.medium, bridge.origin, bridge.destination, encode_record(bridge)
        case "activity":
            for activity in found.activities.values():
                yield activity.id, activity.facility, encode_record(activity)
        case _:
            yield from _movement_rows(view, found)


def _movement_rows(view: MovementView, found: Movements) -> Iterator[tuple[Value, ...]]:
    match view:
        case "leg":
            for leg in found.legs.values():
                when = leg.start.time.isoformat(), leg.end.time.isoformat()
                yield leg.id, leg.platform, *when, leg.start.facility, leg.end.facility, encode_record(leg)
        case "visit":
            for x in found.visits.values():
                when = x.seen_from.isoformat(), x.seen_until.isoformat()
                yield x.id, x.platform, *when, x.how, x.facility, encode_record(x)
        case "silence":
            for silence in found.silences.values():
                yield silence.id, silence.platform, *_span(silence), silence.why, encode_record(silence)
        case "encounter":
            for met in found.encounters.values():
                yield met.id, *met.platforms, *_span(met), encode_record(met)
        case "loitering":
            for stay in found.loiterings.values():
                yield stay.id, stay.platform, *_span(stay), encode_record(stay)
        case "overflight":
            for over in found.overflights.values():
                yield over.id, over.leg, over.platform, printable(over.area), over.answer, encode_record(over)
        case "anomaly":
            for odd in found.anomalies.values():
                yield odd.id, odd.platform, odd.fault, *_span(odd), encode_record(odd)
        case _:
            raise ValueError(f"{view} is no movement")


def _span(of: Silence | Encounter | Loitering | Anomaly) -> tuple[str, str]:
    return of.start.isoformat(), of.end.isoformat()


def movement_state(connection: Connection) -> tuple[str, str, str] | None:
    """From which tracks and by what the stored movements were made, and their digest; None where there are none."""
    columns = MOVEMENT_STATE.c
    row = connection.execute(select(columns.made_from, columns.made_by, columns.digest)).one_or_none()
    return (row.made_from, row.made_by, row.digest) if row is not None else None


def movements_digest(connection: Connection) -> str:
    """The SHA-256 over every column of every movement, in order."""
    digest = hashlib.sha256()
    for view, table in MOVEMENTS.items():
        for row in connection.execution_options(yield_per=ROWS_AT_ONCE).execute(
            select(table).order_by(table.c.ordinal)
        ):
            digest.update("".join(f"{len(str(x))}:{x}" for x in (view, *row)).encode())
    for name, body in connection.execute(select(COVERAGE).order_by(COVERAGE.c.name)):
        digest.update(b"%d:%s%d:" % (len(name), name.encode(), len(body)))
        digest.update(body)
    return digest.hexdigest()


def load_movements(connection: Connection) -> Movements:
    """The movements that are stored; empty where there are none."""
    body = connection.execute(select(MOVEMENT_STATE.c.body)).scalar_one_or_none()
    if body is None:
        return Movements()
    state = cast("StateJson", json.loads(body))
    return Movements(
        platforms={x.id: x for x in _records(connection, "platform", Platform)},
        facilities={x.id: x for x in _records(connection, "facility", Facility)},
        legs={x.id: x for x in _records(connection, "leg", Leg)},
        visits={x.id: x for x in _records(connection, "visit", Visit)},
        silences={x.id: x for x in _records(connection, "silence", Silence)},
        encounters={x.id: x for x in _records(connection, "encounter", Encounter)},
        loiterings={x.id: x for x in _records(connection, "loitering", Loitering)},
        overflights={x.id: x for x in _records(connection, "overflight", Overflight)},
        anomalies={x.id: x for x in _records(connection, "anomaly", Anomaly)},
        bridges={x.id: x for x in _records(connection, "bridge", Bridge)},
        activities={x.id: x for x in _records(connection, "activity", Activity)},
        coverage=_coverage(connection),
        first=moment(state["first_us"]) if state["first_us"] is not None else None,
        last=moment(state["last_us"]) if state["last_us"] is not None else None,
        fixes=state["fixes"],
    )


def _records(connection: Connection, view: MovementView, kind: type[R]) -> Iterable[R]:
    columns = MOVEMENTS[view].c
    for body in connection.execute(select(columns.body).order_by(columns.ordinal)).scalars():
        yield decode_record(kind, body)


def _coverage(connection: Connection) -> Coverage:
    stored = {str(name): bytes(body) for name, body in connection.execute(select(COVERAGE))}
    columns = {
        name: np.frombuffer(zlib.decompress(stored[name]), kind).astype(kind[1:], copy=False)
        for name, kind in _COVERAGE.items()
    }
    return Coverage(columns["keys"], columns["platforms"], columns["only"])
