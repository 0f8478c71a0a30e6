"""Headlines with a number or a name that the body never mentions."""

import re
from collections.abc import Iterator

from crossbearing.analyse.analysis import Analysis
from crossbearing.language.names import fold, similarity
from crossbearing.language.numbers import find_quantities
from crossbearing.model import Document, Finding, World

_NAME = re.compile(r"\b[^\W\d_a-z][\w’'-]{3,}")
_SETTING = re.compile(r"\b(?:in|near|from|to|at|over|off|on|across|into|towards?|of|river|lake|sea)$", re.IGNORECASE)
"""A place that a headline only adds for orientation is no claim."""
_TITLE_CASE = 0.6
"""Share of capitals among a headline's words from which on capitals say nothing of names."""
_STEM = 5
_MISSPELT = 0.75
"""Similarity of two beginnings of five letters with one letter changed."""
_LONGEST = 250
"""Characters of a headline; a longer first line is a paragraph."""
_LEAST_BODY = 400
"""Characters of a body that could have taken the headline up; a teaser cannot."""
_WORDS = re.compile(r"[^\W_]+")


def find(world: World) -> Iterator[Finding]:
    """One finding a headline, with everything in it that the body never mentions."""
    for identifier, document in world.documents.items():
        for headline, body in _headlines(document):
            missing = [*_numbers(headline, body), *_names(headline, body)]
            if missing:
                listed = ", ".join(f"“{x}”" for x in dict.fromkeys(missing))
                yield Finding(
                    "headline_body",
                    f"Only in the headline: {', '.join(dict.fromkeys(missing))}",
                    f"The headline “{' '.join(headline.split())}” of {document.path} has {listed}, of which the text "
                    "beneath it says nothing.",
                    (identifier,),
                    "caution",
                )


def _headlines(document: Document) -> Iterator[tuple[str, str]]:
    """The title, and a first line that reads like one; each with the text beneath."""
    text = document.text.strip()
    title = (document.metadata.title or "").strip()
    first, _, rest = text.partition("\n")
    is_headline = (
        bool(rest.strip()) and len(first) <= _LONGEST and not first.rstrip().endswith((".", "!", "?", "”", '"'))
    )
    body = rest if is_headline else text
    if len(body) < _LEAST_BODY:
        return
    if title:
        yield title, body
    if is_headline and fold(first) != fold(title):
        yield first, body


def _numbers(headline: str, body: str) -> Iterator[str]:
    """Counts and shares whose number stands nowhere in the body."""
    values = {(x.quantity.minimum, x.quantity.maximum) for x in find_quantities(body)}
    plain = re.sub(r"(?<=\d),", "", body)
    for found in find_quantities(headline):
        quantity = found.quantity
        digits = re.sub(r"\D", "", quantity.text)
        stands = (quantity.minimum, quantity.maximum) in values or re.search(rf"(?<!\d){digits}(?!\d)", plain)
        if digits and not stands:
            yield quantity.text


def _names(headline: str, body: str) -> Iterator[str]:
    """Capitalised words inside the headline whose beginning no word of the body shares."""
    words = _WORDS.findall(headline)
    if not words or sum(w[0].isupper() for w in words) > _TITLE_CASE * len(words):
        return
    known = {w[:_STEM] for w in fold(body).split()}
    for match in _NAME.finditer(headline):
        folded = fold(match[0].removesuffix("’s").removesuffix("'s"))
        before = headline[: match.start()].rstrip()
        if not before or before[-1] in ":-–—|“\"'.?!" or _SETTING.search(before):
            continue
        if folded and folded.split()[0][:_STEM] not in known and not _near(folded, known):
            yield match[0]


def _near(word: str, known: set[str]) -> bool:
    """Whether the body has the word with a letter changed or two exchanged: a misspelling is not a missing name."""
    stem = word[:_STEM]
    letters = sorted(stem)
    same_start = (k for k in known if k[0] == stem[0])
    return any(sorted(k) == letters or similarity(stem, k) >= _MISSPELT for k in same_start)


ANALYSIS = Analysis("headline_body", "Does a headline claim what its text never mentions?", find)
