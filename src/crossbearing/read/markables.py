"""The words and phrases of a document that can stand for something: each with what it tells of what it stands for.

Extents follow the GUM guidelines (Zeldes 2017): a noun with all that hangs on it, relative clauses too, without its
appositions and what is coordinated with it; a coordination is one more.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from crossbearing.read.gender import Gender, gender_of_name, gender_of_noun, is_human
from crossbearing.read.graph import RELATIVE, Graph
from crossbearing.read.nominal import Classes, Phrases

Kind = Literal["name", "noun", "pronoun", "pair", "clause"]
"""A proper name; a common noun; a pronoun; several things coordinated; anything else."""
Lead = Literal["the", "this", "a", "whose", "some", ""]
"""What a noun begins with: the article, a demonstrative, the indefinite article, a possessive, a quantifier."""

_LEADS: dict[str, Lead] = {
    "the": "the",
    **dict.fromkeys(("this", "that", "these", "those", "such"), "this"),
    **dict.fromkeys(("a", "an", "another"), "a"),
    **dict.fromkeys("my your his her its our their whose".split(), "whose"),
    **dict.fromkeys("some any no every each all both many several few most more either neither".split(), "some"),
}
_SHE, _HE = frozenset("she her hers herself".split()), frozenset("he him his himself".split())
_IT = frozenset("it its itself".split())
_THEY = frozenset("they them their theirs themselves em 'em".split())
_I = frozenset("i me my mine myself".split())
_WE = frozenset("we us our ours ourselves".split())
_YOU = frozenset("you your yours yourself yourselves".split())
_THIS = frozenset({"this", "that"})
_THESE = frozenset({"these", "those"})
_FORMS = {"she": _SHE, "he": _HE, "it": _IT, "they": _THEY, "i": _I, "we": _WE, "you": _YOU}
_FORM_OF = {word: form for form, words in _FORMS.items() for word in words} | dict.fromkeys(_THIS, "this")
_FORM_OF |= dict.fromkeys(_THESE, "these")
_KEPT = frozenset("det amod compound flat fixed nummod nmod acl cc:preconj goeswith".split())
_INNER = frozenset({"compound", "flat", "fixed", "goeswith", "amod"})
_GROUPS = frozenset({"organisation", "force", "government", "state", "media"})
_PLURAL_ONLY = frozenset("people police troops personnel folk folks cattle militia".split())
ORDINALS = ("former", "latter")
"""Words for the first and the second of two things that were named together."""
_QUOTES = frozenset({"“", "”", '"', "``", "''", "«", "»"})


@dataclass(frozen=True, slots=True)
class Markable:
    """A mention: its place, and what its own words tell. Word indices count within the sentence."""

    sentence: int
    head: int
    start: int
    end: int
    kind: Kind
    form: str
    """Of a pronoun, the subject form ("she", "they", "this"); else the head's lemma in small letters."""
    words: tuple[str, ...]
    """In small letters, without what leads and without a possessive ending."""
    lead: Lead
    modifiers: frozenset[str]
    classes: Classes
    plural: bool | None
    gender: Gender | None
    human: bool | None
    """True of people, False of things, None of groups and of what is not known."""
    group: bool
    relation: str
    """Universal Dependencies, without subtypes; ``poss`` of a possessor."""
    governor: int
    """The word on which it hangs, -1 for none."""
    governing: str
    """The lemma of that word."""
    main: bool
    reflexive: bool = False
    label: str = ""
    """The model's type of named entity."""


def markables(phrases: Phrases, number: int) -> Iterator[Markable]:
    """The markables of a sentence, in the order of their heads; a coordination comes before its first part."""
    g = phrases.graph
    for i in range(len(g.sentence.tokens)):
        if not _can_refer(phrases, i):
            continue
        start, end = extent(g, i)
        conjuncts = [c for c in g.children[i] if g.token(c).deprel == "conj"]
        if conjuncts and g.token(i).upos != "PRON" and any(g.token(c).upos in {"NOUN", "PROPN"} for c in conjuncts):
            yield markable(phrases, number, i, start, max(end, *(extent(g, c)[1] for c in conjuncts)))
        yield markable(phrases, number, i, start, end)


def markable(phrases: Phrases, number: int, head: int, start: int, end: int) -> Markable:
    """What the words from one index to before another, with this head, tell of what they stand for."""
    g = phrases.graph
    token = g.token(head)
    low = token.text.lower()
    pronoun = token.upos in {"PRON", "DET"} and low in _FORM_OF
    paired = any(g.token(c).deprel == "conj" and start <= c < end for c in g.children[head])
    classes = phrases.classes(head) if token.upos in {"NOUN", "PROPN", "X", "ADJ"} else frozenset()
    kind: Kind = "pair" if paired else "pronoun" if pronoun else "clause"
    if not paired and token.upos in {"NOUN", "PROPN", "X", "ADJ", "NUM"}:
        kind = "name" if token.upos == "PROPN" or "named" in classes else "noun"
    span = phrases.entity_span(head)
    label = span[2] if span else ""
    relation = token.deprel.partition(":")[0]
    lead = _lead(phrases, head, start)
    human = _human(phrases, head, kind, classes, label)
    return Markable(
        number,
        head,
        start,
        end,
        kind,
        _FORM_OF[low] if pronoun else token.lemma.lower(),
        _words(phrases, start, end),
        lead,
        _modifiers(g, head, start, end),
        classes,
        True if paired else _plural(phrases, head, low, pronoun=pronoun),
        _gender(phrases, head, kind, label, human=human),
        human,
        bool(classes & _GROUPS) or label in {"Organisation", "Nationality"},
        "poss" if token.deprel == "nmod:poss" else relation,
        token.head,
        g.token(token.head).lemma.lower() if token.head >= 0 else "",
        relation == "nsubj" and token.head >= 0 and g.token(token.head).deprel in {"root", "conj", "parataxis"},
        low.endswith(("self", "selves")),
        label,
    )


def head_of(g: Graph, start: int, end: int) -> int:
    """The first word of a stretch whose own head lies outside it."""
    return next((i for i in range(start, end) if not start <= g.token(i).head < end), start)


def extent(g: Graph, i: int) -> tuple[int, int]:
    """First word and word after the last of the phrase of a noun or pronoun."""
    if g.token(i).upos == "PRON" and not g.with_relation(i, "acl", "nmod"):
        return i, i + 1
    first, last = i, i + 1
    predicate = any(g.token(c).deprel in {"cop", "nsubj"} for c in g.children[i])
    for c in g.children[i]:
        token = g.token(c)
        if token.text in {"'s", "’s", "'", "’"} and c == i + 1:
            last = max(last, c + 1)
        elif token.deprel.partition(":")[0] in _KEPT or token.deprel in _KEPT:
            below = list(g.subtree(c))
            if c < i:
                first = min(first, *below)
            elif not predicate or token.deprel.partition(":")[0] != "advcl":
                last = max(last, *(k + 1 for k in below))
    while last - 1 > i and g.token(last - 1).upos == "PUNCT" and g.token(last - 1).text not in {")", "]"}:
        last -= 1
    while first < i and (g.token(first).upos in {"PUNCT", "CCONJ"} or g.token(first).deprel in {"case", "mark"}):
        first += 1
    return first, last


def voices(sentences: Sequence[Phrases]) -> tuple[tuple[int, ...], ...]:
    """For every word the number of the quotation in which it stands, 0 outside quotations."""
    out = []
    opened, count, length = 0, 0, 0
    for phrases in sentences:
        row = []
        for token in phrases.graph.sentence.tokens:
            if token.text in _QUOTES:
                if opened:
                    opened = 0
                elif token.text not in {"”", "''", "»"}:
                    count += 1
                    opened, length = count, 0
            length += 1
            if length > _LONGEST_QUOTATION_WORDS:
                opened = 0
            row.append(opened)
        out.append(tuple(row))
    return tuple(out)


_LONGEST_QUOTATION_WORDS = 400
"""A mark without a partner must not swallow the rest of a document."""


def _can_refer(phrases: Phrases, i: int) -> bool:
    g = phrases.graph
    token = g.token(i)
    relation = token.deprel.partition(":")[0]
    low = token.text.lower()
    if relation in {"expl", "reparandum"}:
        return False
    if token.upos in {"PRON", "DET"}:
        if low not in _FORM_OF or (token.upos == "DET" and relation == "det"):
            return False
        return not (low in RELATIVE and _in_relative_clause(g, i))
    if low in ORDINALS and relation not in _INNER:
        return any(g.token(c).text.lower() == "the" for c in g.children[i])
    if token.upos == "ADJ":
        return phrases.is_nationality(token.text)
    if token.upos not in {"NOUN", "PROPN"}:
        return False
    if relation in _INNER:
        inner_name = token.upos == "PROPN" and token.entity[:1] == "B" and relation in {"compound", "amod"}
        return inner_name and g.token(token.head).entity != f"I-{token.entity[2:]}"
    return True


def _in_relative_clause(g: Graph, i: int) -> bool:
    return any(g.token(a).deprel in {"acl:relcl", "advcl:relcl"} for a in [i, *g.ancestors(i)][:4])


def _lead(phrases: Phrases, head: int, start: int) -> Lead:
    g = phrases.graph
    for c in g.children[head]:
        if start <= c < head:
            found = _LEADS.get(g.token(c).text.lower())
            if found and g.token(c).deprel.partition(":")[0] in {"det", "nmod", "amod"}:
                return found
            if g.token(c).deprel == "nmod:poss":
                return "whose"
            if g.token(c).deprel == "nummod":
                return "some"
    return ""


def _words(phrases: Phrases, start: int, end: int) -> tuple[str, ...]:
    words = [t.text.lower() for t in phrases.graph.sentence.tokens[start:end]]
    while len(words) > 1 and words[0] in {"the", "a", "an", "this", "that", "these", "those"}:
        words.pop(0)
    if len(words) > 1 and words[-1] in {"'s", "’s", "'", "’"}:
        words.pop()
    return tuple(words)


def _modifiers(g: Graph, head: int, start: int, end: int) -> frozenset[str]:
    return frozenset(
        g.token(c).lemma.lower()
        for c in g.children[head]
        if start <= c < end
        and g.token(c).deprel.partition(":")[0] in {"amod", "compound", "nummod", "nmod", "flat"}
        and g.token(c).upos != "PRON"
    )


def _plural(phrases: Phrases, head: int, low: str, *, pronoun: bool) -> bool | None:
    token = phrases.graph.token(head)
    if pronoun:
        form = _FORM_OF[low]
        return None if form == "you" else form in {"they", "we", "these"}
    lemma = token.lemma.lower()
    if token.upos == "NOUN":
        return lemma in _PLURAL_ONLY or low in _PLURAL_ONLY or (lemma != low and low.endswith(("s", "n", "i", "a")))
    return None if token.upos == "PROPN" and low.endswith("s") else False


def _human(phrases: Phrases, head: int, kind: Kind, classes: Classes, label: str) -> bool | None:
    token = phrases.graph.token(head)
    if kind == "pronoun":
        form = _FORM_OF[token.text.lower()]
        return True if form in {"he", "she", "i", "we", "you"} else False if form in {"it", "this"} else None
    if kind == "noun":
        if is_human(token.lemma) or "person" in classes:
            return True
        return None if classes & _GROUPS else False
    if label == "Person" or "person" in classes:
        return True
    if label in {"", "Nationality"} or classes & _GROUPS:
        return None
    return False


def _gender(phrases: Phrases, head: int, kind: Kind, label: str, *, human: bool | None) -> Gender | None:
    token = phrases.graph.token(head)
    if kind == "pronoun":
        form = _FORM_OF[token.text.lower()]
        return "f" if form == "she" else "m" if form == "he" else None
    if kind == "noun":
        return gender_of_noun(token.lemma)
    if kind == "name" and (human or label == "Person"):
        span = phrases.entity_span(head)
        first, last = (span[0], span[1]) if span else phrases.core(head)
        words = [t.text for t in phrases.graph.sentence.tokens[max(0, first - 1) : last]]
        return gender_of_name(words if gender_of_noun(words[0]) else words[1:] if first else words)
    return None
