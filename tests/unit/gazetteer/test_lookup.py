"""What the lookup offers for names as reports write them."""

import math
import subprocess
import sys
from collections.abc import Iterable
from datetime import date

import pytest

from crossbearing.gazetteer import Row, load_gazetteer


def ids(rows: Iterable[Row]) -> list[str]:
    """The ids of some rows, in order."""
    return [row.id for row in rows]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Russia", "actor:russia"),
        ("Turkey", "actor:turkiye"),
        ("the Kremlin", "actor:russia"),
        ("Moscow", "actor:russia"),
        ("LNA", "actor:lna"),
        ("Libyan Arab Armed Forces", "actor:lna"),
        ("الجيش الوطني الليبي", "actor:lna"),
        ("ЛНА", "actor:lna"),
        ("African Corps", "actor:africa-corps"),
        ("German news agency DPA", "actor:dpa"),
        ("Inside Over", "actor:insideover"),
        ("Wall Street Journal", "actor:wsj"),
        ("Rapid Support Forces", "actor:rsf"),
        ("Sudan Armed Forces", "actor:saf"),
        ("Abdul Hamid Dbeibeh", "actor:dbeibah"),
        ("Abdel Fattah Al-Burhan", "actor:burhan"),
        ("Hemedti", "actor:hemedti"),
        ("Guido Crosetto", "actor:crosetto"),
        ("Royal United Services Institute", "actor:rusi"),
        ("Syrian Observatory for Human Rights", "actor:sohr"),
        ("НАТО", "actor:nato"),
        ("Maher al-Assad", "actor:maher-assad"),
        ("U.S. President Trump", "actor:trump"),
        ("Syrian President Bashar al-Assad", "actor:bashar-assad"),
    ],
)
def test_actors_are_found_by_the_names_of_reports(name: str, expected: str) -> None:
    """Aliases, acronyms, adjectives and three scripts lead to the row."""
    assert expected in ids(load_gazetteer().actors(name))


def test_a_family_name_offers_everybody_who_bears_it() -> None:
    """Which Haftar is meant is for resolution to judge."""
    found = ids(load_gazetteer().actors("Haftar"))
    assert found[0] == "actor:khalifa-haftar"
    assert {"actor:saddam-haftar", "actor:khaled-haftar"} <= set(found)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("German Ministry of Defense", "actor:germany.ministry-of-defence"),
        ("Ministry of Defence of Italy", "actor:italy.ministry-of-defence"),
        ("Chadian navy", "actor:chad.navy"),
        ("Turkish government", "actor:turkiye"),
        ("Russian Defence Ministry", "actor:russian-mod"),
    ],
)
def test_bodies_of_states_need_no_row_of_their_own(name: str, expected: str) -> None:
    """A ministry or a force is read from the adjective of its state; a curated row wins."""
    rows = load_gazetteer().actors(name)
    assert ids(rows) == [expected]
    assert load_gazetteer().row(expected) == rows[0]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("the Maaten Al Sarra airbase", "site:HL56"),
        ("Maaten Al-Sarra", "site:HL56"),
        ("معطن السارة", "site:HL56"),
        ("Al Khadim Air Base", "site:HL59"),
        ("قاعدة الخادم الجوية", "site:HL59"),
        ("авиабаза Аль-Хадим", "site:HL59"),
        ("Hmeimim base", "site:OSLK"),
        ("Khmeimim", "site:OSLK"),
        ("Хмеймим", "site:OSLK"),
        ("port of Tobruk", "site:tobruk-port"),
        ("port of Tartus", "site:tartus-port"),
        ("Brak al-Shati", "site:brak-al-shati"),
        ("Heathrow Airport", "airport:EGLL"),
    ],
)
def test_sites_are_found_with_and_without_their_kind(name: str, expected: str) -> None:
    """Words for base, airport or port in three scripts are taken off, and ask for the kind."""
    assert load_gazetteer().sites(name)[0].id == expected


@pytest.mark.parametrize(
    ("site", "lon_deg", "lat_deg"),
    [
        ("HL59", 21.1918, 31.9985),
        ("HL56", 21.8309, 21.6877),
        ("HLJF", 16.001, 29.1981),
        ("HLGN", 23.907, 31.861),
        ("HLGD", 16.595, 31.0635),
        ("HLLB", 20.2695, 32.0968),
        ("OSLK", 35.9487, 35.4011),
        ("tobruk-port", 23.9833, 32.0833),
        ("tartus-port", 35.8667, 34.9),
    ],
)
def test_key_sites_lie_where_public_lists_put_them(site: str, lon_deg: float, lat_deg: float) -> None:
    """Within two kilometres of OurAirports and the World Port Index."""
    row = load_gazetteer().row(f"site:{site}")
    away_km = math.hypot((row.lon_deg - lon_deg) * math.cos(math.radians(lat_deg)), row.lat_deg - lat_deg) * 111.2
    assert away_km < 2


@pytest.mark.parametrize("name", ["Al Khadim", "the Hmeimim air base", "Heathrow airport", "Angela Merkel", "x" * 500])
def test_curated_sites_are_those_of_the_sites_that_the_tables_describe(name: str) -> None:
    """The shorter way gives what the longer one gives."""
    everything = load_gazetteer().sites(name)
    assert load_gazetteer().curated_sites(name) == tuple(site for site in everything if site.curated)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Il-76TD", "equipment:il-76"),
        ("IL 76", "equipment:il-76"),
        ("Ил-76", "equipment:il-76"),
        ("S-400s", "equipment:s-400"),
        ("Su-24MR", "equipment:su-24"),
        ("Bayraktar TB2", "equipment:tb2"),
        ("Ivan Gren", "equipment:ivan-gren"),
    ],
)
def test_equipment_is_found_by_its_designations(name: str, expected: str) -> None:
    """Blanks, hyphens, scripts, plural and variant letters make no difference."""
    assert ids(load_gazetteer().equipment(name)) == [expected]


@pytest.mark.parametrize("name", ["hawk", "grad", "tanks", "missile", "equipment", ""])
def test_generic_nouns_are_no_equipment(name: str) -> None:
    """A common noun finds nothing, even where a weapon bears its name."""
    assert load_gazetteer().equipment(name) == ()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Libya", "country:LY"),
        ("Lybia", "country:LY"),
        ("U.S.", "country:US"),
        ("Britain", "country:GB"),
        ("DRC", "country:CD"),
        ("ليبيا", "country:LY"),
        ("Сирия", "country:SY"),
        ("eastern Libya", "region:cyrenaica"),
        ("the east of Libya", "region:cyrenaica"),
        ("eastern Mali", "region:ML.eastern"),
        ("the Sahel", "region:sahel"),
        ("Sub-Saharan Africa", "region:sub-saharan-africa"),
        ("Mediterranean Sea", "sea:mediterranean"),
        ("بنغازي", "geonames:88319"),
        ("Бенгази", "geonames:88319"),
        ("Benghazi", "geonames:88319"),
        ("Ky.", "admin1:US.KY"),
        ("Laurel County", "admin2:US.KY.laurel-county"),
    ],
)
def test_places_are_found(name: str, expected: str) -> None:
    """Countries, their parts, seas, towns and provinces, in three scripts and by their abbreviations."""
    place = load_gazetteer().places(name)[0]
    assert place.id == expected
    assert place.radius_m > 0
    assert load_gazetteer().row(expected).canonical == place.canonical


def test_places_come_most_populous_first_and_bounded() -> None:
    """Tripoli is Libya's before Lebanon's, and no name yields an endless list."""
    towns = [p for p in load_gazetteer().places("Tripoli") if p.kind == "city"]
    assert [p.country for p in towns[:2]] == ["LY", "LB"]
    assert len(load_gazetteer().places("San José")) == 30


def test_words_are_no_places() -> None:
    """A word in small letters is no town and no acronym; in capitals it is offered, marked as a common word."""
    gazetteer = load_gazetteer()
    assert gazetteer.places("mobile") == ()
    assert gazetteer.places("us") == ()
    assert gazetteer.actors("is") == ()
    assert gazetteer.demonym("us") is None
    assert gazetteer.places("Mobile")[0].common_word
    assert not gazetteer.places("Benghazi")[0].common_word


@pytest.mark.parametrize(
    ("word", "expected"), [("Russian", "country:RU"), ("Nigerien", "country:NE"), ("Nigerian", "country:NG")]
)
def test_demonyms_name_countries(word: str, expected: str) -> None:
    """An adjective leads to its country and to no other."""
    assert load_gazetteer().demonym(word).id == expected


def test_capitals_stand_for_governments() -> None:
    """Tripoli stands for the government seated there, Benghazi for none."""
    gazetteer = load_gazetteer()
    assert gazetteer.government_of_capital("Ankara").id == "actor:turkiye"
    assert gazetteer.government_of_capital("Tripoli").id == "actor:gnu"
    assert gazetteer.government_of_capital("Benghazi") is None


def test_allegiances_are_dated() -> None:
    """The Assad government was Russia's ally until the day it fell."""
    ties = load_gazetteer().row("actor:assad-government").allegiances
    ally = next(t for t in ties if t.to == "actor:russia")
    assert ally.holds_on(date(2024, 12, 7))
    assert not ally.holds_on(date(2024, 12, 8))


@pytest.mark.parametrize("name", ["", " ", "…", "x" * 100_000, "\x00", "ﷺ", "al", "@paris", "\ud800"])
def test_no_name_breaks_the_lookup(name: str) -> None:
    """Whatever stands in a hostile text is answered, by nothing if need be."""
    gazetteer = load_gazetteer()
    for answer in (gazetteer.actors, gazetteer.sites, gazetteer.equipment, gazetteer.places):
        assert len(answer(name)) <= 30


def test_unknown_ids_have_no_row() -> None:
    """An id that no table knows gives None, whatever its form."""
    gazetteer = load_gazetteer()
    for row_id in (
        "",
        "site:none",
        "geonames:0",
        "geonames:x",
        "admin1:XX.1",
        "airport:ZZZZ",
        "region:LY.up",
        "name:x",
    ):
        assert gazetteer.row(row_id) is None


def test_loading_is_quick_and_small() -> None:
    """A fresh process has the tables and the index at hand in well under a second and under 60 MB."""
    load_gazetteer()
    code = (
        "import resource,time\nimport numpy, crossbearing.gazetteer as g\n"
        "m=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\nt=time.process_time()\ng.load_gazetteer().places('Paris')\n"
        "print(time.process_time()-t,(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss-m)/1024)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    seconds, megabytes = map(float, done.stdout.split())
    assert seconds < 0.9  # 0.1 to 0.2 s of processor time were measured; the machine may be busy
    assert megabytes < 60
