"""Changes of extent: part and whole, wider and narrower."""

from collections.abc import Iterator

from crossbearing.analyse.changes.change import Change, Pair, shown
from crossbearing.analyse.changes.counts import NEAR, ONE, is_plural
from crossbearing.analyse.changes.sayings import Saying
from crossbearing.language.alignment import Gap, Word
from crossbearing.language.numbers import NUMERALS
from crossbearing.model import Polarity

_PARTS = frozenset(
    "part portion section segment piece component element fragment share bit fraction half third quarter majority "
    "minority remnant rest handful number group member unit wing faction branch detachment batch consignment "
    "proportion percentage percent most some several many few one majority stretch bulk area district corner "
    "radar launcher interceptor spare engine turret crew sensor module kit missile sample selection series".split()
)
"""Nouns and numerals before "of" (or "for") that stand for less than what follows."""
_PARTIAL = frozenset("partial partially partly mostly mainly largely half-".split())
_WHOLES = frozenset(
    "system fleet navy army brigade battery battalion division regiment corps complex air-force force military "
    "government party network country nation region city town village population community industry armada arsenal "
    "squadron stockpile whole entire entirety total totality all every full coalition alliance union staff parliament "
    "cabinet company organisation organization".split()
)
"""What is whole: a collective of many, or a word that says so."""
_MEMBERS = frozenset(
    "ship vessel boat soldier troop radar launcher interceptor missile component part element member official "
    "aircraft plane tank vehicle resident worker fighter minister lawmaker senator unit engine crew battery "
    "officer policeman employee villager citizen party district neighborhood neighbourhood people".split()
)
_ALL_OF_THEM = frozenset("staff population community".split())
"""Wholes that "workers" or "residents" without a number may be another word for."""
_LIMITS = frozenset("a an some several many few most".split()) | NUMERALS.keys()
_TOTAL = frozenset(
    "all every entire whole full complete total entirely completely fully wholly everyone everybody each "
    "totally".split()
)
_SOME = frozenset(
    "some several many most few certain half various part partial partially partly mostly mainly largely".split()
)
_SMALL = frozenset(
    "limited minor slight partial localised localized isolated sporadic temporary restricted modest small-scale "
    "low-level occasional partially partly mainly mostly largely locally temporarily slightly selected certain".split()
)
_LARGE = frozenset(
    "large-scale massive widespread nationwide full-scale full complete total entire whole all global worldwide "
    "comprehensive universal sweeping wholesale systematic unlimited indefinite permanently completely fully entirely "
    "totally nationally globally universally every".split()
)
_OF_MANY = frozenset("local regional individual national".split())
"""Limits before a plural ("local officials"); before a singular they only describe it."""


def changes(pair: Pair) -> Iterator[Change]:
    """What became whole, wider or narrower; scope only where a sentence was edited."""
    whole = list(_whole(pair))
    yield from whole
    if not whole and pair.verbatim:
        yield from _scope(pair)


# -- part and whole


def _whole(pair: Pair) -> Iterator[Change]:
    """ "Parts of the fleet" told as "the fleet", "radars for X" as "X systems", "two ships" as "the fleet"."""
    found = _partitive(pair) or _quantified(pair) or _collective(pair)
    if found is not None:
        left, right = found
        right = tuple(right)
        told = f" is told as {shown(pair.retelling, right)}" if right else " is told as the whole"
        yield pair.change("part became whole", f"{shown(pair.original, left)}{told}", left, right)


def _partitive(pair: Pair) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    words = pair.original.words
    for i in range(1, len(words) - 1):
        if words[i].low not in {"of", "for"} or words[i - 1].lemma not in _PARTS or words[i - 1].low == "shares":
            continue  # shares of a firm are stock
        if i - 1 in pair.words.left or (words[i].low != "of" and words[i - 1].lemma not in _MEMBERS):
            continue
        kept = next((k for k in range(i + 1, min(i + 1 + NEAR, len(words))) if words[k].content), None)
        if kept is None or kept not in pair.words.left:
            continue
        at = pair.words.left[kept]
        if _has_partitive(pair.retelling, at) or _is_counted(pair.original, i - 1):
            continue
        if _explains(pair.original, i - 1):
            continue
        begin = i - 1
        while begin > 0 and begin - 1 not in pair.words.left and _part_too(words[begin - 1]):
            begin -= 1
        if pair.verbatim and not pair.clean(pair.original, range(i - 1, i + 1), also=2):
            continue
        if not pair.verbatim and not (_designated(pair.original, kept + 1) and words[i - 1].lemma in _MEMBERS):
            continue
        whole = pair.gained(range(at, min(at + NEAR, len(pair.retelling.words))))
        return tuple(range(begin, i + 1)), (at, *(j for j in whole if pair.retelling.words[j].lemma in _WHOLES))
    return None


def _explains(saying: Saying, at: int) -> bool:
    """Whether a part only says what the name before it is: "Ramble, a unit of Harley, said"."""
    if at < 2 or saying.words[at - 1].low not in ONE:  # noqa: PLR2004 - the name, its comma, the article
        return False
    return saying.document.text[saying.words[at - 2].end : saying.words[at - 1].start].strip() == ","


def _part_too(word: Word) -> bool:
    """Whether a word before a part belongs to it: an article, a limit, another part ("radars and interceptors of")."""
    return word.low in _SMALL | ONE | {"the", "its", "and", "or", "some"} or word.lemma in _PARTS


def _is_counted(saying: Saying, at: int) -> bool:
    """Whether the word is the unit of a number that says how many: "three of the ships" is a number, not a part."""
    return saying.words[at].low in {"one", "several", "many", "few", "number", "percent"} and any(
        q.start <= saying.words[at].start < q.end
        and q.quantity.unit != "percent"
        and q.quantity.minimum not in (None, 1)
        for q in saying.quantities
    )


def _has_partitive(saying: Saying, at: int) -> bool:
    """Whether a part is said before a word: "some of the", "elements of", "half the"."""
    before = range(max(0, at - NEAR - 1), at)
    return any(
        (saying.words[j].lemma in _PARTS or saying.words[j].low in _SOME | _PARTIAL)
        and (saying.words[j].lemma not in _MEMBERS or (j + 1 < at and saying.words[j + 1].low in {"of", "for"}))
        for j in before
    )


def _quantified(pair: Pair) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """ "Some", "most" or "partly" told as "all", "entire" or "fully", or dropped before "the"."""
    for gap in pair.words.gaps if pair.verbatim else ():
        some = tuple(i for i in gap.left if pair.original.words[i].low in _SOME)
        total = tuple(j for j in gap.right if pair.retelling.words[j].low in _TOTAL)
        if some and total:
            return some, total
    return None


def _collective(pair: Pair) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """A number of members told as the body that they belong to, in the same place of the sentence."""
    for gap in pair.words.gaps:
        if not pair.verbatim or not gap.bounded or max(len(gap.left), len(gap.right)) > NEAR + 1:
            continue
        members = [i for i in gap.left if pair.original.words[i].lemma in _MEMBERS]
        whole = [j for j in gap.right if pair.retelling.words[j].lemma in _WHOLES]
        if not any(w.low in _LIMITS or w.low[0].isdigit() for w in (pair.original.words[i] for i in gap.left)):
            whole = [j for j in whole if pair.retelling.words[j].lemma not in _ALL_OF_THEM]
        if not members or not whole:
            continue
        singular = [j for j in whole if not is_plural(pair.retelling.words[j]) or _designated(pair.retelling, j)]
        if singular and not any(pair.original.words[i].lemma in _WHOLES for i in gap.left if i not in members):
            return tuple(gap.left), tuple(gap.right)
    return None


def _designated(saying: Saying, at: int) -> bool:
    """Whether a designation stands before a noun: "S-400 systems"."""
    return any(any(c.isdigit() for c in saying.words[j].low) for j in range(max(0, at - NEAR), at))


# -- scope


def _scope(pair: Pair) -> Iterator[Change]:
    """A word that limits was dropped or one of scale added; under a negation it is the other way round."""
    turned = _negative(pair.original) and _negative(pair.retelling)
    for gap in pair.words.gaps:
        small_left, large_left = _of(pair.original, gap.left, _SMALL), _of(pair.original, gap.left, _LARGE)
        small_right = _of(pair.retelling, gap.right, _SMALL)
        large_right = _of(pair.retelling, gap.right, _LARGE)
        left, right = small_left + large_left, small_right + large_right
        if not left and not right:
            continue
        if not (pair.clean(pair.original, left) or right) or not (pair.clean(pair.retelling, right) or left):
            continue  # another word stands in its place, and may say the same
        if left and right and (len(gap.left) > len(left) or len(gap.right) > len(right)):
            continue
        if _whole_of_one(pair, gap, left, right):
            continue
        if _elsewhere(pair, left, right) or not _on_one_thing(pair, left, right):
            continue
        wider = bool(small_left or large_right) and not (large_left or small_right)
        narrower = bool(large_left or small_right) and not (small_left or large_right)
        if not wider and not narrower:
            continue
        kind = "scope widened" if wider is not turned else "scope narrowed"
        yield pair.change("scope widened" if kind == "scope widened" else "scope narrowed",
                          _said_scope(pair, left, right), left, right)  # fmt: skip
        return
    yield from _without_evidence(pair)


def _whole_of_one(pair: Pair, gap: Gap, left: tuple[int, ...], right: tuple[int, ...]) -> bool:
    """Whether "every" only stands for an article: "the third Friday of the month", "of every month"."""
    lows = {pair.original.words[i].low for i in left} | {pair.retelling.words[j].low for j in right}
    other = {pair.original.words[i].low for i in gap.left} | {pair.retelling.words[j].low for j in gap.right}
    return lows == {"every"} and bool(other & {"the", "a", "an", "each"})


def _negative(saying: Saying) -> bool:
    return saying.statement is not None and saying.statement.polarity is Polarity.NEGATIVE


def _of(saying: Saying, indices: tuple[int, ...], table: frozenset[str]) -> tuple[int, ...]:
    """Those of some words that stand in a table of scale."""
    return tuple(i for i in indices if _is_scale(saying, i, table))


def _is_scale(saying: Saying, at: int, table: frozenset[str]) -> bool:
    low = saying.words[at].low
    if _compound(saying, at) in table:
        return True
    if table is _SMALL and low in _OF_MANY:
        return _before_many(saying, at)
    return low in table and not _idiom(saying, at)


def _idiom(saying: Saying, at: int) -> bool:
    """Whether "all" or "every" says nothing of how much: "once and for all", "after all", "every day"."""
    before = saying.words[at - 1].low if at else ""
    after = saying.words[at + 1].low if at + 1 < len(saying.words) else ""
    last = saying.words[at + 2].low if at + 2 < len(saying.words) else ""
    if after == "of" and last in {"which", "whom", "whose"}:
        return True
    if saying.words[at].low == "total" and (before in {"this", "that"} or after == "of" or _before_sum(saying, at)):
        return True
    return before in {"for", "at", "after", "above"} or after in {"day", "week", "year", "but", "time"}


def _before_sum(saying: Saying, at: int) -> bool:
    """Whether "total" stands before what a sum counts: "total assets of 7 million"; before one thing it widens it."""
    return at + 1 < len(saying.words) and is_plural(saying.words[at + 1])


def _compound(saying: Saying, at: int) -> str:
    """A word with the one that a hyphen joins to it: "large-scale"; empty where none does."""
    if at + 1 >= len(saying.words):
        return ""
    word, after = saying.words[at], saying.words[at + 1]
    hyphen = saying.document.text[word.end : after.start].strip() == "-"
    return f"{word.low}-{after.low}" if hyphen else ""


def _before_many(saying: Saying, at: int) -> bool:
    noun = saying.words[at + 1] if at + 1 < len(saying.words) else None
    return noun is not None and is_plural(noun) and not (at and saying.words[at - 1].low in ONE)


def _elsewhere(pair: Pair, left: tuple[int, ...], right: tuple[int, ...]) -> bool:
    """Whether the other sentence says as much in another place."""
    scale = _SMALL | _SOME | _LARGE | _PARTIAL | _TOTAL
    also_left = [i for i in pair.lost(range(len(pair.original.words))) if pair.original.words[i].low in scale]
    also_right = [j for j in pair.gained(range(len(pair.retelling.words))) if pair.retelling.words[j].low in scale]
    return len(also_left) + len(also_right) > len(left) + len(right)


def _on_one_thing(pair: Pair, left: tuple[int, ...], right: tuple[int, ...]) -> bool:
    """Whether what the words stand before is in both: the next content word has its match."""
    for side, other, alignment in ((pair.original, left, pair.words.left), (pair.retelling, right, pair.words.right)):
        for i in other:
            following = [k for k in range(i + 1, min(i + 1 + NEAR, len(side.words))) if side.words[k].content]
            next_word = [k for k in following if k not in other and not _compound(side, k - 1)][:1]
            kept = [k for k in (*next_word, i - 1) if k in alignment]
            if not kept:
                return False
            if not pair.verbatim and i not in range(side.first - 1, side.last + 2):
                return False
    return True


def _said_scope(pair: Pair, left: tuple[int, ...], right: tuple[int, ...]) -> str:
    if left and right:
        return f"{shown(pair.original, left)} is told as {shown(pair.retelling, right)}"
    if left:
        return (
            f"the limit {shown(pair.original, left)} was dropped"
            if _of(pair.original, left, _SMALL)
            else (f"{shown(pair.original, left)} was dropped")
        )
    return f"{shown(pair.retelling, right)} was added"


_EVIDENCE = frozenset("evidence proof confirmation indication sign".split())


def _without_evidence(pair: Pair) -> Iterator[Change]:
    """ "No evidence of X" told as "no evidence of Y"."""
    mine, other = _evidence_of(pair.original), _evidence_of(pair.retelling)
    if mine is None or other is None:
        return
    if any(i in pair.words.left for i in mine) or not mine or not other:
        return
    yield pair.change("scope widened", f"no evidence of {shown(pair.original, mine)} is told as no evidence of "
                      f"{shown(pair.retelling, other)}", mine, other)  # fmt: skip


def _evidence_of(saying: Saying) -> tuple[int, ...] | None:
    """The content words of what there is no evidence of, up to the next preposition."""
    words = saying.words
    for i in range(1, len(words) - 2):
        if words[i].lemma in _EVIDENCE and words[i + 1].low in {"of", "that", "for"}:
            if not any(
                words[k].low in {"no", "not", "n't", "n’t", "without", "little"} for k in range(max(0, i - 4), i)
            ):
                continue
            found = []
            for k in range(i + 2, min(i + 2 + NEAR + 1, len(words))):
                if not words[k].content and words[k].low not in {"the", "a", "an", "any"}:
                    break
                if words[k].content:
                    found.append(k)
            return tuple(found)
    return None
