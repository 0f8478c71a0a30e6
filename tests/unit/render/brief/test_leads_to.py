"""What it is said to lead to."""

from crossbearing.render.brief.edition import Limits, edition
from crossbearing.render.brief.leads_to import leads_to
from unit.render.held import held_world
from unit.render.pages import parsed
from unit.render.worlds import empty_world


def test_links_stand_under_each_other_with_speaker_and_footnote() -> None:
    """Cause, arrow, effect; who says so and how sure; why the next one follows; that none is a happening."""
    section = leads_to(edition(held_world(), "x", "1", Limits()))
    assert section is not None
    page = parsed(section.body)
    assert len(page.all("div", "link")) == len(page.all("sup", "cite")) == 2
    assert [p.text for p in page.all("p", "joint")] == ["↓ the same sentence goes on from it"]
    assert "put as possible" in page.text
    assert "None is a happening" in page.text


def test_a_world_without_effects_has_no_such_section() -> None:
    """Nothing is foreseen, nothing is told."""
    assert leads_to(edition(empty_world(), "x", "1", Limits())) is None
