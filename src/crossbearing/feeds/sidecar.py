"""A JSON file beside a report that says what the report does not: outlet, day, author, address."""

import json

from crossbearing.language.fields import metadata_of
from crossbearing.model import Metadata

__all__ = ["LARGEST_SIDECAR_BYTES", "sidecar_metadata"]

LARGEST_SIDECAR_BYTES = 1_000_000
"""A sidecar says a few lines; what is larger is data."""
_LONGEST_EXTRA = 1_000


def sidecar_metadata(payload: bytes) -> Metadata | None:
    """What a sidecar says; None where the bytes are no JSON object. Keys that are not known here are kept as they are.

    >>> sidecar_metadata(b'{"outlet": "The Example", "date": "2024-12-18", "illustrative": true}').extra
    (('illustrative', 'true'),)
    >>> sidecar_metadata(b'[{"outlet": "The Example"}]') is None
    True
    """
    try:
        given = json.loads(payload[: LARGEST_SIDECAR_BYTES + 1])
        if not isinstance(given, dict):
            return None
        return metadata_of({key: _values(value) for key, value in given.items()})
    except (ValueError, RecursionError):
        return None


def _values(value: object) -> list[str]:
    """A JSON value as the strings that a field holds; lists of names stay lists, deeper things become JSON again."""
    if value is None:
        return []
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [text for item in value for text in _values(item if not isinstance(item, list) else str(item))]
    if isinstance(value, dict) and isinstance(value.get("name"), str):
        return [str(value["name"])]
    return [json.dumps(value, ensure_ascii=False)[:_LONGEST_EXTRA]]
