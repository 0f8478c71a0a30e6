"""Bytes, what they say of themselves, and the text in them."""

from dataclasses import replace
from datetime import date

import pytest

from crossbearing.model import Document, Metadata

DOCUMENT = Document(
    "a" * 64, "", "in/a.txt", "Two ships left.", Metadata(outlet="Dispatch", published=date(2025, 1, 2))
)


def test_a_sidecar_speaks_over_the_page() -> None:
    """What the later metadata says holds, what it does not say stays, further keys are joined."""
    page = Metadata(title="A", outlet="B", extra=(("x", "1"), ("y", "1")))
    sidecar = Metadata(outlet="C", extra=(("y", "2"),))
    assert page.overlaid_by(sidecar) == Metadata(title="A", outlet="C", extra=(("x", "1"), ("y", "2")))


@pytest.mark.parametrize(("value", "marked"), [("true", True), ("True", True), ("false", False), ("", False)])
def test_made_up_reports_say_so(value: str, marked: object) -> None:
    """Only ``illustrative: true`` marks a document."""
    assert Metadata(extra=(("illustrative", value),)).illustrative is marked
    assert not Metadata().illustrative


def test_one_text_under_two_outlets_is_two_publications() -> None:
    """Outlet, date, address and part make a document another one; its path does not."""
    metadata = DOCUMENT.metadata
    others = [
        replace(DOCUMENT, metadata=replace(metadata, outlet="Herald")),
        replace(DOCUMENT, metadata=replace(metadata, published=None)),
        replace(DOCUMENT, metadata=replace(metadata, url="https://x.example")),
        replace(DOCUMENT, part="entry 2"),
    ]
    assert len({DOCUMENT.id, *(d.id for d in others)}) == 5
    assert replace(DOCUMENT, path="elsewhere/a.txt").id == DOCUMENT.id


def test_a_quote_is_what_stands_there() -> None:
    """A locator holds the very characters between its offsets."""
    span = DOCUMENT.quote(4, 9)
    assert (span.quote, span.document, span.artifact) == ("ships", DOCUMENT.id, DOCUMENT.artifact)
