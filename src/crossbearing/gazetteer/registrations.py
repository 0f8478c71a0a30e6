"""Registrations of aircraft: of which state one is, and which address belongs to it where a rule says so."""

import re
from functools import cache
from typing import NamedTuple

from crossbearing.gazetteer import tables

_FIRST_N, _LAST_N = 0xA00001, 0xADF7C7
"""N1 and N99999. Source: FAA Civil Aviation Registry, Mode S codes in its releasable database."""
_LETTERS_N = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""I and O are not used. Source: 14 CFR 47.15(b)."""
_SUFFIXES_N = 1 + 24 * (1 + 24)
"""None, one letter, or two: 601 after the first three digits."""
_BUCKETS_N = (101_711, 10_111, 951, 35)
"""How many registrations begin with the same first digit, two, three, four: each the ten of the next size and 601
(after four digits: nothing, 24 letters, ten digits)."""
_DIGITS_WITH_SUFFIXES = 4
_N = re.compile(r"N([1-9][0-9]{0,4})([A-HJ-NP-Z]{0,2})")

_RUSSIAN_DIGITS = 5


class Mark(NamedTuple):
    """A nationality mark and the states in whose blocks its aircraft have addresses."""

    mark: str
    states: tuple[str, ...]
    pattern: re.Pattern[str]


class Rule(NamedTuple):
    """How an address follows from a registration; without steps, from its number."""

    prefix: str
    start: int
    step1: int
    step2: int
    first: str
    last: str


@cache
def marks() -> tuple[Mark, ...]:
    """Every nationality mark, the longest first."""
    rows = [
        Mark(mark, tuple(states.split("|")), re.compile(f"{re.escape(mark)}{dash}(?:{rest})"))
        for _, (mark, states, dash, rest) in tables.table("registration_marks.tsv", 4)
    ]
    return tuple(sorted(rows, key=lambda row: (-len(row.mark), row.mark)))


@cache
def rules() -> tuple[Rule, ...]:
    """The rules of ``registration_rules.tsv``."""
    return tuple(
        Rule(prefix, int(start, 16), int(step1 or 0), int(step2 or 0), first, last)
        for _, (prefix, start, step1, step2, first, last) in tables.table("registration_rules.tsv", 6)
    )


def states_of_registration(registration: str) -> tuple[str, ...]:
    """The states (ISO 3166-1 alpha-2) in whose blocks an aircraft of this registration can have its address.

    Empty where the text is no civil registration: serials of armed forces are none.

    >>> states_of_registration("RA-78842"), states_of_registration("VP-BDE"), states_of_registration("G-273")
    (('RU',), ('BM', 'GB'), ())
    """
    text = registration.strip().upper()
    return next((m.states for m in marks() if m.pattern.fullmatch(text)), ())


def address_of_registration(registration: str) -> int | None:
    """The 24-bit address that the rules give a registration; None where no rule does.

    The rules of most states are seen, not promised: of 821 Russian aircraft 792 follow theirs, so that a mismatch is
    worth a note and no more.

    >>> f"{address_of_registration('N1'):X}", f"{address_of_registration('RA-78842'):X}"
    ('A00001', '1533FA')
    """
    text = registration.strip().upper()
    if found := _N.fullmatch(text):
        return _american(found[1], found[2])
    for rule in rules():
        rest = text.removeprefix(rule.prefix)
        if rest == text:
            continue
        if not rule.step1:
            if len(rest) == _RUSSIAN_DIGITS and rest.isascii() and rest.isdigit():
                return rule.start + int(rest)
        elif re.fullmatch("[A-Z]{3}", rest) and rule.first <= rest <= rule.last:
            return rule.start + _steps(rest, rule) - _steps(rule.first, rule)
    return None


def registration_of_address(address: int) -> str | None:
    """The civil registration that belongs to an address of the United States or of Russia by rule; None for others.

    >>> registration_of_address(0xADF7C7), registration_of_address(0x140000 + 78842), registration_of_address(0x3C4421)
    ('N99999', 'RA-78842', None)
    """
    if _FIRST_N <= address <= _LAST_N:
        return _american_at(address - _FIRST_N)
    russian = next(rule for rule in rules() if rule.prefix == "RA-")
    number = address - russian.start
    return f"RA-{number:05d}" if 0 < number < 10**_RUSSIAN_DIGITS else None


def _steps(letters: str, rule: Rule) -> int:
    a, b, c = (ord(x) - ord("A") for x in letters)
    return a * rule.step1 + b * rule.step2 + c


def _american(digits: str, letters: str) -> int | None:
    """The address of an N-number: registrations stand in the order N1, N1A, N1AA, N1AB, ..., N1B, ..., N10, ..."""
    if len(digits) + len(letters) > 5:  # noqa: PLR2004 - 14 CFR 47.15(b)(1): up to five symbols
        return None
    offset = (int(digits[0]) - 1) * _BUCKETS_N[0]
    for place, digit in enumerate(digits[1:], 1):
        if place < _DIGITS_WITH_SUFFIXES:
            offset += _SUFFIXES_N + int(digit) * _BUCKETS_N[place]
        else:
            offset += 1 + len(_LETTERS_N) + int(digit)
    if len(digits) == _DIGITS_WITH_SUFFIXES:
        return _FIRST_N + offset + (1 + _LETTERS_N.index(letters) if letters else 0)
    return _FIRST_N + offset + _suffix(letters)


def _suffix(letters: str) -> int:
    """The place of a suffix of up to two letters among the 601."""
    if not letters:
        return 0
    place = 1 + _LETTERS_N.index(letters[0]) * (1 + len(_LETTERS_N))
    return place + (1 + _LETTERS_N.index(letters[1]) if len(letters) > 1 else 0)


def _american_at(offset: int) -> str:
    first, rest = divmod(offset, _BUCKETS_N[0])
    text = f"N{first + 1}"
    for bucket in _BUCKETS_N[1:]:
        if rest < _SUFFIXES_N:
            return text + _suffix_at(rest)
        digit, rest = divmod(rest - _SUFFIXES_N, bucket)
        text += str(digit)
    if rest == 0:
        return text
    return text + (_LETTERS_N[rest - 1] if rest <= len(_LETTERS_N) else str(rest - 1 - len(_LETTERS_N)))


def _suffix_at(place: int) -> str:
    if place == 0:
        return ""
    first, second = divmod(place - 1, 1 + len(_LETTERS_N))
    return _LETTERS_N[first] + (_LETTERS_N[second - 1] if second else "")
