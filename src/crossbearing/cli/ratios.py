"""The table of likelihood ratios that a build names."""

from dataclasses import dataclass
from pathlib import Path

from crossbearing.cli.terminal import Unusable

BUILT_IN = "built-in"
"""Names the table that ships with the program."""
MOST_BYTES = 1 << 20
"""A table of every letter, way of putting it and firmness has some 300 rows."""


@dataclass(frozen=True, slots=True)
class GivenRatios:
    """What a case is to be graded by from now on."""

    text: str | None
    """The table as it was given; None for the shipped one."""


def given_ratios(name: str | None) -> GivenRatios | None:
    """The table that ``--ratios`` names, None where it names none. Raises Unusable where it cannot be used."""
    if name is None:
        return None
    if name == BUILT_IN:
        return GivenRatios(None)
    from crossbearing.corroborate import RatiosError, parse_ratios

    path = Path(name)
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Unusable(f"{path} is too large for a table of likelihood ratios.", "Nothing was taken in.")
        text = path.read_text("utf-8")
        parse_ratios(text)
    except (OSError, UnicodeError) as error:
        raise Unusable(f"{path} cannot be read as text: {error}.", "Nothing was taken in.") from error
    except RatiosError as error:
        raise Unusable(f"{path} is no table of likelihood ratios: {error}", "Nothing was taken in.") from error
    return GivenRatios(text)
