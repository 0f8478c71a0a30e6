"""The stored form of what tracks show; tests/property/test_movement_codec.py shows that everything survives it."""

import json

import pytest

from crossbearing.model import Candidate, Facility, Runway
from crossbearing.store.movement_codec import decode_record, encode_record
from moved import known_end, leg_of, moved

PLACE = Facility("site:X", "Ẍ field", "airfield", 20.0, 30.0, "LY", runways=(Runway(90.0, None),))


def test_what_has_its_default_is_left_out() -> None:
    """A line holds the fields that say something, by their names, readable in any script."""
    assert json.loads(encode_record(PLACE)) == {
        "id": "site:X",
        "name": "Ẍ field",
        "kind": "airfield",
        "lon_deg": 20.0,
        "lat_deg": 30.0,
        "country": "LY",
        "runways": [{"heading_deg": 90.0, "length_m": None}],
    }
    assert "Ẍ" in encode_record(PLACE)


def test_a_line_of_an_older_form_reads_with_defaults() -> None:
    """A field that was added later has its default."""
    line = '{"id":"a","name":"b","kind":"port","lon_deg":1.0,"lat_deg":2.0,"country":null}'
    assert decode_record(Facility, line) == Facility("a", "b", "port", 1.0, 2.0, None)


def test_a_leg_comes_back_with_its_ends_and_its_path() -> None:
    """Nested records, moments and points are what they were."""
    when = next(iter(moved().legs.values())).start.time
    leg = leg_of("icao:14042d", known_end("site:OSLK", when), known_end("site:HL59", when))
    found = decode_record(type(leg), encode_record(leg))
    assert found == leg
    assert found.start.candidates[1] == Candidate(None, found.start.candidates[1].probability)
    assert isinstance(found.path[0], tuple)


def test_what_is_not_finite_is_refused() -> None:
    """NaN is no JSON: a detector that gives it has made a mistake."""
    with pytest.raises(ValueError, match="JSON"):
        encode_record(Facility("a", "b", "port", float("nan"), 2.0, None))
