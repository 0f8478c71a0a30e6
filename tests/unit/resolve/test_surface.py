"""A mention's own words, taken apart."""

import pytest

from crossbearing.resolve.surface import owned_by, site_family, stripped, surface_of


@pytest.mark.parametrize(
    ("text", "name", "possessive"),
    [
        ("the Kremlin", "Kremlin", False),
        ("Russia’s", "Russia", True),
        ("Russia's", "Russia", True),
        ("the Emirates’", "Emirates", True),
        ("“Falcon Brigade,”", "Falcon Brigade", False),
        ("  the\n Libyan   army. ", "Libyan army", False),
        ("The", "The", False),
        ("—", "—", False),
    ],
)
def test_stripped(text: str, name: str, possessive: bool):  # noqa: FBT001
    """Articles, quotation marks, blanks and possessive endings are taken off; something is always left."""
    assert stripped(text) == (name, possessive)


@pytest.mark.parametrize(
    ("text", "name", "noun"),
    [
        ("the Al Jufra airbase", "Al Jufra", "airbase"),
        ("port of Tobruk", "Tobruk", "port"),
        ("the naval base in Tartus", "Tartus", "naval base"),
        ("Mitiga International Airport", "Mitiga", "International Airport"),
        ("Libya’s Al Jufra air base", "Al Jufra", "air base"),
        ("Port Sudan", "Port Sudan", ""),
        ("Camp Lemonnier", "Camp Lemonnier", ""),
    ],
)
def test_site_nouns(text: str, name: str, noun: str):
    """The noun that says what a site is stands apart from its name, before or behind it."""
    surface = surface_of(text, "site")
    assert (surface.name, surface.noun) == (name, noun)


def test_container_in_the_mention():
    """What a site is said to lie in is no part of its name."""
    surface = surface_of("Al Jufra air base in central Libya", "site")
    assert (surface.name, surface.within) == ("Al Jufra", "central Libya")


def test_titles():
    """Titles are no part of a person's name; they are kept."""
    surface = surface_of("the late President Omar Dakhil", "person")
    assert surface.name == "Omar Dakhil"
    assert "President" in surface.title


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("a former officer from the staff of President Omar Dakhil", True),
        ("leader of the Falcon Brigade", True),
        ("Omar Dakhil’s chief of staff", True),
        ("the late President Omar Dakhil", False),
        ("Secretary of State Omar Dakhil", False),
    ],
)
def test_descriptions_of_persons(text: str, described: bool):  # noqa: FBT001
    """A description that contains a name is not that person."""
    surface = surface_of(text, "person")
    assert surface.description is described
    assert (surface.name == "Omar Dakhil") is not described


@pytest.mark.parametrize(
    ("text", "side", "name"),
    [
        ("eastern Libya", "eastern", "Libya"),
        ("the east of Libya", "east", "Libya"),
        ("north-western Syria", "north-western", "Syria"),
        ("Easter Island", "", "Easter Island"),
    ],
)
def test_sides(text: str, side: str, name: str):
    """A direction stands apart from the country it is a part of."""
    surface = surface_of(text, "place")
    assert (surface.side, surface.name) == (side, name)


@pytest.mark.parametrize(
    ("text", "owner", "kind"),
    [
        ("Haftar’s forces", "Haftar", "force"),
        ("Haftar's repressive administration", "Haftar", "government"),
        ("forces loyal to Haftar", "Haftar", "force"),
        ("the armed forces of Mali", "Mali", "force"),
        ("Haftar-led forces", "Haftar", "force"),
        ("the Tripoli-based, UN-backed government", "Tripoli", "government"),
        ("the Assad regime", "Assad", "government"),
    ],
)
def test_owners(text: str, owner: str, kind: str):
    """The owner of a body and what sort of body it is; the offset leads to the owner in the text."""
    owned = owned_by(text)
    assert owned is not None
    assert (owned.owner, owned.kind) == (owner, kind)
    assert text[owned.owner_offset :].startswith(owner)


@pytest.mark.parametrize("text", ["the Kremlin", "the forces in the east", "Falcon Brigade", "the government", ""])
def test_no_owner(text: str):
    """Bodies without an owner, and names of bodies, have none."""
    assert owned_by(text) is None


def test_site_families():
    """Nouns speak of aircraft, of ships, or of either."""
    assert [site_family(n) for n in ("airfield", "harbour", "facility")] == ["air", "sea", "base"]
