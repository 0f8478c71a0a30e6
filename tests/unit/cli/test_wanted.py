"""What a listing was asked for."""

from datetime import date
from pathlib import Path

import click
import pytest

from crossbearing.cli.wanted import Wanted, listing_options


def _asked(*arguments: str) -> Wanted:
    """What a command with two filters is handed for these arguments."""
    handed: list[Wanted] = []

    @click.command()
    @listing_options("kind", "since")
    def listing(case: Path, wanted: Wanted) -> None:
        """List."""
        assert case == Path("x.case")
        handed.append(wanted)

    listing.main(["x.case", *arguments], standalone_mode=False)
    return handed[0]


def test_options_arrive_as_one_record() -> None:
    """Filters, limit and form are packed into one record, with None for what was not said."""
    asked = _asked("--kind", "transfer", "--kind", "basing", "--since", "2025-01-01", "--limit", "3", "--json")
    assert asked == Wanted(as_json=True, limit=3, kind=("transfer", "basing"), since=date(2025, 1, 1))


def test_a_filter_that_a_command_does_not_have_is_refused() -> None:
    """An option of another listing is a wrong call."""
    with pytest.raises(click.NoSuchOption):
        _asked("--outlet", "x")


def test_a_wrong_day_is_refused_with_a_right_one() -> None:
    """What is no day is answered with how one is written."""
    with pytest.raises(click.BadParameter, match="2025-02-01"):
        _asked("--since", "monday")
