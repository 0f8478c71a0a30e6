"""Bytes to characters: what a signature, a declaration or the bytes themselves say."""

import codecs
import re
from dataclasses import dataclass

from crossbearing.formats._format import MAXIMUM_CHARACTERS

_SAMPLE_BYTES = 65_536
"""As much as is looked at where the encoding must be guessed."""
_MAXIMUM_BYTES = 4 * MAXIMUM_CHARACTERS
"""No encoding here takes more than four bytes a character: what lies beyond can never reach a document."""

_SIGNATURES = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a media file"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"ID3", "an MP3 recording"),
    (b"OggS", "an Ogg recording"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"%PDF", "a PDF"),
)
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x08\x1a\x1b")) + b"\x7f"
_MOST_CONTROLS = 0.02
"""Share of control characters beyond which bytes are no text; old word processors leave a few."""
_WESTERN_SHARE = 0.25
"""Texts in Latin letters have fewer signs beyond ASCII than this; Arabic and Cyrillic ones have more than half."""
_CANDIDATES = ["cp1251", "cp1256", "koi8_r", "cp866", "iso8859_5", "cp1255", "cp1253", "gb18030", "shift_jis", "euc_kr"]
_FOREIGN_WORD = re.compile(rb"[\x80-\xff]{3,}")
"""Three signs beyond ASCII in a row are a word in another script: words of Latin letters have one or two of them."""
_TURKISH = re.compile(rb"[\xfd\xfe\xf0\xdd\xde\xd0]")
"""The signs in which cp1254 differs from cp1252."""
_ZERO_SHARE = 0.3
"""Of every other byte, in UTF-16 without a signature; Cyrillic and Arabic have the block's number there instead."""
_BLOCKS = frozenset({0x00, 0x04, 0x06, 0x20})


@dataclass(frozen=True, slots=True)
class Characters:
    """A decoded text with how sure its encoding is."""

    text: str
    encoding: str
    guessed: bool = False
    """Whether nothing but the look of the bytes speaks for this encoding."""
    replaced: int = 0
    """How many places could not be decoded and stand as U+FFFD."""


def characters_of(payload: bytes, declared: str | None = None) -> Characters | None:
    """The text of some bytes by signature, zero bytes, UTF-8, declaration, or guess; None where they are no text.

    A signature (byte order mark) is no part of the text. Not more is decoded than a document can hold.
    """
    payload = payload[:_MAXIMUM_BYTES] if len(payload) > _MAXIMUM_BYTES else payload
    for signature, encoding in _SIGNATURES:
        if payload.startswith(signature):
            return _decoded(payload[len(signature) :], encoding)
    sample = payload[:_SAMPLE_BYTES]
    if wide := _wide_encoding(sample):
        return _decoded(payload, wide)
    if _is_binary(sample):
        return None
    try:
        return Characters(payload.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if len(payload) == _MAXIMUM_BYTES or _is_mostly_utf8(sample):
        return _decoded(payload, "utf-8")
    if declared and (characters := _as_declared(payload, declared)):
        return characters
    return _guessed(payload, sample)


def looks_like(payload: bytes) -> str:
    """What some bytes that are no text look like, in words."""
    return next((name for magic, name in _MAGIC if payload.startswith(magic)), "binary data")


def _decoded(payload: bytes, encoding: str, *, guessed: bool = False) -> Characters:
    text = payload.decode(encoding, "replace")
    genuine = payload.count("\ufffd".encode(encoding)) if "\ufffd" in text and encoding.startswith("utf") else 0
    return Characters(text, encoding, guessed=guessed, replaced=max(0, text.count("\ufffd") - genuine))


def _is_binary(sample: bytes) -> bool:
    """Whether bytes in an encoding of single bytes or in UTF-8 hold what no text does."""
    # Signatures of letters only (MZ, BZh, RIFF) may begin a text as well; what follows them does not.
    if any(sample.startswith(magic) for magic, _ in _MAGIC if not magic.isalnum()) or b"\x00" in sample:
        return True
    return len(sample) - len(sample.translate(None, _CONTROLS)) > _MOST_CONTROLS * len(sample)


def _wide_encoding(sample: bytes) -> str | None:
    """UTF-16 or UTF-32 without a signature, told by where zero bytes and block numbers stand."""
    sample = sample[: len(sample) // 4 * 4]
    if len(sample) < 8 or not sample.count(0):  # noqa: PLR2004 - two characters tell nothing
        return None
    quarter = len(sample) // 4
    zeros = [sample[i::4].count(0) for i in range(4)]
    for encoding, empty in (("utf-32-le", (2, 3)), ("utf-32-be", (0, 1))):
        if all(zeros[i] > 0.99 * quarter for i in empty) and _is_clean(sample, encoding):
            return encoding
    for encoding, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        in_blocks = sum(high.count(block) for block in _BLOCKS)
        low_zeros = sample.count(0) - high.count(0)
        if (
            (high.count(0) > _ZERO_SHARE * len(high) or in_blocks > 0.95 * len(high))
            and low_zeros < 0.02 * len(high)
            and _is_clean(sample, encoding)
        ):
            return encoding
    return None


def _is_clean(sample: bytes, encoding: str) -> bool:
    """Whether a sample, cut where it may be, decodes into printable characters."""
    text = codecs.getincrementaldecoder(encoding)("replace").decode(sample)
    bad = sum(not (c.isprintable() or c.isspace()) or c == "\ufffd" for c in text)
    return bad <= _MOST_CONTROLS * len(text)


def _is_mostly_utf8(sample: bytes) -> bool:
    """Whether the bytes beyond ASCII are UTF-8 but for some that are damaged."""
    whole = sum(len(match.group()) for match in _MULTIBYTE.finditer(sample))
    beyond = len(sample) - len(sample.translate(None, bytes(range(0x80, 0x100))))
    # Of bytes at random, or of letters in a national encoding, well below half happen to be UTF-8.
    return whole > 0.6 * beyond


def _as_declared(payload: bytes, declared: str) -> Characters | None:
    try:
        name = codecs.lookup(declared.strip().strip("\"'")).name
        if name in {"utf-7", "idna", "punycode"} or not codecs.lookup(name)._is_text_encoding:  # noqa: SLF001 - the only way Python tells
            return None
        # WHATWG Encoding Standard, section 4.2: pages that say ISO 8859-1 or ASCII mean Windows 1252.
        name = "cp1252" if name in {"iso8859-1", "ascii"} else name
        if name == "utf-8":
            return None
        characters = _decoded(payload, name)
    except (LookupError, ValueError):
        return None
    return characters if characters.replaced <= _MOST_CONTROLS * len(characters.text) else None


def _guessed(payload: bytes, sample: bytes) -> Characters | None:
    beyond = len(sample.translate(None, bytes(range(0x80))))
    letters = sum(map(bytes.isalpha, (sample[i : i + 1] for i in range(min(len(sample), 4096))))) or 1
    share = beyond / (beyond + letters * max(1, len(sample) / 4096))
    words = _FOREIGN_WORD.findall(sample)
    if share < _WESTERN_SHARE and sum(map(len, words)) < beyond / 2:
        turkish = len(_TURKISH.findall(sample))
        return _decoded(payload, "cp1254" if 2 * turkish > beyond and turkish > 1 else "cp1252", guessed=True)
    from charset_normalizer import from_bytes  # noqa: PLC0415 - only for files that are not UTF-8

    # Its detector wants no lines cut in the middle of a character, which these encodings but for three never have.
    foreign = b" ".join(words) if share < _WESTERN_SHARE else sample
    best = from_bytes(foreign, steps=5, chunk_size=512, cp_isolation=_CANDIDATES).best()
    return _decoded(payload, best.encoding, guessed=True) if best else None
