"""Identifiers that are hashes of what they name, so that doing a thing twice changes nothing."""

import hashlib
import json
from collections.abc import Sequence
from typing import TypeAlias

_CANONICAL = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))

Part: TypeAlias = "str | int | float | bool | Sequence[Part] | None"

ID_HEX_DIGITS = 20
"""80 bits: the chance that two of a hundred million records share an id is below one in a hundred million."""


def content_id(noun: str, *parts: Part) -> str:
    """The id of a record of this noun with this content: ``noun-`` and 20 hexadecimal digits.

    >>> content_id("statement", "a", 1) == content_id("statement", "a", 1)
    True
    >>> content_id("statement", "a", 1) == content_id("statement", "a1")
    False
    """
    canonical = _CANONICAL.encode([noun, *parts])
    return f"{noun}-{hashlib.sha256(canonical.encode('utf-8', 'surrogatepass')).hexdigest()[:ID_HEX_DIGITS]}"


def artifact_id(payload: bytes) -> str:
    """The SHA-256 of the bytes as they came, in hexadecimal: the id of an artifact."""
    return hashlib.sha256(payload).hexdigest()
