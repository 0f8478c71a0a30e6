"""The shipped tables, and made-up bases among them; texts with marked mentions, judged."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from types import MappingProxyType

import pytest

from crossbearing.gazetteer import Allegiance, Gazetteer, SiteRow, load_gazetteer
from crossbearing.gazetteer.sites import site_key
from crossbearing.language.names import fold
from crossbearing.resolve import judge
from marked import Marked, parse


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    """The shipped tables."""
    return load_gazetteer()


@pytest.fixture
def judged(gazetteer: Gazetteer) -> Callable[..., Marked]:
    """A marked text, judged."""

    def run(marked: str, day: date | None = None, part: str = "") -> Marked:
        document, mentions = parse(marked, day, part)
        return Marked(document, mentions, tuple(judge(document, mentions, gazetteer)))

    return run


@pytest.fixture(scope="session")
def theatres(gazetteer: Gazetteer) -> Gazetteer:
    """The shipped tables with a few made-up bases in them, so that tests do not hang on the tables' rows."""
    since = date(2019, 1, 1)
    made_up = (
        SiteRow(
            "site:SD-QARN", "Qarn al-Deeb air base", "airbase", ("Qarn al-Deeb", "Qarn ad-Dib"), "SD", 32.45, 15.82,
            4000.0, "18/36, 3,000 m", (Allegiance("actor:saf", "holds", since, None, "made up"),), ("Omdurman",),
            "made up",
        ),
        SiteRow(
            "site:ML-TIN", "Tin Zaghmar air base", "airbase", ("Tin Zaghmar",), "ML", -0.5, 16.4,
            4000.0, "06/24, 2,500 m", (Allegiance("actor:africa-corps", "hosts", since, None, "made up"),), ("Gao",),
            "made up",
        ),
        SiteRow(
            "site:LY-WEST", "Katsira air base", "airbase", ("Katsira",), "LY", 12.5, 32.1,
            4000.0, "09/27, 3,000 m", (Allegiance("actor:gnu", "holds", since, None, "made up"),), (), "made up",
        ),
        SiteRow(
            "site:LY-QUAY", "Ras Lamis port", "port", ("Ras Lamis",), "LY", 22.9, 32.7,
            3000.0, None, (Allegiance("actor:lna", "holds", since, None, "made up"),), (), "made up",
        ),
    )  # fmt: skip
    names = dict(gazetteer.site_names)
    for row in made_up:
        for name in row.names:
            for key in {site_key(name), fold(name)}:
                names[key] = (*names.get(key, ()), row)
    rows = {**gazetteer.rows, **{row.id: row for row in made_up}}
    return replace(gazetteer, rows=MappingProxyType(rows), site_names=MappingProxyType(names))


@pytest.fixture
def judged_in_theatres(theatres: Gazetteer) -> Callable[..., Marked]:
    """A marked text, judged with the made-up bases among the tables."""

    def run(marked: str, day: date | None = None, part: str = "") -> Marked:
        document, mentions = parse(marked, day, part)
        return Marked(document, mentions, tuple(judge(document, mentions, theatres)))

    return run
