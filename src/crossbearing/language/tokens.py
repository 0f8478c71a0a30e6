"""Words: exact stretches of the text, in the manner of the English treebanks.

Source: Universal Dependencies English EWT 2.x, its word segmentation (clitics are words, hyphens split compounds but
not prefixes). Different here: designators of equipment ("Il-76TD", "S-300", "F-16") stay whole, because they name one
thing; the treebanks split them.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from crossbearing.model.span import Span

LONGEST_WORD: Final = 100  # characters; longer runs without a blank are not words and are cut

# fmt: off
_ABBREVIATIONS: Final = (
    "adm", "approx", "attn", "blvd", "brig", "bros", "capt", "cf", "cmdr", "col", "corp", "cpl", "dept", "dr", "esp",
    "etc", "ext", "gov", "inc", "jr", "lt", "ltd", "maj", "mr", "mrs", "ms", "mt", "prof", "pvt", "rev", "sgt", "sq",
    "sr", "st", "ste", "univ", "viz", "vs", "yrs",
)
# Words as well, when written small.
_CAPITALISED_ABBREVIATIONS: Final = (
    "Apr", "Aug", "Ave", "Co", "Dec", "Est", "Feb", "Fig", "Fri", "Ft", "Gen", "Hon", "Jan", "Jul", "Jun", "Mar", "Mon",
    "Nov", "Oct", "Rep", "Reps", "Sat", "Sec", "Sen", "Sens", "Sept", "Sep", "Sun", "Thu", "Thur", "Thurs", "Tue",
    "Tues", "Vol", "Wed",
)
# Short words that end with a stop only before a number ("No. 5", "pp. 10-12").
_BEFORE_NUMBERS: Final = ("no", "nos", "p", "pp", "art", "para", "sect", "ch")
# Prefixes that keep their hyphen inside the word in EWT and GUM train.
_PREFIXES: Final = (
    "anti", "co", "counter", "de", "dis", "e", "ex", "extra", "hyper", "inter", "intra", "mid", "mini", "micro", "mis",
    "multi", "neo", "non", "over", "pan", "post", "pre", "pro", "pseudo", "quasi", "re", "semi", "socio", "sub",
    "super", "trans", "tri", "ultra", "un", "under", "vice",
)
# fmt: on
_DOMAINS: Final = "com org net edu gov mil info co uk ru ua de fr it tr eu int ly sd sy ae"
_FUSED: Final = {"cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3}

# Letters, digits and the marks that Python's \w leaves out: combining accents, Hebrew and Arabic vowel points, joiners,
# the vowel signs of South and South-East Asian scripts.
_W: Final = (
    r"[\w\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    r"\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u200c\u200d]"
)
_APOSTROPHES: Final = "'’`´ʼ"


# "Il-76TD", "S-300", "F/A-18", "An-124-100", "Ил-76"
_DESIGNATOR: Final = (
    r"(?<![\w-])[A-ZА-ЯЁ](?:[A-Za-zА-Яа-яё]{0,4}|/[A-Z])"
    r"-\d{1,4}(?:-\d{1,3})?(?:[A-Za-zА-Яа-я]{1,4}\d?)?(?!\w)"
)


@cache
def _scanner() -> re.Pattern[str]:
    """One alternative after another; every repetition is bounded or cannot overlap its neighbour: linear time."""
    any_of = "|".join
    domains = any_of(_DOMAINS.split())
    parts = (
        ("link", rf"(?:https?://|www\.)[^\s<>\"“”«»]{{1,{LONGEST_WORD - 8}}}"),
        ("mail", rf"{_W}[\w.+-]{{0,40}}@[\w-]{{1,40}}(?:\.[\w-]{{1,20}}){{1,3}}"),
        ("handle", r"[@#](?=[^\W\d])\w{1,50}"),
        ("letters", r"(?:[^\W\d_]\.){2,10}(?:[A-Z](?!\w))?|(?:[A-Z]\.){1,10}[A-Z](?!\w)|Ph\.D\.?"),
        ("initial", rf"(?<!\w)[A-Z]\.(?=[ \u00a0]{{1,2}}[A-Z][\w.{_APOSTROPHES}])"),
        ("short", rf"(?<!\w)(?:(?i:{any_of(_ABBREVIATIONS)})|{any_of(_CAPITALISED_ABBREVIATIONS)})\.(?!\w)"),
        ("number_short", rf"(?<!\w)(?i:{any_of(_BEFORE_NUMBERS)})\.(?=[ \u00a0]?\d)"),
        ("designator", _DESIGNATOR),
        ("phone", r"(?<![\w-])\d{3}-\d{3,4}(?:-\d{3,5})?(?![\w-])"),
        ("clock", r"\d{1,2}(?::\d\d){1,2}(?=[ap]\.?m\b|\W|$)|\d{1,2}(?=[ap]m\b)"),
        ("unit", r"\d{1,10}(?:[.,]\d{1,6})?(?=(?:km|kms|kg|mm|cm|nm|mph|kph|kt|lbs?|ft|hrs?|mins?|tn|bn|mn)(?!\w))"),
        ("number", r"\d{1,40}(?:[.,/:]\d{1,20}){1,6}(?!\w)|(?<!\w)[.]\d{1,10}(?!\w)|\d{1,40}(?:[.,]\d{1,20}){1,6}"),
        ("dollars", r"(?:US|C|A|NZ|HK)\$"),
        ("ampersand", r"(?<!\w)[A-Z]{1,4}&[A-Z]{1,4}(?!\w)"),
        ("domain", rf"(?:{_W}{{1,40}}\.){{1,3}}(?:{domains})(?!{_W})"),
        ("clitic", rf"[{_APOSTROPHES}](?i:s|m|d|ll|re|ve)(?!{_W})"),
        ("decade", r"(?<!\w)['’]\d\d(?:s)?(?!\w)"),
        ("prefixed", rf"(?<![\w-])(?i:{any_of(_PREFIXES)})-(?!(?i:and)\b)[^\W\d_]{{1,60}}"),
        ("word", rf"{_W}{{1,{LONGEST_WORD}}}(?:[{_APOSTROPHES}](?=[^\W\d_]){_W}{{1,30}}){{0,3}}"),
        ("run", r"\.{2,100}|-{2,100}|[!?]{2,100}|={2,100}|\*{2,100}|_{2,100}|<<|>>|''|``"),
        ("sign", r"\S"),
    )
    return re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in parts))


_TRAILING: Final = ".,;:!?)]}'’\"…"
_CLITIC: Final = re.compile(rf"(?i)(n[{_APOSTROPHES}]t|[{_APOSTROPHES}](?:s|m|d|ll|re|ve))$")


def tokenize(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The words of ``text[start:end]`` in order, without blanks; offsets count from the beginning of `text`.

    >>> [("Don't"[a:b]) for a, b in tokenize("Don't", 0, 5)]
    ['Do', "n't"]
    """
    return tuple(_words(text, start, end))


def _words(text: str, start: int, end: int) -> Iterator[Span]:
    scan = _scanner().match
    at = start
    while at < end:
        if text[at].isspace():
            at += 1
            continue
        found = scan(text, at, end)
        if found is None:  # a blank that `str.isspace` does not know
            at += 1
            continue
        stop = min(found.end(), at + LONGEST_WORD)
        if found.lastgroup == "link":
            while stop > at + 1 and text[stop - 1] in _TRAILING:
                stop -= 1
        if found.lastgroup == "word":
            yield from _clitics(text, at, stop)
        else:
            yield Span(at, stop)
        at = stop


def _clitics(text: str, start: int, stop: int) -> Iterator[Span]:
    """A word with its clitics apart: `did` `n't`, `Libya` `'s`, `can` `not`; names like O'Brien stay whole."""
    fused = _FUSED.get(text[start:stop].lower())
    if fused is not None:
        yield Span(start, start + fused)
        yield Span(start + fused, stop)
        return
    if text[start:stop].isalnum() and "ʼ" not in text[start:stop]:  # the one mark of a clitic that is a letter
        yield Span(start, stop)
        return
    tails: list[Span] = []
    while stop - start > 2:  # noqa: PLR2004 - a clitic has two characters at least, and needs a host
        found = _CLITIC.search(text[max(start, stop - 4) : stop])
        if found is None:
            break
        cut = max(start, stop - 4) + found.start()
        if cut <= start:
            break
        tails.append(Span(cut, stop))
        stop = cut
    yield Span(start, stop)
    yield from reversed(tails)
