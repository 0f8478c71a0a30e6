"""How a ruling stands in the case."""

import json
from datetime import UTC, date, datetime

from crossbearing.model import Letter, Note, Regrading, Reliability, Ruling, Target
from crossbearing.store.ruling_codec import decode_ruling, encode_ruling, kind_of

WHEN = datetime(2025, 1, 1, tzinfo=UTC)


def test_what_is_not_said_is_not_stored() -> None:
    """A line is short: no empty label, no day that was not given, no grade that stays as computed."""
    plain = json.loads(encode_ruling(Ruling("Ann", "seen", Note(Target("document", "d")))))
    assert plain == {"by": "Ann", "reason": "seen", "what": "note", "targets": [{"noun": "document", "id": "d"}]}
    graded = json.loads(encode_ruling(Ruling("Ann", "seen", Regrading(Target("event", "e"), credibility=4))))
    assert set(graded) == {"by", "reason", "what", "targets", "number"}


def test_a_letter_keeps_its_day() -> None:
    """Letter and day come back; the moment is the store's."""
    ruling = Ruling("Ann", "errs", Letter(Target("source", "s", "Dispatch"), Reliability.D, date(2024, 1, 1)))
    assert kind_of(ruling.what) == "letter"
    assert decode_ruling(encode_ruling(ruling), WHEN) == Ruling("Ann", "errs", ruling.what, 0, WHEN)
