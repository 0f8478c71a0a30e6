"""Sentences of a text that nobody has repaired: exact offsets, linear time, nothing dropped.

A text is read in two steps. Lines are first joined into passages: a hard-wrapped paragraph is one passage, a headline,
a list item or a navigation line is one of its own. Then each passage is cut at its full stops.

Source of the traps: METHODS.md section 3. The rule that an abbreviation ends a sentence only before a word that often
begins one follows Kiss and Strunk 2006 ("Unsupervised multilingual sentence boundary detection"), section 4.
"""

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from crossbearing.language.fields import front_matter_end
from crossbearing.language.furniture import dateline_end, is_furniture
from crossbearing.model import Span

__all__ = ["MAXIMUM_WORDS", "is_furniture", "split_sentences"]

MAXIMUM_WORDS = 1_000
"""No sentence of EWT or GUM reaches 200 words; what is longer is a table or noise, and must not cost memory."""
_MAXIMUM_CHARACTERS = 20_000
"""The same bound for text without blanks: a thousand words of twenty characters."""
_WRAP_COLUMNS = range(30, 121)
"""Widths to which people and mail programs wrap by hand; RFC 5322 section 2.1.1 asks for 78."""
_WRAP_SLACK = 0.88
"""Lines of a PDF are measured in millimetres, so in characters they end up to an eighth short of the longest."""
_CONTINUES_AFTER_BLANK = 40
"""A line shorter than this before an empty line is a heading, even where the next one begins in lower case."""
_BLOCK_LINES = 4_000
"""Lines that are judged together; a bound on memory, not on meaning."""

_CASE_SAMPLE = 4_000
_CASE_SHARE = 250
"""In English news one letter in thirty is a capital; in a text without capitals a stray one may still stand."""
_FURNITURE_COLUMNS = 300
"""As much of a line as decides whether it is furniture."""

_LINE = re.compile(r"[^\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]+")
_BULLET = re.compile(r"(?:[•‣◦▪●○■□–—*·➢➤►✓-]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)])\s+\S")
_OPENERS = "\"'“‘«‹([{„‚「『（【¿¡"
_CLOSERS = "\"'”’»›)]}」』）】"
_STOPS = ".!?…‥。．！？｡؟۔।॥։።"
_ENDS = re.compile(rf"[{re.escape(_STOPS)}][{re.escape(_CLOSERS)}]*$")
_ENDS_OPEN = re.compile(
    r"(?:[,–—-]|\b(?:the|a|an|of|and|or|in|on|at|to|for|from|by|with|as|that|which|who|is|are|was|were|has|have|had"
    r"|its|their|his|her|this|these|between|into|after|before|against|under|over|than|but|not|be|been|said))$"
)

_STOP = re.compile(
    rf"(?P<stop>[{re.escape(_STOPS)}]+)"
    rf"(?P<close>(?:[{re.escape(_CLOSERS)}]|\s?\[(?:\d{{1,3}}|\.\.\.|…)\]|\s»)*)"
    r"(?P<gap>\s*)"
)
_HEAD = re.compile(rf"[{re.escape(_OPENERS)}]*(?P<word>[^\W_]+(?:['’][^\W\d_]+)?)?")
_ALWAYS = frozenset("。．！？｡؟۔।॥։።")
"""Full stops of scripts in which they mean nothing else."""

# Words that carry a point and are followed by what they belong to.
_TITLES = frozenset(
    """adm amb approx brig ca capt cf cmdr cmdt cmd col cpl dr e.g eg fr ft gen gov hon i.e ie lieut lt maj
    messrs mlle mme mr mrs ms msgr mt nos pfc pres prof pvt resp rev rt sen sens sgt
    ssgt st ste supt viz vol vols vs v c.f wg.cdr gp.capt flt sqn dept dist
    акад ген гр им ул т.е т.н полк подполк проф кап лейт ст с.г
    الخ د أ م""".split()
)
# Words that carry a point, and with which a sentence may also end.
_ENDINGS = frozenset(
    """a.d a.k.a a.m ave b.c bros co corp d.c e.u est et.al al etc ext inc jr ltd m.d n.y no p.m ph.d plc r.a.f sq sr
    tel u.a.e u.k u.n u.s u.s.a u.s.s.r jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur
    thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev
    okla ore pa penn tenn tex va vt wash wis w.va wyo blvd rd sask alta ont que ed eds pp p cent km kg cm mm hrs
    min sec secs art par para fig figs rep reps op мин
    в.в вв г гг др и.о коп кв км млн млрд обл пр пос р руб см стр т.д т.п тыс
    тел""".split()
)
_WORDS_AS_WELL = frozenset(
    {"no", "la", "sun", "sat", "mar", "miss", "ill", "pa", "del", "wash", "cent", "mass", "ore", "fri", "wed", "p"}
)
"""Abbreviations only where they begin with a capital."""
_NUMBERED = frozenset({"no", "nos", "p", "pp", "art", "sec", "fig", "vol", "ch", "op", "para"})
"""Abbreviations that a number completes."""
# Words with which English and Russian sentences often begin, and names hardly ever.
_STARTERS = frozenset(
    """a about according after all also although an and another any are as at because before both but by can despite
    did do does during each earlier even every few following for from further given had has have he her here his how
    however i if in instead is it it's its last later many meanwhile moreover most my neither no nobody nor not nothing
    now of on once one only other others our over please several she should since so some such that that's the their
    then there there's these they they're this those though thus to today tomorrow under until was we we're were what
    when where whether which while who whose why will with without would yesterday yet you your
    в на по но и а он она они это как так с из за для что если также кроме после при об о
    к ранее однако""".split()
)
_DOMAINS = frozenset({"com", "org", "net", "ru", "ly", "uk", "info", "gov", "edu", "mil", "io", "js", "py", "tv"})
_LIST_NUMBER = 3
"""Digits of the longest list number; "1998." at the start of a passage is a year."""
_LOWER_CASE_END = 4
"""A point before lower case ends a sentence after a word of this many letters: shorter ones mostly stand for longer."""


class _Line(NamedTuple):
    start: int
    end: int
    after_blank: bool


def split_sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a text as half-open spans in order, blanks trimmed; every printable character is in one.

    A navigation line is a span of its own, and so is a front matter (`is_furniture` knows both). No span has more than
    `MAXIMUM_WORDS` words. Time is linear in the text.

    >>> [("Gen. Haftar left.The port of St. Paul is shut. It"[a:b]) for a, b in
    ...  split_sentences("Gen. Haftar left.The port of St. Paul is shut. It")]
    ['Gen. Haftar left.', 'The port of St. Paul is shut.', 'It']
    """
    cased = _is_cased(text)
    head = front_matter_end(text)
    body = (
        piece
        for start, end, whole in _passages(text, head)
        for span in ((Span(start, end),) if whole else _cut_at_stops(text, start, end, cased=cased))
        for piece in _bounded(text, span)
    )
    return (Span(0, len(text[:head].rstrip())), *body) if head else tuple(body)


def _is_cased(text: str) -> bool:
    """Whether sentences can be expected to begin with capitals: some corpora and posts are in lower case throughout."""
    sample = text[:_CASE_SAMPLE]
    return sum(map(str.isupper, sample)) * _CASE_SHARE > sum(map(str.islower, sample))


def _lines(text: str, begin: int) -> Iterator[_Line]:
    """The lines that are not blank, trimmed."""
    previous, blank = begin, False
    for match in _LINE.finditer(text, begin):
        raw = match.group()
        gap = text[previous : match.start()]
        previous = match.end()
        blank = blank or len(gap.replace("\r\n", "\n")) > 1
        body = raw.strip()
        if not body:
            blank = True
            continue
        start = match.start() + len(raw) - len(raw.lstrip())
        yield _Line(start, start + len(body), blank)
        blank = False


def _blocks(text: str, begin: int) -> Iterator[list[_Line]]:
    """Runs of lines without an empty line between them."""
    block: list[_Line] = []
    for line in _lines(text, begin):
        if block and (line.after_blank or len(block) >= _BLOCK_LINES):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _passages(text: str, begin: int) -> Iterator[tuple[int, int, bool]]:
    """Start and end of stretches that no sentence leaves, and whether the stretch is to stay whole."""
    start = end = -1
    column = 0  # the widest block so far that was wrapped by hand: a short one after it is wrapped there too
    for block in _blocks(text, begin):
        width = max(line.end - line.start for line in block)
        wrapped = width in _WRAP_COLUMNS and any(
            _begins(text, b) == "lower" and not _ENDS.search(text, max(a.start, a.end - 8), a.end)
            for a, b in itertools.pairwise(block)
        )
        column = max(column, width) if wrapped else column
        wrap = width if wrapped else column if width <= column else 0
        for number, line in enumerate(block):
            if is_furniture(text[line.start : min(line.end, line.start + _FURNITURE_COLUMNS)]):
                if start >= 0:
                    yield start, end, False
                yield line.start, line.end, True
                start = -1
                continue
            if start >= 0 and not (
                _continues(text, block[number - 1], line, wrap)
                if number
                else _continues_after_blank(text, start, end, line)
            ):
                yield start, end, False
                start = -1
            start, end = (line.start if start < 0 else start), line.end
    if start >= 0:
        yield start, end, False


def _begins(text: str, line: _Line) -> str:
    """How a line begins: ``lower``, ``upper``, ``bullet`` or ``other``."""
    first = text[line.start]
    if first.islower():
        return "bullet" if _BULLET.match(text, line.start, line.end) and text[line.start + 1] == ")" else "lower"
    if _BULLET.match(text, line.start, line.end):
        return "bullet"
    if first.isupper() or first.isdigit() or first in _OPENERS:
        return "upper"
    return "other"


def _continues(text: str, above: _Line, line: _Line, width: int) -> bool:
    """Whether a line goes on with what stands above it; width is that of the block, 0 where it is not wrapped."""
    begins = _begins(text, line)
    if begins == "bullet":
        return False
    tail = text[max(above.start, above.end - 16) : above.end]
    ended = _ENDS.search(tail) is not None
    first_word = text[line.start : line.end].split(maxsplit=1)[0] if line.end - line.start < 1_000 else ""  # noqa: PLR2004 - a bound for long lines, which are never wrapped
    full = width > 0 and above.end - above.start + 1 + len(first_word) > width * _WRAP_SLACK
    if ended:
        return full
    if begins == "lower" or full:
        return True
    return _ENDS_OPEN.search(tail) is not None and above.end - above.start >= _CONTINUES_AFTER_BLANK


def _continues_after_blank(text: str, start: int, end: int, line: _Line) -> bool:
    """Whether a line goes on with a passage in spite of the empty line between them, as after the end of a page."""
    if end - start < _CONTINUES_AFTER_BLANK or _begins(text, line) != "lower":
        return False
    tail = text[max(start, end - 16) : end]
    return _ENDS.search(tail) is None and not tail.endswith(":")


def _cut_at_stops(text: str, start: int, end: int, *, cased: bool) -> Iterator[Span]:
    """The sentences of one passage; a dateline before the first is a span of its own."""
    begin = dateline_end(text, start, end)
    if begin > start:
        yield Span(start, start + len(text[start:begin].rstrip()))
    for match in _STOP.finditer(text, begin, end):
        if match.end() >= end:
            break
        if _ends_sentence(text, begin, end, match, cased=cased):
            yield Span(begin, match.end("close"))
            begin = match.end()
    if begin < end:
        yield Span(begin, end)


def _ends_sentence(text: str, begin: int, end: int, match: re.Match[str], *, cased: bool) -> bool:
    """Whether a full stop at this place ends the sentence that begins at ``begin``."""
    stop, gap = match.group("stop"), match.group("gap")
    if stop[-1] in _ALWAYS:
        return True
    before = _word_before(text, begin, match.start())
    head = _HEAD.match(text, match.end(), min(end, match.end() + 40))
    after = (head.group("word") if head else None) or ""
    if not gap:
        return _ends_without_blank(text, before, after, match)
    if not before and not cased and stop == "." and match.start() > begin:
        return bool(after)  # texts that lost their capitals often lost their quotation marks too: "prejudice . he said"
    if not before:
        # A stop after a blank (" ...", ". . ."), or one that follows another sign.
        return after[:1].isupper() and text[match.end() - len(gap) - 1] in _STOPS + _CLOSERS and begin < match.start()
    if stop == "." and _is_list_number(begin, match.start(), before):
        return False
    if cased and after[:1].islower():
        plain = stop in {".", "!", "?"} and not match.group("close") and before.isalpha() and before.islower()
        return plain and len(before) >= _LOWER_CASE_END and before not in _ENDINGS and before not in _TITLES
    if len(after) == 1 and head and text[head.end() : head.end() + 1] == ".":
        after += "."
    if stop == "." and not match.group("close"):
        return _ends_after_word(before, after, cased=cased)
    return bool(after) or not stop.endswith(("…", "..")) or "\n" in gap


def _word_before(text: str, begin: int, position: int) -> str:
    """The word that touches a stop, without opening signs; at most 24 characters of it."""
    word = text[max(begin, position - 24) : position]
    pieces = word.split()
    if not pieces or word[-1].isspace():
        return ""
    last = re.split(r"[(\[\"'“‘«—–/…]", pieces[-1])[-1]
    return last.rpartition("-")[2]


def _is_list_number(begin: int, position: int, before: str) -> bool:
    """Whether the stop belongs to the number of a list item, at the start of its sentence."""
    return position - begin == len(before) <= _LIST_NUMBER and (before.isdigit() or len(before) == 1)


def _ends_after_word(before: str, after: str, *, cased: bool) -> bool:
    """Whether a full stop and a blank after this word end a sentence, seen the word that follows."""
    folded = before.lower()
    starter = after.lower() in _STARTERS and (after[:1].isupper() or not cased)
    if folded in _NUMBERED and after[:1].isdigit():
        return False
    if len(before) == 1 and before.islower() and after[:1].isdigit():
        return False
    if folded in _TITLES and before != "MS":
        return False
    if len(before) == 1 and before.isalpha() and (before.isupper() or not cased):
        return starter
    if folded in _WORDS_AS_WELL and not before[:1].isupper() and before[-1].isalpha():
        return True
    return starter or not (folded in _ENDINGS or _is_dotted(before))


def _is_dotted(word: str) -> bool:
    """Whether a word is letters with points between them, as U.S or a.m is."""
    pieces = word.split(".")
    return len(pieces) > 1 and all(len(piece) <= 2 and piece.isalpha() for piece in pieces)  # noqa: PLR2004 - "Ph.D"


def _ends_without_blank(text: str, before: str, after: str, match: re.Match[str]) -> bool:
    """Whether a stop that no blank follows ends a sentence: ``funding.20% of``, ``said.The army``."""
    following = text[match.end() : match.end() + 1]
    if not before or not (following.isalnum() or following in _OPENERS):
        return False
    if match.group("close") and not (set(match.group("close")) & set("”»」’)]")):
        # A straight quotation mark may open what follows: cut before it where a letter touches it.
        return False
    last = before.rpartition(".")[2]
    if len(last) <= 1 and not last.isdigit():
        return False
    if before.lower() in _TITLES or "www" in before or _is_address(text, match.start()):
        return False
    if following.isdigit():
        return last.isalpha() and last[-1].islower() and len(last) >= _LOWER_CASE_END and last.lower() not in _NUMBERED
    if following.isupper():
        word = after.lower()
        return word not in _DOMAINS and (after in {"A", "I"} or after[1:2].islower() or last[-1].islower())
    if following in _OPENERS:
        return last[-1].islower() and match.group("stop") == "." and following in "“«„‘「"
    # Scripts without case: Arabic, Hebrew, Chinese. Two letters on either side make it prose.
    return not following.islower() and following.isalpha() and last.isalpha() and len(after) > 1


def _is_address(text: str, position: int) -> bool:
    """Whether the characters around a stop are those of a web address or a file path."""
    left = text[max(0, position - 60) : position].split()
    right = text[position : position + 60].split()
    return bool(left) and ("@" in right[0] or any(sign in left[-1] for sign in "/\\_"))


def _bounded(text: str, span: Span) -> Iterator[Span]:
    """The span itself, or pieces of it where it has too many words or characters to be a sentence."""
    start, end = span
    while end - start > MAXIMUM_WORDS:
        window = text[start : min(end, start + _MAXIMUM_CHARACTERS)]
        words = list(re.finditer(r"\S+", window))
        if len(words) <= MAXIMUM_WORDS and len(window) == end - start:
            break
        if len(words) > MAXIMUM_WORDS:
            cut = words[MAXIMUM_WORDS - 1].end()
        else:
            cut = words[-1].start() if len(words) > 1 and len(words[-1].group()) < MAXIMUM_WORDS else len(window)
        piece = window[:cut]
        yield Span(start, start + len(piece.rstrip()))
        rest = text[start + cut : start + cut + _MAXIMUM_CHARACTERS]
        start += cut + len(rest) - len(rest.lstrip())
    if start < end:
        yield Span(start, end)
