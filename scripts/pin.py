"""Writes the exact versions of uv.lock into pyproject.toml as ``constraint-dependencies`` of ``[tool.uv]``.

``uv.lock`` records download addresses and is not kept; the versions are. A package that is locked in several versions
gets one line a version, with the markers under which each holds. Running it twice changes nothing.

    uv lock --upgrade && python scripts/pin.py
"""

import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
BEGIN = "constraint-dependencies = [ # written by scripts/pin.py; do not edit"


class Pin(NamedTuple):
    """A package in an exact version, with the marker under which it is that version; empty where it always is."""

    name: str
    version: str
    marker: str

    def __str__(self) -> str:
        """The pin as a requirement."""
        return f"{self.name}=={self.version}" + (f" ; {self.marker}" if self.marker else "")


def pins(lock: str) -> list[Pin]:
    """The pins of a uv.lock, by name and version; the project itself, which has no registry, is left out."""
    packages = [p for p in tomllib.loads(lock)["package"] if "registry" in p["source"]]
    versions = Counter(p["name"] for p in packages)
    found = []
    for package in packages:
        several = versions[package["name"]] > 1
        markers = package.get("resolution-markers", []) if several else []
        found.append(Pin(package["name"], package["version"], _either(markers)))
    return sorted(found)


def _either(markers: list[str]) -> str:
    """One marker that holds where any of these does."""
    if len(markers) == 1:
        return markers[0]
    return " or ".join(f"({m})" if " and " in m else m for m in markers)


def pinned(project: str, found: list[Pin]) -> str:
    """The text of pyproject.toml with these pins in the place of the ones before."""
    block = "\n".join([BEGIN, *(f'  "{pin}",' for pin in found), "]"])
    start = project.find(BEGIN)
    if start < 0:
        return f"{project.rstrip()}\n\n[tool.uv]\n{block}\n"
    end = project.index("\n]", start) + len("\n]")
    return project[:start] + block + project[end:]


def main() -> int:
    """Write the pins, or say that there is no lock to take them from."""
    lock = ROOT / "uv.lock"
    if not lock.is_file():
        print("There is no uv.lock. Make one with: uv lock")
        return 1
    project = ROOT / "pyproject.toml"
    found = pins(lock.read_text(encoding="utf-8"))
    project.write_text(pinned(project.read_text(encoding="utf-8"), found), encoding="utf-8")
    print(f"{len(found)} versions of {len({pin.name for pin in found})} packages are pinned in pyproject.toml.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
