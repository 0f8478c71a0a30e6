"""What is said to lead to what: links of cause and effect, and the chains that they make over all documents.

A link is a speaker's assessment, not a happening, and is never graded as one. One link follows another where the
sentence says so itself ("..., which could lead to ..."), where it points back ("this situation may push ..."), or where
the one leads to what the other starts from: the same happening, the same thing in like words, the same words. A chain
is cut where it would come back to itself, and where it grows beyond what a reader follows.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from crossbearing.corroborate.claims import content_words, is_negative
from crossbearing.corroborate.known import Known, known
from crossbearing.language.names import fold
from crossbearing.model import Assessment, EffectChain, EffectLink, Origins, Reason, Statement, World

LONGEST = 6
"""Links in one chain; what follows stands in a chain of its own."""
_FOLLOWERS = 3
"""Of the links that follow one, those that are joined most closely."""
_MOST_CHAINS = 8
"""Chains that begin with one link."""
_COMMON = 40
"""A word that stands in more effects than this joins none of them."""
_SHARED, _LEAST = 0.5, 2
"""Part of the shorter side's content words, and their least number, that cause and effect must share."""
_SAME_SITE = 0.4
"""How closely a site joins that both name: less than words do."""
_ADJACENT, _NEAR = 60, 450
"""Characters between a link and "this ..." that points back at it; farther with a noun ("this situation")."""
_POINTED = 160
"""Characters before a link that points back, by which a copy of it is known."""
_LONGEST_WORDS = 240
_LONGEST_BETWEEN = 60
"""Characters of what stands between a cause and its verb: "could", "is gradually", "shows signs of"."""

_THEMES: Mapping[str, re.Pattern[str]] = {
    name: re.compile(pattern, re.IGNORECASE)
    for name, pattern in {
        "an alliance": r"\balliance|\bNATO\b|\bcohesion|\bdivision within|\bmember states?\b|\bcoalition",
        "migration": r"\bmigra|\brefugee|\bdisplace|\basylum",
        "energy": r"\benergy|\boil\b|\bgas\b|\bfuel\b|\bpipeline|\belectricity",
        "security": r"\bsecurity\b|\bthreat|\brisk|\bdefen[cs]e\b|\bdeterrence",
        "the balance of power": r"\bbalance\b|\binfluence\b|\bpower struggle|\bgeopolitical|\bhegemon",
        "conflict": r"\bconflict|\bwar\b|\btension|\bescalat|\bfighting|\bviolence|\bclash|\bhotspot|\bbattle",
        "logistics": r"\blogistic|\bsupply|\bhub\b|\btransport|\broutes?\b",
        "trade": r"\btrade\b|\bshipping\b|\bcommerc|\beconom|\bfunding\b|\bsanction",
    }.items()
}
_AUXILIARY = re.compile(
    r"(?:[\s,]+(?:which|that|who|and|or|also|then|not|never|likely|probably|possibly|gradually|slowly|directly|further"
    r"|could|can|may|might|will|would|shall|should|must|have|has|had|having|is|are|was|were|be|been|being|to|by|of|shows?"
    r"|signs?|particularly|thus|thereby|seeking|set|expected|going))+$",
    re.IGNORECASE,
)
"""What stands between a cause and its verb, and belongs to neither."""
_RELATIVE = re.compile(r",\s+(?:which|who|whose|where|an? \w+ that)\s")
_SENTENCE = re.compile(r"(?<=[a-z0-9]{2})[.!?][\"\u201d\u2019]?\s|\n")
_DETERMINER = re.compile(r"(?:this|these|those|such|its|their|his|her)\s+$", re.IGNORECASE)
_LEADING = re.compile(r"^[\s,]*(?:(?:which|that|who|and|or|by|particularly)\s+)*", re.IGNORECASE)
_POINTER = re.compile(
    r"^(?:this|these|those|that|it|such)(?:\s+(?P<noun>situation|developments?|shift|moves?|step|change|trend|process"
    r"|decision|outcome|scenario|turn|dependence|alone|in turn))?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Node:
    """A link with what it is joined by; ``cause_at`` and ``effect_at`` are characters of its document."""

    link: EffectLink
    document: str
    cause_at: tuple[int, int]
    effect_at: tuple[int, int]
    cause_things: frozenset[str]
    effect_things: frozenset[str]
    cause_events: frozenset[str]
    effect_events: frozenset[str]
    cause_words: frozenset[str]
    effect_words: frozenset[str]


@dataclass(slots=True)
class _Around:
    """What stands in one document, by its first character: verbs of effects, happenings, named things."""

    verbs: list[int] = field(default_factory=list)
    events: list[tuple[int, str]] = field(default_factory=list)
    named: list[tuple[int, str]] = field(default_factory=list)


def effect_chains(world: World) -> Iterator[EffectChain]:
    """Every chain of effects, the longest first; every link stands in at least one.

    The result depends on statements, documents, judgements, entities and events alone, never on their order.
    """
    here = known(world)
    nodes = _nodes(here)
    follows = _follows(nodes)
    entered = {b for after in follows.values() for b, _ in after}
    made: dict[str, EffectChain] = {}
    seen: set[int] = set()
    for first in (*(n for n in range(len(nodes)) if n not in entered), *range(len(nodes))):
        if first not in seen:
            for path, joints, circular in _paths(follows, first):
                chain = EffectChain(tuple(nodes[n].link for n in path), joints, circular)
                made.setdefault(chain.id, chain)
                seen.update(path)
    yield from sorted(made.values(), key=lambda c: (-len(c.links), c.id))


def ungraded(outlets: int, origins: Origins, evidence: tuple[str, ...]) -> Assessment:
    """The assessment of what is said to lead to what: it is nobody's happening, and no number of voices confirms it."""
    told = f"{outlets} outlets, {origins.minimum} to {origins.maximum} origins: {', '.join(origins.names)}"
    why = "an assessment of what leads to what, and no happening: however many say so, it is not graded as one"
    return Assessment(None, 6, None, "low", (Reason(told, evidence), Reason(why, evidence)))


# -- links


def _nodes(here: Known) -> list[_Node]:
    """Every link, copies of one as one, in the order of the earliest document that has it."""
    world = here.world
    around: defaultdict[str, _Around] = defaultdict(_Around)
    events = {s: e.id for _, e in sorted(world.events.items()) for s in e.statements}
    for identifier, statement in world.statements.items():
        if statement.frame.kind == "effect":
            around[statement.locator.document].verbs.append(statement.trigger[0])
        elif identifier in events:
            around[statement.locator.document].events.append((statement.trigger[0], events[identifier]))
    for identifier, mention in world.mentions.items():
        judgement = world.judgements.get(identifier)
        entity = world.entities.get(judgement.anchor) if judgement is not None and judgement.same else None
        if entity is not None and entity.kind not in ("unnamed", "other", "equipment"):
            around[mention.document].named.append((mention.start, entity.id))
    for place in around.values():
        for listed in (place.verbs, place.events, place.named):
            listed.sort()
    found = [
        (here.age(s.locator.document), s.trigger, i, s)
        for i, s in world.statements.items()
        if s.frame.kind == "effect" and s.locator.document in world.documents
    ]
    nodes: dict[tuple[str, ...], _Node] = {}
    """By words; those that only point back ("this could lead to ...") by the words before them too."""
    for _, _, identifier, statement in sorted(found, key=lambda x: x[:3]):
        document = statement.locator.document
        node = _node(here, identifier, statement, around[document])
        link = node.link
        points = not link.cause or _POINTER.match(link.cause)
        before = world.documents[document].text[max(0, node.cause_at[0] - _POINTED) : node.cause_at[0]]
        own = fold(before) or document if points else ""
        key = (fold(link.cause), fold(link.effect), link.modality, str(link.negative), link.condition or "", own)
        same = nodes.get(key)
        nodes[key] = node if same is None else _with(same, identifier)
    return list(nodes.values())


def _with(node: _Node, statement: str) -> _Node:
    """A link that one more text has in the same words."""
    return replace(node, link=replace(node.link, statements=(*node.link.statements, statement)))


def _node(
    here: Known,
    identifier: str,
    statement: Statement,
    around: _Around,
) -> _Node:
    document = statement.locator.document
    text = here.world.documents[document].text
    effect_at = _effect_at(text, statement)
    cause_at, cause = _cause(here, text, statement, around.verbs)
    between = text[cause_at[1] : effect_at[0]] if 0 <= effect_at[0] - cause_at[1] <= _LONGEST_BETWEEN else ""
    if not between and (tail := _AUXILIARY.search(text[statement.locator.start : effect_at[0]].rstrip())):
        between = f"{tail[0]} "
    effect = _flat(_LEADING.sub("", between) + text[slice(*effect_at)])
    cause_things = _within(around.named, cause_at)
    effect_things = _within(around.named, effect_at)
    receiving = {e.id for f in statement.frame.role("recipient") if (e := here.entity(f.mention)) is not None}
    link = EffectLink(
        statements=(identifier,),
        cause=cause,
        effect=effect,
        modality=statement.modality,
        negative=is_negative(statement) or " must not " in f" {_flat(text[statement.locator.start : effect_at[1]])} ",
        condition=_flat(statement.frame.condition).removeprefix("if ") if statement.frame.condition else None,
        touches=tuple(sorted(x for x in effect_things | receiving if here.world.entities[x].kind != "unnamed")),
        themes=tuple(sorted(name for name, pattern in _THEMES.items() if pattern.search(effect))),
    )
    return _Node(
        link=link,
        document=document,
        cause_at=cause_at,
        effect_at=effect_at,
        cause_things=cause_things,
        effect_things=effect_things | receiving,
        cause_events=_within(around.events, cause_at),
        effect_events=_within(around.events, effect_at),
        cause_words=_plain_words(cause),
        effect_words=_plain_words(effect),
    )


def _within(placed: Sequence[tuple[int, str]], span: tuple[int, int]) -> frozenset[str]:
    """What stands within some characters, of a list in the order of the text."""
    first, end = (bisect_left(placed, (at, "")) for at in span)
    return frozenset(key for _, key in placed[first:end])


def _effect_at(text: str, statement: Statement) -> tuple[int, int]:
    """From the verb of the effect to the end of its clause, a relative clause left out."""
    begin = statement.trigger[0] or statement.locator.start
    end = max(statement.locator.end, begin)
    cut = _RELATIVE.search(text, begin, end)
    return begin, min(cut.start() if cut else end, begin + _LONGEST_WORDS)


def _plain_words(words: str) -> frozenset[str]:
    """The content words that are no names: names of states and leaders stand in most causes and in most effects."""
    return content_words(" ".join(w for w in words.split() if w[:1].islower()))


def _cause(here: Known, text: str, statement: Statement, verbs: Sequence[int]) -> tuple[tuple[int, int], str]:
    """What stands before the verb, from where the cause begins; the thing itself where a word points at it."""
    verb = statement.trigger[0] or statement.locator.start
    low = statement.locator.start
    fillers = statement.frame.role("cause") or (statement.frame.role("actor") if low >= verb else ())
    told = [f for f in fillers if f.via is None and f.mention.document == statement.locator.document]
    begin = min((f.mention.start for f in told if f.mention.start < verb), default=None)
    if begin is not None and verb - begin <= _LONGEST_WORDS and not _SENTENCE.search(text, begin, verb):
        pointing = _DETERMINER.search(text, max(0, begin - 8), begin)
        begin = pointing.start() if pointing else begin
        after = bisect_right(verbs, begin)
        until = min(verbs[after], verb) if after < len(verbs) else verb
        words = _AUXILIARY.sub("", text[begin:until].rstrip(" ,"))
        return (begin, begin + len(words)), _flat(words)
    if fillers:
        mention = fillers[0].mention
        entity = here.entity(mention)
        return (mention.start, mention.end), entity.canonical if entity is not None else _flat(mention.text)
    words = _AUXILIARY.sub("", text[low:verb].rstrip()) if low < verb else ""
    return (low, low + len(words)), _flat(words)


def _flat(words: str) -> str:
    return " ".join(words.split()).strip(" ,;:.")


# -- chains


def _follows(nodes: Sequence[_Node]) -> dict[int, list[tuple[int, str]]]:
    """By link: those that follow it, joined most closely first, each with the reason."""
    with_word: defaultdict[str, list[int]] = defaultdict(list)
    with_event: defaultdict[str, list[int]] = defaultdict(list)
    in_document: defaultdict[str, list[int]] = defaultdict(list)
    for n, node in enumerate(nodes):
        in_document[node.document].append(n)
        for word in node.effect_words:
            with_word[word].append(n)
        for event in node.effect_events:
            with_event[event].append(n)
    found: defaultdict[int, list[tuple[float, int, str]]] = defaultdict(list)
    for b, node in enumerate(nodes):
        lists = [with_word[w] for w in sorted(node.cause_words)] + [with_event[e] for e in sorted(node.cause_events)]
        near = {n for here in lists if len(here) <= _COMMON for n in here} | _close(in_document[node.document], b)
        for a in sorted(near - {b}):
            joined = _joined(nodes[a], node)
            if joined is not None:
                found[a].append((-joined[0], b, joined[1]))
    return {a: [(b, why) for _, b, why in sorted(after)[:_FOLLOWERS]] for a, after in found.items()}


def _close(here: Sequence[int], b: int) -> set[int]:
    """The links of the same document around one."""
    at = bisect_left(here, b)
    return set(here[max(0, at - _COMMON) : at + _COMMON])


def _joined(a: _Node, b: _Node) -> tuple[float, str] | None:
    """How closely and why the cause of one is the effect of the other."""
    if a.document == b.document:
        if a.effect_at[0] <= b.cause_at[0] < a.effect_at[1] and b.effect_at[0] >= a.effect_at[1]:
            return 3.0, "the same sentence goes on from it"
        pointer = _POINTER.match(b.link.cause)
        gap = b.cause_at[0] - a.effect_at[1]
        if pointer is not None and 0 <= gap <= (_NEAR if pointer["noun"] else _ADJACENT):
            return 2.0 - gap / 1000, f"\u201c{b.link.cause}\u201d points back at it"
    if a.effect_events & b.cause_events:
        return 1.5, "both speak of the same happening"
    words = a.effect_words & b.cause_words
    shorter = min(len(a.effect_words), len(b.cause_words))
    things = {x for x in a.effect_things & b.cause_things if x.startswith("site:")}
    if len(words) >= _LEAST and len(words) / shorter >= _SHARED:
        return len(words) / shorter, f"both speak of: {', '.join(_told(b, words))}"
    if things:
        return _SAME_SITE, "both name the same site"
    return None


def _told(node: _Node, stems: frozenset[str]) -> list[str]:
    """The words of a cause that begin with these stems."""
    return list(dict.fromkeys(w for w in re.findall(r"[^\W\d_]+", node.link.cause) if w.lower()[:6] in stems))


def _paths(
    follows: Mapping[int, Sequence[tuple[int, str]]], first: int
) -> Iterator[tuple[tuple[int, ...], tuple[str, ...], bool]]:
    """The longest ways on from a link, without ever coming back to it."""
    ways: list[tuple[tuple[int, ...], tuple[str, ...]]] = [((first,), ())]
    given = 0
    while ways and given < _MOST_CHAINS:
        path, joints = ways.pop()
        after = follows.get(path[-1], ())
        onward = [(b, why) for b, why in after if b not in path] if len(path) < LONGEST else []
        if not onward:
            given += 1
            yield path, joints, any(b in path for b, _ in after)
        ways += [((*path, b), (*joints, why)) for b, why in reversed(onward)]
