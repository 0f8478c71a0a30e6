"""HTML without a tree."""

import pytest

from crossbearing.formats._markup import declared_charset, visible_text


def test_visible_text() -> None:
    """Blocks are lines, inline elements are not, references are characters, hidden elements are left out."""
    markup = (
        "<head><title>T</title></head><p>A<b>B</b> &lt;C&gt;<br>D<!-- no --><script>no</script></p><p>E</p><noscript>F"
    )
    assert visible_text(markup) == "AB <C>\nD\n\nE\n\nF"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("", ""),
        ("a < b and c > d", "a < b and c > d"),
        ("<script>never closed", "never closed"),
        ("<!-- never closed", ""),
        ("&lt;script&gt; &zzz; &#x41;", "<script> &zzz; A"),
        ("<SCRIPT>no</Script >yes", "yes"),
        ("<!DOCTYPE html [<!ENTITY a 'b'>]>x", "x"),
        ("<td>a</td><td>b</td>", "a\nb"),
    ],
)
def test_odd_markup(markup: str, text: str) -> None:
    """What is not markup is text; what is never closed hides nothing but comments."""
    assert visible_text(markup) == text


@pytest.mark.parametrize(
    ("payload", "charset"),
    [
        (b"<meta charset=windows-1251>", "windows-1251"),
        (b"<META http-equiv='Content-Type' content='text/html; charset=\"KOI8-R\"'>", "KOI8-R"),
        (b"<?xml version='1.0' encoding='cp1256'?><html>", "cp1256"),
        (b"<html>", None),
        (b"x" * 10_000 + b"<meta charset=utf-8>", None),
    ],
)
def test_declared_charset(payload: bytes, charset: str | None) -> None:
    """A declaration is looked for at the beginning only."""
    assert declared_charset(payload) == charset
