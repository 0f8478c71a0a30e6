"""Word files: text, properties, and bombs."""

import pytest

from crossbearing.formats import docx as module
from format_samples import SENTENCE, archive, codes, documents, word

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def body(inside: str, prolog: str = "") -> bytes:
    """A Word file with this inside its body and nothing else."""
    return archive({"word/document.xml": f"{prolog}<w:document {W}><w:body>{inside}</w:body></w:document>".encode()})


def test_text_and_properties() -> None:
    """Paragraphs are lines; title and author come from the properties, the day of the file stands apart."""
    (document,) = documents(word(SENTENCE, "It added more.", title="Ships leave", author="A. Writer"), "a.docx")
    assert document.text == f"{SENTENCE}\nIt added more."
    assert (document.metadata.title, document.metadata.authors) == ("Ships leave", ("A. Writer",))
    assert document.metadata.published is None
    assert [key for key, _ in document.metadata.extra] == ["file_created"]


def test_runs() -> None:
    """Runs join, tabs and breaks stay, deleted text and field codes are left out, table cells are paragraphs."""
    inside = (
        "<w:p><w:r><w:t>Ships </w:t></w:r><w:r><w:t>left</w:t><w:tab/><w:t>port</w:t><w:br/></w:r>"
        "<w:del><w:r><w:delText>never</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>one</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>two</w:t></w:r></w:p></w:tc>"
        "</w:tr></w:tbl>"
    )
    assert documents(body(inside), "a.docx")[0].text == "Ships left\tport\n\none\ntwo"


def test_bomb_by_its_directory() -> None:
    """A part that unpacks to a thousand times its size is not opened."""
    assert codes(archive({"word/document.xml": b"\x00" * 30_000_000}), "a.docx") == ["zip-bomb"]


def test_bomb_by_its_number_of_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive of too many parts is not opened."""
    monkeypatch.setattr(module, "_MOST_ENTRIES", 2)
    assert codes(word(SENTENCE), "a.docx") == ["zip-bomb"]


def test_bomb_while_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    """Should more come out than is allowed, whatever the directory says, reading stops."""
    monkeypatch.setattr(module, "_LARGEST_PART", 1_000)
    assert codes(body("<w:p/>" * 1_000), "a.docx") == ["zip-bomb"]


def test_external_entities() -> None:
    """Entities are not resolved: neither files of the machine nor bombs come in."""
    prolog = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "boom">]>'
    found = codes(body(f"<w:p><w:r><w:t>{SENTENCE} &x; &y;</w:t></w:r></w:p>", prolog), "a.docx")
    assert found in (["document"], ["docx-broken"])
    if found == ["document"]:
        text = documents(body(f"<w:p><w:r><w:t>{SENTENCE} &x; &y;</w:t></w:r></w:p>", prolog), "a.docx")[0].text
        assert "root:" not in text
        assert "boom" not in text


@pytest.mark.parametrize(
    ("payload", "code"),
    [
        (word(SENTENCE)[:2_000], "docx-broken"),
        (b"PK\x03\x04 no archive", "docx-broken"),
        (archive({"other.xml": b"<x/>"}), "docx-broken"),
        (archive({"word/document.xml": b"<unclosed"}), "docx-broken"),
        (archive({"word/document.xml": b""}), "docx-broken"),
        (body("<w:p/>"), "empty-text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "docx-encrypted"),
    ],
)
def test_what_cannot_be_read(payload: bytes, code: str) -> None:
    """A damaged, an empty and a protected file are problems."""
    assert codes(payload, "a.docx") == [code]


def test_many_paragraphs() -> None:
    """A hundred thousand paragraphs are read in order."""
    inside = "".join(f"<w:p><w:r><w:t>{number}</w:t></w:r></w:p>" for number in range(100_000))
    assert documents(body(inside), "a.docx")[0].text == "\n".join(map(str, range(100_000)))


def test_deep_nesting() -> None:
    """Elements that nest without end cost a problem, not the run."""
    assert codes(body("<w:p>" * 10_000), "a.docx") == ["docx-broken"]
