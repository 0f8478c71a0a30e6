"""What a sentence shows of the PLOVER root of a happening: kinds, their words, and the way from doer to target.

Every piece of evidence is a name with a value; ``kinds.plover`` weighs them. ``kind...`` are matches of the kinds of
statement, ``lex...`` words that announce a kind whatever stands around them, the others lemmas by where they stand.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from crossbearing.kinds.plover import allowed, load_weights, root_of
from crossbearing.model import Statement
from crossbearing.read.graph import Graph
from crossbearing.read.matching import Compiled, Match, table
from crossbearing.read.nominal import Phrases

OPTION: Final = "plover"
"""Under this name a statement's frame keeps its root among its options."""

_EMPTY: Final = frozenset("the a an of and , . '' `` \" ' - ( ) : ; 's be have in on at".split())
_NEGATIONS: Final = frozenset("not n't never no without".split())
_AUXILIARIES: Final[Mapping[str, str]] = {
    **dict.fromkeys("will would shall 'll".split(), "will"),
    **dict.fromkeys("could may might can".split(), "may"),
    **dict.fromkeys("should must".split(), "must"),
}
_BESIDE: Final = frozenset("obj xcomp ccomp obl compound advcl nmod acl amod iobj advmod conj case".split())
_OTHER_ROLES: Final = ("recipient", "object", "of", "site", "place", "destination", "topic")
"""Whose filler is the target, the first that stands in the sentence."""
# How much a piece counts by where it stands; measured by cross-validation, see quality/plover.py.
_NEAR: Final = 0.7
_ANYWHERE: Final = 0.6
_IN_TARGET: Final = 0.5
_IN_SOURCE: Final = 0.3

Evidence = dict[str, float]


@dataclass(frozen=True, slots=True)
class Pair:
    """The words of the doer and of the target, and the words on the way from one to the other in the tree."""

    source: frozenset[int]
    target: frozenset[int]
    path: tuple[int, ...]


def pair(g: Graph, source: tuple[int, int] | None, target: tuple[int, int] | None, at: int | None = None) -> Pair:
    """Doer and target by their characters (either may be unknown), and the way between them through the word ``at``."""
    first, second = _words(g, source), _words(g, target)
    heads = [h for h in (_head(g, first), _head(g, second)) if h is not None]
    path = [i for i in _between(g, heads, first | second) if i not in first]
    if at is not None and at not in path:
        path.append(at)
    return Pair(first, second, tuple(path))


def _words(g: Graph, span: tuple[int, int] | None) -> frozenset[int]:
    if span is None:
        return frozenset()
    return frozenset(i for i, t in enumerate(g.sentence.tokens) if t.start < span[1] and t.end > span[0])


def _head(g: Graph, words: frozenset[int]) -> int | None:
    tops = [i for i in sorted(words) if g.token(i).head not in words]
    return next((i for i in tops if g.token(i).upos != "PUNCT"), tops[0] if tops else None)


def _between(g: Graph, heads: Sequence[int], ends: frozenset[int]) -> list[int]:
    """The words between two, over the one above both; where one hangs in the other, the word above it first."""
    if not heads:
        return []
    up = [(h, *g.ancestors(h)) for h in heads]
    if len(heads) == 1:
        return list(up[0][1:2])
    top = next((i for i in up[0] if i in up[1]), up[0][-1])
    rise = list(up[0][1 : up[0].index(top)])
    fall = list(reversed(up[1][1 : up[1].index(top)])) if top in up[1] else []
    if top not in heads:
        return [*rise, top, *fall]
    above = next((i for i in g.ancestors(top) if i not in ends), None)
    return [*([] if above is None else [above]), *rise, *fall]


def evidence(phrases: Phrases, found: Iterable[Match], who: Pair) -> Evidence:
    """All that speaks for one root or another, by name."""
    g = phrases.graph
    pieces: Evidence = {}
    for name, value in (*_kinds(g, found, who), *_path(g, who), *_lemmas(g, who)):
        pieces[name] = max(pieces.get(name, 0.0), value)
    return pieces


def _moods(g: Graph, i: int) -> frozenset[str]:
    """What stands at a verb: negation, auxiliaries by their sense, the infinitive, the passive."""
    found = set()
    for c in g.children[i]:
        token, low = g.token(c), g.token(c).text.lower()
        if low in _NEGATIONS:
            found.add("neg")
        if token.deprel.startswith("aux") and low in _AUXILIARIES:
            found.add(_AUXILIARIES[low])
        if token.deprel == "mark" and low == "to":
            found.add("to")
    if g.is_passive(i):
        found.add("pass")
    return frozenset(found)


def _kinds(g: Graph, found: Iterable[Match], who: Pair) -> Iterator[tuple[str, float]]:
    for match in found:
        name = match.kind.name
        on, near = match.index in who.path, g.token(match.index).head in who.path
        yield f"kind:{name}:{'on' if on else 'near' if near else 'off'}", 1.0
        if on or near:
            yield f"kind:{name}", 1.0
            yield f"kind:{name}:{g.token(match.index).lemma.lower()}", 1.0
            for mood in _moods(g, match.index):
                yield f"kind:{name}:{mood}", 1.0


@cache
def _announced() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Part of speech and lemma to the kinds that the word can announce."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for key, triggers in table().items():
        found[key].update(x.kind.name for x in triggers if not _is_light(x))
    return {key: tuple(sorted(names)) for key, names in found.items()}


def _is_light(trigger: Compiled) -> bool:
    """Whether another word, named by the trigger, announces the kind with it: "came under the control of"."""
    return bool(trigger.ways) and all(
        any(all(test.lemmas and not test.classes for test in clause) for clause in way) for way in trigger.ways
    )


def _path(g: Graph, who: Pair) -> Iterator[tuple[str, float]]:
    before = ""
    for n, i in enumerate(who.path):
        token = g.token(i)
        lemma, moods = token.lemma.lower(), _moods(g, i)
        yield f"path{'-target' if i in who.target else ''}:{lemma}", 1.0
        if n == 0:
            yield f"first:{lemma}", 1.0
        for mood in moods:
            yield f"mood:{mood}", 1.0
            yield f"mood:{lemma}:{mood}", 1.0
        for kind in _announced().get((token.upos, lemma), ()):
            yield f"lex:{kind}", 1.0
            for mood in moods:
                yield f"lex:{kind}:{mood}", 1.0
        if before:
            yield f"step:{before}>{lemma}", 1.0
        before = lemma
        for c in g.children[i]:
            if c not in who.source and c not in who.path:
                yield from _beside(g, i, c, who)
    case = g.case(head) if (head := _head(g, who.target)) is not None else None
    if case:
        yield f"target-case:{case}", 1.0


def _beside(g: Graph, i: int, c: int, who: Pair) -> Iterator[tuple[str, float]]:
    """What hangs on a word of the path: its object, its complement, its particle, and their own company."""
    token, relation = g.token(c), g.token(c).deprel.partition(":")[0]
    if relation not in _BESIDE:
        return
    above, word = g.token(i).lemma.lower(), token.lemma.lower()
    if relation == "case":
        word = token.text.lower()
    elif token.entity != "O":
        word = f"<{token.entity[2:]}>"
    yield f"beside:{relation}:{word}", 1.0
    yield f"beside:{above}:{relation}:{word}", _NEAR
    for kind in _announced().get((token.upos, word), ()):
        yield f"lex-beside:{kind}", 1.0
    case = g.case(c)
    if case and relation in {"obl", "nmod"}:
        yield f"preposition:{above}:{case}", 1.0
    for d in g.children[c]:
        inner = g.token(d)
        if d not in who.source and d not in who.path and inner.entity == "O" and inner.upos in {"NOUN", "VERB", "ADJ"}:
            yield f"further:{inner.lemma.lower()}", _NEAR


def _lemmas(g: Graph, who: Pair) -> Iterator[tuple[str, float]]:
    """The words of the sentence, by whether they stand in the doer, in the target, between them or elsewhere."""
    inside = sorted(who.source | who.target)
    for i, token in enumerate(g.sentence.tokens):
        lemma = token.lemma.lower()
        if lemma in _EMPTY or token.upos in {"PUNCT", "NUM"}:
            continue
        if i in who.source:
            yield (f"source:{lemma}" if token.upos != "PROPN" else "source-named"), _IN_SOURCE
        elif token.upos != "PROPN" and (token.entity == "O" or token.upos == "NOUN"):
            if i in who.target:
                yield f"target:{lemma}", _IN_TARGET
            else:
                yield f"word:{lemma}", _ANYWHERE
                if inside and inside[0] < i < inside[-1]:
                    yield f"between:{lemma}", _NEAR


def with_root(phrases: Phrases, found: Sequence[Match], match: Match, statement: Statement) -> Statement:
    """The statement with its PLOVER root among the options of its frame, if its kind has any."""
    among = allowed(match.kind, statement.modality, statement.polarity, statement.speech_act)
    if not among:
        return statement
    frame = statement.frame
    doers = [_span(phrases.graph, f.mention.start, f.mention.end) for f in frame.role("actor")]
    others = [_span(phrases.graph, f.mention.start, f.mention.end) for role in _OTHER_ROLES for f in frame.role(role)]
    source, target = next(filter(None, doers), None), next(filter(None, others), None)
    pieces = evidence(phrases, found, pair(phrases.graph, source, target, match.index)) if len(among) > 1 else {}
    root = root_of(load_weights(), pieces, among)
    options = (*frame.options, (OPTION, root)) if root is not None else frame.options
    return replace(statement, frame=replace(frame, options=tuple(sorted(options))))


def _span(g: Graph, start: int, end: int) -> tuple[int, int] | None:
    """A mention's characters if they stand in this sentence."""
    inside = g.sentence.start <= start and end <= g.sentence.end
    return (start, end) if inside else None
