"""Plain text and its encodings."""

import codecs
import hashlib

import pytest

from crossbearing.model import Document, Problem
from format_samples import ARABIC, RUSSIAN, SENTENCE, TURKISH, WESTERN, codes, decoded, documents

NOISE = b"".join(hashlib.sha256(bytes([number % 256, number // 256])).digest() for number in range(1_500))
UNICODE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]


@pytest.mark.parametrize("encoding", UNICODE)
@pytest.mark.parametrize("text", [SENTENCE, RUSSIAN, ARABIC, TURKISH, WESTERN])
def test_unicode(text: str, encoding: str) -> None:
    """Every Unicode encoding is told by its signature or its bytes; the signature is no part of the text."""
    assert documents(text.encode(encoding))[0].text == text


def test_utf_16_signature_big_endian() -> None:
    """The other order of bytes has a signature too."""
    assert documents(codecs.BOM_UTF16_BE + RUSSIAN.encode("utf-16-be"))[0].text == RUSSIAN


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp866"),
        (RUSSIAN[:54], "cp1251"),
        (RUSSIAN * 3_000, "cp1251"),
        (ARABIC, "cp1256"),
        (ARABIC[:40], "cp1256"),
        (WESTERN, "cp1252"),
        (WESTERN * 3_000, "cp1252"),
        (TURKISH, "cp1254"),
        (f"{SENTENCE} Its name is {RUSSIAN[:31]}. {SENTENCE} {SENTENCE} {SENTENCE}", "cp1251"),
        (f"{SENTENCE} Its name is {ARABIC[:31]}. {SENTENCE} {SENTENCE} {SENTENCE}", "cp1256"),
    ],
)
def test_national_encodings(text: str, encoding: str) -> None:
    """A text in a national encoding is read right, and a problem says that its encoding was guessed."""
    problem, document = decoded(text.encode(encoding))
    assert isinstance(problem, Problem)
    assert isinstance(document, Document)
    assert document.text == text
    assert problem.code == "encoding-guessed"


def test_broken_utf_8() -> None:
    """Damaged places stand as U+FFFD, a problem counts them, and the rest is exact."""
    payload = RUSSIAN.encode()[:21] + RUSSIAN.encode()[24:40] + b"\xff" + WESTERN.encode()[:-1] + b"\xe2\x80"
    problem, document = decoded(payload)
    assert isinstance(problem, Problem)
    assert isinstance(document, Document)
    assert problem.code == "encoding-broken"
    assert "\ufffd" in document.text
    assert WESTERN[:-1] in document.text


def test_a_genuine_replacement_character_is_no_damage() -> None:
    """A text that holds U+FFFD is not damaged by that."""
    assert documents(f"{SENTENCE} \ufffd".encode())[0].text.endswith("\ufffd")


@pytest.mark.parametrize(
    "payload",
    [
        b"\x89PNG\r\n\x1a\n" + NOISE[:3_000],
        NOISE,
        b"\x00" * 10_000,
        b"PK\x03\x04" + NOISE[:500],
        b"\x7fELF\x02\x01\x01" + b"\x00" * 100,
        bytes(range(256)) * 4,
    ],
)
def test_binary_named_txt(payload: bytes) -> None:
    """Binary data in a .txt is a problem, not a text."""
    assert codes(payload) == ["binary"]


@pytest.mark.parametrize("payload", [b" \n\t ", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_no_text(payload: bytes) -> None:
    """Blanks or a mere signature are a problem: there is nothing to read."""
    assert codes(payload) == ["empty-text"]


def test_text_is_not_repaired() -> None:
    """Line ends, double blanks, soft hyphens and misspellings stay as they are."""
    text = "A\r\nlone\rline  with\ttabs,\u00ad Lybia .\u2028And \u200dmore\n\n\n"
    assert documents(text.encode())[0].text == text


def test_front_matter_in_text() -> None:
    """Plain text may have a front matter as well; it stays in the text."""
    text = f"---\noutlet: Example Times\n---\n{SENTENCE}"
    (document,) = documents(text.encode())
    assert (document.text, document.metadata.outlet) == (text, "Example Times")
