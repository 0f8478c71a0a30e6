"""Numbers in running English text as ranges: "at least one" is 1 to any, "dozens of" is 24 to any.

Dates, years, ordinals, designators (S-400, Il-76), numbers of items ("No. 3"), times of day and money-like figures
behind a currency sign are not quantities of things; percentages are kept apart by their unit.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from crossbearing.model import Quantity


@dataclass(frozen=True, slots=True)
class QuantitySpan:
    """Characters of a text that say how many, and the range that they leave."""

    start: int
    end: int
    quantity: Quantity


_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
         "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMERALS = dict(
    chain(zip(_ONES, range(1, 20), strict=True), zip(_TENS, range(20, 100, 10), strict=True), [("zero", 0)])
)
"""Numerals of one word below a hundred, with their values."""
_SCALES = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "bn": 1e9, "mn": 1e6,
           "bln": 1e9, "mln": 1e6}  # fmt: skip

_VAGUE: dict[str, tuple[float, float | None]] = {
    "dozens of": (24, None), "scores of": (40, None), "hundreds of": (200, None), "thousands of": (2000, None),
    "tens of thousands of": (20000, None), "hundreds of thousands of": (200000, None), "millions of": (2e6, None),
    "several dozen": (36, None), "several hundred": (300, None), "several thousand": (3000, None),
    "a couple of": (2, 2), "a couple": (2, 2), "a pair of": (2, 2), "a dozen": (12, 12), "half a dozen": (6, 6),
    "a few": (2, None), "a handful of": (3, None), "a score of": (20, 20), "several": (3, None),
    "a number of": (2, None), "a hundred": (100, 100), "a thousand": (1000, 1000), "a million": (1e6, 1e6),
    "a few dozen": (24, None), "a few hundred": (200, None), "a few thousand": (2000, None), "two dozen": (24, 24),
    "three dozen": (36, 36),
}  # fmt: skip
"""The least that each phrase is used for; a plural ("dozens") is at least twice its unit."""

_S = r"\s{1,3}"
_TENS_WORD = rf"(?:{'|'.join(_TENS)})(?:[-\s](?:{'|'.join(_ONES[:9])}))?"
_WORD = rf"(?:{_TENS_WORD}|{'|'.join(sorted(_ONES, key=len, reverse=True))}|zero)"
_NUMERAL = r"(?:\d{1,3}(?:,\d{3}){1,4}(?!,?\d)|\d{1,9}(?:\.\d{1,4})?)"
_SCALE = r"(?:hundred|thousand|million|billion|trillion|bn|mn|bln|mln)"
_ATOM = rf"(?:{_NUMERAL}(?:{_S}{_SCALE}|bn)?|{_WORD}(?:{_S}{_SCALE}){{0,2}})"
_VAGUE_WORD = "|".join(sorted((re.escape(k).replace(r"\ ", _S) for k in _VAGUE), key=len, reverse=True))
_SCAN = re.compile(
    rf"(?<![\w$£€¥#§@/.,'’+-])(?:(?P<vague>{_VAGUE_WORD})|(?P<a>{_ATOM})"
    rf"(?:(?P<link>{_S}(?:to|or|and){_S}|\s?[-–]\s?)(?P<b>{_ATOM}))?)"
    rf"(?![\w]|[.,:/]\d|[-–]\d|(?:st|nd|rd|th)\b)(?P<pct>\s?%|{_S}(?:per{_S}cent|percent|percentage{_S}points)(?!\w))?",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"(?<![\w$£€¥#§@/.,'’+-])(?=\d|[AaDdEeFfHhMmNnOoSsTtZz])(?=\d|a\s|half|do|hund|thou|mill|sc|sev|tens|one|t[wheE]|"
    r"f[oi]|six|eig|nin|ele|zer)",
    re.IGNORECASE,
)

_LEFT_CHARS = 28
"""The longest bound and its blanks: "an estimated maximum of about"."""
_LEFT = re.compile(
    r"(?<!\w)(?P<word>at\s+least|no\s+(?:fewer|less)\s+than|not\s+less\s+than|a\s+minimum\s+of|more\s+than|over|above"
    r"|upwards\s+of|exceeding|fewer\s+than|less\s+than|under|below|up\s+to|at\s+most|no\s+more\s+than|not\s+more\s+than"
    r"|as\s+many\s+as|a\s+maximum\s+of|nearly|almost|close\s+to|about|around|some|roughly|approximately|circa"
    r"|an\s+estimated|estimated|between|from|only|just|exactly)(?P<article>\s+(?:a|an|the))?\s{1,3}$",
    re.IGNORECASE,
)
_AT_LEAST = frozenset(("at least", "no fewer than", "no less than", "not less than", "a minimum of"))
_MORE = frozenset(("more than", "over", "above", "upwards of", "exceeding"))
_LESS = frozenset(("fewer than", "less than", "under", "below"))
_UP_TO = frozenset(("up to", "at most", "no more than", "not more than", "as many as", "a maximum of"))
_NEARLY = frozenset(("nearly", "almost", "close to"))
_ABOUT = frozenset(("about", "around", "some", "roughly", "approximately", "circa", "an estimated", "estimated"))
_ABOUT_SHARE = 0.1
"""How far "about N" reaches to either side. A convention of this program, named in the method page."""

_MONTH = (
    r"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
    r"|january|february|april|june|july|august|september|october|november|december)"
)
_DATE_LEFT = re.compile(
    rf"(?<!\w)(?:{_MONTH}(?:\s\d{{1,2}},?)?|[Nn]o\.|[Nn]os\.|[Nn]umber|[Nn]r\.?|[Cc]hapter|[Aa]rticle|[Pp]age|pp?\."
    r"|[Rr]esolution|[Ff]light|[Uu]nit|[Gg]roup\sof|[Vv]ersion|[Ss]ection|[Pp]aragraph|[Rr]oute|[Hh]ighway|[Aa]ged?"
    r"|[Pp]hase|[Tt]ype|[Cc]hannel|[Rr]oom|[Ff]ormula|[Pp]art|[Ww]orld\s[Ww]ar)\s{1,3}$"
)
_DATE_RIGHT = re.compile(
    rf"(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}(?!\w)|\s?(?:[ap]\.?m\.?|GMT|UTC|EST|BST|o['’]clock|[Cc]entury)(?!\w)|:\d|-year-old"
)
_FRACTION_RIGHT = re.compile(r"[-\s](?:thirds?|quarters?|fifths?|tenths?|halves|half)(?!\w)")
_AGE_RIGHT = re.compile(r"[-\s](?:years?|year|yr)s?[-\s]old")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_COUNTED = re.compile(
    r"\s{1,3}(?:people|troops|soldiers|men|women|children|fighters|tonnes|tons|kg|km|miles|metres|meters|kilometers"
    r"|kilometres|dollars|euros|pounds|jobs|homes|families|refugees|migrants|vehicles|tanks|shells|rounds|feet|acres"
    r"|hectares|members|workers|staff|times|more|of\sthem)(?!\w)"
)
_ONE_PRONOUN_LEFT = re.compile(
    r"(?<!\w)(?:this|that|the|no|any|every|each|which|another|some|last|next|first|only|same|wrong|right|good|bad|new"
    r"|old|big|loved)\s{1,3}$",
    re.IGNORECASE,
)
_ONE_PRONOUN_RIGHT = re.compile(
    r"\s{1,3}(?:of(?!\s+(?:the|its|their|his|her|our|these|those))|another|day|thing|side|hand|way|by\s+one|is|was|can"
    r"|could|should|would|may|might|must|has|had|who|that|which|to|knows|does)(?!\w)|[.,;:!?)’'”\"]|$",
    re.IGNORECASE,
)


def find_quantities(text: str) -> tuple[QuantitySpan, ...]:
    """Every quantity of a text, in order, without overlaps; the words that bound it ("up to") belong to it.

    >>> [(x.quantity.minimum, x.quantity.maximum) for x in find_quantities("three planes and at least one ship")]
    [(3.0, 3.0), (1.0, None)]
    """
    return tuple(_spans(text))


def quantity(text: str) -> Quantity | None:
    """The first quantity of a phrase, or None."""
    return next((span.quantity for span in _spans(text)), None)


def _spans(text: str) -> Iterator[QuantitySpan]:
    position = 0
    while (first := _FIRST.search(text, position)) is not None:
        match = _SCAN.match(text, first.start())
        if match is None:
            position = _after_word(text, first.start())
            continue
        span = _span(text, match)
        if span is None:
            position = max(match.end("a") if match["a"] else match.end(), first.start() + 1)
            continue
        yield span
        position = span.end


def _after_word(text: str, start: int) -> int:
    """The first place after a run of word characters: no number begins inside a word or a designator."""
    match = _REST.match(text, start)
    return match.end() if match and match.end() > start else start + 1


_REST = re.compile(r"[\w.,:/-]*\w|\w*")


def _span(text: str, match: re.Match[str]) -> QuantitySpan | None:
    """The quantity of a match, or None where the number names, dates or numbers something."""
    left = text[max(0, match.start() - _LEFT_CHARS) : match.start()]
    if match["vague"]:
        low, high = _VAGUE[" ".join(match["vague"].lower().split())]
        end = match.end("vague")
    else:
        if _is_no_count(text, match, left):
            return None
        low, high, end = _numbers(match, left)
    start = match.start()
    before = _LEFT.search(left)
    if before is not None:
        start -= len(before.group())
        low_, high_ = _bounded(" ".join(before["word"].lower().split()), float(low), high)
    else:
        low_, high_ = float(low), None if high is None else float(high)
    unit = None
    if match["pct"]:
        unit, end = "percent", match.end("pct")
    words = text[start:end]
    return QuantitySpan(start, end, Quantity(low_, high_, unit, words))


def _numbers(match: re.Match[str], left: str) -> tuple[float, float | None, int]:
    """One number, or the two ends of a range: "3 to 5", "three or four", "between 3 and 5"."""
    first = _value(match["a"])
    if match["b"] is None:
        return first, first, match.end("a")
    second = _value(match["b"])
    link = match["link"].strip().lower()
    if first < 10 and second >= 1000 and not _scaled(match["a"]):  # noqa: PLR2004 - "2 to 3 million" shares its scale
        scale = next((v for k, v in _SCALES.items() if match["b"].lower().endswith(k)), 1.0)
        first *= scale
    if link == "and" and not re.search(r"(?<!\w)between\s+$", left, re.IGNORECASE):
        return _value(match["a"]), _value(match["a"]), match.end("a")
    if second <= first:
        return _value(match["a"]), _value(match["a"]), match.end("a")
    return first, second, match.end("b")


def _scaled(words: str) -> bool:
    return words.lower().endswith(tuple(_SCALES))


def _value(words: str) -> float:
    """The number that numerals or number words stand for."""
    total = 1.0
    parts = [p for p in re.split(r"[-\s]+", re.sub(r"(?<=\d)bn$", " bn", words.lower())) if p]
    base = 0.0
    for part in parts:
        if part in _SCALES:
            total *= _SCALES[part]
        elif part in NUMERALS:
            base += NUMERALS[part]
        else:
            base += float(part.replace(",", ""))
    return base * total


def _bounded(word: str, low: float, high: float | None) -> tuple[float | None, float | None]:
    """The range that a bounding word leaves of a number."""
    if word in _AT_LEAST or word in _MORE:
        return low, None
    if word in _LESS or word in _UP_TO:
        return None, high
    if word in _NEARLY:
        return round(low * (1 - _ABOUT_SHARE), 6), high
    if word in _ABOUT:
        return round(low * (1 - _ABOUT_SHARE), 6), None if high is None else round(high * (1 + _ABOUT_SHARE), 6)
    return low, high


def _is_no_count(text: str, match: re.Match[str], left: str) -> bool:
    """Whether a number is a date, a year, a time, an age, a designator, or the pronoun "one"."""
    words, end = match["a"], match.end("a")
    if match["pct"]:
        return False
    if "," not in words and _DATE_LEFT.search(left):
        return True
    if _DATE_RIGHT.match(text, match.end()) or _DATE_RIGHT.match(text, end) or _FRACTION_RIGHT.match(text, end):
        return True
    if match["b"] and match["link"].strip() in ("-", "–") and _value(match["b"]) <= _value(words):
        return True  # a score
    if _AGE_RIGHT.match(text, end) or (text[end : end + 1] == "-" and text[end + 1 : end + 2].isupper()):
        return True
    if _YEAR.fullmatch(words) and not _COUNTED.match(text, end) and not _bounds_a_count(left):
        return True
    if words.lower() == "one" and match["b"] is None:
        return bool(_ONE_PRONOUN_LEFT.search(left) and not _LEFT.search(left)) or bool(
            _ONE_PRONOUN_RIGHT.match(text, end)
        )
    return False


def _bounds_a_count(left: str) -> bool:
    before = _LEFT.search(left)
    return before is not None and before["word"].lower() not in ("between", "from", "around", "about", "circa", "just")
