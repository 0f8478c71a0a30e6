"""Web archives (ISO 28500): every page, text or PDF that was answered is a document, with its address.

When a page was captured is not when it was published: it stays apart, as ``captured``.
"""

import contextlib
import io
import logging
import warnings
import zlib
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlsplit

from crossbearing.formats._format import Decoded, Format, Piece
from crossbearing.language.fields import web_address
from crossbearing.model import Document, Metadata

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["FORMAT", "decode"]

_LARGEST_RECORD = 32 * 1024 * 1024
_LARGEST_ARCHIVE = 4 * 1024 * 1024 * 1024
"""Bytes unpacked, over all records."""
_CHUNK = 1024 * 1024
_READ = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "text/xml": ".xml",
    "application/xml": ".xml",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
}
_OK = range(200, 300)


class _Stream(Protocol):
    def read(self, length: int = ...) -> bytes: ...


class _Headers(Protocol):
    def get_header(self, name: str) -> str | None: ...
    def get_statuscode(self) -> str: ...


class _Record(Protocol):
    rec_type: str
    rec_headers: _Headers
    http_headers: _Headers | None
    raw_stream: _Stream

    def content_stream(self) -> _Stream: ...


def recognises(head: bytes, name: str) -> bool:
    """Whether the bytes, unpacked where they are compressed, begin with a record."""
    if head.startswith(b"\x1f\x8b"):
        try:
            head = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(head, 64)
        except zlib.error:
            return False
    return head.startswith(b"WARC/") or (name.lower().endswith(".warc") and b"WARC/" in head[:64])


def decode(piece: Piece) -> Decoded:
    """The documents of all readable records; a damaged archive gives what stands before the damage."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - slow to import
        from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415

    logging.getLogger("warcio").setLevel(logging.CRITICAL)
    found = unpacked = number = 0
    records: Iterator[_Record] = iter(ArchiveIterator(io.BytesIO(piece.payload)))
    while True:
        try:
            # It writes warnings on damaged records to the standard error; the problem below says what matters.
            with contextlib.redirect_stderr(io.StringIO()):
                record = next(records, None)
                if record is None:
                    break
                number += 1
                suffix = _suffix_of(record)
                body = _read(record.content_stream() if suffix else record.raw_stream)
                unpacked += len(body) + _skip(record.raw_stream)
        except (ArchiveLoadFailed, zlib.error, OSError, EOFError, ValueError, AttributeError) as error:
            yield piece.problem(
                "warc-broken",
                f"The archive is damaged or cut off after {number:,} records ({type(error).__name__}); "
                "what stands before that was read. Capture the rest again.",
            )
            return
        if suffix:
            for item in _documents(piece, record, body, number, suffix):
                found += isinstance(item, Document)
                yield item
        if unpacked > _LARGEST_ARCHIVE:
            yield piece.problem("too-large", "The archive unpacks to over 4 GB: the rest of it was not read. Split it.")
            return
    if _is_cut(piece.payload):
        yield piece.problem(
            "warc-broken", "The archive is cut off; what stands before the end was read. Capture it again."
        )
    elif not found:
        yield piece.problem("empty-text", f"None of the {number:,} records of this archive holds a text.")


def _documents(piece: Piece, record: _Record, body: bytes, number: int, suffix: str) -> Decoded:
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    part = f"record {number}"
    if len(body) > _LARGEST_RECORD:
        yield piece.problem("warc-record-large", f"{part.capitalize()} is over 32 MB and was not read.")
        return
    if not body:
        return
    captured = (record.rec_headers.get_header("WARC-Date") or "")[:40]
    url = web_address(address.strip("<>"))
    beneath = Metadata(url=url, extra=(("captured", captured),) if captured else ())
    name = PurePosixPath(urlsplit(url).path).name if url else ""
    charset = _parameter(_content_type(record), "charset")
    for item in piece.inner(part, f"{PurePosixPath(name).stem or 'page'}{suffix}", body, beneath, charset):
        if isinstance(item, Document) and item.part == piece.part_named(part):
            # The address at which it was captured is a fact; the one that a page gives itself is a claim.
            yield replace(item, metadata=replace(item.metadata, url=url or item.metadata.url))
        else:
            yield item


def _suffix_of(record: _Record) -> str | None:
    """The suffix of the format in which a record is to be read, or None where it is not."""
    if record.rec_type not in {"response", "resource"}:
        return None
    if record.http_headers is not None and record.rec_type == "response":
        status = record.http_headers.get_statuscode()
        if not status.isdigit() or int(status) not in _OK:
            return None
    return _READ.get(_content_type(record).split(";")[0].strip().lower())


def _content_type(record: _Record) -> str:
    headers = record.http_headers if record.http_headers is not None else record.rec_headers
    return headers.get_header("Content-Type") or ""


def _parameter(content_type: str, name: str) -> str | None:
    for parameter in content_type.split(";")[1:]:
        key, _, value = parameter.partition("=")
        if key.strip().lower() == name:
            return value.strip().strip("\"'") or None
    return None


def _read(stream: _Stream) -> bytes:
    """The bytes of a record up to just beyond the largest that is read."""
    chunks: list[bytes] = []
    length = 0
    while length <= _LARGEST_RECORD and (chunk := stream.read(_CHUNK)):
        chunks.append(chunk)
        length += len(chunk)
    return b"".join(chunks)


def _skip(stream: _Stream) -> int:
    """How many bytes are left of a record, which are read and dropped."""
    length = 0
    while length <= _LARGEST_ARCHIVE and (chunk := stream.read(_CHUNK)):
        length += len(chunk)
    return length


def _is_cut(payload: bytes) -> bool:
    """Whether a compressed archive ends within its last member."""
    if not payload.startswith(b"\x1f\x8b"):
        return False
    last = payload.rfind(b"\x1f\x8b\x08")
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        left = _LARGEST_RECORD
        data = payload[last:]
        while data and not unpacker.eof and left > 0:
            left -= len(unpacker.decompress(data, _CHUNK))
            data = unpacker.unconsumed_tail
    except zlib.error:
        # The three bytes stood within a member by chance: nothing can be told from them.
        return False
    return not unpacker.eof and left > 0


FORMAT = Format("web archive", ("application/warc",), (".warc", ".warc.gz"), recognises, decode)
