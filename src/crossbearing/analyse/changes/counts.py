"""Changes of number: one told as several, and another count."""

import re
from collections.abc import Iterator

from crossbearing.analyse.changes.change import Change, Pair, shown
from crossbearing.analyse.changes.sayings import SPEECH, Saying
from crossbearing.language.alignment import Word
from crossbearing.language.lemmas import lemma
from crossbearing.language.lexicon import noun_classes
from crossbearing.language.numbers import NUMERALS
from crossbearing.model import Quantity

ONE = frozenset("a an one another single lone sole".split())
NEAR = 4
"""Words between a determiner and its noun."""
_PLURAL_SIGNS = frozenset("several some many numerous multiple various more few number dozens scores hundreds".split())
_ONE_OF = 6
"""Words in which "one of its most important" stands before its noun."""
_TO_EACH = frozenset("each every per apiece".split())
"""One to each is several in all."""
_MAGNITUDE = 4.0
"""From "dozens" to "hundreds": open ranges whose least numbers lie so far apart say something else."""
_ROUNDED = 0.025
"""A number written with noughts at its end stands for what lies that near; 1,234 told as 1,200 is rounded."""
_SIZEABLE = 100.0
_ABOUT = 0.1
"""How far the written ends of two open ranges may differ. The share that "about" leaves in ``language.numbers``."""
_NUMERAL = re.compile(rf"(?i)\b(?:{'|'.join(NUMERALS)})\b")
_DIGITS = re.compile(r"\d[\d,.]*")


def changes(pair: Pair) -> Iterator[Change]:
    """One that became several, or else another number."""
    several = list(_several(pair))
    yield from several
    if not several:
        yield from _numbers(pair)


# -- one and several


def _several(pair: Pair) -> Iterator[Change]:
    """ "An expert" told as "experts": one with its article, and the same noun (or another of persons) as a plural."""
    if any(word.low in _TO_EACH for word in pair.original.words):
        return
    for i, word in enumerate(pair.original.words):
        if word.low not in ONE:
            continue
        for noun in _nouns_after(pair.original, i):
            at = pair.words.left.get(noun, _other_person(pair, noun))
            if at is None or not is_plural(pair.retelling.words[at]) or is_plural(pair.original.words[noun]):
                continue
            one, many = pair.original.words[noun], pair.retelling.words[at]
            if noun in pair.words.left and lemma(many.low, "NOUN") != one.low:
                continue
            if one.low == many.low or _one_of(pair.retelling, at):
                continue
            if any(_is_figure(w) or w.low in _PLURAL_SIGNS for w in pair.original.words[i + 1 : noun]):
                continue  # "a few", "a three-day-old strike", "a 70 million dollar loan"
            if any(_is_figure(w) for w in pair.retelling.words[max(0, at - 1) : at]):
                continue  # another number: "one cent", "five cents"
            if noun + 1 in _nouns_after(pair.original, i) and pair.words.left.get(noun + 1, at + 1) != at + 1:
                continue  # it only says what sort of thing the next one is: "a shareholder plan"
            if noun in pair.words.left and not pair.verbatim and not _is_speaker(pair.original, noun):
                continue
            signs = [j for j in range(max(0, at - NEAR), at) if pair.retelling.words[j].low in _PLURAL_SIGNS]
            yield pair.change("one became several", f"{shown(pair.original, (i, noun))} is told as "
                              f"{shown(pair.retelling, (*signs, at))}", (i, noun), (*signs, at))  # fmt: skip
            return


def _nouns_after(saying: Saying, at: int) -> Iterator[int]:
    """The words that an article may announce: the run of content words behind it."""
    for k in range(at + 1, min(at + 1 + NEAR, len(saying.words))):
        gap = saying.document.text[saying.words[k - 1].end : saying.words[k].start]
        if not saying.words[k].content or (k > at + 1 and gap.strip() not in {"", "-"}):
            return
        yield k


def _other_person(pair: Pair, noun: int) -> int | None:
    """A plural of persons in the place of one person: "one analyst" and "experts", where both merely speak."""
    if "person" not in noun_classes(pair.original.words[noun].lemma) or not _is_speaker(pair.original, noun):
        return None
    words = pair.retelling.words
    return next(
        (
            j
            for j in pair.gained(range(len(words)))
            if is_plural(words[j]) and "person" in noun_classes(words[j].lemma) and _is_speaker(pair.retelling, j)
        ),
        None,
    )


def _is_speaker(saying: Saying, noun: int) -> bool:
    """Whether a noun is of the chain of speakers, or stands beside a verb of saying."""
    near = saying.words[max(0, noun - 1) : noun + 2]
    return any(w.lemma in SPEECH for w in near) or any(
        saying.words[noun].low in s.name.lower() for s in saying.attribution
    )


def _one_of(saying: Saying, at: int) -> bool:
    return any(
        saying.words[j].low in ONE and saying.words[j + 1].low == "of" for j in range(max(0, at - _ONE_OF), at - 1)
    )


def is_plural(word: Word) -> bool:
    """Whether a form is the plural of a noun."""
    noun = lemma(word.low, "NOUN")
    return noun != word.low and word.low.endswith(("s", "men", "people", "children"))


# -- numbers


def _numbers(pair: Pair) -> Iterator[Change]:
    """Counts that cannot be one, of the same thing or in the same place of the sentence."""
    met: set[int] = set()
    for mine in pair.original.quantities:
        left = pair.original.indices(mine.start, mine.end)
        if (
            _scaled(pair.original, mine.end)
            or not left
            or any(_same(mine.quantity, q.quantity) for q in pair.retelling.quantities)
        ):
            continue
        for number, other in enumerate(pair.retelling.quantities):
            right = pair.retelling.indices(other.start, other.end)
            if (
                _scaled(pair.retelling, other.end)
                or not right
                or number in met
                or any(_same(q.quantity, other.quantity) for q in pair.original.quantities)
            ):
                continue
            if (
                mine.quantity.unit == other.quantity.unit
                and _one_thing(pair, left, right)
                and not _counted_otherwise(pair, left[-1] + 1, right[-1] + 1)
            ):
                met.add(number)
                yield _number(pair, left, right)
                break
    if not met:
        yield from _figures(pair)


def _number(pair: Pair, left: tuple[int, ...], right: tuple[int, ...]) -> Change:
    return pair.change(
        "number changed", f"{shown(pair.original, left)} is told as {shown(pair.retelling, right)}", left, right
    )


def _same(a: Quantity, b: Quantity) -> bool:
    """Whether two numbers may be one: their ranges meet; of two that are open to one side the written ends do."""
    if a.maximum is None and b.maximum is None and a.minimum and b.minimum:
        return _ends_meet(a.minimum, b.minimum, vague=_vague(a) or _vague(b))
    if a.minimum is None and b.minimum is None and a.maximum and b.maximum:
        return _ends_meet(a.maximum, b.maximum, vague=False)
    low = max((x for x in (a.minimum, b.minimum) if x is not None), default=0.0)
    high = min((x for x in (a.maximum, b.maximum) if x is not None), default=float("inf"))
    return low <= high or _rounded(a, b) or _shorter(a, b)


def _ends_meet(one: float, two: float, *, vague: bool) -> bool:
    """ "At least 20" and "at least 30" are two numbers, "dozens" and "several" are not: only another order is."""
    low, high = sorted((one, two))
    return high < _MAGNITUDE * low if vague else high - low <= _ABOUT * high


def _vague(quantity: Quantity) -> bool:
    """Whether a number is a word such as "dozens" or "several"."""
    return not any(c.isdigit() for c in quantity.text) and not _NUMERAL.search(quantity.text)


def _rounded(a: Quantity, b: Quantity) -> bool:
    """Whether one of two plain large numbers is the other, rounded or cut to its last figure that is not a nought."""
    if a.minimum is None or b.minimum is None:
        return False
    one, two = sorted((a.minimum, b.minimum), key=_step)
    return min(one, two) >= _SIZEABLE and abs(one - two) < min(_step(two), _ROUNDED * two)


def _shorter(a: Quantity, b: Quantity) -> bool:
    """Whether one is the other with fewer decimals: 9.93 told as 9.9."""
    if a.minimum is None or b.minimum is None or a.minimum != a.maximum or b.minimum != b.maximum:
        return False
    one, two = sorted((a.minimum, b.minimum), key=_decimals)
    return _decimals(two) > _decimals(one) and round(two, _decimals(one)) == one


def _decimals(value: float) -> int:
    return len(f"{value:.6f}".rstrip("0").partition(".")[2])


def _step(value: float) -> float:
    """The largest power of ten of which a number is a multiple."""
    digits = str(int(value))
    return 10.0 ** (len(digits) - len(digits.rstrip("0")))


def _scaled(saying: Saying, end: int) -> bool:
    """Whether the power of ten of a number stands behind it in a form that numbers are not read with: "2 mn"."""
    return bool(_SCALE.match(saying.document.text, end))


_SCALE = re.compile(r"[\s-]{0,3}(?:million|mln|mn|m|bln|bn|b|billion|trillion|thousand|k|hundred)\b", re.IGNORECASE)


def _one_thing(pair: Pair, left: tuple[int, ...], right: tuple[int, ...]) -> bool:
    """Whether the words behind two numbers name one thing."""
    mine = [
        i for i in range(left[-1] + 1, min(left[-1] + 4, len(pair.original.words))) if pair.original.words[i].content
    ]
    other = [j for j in range(right[-1] + 1, min(right[-1] + 4, len(pair.retelling.words)))
             if pair.retelling.words[j].content]  # fmt: skip
    if any(pair.words.left.get(i) in other[:1] for i in mine[:1]):
        return True
    return any(set(gap.left) & set(left) and set(gap.right) & set(right) and gap.bounded for gap in pair.words.gaps)


def _counted_otherwise(pair: Pair, left: int, right: int) -> bool:
    """Whether two numbers count in two units, or one what the other leaves out: "four firms", "three others"."""
    one = pair.original.words[left] if left < len(pair.original.words) else None
    two = pair.retelling.words[right] if right < len(pair.retelling.words) else None
    if one is None or two is None:
        return False
    if (one.low in _OTHERS) is not (two.low in _OTHERS):
        return True
    return one.content and two.content and left not in pair.words.left and right not in pair.words.right


_OTHERS = frozenset("other others more further additional".split())


def _figures(pair: Pair) -> Iterator[Change]:
    """Other figures (money, ages, times) that stand in the same place of two sentences that are nearly the same."""
    for gap in pair.words.gaps:
        if not gap.bounded or len(gap.left) > 2 or len(gap.right) > 2:  # noqa: PLR2004 - a figure and its unit
            continue
        mine = [i for i in gap.left if _is_figure(pair.original.words[i])]
        other = [j for j in gap.right if _is_figure(pair.retelling.words[j])]
        if (
            len(mine) == len(other) == 1
            and not _in_date(pair.original, mine[0])
            and not _in_date(pair.retelling, other[0])
        ):
            yield _number(pair, tuple(mine), tuple(other))
            return


def _is_figure(word: Word) -> bool:
    return bool(_DIGITS.fullmatch(word.low) or _NUMERAL.fullmatch(word.low))


def _in_date(saying: Saying, at: int) -> bool:
    word = saying.words[at]
    quantified = any(q.start <= word.start < q.end for q in saying.quantities)
    return quantified or any(t.start < word.end and t.end > word.start for t in saying.timexes if t.type != "DURATION")
