"""Small real files of every format, made here so that no third-party file is kept."""

import base64
import gzip
import io
import zipfile

import docx

from crossbearing.formats import decode
from crossbearing.model import Artifact, Capture, Document, Metadata, Problem, artifact_id

SENTENCE = "The ships left Tartus on Monday, the ministry said."
RUSSIAN = "Министерство обороны сообщило о выводе войск из Сирии. Самолёты вылетели с базы Хмеймим в Ливию."
ARABIC = "قال المسؤول إن الطائرات الروسية غادرت قاعدة حميميم الجوية في سوريا متجهة إلى شرق ليبيا."
TURKISH = "Türkiye Savunma Bakanı, Libya'daki güçlerin görev süresinin uzatıldığını açıkladı."
WESTERN = "The minister said “it is over” and that’s all: the café at Al Khadim stays open for Küçük."


def capture(payload: bytes, name: str = "report.txt", sidecar: Metadata | None = None) -> Capture:
    """Some bytes as a feed would hand them over."""
    artifact = Artifact(artifact_id(payload), "application/octet-stream", len(payload), name)
    return Capture(artifact, payload, sidecar or Metadata())


def decoded(payload: bytes, name: str = "report.txt", sidecar: Metadata | None = None) -> list[Document | Problem]:
    """Everything that some bytes of this name hold."""
    return list(decode(capture(payload, name, sidecar)))


def documents(payload: bytes, name: str = "report.txt", sidecar: Metadata | None = None) -> list[Document]:
    """The documents that some bytes hold, which must be all that comes."""
    found = decoded(payload, name, sidecar)
    assert not [item for item in found if isinstance(item, Problem)], found
    return [item for item in found if isinstance(item, Document)]


def codes(payload: bytes, name: str = "report.txt") -> list[str]:
    """The codes of the problems of some bytes, and ``document`` for each document."""
    return [item.code if isinstance(item, Problem) else "document" for item in decoded(payload, name)]


def pdf(text: str = SENTENCE, *, encrypted: bool = False, pages: int = 1) -> bytes:
    """A PDF with a line of text on every page; encrypted with a key that nobody knows."""
    stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode() if text else b""
    kids = " ".join(f"{number + 5} 0 R" for number in range(pages))
    page = (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 3 0 R /Resources << /Font << /F1 4 0 R >> >> >>"
    )
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>".encode(),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        *[page.encode()] * pages,
        b"<< /Title (Ships leave) /Author (A. Writer) /CreationDate (D:20241218100000Z) >>",
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    lock = b"/Encrypt << /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >> /ID [<41><41>]" % (b"41" * 32, b"42" * 32)
    trailer = b"trailer << /Size %d /Root 1 0 R /Info %d 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        len(objects),
        lock if encrypted else b"",
        len(out),
    )
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + trailer


def word(*paragraphs: str, title: str = "", author: str = "") -> bytes:
    """A Word file as python-docx writes it."""
    document = docx.Document()
    document.core_properties.title = title
    document.core_properties.author = author
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def archive(entries: dict[str, bytes]) -> bytes:
    """A ZIP archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, payload in entries.items():
            packed.writestr(name, payload)
    return stream.getvalue()


def page(
    body: str = f"<article><h1>Ships leave</h1><p>{SENTENCE}</p></article>", head: str = "", lang: str = "en"
) -> bytes:
    """A page."""
    language = f' lang="{lang}"' if lang else ""
    return f"<!DOCTYPE html><html{language}><head><meta charset=utf-8>{head}</head><body>{body}</body></html>".encode()


def mail(*attachments: tuple[str, str, bytes], body: str = SENTENCE, subtype: str = "plain") -> bytes:
    """A mail with attachments of a name, a media type and bytes."""
    parts = [f"Content-Type: text/{subtype}; charset=utf-8\r\n\r\n{body}\r\n".encode()]
    for name, kind, payload in attachments:
        head = f'Content-Type: {kind}; name="{name}"\r\nContent-Disposition: attachment; filename="{name}"\r\n'
        parts.append(f"{head}Content-Transfer-Encoding: base64\r\n\r\n".encode() + base64.encodebytes(payload))
    head = (
        b"From: =?utf-8?q?J=C3=BCrgen_W?= <a@example.org>\r\nTo: b@example.org\r\n"
        b"Subject: =?utf-8?b?U2hpcHMgbGVhdmU=?=\r\nDate: Wed, 18 Dec 2024 23:30:00 -0500\r\nMIME-Version: 1.0\r\n"
        b"Content-Type: multipart/mixed; boundary=XX\r\n\r\n"
    )
    return head + b"".join(b"--XX\r\n" + part + b"\r\n" for part in parts) + b"--XX--\r\n"


def rss(*items: str, title: str = "Example Wire") -> bytes:
    """An RSS file of entries that are given as XML."""
    entries = "".join(f"<item>{item}</item>" for item in items)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>{title}</title>'
        f"<language>en-us</language>{entries}</channel></rss>"
    ).encode()


def warc(*records: tuple[str, str, bytes], packed: bool = True, status: str = "200 OK") -> bytes:
    """A web archive of responses with an address, a media type and bytes."""
    out = b""
    for address, kind, payload in records:
        body = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + payload
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2024-12-19T08:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:0>\r\nContent-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        )
        record = head.encode() + body + b"\r\n\r\n"
        out += gzip.compress(record, mtime=0) if packed else record
    return out


def every_format() -> dict[str, bytes]:
    """One sound file of every format, by a name that it may have."""
    return {
        "a.txt": f"{SENTENCE}\n{WESTERN}".encode(),
        "b.txt": RUSSIAN.encode("utf-16"),
        "c.md": f"---\ntitle: Ships leave\n---\n# Ships\n\n{SENTENCE}\n".encode(),
        "d.html": page(head='<meta property="og:site_name" content="Example Times">'),
        "e.pdf": pdf(),
        "f.docx": word(SENTENCE, title="Ships leave"),
        "g.eml": mail(("h.html", "text/html", page())),
        "i.rss": rss(f"<title>Ships leave</title><description>&lt;p&gt;{SENTENCE}&lt;/p&gt;</description>"),
        "j.warc.gz": warc(("https://example.org/a", "text/html", page())),
        "k.warc": warc(("https://example.org/a", "text/plain", SENTENCE.encode()), packed=False),
    }
