"""Changes of particulars: where, when, who, and who says so."""

import re
from collections.abc import Iterator
from datetime import timedelta

from crossbearing.analyse.changes.change import Change, Pair, shown
from crossbearing.analyse.changes.sayings import SPEECH, Name, Saying
from crossbearing.geo.geodesy import distance_m
from crossbearing.language.lexicon import noun_classes
from crossbearing.language.names import acronym_of, fold, similarity
from crossbearing.language.numbers import NUMERALS
from crossbearing.language.timexes import Timex
from crossbearing.model import Entity, Position, Speaker

_NEAR_M = 15_000.0
"""Coordinates of one site differ by this much between tables. The same bound as where events are compared."""
_COUNTRY_M = 250_000.0
_ALIKE = 0.8
"""Similarity of two spellings of one name."""
_CLOSE = 0.6
"""Closeness from which two names in one role of two statements are compared, where the sentences are not the same."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MONTH = re.compile(r"(?i)\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)")
_CUE_NEAR = 8
"""Words between a speaker and the verb of saying: a title and an apposition."""
_WEEK = timedelta(days=7)


def changes(pair: Pair) -> Iterator[Change]:
    """Another place, party or day, and speakers who were dropped."""
    yield from _names(pair)
    yield from _dates(pair)
    yield from _speakers(pair)


# -- places and parties


def _names(pair: Pair) -> Iterator[Change]:
    mine = [n for n in pair.original.names if not _kept(n, pair.retelling.names)]
    other = [n for n in pair.retelling.names if not _kept(n, pair.original.names)]
    told: set[str] = set()
    for name in mine:
        for twin in other:
            if not _in_one_place(pair, name, twin):
                continue
            change = _name_change(pair, name, twin)
            if change is not None and change.kind not in told:
                told.add(change.kind)
                yield change
            break


def _kept(name: Name, names: tuple[Name, ...]) -> bool:
    """Whether a name stands, under whatever spelling, among those of the other side."""
    return any(_one(name, x) for x in names)


def _one(a: Name, b: Name) -> bool:
    """Whether two names are of one thing: one entity, or spellings, parts or initials of one name."""
    if a.entity is not None and b.entity is not None and a.entity.id == b.entity.id:
        return True
    if _metonym(a, b):
        return True
    if _known(a) and _known(b):
        return False
    one, two = a.folded, b.folded
    if _squeezed(one) == _squeezed(two) or similarity(one, two) >= _ALIKE:
        return True
    words = set(one.split()) & set(two.split()) - _LITTLE
    if words and (a.sort == b.sort == "party" or words in (set(one.split()), set(two.split()))):
        return True
    short = min(a.mention.text, b.mention.text, key=len)
    if short.endswith(".") and max(one, two, key=len).startswith(fold(short)):
        return True  # "Sen.", "Senator"
    if short.isupper() and one[:1] == two[:1] and " " in max(one, two, key=len):
        return True
    return acronym_of(a.mention.text, b.mention.text) or acronym_of(b.mention.text, a.mention.text)


def _squeezed(folded: str) -> str:
    """A name without its blanks, numerals as figures: "channel two" and "channel2" are one."""
    return "".join(str(NUMERALS.get(word, word)) for word in folded.split())


def _known(name: Name) -> bool:
    """Whether a name was read as a row of the tables, of which each is another thing."""
    return name.entity is not None and not name.entity.id.startswith("name:") and name.entity.kind != "unnamed"


def _metonym(a: Name, b: Name) -> bool:
    """Whether one is a state and the other what stands for it where it acts: its capital, government or nationality."""
    if a.entity is None or b.entity is None or not a.entity.country or a.entity.country != b.entity.country:
        return False
    acting = a.sort in ("party", "state") and b.sort in ("party", "state")
    return acting and "state" in (a.entity.kind, b.entity.kind)


def _in_one_place(pair: Pair, a: Name, b: Name) -> bool:
    """Whether two names fill one role of the two statements, or stand in one gap between the same words."""
    if not pair.verbatim:
        return bool(a.roles & b.roles) and pair.closeness >= _CLOSE
    left, right = set(range(a.first, a.last + 1)), set(range(b.first, b.last + 1))
    if any(pair.words.left.get(i, b.first) not in right for i in left) or (
        any(pair.words.right.get(j, a.first) not in left for j in right)
    ):
        return False  # a word of one is told outside the other: they are not cut alike
    for gap in pair.words.gaps:
        if left & set(gap.left) and right & set(gap.right):
            rest = [pair.original.words[i] for i in gap.left if i not in left]
            rest += [pair.retelling.words[j] for j in gap.right if j not in right]
            return gap.bounded and not any(w.content for w in rest)
    return False


def _name_change(pair: Pair, a: Name, b: Name) -> Change | None:
    left, right = range(a.first, a.last + 1), range(b.first, b.last + 1)
    told = f"{shown(pair.original, left)} is told as {shown(pair.retelling, right)}"
    if _other_subject(pair, a, b):
        return None
    if {a.sort, b.sort} <= {"place", "state"}:
        relation = _where(a, b)
        if relation == "inside":
            return pair.change("scope widened", f"the place {told}", left, right)
        if relation == "around":
            return (
                None
                if _said_nearby(pair.original, b)
                else pair.change("scope narrowed", f"the place {told}", left, right)
            )
        return pair.change("place changed", told, left, right) if relation == "apart" else None
    if {a.sort, b.sort} <= {"party", "state"}:
        if _related(a.entity, b.entity):
            return None
        return pair.change("actor changed", told, left, right)
    return None


def _other_subject(pair: Pair, a: Name, b: Name) -> bool:
    """Whether each document goes on about its own name, and the original never has the other: two subjects."""
    mine, theirs = pair.original.document.text.casefold(), pair.retelling.document.text.casefold()
    one, two = a.mention.text.casefold(), b.mention.text.casefold()
    if (
        one in theirs
        and two in mine
        and a.entity is not None
        and b.entity is not None
        and a.entity.kind != b.entity.kind
    ):
        return True  # each has both, as a state and its president: another part of the report is told here
    return two not in mine and min(_times(one, mine), _times(two, theirs)) > 1


def _times(name: str, text: str) -> int:
    """How often a text has a name, or a longer word of it."""
    return max([text.count(name), *(text.count(w) for w in name.split() if len(w) > 3)])  # noqa: PLR2004 - no "of"


def _said_nearby(saying: Saying, name: Name) -> bool:
    """Whether the document of the original has the name too: then the retelling only joins two of its sentences."""
    return name.mention.text in saying.document.text


def _where(a: Name, b: Name) -> str:
    """How the first place lies to the second: ``same``, ``inside``, ``around``, ``apart``; else ``unknown``."""
    if a.entity is None or b.entity is None or a.entity.position is None or b.entity.position is None:
        unlike = similarity(a.folded, b.folded) < 0.5  # noqa: PLR2004 - another name, not another spelling
        bare = a.entity is None or b.entity is None or a.entity.position is None or b.entity.position is None
        return "apart" if bare and unlike and a.roles & b.roles and a.mention.type == b.mention.type else "unknown"
    one, two = a.entity, b.entity
    mine, other = a.entity.position, b.entity.position
    apart_m = distance_m(mine.lon_deg, mine.lat_deg, other.lon_deg, other.lat_deg)
    if _holds(two, other, one, mine, apart_m):
        return "inside"
    if _holds(one, mine, two, other, apart_m):
        return "around"
    if one.country and one.country == two.country and max(mine.radius_m, other.radius_m) > 3 * _NEAR_M:
        return "unknown"
    return "same" if apart_m <= max(_NEAR_M, min(mine.radius_m, other.radius_m)) else "apart"


def _holds(outer: Entity, around: Position, inner: Entity, inside: Position, apart_m: float) -> bool:
    """Whether one place lies in another that is clearly larger."""
    if around.radius_m < 2 * inside.radius_m:
        return False
    if outer.country and inner.country and outer.country != inner.country:
        return False
    if outer.country == inner.country and (outer.kind == "state" or around.radius_m >= _COUNTRY_M):
        return True
    return apart_m + inside.radius_m / 2 <= around.radius_m


def _related(a: Entity | None, b: Entity | None) -> bool:
    """Whether one is the state of the other: a minister, an agency or an army speaks and acts for its country."""
    if a is None or b is None:
        return False
    if a.country and a.country == b.country:
        return "state" in (a.kind, b.kind) or "place" in (a.kind, b.kind) or a.kind != b.kind
    return False


# -- days


def _dates(pair: Pair) -> Iterator[Change]:
    """Dates that cannot be one, where neither side has the other's."""
    mine, other = _dated(pair.original), _dated(pair.retelling)
    if not mine or not other:
        return
    for t in mine:
        left = pair.original.indices(t.start, t.end)
        for u in other:
            right = pair.retelling.indices(u.start, u.end)
            if not left or not right or _meet(t, u) or _same_text(pair, t, u) or _undated(pair, t, u):
                continue
            alone = not any(_meet(t, x) for x in other) and not any(_meet(x, u) for x in mine)
            if (pair.verbatim and _in_one_gap(pair, left, right, bounded=not alone)) or (
                alone and _one_date(pair, t, u, left, right)
            ):
                yield pair.change("date changed", f"{shown(pair.original, left)} is told as "
                                  f"{shown(pair.retelling, right)}", left, right)  # fmt: skip
                return


def _undated(pair: Pair, t: Timex, u: Timex) -> bool:
    """Whether the day of a text is not known, so that only what both write out can be compared: a month and its day."""
    if pair.original.document.metadata.published and pair.retelling.document.metadata.published:
        return False
    one, two = pair.original.document.text[t.start : t.end], pair.retelling.document.text[u.start : u.end]
    if _YEAR.search(one) and _YEAR.search(two):
        return False
    written = _MONTH.search(one) and _MONTH.search(two) and t.period is not None and u.period is not None
    if not written or t.period is None or u.period is None:
        return True
    return (t.period.start.month, t.period.start.day) == (u.period.start.month, u.period.start.day) or (
        t.period.precision != u.period.precision
    )


def _same_text(pair: Pair, t: Timex, u: Timex) -> bool:
    """Whether both say it in the same words: a year that is left out is read by the tense."""
    one, two = pair.original.document.text[t.start : t.end], pair.retelling.document.text[u.start : u.end]
    if one.casefold() == two.casefold():
        return True
    if _YEAR.search(one) or _YEAR.search(two) or t.period is None or u.period is None:
        return False
    days = ((x.start.month, x.start.day, x.precision) for x in (t.period, u.period))
    return bool(_MONTH.search(one) and _MONTH.search(two)) and next(days) == next(days)


def _in_one_gap(pair: Pair, left: tuple[int, ...], right: tuple[int, ...], *, bounded: bool) -> bool:
    return any(
        set(left) & set(gap.left) and set(right) & set(gap.right) and (gap.bounded or not bounded)
        for gap in pair.words.gaps
    )


def _dated(saying: Saying) -> list[Timex]:
    text = saying.document.text
    return [
        t
        for t in saying.timexes
        if t.period is not None and (t.type == "DATE" or (t.type == "TIME" and _DAY.search(text[t.start : t.end])))
    ]


_DAY = re.compile(rf"(?i)[^\W\d]day\b|morrow\b|night\b|{_MONTH.pattern[4:]}")
"""A time of the clock alone says nothing of the day."""


def _meet(t: Timex, u: Timex) -> bool:
    """Whether two dates share a day; the same day of another week is how a text without a clear day is misread."""
    if t.period is None or u.period is None:
        return True
    if t.period.start < u.period.end and u.period.start < t.period.end:
        return True
    return t.period.end - t.period.start == u.period.end - u.period.start and (
        abs(t.period.start - u.period.start) == _WEEK
    )


def _one_date(pair: Pair, t: Timex, u: Timex, left: tuple[int, ...], right: tuple[int, ...]) -> bool:
    """Whether two dates say when the same thing was: in one gap, or the only ones of two close clauses."""
    if t.period is None or u.period is None:
        return False
    only = len(_dated(pair.original)) == len(_dated(pair.retelling)) == 1
    clauses = set(left) <= set(pair.original.clause()) and set(right) <= set(pair.retelling.clause())
    return only and clauses and t.period.precision == u.period.precision


# -- speakers


def _speakers(pair: Pair) -> Iterator[Change]:
    """A speaker of the original's own sentence whom the retelling has neither in its chain nor anywhere near."""
    original, retelling = pair.original, pair.retelling
    chain = original.attribution
    if not chain:
        return
    if any(_same_speaker(x, y) for x in chain for y in retelling.attribution):
        return
    innermost = chain[-1]
    left = _speaker_words(original, innermost)
    if not left or _speaks(pair, left) or _quoted(retelling):
        return
    if _named_nearby(retelling, innermost) or _is_nobody(innermost) or _acts(original, retelling, innermost):
        return
    outlet = original.document.metadata.outlet or ""
    cited = any(_fold_in(outlet, s.name) for s in retelling.attribution) if outlet else False
    who = f"the speaker {shown(original, left)} was dropped"
    right = _cited_words(retelling) if cited else ()
    yield pair.change("attribution dropped", f"{who}, and only {outlet} is named" if cited else who, left, right)


def _same_speaker(a: Speaker, b: Speaker) -> bool:
    one, two = fold(_bare(a.name)), fold(_bare(b.name))
    return one == two or similarity(one, two) >= _ALIKE or bool(set(one.split()) & set(two.split()) - _LITTLE)


_LITTLE = frozenset("of and in a an two three senior former us one some".split())


def _bare(name: str) -> str:
    return name.replace("(unnamed)", "").strip()


def _speaker_words(saying: Saying, speaker: Speaker) -> tuple[int, ...]:
    """The words of the speaker in the sentence, with the verb of saying beside it; none where it stands elsewhere."""
    if speaker.mention is not None:
        inside = saying.sentence.start <= speaker.mention.start < saying.sentence.end
        found = saying.indices(speaker.mention.start, speaker.mention.end) if inside else ()
    else:
        wanted = set(fold(_bare(speaker.name)).split())
        found = tuple(i for i, w in enumerate(saying.words) if wanted & set(fold(w.text).split()) - _LITTLE)
    if not found:
        return ()
    cues = [
        i
        for i, w in enumerate(saying.words)
        if (w.lemma in SPEECH or w.low == "according") and min(abs(i - k) for k in found) <= _CUE_NEAR
    ]
    return tuple(sorted({*found, *cues[:1]})) if cues else ()


def _quoted(saying: Saying) -> bool:
    """Whether the sentence stands inside a longer quotation: then somebody speaks, named before or behind it."""
    text = saying.document.text
    begin = max(0, saying.sentence.start - _QUOTATION)
    before, here = text[begin : saying.sentence.start], text[saying.sentence.start : saying.sentence.end + 1]
    last = max(before.rfind('"'), before.rfind("“"), before.rfind("”"))
    opened = last >= 0 and before[last] != "”" and (before[last] == "“" or _opens(before, last))
    return opened or here.count('"') % 2 == 1 or here.count("“") != here.count("”")


def _opens(text: str, at: int) -> bool:
    """Whether a straight quotation mark opens: a blank or a colon before it, none behind."""
    return (at == 0 or text[at - 1] in " \n:(,") and not text[at + 1 : at + 2].isspace()


_QUOTATION = 1500
"""Characters before a sentence in which a quotation may have been opened."""


def _speaks(pair: Pair, left: tuple[int, ...]) -> bool:
    """Whether somebody else than the original's outlet speaks in the retelling: then the speaker changed his name."""
    original, retelling = pair.original, pair.retelling
    outlet = original.document.metadata.outlet or ""
    others = [s for s in retelling.attribution if not outlet or not _fold_in(outlet, s.name)]
    if others:
        return True
    if retelling.attribution:
        return False
    inside = set(retelling.clause()) if retelling.statement is not None else set()
    cues = (j for j, w in enumerate(retelling.words) if (w.lemma in SPEECH or w.low == "according") and j not in inside)
    return any(pair.words.right.get(j) in (None, *left) for j in cues)


def _fold_in(one: str, two: str) -> bool:
    a, b = fold(one), fold(_bare(two))
    return bool(a) and bool(b) and (a in b or b in a)


def _cited_words(saying: Saying) -> tuple[int, ...]:
    return next((x for s in saying.attribution if (x := _speaker_words(saying, s))), ())


def _named_nearby(saying: Saying, speaker: Speaker) -> bool:
    """Whether the retelling's own paragraphs name the speaker: a reader may miss who goes on speaking."""
    text = saying.document.text
    around = fold(text[max(0, saying.sentence.start - _NEARBY) : saying.sentence.end + _NEARBY]).split()
    wanted = [w for w in fold(_bare(speaker.name)).split() if w not in _LITTLE and len(w) > 2]  # noqa: PLR2004
    named = [w for w in wanted if not noun_classes(w)] or wanted
    return any(w in around for w in named)


def _is_nobody(speaker: Speaker) -> bool:
    """Whether a speaker is a pronoun that nothing was found for: who was dropped is not known."""
    return _bare(speaker.name).casefold() in {"he", "she", "it", "they", "we", "i", "who"}


def _acts(original: Saying, retelling: Saying, speaker: Speaker) -> bool:
    """Whether the retelling has the speaker as one who acts: "X said that it sends ships", "X sends ships"."""
    if speaker.mention is None:
        return False
    mine = next((n.entity for n in original.names if n.mention.id == speaker.mention.id), None)
    return mine is not None and any(n.entity is not None and n.entity.id == mine.id for n in retelling.names)


_NEARBY = 1000
"""Characters: some five sentences on each side; who spoke is not said again in each."""
