"""The stored form of what tracks show, of tests and of platforms: JSON objects with the fields of their records.

Written and read by the fields' own types, so that a field that is added later, with a default, needs nothing here.
What has its default is left out.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from datetime import date, datetime
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeAlias, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from crossbearing.model import (
    Activity,
    Anomaly,
    Bridge,
    Encounter,
    Facility,
    Leg,
    Loitering,
    Overflight,
    Platform,
    SensorTest,
    Silence,
    Visit,
)
from crossbearing.store.codec import to_json

Record: TypeAlias = (
    Activity
    | Anomaly
    | Bridge
    | Encounter
    | Facility
    | Leg
    | Loitering
    | Overflight
    | Platform
    | SensorTest
    | Silence
    | Visit
)

R = TypeVar("R", bound=Record)

_Step: TypeAlias = Callable[[Any], Any]

_PLAIN = (str, int, float, bool, NoneType)


@dataclass(frozen=True, slots=True)
class _Form:
    """How a value of one type is written and read; None where it is the same on both sides."""

    write: _Step | None = None
    read: _Step | None = None


def encode_record(record: Record) -> str:
    """The stored line of a record. A number that is not finite raises ValueError."""
    kind: object = type(record)
    write = _form(kind).write
    return to_json(write(record) if write is not None else record)


def decode_record(kind: type[R], line: str) -> R:
    """The record of a stored line."""
    hint: object = kind
    read = _form(hint).read
    stored = json.loads(line)
    return cast("R", read(stored) if read is not None else stored)


@cache
def _form(hint: object) -> _Form:
    origin, arguments = get_origin(hint), get_args(hint)
    if hint in _PLAIN or origin is Literal:
        return _Form()
    if hint is datetime:
        return _Form(datetime.isoformat, datetime.fromisoformat)
    if hint is date:
        return _Form(date.isoformat, date.fromisoformat)
    if origin in {Union, UnionType}:
        return _optional(_form(next(x for x in arguments if x is not NoneType)))
    if origin is tuple and arguments[1:] == (Ellipsis,):
        return _many(_form(arguments[0]))
    if origin is tuple:
        return _several([_form(x) for x in arguments])
    if is_dataclass(hint) and isinstance(hint, type):
        return _record(hint)
    raise TypeError(f"{hint} has no stored form")


def _optional(form: _Form) -> _Form:
    write, read = form.write, form.read
    return _Form(
        None if write is None else lambda x: None if x is None else write(x),
        None if read is None else lambda x: None if x is None else read(x),
    )


def _many(form: _Form) -> _Form:
    write, read = form.write, form.read
    return _Form(
        None if write is None else lambda many: [write(x) for x in many],
        tuple if read is None else lambda many: tuple([read(x) for x in many]),
    )


def _several(forms: list[_Form]) -> _Form:
    writes, reads = [x.write or _same for x in forms], [x.read or _same for x in forms]
    return _Form(
        None if all(x.write is None for x in forms) else lambda v: [w(x) for w, x in zip(writes, v, strict=True)],
        tuple if all(x.read is None for x in forms) else lambda v: tuple([r(x) for r, x in zip(reads, v, strict=True)]),
    )


def _same(value: object) -> object:
    return value


def _record(kind: type) -> _Form:
    hints = get_type_hints(kind)
    inner = [(x.name, _form(hints[x.name]), _default(x)) for x in fields(kind)]
    writes = [(name, form.write or _same, default) for name, form, default in inner]
    reads = {name: form.read for name, form, _ in inner if form.read is not None}

    def write(record: object) -> dict[str, object]:
        values = ((name, step, default, getattr(record, name)) for name, step, default in writes)
        return {name: step(value) for name, step, default, value in values if value != default}

    def read(stored: Mapping[str, object]) -> object:
        return kind(**{name: reads[name](value) if name in reads else value for name, value in stored.items()})

    return _Form(write, read)


def _default(field: "Field[Any]") -> object:
    return field.default if field.default is not MISSING else _NONE_GIVEN


_NONE_GIVEN = object()
