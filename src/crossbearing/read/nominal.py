"""Noun phrases: where they begin and end, what class of thing they name, and who acts where a plane "acts"."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from crossbearing.gazetteer import Gazetteer
from crossbearing.language.lexicon import names_medium, noun_classes
from crossbearing.model import Mention, MentionType
from crossbearing.read.graph import Graph

Classes = frozenset[str]

_NONE: Classes = frozenset()
_BY_ENTITY: dict[str, Classes] = {
    "Person": frozenset({"person", "actor"}),
    "Organisation": frozenset({"organisation", "actor"}),
    "Nationality": frozenset({"state", "actor"}),
    "Location": frozenset({"place"}),
    "MilitaryPlatform": frozenset({"materiel", "carrier"}),
    "Vehicle": frozenset({"materiel", "carrier"}),
    "Weapon": frozenset({"materiel"}),
    "DocumentReference": frozenset({"document"}),
}
_BEARINGS = frozenset(
    "north south east west northeast northwest southeast southwest north-east north-west south-east south-west".split()
)
_NAMED_NATIONALITY: Classes = frozenset({"state", "actor", "named"})
_ACTING = frozenset({"force", "government", "organisation", "person", "media"})
_ROW_CLASSES: dict[str, Classes] = {
    "state": frozenset({"state", "actor", "place"}),
    "government": frozenset({"government", "actor"}),
    "armed_force": frozenset({"force", "organisation", "actor"}),
    "militia": frozenset({"force", "organisation", "actor"}),
    "person": frozenset({"person", "actor"}),
    "outlet": frozenset({"media", "organisation", "actor"}),
    "agency": frozenset({"media", "organisation", "actor"}),
}
_COUNTED = frozenset(
    "dozen hundred thousand million score handful batch planeload shipload consignment "
    "most half majority rest bulk part swathe swath stretch portion quantity amount".split()
)
_TITLES = frozenset("mr mrs ms miss dr sir lord lady prof professor baroness".split())
_PRONOUN_CLASSES: dict[str, Classes] = {
    **dict.fromkeys("he she him her".split(), frozenset({"person", "actor"})),
    **dict.fromkeys("we us i me".split(), frozenset({"actor"})),
    **dict.fromkeys("they them it itself themselves both".split(), frozenset({"actor", "any"})),
}
_TYPE_ORDER: tuple[tuple[str, MentionType], ...] = (
    ("site", "site"),
    ("person", "person"),
    ("carrier", "equipment"),
    ("materiel", "equipment"),
    ("force", "group"),
    ("state", "place"),
    ("media", "organisation"),
    ("government", "organisation"),
    ("organisation", "organisation"),
    ("document", "document"),
    ("place", "place"),
)


@dataclass(frozen=True, slots=True)
class Names:
    """What the tables say of the class of a name, remembered."""

    classes: Callable[[str], Classes]
    nationality: Callable[[str], bool]
    place: Callable[[str], bool]
    """Whether a town or region of this name is known: asked only where the model saw a body or nothing."""


def names(gazetteer: Gazetteer) -> Names:
    """The classes of names by the tables."""

    @lru_cache(maxsize=65_536)
    def classes(name: str) -> Classes:
        found: set[str] = set()
        for row in gazetteer.actors(name):
            found |= _ROW_CLASSES.get(row.kind, frozenset({"organisation", "actor"}))
        if gazetteer.government_of_capital(name):
            found |= {"state", "actor", "place"}
        for site in gazetteer.curated_sites(name):
            found |= {"site", "place", site.kind}
        if rows := gazetteer.equipment(name):
            classes_of_row = {row.cls for row in rows}
            carrier = any(word in c for c in classes_of_row for word in ("aircraft", "ship", "helicopter", "vessel"))
            found |= {"materiel", "carrier"} if carrier else {"materiel"}
        return frozenset(found)

    @lru_cache(maxsize=16_384)
    def nationality(word: str) -> bool:
        return gazetteer.demonym(word) is not None

    @lru_cache(maxsize=16_384)
    def place(name: str) -> bool:
        return any(not row.common_word for row in gazetteer.places(name))

    return Names(classes, nationality, place)


@dataclass(frozen=True, slots=True)
class Phrases:
    """The noun phrases of one sentence of one document."""

    graph: Graph
    text: str
    document: str
    names: Names
    cased: bool = True
    """False where the text has no capitals at all, so that nothing can be learned from their absence."""

    stands_for: Mapping[int, Classes] = field(default_factory=dict)
    """Pronouns, with what is known of the thing for which each stands."""

    _known: dict[int, Classes] = field(default_factory=dict, init=False, compare=False, repr=False)
    """The classes of the words that were asked for."""

    def is_nationality(self, word: str) -> bool:
        """Whether a word is an adjective of nationality by the tables."""
        return (word[:1].isupper() or not self.cased) and self.names.nationality(word)

    def entity_span(self, i: int) -> tuple[int, int, str] | None:
        """First word, word after the last, and label of the named entity in which a word stands."""
        tokens = self.graph.sentence.tokens
        tag = tokens[i].entity
        if tag == "O":
            return None
        label = tag[2:]
        first = i
        while tokens[first].entity[:1] == "I" and first > 0 and tokens[first - 1].entity[2:] == label:
            first -= 1
        last = i + 1
        while last < len(tokens) and tokens[last].entity == f"I-{label}":
            last += 1
        return first, last, label

    def classes(self, i: int) -> Classes:
        """What a word, as the head of its phrase, can be."""
        known = self._known.get(i)
        if known is None:
            known = self._known[i] = self._classes(i)
        return known

    def _classes(self, i: int) -> Classes:
        token = self.graph.token(i)
        if token.upos == "PRON":
            return _PRONOUN_CLASSES.get(token.text.lower(), _NONE) | self.stands_for.get(i, _NONE)
        if token.upos == "ADJ" and token.lemma.lower() not in _COUNTED:
            if self.is_nationality(token.text):
                return _NAMED_NATIONALITY
            known = self.names.classes(token.text) if token.text[:1].isupper() else _NONE  # "a Houthi missile"
            return known - {"person"} | {"named"} if "force" in known else _NONE
        found = set(noun_classes(token.lemma)) if token.upos in {"NOUN", "PROPN", "X"} else set()
        if token.lemma.lower().removesuffix("s") in _COUNTED:
            of = (c for c in self.graph.with_relation(i, "nmod") if c > i and self.graph.case(c) == "of")
            found |= {x for c in of for x in self.classes(c)}
        span = self.entity_span(i)
        if span:
            first, last, label = span
            name = self.span_text(first, last)
            found |= self.names.classes(name)
            if token.upos == "PROPN" and first <= token.head < last:
                found |= self.names.classes(token.text)
            proper = any(self.graph.token(k).upos == "PROPN" for k in range(first, last)) or token.upos == "PROPN"
            if label in {"Location", "Organisation"} and "site" in found:
                found.discard("organisation")
            elif proper or label not in {"Organisation", "Person"}:
                found |= _BY_ENTITY.get(label, _NONE)
            if proper and not (token.upos == "NOUN" and "person" in noun_classes(token.lemma)):
                found |= {"named"}
            if label == "Organisation" and proper and not self.names.classes(name) and self.names.place(name):
                found |= {"place"}
            if label == "Organisation" and proper and names_medium(self.graph.token(last - 1).text):
                found |= {"media"}
        elif token.upos == "PROPN" or (token.upos == "NOUN" and (token.text[:1].isupper() or not self.cased)):
            start, end = self.core(i)
            known = self.names.classes(self.span_text(start, end)) or self.names.classes(token.text)
            found |= known
            if known:
                found |= {"named"}
            if self.is_nationality(token.text):
                found |= {"state", "actor", "named"}
        if token.upos == "PROPN" and any(x.isdigit() for x in token.text) and "-" in token.text:
            found |= {"materiel"}
        if found & _ACTING:
            found |= {"actor"}
        return frozenset(found)

    def span_text(self, first: int, last: int) -> str:
        """The document's characters from one word to before another."""
        tokens = self.graph.sentence.tokens
        return self.text[tokens[first].start : tokens[last - 1].end]

    def core(self, i: int) -> tuple[int, int]:
        """First word and word after the last of a noun phrase, without article and what hangs on prepositions."""
        g = self.graph
        if g.token(i).upos == "ADJ":
            return i, i + 1
        span = self.entity_span(i)
        if span and span[0] <= g.token(i).head < span[1] and not g.token(i).deprel.startswith("flat"):
            span = None  # an inner word of a longer name, such as the nation in "United Nations-backed government"
        first, last = (span[0], span[1]) if span else (i, i + 1)
        for c in sorted((c for c in g.children[i] if c < i), reverse=True):
            token = g.token(c)
            relation = token.deprel
            if relation in {"det", "case", "cc", "punct", "mark", "cop", "det:predet"}:
                continue
            if relation.partition(":")[0] in {"amod", "compound", "nummod", "flat"} or relation in {
                "nmod:poss",
                "nmod:desc",
            }:
                lowest = min(g.subtree(c))
                if g.token(lowest).deprel in {"det", "case"} and relation == "nmod:poss":
                    lowest = min((k for k in g.subtree(c) if g.token(k).deprel != "det"), default=lowest)
                first = min(first, lowest)
        for c in g.children[i]:
            inside = not any(g.token(k).text in {",", ";", "("} for k in range(i + 1, c))
            if c > i and inside and g.token(c).deprel.partition(":")[0] in {"flat", "fixed", "compound"}:
                last = max(last, max(g.subtree(c)) + 1)
        last = self._through_titles(last)
        while first < i and g.token(first).upos in {"DET", "PUNCT", "CCONJ", "ADP", "PRON"}:
            first += 1
        if first < i and g.token(first).text.lower() in {"least", "most"} and g.token(first - 1).text.lower() == "at":
            first += 1  # "at least five planes" are five planes; how many is read as a number
        while last - 1 > i and g.token(last - 1).upos in {"DET", "PUNCT", "CCONJ", "ADP"}:
            last -= 1
        if last - 1 > i and last < len(g.sentence.tokens) and g.token(last).text == "of":
            # "the air base east of Benghazi": the bearing belongs to Benghazi, not to the name of the base
            last -= g.token(last - 1).text.lower() in _BEARINGS
        return first, last

    def _through_titles(self, last: int) -> int:
        """The end of a name that was cut behind its title ("mr") or within its hyphens ("kilroy" - "silk")."""
        tokens = self.graph.sentence.tokens
        while last < len(tokens):
            title = tokens[last - 1].text.lower().rstrip(".") in _TITLES and tokens[last].upos in {"PROPN", "NOUN", "X"}
            joined = tokens[last].text == "-" and tokens[last].start == tokens[last - 1].end
            if title:
                last += 1
            elif joined and last + 1 < len(tokens) and tokens[last + 1].start == tokens[last].end:
                if tokens[last - 1].upos != "PROPN" or tokens[last + 1].upos != "PROPN":
                    return last
                last += 2
            else:
                return last
        return last

    def phrase(self, i: int) -> tuple[int, int]:
        """The core, and the ``of`` that makes a name ("port of Tobruk") or says what is counted ("dozens of tanks")."""
        first, last = self.core(i)
        g = self.graph
        kinds = noun_classes(g.token(i).lemma)
        if kinds & {"carrier", "materiel", "site"}:
            # "the tanker Southern Pearl": the name stands right behind its noun
            names = (c for c in g.with_relation(i, "appos") if g.token(c).upos == "PROPN")
            last = max([last, *(self.core(c)[1] for c in names if min(g.subtree(c)) == last)])
        if g.token(i).lemma.lower().removesuffix("s") in _COUNTED:
            of = [c for c in g.with_relation(i, "nmod") if c > i and g.case(c) == "of"]
            return first, max([last, *(self.core(c)[1] for c in of)])
        if kinds & {"site", "force", "government", "person", "place", "materiel", "organisation", "document"}:
            for c in g.with_relation(i, "nmod"):
                if c > i and g.case(c) in {"of", "in"} and g.token(c).upos == "PROPN" and min(g.subtree(c)) <= last + 2:
                    if g.case(c) == "in" and ("site" not in kinds or self._has_own_name(first, last)):
                        continue
                    last = max(last, self.core(c)[1])
        return first, last

    def _has_own_name(self, first: int, last: int) -> bool:
        """Whether a phrase holds a name, beside adjectives of nationality."""
        return any(
            t.upos == "PROPN" and not self.is_nationality(t.text) for t in self.graph.sentence.tokens[first:last]
        )

    def mention(self, i: int, *, with_of: bool = True) -> Mention:
        """The mention that a noun phrase makes."""
        first, last = self.phrase(i) if with_of else self.core(i)
        tokens = self.graph.sentence.tokens
        start, end = tokens[first].start, tokens[last - 1].end
        classes = self.classes(i)
        title = None
        span = self.entity_span(i)
        described = self._described(i, span)
        named = not described and ("named" in classes or any(tokens[k].upos == "PROPN" for k in range(first, last)))
        if span and span[2] == "Person" and span[0] <= i < span[1] and not described:
            name = span[0]
            while name < span[1] - 1 and tokens[name].upos not in {"PROPN", "X"}:
                name += 1
            if name > first and tokens[name].upos == "PROPN":
                title = self.text[tokens[first].start : tokens[name - 1].end]
                start = tokens[name].start
        return Mention(
            self.document, start, end, self.text[start:end], self._type(i, classes, span), tokens[i].lemma, named, title
        )

    def _described(self, i: int, span: tuple[int, int, str] | None) -> bool:
        """Whether a person is described by somebody else's name alone: "a former officer from the regime of X"."""
        tokens = self.graph.sentence.tokens
        if span is None or span[2] != "Person" or tokens[i].upos != "NOUN":
            return False
        name = next((k for k in range(*span[:2]) if tokens[k].upos == "PROPN"), i)
        return any(tokens[k].upos == "ADP" for k in range(i + 1, name))

    def _type(self, i: int, classes: Classes, span: tuple[int, int, str] | None) -> MentionType:
        token = self.graph.token(i)
        if token.upos == "ADJ":
            return "nationality"
        if span and span[2] == "Person":
            return "person"
        if span and span[2] == "Nationality":
            return "nationality"
        if span and span[2] == "Location" and "site" not in classes:
            return "place"
        if span and span[2] == "Organisation" and not classes & {"state", "site"}:
            return "organisation"
        return next((kind for name, kind in _TYPE_ORDER if name in classes), "thing")

    def actor_index(self, i: int) -> int | None:
        """Who acts where this phrase is the subject: itself, or the owner of the plane, base or plan that "acts"."""
        classes = self.classes(i)
        token = self.graph.token(i)
        if token.upos == "PRON" or (classes & {"state", "named"} and "actor" in classes):
            return i
        if classes & _ACTING and not (classes & {"carrier", "site"} and not classes & {"named"}):
            return i
        owner = self.owner(i)
        if owner is not None:
            return owner
        return i if "actor" in classes else None

    def owner(self, i: int) -> int | None:
        """The actor named before a noun ("Russian planes", "Moscow's plan") or after its ``of`` or ``by``."""
        g = self.graph
        for relation in ("nmod:poss", "amod", "compound", "nmod:desc"):
            for c in g.children[i]:
                if g.token(c).deprel.startswith(relation) and c < i:
                    classes = self.classes(c)
                    part_of_name = "person" in classes and not relation.startswith("nmod:poss")
                    if ("actor" in classes or g.token(c).upos == "PRON") and not part_of_name:
                        return c
                    nested = self.owner(c)
                    if nested is not None:
                        return nested
        for c in g.with_relation(i, "nmod"):
            if g.case(c) in {"of", "by"} and "actor" in self.classes(c):
                return c
        return None
