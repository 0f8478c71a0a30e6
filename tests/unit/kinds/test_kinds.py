"""The examples of every kind are its tests: what must be read from a sentence, and what must not."""

import pytest

from crossbearing.kinds import KINDS, Example, Kind
from crossbearing.model import Document, Metadata, Statement, artifact_id
from crossbearing.read import Reader, load_reader, read_document


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The shipped model, loaded once."""
    return load_reader()


def statements(reader: Reader, text: str, kind: Kind) -> list[Statement]:
    """The statements of one kind that a sentence makes."""
    document = Document(artifact_id(text.encode()), "", "example.txt", text, Metadata(language="en"))
    read = [x for x in read_document(document, reader) if isinstance(x, Statement)]
    return [s for s in read if s.frame.kind == kind.name]


def fits(statement: Statement, example: Example) -> bool:
    """Whether a statement says what the example asks for."""
    fillers = [(f.role, f.mention.text) for f in statement.frame.fillers]
    roles = all(any(r == role and value in text for r, text in fillers) for role, value in example.roles.items())
    names = [s.name for s in statement.attribution]
    speakers = all(any(wanted in name for name in names) for wanted in example.speakers)
    return (
        roles
        and speakers
        and bool(names) == bool(example.speakers)
        and statement.modality == example.modality
        and statement.polarity == example.polarity
    )


@pytest.mark.parametrize(
    ("kind", "example"), [pytest.param(k, e, id=f"{k.name}: {e.text}") for k in KINDS for e in k.examples]
)
def test_example_is_read(kind: Kind, example: Example, reader: Reader) -> None:
    """An example gives a statement of its kind with the roles, modality, polarity and speakers that it names."""
    found = statements(reader, example.text, kind)
    assert any(fits(s, example) for s in found), [
        (
            [(f.role, f.mention.text) for f in s.frame.fillers],
            s.modality.value,
            s.polarity.value,
            [x.name for x in s.attribution],
        )
        for s in found
    ]


@pytest.mark.parametrize(("kind", "text"), [pytest.param(k, t, id=f"{k.name}: {t}") for k in KINDS for t in k.silent])
def test_other_sense_is_silent(kind: Kind, text: str, reader: Reader) -> None:
    """A sentence that uses a trigger word in another sense gives no statement of the kind."""
    assert not statements(reader, text, kind)


def test_every_kind_has_examples_and_its_own_name() -> None:
    """No kind is listed twice, and each shows by example what it reads."""
    assert len({k.name for k in KINDS}) == len(KINDS)
    assert all(k.examples for k in KINDS)


@pytest.mark.parametrize("kind", [pytest.param(k, id=k.name) for k in KINDS if k.fluents])
def test_fluents_name_words_and_roles_of_their_kind(kind: Kind) -> None:
    """What a fluent is limited to announces the kind at all, and what it takes from it the kind can fill."""
    words = {lemma.split("_")[0].lstrip("-") for t in kind.triggers for lemma in t.lemmas.split()}
    roles = {*kind.roles.values(), *(r for t in kind.triggers for r in t.roles.values()), "recipient", "between"}
    for fluent in kind.fluents:
        assert set(fluent.only.split()) <= words, set(fluent.only.split()) - words
        assert set(fluent.unless.split()) <= words, set(fluent.unless.split()) - words
        assert {*fluent.holder, *fluent.needs} <= {*roles, "actor", "force"}
        assert fluent.object or fluent.state in ("any", "agreement")
        assert bool(fluent.sign) == (fluent.state == "alignment")
