"""Web archives."""

from datetime import date

import pytest

from crossbearing.formats import warc as module
from crossbearing.model import Document
from format_samples import RUSSIAN, SENTENCE, codes, decoded, documents, page, pdf, warc

HEAD = (
    '<meta property="og:site_name" content="Example"><meta property="article:published_time" content="2024-12-18">'
    '<link rel="canonical" href="https://elsewhere.example/x">'
)
RECORDS = (
    ("https://example.org/a", "text/html; charset=utf-8", page(head=HEAD)),
    ("https://example.org/b.pdf", "application/pdf", pdf()),
    ("https://example.org/c.png", "image/png", b"\x89PNG"),
    ("https://example.org/d", "text/plain; charset=koi8-r", RUSSIAN.encode("koi8-r")),
)


@pytest.mark.parametrize("packed", [True, False])
def test_records(packed: bool) -> None:  # noqa: FBT001 - a case of a test
    """Pages, PDFs and texts are documents at their addresses, each by its own format; images are left out."""
    first, second, third = documents(warc(*RECORDS, packed=packed), "a.warc.gz" if packed else "a.warc")
    assert [d.part for d in (first, second, third)] == ["record 1", "record 2", "record 4"]
    assert SENTENCE in first.text
    assert second.text == SENTENCE
    assert third.text == RUSSIAN


def test_metadata() -> None:
    """The address is the one at which it was captured; when it was captured is kept apart from its day."""
    metadata = documents(warc(*RECORDS), "a.warc.gz")[0].metadata
    assert metadata.url == "https://example.org/a"
    assert (metadata.outlet, metadata.published) == ("Example", date(2024, 12, 18))
    assert dict(metadata.extra) == {"captured": "2024-12-19T08:00:00Z"}


@pytest.mark.parametrize("packed", [True, False])
def test_cut_off(packed: bool) -> None:  # noqa: FBT001 - a case of a test
    """A truncated archive gives what stands before its end, and a problem."""
    payload = warc(*RECORDS[:1] * 3, packed=packed)
    found = decoded(payload[: len(payload) - (40 if packed else len(payload) // 3 + 150)], "a.warc")
    assert [item.part for item in found if isinstance(item, Document)][:1] == ["record 1"]
    if packed:
        assert codes(payload[:-40], "a.warc.gz")[-1] == "warc-broken"


def test_damage_in_the_middle() -> None:
    """A damaged record does not take those before it along."""
    payload = warc(*RECORDS[:1] * 3)
    cut = len(payload) // 2
    assert codes(payload[:cut] + b"damage" * 10 + payload[cut + 60 :], "a.warc.gz")[0] == "document"


def test_errors_of_servers() -> None:
    """A page that says that there is no page is no document."""
    assert codes(warc(*RECORDS[:1], status="404 Not Found"), "a.warc") == ["empty-text"]


def test_large_record(monkeypatch: pytest.MonkeyPatch) -> None:
    """A record that unpacks to more than is allowed is passed over, and the next one is read."""
    monkeypatch.setattr(module, "_LARGEST_RECORD", 10_000)
    big = ("https://example.org/big", "text/plain", b"x" * 3_000_000)
    assert codes(warc(big, *RECORDS[:1]), "a.warc.gz") == ["warc-record-large", "document"]


def test_large_archive(monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive that unpacks to more than is allowed is read up to there."""
    monkeypatch.setattr(module, "_LARGEST_ARCHIVE", 1_000)
    assert codes(warc(*RECORDS[:1] * 5), "a.warc.gz")[-1] == "too-large"
    assert len(codes(warc(*RECORDS[:1] * 5), "a.warc.gz")) < 6


def test_bomb() -> None:
    """A gzip of zeros is no web archive, and costs nothing."""
    import gzip  # noqa: PLC0415 - for this test only

    assert codes(gzip.compress(b"\x00" * 50_000_000), "a.warc.gz")[-1] in {"warc-broken", "empty-text"}
    assert codes(gzip.compress(b"\x00" * 1_000_000), "a.gz") == ["unknown-format"]
