"""Rules for calendar dates and for dates that are counted from the report or from the date last named."""

import re
from datetime import date, timedelta

from crossbearing.language import calendar_words, periods
from crossbearing.language import timex_words as w
from crossbearing.language.periods import Period
from crossbearing.language.timex_reading import Reading, Rule, Setting, day_value, moved, named_date, next_weekday

_NEAR_FUTURE_DAYS = 31
"""A day or month without a year is not read as lying further ahead than this, unless the words look ahead."""
_S = r"\s+"
_PART = rf"(?P<part>{w.PART})?(?:[Tt]he\s+)?"
_OF_YEAR = r"(?:,?\s+(?:of\s+)?(?P<ofyear>(?:last|this|next|the\s+same|that|the\s+following|the\s+previous)\s+year))?"


def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w$£€#]){pattern}(?!\w)", re.VERBOSE)


def _year_of(words: str, setting: Setting) -> int:
    """The year of "last year", "that year" and the like."""
    plain = words.lower()
    origin = setting.anchor.start.year if plain.startswith(("the", "that")) else setting.reference.year
    shift = 1 if "next" in plain or "following" in plain else -1 if "last" in plain or "previous" in plain else 0
    return origin + shift


def _nearest(options: list[Period], setting: Setting, direction: str | None) -> Period | None:
    """Of the same days in several years those which the words mean."""
    reference = setting.reference
    if direction == "last":
        return next((p for p in reversed(options) if p.end <= reference), None)
    if direction == "this":
        return next((p for p in options if p.start.year == reference.year), None)
    if direction in ("next", "coming") or setting.ahead():
        return next((p for p in options if p.end > reference), None)
    horizon = reference + timedelta(days=_NEAR_FUTURE_DAYS)
    return next((p for p in reversed(options) if p.start <= horizon), None)


def _shared_year(setting: Setting) -> int | None:
    """The year that stands only at the second of two dates: "in May and June 2010"."""
    after = re.match(
        rf"\s*(?:and|or|to|through|until|-|–)\s*(?:in\s+)?{w.MONTH}(?:\s+{w.DAY},?)?,?\s+({w.YEAR})(?!\w)",
        setting.text[setting.end : setting.end + 40],
    )
    return int(after[1]) if after else None


def _day(month: int, number: int, year: int | None, setting: Setting) -> Reading | None:
    """A day of a month, whose year may be missing."""
    year = year or _shared_year(setting)
    if year is not None:
        found = periods.day(year, month, number)
        return named_date(found) if found else None
    years = range(setting.reference.year - 4, setting.reference.year + 3)
    options = [p for y in years if (p := periods.day(y, month, number))]
    chosen = _nearest(options, setting, None)
    return named_date(chosen) if chosen else None


def _number(words: str) -> int:
    return int(re.sub(r"\D", "", words))


def _month_day(m: re.Match[str], setting: Setting) -> Reading | None:
    year = int(m["y"]) if m["y"] else _year_of(m["ofyear"], setting) if m["ofyear"] else None
    return _day(w.month_number(m["m"]), _number(m["d"]), year, setting)


def _written(m: re.Match[str], _: Setting) -> Reading | None:
    """Digits only: 2012-03-05; 5.3.2012 day first, 3/25/2012 as far as the numbers decide, else month first."""
    if m["iy"]:
        found = periods.day(int(m["iy"]), int(m["im"]), int(m["id"]))
    else:
        a, b, year = int(m["a"]), int(m["b"]), int(m["ny"])
        orders = ((b, a), (a, b)) if m["sep"] == "." else ((a, b), (b, a))
        found = next((p for month, day in orders if (p := periods.day(year, month, day))), None)
    return named_date(found) if found else None


def _month(m: re.Match[str], setting: Setting) -> Reading | None:
    """A month; May, March and abbreviations alone need a word before them that takes a time."""
    word, direction = m["m"], (m["dir"] or "").lower() or None
    number = w.month_number(word)
    year = int(m["y"]) if m["y"] else _year_of(m["ofyear"], setting) if m["ofyear"] else _shared_year(setting)
    if year is not None:
        return named_date(periods.month(year, number))
    left = setting.text[max(0, setting.start - 40) : setting.start]
    doubtful = word in ("May", "March", "Jan", "June", "April", "August") or len(word.rstrip(".")) <= 3  # noqa: PLR2004
    named = re.match(
        r"\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][a-z]", setting.text[m.end() : m.end() + 12]
    )
    if (doubtful or named) and not (m["part"] or direction or calendar_words.MONTH_LEFT.search(left)):
        return None
    if (named and re.search(r"(?:and|or)\s+$", left)) or re.fullmatch(
        r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec", word
    ):
        return None
    options = [periods.month(setting.reference.year + shift, number) for shift in range(-2, 3)]
    chosen = _nearest(options, setting, direction)
    return named_date(chosen) if chosen else None


def _season(m: re.Match[str], setting: Setting) -> Reading | None:
    """A season of a year; without a year it needs "last", "this", "next", a part or "in the"."""
    name, direction = m["s"].lower(), (m["dir"] or "").lower() or None
    code = w.SEASON_CODES[name]
    if m["y"] or m["ofyear"]:
        year = int(m["y"]) if m["y"] else _year_of(m["ofyear"], setting)
        return Reading("DATE", f"{year}-{code}", periods.season(year, name))
    left = setting.text[max(0, setting.start - 12) : setting.start]
    if not direction and not re.search(r"(?<!\w)(?:in|by|since|until)\s+(?:the\s+)?$", left):
        return None
    options = [periods.season(setting.reference.year + shift, name) for shift in range(-2, 3)]
    chosen = _nearest(options, setting, direction)
    return Reading("DATE", f"{chosen.start.year}-{code}", chosen) if chosen else None


def _year(m: re.Match[str], setting: Setting) -> Reading | None:
    """Four digits that are a year and no count, sum or number of something."""
    left, after = setting.text[max(0, m.start("y") - 20) : m.start("y")], setting.text[m.end() : m.end() + 24]
    if not m["part"]:
        if left.endswith(("$", "£", "€", "#", ".", ",", "/", "+", "No. ")) or calendar_words.COUNTED_RIGHT.match(after):
            return None
        round_count = m["y"].endswith("00") or re.match(r"\s+[a-z]+s(?!\w)", after) is not None
        if round_count and not calendar_words.YEAR_LEFT.search(left):
            return None
    return named_date(periods.year(int(m["y"])))


def _short_year(m: re.Match[str], setting: Setting) -> Reading | None:
    """The second of two years that share their century: "in 1957 and '58", "2003-04"."""
    before = re.search(
        rf"(?<!\d)({w.YEAR})(?:\s+(?:and|or|to)\s+|,\s+|\s?[-–/]\s?)$", setting.text[max(0, m.start() - 12) : m.start()]
    )
    if before is None or re.match(r"\s+[a-z]+s\b|[%-]", setting.text[m.end() : m.end() + 20]):
        return None
    first = int(before[1])
    year = first // 100 * 100 + int(m["yy"])
    return named_date(periods.year(year)) if 0 < year - first <= 10 else None  # noqa: PLR2004 - years of one story


def _decade(m: re.Match[str], setting: Setting) -> Reading:
    """The 1990s, the '90s, the nineties; "2030's plan" names a year."""
    names = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
    words = {name: 10 * n for n, name in enumerate(names, start=2)}
    first = int(m["c"]) if m["c"] else 1900 + (int(m["cc"]) if m["cc"] else words[m["cw"].lower()])
    if m["c"] and first > setting.reference.year and not m.group().endswith("0s"):
        return named_date(periods.year(first))
    return Reading("DATE", f"{first // 10}", periods.decade(first))


def _century(m: re.Match[str], _: Setting) -> Reading:
    words = {"eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}
    number = int(m["n"]) if m["n"] else words[m["nw"].lower()]
    return Reading("DATE", f"{number - 1}")


def _weekday(m: re.Match[str], setting: Setting) -> Reading | None:
    """A weekday, with the week that is named beside it; with a time of day it is a TIME."""
    left = setting.text[max(0, setting.start - 40) : setting.start]
    if calendar_words.PAPER_RIGHT.match(setting.text, m.end("wd")) or calendar_words.NAMED_DAY_LEFT.search(left):
        return None
    number, direction = w.weekday_number(m["wd"]), (m["dir"] or "").lower().removesuffix(" week's") or None
    if m["week"]:
        shift = {"last": -1, "next": 1}.get(m["week"].split()[0].lower(), 0)
        day = periods.week_of(setting.reference, shift).start + timedelta(days=number)
    else:
        day = next_weekday(setting.reference, number, setting, direction)
    return daytime(day, m["dt"])


def daytime(day: date, word: str | None) -> Reading:
    """A day, or the part of it that a word names."""
    if not word:
        return named_date(periods.one_day(day))
    return Reading("TIME", day_value(day) + w.DAYTIME_CODES[word.lower()], periods.one_day(day))


_NOWADAYS_LEFT = re.compile(
    r"(?<!\w)(?:(?:even|of|until)|than(?:\s+(?:it|they|we|there|is|are|can|do|does|be|has|have|[a-z]+(?:ed|ne)))*)\s+$"
)
"""What stands before a "today" that is no day: "than can be done today", "even today", "the Europe of today"."""


def _deictic(m: re.Match[str], setting: Setting) -> Reading:
    """Today, yesterday, tomorrow with a time of day; tonight, last night, this morning."""
    words = " ".join(m.group().lower().split())
    words = words.removeprefix("early ").removeprefix("late ").removeprefix("earlier ").removeprefix("later ")
    if words == "today" and _NOWADAYS_LEFT.search(setting.left()):
        return Reading("DATE", "PRESENT_REF")
    shift = -1 if words.startswith(("yesterday", "last")) else 1 if words.startswith("tomorrow") else 0
    shift = {"the day before yesterday": -2, "the day after tomorrow": 2}.get(words, shift)
    day = setting.reference + timedelta(days=shift)
    if words == "tonight":
        return daytime(day, "night")
    return daytime(day, m["dt"] or m["dt2"] or m["dt3"])


_DIRECTIONS = {
    "last": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "upcoming": 1,
}  # fmt: skip
_FROM_NAMED = {"the following": 1, "the next": 1, "the previous": -1, "the preceding": -1, "that": 0, "that same": 0,
               "the same": 0, "the very next": 1}  # fmt: skip


def _relative(m: re.Match[str], setting: Setting) -> Reading | None:
    """Last week, this fiscal year: from the report; the following day, that year: from what was last named."""
    words, unit = " ".join(m["dir"].lower().split()), w.unit_of(m["u"])
    if words == "the next" and unit != "day":
        words = "next"
    if words in ("the last", "last") and re.search(
        r"(?<!\w)(?:over|for|during|within|in)\s+$", setting.text[max(0, setting.start - 8) : setting.start]
    ):
        return Reading("DURATION", w.duration(1, unit)) if words == "the last" else None
    if words in _FROM_NAMED:
        if words == "that" and unit in ("decade", "century"):
            return None
        return named_date(moved(setting.anchor, _FROM_NAMED[words], unit))
    shift = _DIRECTIONS.get(words.removeprefix("the "))
    if shift is None or unit == "day":  # "this day", "the last day of"
        return None
    if unit == "decade":
        if shift:
            return Reading("DURATION", "P10Y")
        return named_date(periods.decade(setting.reference.year // 10 * 10))
    if unit == "century":
        return Reading("DATE", f"{setting.reference.year // 100 + shift}")
    period = moved(periods.one_day(setting.reference), shift, unit)
    if unit == "quarter":
        return _quarter_value(period)
    return named_date(period)


_FRIDAY = 4
"""From this day of the week on "the weekend" is the one at hand."""


def _weekend(m: re.Match[str], setting: Setting) -> Reading:
    """The weekend of a week: the last one before the report, or this week's."""
    words = " ".join(m["dir"].lower().split())
    at_hand = setting.reference.weekday() >= _FRIDAY or setting.ahead()
    shifts = {"last": -1, "this past": -1, "this": 0, "this coming": 0, "the coming": 0, "next": 1}
    shift = shifts.get(words, 0 if at_hand else -1)
    week = periods.week_of(setting.reference, shift)
    return Reading("DATE", f"{week.start:%G-W%V}-WE", periods.one_day(week.start + timedelta(days=5)))


def _quarter_value(period: Period) -> Reading:
    return Reading("DATE", f"{period.start.year}-Q{(period.start.month + 2) // 3}", period)


def _quarter(m: re.Match[str], setting: Setting) -> Reading | None:
    """A quarter or half of a year; without a year the last one that has begun, or one that the words look ahead to."""
    number = int(m["qn"]) if m["qn"] else w.ORDINALS[m["qf"].lower()]
    half = bool(m["half"])
    year = int(m["y"]) if m["y"] else _year_of(m["ofyear"], setting) if m["ofyear"] else None
    if half and (number > 2 or (year is None and not m["ofthe"])):  # noqa: PLR2004 - a year has two halves; games have too
        return None
    size = 6 if half else 3
    if year is None:
        options = [
            periods.months(setting.reference.year + s, (number - 1) * size + 1, size, "season") for s in (-1, 0, 1)
        ]
        if setting.ahead():
            chosen = next(p for p in options if p.end > setting.reference)
        else:
            chosen = next(p for p in reversed(options) if p.start <= setting.reference)
    else:
        chosen = periods.months(year, (number - 1) * size + 1, size, "season")
    return Reading("DATE", f"{chosen.start.year}-H{number}", chosen) if half else _quarter_value(chosen)


def _boundary(m: re.Match[str], setting: Setting) -> Reading:
    """The end of the year, later in the week: the report's; in the past tense, not an end that is still to come."""
    period = moved(periods.one_day(setting.reference), 0, w.unit_of(m["u"]))
    if (
        m["end"]
        and period.end - timedelta(days=(period.end - period.start).days // 4) > setting.reference
        and setting.behind()
    ):
        period = moved(period, -1, w.unit_of(m["u"]))
    return named_date(period)


def _fiscal(m: re.Match[str], _: Setting) -> Reading:
    """A fiscal year, or the first of two years that a dash joins."""
    return named_date(periods.year(int(m["y"])))


def _holiday(m: re.Match[str], setting: Setting) -> Reading | None:
    """A feast with a fixed day, in the year that lies nearest in the direction of the words."""
    if setting.text[: setting.start].endswith(("Merry ", "Happy ")):
        return None
    name = m["f"].replace("’", "'")
    month, day = _FEASTS[name]
    return _day(month, day, int(m["y"]) if m["y"] else None, setting)


_FEASTS = {
    "Christmas Day": (12, 25), "Christmas Eve": (12, 24), "Christmas": (12, 25), "New Year's Day": (1, 1),
    "New Year's Eve": (12, 31), "Boxing Day": (12, 26), "Halloween": (10, 31), "Valentine's Day": (2, 14),
    "May Day": (5, 1), "St. Patrick's Day": (3, 17),
}  # fmt: skip
_UNIT = r"(?:day|week|month|quarter|year|decade|century)"

RULES = (
    Rule(_rule(rf"(?:(?:{w.WEEKDAY}),?{_S}(?:the{_S})?)?{_PART}(?P<m>{w.MONTH}){_S}(?P<d>{w.DAY})(?![\w%]|[.,:]\d)"
               rf"(?:,?{_S}(?P<y>{w.YEAR}))?{_OF_YEAR}"), _month_day),
    Rule(_rule(rf"(?:(?:{w.WEEKDAY}),?{_S}(?:the{_S})?)?(?:[Tt]he{_S})?(?P<d>{w.DAY}){_S}(?:of{_S})?(?P<m>{w.MONTH})"
               rf"(?:,?{_S}(?P<y>{w.YEAR}))?{_OF_YEAR}"), _month_day),
    Rule(_rule(rf"(?<![-./])(?:(?P<iy>{w.YEAR})[-/](?P<im>\d\d)[-/](?P<id>\d\d)"
               rf"|(?P<a>\d\d?)(?P<sep>[./])(?P<b>\d\d?)(?P=sep)(?P<ny>{w.YEAR}))(?![-./]\d)"), _written),
    Rule(_rule(rf"{_PART}(?:(?P<dir>[Ll]ast|[Nn]ext|[Tt]his|[Cc]oming){_S})?(?P<m>{w.MONTH})"
               rf"(?:,?{_S}(?:of{_S})?(?P<y>{w.YEAR})(?![\w%]|[,.]\d|\s+(?:people|troops)))?{_OF_YEAR}"), _month),
    Rule(_rule(rf"{_PART}(?:(?P<dir>[Ll]ast|[Nn]ext|[Tt]his|[Cc]oming){_S})?(?P<s>{w.SEASON})"
               rf"(?:,?{_S}(?:of{_S})?(?P<y>{w.YEAR}))?{_OF_YEAR}"), _season),
    Rule(_rule(rf"(?P<part>{w.PART})?(?P<y>{w.YEAR})(?![\w%]|[.,:/]\d|-\d)"), _year),
    Rule(_rule(rf"(?P<y>{w.YEAR})(?=\s?[-–/]\s?(?:{w.YEAR}|\d\d)(?![\d-]))"), _fiscal),
    Rule(_rule(r"['’]?(?P<yy>\d\d)(?![\d%]|[.,:/]\d)"), _short_year),
    Rule(_rule(rf"(?:[Tt]he{_S})?{_PART}(?:(?P<c>(?:1[5-9]|20)\d0)['’]?s|['’](?P<cc>[2-9]0)s|(?<=[Tt]he\s)"
               r"(?P<cw>(?:[Tt]wen|[Tt]hir|[Ff]or|[Ff]if|[Ss]ix|[Ss]even|[Ee]igh|[Nn]ine)ties))"), _decade),
    Rule(_rule(rf"(?:[Tt]he{_S})?{_PART}(?:(?P<n>1\d|2[01])(?:st|th)|(?P<nw>[Ee]ighteenth|[Nn]ineteenth|[Tt]wentieth"
               rf"|[Tt]wenty-first))[-\s][Cc]entur(?:y|ies)"), _century),
    Rule(_rule(rf"{_PART}(?:(?P<dir>[Ll]ast|[Nn]ext|[Tt]his){_S})?(?P<wd>{w.WEEKDAY})(?:{_S}(?P<dt>{w.DAYTIME}))?"
               rf"(?:{_S}(?:of{_S})?(?P<week>(?:last|this|next){_S}week))?"), _weekday),
    Rule(_rule(rf"(?:(?:[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater){_S})?(?:(?:[Tt]he{_S}day{_S}(?:before{_S}yesterday|after{_S}tomorrow))|(?:[Tt]oday|[Yy]esterday|[Tt]omorrow)"
               rf"(?:{_S}(?P<dt>{w.DAYTIME}))?|[Tt]onight|[Tt]his{_S}(?P<dt2>morning|afternoon|evening)"
               rf"|[Ll]ast{_S}(?P<dt3>night|evening))"), _deictic),
    Rule(_rule(rf"(?P<part>{w.PART})?(?P<dir>(?:[Tt]he{_S})?(?:[Ll]ast|[Nn]ext|[Tt]his|[Cc]urrent|[Cc]oming|[Uu]pcoming"
               rf"|[Pp]revious|[Ff]ollowing|[Ss]ame|preceding|very{_S}next)|[Tt]hat(?:{_S}same)?){_S}"
               rf"(?:fiscal{_S}|financial{_S}|calendar{_S}|school{_S}|academic{_S})?(?P<u>{_UNIT})"), _relative),
    Rule(_rule(rf"(?P<dir>[Ll]ast|[Nn]ext|[Tt]his(?:{_S}(?:coming|past))?|[Tt]he(?:{_S}coming)?){_S}weekend"),
         _weekend),
    Rule(_rule(rf"{_PART}(?:(?P<qf>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th)[-\s]+(?:fiscal[-\s]+)?(?:quarter|(?P<half>half))"
               rf"|Q(?P<qn>[1-4]))(?:(?P<ofthe>{_S}of{_S}the{_S}year)|,?{_S}(?:of{_S})?(?:fiscal{_S})?(?P<y>{w.YEAR}))?"
               rf"{_OF_YEAR}"), _quarter),
    Rule(_rule(rf"(?:(?:[Tt]he{_S})?(?:[Bb]eginning|[Ss]tart|(?P<end>[Ee]nd|[Cc]lose)|[Mm]iddle|[Rr]est|[Rr]emainder|[Cc]ourse){_S}of{_S}(?:the{_S})?"
               rf"|(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate){_S}in{_S}the{_S})(?P<u>day|week|month|quarter|year|decade)"),
         _boundary),
    Rule(_rule(rf"(?:[Ff]iscal(?:{_S}year)?|FY){_S}?(?P<y>{w.YEAR})"), _fiscal),
    Rule(_rule(rf"(?P<f>Christmas(?:{_S}(?:Day|Eve))?|New{_S}Year['’]s{_S}(?:Day|Eve)|Boxing{_S}Day|Halloween|Valentine['’]s{_S}Day"
               rf"|May{_S}Day|St\.{_S}Patrick['’]s{_S}Day)(?:,?{_S}(?P<y>{w.YEAR}))?"), _holiday),
)  # fmt: skip
