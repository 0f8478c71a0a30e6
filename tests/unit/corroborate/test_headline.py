"""Lines for lists."""

from dataclasses import replace

import pytest

from crossbearing.model import Aspect, Modality, Polarity
from unit.corroborate.builders import SYSTEMS, Report, Say, events_of, on


@pytest.mark.parametrize(
    ("say", "expected"),
    [
        (SYSTEMS, "Russia: transfer of air defence systems, Syria to Libya"),
        (replace(SYSTEMS, polarity=Polarity.NEGATIVE),
         "Russia: no transfer of air defence systems, Syria to Libya"),
        (replace(SYSTEMS, modality=Modality.DENIED),
         "Russia: denied transfer of air defence systems, Syria to Libya"),
        (replace(SYSTEMS, modality=Modality.POSSIBLE, aspect=None),
         "Russia: possible transfer of air defence systems, Syria to Libya"),
        (replace(SYSTEMS, modality=Modality.UNCONFIRMED),
         "Russia: unconfirmed transfer of air defence systems, Syria to Libya"),
        (replace(SYSTEMS, modality=Modality.PREDICTED, aspect=Aspect.PLANNED),
         "Russia: expected transfer of air defence systems, Syria to Libya"),
        (Say("construction", "the runway at Tobruk was mended", {"object": "the runway", "place": "Tobruk"}),
         "Works on runway, Tobruk"),
        (Say("permission", "Russia might use the port", {"actor": "Russia"}), "Russia: permission"),
    ],
)  # fmt: skip
def test_headlines(say: Say, expected: str) -> None:
    """The kind and its roles; what is denied, possible or planned says so."""
    (event,) = events_of(Report("Harbour Post", (say,)))
    assert event.headline == expected


def test_roles_of_two_statements_are_never_mixed() -> None:
    """One names the site and no materiel, the other the materiel and the country: the line is one of theirs."""
    site = Say("transfer", "Russia shipped things to Tobruk", {"actor": "Russia", "destination": "Tobruk"})
    reports = (Report(n, (replace(s, time=on("2025-01-08")),)) for n, s in (("A", site), ("B", SYSTEMS)))
    (event,) = events_of(*reports)
    assert event.headline == "Russia: transfer of air defence systems, Syria to Libya"
