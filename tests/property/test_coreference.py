"""The same document in, the same links out."""

from hypothesis import given, settings
from hypothesis import strategies as st

from crossbearing.read.antecedents import Entity, agrees
from crossbearing.read.coreference import Link, resolve
from crossbearing.read.graph import graph
from crossbearing.read.nominal import Names, Phrases
from crossbearing.read.syntax import Sentence, Token

NOTHING_LISTED = Names(lambda _: frozenset(), lambda _: False, lambda _: False)
SUBJECTS = st.sampled_from(
    (("He", "PRON"), ("It", "PRON"), ("They", "PRON"), ("Haftar", "PROPN"), ("base", "NOUN"), ("I", "PRON"))
)
CLAUSES = st.lists(st.tuples(SUBJECTS, SUBJECTS), max_size=12)
Clause = tuple[tuple[str, str], tuple[str, str]]


def _phrases(clauses: list[Clause]) -> list[Phrases]:
    out = []
    for (subject, upos), (thing, other) in clauses:
        words = (
            Token(0, len(subject), subject, subject.lower(), upos, 1, "nsubj", "O"),
            Token(8, 11, "saw", "see", "VERB", -1, "root", "O"),
            Token(12, 12 + len(thing), thing, thing.lower(), other, 1, "obj", "O"),
        )
        text = f"{subject:8}saw {thing}"
        out.append(Phrases(graph(Sentence(0, len(text), words)), text, "d", NOTHING_LISTED))
    return out


@settings(deadline=None)
@given(CLAUSES)
def test_the_same_links_each_time(clauses: list[Clause]) -> None:
    """Nothing but the document decides."""
    assert resolve(_phrases(clauses)) == resolve(_phrases(clauses))


@settings(deadline=None)
@given(CLAUSES, CLAUSES)
def test_what_follows_changes_nothing_before(clauses: list[Clause], more: list[Clause]) -> None:
    """Links of the first sentences are the same whatever comes after them."""
    first = resolve(_phrases(clauses))
    assert resolve(_phrases([*clauses, *more]))[: len(first)] == first


@settings(deadline=None)
@given(CLAUSES)
def test_links_go_back_to_what_agrees(clauses: list[Clause]) -> None:
    """A mention is joined to an earlier one, of the same thing, and not to the other argument of its own verb."""
    seen: dict[int, list[Link]] = {}
    for link in resolve(_phrases(clauses)):
        if link.before is not None:
            earlier = [x.markable for x in seen[link.entity]]
            assert link.before == earlier[-1]
            if link.ground == "choice":
                entity = Entity(0, earlier[0])
                for m in earlier:
                    entity.add(m)
                assert agrees(link.markable, entity)
        seen.setdefault(link.entity, []).append(link)
