"""What a listing was asked for: the filters that listing commands share, packed into one record."""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Literal, TypeAlias

import click

from crossbearing.cli.opening import case_argument, moment

Filter = Literal["kind", "actor", "place", "outlet", "modality", "since", "until"]
Listing: TypeAlias = "Callable[[Path, Wanted], None]"
Option: TypeAlias = Callable[[Callable[..., None]], Callable[..., None]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to list and how."""

    as_json: bool = False
    as_of: datetime | None = None
    limit: int | None = None
    kind: tuple[str, ...] = ()
    actor: str | None = None
    place: str | None = None
    outlet: str | None = None
    modality: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None

    @property
    def filters(self) -> bool:
        """Whether anything is to be left out."""
        return bool(self.kind or self.actor or self.place or self.outlet or self.modality or self.since or self.until)


def day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> date | None:
    """The day that an option names."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no date; write 2025-02-01.") from error


_FILTERS: dict[Filter, Option] = {
    "kind": click.option("--kind", multiple=True, help="Only this kind, such as transfer; may be given again."),
    "actor": click.option("--actor", help="Only where this actor takes part (part of a name, any script)."),
    "place": click.option("--place", help="Only what is at, from or to this place (part of a name)."),
    "outlet": click.option("--outlet", help="Only what this outlet publishes (part of a name)."),
    "modality": click.option("--modality", multiple=True, help="Only asserted, probable, possible, ...; repeatable."),
    "since": click.option("--since", callback=day, metavar="DAY", help="Only what may have happened on or after."),
    "until": click.option("--until", callback=day, metavar="DAY", help="Only what may have happened before."),
}

_SHARED: tuple[Option, ...] = (
    click.option("--limit", type=click.IntRange(min=0), help="At most so many."),
    click.option("--as-of", callback=moment, metavar="MOMENT", help="As the case was then (recorded time, UTC)."),
    click.option("--json", "as_json", is_flag=True, help="One JSON object a line, everything known."),
)


def listing_options(*filters: Filter) -> Callable[[Listing], Callable[..., None]]:
    """Give a command the case argument, these filters, --limit, --as-of and --json, packed as ``Wanted``."""

    def decorate(function: Listing) -> Callable[..., None]:
        @functools.wraps(function)
        def packed(  # noqa: PLR0913 - click hands each option over by its name; here they become one record
            case: Path,
            *,
            as_json: bool,
            as_of: datetime | None,
            limit: int | None,
            kind: tuple[str, ...] = (),
            actor: str | None = None,
            place: str | None = None,
            outlet: str | None = None,
            modality: tuple[str, ...] = (),
            since: date | None = None,
            until: date | None = None,
        ) -> None:
            function(case, Wanted(as_json, as_of, limit, kind, actor, place, outlet, modality, since, until))

        decorated: Callable[..., None] = packed
        options = [*(_FILTERS[name] for name in filters), *_SHARED]
        for option in reversed(options):
            decorated = option(decorated)
        return case_argument(decorated)

    return decorate
