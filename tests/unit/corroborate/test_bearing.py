"""Statements as they are set against each other."""

from dataclasses import replace
from datetime import date

import pytest

from crossbearing.corroborate.bearing import Bearing, allied, apart_days, sides_of
from crossbearing.corroborate.claims import Party, claims
from crossbearing.corroborate.known import known
from crossbearing.model import Aspect, Entity, Modality, Polarity, World
from unit.corroborate.builders import SYSTEMS, Report, Say, on, world


def _bearing(say: Say, published: date | None = date(2025, 1, 10)) -> Bearing:
    here = known(world([Report("Harbour Post", (say,), published)]))
    ((identifier, claim),) = claims(here)
    return Bearing(identifier, identifier, here.world.statements[identifier], claim, published)


def test_days_between_what_is_said() -> None:
    """The text's own time counts before the day of publication; overlap is 0, the earlier second is negative."""
    early, late = (_bearing(replace(SYSTEMS, time=on(day))) for day in ("2025-01-03", "2025-01-08"))
    assert apart_days(early, late) == 5
    assert apart_days(late, early) == -5
    assert apart_days(early, early) == 0
    assert apart_days(early, _bearing(SYSTEMS)) == 7
    assert apart_days(early, _bearing(SYSTEMS, None)) is None


@pytest.mark.parametrize(
    ("say", "firm", "meant"),
    [
        (SYSTEMS, True, True),
        (replace(SYSTEMS, modality=Modality.UNCONFIRMED), False, True),
        (replace(SYSTEMS, modality=Modality.POSSIBLE), False, False),
        (replace(SYSTEMS, aspect=Aspect.PLANNED), False, False),
        (replace(SYSTEMS, polarity=Polarity.NEGATIVE), False, False),
    ],
)
def test_how_firmly_it_is_said(say: Say, firm: bool, meant: bool) -> None:  # noqa: FBT001 - a table of answers
    """A fact is firm, a report is meant, a plan and a "not" are neither."""
    assert (_bearing(say).firm, _bearing(say).meant) == (firm, meant)


def test_arms_of_a_state_are_its_side() -> None:
    """The navy of a country and the country meet; a militia is its own side."""
    assert sides_of(frozenset({Party("actor:x", "RU", state=True), Party("actor:lna", "LY", state=False)})) == {
        "RU",
        "actor:lna",
    }


def test_who_leads_a_force_is_allied_with_it() -> None:
    """A tie of the tables is enough; a rival is none."""
    entities = {
        "a": Entity(
            "a", "person", "Haftar", (), (), None, "LY", None, (("leads", "Army of the Coast since 2014 [X]"),)
        ),
        "b": Entity("b", "organisation", "Army of the Coast", (), (), None, "LY", None, (("rival", "Council [X]"),)),
        "c": Entity("c", "organisation", "Council", (), (), None, "LY"),
    }
    here = known(World(entities=entities))
    parties = {k: frozenset({Party(k, "LY", state=False)}) for k in entities}
    assert allied(here, parties["b"], parties["a"])
    assert not allied(here, parties["b"], parties["c"])
