"""Types of ships in words."""

__all__ = ["MILITARY", "ship_type"]

MILITARY = "military"
_TENS = {2: "wing in ground", 4: "high speed craft", 6: "passenger", 7: "cargo", 8: "tanker", 9: "other"}
_ONES = {
    21: "tug", 22: "tug", 30: "fishing", 31: "tug", 32: "tug", 33: "dredging", 34: "diving", 35: MILITARY,
    36: "sailing", 37: "pleasure craft", 50: "pilot", 51: "search and rescue", 52: "tug", 53: "port tender",
    54: "anti-pollution", 55: "law enforcement", 58: "medical transport", 59: "neutral state",
}  # fmt: skip
"""Source: ITU-R M.1371-5, annex 8, table 53; 21, 22: as NOAA groups them (VesselTypeCodes2018)."""
_AVIS = {
    1001: "fishing", 1002: "fishing", 1003: "cargo", 1004: "cargo", 1016: "cargo", 1012: "passenger", 1013: "passenger",
    1014: "passenger", 1015: "passenger", 1017: "tanker", 1024: "tanker", 1019: "pleasure craft", 1023: "tug",
    1025: "tug",
}  # fmt: skip
"""Codes of the US Coast Guard's AVIS in older files of MarineCadastre. Source: NOAA, VesselTypeCodes2018."""


def ship_type(value: str) -> str | None:
    """The type of a ship in a word, from its code in AIS or from words.

    >>> ship_type("70.0"), ship_type("35"), ship_type("Cargo"), ship_type("0")
    ('cargo', 'military', 'cargo', None)
    """
    text = value.strip().lower()
    digits = text.removesuffix(".0")
    if not digits.isdecimal():
        return text or None
    code = int(digits) if len(digits) <= 4 else 0  # noqa: PLR2004 - no code is longer
    return _ONES.get(code) or _TENS.get(code // 10) or _AVIS.get(code)
