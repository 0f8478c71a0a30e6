"""Sidecars: JSON beside a report."""

from datetime import date

import pytest

from crossbearing.feeds.sidecar import sidecar_metadata
from crossbearing.model import Metadata


def test_known_fields() -> None:
    """Title, outlet, authors, address, day and language are read; everything else is kept as text."""
    payload = b"""{"title": "Ships leave", "outlet": "Example Times", "authors": ["A", {"name": "B"}],
    "url": "https://example.org/a", "published": "2024-12-18T10:00:00Z", "language": "en",
    "illustrative": true, "rating": 3.5, "tags": ["x", "y"], "nothing": null, "deep": {"a": [1]}}"""
    assert sidecar_metadata(payload) == Metadata(
        "Ships leave",
        "Example Times",
        ("A", "B"),
        "https://example.org/a",
        date(2024, 12, 18),
        "en",
        (("deep", '{"a": [1]}'), ("illustrative", "true"), ("rating", "3.5"), ("tags", "x, y")),
    )


def test_one_author_and_date() -> None:
    """``author`` and ``date`` are the same as ``authors`` and ``published``."""
    metadata = sidecar_metadata(b'{"author": "A", "date": "18 December 2024"}')
    assert metadata is not None
    assert (metadata.authors, metadata.published) == (("A",), date(2024, 12, 18))


@pytest.mark.parametrize(
    "payload",
    [b"", b"{", b"[]", b"3", b'"title"', b"null", b"\xff\xfe{", b"[" * 100_000, b'{"title":' * 50_000],
)
def test_no_sidecar(payload: bytes) -> None:
    """What is no JSON object is no sidecar."""
    assert sidecar_metadata(payload) is None


def test_utf_16() -> None:
    """JSON in the other encodings that its standard once allowed is read too."""
    metadata = sidecar_metadata('{"outlet": "Вести"}'.encode("utf-16"))
    assert metadata is not None
    assert metadata.outlet == "Вести"


def test_keys_of_the_users_own_are_kept() -> None:
    """A sidecar may say only what nobody here knows."""
    found = sidecar_metadata(b'{"owner": "The Example Group", "illustrative": true}')
    assert found is not None
    assert found.illustrative
    assert dict(found.extra)["owner"] == "The Example Group"
