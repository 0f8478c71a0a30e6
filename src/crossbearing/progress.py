"""Who watches a build."""

from typing import Protocol


class Progress(Protocol):
    """Who watches a build."""

    def start(self, total: int) -> None:
        """There are so many files."""

    def advance(self, n: int, note: str) -> None:
        """So many more are done; the note names the last one, or the step that begins."""

    def done(self) -> None:
        """All is done."""


class Silent:
    """Nobody watches."""

    def start(self, total: int) -> None:
        """Nothing."""

    def advance(self, n: int, note: str) -> None:
        """Nothing."""

    def done(self) -> None:
        """Nothing."""
