"""Which mentions of a document are one thing: from the surest ground to the least sure, and open where none is sure.

One pass in reading order; for each mention the grounds are tried by their precision, as in the sieves of Lee et al.
2013: who speaks in a quotation, the same name, an apposition or a predicate, an acronym; then the weighed choice of
`antecedents`. Every ground looks at a bounded number of things in view, so the time grows with the length alone.
"""

from collections import defaultdict, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from crossbearing.read.antecedents import Choice, Entity, agrees, choose, weights
from crossbearing.read.markables import ORDINALS, Markable, markables, voices
from crossbearing.read.nominal import Phrases
from crossbearing.read.sorts import sorts_of_name, sorts_of_noun

Choose = Callable[[Markable, Sequence[Entity]], Choice]
OPEN: Final = "open"
"""The ground of a mention that means something in view, of which two things are about equally likely."""
_IN_VIEW: Final = 80
"""Mentions kept in view: some ten sentences."""
_CHOICES: Final = 16
"""Things among which is chosen."""
_SAME_HEAD: Final = 6
_SHORTEST_ACRONYM, _LONGEST_ACRONYM = 2, 6
_SPEAKING_FORMS = frozenset({"i", "we", "you"})
_LINKING = frozenset({"be", "become", "remain"})
_MINOR_WORDS = frozenset({"of", "the", "for", "and", "in", "on", "de", "'s", "’s"})


@dataclass(frozen=True, slots=True)
class Link:
    """One mention, the thing it belongs to, and the ground."""

    markable: Markable
    entity: int
    before: Markable | None
    """The mention to which it was joined; None for the first of a thing."""
    ground: str


@dataclass(slots=True)
class _View:
    """The state of the pass over one document; it never leaves that pass."""

    entities: list[Entity] = field(default_factory=list)
    of: dict[tuple[int, int, int], Entity] = field(default_factory=dict)
    at_head: dict[tuple[int, int], Entity] = field(default_factory=dict)
    recent: deque[Entity] = field(default_factory=lambda: deque(maxlen=_IN_VIEW))
    by_words: dict[tuple[str, ...], Entity] = field(default_factory=dict)
    by_acronym: dict[str, Entity] = field(default_factory=dict)
    by_head: defaultdict[str, deque[Entity]] = field(
        default_factory=lambda: defaultdict(lambda: deque(maxlen=_SAME_HEAD))
    )
    by_kind: defaultdict[str, deque[Entity]] = field(
        default_factory=lambda: defaultdict(lambda: deque(maxlen=_SAME_HEAD))
    )
    """Named things by what sort of thing they are."""
    by_voice: dict[tuple[str, int, str], Entity] = field(default_factory=dict)
    pair: Markable | None = None
    """The last coordination of two."""


@dataclass(frozen=True, slots=True)
class _Text:
    """What does not change during the pass."""

    sentences: Sequence[Phrases]
    voices: Sequence[Sequence[int]]
    speakers: Sequence[str]
    others: Mapping[str, str]
    """In a dialogue of two, who is addressed by whom."""


def resolve(
    sentences: Sequence[Phrases],
    found: Sequence[Markable] | None = None,
    speakers: Sequence[str] = (),
    by: Choose | None = None,
) -> tuple[Link, ...]:
    """The mentions of a document in reading order, each with its thing.

    ``found``: the mentions where they are known, else all that `markables` finds; ``speakers``: who says each sentence
    of a dialogue; ``by``: how an antecedent is chosen, by the shipped weights unless said otherwise.
    """
    if found is None:
        found = [m for number, phrases in enumerate(sentences) for m in markables(phrases, number)]
    names = sorted({s for s in speakers if s})
    pair = {names[0]: names[1], names[1]: names[0]} if len(names) == 2 else {}  # noqa: PLR2004
    text = _Text(sentences, voices(sentences), speakers or [""] * len(sentences), pair)
    choose_one = by or _by_weights
    view = _View()
    return tuple(
        _link(text, view, m, choose_one) for m in sorted(found, key=lambda m: (m.sentence, m.start, -m.end, m.head))
    )


def _by_weights(m: Markable, found: Sequence[Entity]) -> Choice:
    return choose(m, found, weights())


def _link(text: _Text, view: _View, m: Markable, by: Choose) -> Link:
    entity, ground = None, "new"
    for name, sieve in _SIEVES:
        entity = sieve(text, view, m)
        if entity is not None:
            ground = name
            break
    if entity is None and m.kind != "pair" and m.form not in _SPEAKING_FORMS:
        choice = by(m, _in_view(view, m))
        entity = choice.entity
        ground = "choice" if entity else OPEN if choice.open else "new"
    before = entity.last if entity else None
    if entity is None:
        entity = Entity(len(view.entities), m)
        view.entities.append(entity)
    _enter(text, view, m, entity)
    return Link(m, entity.number, before, ground)


def _enter(text: _Text, view: _View, m: Markable, entity: Entity) -> None:
    entity.add(m)
    view.of[m.sentence, m.start, m.end] = entity
    if m.kind == "pair":
        view.pair = m
    else:
        view.at_head[m.sentence, m.head] = entity
    view.recent.append(entity)
    if m.kind == "name":
        view.by_words[m.words] = entity
        short = _initials(m)
        if short:
            view.by_acronym.setdefault(short, entity)
    if m.kind in {"name", "noun"}:
        for key in _head_keys(m):
            _last(view.by_head[key], entity)
    if entity.name is not None:
        for sort in sorts_of_name(entity.classes, entity.labels):
            _last(view.by_kind[sort], entity)
    if m.kind == "pronoun" and m.form in _SPEAKING_FORMS:
        view.by_voice[_voice(text, m)] = entity


def _last(known: deque[Entity], entity: Entity) -> None:
    if entity in known:
        known.remove(entity)
    known.append(entity)


def _in_view(view: _View, m: Markable) -> list[Entity]:
    """What a mention may mean, the last mentioned first: the same head anywhere, all else in view."""
    chosen: dict[int, Entity] = {}
    if m.kind in {"name", "noun"}:
        for key in _head_keys(m):
            for e in reversed(view.by_head.get(key, ())):
                if agrees(m, e):
                    chosen.setdefault(e.number, e)
    for e in reversed(view.recent):
        if len(chosen) >= _CHOICES:
            break
        if e.number not in chosen and agrees(m, e) and (m.kind == "pronoun" or _same_sort(m, e)):
            chosen[e.number] = e
    return list(chosen.values())


def _head_keys(m: Markable) -> tuple[str, ...]:
    """The head's lemma, and the family name of a person."""
    return (m.form,) if m.kind != "name" or m.words[-1] == m.form else (m.form, m.words[-1])


def _same_sort(m: Markable, e: Entity) -> bool:
    """Whether a noun may be another word for a thing: a class in common, or a word of its name."""
    if m.kind == "name":
        return e.name is not None and bool(set(m.words) & set(e.name.words))
    if m.lead not in {"the", "this", "whose"}:
        return False
    return bool(m.classes & e.classes - {"actor", "named"}) or (m.human is True and e.human is True)


def _same_voice(text: _Text, view: _View, m: Markable) -> Entity | None:
    """ "I", "we" and "you" of one speaker; in a quotation "I" is whoever is said to speak."""
    if m.kind != "pronoun" or m.form not in _SPEAKING_FORMS:
        return None
    speaker, quotation, form = _voice(text, m)
    known = view.by_voice.get((speaker, quotation, form))
    if known is not None:
        return known
    other = text.others.get(speaker)
    if other and form in {"i", "you"} and not quotation:
        turned = view.by_voice.get((other, 0, "you" if form == "i" else "i"))
        if turned is not None:
            return turned
    if form == "i" and quotation:
        return _quoted(text, view, m)
    return None


def _quoted(text: _Text, view: _View, m: Markable) -> Entity | None:
    g = text.sentences[m.sentence].graph
    row = text.voices[m.sentence]
    for a in g.ancestors(m.head):
        if row[a] != row[m.head]:
            subject = g.subject(a)
            return view.at_head.get((m.sentence, subject)) if subject is not None else None
        for c in g.with_relation(a, "parataxis", "ccomp"):
            if row[c] != row[m.head] and (subject := g.subject(c)) is not None:
                return view.at_head.get((m.sentence, subject))
    return None


def _voice(text: _Text, m: Markable) -> tuple[str, int, str]:
    return text.speakers[m.sentence], text.voices[m.sentence][m.head], m.form


def _one_of_two(text: _Text, view: _View, m: Markable) -> Entity | None:
    """ "The former" and "the latter" of two things that were named together."""
    pair = view.pair
    if m.form not in ORDINALS or m.lead != "the" or pair is None or m.sentence - pair.sentence > _PAIR_REACH:
        return None
    parts = text.sentences[pair.sentence].graph.conjuncts(pair.head)
    if len(parts) != len(ORDINALS):
        return None
    return view.at_head.get((pair.sentence, parts[ORDINALS.index(m.form)]))


_PAIR_REACH: Final = 2
"""Sentences."""


def _same_name(_: _Text, view: _View, m: Markable) -> Entity | None:
    """A name in the same words."""
    if m.kind != "name" or m.label in _NO_THINGS:
        return None
    known = view.by_words.get(m.words)
    return known if known is not None and agrees(m, known) else None


_NO_THINGS = frozenset({"Temporal", "Quantity", "Money"})


def _acronym(_: _Text, view: _View, m: Markable) -> Entity | None:
    """A name in capitals made of the first letters of a longer one."""
    if m.kind != "name" or len(m.words) != 1:
        return None
    return view.by_acronym.get(m.words[0].replace(".", ""))


def _initials(m: Markable) -> str:
    major = [w for w in m.words if w not in _MINOR_WORDS and w[:1].isalnum()]
    return "".join(w[0] for w in major) if _SHORTEST_ACRONYM < len(major) <= _LONGEST_ACRONYM else ""


def _apposed(text: _Text, view: _View, m: Markable) -> Entity | None:
    """ "X, the minister": an apposition to something."""
    g = text.sentences[m.sentence].graph
    if m.relation != "appos" or m.kind == "pair" or m.governor < 0:
        return None
    before = view.at_head.get((m.sentence, m.governor))
    if before is None or (g.token(m.governor).upos == "PROPN" and m.label and before.labels & {"Location"}):
        return None
    return before if _no_clash(m, before) else None


def _predicated(text: _Text, view: _View, m: Markable) -> Entity | None:
    """ "X is a minister": what a subject is said to be."""
    g = text.sentences[m.sentence].graph
    copula = [c for c in g.with_relation(m.head, "cop") if g.token(c).lemma.lower() in _LINKING]
    if m.kind == "pair" or not copula or g.case(m.head) or any(g.token(c).lemma == "not" for c in g.children[m.head]):
        return None
    subject = g.subject(m.head)
    found = view.at_head.get((m.sentence, subject)) if subject is not None and subject < m.head else None
    return found if found is not None and _no_clash(m, found) else None


def _sort(_: _Text, view: _View, m: Markable) -> Entity | None:
    """ "The base", "the group", "the country": the named thing of this sort, where only one is near."""
    if m.kind != "noun" or m.lead not in {"the", "this"} or m.plural:
        return None
    sorts = sorts_of_noun(m.form)
    known = [e for sort in sorts for e in view.by_kind.get(sort, ()) if agrees(m, e) and m.modifiers <= e.modifiers]
    near = sorted(
        {e.number: e for e in known if m.sentence - e.last.sentence <= _SORT_REACH}.values(),
        key=lambda e: (e.last.sentence, e.last.start),
    )
    if not near or (len(near) > 1 and near[-1].last.sentence - near[-2].last.sentence < _APART):
        return None
    return near[-1]


_SORT_REACH: Final = 8
"""Sentences back to which "the base" may mean a base that was named."""
_APART: Final = 2
"""Sentences by which one of two named things must have been mentioned later, to be meant rather than the other."""


def _no_clash(m: Markable, e: Entity) -> bool:
    humans = m.human is None or e.human is None or m.human == e.human
    numbers = m.plural is None or e.plural is None or m.plural == e.plural
    return humans and numbers


_SIEVES: Final[tuple[tuple[str, Callable[[_Text, _View, Markable], Entity | None]], ...]] = (
    ("voice", _same_voice),
    ("one of two", _one_of_two),
    ("name", _same_name),
    ("apposition", _apposed),
    ("predicate", _predicated),
    ("acronym", _acronym),
    ("sort", _sort),
)


def chains(found: Sequence[Link]) -> Iterator[tuple[Markable, ...]]:
    """The mentions of each thing that has more than one, in reading order."""
    by_entity: dict[int, list[Markable]] = {}
    for link in found:
        by_entity.setdefault(link.entity, []).append(link.markable)
    yield from (tuple(c) for c in by_entity.values() if len(c) > 1)
