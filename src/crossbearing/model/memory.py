"""What an analysis found before, so that a build that adds little need not look for it again."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

DIGEST_BYTES: Final = 16


@dataclass(slots=True)
class Memory:
    """Answers by a key, each with a digest of all that it rests on: an answer whose ground is as it was is the same."""

    documents: Mapping[str, bytes] = field(default_factory=dict)
    """By document: a digest of its text, its reading, and what its names were judged to be."""
    before: Mapping[str, bytes] = field(default_factory=dict)
    now: dict[str, bytes] = field(default_factory=dict)
    """What is worth keeping; whatever was not asked for again goes."""

    def recall(self, key: str, rests_on: bytes | None) -> bytes | None:
        """The answer of before, None where there is none or where it rested on something else."""
        found = self.before.get(key)
        return found[DIGEST_BYTES:] if found is not None and found[:DIGEST_BYTES] == rests_on else None

    def keep(self, key: str, rests_on: bytes | None, answer: bytes) -> None:
        """Keep an answer; not where its ground is not known."""
        if rests_on is not None:
            self.now[key] = rests_on + answer
