"""Names read with doubt."""

from dataclasses import replace

from crossbearing.analyse.doubtful_names import find
from crossbearing.model import World
from unit.corroborate.builders import SYSTEMS, Report, world


def _doubting(made: World, name: str) -> World:
    doubt = f"read as {name}, because it stands beside Tobruk; other readings: a village"
    judgements = {
        i: replace(j, doubt=doubt) if made.mentions[i].text == name else j for i, j in made.judgements.items()
    }
    return replace(made, judgements=judgements)


def test_the_doubt_is_shown_in_full() -> None:
    """What it was read as, why, and what else it may be; once, though it stands in two reports."""
    made = _doubting(world([Report("A", (SYSTEMS,)), Report("B", (SYSTEMS,))]), "Libya")
    (found,) = find(made)
    assert found.title == "Doubtful name: Libya, read as Libya"
    assert "other readings: a village" in found.text
    assert len(found.evidence) == 2


def test_plain_readings_are_not_listed() -> None:
    """A name that means one thing needs no footnote."""
    assert list(find(world([Report("A", (SYSTEMS,))]))) == []


def test_names_outside_statements_are_not_listed() -> None:
    """What rests on nothing casts doubt on nothing."""
    made = _doubting(world([Report("A", (SYSTEMS,))]), "Libya")
    assert list(find(replace(made, statements={}))) == []
