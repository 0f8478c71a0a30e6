"""The stored form of the truth; that everything survives it is shown in tests/property/test_store_codec.py."""

import json

from crossbearing.model import Mention, Metadata
from crossbearing.store.codec import decode_capture, decode_mention, encode_capture, encode_mention, to_json


def test_what_is_empty_is_left_out() -> None:
    """A line holds no key that says nothing."""
    line = encode_mention(Mention("d", 0, 5, "Ships", "thing"))
    assert json.loads(line) == {"document": "d", "start": 0, "end": 5, "text": "Ships", "type": "thing"}


def test_a_line_of_an_older_form_reads_with_defaults() -> None:
    """A key that is missing is the default."""
    assert decode_mention('{"document":"d","start":0,"end":5,"text":"Ships","type":"thing"}').named


def test_every_script_is_readable_in_the_database() -> None:
    """Arabic and Cyrillic stand as themselves."""
    assert to_json(["سرت", "Сирт"]) == '["سرت","Сирт"]'


def test_a_file_name_that_is_no_unicode_is_kept() -> None:
    """A stray byte of a file name is written as an escape and comes back."""
    line = encode_capture("a", "caf\udce9", Metadata())
    assert "\\udce9" in line
    assert decode_capture(line)[1] == "caf\udce9"
