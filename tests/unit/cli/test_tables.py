"""Tables for people."""

import pytest

from crossbearing.cli.tables import Column, counted, print_counted, print_table, short_id


def test_a_table_keeps_every_word(capsys: pytest.CaptureFixture[str]) -> None:
    """Long cells are folded, not cut: every word of a quote is on the page."""
    words = [f"word{n}" for n in range(200)]
    print_table((Column("id"), Column("words", 1)), [("a1", " ".join(words))], "next")
    out = capsys.readouterr().out.split()
    assert [w for w in out if w.startswith("word")] == ["words", *words]


def test_a_pipe_gets_no_next_step(capsys: pytest.CaptureFixture[str]) -> None:
    """What is for people is said only where a person reads."""
    print_table((Column("id"),), [("a1",)], "do this next")
    assert "do this next" not in "".join(capsys.readouterr())


def test_a_narrowed_list_says_how_much_it_shows(capsys: pytest.CaptureFixture[str]) -> None:
    """Where something is left out the list says so, on standard error."""
    print_counted(3, 3, "event")
    print_counted(2, 1200, "event")
    assert capsys.readouterr().err == "2 of 1,200 events.\n"


def test_a_number_agrees_with_its_noun() -> None:
    """One entity, two entities."""
    assert [counted(n, "entity") for n in (0, 1, 2)] == ["0 entities", "1 entity", "2 entities"]


def test_ids_of_table_rows_stay_whole() -> None:
    """An anchor with a hyphen in it is not cut."""
    assert short_id("actor:africa-corps-of-russia") == "actor:africa-corps-of-russia"
