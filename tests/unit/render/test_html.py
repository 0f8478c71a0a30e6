"""Nothing but our own code makes markup."""

from crossbearing.render.html import Html, bdi, el, escaped, join


def test_text_is_escaped() -> None:
    """Plain strings among the children and in attributes are escaped."""
    assert el("p", {"title": '"><script>'}, "<b>&'\"") == (
        '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;&#39;&quot;</p>'
    )


def test_markup_is_not_escaped_twice() -> None:
    """What an element gave is taken as it is."""
    assert el("p", None, el("b", None, "x")) == "<p><b>x</b></p>"


def test_markup_mixed_with_text_becomes_text() -> None:
    """An f-string over markup is a plain string again, and is escaped: the safe side."""
    mixed = f"{Html('<b>')}x"
    assert el("p", None, mixed) == "<p>&lt;b&gt;x</p>"


def test_control_characters_and_half_characters_are_replaced() -> None:
    """NUL, other controls and lone surrogates never reach the page; tab and line end do."""
    assert escaped("a\0b\x1bc\ud800d\te\n") == "a\ufffdb\ufffdc\ufffdd\te\n"


def test_bidi_controls_are_made_visible() -> None:
    """A character that turns the reading order is shown by its number."""
    assert escaped("\u202egnp.exe") == "[U+202E]gnp.exe"
    assert escaped("عربي\u200f") == "عربي\u200f"


def test_an_attribute_that_is_none_is_left_out() -> None:
    """None means that there is no such attribute; numbers have no needless decimals."""
    assert el("rect", {"x": 1.0, "y": 2.25, "id": None}) == '<rect x="1" y="2.2"></rect>'


def test_void_elements_have_no_end() -> None:
    """HTML elements that cannot hold anything have no end tag."""
    assert el("br") == "<br>"


def test_joining_escapes_the_gap_too() -> None:
    """The text between pieces is text as well."""
    assert join([bdi("a"), "b"], " & ") == "<bdi>a</bdi> &amp; b"
