"""What a run of the program in this process said."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """What a run of the program said."""

    status: int
    out: str
    err: str


Run = Callable[..., Told]
