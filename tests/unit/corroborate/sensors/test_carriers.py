"""By what an event moved, as its statements say it."""

from crossbearing.corroborate.known import known
from crossbearing.corroborate.sensors.carriers import Carriers, carriers
from unit.corroborate.builders import ENTITIES, SYSTEMS, Report, Say, world


def _of(say: Say, *places: str) -> Carriers:
    made = world([Report("Daily", (say,))])
    return carriers(known(made), made.statements.values(), [ENTITIES[x] for x in places])


def _flew(quote: str, **roles: str) -> Say:
    return Say("traffic", quote, roles)


def test_words_tell_the_medium() -> None:
    """A plane flies, a freighter sails; "moved" leaves it open."""
    assert _of(_flew("three cargo planes landed in Libya", carrier="three cargo planes")).media == ("air",)
    assert _of(_flew("the freighter left Tobruk", carrier="freighter")).media == ("sea",)
    assert _of(SYSTEMS).media == ("air", "sea")


def test_loads_are_meant_where_cargo_or_arms_are_told() -> None:
    """A transfer of arms was not made by an airliner; a plain flight may have been."""
    assert _of(SYSTEMS).loads
    assert _of(_flew("a cargo plane landed in Libya", carrier="cargo plane")).loads
    assert not _of(_flew("a plane landed in Libya", carrier="plane")).loads


def test_the_flag_is_that_of_who_acts() -> None:
    """Not that of the place, which the reader may take for somebody: "a Libyan port"."""
    assert _of(SYSTEMS, "Libya", "Syria").flags == ("RU",)
    assert _of(_flew("Libya saw ships reach Tobruk", actor="Libya", carrier="ships"), "Tobruk").flags == ()
