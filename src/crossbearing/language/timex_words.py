"""The words of time expressions in English prose, as patterns that the rules of ``timexes`` are built of.

Source: Saurí et al., TimeML Annotation Guidelines 1.2.1 (2006), section 2.2; Ferro et al., TIDES 2005 Standard for the
Annotation of Temporal Expressions, section 4 (lexical triggers and modifiers).
"""

from typing import Literal

from crossbearing.language.calendar_words import MONTHS, WEEKDAYS

Unit = Literal["second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century"]

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
         "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES = {word: n for n, word in enumerate(_ONES, start=1)} | {word: 10 * n for n, word in enumerate(_TENS, start=2)}
VAGUE = (
    r"(?:a\s+few|a\s+couple(?:\s+of)?|couple\s+of|few|several|many|some|dozens\s+of|hundreds\s+of|countless|numerous)"
)
_WORD = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[-\s](?:{'|'.join(_ONES[:9])}))?|{'|'.join(sorted(_ONES, key=len, reverse=True))})"
)
NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}(?:\.\d{{1,2}})?|{_WORD}(?:\s+hundred)?|a\s+hundred|a\s+dozen)(?:-plus|-odd)?"
)
"""A count of units, without "a" and "an"; ``number`` reads it."""

UNIT = r"(?:second|minute|hour|day|week|month|year|decade|fortnight)"
LONG_UNIT = r"(?:century|centuries)"
MOD = (
    r"(?:about|around|nearly|almost|approximately|roughly|some|at\s+least|at\s+most|up\s+to|more\s+than"
    r"|less\s+than|fewer\s+than|no\s+more\s+than|no\s+less\s+than|over|under|well\s+over|another|a\s+mere|a\s+full"
    r"|a\s+further|an\s+additional|as\s+many\s+as|an\s+estimated|the\s+first|the\s+full|the\s+entire|the\s+same)"
)
MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.?|April|Apr\.?|May|June?|July?|August|Aug\.?"
    r"|Sept(?:ember|\.)?|Sep\.?|October|Oct\.?|November|Nov\.?|December|Dec\.?)(?![A-Za-z])"
)
WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)}|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.)(?!\w)"
SEASON = r"(?:spring|summer|autumn|fall|winter|Spring|Summer|Autumn|Fall|Winter)(?!\w)"
YEAR = r"(?:1[5-9]|20)\d\d"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
PART = (
    r"(?:(?:very\s+)?(?:[Ee]arly|[Mm]id|[Ll]ate|[Ee]arlier|[Ll]ater)(?:[-\s]+(?:in\s+|on\s+)?)"
    r"|(?:[Tt]he\s+)?(?:(?:very\s+)?(?:[Bb]eginning|[Ss]tart|[Ee]nd|[Mm]iddle|[Cc]lose|[Cc]ourse|[Rr]est|[Rr]emainder))\s+of\s+)"
)
DAYTIME = r"(?:morning|afternoon|evening|night|lunchtime|noon|midnight|dawn|dusk)"
CLOCK = (
    r"(?:(?P<h>\d{1,2})(?:[:.](?P<mi>\d\d))?\s?(?P<ap>[ap]\.?\s?m\.?|[AP]\.?M\.?)(?!\w)"
    r"|(?P<h2>\d{1,2})[:.]?(?P<mi2>\d\d)(?:\s+(?:hours|hrs))?(?=\s+(?i:GMT|UTC|BST|CET|EST|EDT|ET|PST|PDT|local\s+time)(?!\w))"
    r"|(?<=\bat\s)(?P<h3>\d{1,2}:|0\d)(?P<mi3>[0-5]\d)(?![:\d])"
    r"|(?P<h4>\d{1,2}|" + "|".join(_ONES[:12]) + r")\s+o['’]clock"
    r"|(?P<noon>noon|midnight)(?!\w))"
    r"(?:\s+(?i:GMT|UTC|BST|CET|CEST|EST|EDT|ET|PST|PDT|CST|CDT|Eastern(?:\s+time)?|local\s+time)(?!\w))?"
)
SINGLE_DAY = (
    rf"(?:(?:(?:last|next|this)\s+)?{WEEKDAY}(?:,\s+{MONTH}\s+{DAY}(?:,\s+{YEAR})?)?"
    rf"|{MONTH}\s+{DAY}(?!\w)(?:,?\s+{YEAR})?|{DAY}\s+{MONTH}(?:,?\s+{YEAR})?|[Tt]oday|[Tt]omorrow|[Yy]esterday)(?!\w)"
)
DAYTIME_CODES = {
    "morning": "TMO", "dawn": "TMO", "afternoon": "TAF", "lunchtime": "TMI", "noon": "T12:00", "evening": "TEV",
    "dusk": "TEV", "night": "TNI", "midnight": "T24:00",
}  # fmt: skip
SEASON_CODES = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
LETTERS = {"second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "month": "M", "quarter": "Q",
           "year": "Y", "decade": "DE", "century": "CE"}  # fmt: skip

AHEAD = (
    r"(?<!\w)(?:will|shall|[’']ll|won['’]t|due|scheduled|planned|slated|plans?\s+to|planning\s+to|set\s+(?:to|for)|expected|expects?"
    r"|(?:would|could|may|might|should|must|can)(?!\s+have)|(?:postponed|delayed|deferred|extended|adjourned|put\s+off)\s+(?:\w+\s+){0,2}(?:until|till|to|through)"
    r"|to\s+be|going\s+to|hopes?\s+to|aims?\s+to|upcoming|deadline)(?!\w)"
)
"""Words before a date, in its clause, that put it ahead of the report."""
BOUND = r"(?<!\w)(?:starting|beginning|until|till|through|by|before)(?!\w)"
"""Words that put a date ahead where the clause has no past tense: "open until May", but not "had left by May"."""
AHEAD_AFTER = r"(?<!\w)(?:will|shall|[’']ll|won['’]t|(?:is|are)\s+(?:due|scheduled|expected|set))(?!\w)"
BEHIND = (
    r"(?<!\w)(?:said|was|were|had|did|told|came|went|took|made|found|began|won|lost|fell|rose|led|met|left|held|saw|gave"
    r"|got|ran|sent|wrote|spoke|became|kept|broke|hit|last|since"
    r"|(?:(?<!been\s)(?<!\bbe\s)(?<!\bis\s)(?<!\bare\s)(?<!has\s)(?<!have\s)[a-z]{3,}ed))(?!\w)"
)
"""Words of the clause that put a date behind the report: past tense, but not "has been" or "is" with a participle."""


def number(words: str) -> float:
    """The number that a count of units stands for.

    >>> number("twenty-two"), number("1,500"), number("a dozen")
    (22, 1500, 12)
    """
    plain = words.lower().replace(",", "").removesuffix("-plus").removesuffix("-odd").strip()
    if plain[:1].isdigit():
        return float(plain) if "." in plain else int(plain)
    parts = plain.replace("-", " ").split()
    if parts[0] in ("a", "an"):
        return {"hundred": 100, "dozen": 12}.get(parts[-1], 1)
    total = sum(_VALUES.get(part, 0) for part in parts)
    return total * 100 if parts[-1] == "hundred" else total


def unit_of(word: str) -> Unit:
    """The unit of a word that may be in the plural; a fortnight is counted in weeks by who calls.

    >>> unit_of("centuries"), unit_of("Weeks")
    ('century', 'week')
    """
    plain = word.lower()
    if plain.startswith("centur"):
        return "century"
    names: dict[str, Unit] = {
        "second": "second", "minute": "minute", "hour": "hour", "day": "day", "week": "week", "fortnight": "week",
        "month": "month", "quarter": "quarter", "year": "year", "decade": "decade",
    }  # fmt: skip
    return names[plain.removesuffix("s")]


def duration(count: float | None, unit: Unit) -> str:
    """The TimeML value of so many units, of an unknown number where the count is None.

    Decades and centuries are written in years, as ISO 8601 has no letter for them.

    >>> duration(3, "day"), duration(2, "hour"), duration(3, "decade"), duration(None, "year"), duration(1.5, "year")
    ('P3D', 'PT2H', 'P30Y', 'PXY', 'P1.5Y')
    """
    if count is None:
        return f"P{'T' if unit in ('second', 'minute', 'hour') else ''}X{LETTERS[unit]}"
    if unit in ("decade", "century", "quarter"):
        count, unit = (count * 3, "month") if unit == "quarter" else (count * (10 if unit == "decade" else 100), "year")
    amount = f"{count:g}" if count < 1e5 else f"{int(count)}"  # noqa: PLR2004 - where :g turns to exponents
    return f"P{'T' if unit in ('second', 'minute', 'hour') else ''}{amount}{LETTERS[unit]}"


def month_number(word: str) -> int:
    """The number of a month, from 1.

    >>> month_number("Sept.")
    9
    """
    return MONTHS[word[:3].lower()]


def weekday_number(word: str) -> int:
    """The number of a weekday, from Monday, 0.

    >>> weekday_number("Thurs."), weekday_number("Sunday")
    (3, 6)
    """
    return next(n for n, name in enumerate(WEEKDAYS) if name.startswith(word[:3].title()))
