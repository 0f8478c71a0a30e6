"""From words to candidate frames: which triggers of which kinds hold where in a sentence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from crossbearing.kinds import KINDS, Kind, Trigger
from crossbearing.read.nominal import Phrases
from crossbearing.read.slots import Slots, slots


@dataclass(frozen=True, slots=True)
class Match:
    """A word that announces a kind, with what stands around it."""

    index: int
    kind: Kind
    trigger: Trigger
    slots: Slots
    consumed: frozenset[int]
    """Words named by the trigger itself ("presence" in "expand its presence"): they announce nothing more."""
    merged: tuple[tuple[str, int], ...] = ()
    """Roles and words taken over from a clause that says more of the same ("expands its presence, focusing on ...")."""

    @property
    def strength(self) -> int:
        """How specific the match is."""
        return self.trigger.strength or self.kind.strength

    def role_of(self, slot: str) -> str | None:
        """The role that a slot fills in this match."""
        return self.trigger.roles.get(slot, self.kind.roles.get(slot)) or None


@dataclass(frozen=True, slots=True)
class Test:
    """One alternative of a need: a slot and what one of its fillers must be."""

    slot: str
    classes: frozenset[str]
    lemmas: frozenset[str]


Need = tuple[tuple[Test, ...], ...]
"""All of these, each by one of its alternatives."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """A trigger ready for use: ways in which it can hold; none means that the word suffices."""

    kind: Kind
    trigger: Trigger
    ways: tuple[Need, ...]
    unless: tuple[Need, ...]
    particle: str


def parse_needs(needs: str) -> tuple[Need, ...]:
    """The ways in which a line of needs can hold (see ``kinds.kind``)."""
    if not needs:
        return ()
    return tuple(
        tuple(tuple(_test(alternative) for alternative in clause.split("|")) for clause in way.split(";"))
        for way in needs.split("||")
    )


def _test(text: str) -> Test:
    slot, _, wanted = text.strip().partition(":")
    words = [w.strip() for w in wanted.split(",")]
    return Test(
        slot,
        frozenset(w for w in words if not w.startswith("'")),
        frozenset(w.strip("'") for w in words if w[0] == "'"),
    )


@cache
def table() -> Mapping[tuple[str, str], tuple[Compiled, ...]]:
    """Part of speech and lemma to the triggers that begin with it."""
    found: dict[tuple[str, str], list[Compiled]] = {}
    for kind in KINDS:
        for trigger in kind.triggers:
            for word in trigger.lemmas.split():
                lemma, _, particle = word.partition("_")
                compiled = Compiled(kind, trigger, parse_needs(trigger.needs), parse_needs(trigger.unless), particle)
                found.setdefault((trigger.pos, lemma), []).append(compiled)
    return {key: tuple(value) for key, value in found.items()}


def matches(phrases: Phrases) -> Iterator[Match]:
    """The strongest match at each word that announces something."""
    g = phrases.graph
    triggers = table()
    for i, token in enumerate(g.sentence.tokens):
        pos = {"AUX": "VERB", "PROPN": "NOUN"}.get(token.upos, token.upos)
        lemma = token.lemma.lower()
        candidates = triggers.get((pos, lemma), ())
        if pos in {"NOUN", "VERB"} and i > 1 and g.token(i - 1).text == "-":
            candidates = triggers.get((pos, f"{g.token(i - 2).lemma.lower()}-{lemma}"), candidates)
        if token.upos == "PROPN" and token.entity != "O":
            candidates = ()
        if pos in {"VERB", "ADJ"} and i > 0 and g.token(i - 1).text == "-":
            joined = f"-{token.text.lower()}"
            if ("ADJ", joined) in triggers or token.deprel.partition(":")[0] in {"amod", "compound"}:
                yield from _joined(phrases, i, joined)
                continue
        if lemma == "pro" and i + 1 < len(g.sentence.tokens) and g.token(i + 1).text == "-":
            yield from _joined(phrases, i, "pro-")
            continue
        if not candidates or _inert(phrases, i):
            continue
        around = slots(g, i)
        best: Match | None = None
        for candidate in candidates:
            if candidate.particle and not _has_particle(phrases, i, candidate.particle):
                continue
            consumed = _holds(phrases, candidate, around)
            if consumed is None:
                continue
            match = Match(i, candidate.kind, candidate.trigger, around, consumed)
            if best is None or match.strength > best.strength:
                best = match
        if best is not None:
            yield best


def _inert(phrases: Phrases, i: int) -> bool:
    """Participles before a noun ("increased traffic") and words that are part of a fixed expression."""
    g = phrases.graph
    token = g.token(i)
    relation = token.deprel.partition(":")[0]
    if token.upos == "VERB" and relation in {"amod", "compound", "case", "mark", "fixed", "cc"}:
        return True
    return token.upos in {"NOUN", "PROPN"} and relation in {"compound", "fixed", "flat"}


def _has_particle(phrases: Phrases, i: int, particle: str) -> bool:
    g = phrases.graph
    wanted = particle.split("_", maxsplit=1)[0]
    return any(
        g.token(c).text.lower() == wanted and g.token(c).deprel.partition(":")[0] in {"compound", "advmod", "case"}
        for c in g.children[i]
    ) or (i + 1 < len(g.sentence.tokens) and g.token(i + 1).text.lower() == wanted)


def _holds(phrases: Phrases, candidate: Compiled, around: Slots) -> frozenset[int] | None:
    if _any(phrases, candidate.unless, around) is not None:
        return None
    return _any(phrases, candidate.ways, around) if candidate.ways else frozenset()


def _any(phrases: Phrases, ways: tuple[Need, ...], around: Slots) -> frozenset[int] | None:
    """The words that the first way that holds takes up; None where none holds."""
    for way in ways:
        consumed: set[int] = set()
        for clause in way:
            hit = _clause(phrases, clause, around)
            if hit is None:
                break
            consumed |= hit
        else:
            return frozenset(consumed)
    return None


def _clause(phrases: Phrases, clause: tuple[Test, ...], around: Slots) -> set[int] | None:
    for test in clause:
        for index in around.get(test.slot, ()):
            token = phrases.graph.token(index)
            if test.classes and phrases.classes(index) & test.classes:
                return set()
            if test.lemmas and (token.lemma.lower() in test.lemmas or token.text.lower() in test.lemmas):
                return {index}
            if "any" in test.classes:
                return set()
    return None


def _joined(phrases: Phrases, i: int, word: str) -> Iterator[Match]:
    """ "Haftar-aligned outlets", "pro-Turkish parties": the actor stands at the hyphen, the recipient is the noun."""
    g = phrases.graph
    for candidate in table().get(("ADJ", word), ()):
        partner = i - 2 if word.startswith("-") else i + 2
        if not 0 <= partner < len(g.sentence.tokens) or "actor" not in phrases.classes(partner):
            continue
        head = i
        while g.token(head).head >= 0 and g.token(head).upos not in {"NOUN", "PROPN"}:
            head = g.token(head).head
        if head == partner and g.token(head).head >= 0:
            head = g.token(head).head
        around = {"subj": (partner,), "obj": (head,)} if word.startswith("-") else {"subj": (head,), "obj": (partner,)}
        yield Match(i, candidate.kind, candidate.trigger, around, frozenset())
