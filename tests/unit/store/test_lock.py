"""The lock of the one who writes."""

import threading
from pathlib import Path

from crossbearing.store.lock import WriterLock


def test_a_free_lock_is_taken_at_once(tmp_path: Path) -> None:
    """Nobody is told to wait, and giving back twice changes nothing."""
    told: list[str] = []
    for _ in range(2):
        lock = WriterLock(tmp_path / "lock")
        lock.acquire(lambda: told.append("wait"))
        lock.release()
        lock.release()
    assert told == []


def test_a_held_lock_is_waited_for(tmp_path: Path) -> None:
    """The second is told once, and has the lock when the first gives it back."""
    first, second = WriterLock(tmp_path / "lock"), WriterLock(tmp_path / "lock")
    told: list[str] = []
    first.acquire(lambda: None)

    def wait() -> None:
        told.append("wait")
        threading.Timer(0.05, first.release).start()

    second.acquire(wait)
    assert told == ["wait"]
    second.release()
