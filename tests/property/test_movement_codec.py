"""Whatever tracks show comes back from its stored form as it was."""

from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from types import NoneType, UnionType
from typing import Literal, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
from crossbearing.store.movement_codec import decode_record, encode_record

KINDS = (
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


def values(hint: object) -> st.SearchStrategy[object]:
    """Any value of a field's type."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin in {Union, UnionType}:
        return st.one_of([st.none() if x is NoneType else values(x) for x in arguments])
    if origin is tuple and arguments[1:] == (Ellipsis,):
        return st.lists(values(arguments[0]), max_size=2).map(tuple)
    if origin is tuple:
        return st.tuples(*map(values, arguments))
    if isinstance(hint, type) and is_dataclass(hint):
        hints = get_type_hints(hint)
        return st.builds(hint, **{x.name: values(hints[x.name]) for x in fields(hint)})
    plain: dict[object, st.SearchStrategy[object]] = {
        str: st.text(max_size=5),
        int: st.integers(),
        float: st.floats(allow_nan=False, allow_infinity=False),
        bool: st.booleans(),
        datetime: st.datetimes(timezones=st.just(UTC)),
        date: st.dates(),
    }
    return plain[hint]


@pytest.mark.parametrize("kind", KINDS, ids=lambda x: x.__name__)
@given(data=st.data())
def test_every_record_comes_back(kind: type, data: st.DataObject) -> None:
    """Encoded and decoded, a record is equal to what it was, and encodes to the same line again."""
    record = data.draw(values(kind))
    line = encode_record(record)  # type: ignore[arg-type]
    found = decode_record(kind, line)
    assert found == record
    assert encode_record(found) == line
