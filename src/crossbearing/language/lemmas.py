"""Dictionary forms of English words, from a table of suffix rules and their exceptions.

Source: learned by training/lemmas.py from the training parts of Universal Dependencies EWT and GUM (CC BY-SA 4.0,
CC BY 4.0), whose lemmas it gives.
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

_AS_WRITTEN: Final = frozenset({"PROPN", "X", "PUNCT", "SYM"})
_LONGEST_SUFFIX: Final = 5
# Words are few and repeat; the bound keeps hostile text from growing the table (about 8 MB).
_REMEMBERED: Final = 32_768


@dataclass(frozen=True, slots=True)
class _Table:
    rules: dict[tuple[str, str], tuple[int, str]]  # (part of speech, suffix) -> letters to cut, letters to add
    words: dict[tuple[str, str], str]  # (part of speech, lower-cased form) -> lemma


@cache
def _table() -> _Table:
    rules: dict[tuple[str, str], tuple[int, str]] = {}
    words: dict[tuple[str, str], str] = {}
    text = files("crossbearing.language").joinpath("tables", "lemmas.tsv").read_text(encoding="utf8")
    for line in text.splitlines():
        what, upos, key, cut, value = line.split("\t")
        if what == "rule":
            rules[upos, key] = (int(cut), value)
        else:
            words[upos, key] = value
    verbs = files("crossbearing.language").joinpath("tables", "field_verbs.txt").read_text(encoding="utf8")
    for line in verbs.splitlines():
        if not line.startswith("#"):
            base, *irregular = line.split()
            words.update({("VERB", form): base for form in (base, *irregular, *_regular_forms(base))})
    words.update({("NOUN", form): base for form, base in _FIELD_NOUNS})
    return _Table(rules, words)


# "Bases" are military here far more often than they are principles.
_FIELD_NOUNS: Final = (("bases", "base"), ("airbases", "airbase"))


def _regular_forms(base: str) -> tuple[str, ...]:
    """The third person, past and participle of a verb that doubles no consonant (those that do list their forms)."""
    if base.endswith("e"):
        return f"{base}s", f"{base}d", f"{base[:-1]}ing"
    if base.endswith("y") and base[-2] not in "aeiou":
        return f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base}ing"
    third = f"{base}es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else f"{base}s"
    return third, f"{base}ed", f"{base}ing"


@lru_cache(maxsize=_REMEMBERED)
def lemma(form: str, upos: str) -> str:
    """The dictionary form of a word, given its universal part of speech; names and signs stay as written.

    >>> lemma("delivered", "VERB"), lemma("Aircraft", "NOUN"), lemma("n't", "PART"), lemma("Libya", "PROPN")
    ('deliver', 'aircraft', 'not', 'Libya')
    """
    if upos in _AS_WRITTEN:
        return form
    table, plain = _table(), form.lower().replace("’", "'")
    known = table.words.get((upos, plain))
    if known is not None:
        return known
    for length in range(min(_LONGEST_SUFFIX, len(plain)), -1, -1):
        rule = table.rules.get((upos, plain[len(plain) - length :]))
        if rule is not None and len(plain) > rule[0]:
            return plain[: len(plain) - rule[0]] + rule[1]
    return plain
