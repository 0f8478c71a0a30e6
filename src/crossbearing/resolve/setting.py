"""What stands around a mention in its document: countries, sentences, the words before and behind."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from crossbearing.gazetteer import Gazetteer
from crossbearing.gazetteer.written import written_names
from crossbearing.language.names import MAX_NAME_CHARS, fold
from crossbearing.model import Document, Mention

_SENTENCE_END = re.compile(r"[.!?…][”\"’')\]]*\s+(?=[^\sa-z])|\n+")
_PROPER = re.compile(r"[^\W\d_a-z][\w.]*(?:-[^\W\d_a-z]\w*)*")
"""A word that does not begin with a small Latin letter: names of every script are among them."""
NEAR_CHARS = 250
"""A sentence of news has 130 characters on average; what stands farther away than two of them is not beside a name."""
MAX_HITS = 4000
"""Enough for a text of 400 pages; a list of country names cannot make the work grow without bound."""


class CountryHit(NamedTuple):
    """Characters of a text that speak of a country, by its name or by its people's."""

    start: int
    end: int
    code: str


@dataclass(frozen=True, slots=True)
class Setting:
    """A document as far as it helps to read names in it."""

    text: str
    day: date | None
    sentences: tuple[int, ...]
    """Where sentences begin: a rough cut, made to tell near from far."""
    hits: tuple[CountryHit, ...]
    shares: Mapping[str, float]
    """By country: its share of all words that speak of a country."""
    cased: bool
    """Whether capitals mean anything in the text."""

    def sentence(self, position: int) -> int:
        """The number of the sentence in which a character stands."""
        return bisect_right(self.sentences, position) - 1

    def countries_near(self, start: int, end: int) -> frozenset[str]:
        """The countries spoken of in the same sentence, the mention's own words left out."""
        number = self.sentence(start)
        low = max(self.sentences[number], start - NEAR_CHARS)
        after = self.sentences[number + 1] if number + 1 < len(self.sentences) else len(self.text)
        high = min(after, end + NEAR_CHARS)
        first = bisect_right(self.hits, (low, -1, ""))
        found = set()
        for hit in self.hits[first:]:
            if hit.start >= high:
                break
            if hit.end <= start or hit.start >= end:
                found.add(hit.code)
        return frozenset(found)

    def before(self, start: int, chars: int = 48) -> str:
        """The words of the same sentence right before a position."""
        return self.text[max(self.sentences[self.sentence(start)], start - chars) : start]

    def after(self, end: int, chars: int = 48) -> str:
        """The words right behind a position."""
        return self.text[end : end + chars]


_CASE_SAMPLE_CHARS = 5_000


def is_cased(text: str) -> bool:
    """Whether capitals mean anything in a text: they do where at least one letter in two hundred is one.

    Scripts without capitals count as if they had them: no word of theirs looks like a common noun.
    """
    sample = text[:_CASE_SAMPLE_CHARS]
    return sum(map(str.isupper, sample)) * 200 >= sum(map(str.islower, sample))


def country_of(word: str, gazetteer: Gazetteer) -> str | None:
    """The country that a word names, by its own name or by its people's, or None."""
    if len(word) > MAX_NAME_CHARS:
        return None
    folded = fold(word)
    row = gazetteer.people.get(folded) or gazetteer.countries.get(folded)
    if row is None and not word.isascii():  # "Ливии" is a case of "Ливия"
        forms = written_names().forms_of(word)
        row = next((r for f in forms if (r := gazetteer.countries.get(fold(f)))), None)
    return row.country if row else None


def setting_of(document: Document, mentions: Iterable[Mention], gazetteer: Gazetteer) -> Setting:
    """The setting of a document: one pass over its capitalised words and its mentions of several words."""
    text = document.text
    starts = (0, *(m.end() for m in _SENTENCE_END.finditer(text)))
    known: dict[str, str | None] = {}

    def code_of(name: str) -> str | None:
        if name not in known:
            known[name] = country_of(name, gazetteer)
        return known[name]

    cased = is_cased(text)
    hits: set[CountryHit] = set()
    for found in _PROPER.finditer(text):
        if len(hits) >= MAX_HITS:
            break
        code = code_of(found.group().rstrip("."))
        if code:
            hits.add(CountryHit(found.start(), found.end(), code))
    for mention in mentions:
        if mention.type != "person" and (" " in mention.text or not cased) and len(mention.text) < NEAR_CHARS:
            code = code_of(mention.text)
            if code and len(hits) < MAX_HITS:
                hits.add(CountryHit(mention.start, mention.end, code))
    counts = Counter(hit.code for hit in hits)
    total = sum(counts.values())
    shares = {code: n / total for code, n in sorted(counts.items())}
    return Setting(text, document.metadata.published, starts, tuple(sorted(hits)), shares, cased)


_LOCATIVE = frozenset(
    {"in", "at", "near", "around", "outside", "inside", "across", "throughout", "within", "through", "via", "downtown"}
)
_MOVING = frozenset({"to", "from", "into", "toward", "towards", "over"})
_PARTNER = frozenset({"with", "by", "against", "between", "for"})
_PLACE_NOUN = re.compile(
    r"^(?:airports?|suburbs?|streets?|metro|outskirts|ports?|centre|center|neighbou?rhoods?|districts?|residents|"
    r"hospitals?|universit(?:y|ies)|square|stadium|museums?|mayor|police|hotels?|courts?|old town)\b",
    re.IGNORECASE,
)
_ACTING = re.compile(
    r"^(?:also |now |still |has |had |have )*(?:said|says|say|announc|den(?:y|ies|ied)|accus|sign|agree|want|seek|"
    r"sought|"
    r"is|are|was|has|had|have|will|would|could|may|might|must|should|did|does|can(?:not)?|back(?:s|ed)|support(?:s|ed)|"
    r"sent|sends|call(?:s|ed)|condemn|warn|insist|reject|refus|claim|hopes?|plan(?:s|ned)|views?|consider|continu|needs?|"
    r"us(?:es|ed)|beg[au]n|begins|pledg|vow|urg|recogni[sz]|expel|summon|respon|react|launch|deploy|withdr[ae]w|"
    r"concentrat|distanc|seem|appear|remain|aim|tri(?:es|ed)|becom|became|makes|made|tak(?:es|ing)|took|gets|got|keeps|"
    r"kept|mov(?:es|ed)|shift|expand|increas|strengthen|provid|offer|fac(?:es|ed)|fear|worr|believ|regard|gain|los(?:es|t)|"
    r"play|reposition|reduc|treat|see(?:s|k)|intend|decid|demand|propos|prepar|threat|order|impos|lift|host)",
    re.IGNORECASE,
)
_GOVERNMENT_NOUN = re.compile(
    r"^(?:government|regime|administration|authorities|cabinet|leadership|junta|officials?)\b", re.IGNORECASE
)
_TIED = re.compile(
    r"^[-–](?:backed|led|allied|aligned|supported|sponsored|friendly|brokered|appointed)\b", re.IGNORECASE
)
_ACTED_ON = re.compile(
    r"^(?:accus|warn|urg|thank|ask|tell|told|blam|support|back|arm|help|sanction|press|persuad|allow|convinc|condemn|"
    r"critici[sz]|oppos|prais|assur|inform|remind|provok|deter|counter|def(?:y|ied)|join|isolat|pressur)"
    r"(?:e?s|e?d|ing|e)?$",
    re.IGNORECASE,
)
_LAST_WORD = re.compile(r"([\w-]+)[\s“\"‘']*$")
_BETWEEN = re.compile(r"\bbetween\b[^.;]*\band (?:the )?$", re.IGNORECASE)


@lru_cache(maxsize=1 << 12)
def _behind(after: str) -> float:
    """What the words behind a name say of whether a government is meant."""
    possessive = _is_possessive(after)
    rest = after[2:].lstrip() if possessive else after.lstrip()
    if _TIED.match(rest) or _GOVERNMENT_NOUN.match(rest):
        return 1.0
    if rest.startswith(("-based", "–based")) or _PLACE_NOUN.match(rest):
        return -0.8
    if possessive:
        return 0.0 if rest[:1].isupper() else 0.6
    return 0.8 if _ACTING.match(rest) else 0.0


def _is_possessive(after: str) -> bool:
    return after[:2] in {"'s", "’s", "' ", "’ "}


def governs(before: str, after: str) -> float:
    """How far the words around a capital's name speak for its government (1) or for the town (-1).

    >>> governs("talks between Ankara and ", " on Monday"), governs("a bomb went off in ", " on Monday")
    (0.8, -1.0)
    >>> governs("This shows that ", "’s strategy has changed")
    0.6
    """
    behind = _behind(after)
    found = _LAST_WORD.search(before)
    word = found.group(1).lower() if found else ""
    if word in _LOCATIVE:  # "a shift in Moscow's strategy" is no place, "at London's High Court" is one
        return behind if behind == 1.0 or (behind > 0 and _is_possessive(after)) else -1.0
    if word in _MOVING:
        return min(behind, 0.3) if behind else -0.4
    if _BETWEEN.search(before):
        return 0.8 if behind >= 0 else behind
    if word in _PARTNER or _ACTED_ON.match(word):
        return max(0.7, behind) if behind >= 0 else behind
    return behind
