"""What a reader's server answered: one small file for each question, kept as soon as it comes.

A cache beside the stored truth: deleting the folder ``answers/`` costs asking again, and nothing else. What stands
in it is no more trusted when it is read back than when it came.
"""

import json
from pathlib import Path

from crossbearing.store.artifacts import write_whole

MOST_BYTES = 32 << 20
"""Longer files were not written by this program, whose answers end at 4 MB before escapes."""


class AnswerFolder:
    """The folder ``answers/`` of a case."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, key: str, answer: str) -> None:
        """Writes an answer under a key of hexadecimal digits, whole or not at all. Raises OSError."""
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, json.dumps({"question": key, "answer": answer}).encode())

    def read(self, key: str) -> str | None:
        """The answer under a key; None where there is none, or none that can be read."""
        path = self._path(key)
        try:
            if path.stat().st_size > MOST_BYTES:
                return None
            kept = json.loads(path.read_bytes())
        except (OSError, ValueError, RecursionError):
            return None
        fits = isinstance(kept, dict) and kept.get("question") == key and isinstance(kept.get("answer"), str)
        return str(kept["answer"]) if fits else None

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / f"{key}.json"
