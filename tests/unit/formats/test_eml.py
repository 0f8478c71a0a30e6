"""Mail: headers, bodies, attachments."""

from datetime import date

import pytest

from crossbearing.model import Document
from format_samples import RUSSIAN, SENTENCE, codes, decoded, documents, mail, page, pdf, word


def test_headers() -> None:
    """Subject, sender and day come from the headers with their encoded words; no outlet is made up."""
    metadata = documents(mail(), "a.eml")[0].metadata
    assert (metadata.title, metadata.authors, metadata.published) == ("Ships leave", ("Jürgen W",), date(2024, 12, 18))
    assert metadata.outlet is None


def test_attachments() -> None:
    """Each readable attachment is a document of its own, by its own format, with a part that names it."""
    payload = mail(
        ("a.docx", "application/octet-stream", word(SENTENCE)),
        ("b.pdf", "application/pdf", pdf()),
        ("c.png", "image/png", b"\x89PNG"),
    )
    found = documents(payload, "a.eml")
    assert [d.part for d in found] == ["", "attachment 1 a.docx", "attachment 2 b.pdf"]
    assert [SENTENCE in d.text for d in found] == [True] * 3
    assert {d.metadata.published for d in found} == {date(2024, 12, 18)}
    assert len({d.id for d in found}) == 3


def test_html_body() -> None:
    """A mail that has only an HTML body gives what it shows."""
    (document,) = documents(mail(body=f"<p>{SENTENCE}</p><script>no()</script>", subtype="html"), "a.eml")
    assert document.text == SENTENCE


def test_national_encoding() -> None:
    """A body in a declared encoding is read by it."""
    payload = b"From: a@example.org\r\nSubject: x\r\nContent-Type: text/plain; charset=koi8-r\r\n\r\n" + RUSSIAN.encode(
        "koi8-r"
    )
    assert documents(payload, "a.eml")[0].text == RUSSIAN


def test_mail_within_mail() -> None:
    """A mail that was sent on is a document within the mail, and so are its attachments."""
    inner = mail(("a.pdf", "application/pdf", pdf()))
    payload = (
        b"From: c@example.org\r\nSubject: Fwd\r\nMIME-Version: 1.0\r\n"
        b"Content-Type: multipart/mixed; boundary=YY\r\n\r\n"
        b"--YY\r\nContent-Type: text/plain\r\n\r\nSee this.\r\n--YY\r\nContent-Type: message/rfc822\r\n\r\n"
        + inner
        + b"\r\n--YY--\r\n"
    )
    found = documents(payload, "a.eml")
    assert [d.part for d in found] == [
        "",
        "attachment 1 attachment 1",
        "attachment 1 attachment 1 / attachment 1 a.pdf",
    ]
    assert found[1].metadata.title == "Ships leave"


def test_depth_is_bounded() -> None:
    """Mails within mails are read to a depth, then a problem says so."""
    payload = mail()
    for _ in range(8):
        payload = mail(("m.eml", "application/octet-stream", payload))
    assert codes(payload, "a.eml").count("too-deep") == 1


@pytest.mark.parametrize("count", [50, 5_000])
def test_nested_multiparts(count: int) -> None:
    """Multiparts that nest without end cost a problem, not the run."""
    head = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n" for n in range(count))
    found = codes(
        f"From: a@example.org\r\nSubject: x\r\n{head}Content-Type: text/plain\r\n\r\n{SENTENCE}".encode(), "a.eml"
    )
    assert found in (["document"], ["too-deep"], ["empty-text"])


@pytest.mark.parametrize(
    "head",
    [
        b"From: " + b"<" * 5_000,
        b"Subject: =?utf-8?b?!!!?= =?x?y?z?=",
        b"Date: Wed, 99 Foo 2024",
        b'Content-Type: text/plain; charset="\xff\xfe"',
        b"Content-Transfer-Encoding: base64",
        b"Content-Type: ; ; ;=",
        b"Subject: " + "Корабли".encode("cp1251"),
    ],
)
def test_malformed_headers(head: bytes) -> None:
    """Malformed headers leave things unknown; the text is read."""
    found = decoded(head + b"\r\nX-A: b\r\n\r\n" + SENTENCE.encode(), "a.eml")
    assert any(isinstance(item, Document) for item in found)


def test_recognised_without_its_suffix() -> None:
    """A mail is known by its headers; a text that begins like a memo is no mail."""
    assert documents(mail(), "a.txt")[0].metadata.title == "Ships leave"
    memo = f"From: the ministry\nTo: all\nSubject: ships\n\n{SENTENCE}"
    assert documents(memo.encode(), "a.txt")[0].text == memo


def test_empty_mail() -> None:
    """A mail without text is a problem."""
    assert codes(b"From: a@example.org\r\nContent-Type: image/png\r\n\r\nxx", "a.eml") == ["empty-text"]


def test_html_attachment() -> None:
    """An attached page is read as a page."""
    found = documents(
        mail(("p.html", "text/html", page(head='<meta property="og:site_name" content="Example">'))), "a.eml"
    )
    assert found[1].metadata.outlet == "Example"
