"""Named fields of a front matter, a sidecar or a mail header, as metadata."""

import re
from collections.abc import Mapping, Sequence

from crossbearing.language.timestamps import day_of
from crossbearing.model import Metadata

__all__ = ["front_matter", "front_matter_end", "language_code", "metadata_of", "plain", "web_address"]

_NAMES = {
    "title": ("title", "headline"),
    "outlet": ("outlet", "publisher", "site_name", "sitename", "site", "publication", "newspaper", "agency", "source"),
    "authors": ("authors", "author", "byline", "by"),
    "url": ("url", "link", "canonical", "canonical_url", "source_url", "permalink"),
    "published": (
        "published",
        "date",
        "published_at",
        "date_published",
        "datepublished",
        "publication_date",
        "pubdate",
    ),
    "language": ("language", "lang", "locale"),
}
_KNOWN = frozenset(name for names in _NAMES.values() for name in names)
_LONGEST_VALUE = 1_000
"""Characters of a title or name; longer ones are text that stands in the wrong place."""
_LONGEST_ADDRESS = 4_000
_MOST_VALUES = 100
_FRONT_MATTER_CHARACTERS = 5_000
"""Front matter longer than this is not front matter."""

_OPENING = re.compile(r"---[ \t]*\r?\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_FIELD = re.compile(r"([A-Za-z_][\w .-]{0,60}?)[ \t]*:(?:[ \t]+(.*)|[ \t]*)$")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)$")


def metadata_of(fields: Mapping[str, Sequence[str]]) -> Metadata:
    """What named fields say of a document; keys in any case. A field that cannot be read is kept in ``extra``.

    >>> metadata_of({"Date": ["2024-12-18T10:00:00Z"], "byline": ["A. Writer"]}).authors
    ('A. Writer',)
    """
    given = {key.strip().lower().replace("-", "_").replace(" ", "_"): tuple(values) for key, values in fields.items()}
    first: dict[str, str] = {}
    for field, names in _NAMES.items():
        name = next((n for n in names if any(v.strip() for v in given.get(n, ()))), None)
        if name is not None and field != "authors":
            first[field] = next(v for v in given[name] if v.strip())
    published = day_of(first.get("published", ""))
    url, language = web_address(first.get("url", "")), language_code(first.get("language", ""))
    authors = tuple(a for n in _NAMES["authors"] for v in given.get(n, ()) if (a := plain(v)))[:_MOST_VALUES]
    unread = {f for f, read in (("published", published), ("url", url), ("language", language)) if read is None}
    extra = {
        key: ", ".join(v for v in values if v)[:_LONGEST_VALUE]
        for key, values in list(given.items())[:_MOST_VALUES]
        if any(values) and (key not in _KNOWN or any(key in _NAMES[field] for field in unread))
    }
    return Metadata(
        title=plain(first.get("title", "")),
        outlet=plain(first.get("outlet", "")),
        authors=tuple(dict.fromkeys(authors)),
        url=url,
        published=published,
        language=language,
        extra=tuple(sorted(extra.items())),
    )


def plain(value: str) -> str | None:
    """A name or title on one line, without control characters; None where nothing is left.

    Lone surrogates, which no file can hold, become U+FFFD.
    """
    text = " ".join(value[: 4 * _LONGEST_VALUE].split())
    text = "".join(
        c if c.isprintable() or c in "\u200c\u200d" else "\ufffd" * ("\ud800" <= c <= "\udfff") for c in text
    )
    return text[:_LONGEST_VALUE].strip() or None


def web_address(value: str) -> str | None:
    """An http or https address, else None: what else a page calls its address may run in a reader's browser."""
    text = value.strip()
    if not re.match(r"https?://[^\s/]", text, re.IGNORECASE) or len(text) > _LONGEST_ADDRESS:
        return None
    return text if text.isprintable() and " " not in text else None


def language_code(value: str) -> str | None:
    """The ISO 639-1 code that a language tag begins with (``en-US``, ``ar_LY``), else None.

    >>> language_code("en-US"), language_code("English")
    ('en', None)
    """
    match = re.match(r"([A-Za-z]{2})(?![A-Za-z])", value.strip())
    return match[1].lower() if match else None


def front_matter_end(text: str) -> int:
    r"""How many characters the front matter at the start of a text takes, its closing line included; 0 where none is.

    >>> front_matter_end("---\ntitle: A\n---\nBody")
    16
    """
    opening = _OPENING.match(text)
    if not opening:
        return 0
    closing = _CLOSING.search(text, opening.end(), opening.end() + _FRONT_MATTER_CHARACTERS)
    if not closing:
        return 0
    lines = text[opening.end() : closing.start()].splitlines()
    return closing.end() if any(_FIELD.match(line.rstrip()) for line in lines) else 0


def front_matter(text: str) -> dict[str, tuple[str, ...]]:
    r"""The fields of the front matter at the start of a text: ``key: value`` and lists, not the whole of YAML.

    >>> front_matter("---\nauthors: [A, B]\n---\n")
    {'authors': ('A', 'B')}
    """
    fields: dict[str, tuple[str, ...]] = {}
    key = ""
    for line in text[: front_matter_end(text)].splitlines()[1:-1]:
        if (item := _ITEM.match(line)) and key:
            fields[key] = (*fields[key], _unquoted(item[1]))
        elif field := _FIELD.match(line.rstrip()):
            key = field[1].strip()
            value = (field[2] or "").strip()
            if value.startswith("[") and value.endswith("]"):
                fields[key] = tuple(_unquoted(v) for v in value[1:-1].split(",") if v.strip())
            else:
                fields[key] = (_unquoted(value),) if value else ()
    return fields


def _unquoted(value: str) -> str:
    value = value.strip()
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
