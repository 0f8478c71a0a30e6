"""Whether two texts tell one report."""

import pytest

from crossbearing.language.one_report import is_series, likeness

REPORT = (
    "Two cargo planes landed at the Libyan base of Brak on 12 March, the port authority said. They carried 40 trucks "
    "and 120 crates from Tartus, Omar Salem said. Flights began on 3 March. "
)
RETOLD = (
    "Cargo planes have landed at Brak in Libya. According to Omar Salem the two carried 120 crates and 40 trucks from "
    "Tartus on 12 March."
)
FOLLOW_UP = (
    "Parliament in Tripoli voted on Thursday to open an inquiry and summoned the minister of defence, who denied any "
    "knowledge of foreign freight. His party left the chamber before the vote and called it a disgrace. "
    "Opposition speakers asked for his resignation within the week. " + REPORT
)
NEXT_NUMBER = (
    "Five cargo planes landed at the Libyan base of Jufra on 19 April, the port authority said. They carried 75 trucks "
    "and 310 crates from Latakia, Adel Hamdi said. Flights began on 8 April. "
)


def test_a_retelling_begins_with_what_the_other_has() -> None:
    """Whoever retells has the news and its figures; a follow-up has other news first."""
    assert likeness(REPORT, RETOLD).beginnings > likeness(REPORT, FOLLOW_UP).beginnings
    assert likeness(REPORT, RETOLD).figures == 1.0


def test_the_next_number_of_a_series_has_other_figures_and_names() -> None:
    """The words of a form, filled with other things."""
    found = likeness(REPORT, NEXT_NUMBER)
    assert found.figures < 0.5 < likeness(REPORT, RETOLD).figures
    assert found.particulars < 0.5 < likeness(REPORT, RETOLD).particulars
    assert not is_series(found)  # too few figures to be sure of it
    assert is_series(likeness(f"{REPORT} 70 80 90", f"{NEXT_NUMBER} 71 82 93"))


@pytest.mark.parametrize(("one", "two"), [(REPORT, RETOLD), (REPORT, NEXT_NUMBER), (REPORT, ""), ("", "")])
def test_the_order_of_the_two_does_not_matter(one: str, two: str) -> None:
    """It is a relation between two texts; empty ones have nothing in common, and no other figures."""
    assert likeness(one, two) == likeness(two, one)
