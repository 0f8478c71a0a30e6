"""The words and patterns of the English calendar that the scanner of dates looks for."""

import re

from crossbearing.language.periods import Part

_S = r"\s{1,3}"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_TH = r"(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|january|february|march|april|may|june|july"
    r"|august|september|october|november|december)(?![A-Za-z])"
)
_UNIT = r"(?:day|week|month|year|decade)"
_COUNT = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few|several|couple\sof)"
SCAN = re.compile(
    rf"""(?<![\w])(?:
      (?P<iso>(?P<iy>{_YEAR})[-/](?P<im>\d\d)[-/](?P<id>\d\d))(?![\d-])
    | (?P<num>(?P<na>\d\d?)(?P<sep>[./])(?P<nb>\d\d?)(?P=sep)(?P<ny>{_YEAR}))(?!\d)
    | (?P<dmy>(?P<dd>{_DAY}){_TH}(?:\s?(?:-|–|to|and)\s?(?P<dd2>{_DAY}){_TH})?{_S}(?:of{_S})?
        (?P<dm>{_MONTH})(?:,?{_S}(?P<dy>{_YEAR})(?![\w]))?)
    | (?P<mdy>(?P<mm>{_MONTH}){_S}(?P<md>{_DAY}){_TH}(?:\s?[-–]\s?(?P<md2>{_DAY}){_TH})?(?![\w%]|[.,:/]\d)
        (?:,?{_S}(?P<my>{_YEAR})(?![\w]))?)
    | (?P<mon>(?P<om>{_MONTH})(?:(?:,|{_S}of)?{_S}(?P<oy>{_YEAR})(?![\w]))?)
    | (?P<dec>(?P<c>(?:1[5-9]|20)\d0)['’]?s)(?!\w)
    | (?P<cen>(?P<cn>1[5-9]|2[01])(?:st|th)[-\s][Cc]entury)
    | (?P<years>(?P<ya>{_YEAR})\s?[-–/]\s?(?P<yb>{_YEAR}|\d\d))(?![\w]|-\d)
    | (?P<year>{_YEAR})(?![\w%]|[.,:/-]\d)
    | (?P<sea>(?P<sn>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?:(?:{_S}of)?{_S}(?P<sy>{_YEAR})(?!\w))?)(?!\w)
    | (?P<qtr>(?:(?P<qf>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth){_S}(?P<qk>quarter|half){_S}of|Q(?P<qn>[1-4]))
        {_S}(?P<qy>{_YEAR}))(?!\w)
    | (?P<wd>[Mm]onday|[Tt]uesday|[Ww]ednesday|[Tt]hursday|[Ff]riday|[Ss]aturday|[Ss]unday)(?!\w)
    | (?P<dei>(?:[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow|[Tt]his{_S}(?:morning|afternoon|evening)
        |[Ll]ast{_S}night))(?!\w)
    | (?P<rel>(?P<rd>[Ll]ast|[Pp]ast|[Pp]revious|[Tt]his|[Cc]urrent|[Nn]ext|[Cc]oming|[Rr]ecent){_S}
        (?:(?P<rn>{_COUNT}){_S})?(?:fiscal{_S}|financial{_S}|calendar{_S})?(?P<ru>{_UNIT})s?)(?!\w)
    | (?P<bnd>(?P<be>[Ee]nd|[Ss]tart|[Bb]eginning|[Mm]iddle){_S}of{_S}the{_S}(?P<bu>month|year))(?!\w)
    | (?P<ago>(?P<au>{_UNIT})s?{_S}(?P<aw>ago|earlier|later|before|after))(?!\w)
    | (?P<rec>[Rr]ecently|[Ll]ately|[Cc]urrently|[Nn]owadays|[Aa]t{_S}present|[Aa]t{_S}the{_S}moment)(?!\w)
    )""",
    re.VERBOSE,
)
MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
    )
}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
COUNTS = {
    word: number
    for number, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], start=1
    )
} | {"a": 1, "an": 1}
ORDINALS = {"first": 0, "second": 1, "third": 2, "fourth": 3}

LEFT_CHARS = 40
"""The longest that may stand before a calendar word and belong to it: "no later than the beginning of last"."""
LEFT = re.compile(
    r"(?<!\w)(?P<bound>[Ss]ince|[Ff]rom|[Uu]ntil|[Tt]ill|[Tt]hrough|[Bb]y|[Bb]efore|[Aa]fter|[Bb]etween|[Pp]rior\sto"
    r"|[Aa]s\sof|[Ss]tarting(?:\sin|\son)?|[Uu]p\sto)?\s{0,3}"
    r"(?:(?<!\w)(?P<the>[Tt]he)\s{1,3})?"
    r"(?P<part>(?<!\w)(?:[Ee]arly|[Mm]id|[Ll]ate|[Ee]arlier|[Ll]ater|(?:[Bb]eginning|[Ss]tart|[Ee]nd|[Mm]iddle)\sof)"
    r"[-\s]{1,3}(?:in\s)?)?(?:the\s{1,3})?"
    r"(?P<dir>(?<!\w)(?:[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast|[Cc]oming)\s{1,3})?$"
)
AGO_LEFT = re.compile(
    r"(?<!\w)(?:(?P<n>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"|(?P<vague>(?:an?\s)?(?:few|couple\sof)|several|many|some|dozens\sof|recent))\s{1,3}$"
)
PARTS: dict[str, Part] = {
    "early": "early", "beginning of": "early", "start of": "early", "mid": "mid", "middle of": "mid",
    "late": "late", "end of": "late",
}  # fmt: skip
AHEAD = re.compile(
    r"(?<!\w)(?:will|shall|’ll|'ll|due|scheduled|planned|plans?\sto|set\sto|expected|would|to\sbe|going\sto)(?!\w)[^.;\n]*$"
)
AHEAD_CHARS = 60
"""How far back of a date a word that looks ahead ("will", "scheduled") may stand: about ten words, one clause."""
MONTH_LEFT = re.compile(
    r"(?<!\w)(?:[Ii]n|[Oo]f|[Bb]y|[Ss]ince|[Uu]ntil|[Tt]ill|[Ff]rom|[Tt]o|[Bb]etween|[Dd]uring|[Bb]efore|[Aa]fter"
    r"|[Tt]hrough|[Ff]or|[Ll]ast|[Nn]ext|[Tt]his|[Ee]arly|[Mm]id|[Ll]ate|[Ee]ach|[Ee]very"
    r"|[A-Z][a-z]{2,8}\s(?:and|or))[-\s]{1,3}$"
)
LOWER_MONTH_LEFT = re.compile(
    r"(?<!\w)(?:in|of|by|since|until|during|last|next|this|early|mid|late|on)[-\s]{1,3}(?:the\s)?$", re.IGNORECASE
)
"""What may stand before "may" and "march" in text without capitals; "to march" and "for may" are something else."""
YEAR_LEFT = re.compile(
    r"(?:^|(?<!\w)(?:[Ii]n|[Oo]f|[Bb]y|[Ss]ince|[Uu]ntil|[Tt]ill|[Ff]rom|[Tt]o|[Bb]etween|[Dd]uring|[Bb]efore|[Aa]fter"
    r"|[Tt]hrough|[Tt]he|[Aa]|[Ii]ts|[Tt]heir|[Hh]is|[Ee]arly|[Mm]id|[Ll]ate|[Aa]nd|[Ss]ummer|[Ss]pring)[-\s]{1,3}"
    r"|[(\[]|[.!?]\s)$"
)
COUNTED_RIGHT = re.compile(
    r"\s{1,3}(?:people|troops|soldiers|men|women|children|fighters|tonnes|tons|kg|km|miles|metres|meters|kilometers"
    r"|kilometres|dollars|euros|pounds|jobs|homes|families|refugees|migrants|vehicles|tanks|shells|rounds|feet|acres"
    r"|hectares|members|workers|staff|times|more|of\sthem)(?!\w)"
)
PAPER_RIGHT = re.compile(
    r"\s(?:Times|Telegraph|Mirror|Express|Mail|Herald|Post|World|People|Business|Night\sLive)", re.IGNORECASE
)
NAMED_DAY_LEFT = re.compile(
    r"(?:Black|Good|Bloody|Ash|Easter|Sheffield|Super|Man|Holy|Palm|Whit|Cyber|Giving|Shrove|Maundy"
    r"|(?:Mail|Independent|Scotland|Observer)\son)\s$",
    re.IGNORECASE,
)
POSSESSIVE = re.compile(r"['’]s(?!\w)")
