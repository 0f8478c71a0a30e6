"""Chains of cause and effect: joined where texts say so, never counted as happenings."""

from datetime import date

import pytest

from crossbearing.corroborate import effect_chains, events
from crossbearing.model import Document, Mention, Metadata, Statement, World, artifact_id
from crossbearing.read import Reader, load_reader, read_document


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The shipped model, loaded once."""
    return load_reader()


def told(reader: Reader, *texts: str) -> World:
    """What is read from some texts."""
    documents, mentions, statements = {}, {}, {}
    for n, text in enumerate(texts):
        document = Document(
            artifact_id(text.encode()),
            "",
            f"{n}.txt",
            text,
            Metadata(outlet=f"Outlet {n}", published=date(2025, 1, 1 + n), language="en"),
        )
        documents[document.id] = document
        for thing in read_document(document, reader):
            if isinstance(thing, Mention):
                mentions[thing.id] = thing
            elif isinstance(thing, Statement):
                statements[thing.id] = thing
    return World(documents=documents, mentions=mentions, statements=statements)


def test_a_sentence_that_goes_on_makes_a_chain(reader: Reader) -> None:
    """What the first leads to is what the second starts from; the words stay those of the text."""
    seen = told(
        reader, "The base could lead to a new presence of the navy, which could lead to new tensions with Algeria."
    )
    chain = next(iter(effect_chains(seen)))
    assert [x.effect for x in chain.links] == [
        "could lead to a new presence of the navy",
        "could lead to new tensions with Algeria",
    ]
    assert chain.joints == ("the same sentence goes on from it",)
    assert [x.modality.value for x in chain.links] == ["possible", "possible"]


def test_what_points_back_is_joined(reader: Reader) -> None:
    """ "This could lead to" follows the effect in the sentence before."""
    seen = told(
        reader, "The withdrawal of the troops could lead to a new war in Sudan. This could trigger migration to Europe."
    )
    chain = next(iter(effect_chains(seen)))
    assert [x.cause for x in chain.links] == ["withdrawal of the troops", "This"]
    assert [x.themes for x in chain.links] == [("conflict",), ("migration",)]


def test_links_join_over_documents(reader: Reader) -> None:
    """The effect in one report is the cause in another one, in like words."""
    seen = told(
        reader,
        "The deal with Moscow could lead to a blockade of the port of Tobruk.",
        "A blockade of the port of Tobruk could lead to a new war with Egypt.",
    )
    assert len(next(iter(effect_chains(seen))).links) == 2


def test_cycles_are_cut(reader: Reader) -> None:
    """Two that lead to each other make chains that end, and say that they turn in a circle."""
    seen = told(
        reader,
        "A new war of the eastern factions could lead to a blockade of the port of Tobruk.",
        "A blockade of the port of Tobruk could lead to a new war of the eastern factions.",
    )
    chains = list(effect_chains(seen))
    assert chains
    assert all(len(c.links) == 2 and c.circular for c in chains)


def test_an_effect_is_graded_as_no_happening(reader: Reader) -> None:
    """However many say so, it has no likelihood and no letter."""
    text = "The base could lead to new tensions with Algeria."
    for event in events(told(reader, text, f"{text} So they say.")):
        if event.kind == "effect":
            assert event.assessment.likelihood is None
            assert event.assessment.credibility == 6
            assert event.assessment.reliability is None


def test_a_copy_of_what_points_back_is_one_link_too(reader: Reader) -> None:
    """ "This" means the same in a copy: the words before it are the same."""
    text = "The withdrawal of the troops could lead to a new war in Sudan. This could trigger migration to Europe."
    [chain] = effect_chains(told(reader, text, f"{text}\n", f"{text}\n\n"))
    assert [len(x.statements) for x in chain.links] == [3, 3]


def test_copies_are_one_link(reader: Reader) -> None:
    """A text that is printed again adds its statement to the link, and no link."""
    text = "The base could lead to new tensions with Algeria."
    [chain] = effect_chains(told(reader, text, f"{text}\n"))
    assert len(chain.links) == 1
    assert len(chain.links[0].statements) == 2
