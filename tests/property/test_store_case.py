"""Laws of the case, for every order of events: idempotence, order independence, and as-of never leaks."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from crossbearing.model import World
from crossbearing.store import Case
from crossbearing.store.clock import moment
from unit.store.cases import intake

WORDS = ("Ships came.", "Radars left Tartus.", "غادرت السفن", "Корабли пришли.", "Trucks stayed.")
NUMBERS = st.lists(st.integers(0, len(WORDS) - 1), min_size=1, max_size=8)
SEVERAL = settings(max_examples=15, deadline=None)
"""Each example makes a database on the disk: some 50 ms."""


def built(folder: Path, numbers: Sequence[int]) -> World:
    """The truth after these texts were appended, one by one."""
    with Case.create_or_open(folder) as case:
        for number in numbers:
            case.append([intake(WORDS[number], f"in/{number}.txt")])
        assert list(case.verify()) == []
        return case.truth()


@SEVERAL
@given(NUMBERS)
def test_order_and_repetition_do_not_matter(numbers: list[int]) -> None:
    """Whatever comes twice, and in whatever order, the truth in force is the same, and so is its order."""
    with TemporaryDirectory() as folder:
        once = built(Path(folder) / "a", sorted(set(numbers)))
        assert built(Path(folder) / "b", numbers) == once
        assert list(built(Path(folder) / "c", [*reversed(numbers), *numbers]).statements) == list(once.statements)


@SEVERAL
@given(NUMBERS, st.data())
def test_what_was_known_at_a_moment_stays_what_was_known_then(numbers: list[int], data: st.DataObject) -> None:
    """The truth as of a moment equals the truth that was seen at that moment, whatever came later."""
    with TemporaryDirectory() as folder, Case.create_or_open(Path(folder) / "a") as case:
        seen: list[tuple[datetime, World]] = []
        for number in numbers:
            case.append([intake(WORDS[number], f"in/{number}.txt")])
            last = max(x.recorded_at for x in case.captures())
            seen.append((last, case.truth()))
        when, then = data.draw(st.sampled_from(seen))
        latest = [world for at, world in seen if at == when][-1]
        assert case.truth(as_of=when) == latest
        assert set(then.statements) <= set(latest.statements)
        assert case.truth(as_of=moment(0)) == World()


@SEVERAL
@given(st.lists(st.text(st.characters(blacklist_categories=["Cs"]), min_size=1, max_size=30), min_size=1, max_size=4))
def test_every_text_is_stored_as_it_is(texts: list[str]) -> None:
    """Control characters, NUL and every script come back, and verify agrees."""
    with TemporaryDirectory() as folder, Case.create_or_open(Path(folder) / "a") as case:
        for number, text in enumerate(texts):
            case.append([intake(f"x {text}", f"in/{number}.txt")])
        assert {x.text for x in case.documents()} == {f"x {text}" for text in texts}
        assert list(case.verify()) == []
