"""How sure the innermost speaker is: modality, polarity, aspect, hedges and condition of one happening.

The walk goes from the word that announces the happening up to the clause that its speaker utters, and gathers what
stands on the way: modal verbs, adverbs, nouns of possibility or doubt, verbs of intention, negation.
Sources of the cue lists: FactBank (Saurí & Pustejovsky 2009), CoNLL-2010 hedge cues (Farkas et al. 2010); the values
are those of KINDS.md.
"""

from dataclasses import dataclass, field

from crossbearing.model import Aspect, Modality, Polarity
from crossbearing.read.graph import Graph

_POSSIBLE_AUX = frozenset({"may", "might", "could"})
_POSSIBLE = frozenset(
    "possible possibly potential potentially perhaps maybe conceivable conceivably hypothetical would-be".split()
)
_PROBABLE = frozenset("likely probable probably presumably apparently seemingly evidently".split())
_UNLIKELY = frozenset({"unlikely", "improbable", "doubtful"})
_UNCONFIRMED = frozenset(
    "reportedly allegedly purportedly supposedly ostensibly alleged purported unconfirmed rumoured rumored reported "
    "suspected supposed so-called".split()
)
_PREDICTED_ADJ = frozenset("planned scheduled expected upcoming future forthcoming proposed impending promised".split())
_POSSIBLE_NOUN = frozenset(
    "possibility potential risk threat danger chance prospect fear concern likelihood sign hint speculation option "
    "hypothesis scenario ability capability capacity opportunity".split()
)
_EVIDENCE = frozenset("evidence proof confirmation indication sign word suggestion hint".split())
_PLAN_NOUN = frozenset("plan intention promise pledge proposal aim goal desire wish call demand request".split())
_SEEM = frozenset({"seem", "appear", "look"})
_PLAN_VERB = frozenset(
    "plan intend pledge vow promise schedule expect announce prepare decide agree undertake set due".split()
)
_SEEK_VERB = frozenset(
    "consider seek want aim hope wish try attempt mull weigh contemplate threaten strive eye propose offer".split()
)
_BEGIN = frozenset("begin start commence".split())
_GO_ON = frozenset("continue keep remain proceed".split())
_END = frozenset("complete finish conclude".split())
_STOP = frozenset("stop halt repel repulse".split())
_FAIL = frozenset("fail refuse decline cease stop avoid forget neglect refrain halt".split())
_NEGATION = frozenset("not n't never no neither nor nowhere hardly scarcely without".split())
_NOT_ONLY = frozenset({"only", "just", "merely", "simply", "limited", "confined", "restricted", "necessarily"})
_ABSENCE = frozenset("absence lack denial".split())
_DENY = frozenset("deny reject refute rebuff dismiss dispute contradict".split())
_DISPOSED = frozenset("able ready capable keen eager determined willing anxious poised tempted".split())
"""Who is keen to do a thing, or able to, has not done it yet."""
_UNABLE = frozenset("unable unwilling reluctant powerless".split())
_CONDITION = frozenset({"if", "unless", "should", "whether"})
_DOUBT_VERB = frozenset({"doubt", "question"})
_REPEATED = frozenset("again repeatedly regularly daily weekly often frequently routinely".split())

FACTUALITY: dict[tuple[Modality, Polarity], float] = {
    (Modality.ASSERTED, Polarity.POSITIVE): 3.0,
    (Modality.PROBABLE, Polarity.POSITIVE): 2.0,
    (Modality.PREDICTED, Polarity.POSITIVE): 1.3,
    (Modality.POSSIBLE, Polarity.POSITIVE): 0.8,
    (Modality.UNCONFIRMED, Polarity.POSITIVE): 0.8,
    (Modality.DENIED, Polarity.POSITIVE): -2.5,
    (Modality.ASSERTED, Polarity.NEGATIVE): -3.0,
    (Modality.PROBABLE, Polarity.NEGATIVE): -2.0,
    (Modality.PREDICTED, Polarity.NEGATIVE): -1.3,
    (Modality.POSSIBLE, Polarity.NEGATIVE): -0.8,
    (Modality.UNCONFIRMED, Polarity.NEGATIVE): -0.8,
    (Modality.DENIED, Polarity.NEGATIVE): -2.5,
}
"""For each pair the middle of FactBank's steps (CT 3, PR 2, PS 1), where the trained value contradicts the rules."""


@dataclass(slots=True)
class _Gathered:
    """What the walk has met so far; local to one call."""

    possible: bool = False
    probable: bool = False
    predicted: bool = False
    unconfirmed: bool = False
    denied: bool = False
    negations: int = 0
    aspect: Aspect | None = None
    hedges: list[int] = field(default_factory=list)
    condition: int | None = None


@dataclass(frozen=True, slots=True)
class Certainty:
    """The speaker's commitment to one happening."""

    modality: Modality
    polarity: Polarity
    aspect: Aspect | None
    hedges: tuple[int, ...]
    """Indices of the words that carry doubt."""
    condition: int | None
    """Index of the head of a condition ("in the event of a ceasefire", "if ...")."""


def certainty(g: Graph, trigger: int, *, vague_speaker: bool, denying: bool, negative_word: bool) -> Certainty:
    """The modality, polarity and aspect of what a trigger announces.

    ``vague_speaker``: nobody could be asked ("reports suggest"); ``denying``: the speaker denies it;
    ``negative_word``: the trigger itself says that it is not so.
    """
    if g.token(trigger).deprel == "cop":
        trigger = g.token(trigger).head  # "no soldiers are in Mali": the parse hangs all that is said on the place
    found = _Gathered(denied=denying, unconfirmed=vague_speaker)
    _around(g, trigger, found)
    _climb(g, trigger, found)
    negative = (found.negations + negative_word) % 2 == 1 or found.denied
    return Certainty(
        _modality(found),
        Polarity.NEGATIVE if negative else Polarity.POSITIVE,
        _aspect(g, trigger, found),
        tuple(sorted(set(found.hedges))),
        found.condition,
    )


def is_presupposed(g: Graph, trigger: int) -> bool:
    """Whether a noun names a happening that is taken as known: "experts predict that **the fall** of X will ...".

    What is said to begin, go on or end is not: "the withdrawal will begin".
    """
    token = g.token(trigger)
    if token.upos != "NOUN" or token.deprel != "nsubj" or token.head < 0:
        return False
    definite = any(g.token(c).text.lower() in {"the", "this", "these"} for c in g.children[trigger])
    course = _BEGIN | _GO_ON | _END | {"happen", "occur", "take", "come", "follow", "proceed"}
    return definite and g.token(token.head).lemma.lower() not in course


def _modality(found: _Gathered) -> Modality:
    if found.denied:
        return Modality.DENIED
    if found.unconfirmed:
        return Modality.UNCONFIRMED
    if found.possible:
        return Modality.POSSIBLE
    if found.probable:
        return Modality.PROBABLE
    if found.predicted:
        return Modality.PREDICTED
    return Modality.ASSERTED


def _aspect(g: Graph, trigger: int, found: _Gathered) -> Aspect | None:
    if found.aspect:
        return found.aspect
    token = g.token(trigger)
    auxiliaries = {g.token(c).text.lower() for c in g.children[trigger] if g.token(c).deprel.startswith("aux")}
    if found.possible or found.predicted or (auxiliaries & _OUGHT and "have" not in auxiliaries):
        return Aspect.PLANNED
    if token.upos == "VERB":
        low = token.text.lower()
        if low.endswith("ing"):
            return Aspect.ONGOING
        if auxiliaries & {"has", "have", "had", "'s", "’s", "been"} or low.endswith(("ed", "ew", "nt", "ought")):
            return Aspect.COMPLETED
    return None


_OUGHT = frozenset({"should", "must", "ought"})
"""What ought to be done is not done; what "must have been" done is."""


def _around(g: Graph, i: int, found: _Gathered, below: int = -1) -> None:
    """The words that hang directly on one word; "not only" and "not limited to" deny nothing.

    ``below``: the word from which the walk came, whose own "no" is counted already.
    """
    for c in g.children[i]:
        after = g.token(c + 1).text.lower() if c + 1 < len(g.sentence.tokens) else ""
        if g.token(c).text.lower() in _NEGATION and after in _NOT_ONLY:
            continue
        token = g.token(c)
        low, lemma = token.text.lower(), token.lemma.lower()
        relation = token.deprel.partition(":")[0]
        if relation == "aux":
            if low in _POSSIBLE_AUX or low in {"would", "'d", "’d"}:
                found.possible = True
                found.hedges.append(c)
            elif low in {"will", "shall", "'ll", "’ll", "wo"}:
                found.predicted = True
            elif low == "can" and g.token(i).upos == "VERB":
                found.possible = True
                found.hedges.append(c)
        elif low == "longer" and any(g.token(d).text.lower() == "no" for d in g.children[c]):
            found.negations += 1
        elif relation in {"advmod", "amod", "det", "case", "mark", "cc"}:
            _word(c, low, lemma, found, relation)
        elif (
            c != below
            and relation in {"nsubj", "obj"}
            and any(g.token(d).text.lower() in {"no", "neither"} for d in g.children[c])
        ):
            found.negations += 1
        elif relation == "advcl" and any(g.token(m).text.lower() in _CONDITION for m in g.children[c]):
            found.condition = c
        elif relation in {"obl", "nmod"}:
            words = {g.token(k).text.lower() for k in g.subtree(c)}
            if {"event", "case", "of"} <= words | {"event", "case"} and words & {"event", "case"} and "in" in words:
                found.condition = c


def _word(c: int, low: str, lemma: str, found: _Gathered, relation: str) -> None:
    if low in _NEGATION or (relation == "det" and low == "no"):
        found.negations += 1
    elif low in _POSSIBLE:
        found.possible = True
        found.hedges.append(c)
    elif low in _PROBABLE:
        found.probable = True
        found.hedges.append(c)
    elif low in _UNLIKELY:
        found.probable = True
        found.negations += 1
        found.hedges.append(c)
    elif low in _UNCONFIRMED:
        found.unconfirmed = True
        found.hedges.append(c)
    elif relation == "amod" and lemma in _PREDICTED_ADJ:
        found.predicted = True
        found.hedges.append(c)
    elif low in _REPEATED:
        found.aspect = Aspect.REPEATED


def _climb(g: Graph, trigger: int, found: _Gathered) -> None:
    """Up from the word to the clause that is uttered."""
    i = trigger
    nominal = g.token(i).upos in {"NOUN", "PROPN"}
    for _ in range(_MAX_STEPS):
        token = g.token(i)
        if any(g.token(m).text.lower() == "if" and g.token(m).deprel == "mark" for m in g.children[i]):
            found.possible = True
        if token.head < 0:
            return
        h = token.head
        head = g.token(h)
        relation = token.deprel
        base = relation.partition(":")[0]
        lemma = head.lemma.lower()
        if base in {"ccomp", "csubj", "parataxis"}:
            if not _complement(g, i, h, lemma, found):
                return
        elif base == "xcomp":
            _complement(g, i, h, lemma, found)
            _around(g, h, found)
        elif base in {"acl", "nmod", "conj", "obj", "nsubj", "obl", "appos", "compound", "advcl"}:
            if not _attached(g, i, relation, found, nominal=nominal):
                return
        else:
            return
        i = h
        nominal = head.upos in {"NOUN", "PROPN"}


_MAX_STEPS = 6


def _complement(g: Graph, i: int, h: int, lemma: str, found: _Gathered) -> bool:
    """What a governing verb says of its complement; False where the walk ends there."""
    if lemma in _SEEM:
        found.probable = True
        found.hedges.append(h)
        return True
    if lemma in _BEGIN:
        found.aspect = Aspect.BEGUN
        return True
    if lemma in _GO_ON:
        found.aspect = Aspect.ONGOING
        return True
    if lemma in _END:
        found.aspect = Aspect.COMPLETED
        return True
    if lemma in _FAIL and g.token(i).deprel == "xcomp":
        found.negations += 1
        return True
    if lemma in _DENY:
        found.denied = True
        return False
    if lemma in _DOUBT_VERB:
        found.possible = True
        found.hedges.append(h)
        return False
    if g.token(i).deprel == "xcomp":
        if lemma in _PLAN_VERB or g.token(h).text.lower() == "going":
            found.predicted = True
            found.aspect = Aspect.PLANNED
        elif lemma in _SEEK_VERB:
            found.possible = True
            found.hedges.append(h)
            found.aspect = Aspect.PLANNED
        elif lemma in _PROBABLE:
            found.probable = True
            found.hedges.append(h)
        elif lemma in _UNLIKELY:
            found.probable = True
            found.negations += 1
            found.hedges.append(h)
        elif lemma in _UNABLE:
            found.negations += 1
        elif lemma in _POSSIBLE or lemma in _DISPOSED:
            found.possible = True
            found.hedges.append(h)
        return True
    if lemma in _PROBABLE | _POSSIBLE | _UNLIKELY:
        _word(h, lemma, lemma, found, "advmod")
        _around(g, h, found)
        return False
    return False


def _attached(g: Graph, i: int, relation: str, found: _Gathered, *, nominal: bool) -> bool:
    """What a noun or verb above says of a noun or clause that hangs on it; False where the walk ends there."""
    h = g.token(i).head
    head = g.token(h)
    base = relation.partition(":")[0]
    if base == "conj":
        if g.with_relation(i, "nsubj") or g.with_relation(i, "aux"):
            return False
        _around(g, h, found)
        return True
    if head.upos in {"NOUN", "PROPN"} and base in {"nmod", "acl", "obl"}:
        return _under_noun(g, i, h, relation, found, nominal=nominal)
    if head.upos in {"VERB", "AUX", "ADJ"} and nominal and base in {"obj", "nsubj", "obl"}:
        return _under_verb(g, i, h, base, found)
    if base == "advcl":
        return _adverbial(g, i, h, found)
    return False


def _under_noun(g: Graph, i: int, h: int, relation: str, found: _Gathered, *, nominal: bool) -> bool:
    """Evidence, possibility, plan or absence of what hangs on a noun."""
    lemma = g.token(h).lemma.lower()
    absent = any(g.token(c).text.lower() in {"no", "little", "without"} for c in g.children[h])
    if lemma in _EVIDENCE and (absent or _negated_existence(g, h)):
        found.unconfirmed = True
        found.negations += 1
        found.hedges.append(h)
    elif lemma in _ABSENCE:
        found.negations += 1
    elif lemma in {"event", "case"}:
        found.possible = True
    elif lemma in _POSSIBLE_NOUN:
        feared = lemma in {"threat", "concern", "fear"} and relation != "acl" and nominal
        if not feared or g.case(i) in {"of", "for"}:
            found.possible = True
            found.hedges.append(h)
    elif lemma in _PLAN_NOUN:
        found.predicted = True
        found.aspect = Aspect.PLANNED
        found.negations += absent  # "has no plan to send troops"
    else:
        return nominal and relation == "nmod" and g.case(i) == "of"
    return False


def _under_verb(g: Graph, i: int, h: int, base: str, found: _Gathered) -> bool:
    """What a verb says of the noun that it takes: denied, lacking, sought, planned, begun, prevented."""
    lemma = g.token(h).lemma.lower()
    if lemma in _DENY and base == "obj":
        found.denied = True
        return False
    if lemma == "prevent" and base == "obj":
        found.negations += 1
        return False
    if lemma in _STOP and base == "obj":
        return False  # what somebody stopped, or failed to stop, took place
    if lemma in _ABSENT_VERB:
        found.negations += 1
    if lemma in _SEEK_VERB and base == "obj":
        found.possible = True
        found.hedges.append(h)
    if base == "nsubj" and g.token(h).upos == "VERB" and not g.is_passive(h):
        return False
    if lemma in _PLAN_VERB and base in {"obj", "nsubj"}:
        found.predicted = True
    if lemma in _BEGIN | _GO_ON | _END:
        _complement(g, i, h, lemma, found)
    if base == "obl" and g.case(i) not in _CLAUSE_LIKE:
        return False
    _around(g, h, found, below=i)
    return True


def _adverbial(g: Graph, i: int, h: int, found: _Gathered) -> bool:
    """A participle shares the doubt of its main clause but not its negation; a purpose is planned."""
    marks = {g.token(m).text.lower() for m in g.children[i] if g.token(m).deprel == "mark"}
    own = any(g.token(c).deprel.startswith("aux") for c in g.children[i])
    if "without" in marks:
        found.negations += 1
    elif g.token(h).lemma.lower() in _DISPOSED and marks & {"of", "on"}:
        found.possible = True
        found.hedges.append(h)
    elif "to" in marks and not own and g.token(h).lemma.lower() != "use":
        found.possible = True
        found.aspect = Aspect.PLANNED
    elif (not marks or "to" in marks) and not own and not g.with_relation(i, "nsubj"):
        before = found.negations
        _around(g, h, found)
        found.negations = before
        return True
    return False


_ABSENT_VERB = frozenset({"lack"})
_CLAUSE_LIKE = frozenset({"with", "through", "by", "in", "as"})


def _negated_existence(g: Graph, i: int) -> bool:
    """Whether "there is not" or "no" governs a noun."""
    head = g.token(i).head
    if head < 0 or g.token(i).deprel not in {"nsubj", "obj", "root"}:
        return any(g.token(c).text.lower() in {"n't", "not"} for c in g.children[i])
    return any(g.token(c).text.lower() in {"n't", "not", "never"} for c in g.children[head])
