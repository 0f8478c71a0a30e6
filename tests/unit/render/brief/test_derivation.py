"""Why an event is graded as it is."""

from dataclasses import replace

from crossbearing.model import Event, Factor, Reason, Update, World
from crossbearing.render.brief.derivation import derivation
from crossbearing.render.brief.edition import Limits, edition
from unit.render.pages import parsed
from unit.render.worlds import rich_world


def _drawn(world: World, event: Event) -> str:
    return str(derivation(edition(world, "x", "1", Limits()), event))


def test_every_line_has_its_footnote() -> None:
    """Reasons and odds alike; the prior and the sum rest on all statements."""
    world = rich_world()
    event = world.events["event-flights"]
    said = event.statements[0]
    factors = tuple(Factor(f"Origin {n}", "B, asserted", 2.5, 4.0, (said,)) for n in range(20))
    grade = replace(
        event.assessment, reasons=(Reason("two origins", (said,)),), update=Update(0.5, 1.0, factors, 0.9, 0.99)
    )
    page = parsed(_drawn(world, replace(event, assessment=grade)))
    assert all(x.all("sup", "cite") for x in page.all("li"))
    rows = [x for x in page.all("tr") if x.all("td")]
    assert len(rows) == 14
    assert all(x.all("sup", "cite") for x in rows)
    assert "And 8 more" in page.text


def test_a_grade_without_odds_has_no_table() -> None:
    """What was graded before there were ratios shows its reasons alone."""
    world = rich_world()
    assert "<table" not in _drawn(world, world.events["event-flights"])
