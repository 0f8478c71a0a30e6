"""Bad input is data."""

from dataclasses import dataclass
from typing import Literal

from crossbearing.model.ids import content_id

Stage = Literal["collect", "decode", "read", "resolve", "corroborate", "analyse", "store"]

LANGUAGE_NOT_READ = "language-not-read"
"""The code of the problem that a document is in a language that is not read."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be taken in, read or judged: where, why, and what to do about it."""

    stage: Stage
    code: str
    """A short stable name, such as ``pdf-encrypted``."""
    message: str
    """A plain sentence that says what happened and what the reader can do."""
    where: str
    """The path, with a part inside it where there is one."""
    artifact: str | None = None
    start: int | None = None
    end: int | None = None

    @property
    def id(self) -> str:
        """The content hash of this problem."""
        return content_id(
            "problem", self.stage, self.code, self.message, self.where, self.artifact, self.start, self.end
        )
