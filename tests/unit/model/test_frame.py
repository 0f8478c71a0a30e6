"""Things that can be said to happen."""

from dataclasses import replace

from crossbearing.model import Filler, Frame, Mention

SHIPS = Mention("document-1", 4, 9, "ships", "equipment")
PORT = Mention("document-1", 18, 22, "port", "site")


def test_a_mention_is_its_place_and_type() -> None:
    """The same characters read as two types are two mentions; what is known beside that changes nothing."""
    assert SHIPS.id != replace(SHIPS, type="unnamed").id
    assert SHIPS.id != replace(SHIPS, start=5).id
    assert SHIPS.id == replace(SHIPS, head="ship", title="Captain").id


def test_fillers_of_a_role_come_in_order() -> None:
    """A role gives all its fillers as they stand, and nothing where it is not filled."""
    frame = Frame("transfer", (Filler("origin", PORT), Filler("actor", SHIPS), Filler("origin", SHIPS)))
    assert [f.mention for f in frame.role("origin")] == [PORT, SHIPS]
    assert frame.role("destination") == ()
