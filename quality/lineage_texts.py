"""Texts for measuring lineage: news of GUM, EWT, ECB+ and NewsWCL50, read from the folder of public data."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from training.data import read_blocks

_NO_BLANK_BEFORE = re.compile(r" (?=[.,;:!?%)\]”’]|(?:n['’]t|['’](?:s|re|ve|ll|d|m))\b)")
_NO_BLANK_AFTER = re.compile(r"(?<=[(\[“‘$#]) ")
_SPEECH = frozenset({"said", "says", "wrote", "added", "adds", "told", "tweeted", "continued", "read", "asked"})
_LEAST_CHARACTERS = 500
"""A shorter text is no article."""


@dataclass(frozen=True, slots=True)
class Text:
    """An article and what it is about."""

    id: str
    story: str
    """Texts of one story tell of one event; each text of a treebank is a story of its own."""
    text: str


def treebank(paths: Iterable[Path], prefixes: tuple[str, ...]) -> Iterator[Text]:
    """The documents of CoNLL-U files whose id begins with one of the prefixes."""
    for path in paths:
        found: defaultdict[str, list[str]] = defaultdict(list)
        here = ""
        for block in read_blocks(path):
            for line in block:
                if line.startswith("# newdoc id = "):
                    here = line.removeprefix("# newdoc id = ")
                elif line.startswith("# text = "):
                    found[here].append(line.removeprefix("# text = "))
        for name, sentences in found.items():
            text = "\n".join(sentences)
            if name.startswith(prefixes) and len(text) >= _LEAST_CHARACTERS:
                yield Text(name, name, text)


def ecb(path: Path) -> Iterator[Text]:
    """The documents of an ECB+ part; a story is a seminal event: ``1_10ecb`` and ``1_10ecbplus`` are two."""
    words: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    for block in read_blocks(path):
        for line in block:
            name, sentence, _, word, *_ = line.split("\t")
            words[name, int(sentence)].append(word)
    texts: defaultdict[str, list[str]] = defaultdict(list)
    for (name, _), tokens in sorted(words.items()):
        texts[name].append(joined(tokens))
    for name, sentences in texts.items():
        topic, _, rest = name.partition("_")
        yield Text(name, f"{topic}{'+' if rest.endswith('plus') else ''}", "\n".join(sentences))


def newswcl50(path: Path) -> Iterator[Text]:
    """The fifty articles of NewsWCL50; a story is an event that five outlets tell."""
    words: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    for block in read_blocks(path):
        for line in block:
            if not line.startswith("#"):
                name, sentence, _, word, *_ = line.split("\t")
                words[name.rsplit("/", 1)[-1], int(sentence)].append(word)
    texts: defaultdict[str, list[str]] = defaultdict(list)
    for (name, _), tokens in sorted(words.items()):
        texts[name].append(joined(tokens))
    for name, sentences in texts.items():
        yield Text(f"nw_{name}", f"nw_{name.split('_')[0]}", "\n".join(sentences))


def joined(tokens: Iterable[str]) -> str:
    """Words as a sentence again, with blanks and quotation marks as print has them."""
    words = [t for t in tokens if t != "\\n"]
    opened = False
    for at, word in enumerate(words):
        if word == '"':
            closing = opened or _closes(words, at)
            words[at] = "”" if closing else "“"
            opened = not closing
    text = " ".join(words).replace("``", "“").replace("''", "”")
    return _NO_BLANK_AFTER.sub("", _NO_BLANK_BEFORE.sub("", text)).strip()


def _closes(words: list[str], at: int) -> bool:
    """Whether a straight mark ends a quotation that began in a sentence before."""
    rest = words[at + 1 :]
    if not rest:
        return True
    after_stop = at > 1 and words[at - 1] in {",", ".", "?", "!", "…"} and words[at - 2] not in _SPEECH
    return after_stop and (rest[0][:1].islower() or bool(_SPEECH & set(rest[:4])))
