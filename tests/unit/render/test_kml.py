"""The KML export is KML 2.2 that a careful parser reads."""

from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring

from crossbearing.model import World
from crossbearing.render.kml import FOLDERS, kml_lines
from moved import hostile_tracks, moved_world, over_antimeridian
from unit.render.worlds import HOSTILE, empty_world, hostile_world

KML = "{http://www.opengis.net/kml/2.2}"


def _parsed(world: World) -> Element:
    root: Element = fromstring("\n".join(kml_lines(world)).encode("utf-8"))
    assert root.tag == f"{KML}kml"
    return root


def _placemarks(world: World, title: str) -> list[Element]:
    folders = [x for x in _parsed(world).iter(f"{KML}Folder") if x.findtext(f"{KML}name") == title]
    return folders[0].findall(f"{KML}Placemark") if folders else []


def _data(placemark: Element) -> dict[str, str | None]:
    return {x.attrib["name"]: x.findtext(f"{KML}value") for x in placemark.iter(f"{KML}Data")}


def test_each_kind_has_its_folder() -> None:
    """What reports say and what tracks show are never in one folder."""
    world = moved_world()
    assert len(_placemarks(world, FOLDERS["leg"])) == len(world.movements.legs)
    assert len(_placemarks(world, FOLDERS["visit"])) == len(world.movements.visits)
    assert _placemarks(world, FOLDERS["place"])
    assert _placemarks(world, FOLDERS["event"])


def test_a_leg_can_be_played() -> None:
    """It has a line, and the moments at which it began and ended, in UTC."""
    leg = _placemarks(moved_world(), FOLDERS["leg"])[0]
    assert leg.findtext(f"{KML}TimeSpan/{KML}begin") == "2024-10-28T03:00:00Z"
    assert leg.findtext(f"{KML}TimeSpan/{KML}end") == "2024-10-28T06:12:00Z"
    points = (leg.findtext(f"{KML}LineString/{KML}coordinates") or "").split()
    assert points[0] == "35.9487,35.4011"
    assert len(points) == 26


def test_what_is_simulated_says_so() -> None:
    """In the name that a globe shows, in the data, and in the style."""
    for title in (FOLDERS["leg"], FOLDERS["visit"]):
        for x in _placemarks(moved_world(), title):
            assert (x.findtext(f"{KML}name") or "").endswith("[simulated]")
            assert _data(x)["simulated"] == "true"
            assert x.findtext(f"{KML}styleUrl") == "#simulated"
        assert all(_data(x)["simulated"] == "false" for x in _placemarks(moved_world(simulated=False), title))


def test_a_line_over_the_antimeridian_is_two() -> None:
    """Both pieces stand in one placemark; a leg of one fix is a point."""
    whole, spot = _placemarks(over_antimeridian(), FOLDERS["leg"])
    assert len(whole.findall(f"{KML}MultiGeometry/{KML}LineString")) == 2
    assert spot.findtext(f"{KML}Point/{KML}coordinates") == "170.0,55.0"


def test_every_id_is_a_name_of_xml() -> None:
    """Ids begin with a letter and hold no colon, and none is there twice in a folder."""
    for folder in _parsed(moved_world()).iter(f"{KML}Folder"):
        ids = [x.attrib["id"] for x in folder.findall(f"{KML}Placemark")]
        assert len(ids) == len(set(ids))
        assert all(x[0].isalpha() and ":" not in x for x in ids)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("make", [hostile_tracks, hostile_world])
def test_hostile_text_stays_xml(text: str, make: object) -> None:
    """Any text may be a name: it is read back as text, and no element is made of it."""
    assert callable(make)
    root = _parsed(make(text))
    assert not [x for x in root.iter() if not str(x.tag).startswith(KML)]
    names = {x.tag.removeprefix(KML) for x in root.iter()}
    assert names.isdisjoint({"script", "img", "b"})


def test_an_empty_case_is_an_empty_document() -> None:
    """No folder."""
    assert not list(_parsed(empty_world()).iter(f"{KML}Folder"))
