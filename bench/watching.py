"""A command run in a process of its own, with the peak memory of it and all below it."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence

import psutil

CORES = 2
SAMPLE_S = 0.25
"""Between two looks at the memory: short against minutes, long against what a look costs."""
MIB = 1 << 20


def watched(command: Sequence[str]) -> tuple[dict[str, object], float]:
    """The JSON on the last line of what a command says, and its peak memory in MiB. Ends the program where it fails."""
    peak = 0.0
    with tempfile.TemporaryFile() as said, subprocess.Popen(command, stdout=said) as process:
        while process.poll() is None:
            peak = max(peak, memory_mib(process.pid))
            time.sleep(SAMPLE_S)
        said.seek(0)
        lines = said.read().decode().splitlines()
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with status {process.returncode}")
    found: dict[str, object] = json.loads(lines[-1])
    return found, peak


def memory_mib(pid: int) -> float:
    """Memory of a process and all below it; pages that they share are counted once (PSS)."""
    total = 0
    try:
        family = [psutil.Process(pid)]
        family += family[0].children(recursive=True)
    except psutil.Error:
        return 0.0
    for one in family:
        try:
            total += one.memory_full_info().pss
        except psutil.Error:
            continue  # it ended between two looks
    return total / MIB
