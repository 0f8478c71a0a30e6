"""The installed program, as a user runs it: what measures quality and speed goes through it and not around it."""

import os
import subprocess
import sys
from pathlib import Path

DATA = Path(os.environ.get("CROSSBEARING_DATA", Path(__file__).parents[2] / "shared"))
"""The folder of public data and reports, beside the project unless said otherwise."""
PROGRAM = Path(sys.executable).with_name("crossbearing")
"""The command of the environment that runs the script."""


def crossbearing(*arguments: str) -> str:
    """What the program prints on standard output; ends the script with the program's own words where it fails."""
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode != 0:
        sys.exit(f"crossbearing {' '.join(arguments)} ended with status {done.returncode}:\n{done.stderr}")
    return done.stdout
