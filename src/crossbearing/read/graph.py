"""The dependency tree of one sentence, and the walks over it that rules need. Terms: Universal Dependencies v2."""

from collections.abc import Iterator
from dataclasses import dataclass

from crossbearing.read.syntax import Sentence, Token

RELATIVE = frozenset({"who", "which", "that", "whom", "whose", "what"})
_MISNAMED_SUBJECT = frozenset({"flat", "compound", "dep", "nmod", "nmod:desc"})
"""What the parser sometimes calls a subject that is a long name."""
_STRIVING = frozenset("effort attempt bid plan move push campaign process position drive struggle".split())
"""Nouns whose content is done by whoever is the subject of the clause, even behind a preposition."""
_BLAME = frozenset(
    "attack criticise criticize condemn blame praise thank fine punish sanction slam denounce rebuke thank".split()
)
_BEFORE_NAME = frozenset({"compound", "flat", "amod", "nummod"})
_TIMES = frozenset("year month week day today yesterday time weekend".split())
_PARTITIVE = frozenset("both all some most each neither many several none".split())
_OBJECT_CONTROL = frozenset(
    "allow permit let ask urge force push tell order enable help encourage invite authorise authorize lead require "
    "persuade press compel warn drive prompt accuse suspect cause get have make hear see help tempt".split()
)


@dataclass(frozen=True, slots=True)
class Graph:
    """A sentence with its children lists; indices are those of its tokens."""

    sentence: Sentence
    children: tuple[tuple[int, ...], ...]

    def token(self, i: int) -> Token:
        """The word at an index."""
        return self.sentence.tokens[i]

    def with_relation(self, i: int, *relations: str) -> tuple[int, ...]:
        """The children whose relation is one of these, subtypes included when the bare relation is named."""
        return tuple(
            c
            for c in self.children[i]
            if self.token(c).deprel in relations or self.token(c).deprel.partition(":")[0] in relations
        )

    def subtree(self, i: int, without: frozenset[int] = frozenset()) -> Iterator[int]:
        """The index and all below it, leaving out the subtrees of some indices."""
        stack = [i]
        while stack:
            j = stack.pop()
            if j in without:
                continue
            yield j
            stack.extend(self.children[j])

    def ancestors(self, i: int) -> Iterator[int]:
        """The heads above an index, nearest first."""
        j = self.token(i).head
        while j >= 0:
            yield j
            j = self.token(j).head

    def case(self, i: int) -> str:
        """The preposition of a noun ("from", "according_to", "out_of"), or an empty string."""
        marks = [c for c in self.children[i] if self.token(c).deprel in {"case", "mark"} and c < i]
        if not marks:
            astray = self._astray(i)
            marks = [] if astray is None else [astray]
        if not marks:
            inner = [c for c in self.children[i] if c < i and self.token(c).deprel.partition(":")[0] in _BEFORE_NAME]
            return self.case(inner[0]) if inner else ""
        words = [self.token(marks[0]).text.lower()]
        words += [self.token(f).text.lower() for f in self.with_relation(marks[0], "fixed")]
        if len(marks) > 1 and len(words) == 1:
            words += [self.token(m).text.lower() for m in marks[1:2]]
        if words[0] == "'s":
            return ""
        return "_".join(words) if "_".join(words) in _COMPLEX_CASES else words[-1]

    def _astray(self, i: int) -> int | None:
        """A preposition right before a phrase that the parser hung on a noun before it: "from Atbara to Port Sudan"."""
        first = min([i, *(c for c in self.children[i] if self.token(c).deprel.partition(":")[0] in _BEFORE_NAME)])
        before = first - 1
        if before < 1 or self.token(before).upos != "ADP" or self.token(before).deprel != "case":
            return None
        return before if 0 <= self.token(before).head < before else None

    def conjuncts(self, i: int) -> tuple[int, ...]:
        """A word and those coordinated with it."""
        return (i, *(c for c in self.children[i] if self.token(c).deprel == "conj"))

    def is_passive(self, i: int) -> bool:
        """Whether a verb is in the passive."""
        relations = {self.token(c).deprel for c in self.children[i]}
        if "aux:pass" in relations:
            return True
        t = self.token(i)
        if "nsubj:pass" in relations and t.deprel == "conj":
            return True
        if t.deprel.startswith("acl") and t.deprel != "acl:relcl":
            low = t.text.lower()
            marked = any(self.token(c).deprel in {"mark", "aux"} for c in self.children[i])
            objects = [o for o in self.with_relation(i, "obj") if self.token(o).lemma.lower() not in _TIMES]
            return not marked and not low.endswith("ing") and not objects
        if t.deprel in {"conj", "advcl"} and not self.with_relation(i, "nsubj", "obj", "aux", "mark"):
            low = t.text.lower()
            if t.deprel == "conj" and t.head >= 0 and low.endswith(("ed", "en")):
                return self.token(t.head).upos == "VERB" and self.is_passive(t.head)
        return False

    def subject(self, i: int, depth: int = 0) -> int | None:
        """Who does (or, in the passive, undergoes) what a verb says: its own, a shared, a controlled subject."""
        near = (i, *(c for c in self.children[i] if self.token(c).deprel == "aux"))  # now and then hung on "has"
        own = [c for k in near for c in self.children[k] if self.token(c).deprel.startswith(("nsubj", "csubj"))]
        inner = [c for c in own if "outer" not in self.token(c).deprel]
        if inner or not any(self.token(c).deprel == "aux:pass" for c in self.children[i]):
            own = inner  # else it is that of "a base is to be set up"
        if own:
            return self.antecedent(i, max((c for c in own if c < i), default=own[0]))
        t = self.token(i)
        misnamed = [
            c
            for c in self.children[i]
            if c < i
            and self.token(c).deprel in _MISNAMED_SUBJECT
            and self.token(c).upos in {"PROPN", "NOUN"}
            and not self.case(c)
        ]
        if misnamed and t.deprel in {"root", "ccomp", "parataxis", "acl:relcl", "advcl"}:
            return misnamed[-1]
        if depth > _MAX_DEPTH or t.head < 0:
            return None
        head = self.token(t.head)
        relation = t.deprel
        if relation.startswith("acl"):
            if relation == "acl" and self.case(i) in {"to", "of", "for", "in"}:
                return self._around_noun(t.head, depth)
            return t.head
        if relation == "xcomp":
            objects = self.with_relation(t.head, "obj", "iobj")
            if objects and head.lemma.lower() in _OBJECT_CONTROL:
                return objects[0]
            return self.subject(t.head, depth + 1)
        blamed = self.case(i) == "of" and head.lemma.lower() in _OBJECT_CONTROL
        blamed = blamed or (self.case(i) == "for" and head.lemma.lower() in _BLAME)
        if relation == "advcl" and blamed:
            objects = self.with_relation(t.head, "obj", "iobj")
            if objects:
                return objects[0]
        if relation in {"advcl", "conj", "advcl:relcl"} and head.upos in {"VERB", "AUX", "ADJ", "NOUN"}:
            return self.subject(t.head, depth + 1)
        if relation == "ccomp" and self._infinitive(i):
            return self.subject(t.head, depth + 1)
        return None

    def antecedent(self, clause: int, i: int) -> int:
        """The noun for which a relative pronoun stands, or the index itself."""
        low = self.token(i).text.lower()
        top = clause
        while self.token(top).deprel == "conj" and self.token(top).head >= 0:
            top = self.token(top).head
        relative = self.token(top).deprel == "acl:relcl"
        pronoun = low in RELATIVE or any(self.token(c).text.lower() in {"which", "whom"} for c in self.children[i])
        if pronoun and low in _PARTITIVE:
            before = next((k for k in range(i - 1, -1, -1) if self.token(k).upos in {"NOUN", "PROPN"}), i)
            return self.token(before).head if self.token(before).deprel == "conj" else before
        if relative and pronoun and self.token(top).head >= 0:
            return self.token(top).head
        return i

    def possessor(self, i: int) -> int | None:
        """The noun that owns another one."""
        found = self.with_relation(i, "nmod:poss")
        return found[0] if found else None

    def _around_noun(self, noun: int, depth: int) -> int | None:
        """Who transports in "Moscow's ability to transport", who normalises in "Cairo leads efforts to normalise"."""
        owner = self.possessor(noun)
        if owner is not None:
            return owner
        for c in self.children[noun]:
            if self.token(c).deprel.startswith("nsubj"):
                return c
        t = self.token(noun)
        if t.deprel.startswith("obl") and self.case(noun) != "as" and t.lemma.lower() not in _STRIVING:
            return None
        if t.head >= 0 and t.deprel.partition(":")[0] in {"obj", "obl"} and self.token(t.head).upos in {"VERB", "AUX"}:
            return self.subject(t.head, depth + 1)
        return noun

    def _infinitive(self, i: int) -> bool:
        return any(self.token(c).deprel == "mark" and self.token(c).text.lower() == "to" for c in self.children[i])


_MAX_DEPTH = 8
_COMPLEX_CASES = frozenset(
    "according_to out_of because_of due_to such_as instead_of away_from ahead_of close_to next_to in_favor_of "
    "together_with along_with".split()
)


def graph(sentence: Sentence) -> Graph:
    """The tree of a sentence."""
    children: list[list[int]] = [[] for _ in sentence.tokens]
    for i, token in enumerate(sentence.tokens):
        if token.head >= 0:
            children[token.head].append(i)
    return Graph(sentence, tuple(tuple(c) for c in children))
