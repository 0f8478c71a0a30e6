"""The pattern of what nobody could hear."""

from crossbearing.render.svg.hatch import hatch, hatch_id, hatched


def test_the_fill_refers_to_the_pattern() -> None:
    """Under an id that another drawing with another mark does not have."""
    assert f'id="{hatch_id("a")}"' in hatch("a")
    assert hatched("a") == f"url(#{hatch_id('a')})"
    assert hatch_id("a") != hatch_id("b")
