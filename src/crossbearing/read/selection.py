"""Which matches of a sentence say something of their own: nothing is said twice, and a plan is not its content."""

from collections.abc import Mapping
from dataclasses import replace

from crossbearing.read.matching import Match
from crossbearing.read.nominal import Phrases

WEAK_KINDS = frozenset({"effect", "intent", "capability", "support", "opposition"})
"""Kinds whose words are common outside the field: they need a name near them, and give way to stronger kinds."""
_DEMANDING = frozenset({"request", "refusal"})
"""What is asked for or refused is not itself said to happen."""


def select(phrases: Phrases, found: list[Match]) -> list[Match]:
    """The matches that say something of their own: nothing is said twice."""
    consumed = frozenset(k for m in found for k in m.consumed)
    by_index = {m.index: m for m in found}
    dropped: set[int] = set()
    g = phrases.graph
    for m in found:
        if m.index in consumed:
            dropped.add(m.index)
        inner = [k for slot in ("xcomp", "obj", "for", "at", "on") for k in m.slots.get(slot, ())]
        if m.kind.name == "intent" and _is_opinion(phrases, m):
            dropped.add(m.index)
        elif m.kind.name == "intent":
            below = {x for k in inner for x in g.subtree(k)}
            said = {by_index[x].kind.name for x in below if x in by_index}
            direct = {by_index[k].kind.name for k in inner if k in by_index}
            if said - WEAK_KINDS or direct & {"support", "opposition"}:
                dropped.add(m.index)
            else:
                dropped |= {k for k in inner if k in by_index and by_index[k].kind.name == "effect"}
        if m.kind.name == "request" and g.token(m.index).lemma == "call" and "obj" in m.slots and "on" not in m.slots:
            dropped.add(m.index)  # "calls the plan for a wall useless" asks for nothing
        if m.kind.name == "presence":
            dropped |= {k for k in m.slots.get("acl", ()) if k in by_index}
        if m.kind.name in _DEMANDING:
            for k in inner:
                dropped |= {x for x in g.subtree(k) if x in by_index}
    for m in found:
        for slot in ("obj", "subj", "xcomp", "of", "in", "to", "for"):
            for k in m.slots.get(slot, ()):
                other = by_index.get(k)
                if other is not None and other.index not in dropped and other.kind.name == m.kind.name:
                    dropped.add(k)
    kept = [_with_more_of_the_same(phrases, m, by_index, dropped) for m in found if m.index not in dropped]
    return [m for m in kept if m.index not in dropped]


def _is_opinion(phrases: Phrases, m: Match) -> bool:
    """ "Considers it dangerous", "considers her a friend", "weighs in": nothing is intended."""
    g = phrases.graph
    if g.token(m.index).lemma == "weigh":
        return m.index + 1 < len(g.sentence.tokens) and g.token(m.index + 1).text.lower() == "in"
    if g.token(m.index).lemma != "consider" or "obj" not in m.slots:
        return False
    return "xcomp" in m.slots or any("person" in phrases.classes(k) for k in m.slots["obj"])


def _with_more_of_the_same(phrases: Phrases, m: Match, by_index: Mapping[int, Match], dropped: set[int]) -> Match:
    """A match with the roles of a participle clause of its own kind, which then says nothing of its own."""
    merged: list[tuple[str, int]] = []
    for c in phrases.graph.with_relation(m.index, "advcl"):
        other = by_index.get(c)
        if other is not None and other.kind.name == m.kind.name and not phrases.graph.with_relation(c, "nsubj", "mark"):
            roles = ((other.role_of(slot), k) for slot, ks in other.slots.items() for k in ks if slot != "subj")
            merged += [(role, k) for role, k in roles if role is not None]
            dropped.add(c)
    return replace(m, merged=tuple(merged)) if merged else m
