"""Phrases that the findings share."""

from crossbearing.analyse.wording import LONGEST_QUOTE, quoted, said_by
from unit.corroborate.builders import SYSTEMS, Report, Say, world


def test_a_long_quote_is_cut_between_words() -> None:
    """And shows that it was."""
    made = world([Report("A", (Say("presence", "word " * 200 + "end", {}),))])
    (statement,) = made.statements.values()
    assert len(quoted(statement)) <= LONGEST_QUOTE + 4
    assert quoted(statement).endswith("word …”")


def test_an_unknown_outlet_is_its_file() -> None:
    """Where nobody is known to have published it, the path stands for it."""
    made = world([Report(None, (SYSTEMS,), path="in/a.txt")])
    (statement,) = made.statements.values()
    assert said_by(made, statement) == "in/a.txt"
