"""What the numbers of a ship say: its MMSI, its IMO number."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal, TypeAlias

from crossbearing.gazetteer import tables

Station: TypeAlias = Literal[
    "ship", "group", "coast station", "search and rescue aircraft", "handheld", "craft of a ship", "aid to navigation",
    "distress beacon", "none",
]  # fmt: skip

_PREFIXES: tuple[tuple[str, Station, int | None], ...] = (
    ("00", "coast station", 2),
    ("0", "group", 1),
    ("111", "search and rescue aircraft", 3),
    ("970", "distress beacon", None),
    ("972", "distress beacon", None),
    ("974", "distress beacon", None),
    ("98", "craft of a ship", 2),
    ("99", "aid to navigation", 2),
    ("8", "handheld", 1),
)
"""What nine digits begin with, and where the digits of the state stand; None where they have none.
Source: ITU-R M.585-9, annexes 1 and 2."""

_MAX_MMSI = 999_999_999
_MMSI_DIGITS = 9


@cache
def _states() -> Mapping[str, str]:
    return MappingProxyType({mid: country for _, (mid, country) in tables.table("mid.tsv", 2)})


def station_of_mmsi(mmsi: int) -> Station:
    """What kind of station a number is of; "none" where it is of no kind that is allotted.

    >>> station_of_mmsi(273344000), station_of_mmsi(2320001), station_of_mmsi(992351000), station_of_mmsi(123456789)
    ('ship', 'coast station', 'aid to navigation', 'none')
    """
    if not 0 < mmsi <= _MAX_MMSI:
        return "none"
    text = f"{mmsi:0{_MMSI_DIGITS}d}"
    for prefix, station, _ in _PREFIXES:
        if text.startswith(prefix):
            return station
    return "ship" if text[:3] in _states() else "none"


def country_of_mmsi(mmsi: int) -> str | None:
    """The state (ISO 3166-1 alpha-2) whose maritime identification digits a number bears.

    >>> country_of_mmsi(273344000), country_of_mmsi(468000000), country_of_mmsi(111273001), country_of_mmsi(970273001)
    ('RU', 'SY', 'RU', None)
    """
    if not 0 < mmsi <= _MAX_MMSI:
        return None
    text = f"{mmsi:0{_MMSI_DIGITS}d}"
    at = next((at for prefix, _, at in _PREFIXES if text.startswith(prefix)), 0)
    return None if at is None else _states().get(text[at : at + 3])


def imo_is_valid(number: int) -> bool:
    """Whether the check digit of an IMO number is right.

    Source: IMO resolution A.1117(30): the sum of the first six digits, times 7 down to 2, ends in the seventh.

    >>> imo_is_valid(9074729), imo_is_valid(9074728), imo_is_valid(0)
    (True, False, False)
    """
    if not 1_000_000 <= number <= 9_999_999:  # noqa: PLR2004 - seven digits
        return False
    digits = [int(x) for x in str(number)]
    return sum(d * w for d, w in zip(digits, range(7, 1, -1), strict=False)) % 10 == digits[6]
