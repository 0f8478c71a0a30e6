"""The pages of states and chains."""

from io import StringIO

from crossbearing.cli.page import Page
from crossbearing.cli.shown_states import show_chain, show_state
from crossbearing.cli.terminal import console
from unit.render.held import HELD, held_world


def test_a_state_shows_its_doubts_and_its_reports() -> None:
    """Since when, the last report, each change with its day."""
    out = StringIO()
    world = held_world()
    show_state(Page(console(out)), world, world.states[HELD.id])
    assert "Russia has forces at Al Khadim" in out.getvalue()
    assert "confirms it" in out.getvalue()


def test_a_chain_shows_each_link() -> None:
    """Why the second follows the first."""
    out = StringIO()
    world = held_world()
    show_chain(Page(console(out)), world, world.chains[0])
    assert "follows: the same sentence goes on from it" in out.getvalue()
