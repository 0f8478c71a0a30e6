"""From a match to a frame: who fills which role, when, how many, and which words are the quote."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from crossbearing.language.dates import DatedSpan
from crossbearing.language.lexicon import noun_classes
from crossbearing.language.numbers import find_quantities
from crossbearing.model import Filler, Interval, Mention, Quantity
from crossbearing.read.matching import Match
from crossbearing.read.nominal import Classes, Phrases


@dataclass(frozen=True, slots=True)
class Resolve:
    """The mention for which the word at an index stands: whatever it is, or only a place or a site."""

    thing: Callable[[int], Mention | None]
    place: Callable[[int], Mention | None]


_PLACES = frozenset({"place", "site", "state"})
_PLACE_ROLES = frozenset({"origin", "destination", "place", "site", "host", "focus", "from", "to"})
_SPATIAL_ROLES = frozenset({"origin", "destination", "place", "host", "focus"})
_COUNTED = frozenset({"materiel", "force", "carrier", "object"})
_ACTOR_ROLES = frozenset({"actor", "recipient", "organisation"})
_ABSTRACT_KINDS = frozenset(
    {"effect", "intent", "capability", "monitoring", "coverage", "illicit_network", "opposition"}
)
"""Kinds whose doer often stands inside what they speak of: "the presence of countries like X feeds the conflict"."""
_DOING_PRONOUNS = frozenset("he she they we i you it who".split())
"""A subject that stands for somebody: where it cannot be resolved, nobody else is put in its place."""
_CONCRETE = frozenset(
    "force organisation materiel carrier site building place person captive sensor document media".split()
)
"""What fills a role though a trigger names it: "close the base", but not "expand the presence"."""
_STRUCK = frozenset({"subj", "theme", "on", "at", "into", "against"})
"""Slots where a ship or a house, too, can be what is attacked; elsewhere only somebody is a recipient."""
_BETWEEN_ROUTE = frozenset({"traffic", "transfer"})
_THINGS = frozenset({"materiel", "object", "carrier", "topic", "for", "of", "effect", "cause"})
"""Roles that a word fills also where the trigger itself names it: "drove up prices"."""
_ABSTRACT_ROLES = frozenset({"effect", "cause", "of", "topic", "for", "condition", "role", "object"})
IMPLIED_ACTOR_KINDS = frozenset(
    {
        "transfer",
        "withdrawal",
        "deployment",
        "basing",
        "construction",
        "capability",
        "traffic",
        "presence",
        "weapons_test",
    }
)


@dataclass(frozen=True, slots=True)
class Roles:
    """The fillers of a frame, in the order of the text."""

    fillers: tuple[Filler, ...]

    def has(self, role: str) -> bool:
        """Whether any filler has this role."""
        return any(f.role == role for f in self.fillers)


def fill(phrases: Phrases, match: Match, resolve: Resolve) -> Roles:
    """The roles of a match that its own clause fills."""
    found: dict[tuple[str, int], Filler] = {}
    for slot, indices in match.slots.items():
        role = match.role_of(slot)
        if role is None or (slot == "obj" and match.slots.get("of") == indices and match.role_of("of")):
            continue
        for position, index in enumerate(indices):
            for name, at in _targets(phrases, match, role, index, position):
                filler = _filler(phrases, name, at, resolve)
                if filler is not None:
                    found.setdefault((filler.role, filler.mention.start), filler)
    for role, index in match.merged:
        filler = _filler(phrases, role, index, resolve)
        if filler is not None:
            found.setdefault((filler.role, filler.mention.start), filler)
    doer_is_pronoun = any(phrases.graph.token(k).text.lower() in _DOING_PRONOUNS for k in match.slots.get("subj", ()))
    if not any(role == "actor" for role, _ in found) and not doer_is_pronoun:
        for at in _fallback_actors(phrases, match):
            filler = _filler(phrases, "actor", at, resolve)
            if filler is not None:
                found.setdefault(("actor", filler.mention.start), filler)
                break
    return Roles(tuple(sorted(found.values(), key=lambda f: (f.mention.start, f.role))))


def _targets(phrases: Phrases, match: Match, role: str, index: int, position: int) -> Iterator[tuple[str, int]]:
    classes = phrases.classes(index)
    kind = match.kind.name
    in_front = index in match.slots.get("mod", ())
    said = match.trigger.roles.get("mod") == role and in_front
    if said and index not in match.consumed and "actor" not in classes:
        return
    acting = role in {"actor", "recipient"} and "actor" in classes
    acting = acting or (role == "actor" and kind == "protest")
    filling = acting or role in _THINGS or bool(classes & _CONCRETE)
    if role in _SPATIAL_ROLES and _names_place(phrases, index):
        filling = False  # "the streets of Tbilisi": the town says where
    if index in match.consumed and not said and not filling:
        yield from _around_consumed(phrases, match, role, index)
        return
    if role == "between":
        if kind in _BETWEEN_ROUTE:
            if classes & _PLACES:
                yield ("origin" if position == 0 else "destination"), index
        else:
            at = phrases.actor_index(index)
            if at is not None:
                yield ("actor" if position == 0 else "recipient"), at
        return
    if role == "actor":
        at = phrases.actor_index(index)
        if at is not None:
            yield "actor", at
        if classes & {"carrier"} and match.kind.roles.get("by") == "carrier" and kind == "transfer":
            yield "carrier", index
        if at is None and (kind == "protest" or said):
            yield "actor", index
        return
    if role == "destination" and kind == "transfer" and not classes & _PLACES and "actor" in classes:
        yield "recipient", index
        return
    if role in _SPATIAL_ROLES:
        if classes & _PLACES or phrases.graph.token(index).upos == "PRON":
            yield role, index
        return
    if role in {"recipient", "organisation"}:
        at = phrases.actor_index(index)
        struck = kind == "attack" and any(
            index in indices and match.role_of(slot) == role for slot, indices in match.slots.items() if slot in _STRUCK
        )
        if at is not None or classes & _PLACES or struck or index in match.slots.get("obj", ()):
            yield role, at if at is not None else index
        return
    if role == "carrier" and "carrier" not in classes and "actor" in classes:
        yield "actor", index
        return
    role = _by_class(role, kind, classes)
    if role == "site" and not classes & _PLACES:
        for c in phrases.graph.with_relation(index, "nmod"):
            if phrases.graph.case(c) == "of" and phrases.classes(c) & _PLACES:
                yield "site", c
                return
    yield role, index
    if role in {"carrier", "force", "cause", "site"} and "actor" not in match.kind.roles.values():
        at = phrases.owner(index)
        if at is not None and not _scene_of(phrases, at):
            yield "actor", at


def _names_place(phrases: Phrases, index: int) -> bool:
    """Whether a place with a name stands behind a word by an "of"."""
    places = (c for c in phrases.graph.with_relation(index, "nmod") if phrases.graph.case(c) == "of")
    return any("named" in phrases.classes(c) and phrases.classes(c) & _PLACES for c in places)


def _by_class(role: str, kind: str, classes: Classes) -> str:
    """The role as what fills it has it: a base is built at its site, and abandoned as the place that is left."""
    if role == "object" and kind == "construction" and "site" in classes:
        return "site"
    if role == "force" and kind == "withdrawal" and "site" in classes and not classes & {"force", "materiel"}:
        return "origin"
    return role


def _around_consumed(phrases: Phrases, match: Match, role: str, index: int) -> Iterator[tuple[str, int]]:
    """Who and what stands around a word that the trigger itself names: "under the control of the rebels"."""
    owner = phrases.owner(index)
    if role in {"actor", "from", "to"} and owner is not None:
        yield role, owner
    whole = match.role_of("of")
    for c in phrases.graph.with_relation(index, "nmod"):
        if whole is not None and phrases.graph.case(c) in {"of", "over"}:
            yield from ((whole, k) for k in phrases.graph.conjuncts(c))


def _filler(phrases: Phrases, role: str, index: int, resolve: Resolve) -> Filler | None:
    token = phrases.graph.token(index)
    if token.text.lower().endswith(("self", "selves")):
        return None
    if token.upos in {"PRON", "DET"}:
        found = resolve.place(index) if role in _PLACE_ROLES else resolve.thing(index)
        if found is None or (role == "actor" and not (found.named or noun_classes(found.head))):
            return None  # an embargo refuses nothing: whom the pronoun means stays open
        return Filler(role, found, token.text)
    if token.upos in {"VERB", "AUX", "ADV", "ADP", "PUNCT", "SYM"}:
        if role not in _ABSTRACT_ROLES:
            return None
        return Filler(role, _clause_mention(phrases, index))
    if token.upos == "ADJ" and role != "actor" and not phrases.classes(index):
        return None
    if token.entity.endswith(("Temporal",)) and role in _PLACE_ROLES | _ACTOR_ROLES:
        return None
    mention = phrases.mention(index)
    if not mention.text.strip():
        return None
    if role in _SPATIAL_ROLES and mention.type in {"organisation", "group"} and "place" in phrases.classes(index):
        mention = replace(mention, type="place")  # "from Minsk" is the town, whatever Minsk does elsewhere
    if not mention.named:
        found = resolve.place(index) if role in _PLACE_ROLES else resolve.thing(index)
        if found is not None:
            return Filler(role, found, mention.text)
    return Filler(role, mention)


def _clause_mention(phrases: Phrases, index: int) -> Mention:
    indices = sorted(phrases.graph.subtree(index))
    tokens = phrases.graph.sentence.tokens
    while indices and tokens[indices[-1]].upos == "PUNCT":
        indices.pop()
    while indices and tokens[indices[0]].upos in {"PUNCT", "SCONJ"}:
        indices.pop(0)
    if not indices:
        indices = [index]
    start, end = tokens[indices[0]].start, tokens[indices[-1]].end
    return Mention(phrases.document, start, end, phrases.text[start:end], "thing", tokens[index].lemma, named=False)


def _fallback_actors(phrases: Phrases, match: Match) -> Iterator[int]:
    """Owners of what is moved, used or affected: "Russian cargo flights", "the disruption of Moscow's supplies"."""
    order: tuple[str, ...] = ("subj", "mod", "obj", "of", "in", "between", "from")
    abstract = match.kind.name in _ABSTRACT_KINDS
    if match.kind.name == "illicit_network" and "by" not in match.slots:
        return
    if abstract:
        for index in match.slots.get("subj", ()):
            if {"named", "actor"} <= phrases.classes(index):
                yield index
        order = ("subj",) if match.kind.name == "effect" else order
    for slot in order:
        undergone = match.role_of(slot) == _UNDERGONE.get(match.kind.name, "recipient")
        if undergone or match.role_of(slot) == "recipient" or match.trigger.roles.get(slot) in _NOT_OWNED:
            continue  # whose unit was attacked did not attack it
        for index in match.slots.get(slot, ()):
            if slot in {"subj", "obj", "of", "mod"} or (
                match.kind.name == "traffic" and "site" in phrases.classes(index)
            ):
                owner = phrases.owner(index)
                if owner is not None and (not abstract or _names_doer(phrases, owner)):
                    yield owner
                elif slot == "mod" and "actor" in phrases.classes(index):
                    yield index
    if abstract:
        g = phrases.graph
        vague = not any(g.token(k).upos in {"NOUN", "PROPN"} for k in match.slots.get("subj", ()))
        vague = vague or any(
            g.token(c).text.lower() in {"this", "these", "that"}
            for k in match.slots.get("subj", ())
            for c in g.children[k]
        )
        for slot in ("subj", "obj", "to", "xcomp", "ccomp", "into", "in") if vague else ("subj",):
            if match.role_of(slot) == "recipient":
                continue
            for index in match.slots.get(slot, ()):
                if index in match.consumed:
                    continue
                for k in sorted(_within_phrase(phrases, index, whole=slot in {"xcomp", "ccomp"})):
                    classes = phrases.classes(k) if g.token(k).upos in {"PROPN", "NOUN", "ADJ"} else frozenset()
                    if classes & {"state", "named"} and "actor" in classes and not _scene_of(phrases, k):
                        yield k


_NOT_OWNED = frozenset({"", "object", "of"})
_UNDERGONE = {"seizure": "object", "release": "object", "control": "place"}
"""What is taken or freed, whose owner is not the doer: "two Chinese engineers were taken hostage"."""


def _names_doer(phrases: Phrases, owner: int) -> bool:
    return "named" in phrases.classes(owner) and not _scene_of(phrases, owner)


def _scene_of(phrases: Phrases, k: int) -> bool:
    """Whether a place only says which attack or talks are meant: "the Paris attacks" are not the doing of Paris."""
    token = phrases.graph.token(k)
    if not token.entity.endswith("Location") or not token.deprel.startswith("compound"):
        return False
    return phrases.graph.token(token.head).lemma.lower() in _EVENTS


_EVENTS = frozenset(
    "attack bombing shooting blast explosion massacre siege talk summit conference meeting accord agreement deal "
    "treaty crisis war conflict protest election referendum".split()
)


def _within_phrase(phrases: Phrases, index: int, *, whole: bool) -> Iterator[int]:
    """The words of a phrase without the clauses that hang in it; of a complement clause, all of them."""
    g = phrases.graph
    yield index
    for c in g.children[index]:
        if whole or g.token(c).deprel.partition(":")[0] not in {"acl", "advcl", "parataxis", "ccomp", "xcomp"}:
            yield from _within_phrase(phrases, c, whole=whole)


def clause(phrases: Phrases, match: Match, others: frozenset[int]) -> tuple[int, ...]:
    """The words of the clause, or of the noun phrase, that carries a match; other matches' own clauses are left out."""
    g = phrases.graph
    i = match.index
    drop = set()
    for c in g.children[i]:
        relation = g.token(c).deprel.partition(":")[0]
        if (
            relation == "parataxis"
            or (relation == "conj" and g.token(c).upos in {"VERB", "AUX"})
            or (relation == "advcl" and (set(g.subtree(c)) & others or g.with_relation(c, "nsubj")))
        ):
            drop.add(c)
    kept = {k for k in g.subtree(i, frozenset(drop)) if g.token(k).upos != "PUNCT"} | {i}
    if g.token(i).deprel == "cop" and g.token(i).head >= 0:
        kept |= {k for k in g.subtree(g.token(i).head) if g.token(k).upos != "PUNCT"}
    if g.token(i).upos in {"VERB", "AUX", "ADJ"}:
        kept |= _governing(g_index=i, phrases=phrases)
    kept |= {k for slot in ("subj",) for k in match.slots.get(slot, ()) if _near(k, kept)}
    kept |= {phrases.core(k)[0] for k in match.slots.get("theme", ())}
    return tuple(sorted(_contiguous(kept, i, phrases)))


def _governing(g_index: int, phrases: Phrases) -> set[int]:
    """The words of verbs above that belong to the same happening: "has begun withdrawing", "may seek to buy"."""
    g = phrases.graph
    kept: set[int] = set()
    i = g_index
    while g.token(i).deprel == "xcomp" and g.token(i).head >= 0:
        h = g.token(i).head
        kept.add(h)
        for c in g.children[h]:
            if g.token(c).deprel.partition(":")[0] in {"nsubj", "aux", "advmod"}:
                kept |= set(g.subtree(c))
        i = h
    return kept


def _near(k: int, kept: set[int]) -> bool:
    return bool(kept) and min(kept) - _NEAR <= k <= max(kept)


_NEAR = 4


def _contiguous(kept: set[int], i: int, phrases: Phrases) -> Iterator[int]:
    """The run of words around the trigger from the first kept to the last, without trailing punctuation."""
    tokens = phrases.graph.sentence.tokens
    first, last = min(kept), max(kept)
    while first < i and (
        tokens[first].upos == "PUNCT"
        or (tokens[first].upos == "ADP" and tokens[i].upos in {"NOUN", "PROPN"} and tokens[first].head == i)
        or (tokens[first].upos in {"CCONJ", "SCONJ"} and tokens[first].deprel in {"cc", "mark"})
    ):
        first += 1
    while last > i and tokens[last].upos == "PUNCT":
        last -= 1
    yield from range(first, last + 1)


def when(dates: Sequence[DatedSpan], start: int, end: int) -> Interval | None:
    """The first date that stands in a quote; a date beside the verb of speech stands outside it."""
    return next((found.interval for found in dates if start <= found.start < end), None)


def how_many(phrases: Phrases, match: Match) -> Quantity | None:
    """The number with the materiel, force or carrier, as a range."""
    g = phrases.graph
    for slot in ("obj", "subj", "of", "in"):
        if match.role_of(slot) not in _COUNTED and slot != "subj":
            continue
        for index in match.slots.get(slot, ()):
            if g.token(index).upos not in {"NOUN", "PROPN"} or (
                "carrier" not in phrases.classes(index) and slot == "subj"
            ):
                continue
            first, last = phrases.core(index)
            before = first
            while before > 0 and g.token(before - 1).text.lower() in _BOUND_WORDS:
                before -= 1
            low = min(
                (c for c in g.children[index] if g.token(c).deprel in {"nummod", "advmod", "amod", "det"}),
                default=first,
            )
            text = phrases.span_text(min(before, low), last)
            spans = find_quantities(text)
            if spans:
                q = spans[0].quantity
                unit = text[spans[0].end :].strip() or None
                return Quantity(q.minimum, q.maximum, unit if q.unit is None else q.unit, text)
    return None


_BOUND_WORDS = frozenset(
    "at least more than over about around nearly almost up to some fewer less roughly dozens of".split()
)
