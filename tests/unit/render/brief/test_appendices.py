"""Sources, contradictions, doubts, checks."""

from dataclasses import replace

from crossbearing.render.brief.appendices import checks, contested, doubtful, sources
from crossbearing.render.brief.edition import Edition, Limits, edition
from unit.render.pages import parsed
from unit.render.worlds import rich_world


def _edition() -> Edition:
    return edition(rich_world(), "x", "1", Limits())


def test_every_source_has_its_letter_and_why() -> None:
    """Judged sources have their reason; the others stand at F."""
    rows = {r.all("th")[0].text: r for r in parsed(sources(_edition()).body).all("tr")[1:]}
    assert rows["The Meridian Ledger"].all("td", "letter")[0].text == "B"
    assert "corrects its errors in public" in rows["The Meridian Ledger"].text
    assert rows["two officials (unnamed)"].all("td", "letter")[0].text == "F"
    assert "nobody has judged this source yet" in rows["Kompass Post"].text


def test_a_contradiction_is_shown_once_with_both_quotes() -> None:
    """Side by side, whichever event names it."""
    quarrels = parsed(contested(_edition()).body).all("div", "quarrel")
    assert len(quarrels) == 3
    assert all(len(q.all("figure", "card")) == 2 for q in quarrels)


def test_a_doubtful_name_without_a_statement_is_shown_too() -> None:
    """Its footnote leads to the name itself."""
    of = _edition()
    world = replace(of.world, statements={}, events={})
    page = parsed(doubtful(edition(world, "x", "1", Limits())).body)
    assert "read as Al Khadim air base" in page.text
    assert page.all("sup", "cite")


def test_findings_come_gravest_first_and_cite() -> None:
    """A caution stands before a note; each ends in its evidence."""
    section = checks(_edition())
    assert section is not None
    lines = parsed(section.body).all("li")
    assert [li.attributes["class"] for li in lines] == ["caution", "note"]
    assert all(li.all("sup", "cite") for li in lines)


def test_without_findings_there_is_no_section() -> None:
    """Nothing is said where nothing was found."""
    assert checks(edition(replace(rich_world(), findings=()), "x", "1", Limits())) is None
