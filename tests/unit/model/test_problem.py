"""Bad input is data."""

from dataclasses import replace

from crossbearing.model import Problem

PROBLEM = Problem("decode", "pdf-encrypted", "Save it without a password.", "in/a.pdf")


def test_the_same_problem_is_one_problem() -> None:
    """A problem met again has the same id; at another place, or with another message, it is another."""
    assert replace(PROBLEM).id == PROBLEM.id
    others = [replace(PROBLEM, where="in/b.pdf"), replace(PROBLEM, message="x"), replace(PROBLEM, start=3)]
    assert len({PROBLEM.id, *(p.id for p in others)}) == 4
