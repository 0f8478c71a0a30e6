"""The table of likelihood ratios."""

from typing import get_args

import pytest

from crossbearing.corroborate.ratios import COLUMNS, RatiosError, parse_ratios, shipped_ratios, shipped_text
from crossbearing.corroborate.voices import Firmness
from crossbearing.model import Modality, Reliability

HEAD = "\t".join(COLUMNS)
PRIOR = "prior\t*\t*\t1\t1\tno view"


def _table(*rows: str) -> str:
    return "\n".join((HEAD, PRIOR, *rows))


def test_the_shipped_table_says_something_of_everybody() -> None:
    """Every letter, way of putting it and firmness has a row, with a reason."""
    table = shipped_ratios()
    for letter in (*Reliability, None):
        for put in Modality:
            for firmness in get_args(Firmness):
                if letter is not None or firmness == "vague":
                    row = table.row(letter, put, firmness)
                    assert 1 <= row.low <= row.high
                    assert row.why.startswith("(convention)") or "Source" in row.why


def test_a_better_letter_never_earns_less() -> None:
    """A, B, C, F and E in this order, flat or not; "not usually" reliable is not below "unreliable"."""
    for put in Modality:
        ratios = [shipped_ratios().row(Reliability(x), put, "named") for x in "ABCFE"]
        assert [x.low for x in ratios] == sorted((x.low for x in ratios), reverse=True)
        assert [x.high for x in ratios] == sorted((x.high for x in ratios), reverse=True)


def test_the_first_row_that_fits_counts() -> None:
    """So special rows stand before general ones."""
    table = parse_ratios(_table("B\tasserted\tnamed\t2\t3\tours", "*\t*\t*\t1\t1\tnothing"))
    assert table.row(Reliability.B, Modality.ASSERTED, "named").high == 3
    assert table.row(Reliability.B, Modality.ASSERTED, "outlet").high == 1


def test_another_table_has_another_digest() -> None:
    """A changed figure is another table; a comment, or a byte order mark, is not."""
    table = parse_ratios(_table("B\t*\t*\t2\t3\tours"))
    assert parse_ratios("\ufeff# mine\n" + _table("B\t*\t*\t2\t3\tours")).digest == table.digest
    assert parse_ratios(_table("B\t*\t*\t2\t4\tours")).digest != table.digest
    assert parse_ratios(shipped_text()).digest == shipped_ratios().digest


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "must name the columns"),
        ("letter put", "must name the columns"),
        (HEAD, "one row whose letter is"),
        (_table("B\t*\t*\t2"), "line 3 has 4 columns"),
        (_table("G\t*\t*\t2\t3\tx"), "line 3: letter is 'G'"),
        (_table("B\tsworn\t*\t2\t3\tx"), "line 3: put is 'sworn'"),
        (_table("B\t*\tfirm\t2\t3\tx"), "line 3: firmness is 'firm'"),
        (_table("B\t*\t*\ttwo\t3\tx"), "must be numbers"),
        (_table("B\t*\t*\tnan\t3\tx"), "must hold"),
        (_table("B\t*\t*\t3\t2\tx"), "must hold"),
        (_table("E\t*\t*\t0.5\t1\tx"), "count against"),
        (_table("B\t*\t*\t2\tinf\tx"), "must hold"),
    ],
)
def test_a_table_that_cannot_be_used_says_where(text: str, says: str) -> None:
    """The line and what to do."""
    with pytest.raises(RatiosError, match=says):
        parse_ratios(text)
