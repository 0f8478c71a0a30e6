"""What was not understood, and the method."""

from dataclasses import replace

from crossbearing.model import Problem
from crossbearing.render.brief.edition import Limits, edition
from crossbearing.render.brief.gaps import gaps, method
from unit.render.pages import parsed
from unit.render.worlds import empty_world, rich_world


def test_a_document_that_says_nothing_is_named() -> None:
    """A document without a statement is not passed over in silence."""
    world = rich_world()
    text = parsed(gaps(edition(replace(world, statements={}, events={}), "x", "1", Limits())).body).text
    assert "Eight documents without any statement that could be made out" in text


def test_many_problems_of_a_kind_are_counted() -> None:
    """Eight examples, then how many more."""
    problems = tuple(Problem("decode", "pdf-broken", "It is broken.", f"in/{n}.pdf") for n in range(30))
    text = parsed(gaps(edition(replace(rich_world(), problems=problems), "x", "1", Limits())).body).text
    assert "30 problems with what was taken in" in text
    assert "and 22 more" in text


def test_the_method_names_scales_versions_and_what_was_searched() -> None:
    """All scales in full, the reader's version, and every document with its hash."""
    world = rich_world()
    page = parsed(method(edition(world, "x", "9.9", Limits())).body)
    for part in ("Completely reliable", "Truth cannot be judged", "almost certain", "Crossbearing 9.9", "made up 1"):
        assert part in page.text
    register = page.all("table", "register")[0].text.replace("…", "")
    assert all(d.artifact in register for d in world.documents.values())


def test_only_plain_addresses_become_links() -> None:
    """A document's address is a link if it is http or https, and nothing else is."""
    world = rich_world()
    documents = {
        k: replace(d, metadata=replace(d.metadata, url="javascript:alert(1)")) for k, d in world.documents.items()
    }
    page = parsed(method(edition(replace(world, documents=documents), "x", "1", Limits())).body)
    assert not page.all("a", "url")
    assert len(parsed(method(edition(world, "x", "1", Limits())).body).all("a", "url")) == 7


def test_an_empty_case_has_no_gaps() -> None:
    """Nothing was left over."""
    assert "Nothing was left over" in gaps(edition(empty_world(), "x", "1", Limits())).body
