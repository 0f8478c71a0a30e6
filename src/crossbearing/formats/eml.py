"""Mail (RFC 5322, MIME): the body as a document, each readable attachment as a further one.

The older header policy of the standard library is used: the newer one raises on malformed headers and reads some in
quadratic time.
"""

import email
import email.policy
import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr

from crossbearing.formats._encodings import characters_of
from crossbearing.formats._format import Decoded, Format, Piece, documents
from crossbearing.formats._markup import declared_charset, visible_text
from crossbearing.language.fields import plain
from crossbearing.language.timestamps import day_of
from crossbearing.model import Metadata

__all__ = ["FORMAT", "decode"]

_MOST_PARTS = 500
_LONGEST_HEADER = 20_000
_FIELD = re.compile(rb"^([A-Za-z][A-Za-z-]{1,60}):[ \t]", re.MULTILINE)
_OF_TRANSPORT = frozenset({b"received", b"return-path", b"message-id", b"mime-version", b"delivered-to", b"x-mailer"})
_OF_LETTERS = frozenset({b"from", b"date", b"subject", b"to"})
_IGNORED = frozenset({"image", "audio", "video", "font"})


def recognises(head: bytes, name: str) -> bool:
    """Whether the bytes begin with header fields, among them one that only mail programs write."""
    if name.lower().endswith(".eml"):
        return True
    start = re.split(rb"\r?\n\r?\n", head.lstrip(b"\xef\xbb\xbf"), maxsplit=1)[0]
    if not re.match(rb"(?:From |[A-Za-z-]{2,60}:[ \t])", start):
        return False
    fields = {name.lower() for name in _FIELD.findall(start)}
    return bool(fields & _OF_TRANSPORT) and len(fields & _OF_LETTERS) > 1


def decode(piece: Piece) -> Decoded:
    """The body of a mail, plain text before HTML, then its attachments by their own formats."""
    try:
        message = email.message_from_bytes(piece.payload, policy=email.policy.compat32)
        parts = list(_parts(message))
    except RecursionError:
        yield piece.problem(
            "too-deep", "The mail nests its parts too deeply and was not read. Save its parts as files."
        )
        return
    own = _metadata(message)
    body = next((p for p in parts if _is_body(p, "plain")), None) or next(
        (p for p in parts if _is_body(p, "html")), None
    )
    if body is not None:
        yield from _body(piece, body, own)
    attachments = [p for p in parts if p is not body and _is_attachment(p)]
    for number, part in enumerate(attachments, 1):
        name = plain(_header(part.get_filename() or "")) or f"attachment {number}"
        payload = _payload(part)
        if payload:
            beneath = Metadata(authors=own.authors, published=own.published)
            yield from piece.inner(f"attachment {number} {name}", name, payload, beneath, part.get_content_charset())
    if body is None and not attachments:
        yield piece.problem("empty-text", "There is no text in this mail: nothing was read.")
    if len(parts) >= _MOST_PARTS:
        yield piece.problem("mail-cut", f"The mail has over {_MOST_PARTS} parts; the rest was not read.")


def _parts(message: Message) -> Iterator[Message]:
    """The parts that are not containers, in order; a mail within the mail stays whole."""
    stack = [message]
    count = 0
    while stack and count < _MOST_PARTS:
        part = stack.pop()
        contents = part.get_payload()
        if isinstance(contents, list) and part.get_content_maintype() != "message":
            stack.extend(reversed([p for p in contents if isinstance(p, Message)]))
        else:
            count += 1
            yield part


def _is_body(part: Message, subtype: str) -> bool:
    return part.get_content_type() == f"text/{subtype}" and part.get_content_disposition() != "attachment"


def _is_attachment(part: Message) -> bool:
    named = part.get_content_disposition() == "attachment" or part.get_filename() or _is_mail(part)
    return bool(named) and part.get_content_maintype() not in _IGNORED


def _is_mail(part: Message) -> bool:
    return part.get_content_type() == "message/rfc822"


def _payload(part: Message) -> bytes:
    contents = part.get_payload()
    if isinstance(contents, list):
        return contents[0].as_bytes() if contents and isinstance(contents[0], Message) else b""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _body(piece: Piece, part: Message, own: Metadata) -> Decoded:
    payload = _payload(part)
    declared = part.get_content_charset() or declared_charset(payload)
    characters = characters_of(payload, declared)
    if characters is None:
        yield piece.problem("binary", "The body of this mail is no text: it was not read.")
        return
    if characters.replaced:
        yield piece.problem("encoding-broken", f"{characters.replaced:,} places of the mail cannot be decoded.")
    is_html = part.get_content_subtype() == "html"
    yield from documents(piece, visible_text(characters.text) if is_html else characters.text, own)


def _metadata(message: Message) -> Metadata:
    """Subject, sender and date. Who sent a mail is not known to publish anything: the outlet stays unknown."""
    sender = _header(message.get("From", ""))
    name, address = parseaddr(sender)
    author = plain(name) or plain(address)
    return Metadata(
        title=plain(_header(message.get("Subject", ""))),
        authors=(author,) if author else (),
        published=day_of(_header(message.get("Date", "")).split("(")[0]),
    )


def _header(value: object) -> str:
    """A header with its encoded words decoded (RFC 2047)."""
    text = str(value)[:_LONGEST_HEADER]
    try:
        pieces = decode_header(text)
    except (HeaderParseError, ValueError):
        return text
    return "".join(_word(data, charset) for data, charset in pieces)


def _word(data: bytes | str, charset: str | None) -> str:
    if isinstance(data, str):
        return data
    characters = characters_of(data, charset) if data else None
    return characters.text if characters else data.decode("latin-1")


FORMAT = Format("mail", ("message/rfc822",), (".eml",), recognises, decode)
