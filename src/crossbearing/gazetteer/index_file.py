"""One binary file of named arrays, mapped into memory when it is opened: shared by processes, nothing is parsed."""

import hashlib
import json
import mmap
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
import numpy.typing as npt

MAGIC = b"CBGAZ001"
_ALIGN = 64
"""Arrays begin at multiples of a cache line, as numpy wants for any of its types."""

Array = npt.NDArray[Any]


def write_arrays(path: Path, arrays: Mapping[str, Array]) -> None:
    """The file appears whole or not at all: it is written beside its place and renamed."""
    header: dict[str, tuple[str, int, int]] = {}
    offset = 0
    for name, array in arrays.items():
        header[name] = (array.dtype.str, len(array), offset)
        offset += -(-array.nbytes // _ALIGN) * _ALIGN
    head = json.dumps(header).encode()
    head += b" " * (-(len(MAGIC) + 8 + len(head)) % _ALIGN)
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, beside = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".part")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(MAGIC + len(head).to_bytes(8, "little") + head)
            for array in arrays.values():
                file.write(array.tobytes())
                file.write(b"\0" * (-array.nbytes % _ALIGN))
        Path(beside).chmod(0o644)
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def open_arrays(path: Path) -> Mapping[str, Array]:
    """The arrays of a file, read where they lie.

    Raises OSError where there is no file, ValueError where it is not one of ours or is cut short.
    """
    with path.open("rb") as file:
        view = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    if view[: len(MAGIC)] != MAGIC:
        raise ValueError(f"{path} is not a gazetteer index of this version")
    begin = len(MAGIC) + 8
    size = int.from_bytes(view[len(MAGIC) : begin], "little")
    if begin + size > len(view):
        raise ValueError(f"{path} is cut short: remove it, and it is built again")
    header: dict[str, tuple[str, int, int]] = json.loads(view[begin : begin + size])
    return MappingProxyType(
        {
            name: np.frombuffer(view, dtype=np.dtype(dtype), count=count, offset=begin + size + offset)
            for name, (dtype, count, offset) in header.items()
        }
    )


def key_hash(key: str) -> int:
    """64 bits that stand for a folded name: two of two million names share them once in nine million indexes."""
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), "little")


def pack_texts(texts: list[str]) -> tuple[Array, Array]:
    """Texts as one array of bytes and the array of their ends."""
    encoded = [t.encode() for t in texts]
    ends = np.cumsum([len(e) for e in encoded], dtype=np.uint32) if encoded else np.zeros(0, np.uint32)
    return np.frombuffer(b"".join(encoded), dtype=np.uint8), ends


def text_at(data: Array, ends: Array, i: int) -> str:
    """The i-th of the packed texts."""
    start = int(ends[i - 1]) if i else 0
    return data[start : int(ends[i])].tobytes().decode()
