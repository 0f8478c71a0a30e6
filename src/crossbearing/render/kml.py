"""Places, events, legs and visits as KML 2.2, for Google Earth and QGIS: with times, so that they can be played.

Source: OGC 07-147r2 (KML 2.2). The features are those of the GeoJSON export.
"""

from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from crossbearing.model import World
from crossbearing.render.geojson import features
from crossbearing.render.graphml import xml_text
from crossbearing.render.jsonl import Json

FOLDERS = {
    "place": "Places that reports name",
    "event": "What reports say",
    "leg": "Legs that tracks show",
    "visit": "Visits that tracks show",
}
"""By ``what`` of a feature, in their order."""
STYLES = {"place": "ff555555", "event": "ff2d18a3", "leg": "ff1b1917", "visit": "ff1b1917", "simulated": "ff9a8a7a"}
"""Colours as KML has them: alpha, blue, green, red. What is said is red, what was heard is dark, made up is grey."""
TOLD_BY_OTHERS = frozenset({"what", "name", "headline", "start", "end", "time"})
"""Properties that have an element of their own."""


def kml_lines(world: World) -> Iterator[str]:
    """A KML document, line by line: a folder for each kind of thing that the case has."""
    found: dict[str, list[Mapping[str, Json]]] = {}
    for feature in features(world):
        found.setdefault(str(_properties(feature)["what"]), []).append(feature)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<kml xmlns="http://www.opengis.net/kml/2.2">'
    yield "<Document>"
    yield "  <name>Crossbearing</name>"
    for style, colour in STYLES.items():
        yield f'  <Style id="{style}"><LineStyle><color>{colour}</color><width>2</width></LineStyle></Style>'
    for what, title in FOLDERS.items():
        if what in found:
            yield f"  <Folder><name>{title}</name>"
            for placed in found[what]:
                yield from _placemark(placed, what)
            yield "  </Folder>"
    yield "</Document>"
    yield "</kml>"


def _placemark(feature: Mapping[str, Json], what: str) -> Iterator[str]:
    properties = _properties(feature)
    geometry = feature["geometry"]
    made_up = properties.get("simulated") is True
    yield f'    <Placemark id="{_name_token(str(feature["id"]))}">'
    yield f"      <name>{_text(properties.get('name') or properties.get('headline'))}</name>"
    yield from _span(properties)
    yield f"      <styleUrl>#{'simulated' if made_up else what}</styleUrl>"
    yield "      <ExtendedData>"
    for name, value in properties.items():
        if name not in TOLD_BY_OTHERS and value is not None and value != []:
            yield f"        <Data name={quoteattr(name)}><value>{_text(value)}</value></Data>"
    yield "      </ExtendedData>"
    if isinstance(geometry, Mapping):
        yield from _geometry(geometry)
    yield "    </Placemark>"


def _span(properties: Mapping[str, Json]) -> Iterator[str]:
    """From when to when; an end that is not known is left out, as KML has it."""
    time = properties.get("time")
    told = time if isinstance(time, Mapping) else properties
    start, end = told.get("start"), told.get("end")
    if start or end:
        begin = f"<begin>{_moment(start)}</begin>" if start else ""
        until = f"<end>{_moment(end)}</end>" if end else ""
        yield f"      <TimeSpan>{begin}{until}</TimeSpan>"


def _moment(value: Json) -> str:
    """A date or a moment as XML Schema has it. Source: KML 2.2, section 15.3, dateTime."""
    return _text(value).replace("+00:00", "Z")


def _geometry(geometry: Mapping[str, Json]) -> Iterator[str]:
    coordinates = geometry["coordinates"]
    assert isinstance(coordinates, Sequence)  # noqa: S101 - every geometry of GeoJSON here has them
    match geometry["type"]:
        case "Point":
            yield f"      <Point><coordinates>{_pair(coordinates)}</coordinates></Point>"
        case "LineString":
            yield f"      {_line(coordinates)}"
        case _:
            pieces = "".join(_line(x) for x in coordinates if isinstance(x, Sequence))
            yield f"      <MultiGeometry>{pieces}</MultiGeometry>"


def _line(points: Sequence[Json]) -> str:
    listed = " ".join(_pair(x) for x in points if isinstance(x, Sequence))
    return f"<LineString><tessellate>1</tessellate><coordinates>{listed}</coordinates></LineString>"


def _pair(point: Sequence[Json]) -> str:
    return f"{point[0]},{point[1]}"


def _properties(feature: Mapping[str, Json]) -> Mapping[str, Json]:
    properties = feature["properties"]
    assert isinstance(properties, Mapping)  # noqa: S101 - every feature here has them
    return properties


def _name_token(identifier: str) -> str:
    """An id as XML lets it stand: letters, digits, hyphens and full stops. Source: XML 1.0, NCName."""
    kept = "".join(c if c.isascii() and (c.isalnum() or c in "-_.") else "_" for c in identifier)
    return kept if kept[:1].isalpha() else f"x{kept}"


def _text(value: Json) -> str:
    """A value as escaped text; several are set apart by semicolons."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "; ".join(_text(x) for x in value)
    return "" if value is None else escape(xml_text(str(value)))
