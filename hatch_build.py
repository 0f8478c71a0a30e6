"""Made when the package is built: outlines of countries for the maps, and the index of the general gazetteer.

Nothing third-party is committed: npm's ``world-atlas`` (Natural Earth 1:50m, public domain) and the ISO 3166 codes of
``i18n-iso-countries`` (MIT) are pinned with their hashes by ``package-lock.json``. The result,
``src/crossbearing/gazetteer/_built/outlines.json.gz``, goes into the wheel; an editable installation reads it in place.
"""

import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SOURCES = ("hatch_build.py", "package.json", "package-lock.json")
BUILT = Path("src", "crossbearing", "gazetteer", "_built", "outlines.json.gz")
WITHOUT = "CROSSBEARING_WITHOUT_OUTLINES"
HELP = (
    "The maps need the outlines of countries (Natural Earth), which npm fetches when Crossbearing is built.\n"
    f"{{}}\nInstall Node.js 18 or newer and try again, or set {WITHOUT}=1 to build with maps that show no coasts."
)


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg, unused-ignore]
    """Called by hatchling before a wheel or an editable installation is put together."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's interface
        """Make the outlines, unless they are newer than what they are made of."""
        build(Path(self.root))
        index_places(Path(self.root))


def build(root: Path) -> None:
    """The outlines under ``root``, made if need be."""
    target = root / BUILT
    if os.environ.get(WITHOUT) or _is_fresh(target, [root / name for name in SOURCES]):
        return
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit(HELP.format("There is no npm on this machine."))
    with tempfile.TemporaryDirectory() as folder:
        for name in ("package.json", "package-lock.json"):
            shutil.copy(root / name, folder)
        command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
        done = subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True)  # noqa: S603
        if done.returncode:
            raise SystemExit(HELP.format(f"`npm ci` failed:\n{done.stderr.strip()}"))
        modules = Path(folder, "node_modules")
        atlas = json.loads((modules / "world-atlas" / "countries-50m.json").read_text("utf-8"))
        codes = json.loads((modules / "i18n-iso-countries" / "codes.json").read_text("utf-8"))
    payload = json.dumps(outlines(atlas, codes), ensure_ascii=False, separators=(",", ":")).encode()
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_suffix(".part")
    draft.write_bytes(gzip.compress(payload, mtime=0))
    draft.replace(target)


def index_places(root: Path) -> None:
    """The index of the general gazetteer, so that nobody waits for it at the first run; made if need be.

    It is made by the package's own code, on the versions of the data packages that ``build-system.requires`` names.
    """
    sys.path.insert(0, str(root / "src"))
    try:
        from crossbearing.gazetteer.build_index import build as build_index  # noqa: PLC0415 - importable only now
        from crossbearing.gazetteer.index_place import shipped_path  # noqa: PLC0415

        if not shipped_path().is_file():
            build_index(shipped_path())
    finally:
        sys.path.remove(str(root / "src"))


def outlines(atlas: dict[str, Any], codes: list[list[str]]) -> dict[str, Any]:
    """What the maps need: shared arcs as they are, and for each country its two letters, name and polygons of arcs.

    Source: TopoJSON 1.0 (world-atlas countries-50m), sections 2.1.4 (delta-encoded arcs) and 2.2.
    """
    alpha2 = {row[2]: row[0] for row in codes}
    countries = [
        {
            "a2": alpha2.get(shape.get("id", "")),
            "name": shape["properties"]["name"],
            "polygons": shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]],
        }
        for shape in atlas["objects"]["countries"]["geometries"]
        if shape["type"] in {"Polygon", "MultiPolygon"}
    ]
    return {
        "scale": atlas["transform"]["scale"],
        "translate": atlas["transform"]["translate"],
        "arcs": [[n for point in arc for n in point[:2]] for arc in atlas["arcs"]],
        "countries": sorted(countries, key=lambda c: c["name"]),
    }


def _is_fresh(target: Path, sources: list[Path]) -> bool:
    return target.exists() and all(target.stat().st_mtime >= s.stat().st_mtime for s in sources)
