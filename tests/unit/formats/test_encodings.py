"""Bytes to characters."""

import codecs

import pytest

from crossbearing.formats._encodings import characters_of, looks_like
from crossbearing.model import Document
from format_samples import ARABIC, RUSSIAN, WESTERN, decoded


def test_half_characters() -> None:
    """Half a character of UTF-16 becomes U+FFFD, so that the text can be stored."""
    payload = codecs.BOM_UTF16_LE + "The ".encode("utf-16-le") + b"\x00\xd8" + " ships left.".encode("utf-16-le")
    document = decoded(payload)[-1]
    assert isinstance(document, Document)
    assert document.text == "The \ufffd ships left."


def test_declared_encoding() -> None:
    """What a container declares is believed where the bytes are not UTF-8 and it fits."""
    found = characters_of(RUSSIAN.encode("iso8859-5"), "ISO-8859-5")
    assert found is not None
    assert (found.text, found.guessed) == (RUSSIAN, False)
    assert characters_of(RUSSIAN.encode(), "cp1251") == characters_of(RUSSIAN.encode())


@pytest.mark.parametrize("declared", ["rot13", "zlib", "utf-7", "undefined", "no-such", "", "base64", "\x00"])
def test_strange_declarations(declared: str) -> None:
    """A declaration that is no encoding of text is passed over."""
    found = characters_of(WESTERN.encode("cp1252"), declared)
    assert found is not None
    assert found.text == WESTERN


@pytest.mark.parametrize("text", [RUSSIAN, ARABIC, WESTERN])
def test_how_sure_an_encoding_is(text: str) -> None:
    """What bytes say of themselves is certain; a national encoding that nothing declares is a guess."""
    found = characters_of(text.encode("utf-16-le"))
    assert found is not None
    assert (found.encoding, found.guessed, found.replaced) == ("utf-16-le", False, 0)
    guess = characters_of(RUSSIAN.encode("cp1251"))
    assert guess is not None
    assert guess.guessed


def test_damage_is_counted() -> None:
    """Each place that cannot be decoded counts; a U+FFFD that stands in the file does not."""
    found = characters_of(f"{RUSSIAN} \ufffd ".encode() + b"\xff and \xe2\x80")
    assert found is not None
    assert found.replaced == 2


def test_looks_like() -> None:
    """Binary data is named where its signature is known."""
    assert looks_like(b"\x89PNG\r\n") == "a PNG image"
    assert looks_like(b"\x00\x01") == "binary data"
