"""Changes of certainty: hedges, negation, and how far a happening has come."""

import itertools
from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

from crossbearing.analyse.changes.change import Change, Pair, shown
from crossbearing.analyse.changes.sayings import SPEECH, Saying
from crossbearing.language.lemmas import lemma
from crossbearing.model import Aspect, Modality, Polarity

_HEDGES = frozenset(
    "may might could possibly possible potentially potential perhaps maybe conceivably conceivable probably probable "
    "likely presumably apparently seemingly evidently reportedly allegedly alleged purportedly purported supposedly "
    "supposed ostensibly unconfirmed rumoured rumored suspected appear appears appeared seem seems seemed possibility "
    "chance prospect likelihood speculation signs hint hints suspicion unclear uncertain unverified tentatively "
    "arguably believed thought feared presumed assumed rumours rumors claim claims claimed estimated doubtful "
    "unlikely risk danger threat suggests suggest suggested indications".split()
)
"""Words of doubt. Source: Farkas et al. (2010), CoNLL-2010 hedge cues; Saurí & Pustejovsky (2009)."""
_NOUNS = frozenset("possibility chance prospect likelihood speculation suspicion rumours rumors risk danger".split())
_POINTING = frozenset("this that these those such".split())
"""Before a noun of doubt: what was doubted stands in another sentence."""
_PHRASES = frozenset({("said", "to"), ("in", "theory"), ("no", "confirmation")})
_WORD_HEDGES = _HEDGES - frozenset(
    "could risk danger threat signs hint hints claim claims claimed thought suggests suggest suggested indications "
    "estimated feared prospect chance".split()
)
"""Those that hedge whatever they stand beside; the others need the reader's word for it as well."""
_SOFT = frozenset("if whether bet see view call expect hope tip should consider regard deem ask".split())
"""Words that leave it open, or leave it to somebody, in other ways."""
_DOUBTFUL = frozenset({Modality.POSSIBLE, Modality.UNCONFIRMED, Modality.PROBABLE})
_FIRM = frozenset({Modality.ASSERTED, Modality.PREDICTED})

_NEGATIONS = frozenset(
    "not n't n’t no never neither nor none nobody nothing nowhere without cannot hardly scarcely".split()
)
_CONTRARY = frozenset(
    "fail refuse decline lack unlikely unable deny reject stop halt prevent absence impossible unclear unconfirmed "
    "avoid dispute refute dismiss contradict rule denial unwilling reluctant cease false untrue baseless ban bar block "
    "only few little barely rarely far instead falsely wrongly mistakenly".split()
)
"""Words that turn a sentence round without a negation, or nearly: a negation beside them proves nothing."""
_FAILS = frozenset("fail refuse decline unable unwilling neglect omit hesitate".split())
"""Before "to": what follows does not happen."""
_DENIALS = frozenset("deny reject refute dismiss dispute denial contradict rebuff".split())
_NOT_ONLY = frozenset("only just merely simply necessarily least limited".split())

Course: TypeAlias = Literal["planned", "begun", "ongoing", "done", "open"]

_PLANS = frozenset(
    "will plan intend pledge vow promise expect prepare decide agree seek want aim hope consider propose offer "
    "threaten set due schedule about slate ready mull weigh eye contemplate poise likely".split()
)
_GO_ON = frozenset("continue keep remain proceed go-on".split())
_BEGIN = frozenset("begin start commence".split())
_INVARIANT = frozenset("hit put cut set hurt shut split spread cost cast quit burst bid let".split())
"""Verbs whose past is their base form."""
_BACK = 6
"""Words before the one that announces a happening among which its verb group lies."""
_LIKE = 0.5
"""Share of the clause's words that both must have before single words are compared."""
_CLOSE = 0.75


def changes(pair: Pair) -> Iterator[Change]:
    """Hedges lost and gained, negation, and what was planned or under way told as done."""
    yield from _hedges(pair)
    yield from _negation(pair)
    yield from _course(pair)


# -- hedges


def hedge_words(saying: Saying, *, everywhere: bool) -> tuple[int, ...]:
    """The words of doubt inside the clause of the statement, or anywhere in its sentence."""
    reach = range(len(saying.words)) if everywhere else saying.clause()
    found = {i for i in reach if _is_hedge(saying, i)}
    found |= {i + 1 for i in reach if (saying.words[i].low, _low(saying, i + 1)) in _PHRASES}
    return tuple(sorted(found))


def _is_hedge(saying: Saying, at: int) -> bool:
    """Whether a word is one of doubt; "May" in the middle of a sentence is a month or a name."""
    word = saying.words[at]
    if at and word.low == "may" and word.text != "may":
        return False
    if word.low in _NOUNS and at and saying.words[at - 1].low in _POINTING:
        return False
    return word.low in _HEDGES or word.lemma in _HEDGES


def _low(saying: Saying, at: int) -> str:
    return saying.words[at].low if at < len(saying.words) else ""


def _hedges(pair: Pair) -> Iterator[Change]:
    mine = hedge_words(pair.original, everywhere=pair.verbatim)
    other = hedge_words(pair.retelling, everywhere=pair.verbatim)
    lost, gained = pair.lost(mine), pair.gained(other)
    if lost and not gained and _firmer(pair, pair.original, pair.retelling, lost):
        yield pair.change("hedge lost", f"the hedge {shown(pair.original, lost)} was lost", lost, ())
    if gained and not lost and _firmer(pair, pair.retelling, pair.original, gained):
        yield pair.change("hedge gained", f"a hedge was added: {shown(pair.retelling, gained)}", (), gained)


def _firmer(pair: Pair, doubtful: Saying, firm: Saying, hedges: tuple[int, ...]) -> bool:
    """Whether one saying is put with doubt and the other with less.

    Of two that are the same sentence the words decide; of two that are not, the reader's word is needed for both.
    """
    one, two = doubtful.statement, firm.statement
    if two is not None and two.modality is Modality.DENIED:
        return False
    if pair.verbatim:
        return _doubt_alone(pair, doubtful, firm, hedges)
    if _any_hedge(firm) or (two is not None and two.modality not in _FIRM):
        return False
    if one is not None and one.modality in _DOUBTFUL and two is not None:
        return True
    return any(doubtful.words[i].low in _WORD_HEDGES for i in hedges) and pair.closeness >= _LIKE and one is not None


def _doubt_alone(pair: Pair, doubtful: Saying, firm: Saying, hedges: tuple[int, ...]) -> bool:
    """Whether of two sentences that are one a word of doubt is what differs; what else says as much is none."""
    kept, also = (
        (pair.words.left, pair.words.right) if doubtful is pair.original else (pair.words.right, pair.words.left)
    )
    instead = (w for i, w in enumerate(firm.words) if i not in also)
    if any(w.lemma in SPEECH | _SOFT or w.low == "according" for w in instead):
        return False
    if {doubtful.words[i].low for i in hedges} & {w.low for w in firm.words}:
        return False  # "may go and may stay" is "may go and stay"
    return any(_governs(doubtful, i, kept) for i in hedges) and pair.clean(doubtful, hedges)


def _governs(saying: Saying, at: int, kept: Mapping[int, int]) -> bool:
    """Whether a word of doubt is one of itself, or an auxiliary of a verb that is on both sides."""
    low = saying.words[at].low
    if low in _AUXILIARIES:
        group = range(at + 1, min(at + 1 + _JOINED, len(saying.words)))
        return any(saying.words[i].content and i in kept for i in group)
    return low in _WORD_HEDGES or low in {"said", "thought", "feared"}


def _any_hedge(saying: Saying) -> bool:
    lows = [w.low for w in saying.words]
    return any(_is_hedge(saying, i) for i in range(len(saying.words))) or any(
        pair in _PHRASES for pair in itertools.pairwise(lows)
    )


# -- negation


def _negation(pair: Pair) -> Iterator[Change]:
    mine = _negations(pair.original, everywhere=pair.verbatim)
    other = _negations(pair.retelling, everywhere=pair.verbatim)
    lost, gained = pair.lost(mine), pair.gained(other)
    one, two = pair.original.statement, pair.retelling.statement
    differ = one is not None and two is not None and one.polarity is not two.polarity
    again = {pair.original.words[i].low for i in lost} & {w.low for w in pair.retelling.words} | (
        {pair.retelling.words[j].low for j in gained} & {w.low for w in pair.original.words}
    )
    if again:
        return  # "no A and no B" is "no A and B"
    if lost and not gained and len(other) < len(mine) and _turned(pair, pair.retelling, lost, differ=differ):
        yield pair.change("negation lost", f"the negation {shown(pair.original, lost)} was lost", lost, ())
    elif gained and not lost and len(mine) < len(other) and _turned(pair, pair.original, gained, differ=differ):
        yield pair.change("negation gained", f"a negation was added: {shown(pair.retelling, gained)}", (), gained)


def _negations(saying: Saying, *, everywhere: bool) -> tuple[int, ...]:
    """The negations near the statement's clause, and the verbs by which its speaker denies it."""
    found = []
    words = saying.words
    for i in range(len(words)) if everywhere else range(max(0, saying.first - 2), saying.last + 1):
        low, after = words[i].low, _low(saying, i + 1)
        if (low in _NEGATIONS and after not in _NOT_ONLY and not _in_code(saying, i)) or (
            words[i].lemma in _FAILS and after == "to" and not _low(saying, i + 2)[:1].isdigit()
        ):
            found.append(i)
    said = saying.statement
    if said is not None and (said.modality is Modality.DENIED or said.polarity is Polarity.NEGATIVE):
        found += [i for i, w in enumerate(words) if w.lemma in _DENIALS and i not in found]
    return tuple(sorted(found))


def _in_code(saying: Saying, at: int) -> bool:
    """Whether a word is part of a code or an address: "<NOR.TO>"."""
    text, end = saying.document.text, saying.words[at].end
    if text[max(0, saying.words[at].start - 1) : saying.words[at].start] == "<":
        return True
    return text[end : end + 1] in {".", "/", "-", ">"} and text[end + 1 : end + 2].isalnum()


def _turned(pair: Pair, plain: Saying, negations: tuple[int, ...], *, differ: bool) -> bool:
    """Whether the other side says it plainly, and not by a word that turns the sentence as well."""
    unmatched = pair.gained if plain is pair.retelling else pair.lost
    contrary = [
        i
        for i in unmatched(range(len(plain.words)))
        if plain.words[i].lemma in _CONTRARY or plain.words[i].low in _CONTRARY or _turns(plain.words[i].low)
    ]
    if contrary or any(plain.words[i].low in _CONDITIONS for i in unmatched(range(len(plain.words)))):
        return False
    original = pair.original
    other = original if plain is pair.retelling else pair.retelling
    if pair.verbatim:
        return pair.clean(other, negations, also=sum(other.words[i].lemma in _FAILS for i in negations))
    near = any(other.at - _BACK <= i <= other.at + 2 for i in negations)
    conditional = any(w.low in _CONDITIONS for w in (*original.words, *pair.retelling.words))
    return near and differ and _one_word(pair) and pair.closeness >= _CLOSE and not conditional


_CONDITIONS = frozenset({"unless", "if", "until", "till", "longer"})


def _one_word(pair: Pair) -> bool:
    """Whether the two statements are announced by one word."""
    return pair.words.left.get(pair.original.at) == pair.retelling.at


def _turns(low: str) -> bool:
    return low.startswith(("un", "non-", "dis", "im", "in")) and len(low) > 6  # noqa: PLR2004 - "unlikely", "inactive"


# -- course


def course(saying: Saying, at: int) -> tuple[Course, tuple[int, ...]]:
    """How far it has come by the verb group that ends with a word, and its words; "open" where it does not say."""
    words = saying.words
    trigger = words[at]
    verb = lemma(trigger.low, "VERB")
    begin = max(0, at - _BACK)
    group = [i for i in range(begin, at) if words[i].start >= saying.sentence.start]
    before: list[int] = []
    for i in reversed(group):
        word = words[i]
        if word.low in _AUXILIARIES or word.low.endswith("ly") or word.lemma in _PLANS | _GO_ON | _BEGIN:
            before.insert(0, i)
        else:
            break
    lows = {words[i].low for i in before}
    lemmas = {words[i].lemma for i in before}
    marks = (*before, at)
    if "to" in lows and lemmas & (_GO_ON | _BEGIN) and not lemmas & (_PLANS - {"about"}):
        return ("begun" if lemmas & _BEGIN else "ongoing"), marks
    if "to" in lows or lemmas & {"will", "shall"}:
        perfect = "to" in lows and "have" in lows and not lemmas & _PLANS
        if perfect:
            return "open", marks
        return ("planned", marks) if lemmas & (_PLANS | {"go"}) or _is_to(lows) else ("open", marks)
    if lows & {"may", "might", "can", "could", "must", "should"}:
        return "open", marks
    if trigger.low.endswith("ing"):
        if lemmas & _BEGIN:
            return "begun", marks
        return ("ongoing", marks) if lemmas & (_GO_ON | {"be"}) else ("open", marks)
    past = (trigger.low != verb and not trigger.low.endswith("s")) or (trigger.low in _INVARIANT and not before)
    reduced = not before and at + 1 < len(words) and words[at + 1].low == "by"  # "a firm owned by"
    if not past or reduced or _lasting(saying) or lemmas & _GO_ON or (not before and _joined_to_plan(saying, at)):
        return "open", marks
    if "being" in lows and lows & {"is", "are", "was", "were", "'s", "’s"}:
        return "ongoing", marks
    if lows & {"has", "have", "had", "was", "were", "been", "'ve", "’ve"}:
        return "done", marks
    if lows & {"is", "are", "be", "'re", "’re", "do", "does", "did"}:
        return "open", marks
    return "done", marks


_AUXILIARIES = frozenset(
    "to will would shall is are was were be been being has have had may might can could must should not n't n’t "
    "'ll ’ll 've ’ve 're ’re going now also already still soon do does did 's ’s in the process of currently "
    "course".split()
)


def _lasting(saying: Saying) -> bool:
    """Whether the sentence speaks of a stretch of time up to now: what "has" been so for a year still is."""
    lows = [w.low for w in saying.words]
    return any(
        one in {"for", "over", "in", "during"} and two == "the" and three in {"past", "last"}
        for one, two, three in zip(lows, lows[1:], lows[2:], strict=False)
    )


def _joined_to_plan(saying: Saying, at: int) -> bool:
    """Whether a bare form may share the auxiliary of an earlier one: "will be issued and listed"."""
    earlier = saying.words[:at]
    joined = any(w.low in {"and", "or"} for w in earlier[-_JOINED:])
    return joined and any(w.lemma in {"will", "shall", "may", "can", "should"} or w.low == "be" for w in earlier)


_JOINED = 4
"""Words from "and", or from an auxiliary, to the verb that it goes with."""


def _is_to(lows: set[str]) -> bool:
    """ "is to leave", "was to have left": arranged."""
    return bool(lows & {"is", "are", "was", "were"})


def _course(pair: Pair) -> Iterator[Change]:
    """Planned, begun or under way told as done: what the statements announce, or any verb of an edited sentence."""
    told: set[str] = set()
    if any(pair.original.words[i].low in _CONDITIONS for i in pair.lost(range(len(pair.original.words)))):
        return  # what would happen was tied to a condition, which may have come
    for i, j in _verbs(pair):
        mine, left = course(pair.original, i)
        other, right = course(pair.retelling, j)
        if i == pair.original.trigger and j == pair.retelling.trigger:
            mine, other = _by_aspect(mine, pair.original), _by_aspect(other, pair.retelling)
        before, after = shown(pair.original, left), shown(pair.retelling, right)
        if mine == "planned" and other in ("done", "begun", "ongoing") and "planned" not in told:
            how = "done" if other == "done" else "under way"
            told.add("planned")
            yield pair.change(
                "planned became done", f"what was planned ({before}) is told as {how} ({after})", left, right
            )
        elif mine in ("begun", "ongoing") and other == "done" and "ongoing" not in told and not _goes_on(pair, i):
            how = "begun" if mine == "begun" else "under way"
            told.add("ongoing")
            yield pair.change(
                "ongoing became completed", f"what was {how} ({before}) is told as completed ({after})", left, right
            )


def _goes_on(pair: Pair, at: int) -> bool:
    """Whether the retelling says in another place that it began or goes on: "downtime beginning on Saturday".

    What somebody offers or asks was offered and asked with the same words: that is never complete.
    """
    if pair.original.words[at].keys & (SPEECH | _ADDRESSED):
        return True
    words = (pair.retelling.words[j] for j in pair.gained(range(len(pair.retelling.words))))
    return any(w.lemma in _BEGIN | _GO_ON | {"beginning"} or w.low in _STILL for w in words)


_ADDRESSED = frozenset("offer propose invite".split())
_STILL = frozenset({"still", "ongoing", "beginning", "starting", "continuing"})


def _verbs(pair: Pair) -> Iterator[tuple[int, int]]:
    """The two words that announce what happens; in an edited sentence all matched words with a change before them."""
    one, two = pair.original.trigger, pair.retelling.trigger
    both = (
        one is not None
        and two is not None
        and not (pair.original.words[one].keys.isdisjoint(pair.retelling.words[two].keys))
    )
    if both and one is not None and two is not None:
        yield one, two
    if not pair.verbatim:
        return
    for i, j in sorted(pair.words.left.items()):
        if (i, j) == (one, two) or not pair.original.words[i].content:
            continue
        if (
            pair.lost(range(max(0, i - 4), i))
            or pair.gained(range(max(0, j - 4), j))
            or (pair.original.words[i].low != pair.retelling.words[j].low)
        ):
            yield i, j


def _by_aspect(found: Course, saying: Saying) -> Course:
    """The reader's own word where the verb group is silent; what it merely leaves open stays open."""
    if found != "open" or saying.statement is None:
        return found
    aspect, modality = saying.statement.aspect, saying.statement.modality
    if aspect is Aspect.PLANNED and modality is Modality.PREDICTED:
        return "planned"
    return "begun" if aspect is Aspect.BEGUN else found
