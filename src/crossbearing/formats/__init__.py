"""Bytes to documents: one file a media type, listed in `FORMATS`; shared pieces begin with an underscore."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from crossbearing.formats import docx, eml, feed, html, markdown, pdf, text, warc
from crossbearing.formats._format import HEAD_BYTES, Format, Piece
from crossbearing.model import Artifact, Capture, Document, Problem

__all__ = ["FORMATS", "MAXIMUM_BYTES", "Format", "decode", "recognised"]

FORMATS: tuple[Format, ...] = (
    pdf.FORMAT,
    docx.FORMAT,
    warc.FORMAT,
    feed.FORMAT,
    html.FORMAT,
    eml.FORMAT,
    markdown.FORMAT,
    text.FORMAT,
)
"""In the order in which they are asked whether they recognise some bytes."""

MAXIMUM_BYTES = 256 * 1024 * 1024
"""Of one file. Read whole, it must leave room for its text on a machine of two gigabytes."""


def decode(capture: Capture) -> Iterator[Document | Problem]:
    """The documents and problems of an artifact, by what its bytes say, then by its name. Nothing is raised.

    A part of an artifact (an entry, a record, an attachment) is a document with a part name.
    """
    yield from _decode(
        Piece(
            artifact=capture.artifact.id,
            path=capture.artifact.path,
            part="",
            name=capture.artifact.path,
            payload=capture.payload,
            decode_inner=_decode,
            above=capture.sidecar,
        )
    )


def recognised(capture: Capture) -> Artifact:
    """The artifact of a capture with the media type that its bytes and its name say."""
    known = _format_of(capture.payload, capture.artifact.path)
    return replace(capture.artifact, media_type=known.media_types[0]) if known else capture.artifact


def _decode(piece: Piece) -> Iterator[Document | Problem]:
    if not piece.payload:
        yield piece.problem("empty", "The file is empty: there is nothing to read.")
        return
    if len(piece.payload) > MAXIMUM_BYTES:
        yield piece.problem("too-large", "The file is over 256 MB and was not read. Split it and add the pieces.")
        return
    known = _format_of(piece.payload, piece.name)
    if known is None:
        suffix = _suffix(piece.name)
        yield piece.problem(
            "unknown-format",
            f"No format here reads this ({suffix or 'no suffix'}); it was left out. What is read: "
            f"{', '.join(f.name for f in FORMATS)}. Convert it to one of these, or take it out of the folder.",
        )
        return
    try:
        yield from known.decode(piece)
    except Exception as error:  # noqa: BLE001 - the edge of an artifact: hostile bytes may make any parser raise anything
        yield piece.problem(
            "decode-failed",
            f"Reading it as {known.name} failed ({type(error).__name__}); what came before that was kept. "
            "Open it in another program, save it again, and add the new file.",
        )


def _format_of(payload: bytes, name: str) -> Format | None:
    head = payload[:HEAD_BYTES]
    for known in FORMATS:
        if known.recognises(head, name):
            return known
    suffix = _suffix(name)
    return next((known for known in FORMATS if suffix in known.suffixes), None)


def _suffix(name: str) -> str:
    """The suffix of a file name in lower case; two where the last is that of a compression; none but of letters."""
    suffixes = PurePosixPath(name).suffixes
    if not suffixes or not suffixes[-1][1:].isalnum() or suffixes[-1][1:].isdigit():
        return ""
    return "".join(suffixes[-2:]).lower() if suffixes[-1].lower() == ".gz" else suffixes[-1].lower()
