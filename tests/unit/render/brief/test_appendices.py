"""Sources, contradictions, doubts, checks."""

from dataclasses import replace
from datetime import date

from crossbearing.model import DatedReliability, Reliability
from crossbearing.render.brief.appendices import checks, contested, doubtful, sources
from crossbearing.render.brief.edition import Edition, Limits, edition
from unit.render.pages import parsed
from unit.render.worlds import rich_world


def _edition() -> Edition:
    return edition(rich_world(), "x", "1", Limits())


def test_every_source_has_its_letter_and_why() -> None:
    """Judged sources have letter, words and reason, and how often they are met."""
    rows = {r.all("th")[0].text: r.text for r in parsed(sources(_edition()).body).all("tr")[1:]}
    assert set(rows) == {"The Meridian Ledger", "Sidra Monitor", "flight data"}
    for part in ("BUsually reliable", "corrects its errors in public", "one document with five statements; quoted two"):
        assert part in rows["The Meridian Ledger"]


def test_a_letter_is_told_with_its_judge_and_those_before_it() -> None:
    """Who gave it, since when and why; then what stood before."""
    world = rich_world()
    name = "The Meridian Ledger"
    letters = (
        DatedReliability(Reliability.C, date(2023, 5, 1), "three months of it", "Ben"),
        DatedReliability(Reliability.B, date(2024, 1, 1), "corrects its errors", "Ann"),
    )
    judged = replace(world, sources={**world.sources, name: replace(world.sources[name], letters=letters)})
    page = parsed(sources(edition(judged, "x", "1", Limits())).body).text
    assert "corrects its errors, since 1 January 2024, by Ann. Before: C (three months of it, since 1 May 2023" in page


def test_sources_that_nobody_has_judged_are_listed_together() -> None:
    """They stand at F, and that is said once."""
    page = parsed(sources(_edition()).body)
    assert page.text.count("eliability cannot be judged") == 1
    listed = [li.text for li in page.all("ul", "unjudged")[0].all("li")]
    assert any(x.startswith("Kompass Post one document") for x in listed)
    assert any(x == "two pilots (unnamed) quoted two times" for x in listed)


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
