"""Large events and many copies: the work grows with the number of statements, not with its square."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from crossbearing.corroborate import events
from crossbearing.model import Aspect, Modality, Quantity, World
from unit.corroborate.builders import SYSTEMS, Report, Say, on, world

FEW, MANY = 500, 2_500
CEILING = 2.5
"""Times what a linear growth would give; a square gives 5. Disturbed measurements stay below it."""


def _copies(number: int) -> World:
    """One text printed by so many outlets."""
    return world(
        Report(f"Mirror {n}", (SYSTEMS,), filler="It is told at length. " * 20, path=f"{n}") for n in range(number)
    )


def _told(number: int) -> World:
    """One happening told in other words, by outlets and unnamed speakers, each with a count of its own."""
    return world(
        Report(
            f"Gazette {n % 400}",
            (replace(SYSTEMS, quote=f"{SYSTEMS.quote}, teller {n}", chain=(f"an officer called number {n} (unnamed)",),
                     quantity=Quantity(float(n), None, "system", f"at least {n}")),),
            date(2025, 1, 10),
            path=f"{n}",
        )
        for n in range(number)
    )  # fmt: skip


def _disputed(number: int) -> World:
    """One happening that half of the outlets deny, on days that differ by a little."""
    days = ("2025-01-08", "2025-01-09")

    def say(n: int) -> Say:
        denied = {"modality": Modality.DENIED} if n % 2 else {}
        return replace(SYSTEMS, quote=f"{SYSTEMS.quote} ({n})", time=on(days[n // 2 % 2]), **denied)

    return world(Report(f"Gazette {n}", (say(n),), path=f"{n}") for n in range(number))


def _relayed(number: int) -> World:
    """One happening that each outlet has from the one before."""
    return world(
        Report(
            f"Gazette {number - n}",
            (replace(SYSTEMS, quote=f"{SYSTEMS.quote}: {n}", chain=(f"Gazette {number - n - 1}",)),),
            date(2025, 1, 10),
            path=f"{n}",
        )
        for n in range(number)
    )


def _apart(number: int) -> World:
    """As many happenings as statements: another place each, of which no table knows."""
    return world(
        Report(
            f"Gazette {n}",
            (
                Say(
                    "transfer",
                    f"Russia moved tanks to Camp {_name(n)}",
                    {"actor": "Russia", "materiel": "tanks", "destination": f"Camp {_name(n)}"},
                    aspect=Aspect.COMPLETED,
                ),
            ),
            path=f"{n}",
        )
        for n in range(number)
    )


def _name(n: int) -> str:
    return "".join("bdfgklmnprstvz"[(n // 14**k) % 14] + "aeiou"[(n // 3**k) % 5] for k in range(4)).capitalize()


@pytest.mark.usefixtures("collector_off")
@pytest.mark.parametrize("made", [_copies, _told, _disputed, _relayed, _apart])
def test_the_work_is_nearly_linear(made: Callable[[int], World]) -> None:
    """Five times the statements cost at most half more than five times the work."""
    few, many = made(FEW), made(MANY)
    list(events(few))  # what is loaded and remembered on first use is not counted
    best = min(_seconds(few) for _ in range(2))
    assert _seconds(many) <= CEILING * best * MANY / FEW


def _seconds(seen: World) -> float:
    begin = time.process_time()
    made = list(events(seen))
    assert sum(len(e.statements) for e in made) == len(seen.statements)
    return time.process_time() - begin
