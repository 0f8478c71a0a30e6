"""Sentences of re3d once more, with other names in them: 327 sentences name too few aircraft, ships and weapons.

The names in names.tsv are public designations and place names, written down for this purpose; they are no corpus.
"""

import random
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from training.data import Example

SHARE = 0.6  # of the mentions of a sentence, each time it is shown again


@cache
def names() -> dict[str, tuple[str, ...]]:
    """Names by entity type."""
    found: dict[str, list[str]] = {}
    for line in Path(__file__).with_name("names.tsv").read_text(encoding="utf8").splitlines():
        kind, name = line.split("\t")
        found.setdefault(kind, []).append(name)
    return {kind: tuple(values) for kind, values in found.items()}


def _split(name: str) -> list[str]:
    """Words as the corpus has them: hyphens and apostrophes apart, but not inside designators."""
    out: list[str] = []
    for word in name.split():
        if any(c.isdigit() for c in word) or not ("-" in word or "'" in word):
            out.append(word)
        else:
            out.extend(word.replace("-", " - ").replace("'", " ' ").split())
    return out


def _runs(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    runs: list[tuple[int, int, str]] = []
    for i, tag in enumerate(tags):
        if tag.startswith("B-"):
            runs.append((i, i + 1, tag[2:]))
        elif tag.startswith("I-") and runs and runs[-1][1] == i:
            runs[-1] = (runs[-1][0], i + 1, runs[-1][2])
    return runs


def _is_named(words: Sequence[str]) -> bool:
    plain = {"the", "we", "he", "she", "it", "they"}
    return any(w[:1].isupper() and len(w) > 1 and w.lower() not in plain for w in words)


def renamed(example: Example, head: str, chance: random.Random) -> Example:
    """The sentence with some of its named mentions (and any platform or weapon) exchanged for others of their type."""
    words: list[str] = []
    tags: list[str] = []
    at = 0
    for start, end, kind in _runs(example.entities[head]):
        words += example.words[at:start]
        tags += example.entities[head][at:start]
        mention = list(example.words[start:end])
        open_kind = kind in {"MilitaryPlatform", "Weapon"}
        if kind in names() and (open_kind or _is_named(mention)) and chance.random() < SHARE:
            mention = _split(chance.choice(names()[kind]))
        words += mention
        tags += [f"B-{kind}"] + [f"I-{kind}"] * (len(mention) - 1)
        at = end
    words += example.words[at:]
    tags += example.entities[head][at:]
    return Example(tuple(words), entities={head: tuple(tags)})
