"""What stands around a verb or a noun: subject, object, and every preposition, whichever way the sentence is built."""

from collections.abc import Mapping

from crossbearing.read.graph import Graph

Slots = Mapping[str, tuple[int, ...]]

_SHARED_FROM_OBJECT = frozenset(
    "from to into toward towards in at on near between with against for through via over across under as".split()
)
_AROUND_STATE = frozenset("in at near off from by".split())
_BEHIND_ITS_VERB = frozenset({"for", "on", "of", "about"})
"""Prepositions whose phrase, where it opens the sentence, only sets the scene ("for the paper they asked ...")."""
_MISHUNG = frozenset({"compound", "dep", "nmod", "appos"})
"""Relations under which the parser sometimes hangs a prepositional phrase on its verb."""
_CLAUSE_SLOTS = frozenset("of for by in to from against about with on".split())
_SHARED_FROM_SUBJECT = frozenset({"from", "to", "between"})
LIGHT_VERBS = frozenset(
    "make have hold conduct carry launch begin start continue complete order plan consider seek give provide do take "
    "undertake perform resume halt stop suspend announce accelerate step".split()
)
_RELATIONAL = frozenset({"nmod:poss"})
_COMPARED = frozenset({"closer", "nearer", "further", "farther"})
"""Adverbs on which the parser hangs the phrase that belongs to their verb: "moved closer to Rome"."""


def slots(g: Graph, i: int) -> Slots:
    """Slot names to the indices of their heads, coordinated ones included."""
    found: dict[str, list[int]] = {}
    if g.token(i).deprel == "cop":
        _copula(g, i, found)
    elif g.token(i).upos in {"VERB", "AUX"}:
        _verb(g, i, found)
    else:
        _noun(g, i, found)
    return {name: tuple(dict.fromkeys(k for j in indices for k in g.conjuncts(j))) for name, indices in found.items()}


def _copula(g: Graph, i: int, found: dict[str, list[int]]) -> None:
    """In "the soldiers are in Mali" the parse makes the place the head: who is where stands around it."""
    head = g.token(i).head
    subject = g.subject(head)
    case = g.case(head)
    if subject is not None and case:
        found["subj"] = [subject]
        found[case] = [head]


def _verb(g: Graph, i: int, found: dict[str, list[int]]) -> None:
    passive = g.is_passive(i)
    for c in g.children[i]:
        token = g.token(c)
        relation = token.deprel.partition(":")[0]
        if relation in {"obj", "iobj"}:
            found.setdefault(relation, []).append(g.antecedent(i, c))
        elif relation in {"xcomp", "ccomp"}:
            found.setdefault(relation, []).append(c)
            if relation == "xcomp" and token.upos == "NOUN" and g.case(c):
                found.setdefault(g.case(c), []).append(c)
        elif relation == "obl" or (relation in _MISHUNG and token.upos in {"NOUN", "PROPN"} and g.case(c)):
            if token.entity.endswith("Temporal") or token.upos == "NUM":
                continue
            case = g.case(c)
            if token.deprel == "obl:agent" or (passive and case == "by"):
                found.setdefault("subj", []).append(g.antecedent(i, c))
            elif case and (c > i or case not in _BEHIND_ITS_VERB):
                found.setdefault(case, []).append(g.antecedent(i, c))
        elif relation == "advcl" and (mark := g.case(c)) in _CLAUSE_SLOTS:
            found.setdefault(mark, []).append(c)
        elif relation == "advmod" and token.text.lower() in _COMPARED:
            for o in g.with_relation(c, "obl"):
                found.setdefault(g.case(o), []).append(o)
    if "iobj" in found and "obj" not in found:
        found["obj"] = found.pop("iobj")
    subject = g.subject(i)
    if subject is not None and g.token(subject).lemma.lower() == "number":
        counted = (c for c in g.with_relation(subject, "nmod") if g.case(c) == "of")
        subject = next(counted, subject)  # "the number of flights has fallen"
    if subject is not None and subject != i:
        found.setdefault("obj" if passive else "subj", []).insert(0, subject)
    relative_object = g.token(i).deprel == "acl:relcl" and not passive and "obj" not in found and g.token(i).head >= 0
    if relative_object and g.with_relation(i, "nsubj") and subject != g.token(i).head:
        found.setdefault("obj", []).append(g.token(i).head)
    for u in found.get("under", []):
        _attached(g, u, _AROUND_STATE, found, skip=i)
    if "obj" not in found:
        _share_object(g, i, found)
    elif g.token(i).deprel == "conj" and all(g.token(o).text.lower() in {"it", "them"} for o in found["obj"]):
        found["obj"] = list(g.with_relation(g.token(i).head, "obj")) or found["obj"]
    for o in found.get("obj", []):
        _attached(g, o, _SHARED_FROM_OBJECT, found, skip=i)
        for c in g.with_relation(o, "acl"):
            if g.token(c).deprel == "acl":
                found.setdefault("acl", []).append(c)
                for place in g.with_relation(c, "obl"):
                    if g.case(place) in {"in", "at", "on"}:
                        found.setdefault(g.case(place), []).append(place)
    there = g.token(i).lemma == "be"  # "there are soldiers in Mali"
    for s in found.get("subj", []):
        _attached(g, s, _SHARED_FROM_OBJECT if there else _SHARED_FROM_SUBJECT, found, skip=i)


def _share_object(g: Graph, i: int, found: dict[str, list[int]]) -> None:
    """The object of "restored and expanded the base" belongs to both verbs."""
    for c in g.children[i]:
        if g.token(c).deprel == "conj" and g.token(c).upos == "VERB" and not g.is_passive(i):
            objects = g.with_relation(c, "obj")
            between = [
                k for k in g.children[i] if i < k < c and g.token(k).deprel.partition(":")[0] in {"obl", "xcomp"}
            ]
            if objects and not between and not g.with_relation(c, "nsubj"):
                found.setdefault("obj", []).extend(objects)


def _attached(g: Graph, i: int, names: frozenset[str], found: dict[str, list[int]], skip: int) -> None:
    """Prepositional phrases that the parse hung on a noun, though they may belong to its verb."""
    for c in g.with_relation(i, "nmod"):
        case = g.case(c)
        if case in names and case not in found and c != skip:
            found[case] = [c]


def _noun(g: Graph, i: int, found: dict[str, list[int]]) -> None:
    under = g.case(i) == "under"
    if under and g.token(i).deprel.partition(":")[0] == "nmod" and g.token(i).head >= 0:
        found["theme"] = [g.token(i).head]
    for c in g.children[i]:
        token = g.token(c)
        if token.deprel in _RELATIONAL:
            found.setdefault("subj", []).append(c)
        elif token.deprel.startswith(("amod", "compound")) and c < i:
            found.setdefault("mod", []).append(c)
        elif token.deprel == "case" and c < i:
            found.setdefault("case", []).append(c)
        elif token.deprel.startswith(("nmod", "obl")):
            case = g.case(c)
            if case == "by":
                found.setdefault("by", []).append(c)
            elif case == "of":
                found.setdefault("obj", []).append(c)
                found.setdefault("of", []).append(c)
            elif case:
                found.setdefault(case, []).append(c)
        elif token.deprel == "acl" and token.upos == "VERB" and g.is_passive(c):
            for o in g.with_relation(c, "obl"):
                if g.case(o) in {"by", "with", "from", "to", "between"}:
                    found.setdefault(g.case(o), []).append(o)
        elif token.deprel == "acl" and token.upos == "VERB":
            name = "xcomp" if g.case(c) == "to" else g.case(c)
            if name:
                found.setdefault(name, []).append(c)
        elif token.deprel == "xcomp":
            found.setdefault("xcomp", []).append(c)
        elif token.deprel == "advcl" and g.case(c) in {"of", "on"}:
            found.setdefault(g.case(c), []).append(c)
        elif token.deprel == "appos":
            found.setdefault("appos", []).append(c)
        elif token.deprel in {"nsubj", "nsubj:outer"} and under:
            found["theme"] = [g.antecedent(i, c)]
        elif token.deprel in {"nsubj", "nsubj:outer"} and "subj" not in found:
            found["subj"] = [g.antecedent(i, c)]
    if "subj" not in found and g.token(i).upos == "ADJ" and g.token(i).deprel == "xcomp":
        subject = g.subject(i)  # "the fighters continue to be present"
        found["subj"] = [subject] if subject is not None else []
    if "by" in found:
        # "its control by X": whoever stands after "by" does it, whatever stands before undergoes it
        found.setdefault("obj", []).extend(found.pop("subj", []))
        found["subj"] = list(found["by"])
    for name in ("obj", "in"):
        for c in found.get(name, []):
            _attached(g, c, _SHARED_FROM_OBJECT, found, skip=i)
    _from_its_verb(g, i, found)


def _from_its_verb(g: Graph, i: int, found: dict[str, list[int]]) -> None:
    """What stands beside the verb of which a noun is the object or the subject, and belongs to the noun."""
    token = g.token(i)
    if token.head < 0:
        return
    head = g.token(token.head)
    if token.deprel in {"obj", "nsubj:pass"} and head.upos == "VERB" and head.lemma.lower() in LIGHT_VERBS:
        _from_light_verb(g, i, token.head, found)
    if token.deprel == "obj" and head.upos == "VERB":
        for c in g.with_relation(token.head, "obl"):
            case = g.case(c)
            if c > i and case in {"from", "to", "into"} and case not in found:
                found[case] = [c]
    if token.deprel in {"nsubj", "nsubj:pass"} and head.upos == "VERB":
        for c in g.with_relation(token.head, "obl"):
            case = g.case(c)
            if case in {"from", "to", "in", "at", "between", "with", "near", "off"} and case not in found:
                found[case] = [c]


def _from_light_verb(g: Graph, i: int, verb: int, found: dict[str, list[int]]) -> None:
    """In "launched an attack on X" the launcher attacks."""
    subject = g.subject(verb)
    own = all(g.token(k).upos == "PRON" for k in found.get("subj", ()))  # "stepped up its support": the subject's own
    if own and subject is not None and subject != i and not g.is_passive(verb):
        found["subj"] = [subject]
    for c in g.with_relation(verb, "obl"):
        case = g.case(c)
        if case and case not in found:
            found[case] = [c]
