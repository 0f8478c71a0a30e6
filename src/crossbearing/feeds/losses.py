"""What was left out of a file, counted by cause: one problem for each, not one for each row."""

from collections import Counter
from collections.abc import Iterator
from typing import Literal, TypeAlias

from crossbearing.feeds.sensor import Source
from crossbearing.model import Problem

__all__ = ["Loss", "Losses", "loss_problems"]

Loss: TypeAlias = Literal[
    "address-not-readable", "address-zero", "altitude-without-unit", "checksum-wrong", "fix-without-position",
    "frame-not-readable", "frame-without-time", "line-not-readable", "longitude-wrapped", "message-incomplete",
    "message-without-time", "not-a-vessel", "position-off-the-earth", "record-not-readable", "speed-without-unit",
    "time-not-readable", "time-out-of-range", "value-not-possible", "value-not-readable",
]  # fmt: skip
Losses: TypeAlias = Counter[Loss]
"""How often each thing went wrong in one file."""

_MESSAGES: dict[Loss, str] = {
    "address-not-readable": "{n} records name no platform by an address, an MMSI or a name: they were left out. If "
    "the identity stands in another column, name it in a description beside the file.",
    "address-zero": "{n} records come from address 000000 (or MMSI 0), which is nobody's: several platforms can hide "
    "behind it. They were left out; set the transponder right or ask the receiver's owner.",
    "altitude-without-unit": "{n} altitudes have no known unit and were left out. Name the unit in a description "
    'beside the file: "columns": "altitude_ft=…" or "altitude_m=…".',
    "checksum-wrong": "{n} sentences have a wrong checksum and were left out: they were damaged on their way.",
    "fix-without-position": "{n} records have no position and place nothing: only what they tell of the platform was "
    "kept.",
    "frame-not-readable": "{n} frames cannot be decoded and were left out: noise, or not Mode S.",
    "frame-without-time": "{n} frames have no time and cannot be placed. Record with timestamps (JSON lines with "
    '"timestamp" and "frame"), or, for a Beast file, say when it begins: "begins": "2024-12-01T10:00:00Z" in a '
    "description beside the file.",
    "line-not-readable": "{n} lines are nothing of this format and were left out.",
    "longitude-wrapped": "{n} longitudes lie between 180 and 360 and were brought into -180 to 180. Nothing is lost.",
    "message-incomplete": "{n} parts of messages came without the other parts and were left out.",
    "message-without-time": "{n} messages have no time and cannot be placed. Record with tag blocks (\\c:…*hh\\), or "
    "put the time before each sentence.",
    "not-a-vessel": "{n} records are of base stations, buoys and other things that do not travel: they were left out.",
    "position-off-the-earth": "{n} positions are not on the earth (latitude beyond 90, longitude beyond 360): they "
    "were left out. Check whether the columns are swapped.",
    "record-not-readable": "{n} records do not have the form of this format and were left out.",
    "speed-without-unit": "{n} speeds have no known unit and were left out. Name the unit in a description beside the "
    'file: "columns": "speed_kt=…" or "speed_mps=…".',
    "time-not-readable": "{n} times cannot be read and their records were left out. Name the format in a description "
    'beside the file: "time_format": "%m/%d/%Y %H:%M:%S".',
    "time-out-of-range": "{n} times lie before 1990 or after 2100 and their records were left out: a clock that was "
    "not set, or another unit of time.",
    "value-not-possible": "{n} altitudes, speeds, courses or rates are beyond what can be and count as not known.",
    "value-not-readable": "{n} altitudes, speeds, courses or rates are no numbers and count as not known.",
}


def loss_problems(losses: Losses, source: Source) -> Iterator[Problem]:
    """One problem for each cause, with its count."""
    for loss in sorted(losses):
        if losses[loss]:
            yield source.problem(loss, _MESSAGES[loss].replace("{n}", f"{losses[loss]:,}"))
