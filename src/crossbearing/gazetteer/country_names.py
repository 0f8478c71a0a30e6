"""What a country is called, by its two letters."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from crossbearing.gazetteer import tables


def country_name(alpha2: str) -> str:
    """The usual English name of a country (ISO 3166-1 alpha-2); the letters themselves where the table has none.

    >>> country_name("TR"), country_name("XZ")
    ('Türkiye', 'XZ')
    """
    return _names().get(alpha2, alpha2)


@cache
def _names() -> Mapping[str, str]:
    rows = (x.place for x in tables.read_countries())
    return MappingProxyType({x.country: x.canonical for x in rows if x.country})
