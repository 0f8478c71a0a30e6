"""Rules for durations, sets, times of the clock, vague references, and distances from the report: "two years ago"."""

import re
from datetime import date, timedelta

from crossbearing.language import periods
from crossbearing.language import timex_words as w
from crossbearing.language.periods import Period
from crossbearing.language.timex_dates import daytime
from crossbearing.language.timex_reading import Reading, Rule, Setting, day_value, moved, named_date, next_weekday

_S = r"\s+"
_MOD = rf"(?:(?i:{w.MOD}){_S})?"
_UNITS = rf"(?:(?i:{w.UNIT})s?|(?i:{w.LONG_UNIT}))"
_AGE = r"(?![-\s]+olds?(?!\w)|\s+of\s+age(?!\w)|[-\s]?long(?!\w|er)|-(?:on|over|to|by)-|[-\s]ends?(?!\w))"
"""Not a length of time: ages, "year-on-year"; a "year-long" stay is read as a whole by another rule."""
_IN_YEARS = {"day": 1 / 365, "week": 1 / 52, "month": 1 / 12, "year": 1, "decade": 10, "century": 100}
_YEARS = (1000, 9000)
"""Years that are written with four digits, away from both ends of the calendar."""
_COUNT = (
    rf"(?:(?P<n>(?i:{w.NUMBER}))(?P<half>{_S}and{_S}a{_S}half)?|(?P<vague>(?i:{w.VAGUE}))"
    rf"|(?P<a>[Aa]n?|[Oo]ne|[Hh]alf{_S}an?|[Hh]alf))"
)


def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w$£€#/:-])(?<!\d[.,]){pattern}(?!\w)", re.VERBOSE)


def _amount(m: re.Match[str]) -> float | None:
    """How many units a match counts; None where it does not say."""
    if m["vague"]:
        return None
    if m["n"]:
        return w.number(m["n"]) + (0.5 if m["half"] else 0)
    return 0.5 if m["a"].lower().startswith("half") else 1


def _fortnights(count: float | None, word: str) -> float | None:
    return 2 * count if count and word.lower().startswith("fortnight") else count


def _length(count: float | None, word: str) -> str:
    """The value of so many units, halves of hours and centuries in smaller ones."""
    unit, count = w.unit_of(word), _fortnights(count, word)
    if count == 0.5:  # noqa: PLR2004 - half an hour, half a day
        smaller: dict[str, tuple[float, w.Unit]] = {
            "minute": (30, "second"), "hour": (30, "minute"), "day": (12, "hour"), "year": (6, "month"),
        }  # fmt: skip
        return w.duration(*smaller.get(unit, (count, unit)))
    return w.duration(count, unit)


def _window(m: re.Match[str], _: Setting) -> Reading:
    """The past two years, the next few months, recent weeks, the past decade."""
    if m["bare"]:
        return Reading("DURATION", w.duration(None if m["bare"].lower().endswith("s") else 1, w.unit_of(m["bare"])))
    return Reading("DURATION", _length(_amount(m), m["u"]))


def _adjective(m: re.Match[str], _: Setting) -> Reading:
    """A three-month class, a two-and-a-half-hour flight, years-long, weeklong."""
    if m["long"]:
        return Reading("DURATION", w.duration(None if m["long"].lower().endswith("s") else 1, w.unit_of(m["long"])))
    word = m["n"]
    count = (
        None
        if re.fullmatch(rf"{w.VAGUE}|multi", word, re.IGNORECASE)
        else 0.5
        if word.lower() == "half"
        else w.number(word)
    )
    return Reading("DURATION", _length(count, m["u"]))


def _counted(m: re.Match[str], setting: Setting) -> Reading | None:
    """Nearly seven years, several days, half an hour; "one day" in a tale is no length."""
    unit = w.unit_of(m["u"])
    if _AGE_LEFT.search(setting.text[max(0, setting.start - 12) : setting.start]) or _AGE_RIGHT.match(
        setting.text, m.end()
    ):
        return None
    singular = not m["u"].lower().endswith("s")
    if m["n"] and singular and m["n"].lower() not in ("1", "one") and "." not in m["n"]:
        if unit != "century":
            return None  # "10 year": left to the hyphenated form
    elif m["a"] and not singular and unit != "century" and not m["a"].lower().startswith("half"):
        return None
    if unit == "second" and singular:
        return None
    if m["vague"] and m["vague"].lower() in ("some", "many") and unit == "second":
        return None
    if m["a"] and not (
        _lasting(m, setting, unit) and (m["a"].lower() not in ("a", "an") or _rate_left(setting) is None)
    ):
        return None
    count = _amount(m)
    if m["after_half"] and count:
        count += 0.5
    return Reading("DURATION", _length(count, m["u"]))


_AGE_LEFT, _AGE_RIGHT = (
    re.compile(r"(?<!\w)[Aa]ge[sd]?\s+$"),
    re.compile(r"\s+(?:and|or)\s+(?:older|younger|under|up)(?!\w)"),
)
_LASTING_LEFT = re.compile(
    r"(?<!\w)(?:for|in|within|after|about|around|nearly|almost|than|over|under|just|only|at\sleast|took|takes?|taking|last|lasts"
    r"|lasted|lasting|spent|spend|every|up\sto|less\sthan|by|until|half|and|be|is|was)\s+$",
    re.IGNORECASE,
)
_RATE_LEFT = re.compile(
    r"(?:\d[\d.,]*(?:\s?(?:million|billion|trillion|m|bn|k))?|(?<!\w)(?:once|twice|thrice|times|dollars|euros|pounds|cents|people"
    r"|percent|per\s?cent|million|billion|thousand|hundred|barrels|hours|days|tons|tonnes|litres|liters|gallons|pages|jobs))\s+$",
    re.IGNORECASE,
)


def _rate_left(setting: Setting) -> re.Match[str] | None:
    """The number or noun before "a week" that makes it a rate: "twice a week", "$300 a month"."""
    return _RATE_LEFT.search(setting.text[max(0, setting.start - 24) : setting.start])


def _lasting(m: re.Match[str], setting: Setting, unit: w.Unit) -> bool:
    """Whether "a day" or "one day" is a length: days and shorter units need a word before them that says so."""
    left = setting.text[max(0, setting.start - 20) : setting.start]
    right = setting.text[m.end() : m.end() + 14]
    if re.match(r"\s+(?:after|before|into|from|since|or\s+(?:two|so|more))(?!\w)", right):
        return True
    if m["a"].lower() == "one":
        return bool(_LASTING_LEFT.search(left)) or unit in ("hour", "week", "month")
    return unit not in ("day", "minute", "second") or bool(_LASTING_LEFT.search(left)) or m.start("a") > m.start()


def _rate(m: re.Match[str], setting: Setting) -> Reading | None:
    """Twice a week, $300 a month, per day: a set of the length of its unit."""
    return Reading("SET", _length(1, m["u"])) if m["per"] or _rate_left(setting) else None


def _shared_unit(m: re.Match[str], setting: Setting) -> Reading | None:
    """The first number of "12 to 18 months", of "20 and 50 years ago"."""
    if m["ago"]:
        return _at_distance(periods.one_day(setting.reference), -w.number(m["n"]), w.unit_of(m["u"]))
    return Reading("DURATION", _length(w.number(m["n"]), m["u"]))


def _bare(m: re.Match[str], setting: Setting) -> Reading | None:
    """Units in the plural without a number: "for years", "within minutes", "Weeks later"."""
    left = setting.text[max(0, setting.start - 24) : setting.start]
    right = setting.text[m.end() : m.end() + 14]
    if not re.match(r"\s+(?:before|after|into|later)(?!\w)", right) and not re.search(
        r"(?:^|[.,;:(“\"—–-]\s*|\n\s*|(?<!\w)(?:for|in|within|after|over|took|takes?|taking|spent|spend|spending|spends|lasted|last"
        r"|lasts|lasting|of|even|or|mere|just|only|than|by|until|with|has|have|had|be|long)\s+)$",
        left,
    ):
        return None
    if re.match(r"\s+of\s+(?:the|our|his|her|their|my|old|yore)(?!\w)|['’]", right):
        return None
    return Reading("DURATION", w.duration(None, w.unit_of(m["u"])))


def _stopwatch(m: re.Match[str], _: Setting) -> Reading:
    """Hours, minutes and seconds of a race or a film."""
    return Reading("DURATION", f"PT{int(m['h'])}H{int(m['m'])}M{int(m['s'])}S")


_SET_VALUES = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX", "quarter": "XXXX-QX",
    "hour": "XXXX-XX-XXTXX",
    "night": "XXXX-XX-XXTNI", "weekend": "XXXX-WXX-WE", "decade": "XXX", "minute": "XXXX-XX-XXTXX:XX",
}  # fmt: skip


def _every(m: re.Match[str], _: Setting) -> Reading | None:
    """Every morning, each Monday, every two weeks, every other day, every summer, every May."""
    if m["n"]:
        return Reading("SET", _length(2 if m["n"].lower() == "other" else w.number(m["n"]), m["u"]))
    if m["few"]:
        return Reading("SET", w.duration(None, w.unit_of(m["fu"])))
    word = m["w"]
    plain = word.lower()
    if plain in w.DAYTIME_CODES and plain != "night":
        return Reading("SET", f"XXXX-XX-XX{w.DAYTIME_CODES[plain]}")
    if plain in w.SEASON_CODES:
        return Reading("SET", f"XXXX-{w.SEASON_CODES[plain]}")
    if plain in _SET_VALUES:
        return Reading("SET", _SET_VALUES[plain])
    if re.fullmatch(w.WEEKDAY, word):
        time = w.DAYTIME_CODES[m["dt"]] if m["dt"] else ""
        return Reading("SET", f"XXXX-WXX-{w.weekday_number(word) + 1}{time}")
    return Reading("SET", f"XXXX-{w.month_number(word):02}")


def _weekdays(m: re.Match[str], setting: Setting) -> Reading:
    """On Mondays, Friday nights."""
    time = w.DAYTIME_CODES[m["dt"]] if m["dt"] else ""
    return Reading("SET", f"XXXX-WXX-{w.weekday_number(m['wd']) + 1}{time}" if setting else "")


def _adverb(m: re.Match[str], setting: Setting) -> Reading | None:
    """Daily, weekly, annually; not in the name of a paper or a show."""
    left, right = setting.text[max(0, setting.start - 3) : setting.start], setting.text[m.end() : m.end() + 3]
    if m.group()[0].isupper() and (re.search(r"\w\s$", left) or re.match(r"\s[A-Z]", right)):
        return None
    word = m.group().lower()
    units = {
        "daily": "day",
        "nightly": "night",
        "weekly": "week",
        "monthly": "month",
        "quarterly": "quarter",
        "hourly": "hour",
    }
    if word.startswith("bi"):
        return Reading("SET", {"biweekly": "P2W", "bimonthly": "P2M", "biannually": "P6M", "biennially": "P2Y"}[word])
    return Reading("SET", _SET_VALUES[units.get(word, "year")])


def _reference(m: re.Match[str], setting: Setting) -> Reading | None:
    """Now, recently, soon, the past, the future."""
    words = " ".join(m.group().lower().split())
    if words == "now" and re.match(r"\s+(?:that|then)(?!\w)|-", setting.text[m.end() : m.end() + 6]):
        return None
    return Reading("DATE", "PRESENT_REF" if m["now"] else "PAST_REF" if m["then"] else "FUTURE_REF")


def _distance(m: re.Match[str], setting: Setting) -> Reading | None:
    """Two years ago from the report; a day earlier, three weeks later from the time last named."""
    word, unit = " ".join(m["aw"].lower().split()), w.unit_of(m["u"])
    back = word in ("ago", "earlier", "previously", "back")
    if not (m["n"] or m["a"]):
        return Reading("DATE", "PAST_REF" if back else "FUTURE_REF")
    count = _fortnights(_amount(m), m["u"]) or 1
    origin = periods.one_day(setting.reference) if word in ("ago", "back", "from now", "hence") else setting.anchor
    return _at_distance(origin, -count if back else count, unit)


def _at_distance(origin: Period, count: float, unit: w.Unit) -> Reading | None:
    years = count * _IN_YEARS.get(unit, 0)
    if unit not in _IN_YEARS or not _YEARS[0] <= origin.start.year + years <= _YEARS[1]:
        return None  # left to the rule of durations: no clock is known to count from, no calendar that far back
    if unit == "year" and count % 1:
        return named_date(moved(origin, round(12 * count), "month"))
    whole = int(count)
    if unit == "day" and origin.precision in ("year", "decade", "season"):
        return Reading("DATE", f"{origin.start.year}-XX-XX")
    if unit == "day" and origin.precision in ("month", "week"):
        return Reading("DATE", f"{origin.start:%Y-%m}-XX")
    return named_date(moved(origin, whole, unit))


def _clock(m: re.Match[str], setting: Setting) -> Reading | None:
    """A time of the clock, with the day that stands beside it, else on the day last named."""
    if m["noon"]:
        time = "T12:00" if m["noon"].lower() == "noon" else "T24:00"
    else:
        hour = int(w.number(m["h"] or m["h2"] or (m["h3"] or "").rstrip(":") or m["h4"]))
        minute = m["mi"] or m["mi2"] or m["mi3"] or "00"
        if m["ap"]:
            hour = hour % 12 + (12 if m["ap"][0] in "pP" else 0)
        if hour > 24 or int(minute) > 59:  # noqa: PLR2004 - of a clock
            return None
        time = f"T{hour:02}:{minute}"
    words = m["day"] or m["day2"]
    day = _day_of(words, setting) if words else _day_named(setting)
    return Reading("TIME", day_value(day) + time, periods.one_day(day)) if day else None


def _day_named(setting: Setting) -> date:
    """The day last named, or the report's day where what was named is no day."""
    named = setting.named
    return named.start if named is not None and named.precision == "day" else setting.reference


def _day_of(words: str, setting: Setting) -> date | None:
    """The day that a phrase inside an expression names."""
    from_report = {"today": 0, "yesterday": -1, "tomorrow": 1}.get(words.lower())
    if from_report is not None:
        return setting.reference + timedelta(days=from_report)
    months = re.search(w.MONTH, words)
    if months is None:
        number = re.search(w.WEEKDAY, words)
        direction = words.split(maxsplit=1)[0].lower() if words[0].islower() else None
        return next_weekday(setting.reference, w.weekday_number(number[0]), setting, direction) if number else None
    year = re.search(w.YEAR, words)
    number = re.search(r"(?<!\d)\d{1,2}(?!\d)", words)
    day = (
        periods.day(int(year[0]) if year else setting.reference.year, w.month_number(months[0]), int(number[0]))
        if number
        else None
    )
    return day.start if day else None


def _day_part(m: re.Match[str], setting: Setting) -> Reading | None:
    """In the morning, that night, the following morning, the night of 3 May."""
    if m["next"]:
        return daytime(setting.anchor.start + timedelta(days=m["next"] != "same"), m["dt"])
    day = _day_of(m["day"], setting) if m["day"] else _day_named(setting)
    return daytime(day, m["dt"]) if day else None


RULES = (
    Rule(_rule(rf"(?:(?:[Tt]he|[Tt]his){_S})?(?i:past|last|next|coming|previous|following|recent|preceding){_S}(?:{_MOD}{_COUNT}{_S}(?P<u>{_UNITS})"
               rf"|(?P<bare>(?:(?<=[Pp]ast\s)|(?:(?<=ecent\s)|(?<=oming\s)|(?<=[Ll]ast\s)|(?<=[Nn]ext\s)|(?<=vious\s))(?=\w+s\b))"
               rf"{_UNITS}))"), _window),
    Rule(_rule(rf"{_MOD}(?:(?P<n>(?i:{w.NUMBER})|[Hh]alf|[Mm]ulti|several|few)[-–](?P<u>(?i:{w.UNIT}))|(?P<long>(?i:{w.UNIT})s?)[-\s]?long)"
               r"(?![-\s]olds?(?!\w))(?:[-–]long)?"), _adjective),
    Rule(_rule(rf"{_MOD}(?:[Tt]he{_S})?{_COUNT}{_S}(?P<u>{_UNITS}){_AGE}['’]?"
               rf"(?P<after_half>{_S}and{_S}a{_S}half)?"), _counted),
    Rule(_rule(rf"(?:(?P<per>[Pp]er)|an?){_S}(?P<u>day|week|month|year|hour|minute|second)"), _rate),
    Rule(_rule(rf"(?P<n>(?i:{w.NUMBER}))(?={_S}(?:to|or|and){_S}(?i:{w.NUMBER})[-\s]+(?P<u>{_UNITS})(?P<ago>{_S}ago)?{_AGE}(?!\w))"),
         _shared_unit),
    Rule(_rule(rf"(?P<u>(?:[Ss]econd|[Mm]inute|[Hh]our|[Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear|[Dd]ecade)s|[Cc]enturies){_AGE}"),
         _bare),
    Rule(_rule(r"(?P<h>\d{1,2}):(?P<m>[0-5]\d):(?P<s>[0-5]\d)(?!\s?[ap]\.?m|:|\s+GMT)"), _stopwatch),
    Rule(_rule(rf"(?:[Ee]very|[Ee]ach){_S}(?:(?:single{_S})?(?P<w>(?i:{w.DAYTIME})|day|week|weekend|month|year|quarter|hour|minute|decade|{w.SEASON}|{w.MONTH}|{w.WEEKDAY})"
               rf"(?:{_S}(?P<dt>{w.DAYTIME}))?|(?P<n>other|(?i:{w.NUMBER})){_S}(?P<u>{_UNITS})"
               rf"|(?P<few>few|several|couple{_S}of){_S}(?P<fu>{_UNITS}))"), _every),
    Rule(_rule(rf"(?P<wd>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:s|{_S}(?P<dt>morning|afternoon|evening|night)s)"),
         _weekdays),
    Rule(_rule(r"(?i:daily|nightly|weekly|monthly|quarterly|yearly|annually|hourly|biweekly|bimonthly|biannually"
               r"|biennially)"), _adverb),
    Rule(_rule(rf"(?:(?P<now>[Nn]ow|[Cc]urrently|[Nn]owadays|[Pp]resently|[Aa]t{_S}present|[Aa]t{_S}(?:the|this){_S}moment|[Rr]ight{_S}now"
               rf"|[Aa]t{_S}this{_S}time(?!{_S}(?:of|last|next|around))|[Tt]hese{_S}days)"
               rf"|(?P<then>[Rr]ecently|[Ll]ately|[Tt]he{_S}(?:recent{_S})?past(?!{_S}(?:\w+{_S})?(?:\w+s|day|week|month|year|decade|century)(?!\w))"
               rf"|[Aa]t{_S}(?:the|that){_S}time(?!{_S}(?:of|when)))"
               rf"|(?P<next>[Tt]he{_S}(?:(?:near|foreseeable|immediate|not-too-distant){_S})?future(?!{_S}of)"
               rf"|[Ss]oon(?!{_S}(?:after|as|before|the|be|to))))"), _reference),
    Rule(_rule(rf"{_MOD}(?:{_COUNT}{_S}|(?=\w+s\b))(?P<u>{_UNITS}){_S}"
               rf"(?P<aw>ago|earlier|later|previously|from{_S}now|hence|back(?!{_S}(?:to|in|from|at|on)))"), _distance),
    Rule(_rule(rf"(?:(?P<day>{w.SINGLE_DAY}),?{_S}(?:at{_S})?(?:around{_S}|about{_S})?)?{w.CLOCK}"
               rf"(?:,?{_S}(?:on{_S})?(?P<day2>{w.SINGLE_DAY}))?"), _clock),
    Rule(_rule(rf"(?:(?:(?<=in\s)the|(?<=In\s)the|that|That|[Ee]arly|[Tt]he{_S}(?P<next>following|next|same)){_S}"
               rf"(?P<dt>morning|afternoon|evening|night)(?:{_S}(?:of|on){_S}(?P<day>{w.SINGLE_DAY}))?)"), _day_part),
)  # fmt: skip
