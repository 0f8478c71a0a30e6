"""The file HEAD of a case: where the chain ends and what the database was, kept apart from the database."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from crossbearing.store.artifacts import write_whole

TITLE = "crossbearing case head 1"


@dataclass(frozen=True, slots=True)
class Head:
    """The number of stored lines, the chain value of the last one, and the seal on the database file."""

    lines: int
    chain: str
    seal: str | None
    """SHA-256 of case.db as the last run left it; None while a run writes, and after one that was killed."""

    def text(self) -> str:
        """The content of the file; its last line vouches for the others."""
        told = f"{TITLE}\nlines {self.lines}\nchain {self.chain}\nseal {self.seal or 'open'}\n"
        return f"{told}check {hashlib.sha256(told.encode()).hexdigest()}\n"

    def write(self, path: Path) -> None:
        """Puts the file in place, whole or not at all."""
        write_whole(path, self.text().encode())


def read_head(path: Path) -> Head | None:
    """The head that a file tells; None where it is missing or does not vouch for itself."""
    try:
        text = path.read_text(encoding="utf-8")
        title, lines, chain, seal, _ = text.splitlines()
        head = Head(
            int(lines.removeprefix("lines ")),
            chain.removeprefix("chain "),
            None if seal == "seal open" else seal.removeprefix("seal "),
        )
    except (OSError, ValueError):
        return None
    return head if title == TITLE and head.text() == text else None
