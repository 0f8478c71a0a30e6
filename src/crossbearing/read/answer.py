"""From what a language model answered to statements: each is held against the text, and dropped if it is not there.

An answer is as little trusted as a document: it may be cut, nested without end, or made up.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar, get_args

from crossbearing.kinds import BY_NAME
from crossbearing.language.dates import find_dates
from crossbearing.language.numbers import find_quantities
from crossbearing.model import (
    Aspect,
    Document,
    Filler,
    Frame,
    Interval,
    Mention,
    MentionType,
    Modality,
    Polarity,
    Quantity,
    Span,
    Speaker,
    SpeechAct,
    Statement,
)
from crossbearing.read.assembly import IMPLIED
from crossbearing.read.certainty import FACTUALITY
from crossbearing.read.prompt import Part, roles_of
from crossbearing.read.speakers import UNNAMED
from crossbearing.read.whereabouts import Levelled

MOST_STATEMENTS = 120
"""Of one part of twelve sentences: ten a sentence, more than any sentence says."""
MOST_FILLERS, MOST_SPEAKERS, MOST_HEDGES = 24, 6, 8
QUOTE_CHARS = range(4, 1_501)
"""A clause, in any script: less says nothing, more is a paragraph."""
WORDS_CHARS = 300
"""The longest name, title or condition."""

_STARTS_TRIED = 32
"""Brackets at which an answer may begin behind talk; more would cost the square of its length."""
_RUMOUR = f"reports{UNNAMED}"
"""The one speaker who need not stand in the text: "reportedly". Source: KINDS.md."""

_TYPES: Mapping[str, MentionType] = {x: x for x in get_args(MentionType)}
_TYPE_BY_ROLE: Mapping[str, MentionType] = {
    **dict.fromkeys(("place", "origin", "destination", "host"), "place"),
    "site": "site",
    **dict.fromkeys(("materiel", "carrier", "weapon"), "equipment"),
    "force": "group",
    **dict.fromkeys(("actor", "recipient", "organisation"), "organisation"),
}
"""What fills a role where the answer does not say of which type it is."""

V = TypeVar("V", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Answered:
    """The statements that an answer holds, not yet checked, and whether it broke off."""

    statements: tuple[object, ...]
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """The document and the part of it that was asked about."""

    document: Document
    where: Levelled
    part: Part


class UnfoundedError(Exception):
    """A statement of an answer that cannot be taken; the message is the reason, the same for all of its sort."""


def answered(content: str) -> Answered | None:
    r"""What stands in the text of an answer: one JSON object, also in a fence, behind talk, or cut off at its end.

    None where nothing can be made of it.

    >>> answered('Sure! ```json\n{"statements": []}\n```')
    Answered(statements=(), cut=False)
    >>> answered("I see no statements.") is None
    True
    """
    content = content.rpartition("</think>")[2]
    decoder = json.JSONDecoder()
    at = -1
    for _ in range(_STARTS_TRIED):
        at = min((i for i in (content.find("{", at + 1), content.find("[", at + 1)) if i >= 0), default=-1)
        if at < 0:
            break
        found = _statements(_value(decoder, content, at)[0])
        if found is not None:
            return Answered(tuple(found))
    whole = tuple(_whole_objects(decoder, content))
    return Answered(whole, cut=True) if whole else None


def _value(decoder: json.JSONDecoder, content: str, at: int) -> tuple[object, int]:
    """The JSON value at a place and its end; None and -1 where there is none."""
    try:
        value, end = decoder.raw_decode(content, at)
    except (ValueError, RecursionError):
        return None, -1
    return value, end


def _statements(value: object) -> list[object] | None:
    if isinstance(value, dict):
        inner = value.get("statements")
        return inner if isinstance(inner, list) else None
    if isinstance(value, list) and value and all(isinstance(x, dict) and "quote" in x for x in value):
        return value
    return None


def _whole_objects(decoder: json.JSONDecoder, content: str) -> Iterator[object]:
    """The statements that came whole before an answer broke off."""
    at = content.find("[", content.find('"statements"')) if '"statements"' in content else -1
    while at >= 0:
        at = content.find("{", at + 1)
        value, end = _value(decoder, content, at) if at >= 0 else (None, -1)
        if end < 0:
            return
        yield value
        at = end - 1


def checked(setting: Setting, said: object, reader: str) -> Statement:
    """The statement that one object of an answer makes, with true offsets. Raises UnfoundedError.

    Quote, speakers and fillers must stand in the text; kind, roles, modality, polarity, speech act and aspect must be
    words of the vocabularies. A filler that is not in the text is left out; a statement without any is not taken.
    """
    if not isinstance(said, dict):
        raise UnfoundedError("what is no JSON object")
    quote = _quote(setting, said)
    sentence = _sentence(setting.part, quote)
    kind = BY_NAME.get(_words(said.get("kind")) or "")
    if kind is None:
        raise UnfoundedError("of a kind that is not known")
    modality = _one_of(Modality, said.get("modality"), "modality")
    polarity = _one_of(Polarity, said.get("polarity"), "polarity")
    aspect = _one_of(Aspect, said["aspect"], "aspect") if said.get("aspect") else None
    if modality is Modality.DENIED:
        polarity = Polarity.NEGATIVE
    look = _Look(setting, quote, sentence)
    fillers = tuple(look.fillers(_listed(said.get("roles"), MOST_FILLERS), roles_of(kind)))
    if not fillers:
        raise UnfoundedError("in which nobody and nothing stands in the text")
    trigger = look.inside(said.get("trigger"), quote)
    document = setting.document
    return Statement(
        locator=document.quote(quote.start, quote.end),
        frame=Frame(
            kind.name, fillers, look.time(said.get("time")), look.quantity(said.get("quantity")),
            look.own_words(said.get("condition")),
        ),
        attribution=tuple(look.speakers(said.get("attribution"))),
        speech_act=_one_of(SpeechAct, said.get("speech_act"), "speech act"),
        modality=modality,
        polarity=polarity,
        aspect=aspect,
        hedges=tuple(filter(None, map(look.own_words, _listed(said.get("hedges"), MOST_HEDGES)))),
        factuality=FACTUALITY[modality, polarity],
        reader=reader,
        trigger=(trigger.start, trigger.end) if trigger else (0, 0),
    )  # fmt: skip


def _quote(setting: Setting, said: Mapping[str, object]) -> Span:
    words = _words(said.get("quote"), QUOTE_CHARS.stop)
    number = said.get("sentence")
    part = setting.part
    if words is None or len(words) not in QUOTE_CHARS:
        raise UnfoundedError("without a quote of the length of a clause")
    found = None
    if isinstance(number, int) and 0 <= number - part.first < len(part.sentences):
        found = setting.where.find(words, part.sentences[number - part.first])
    found = found or setting.where.find(words, part.span)
    if found is None:
        raise UnfoundedError("whose quote does not stand in the text")
    return found


def _sentence(part: Part, quote: Span) -> Span:
    """From the begin of the sentence in which a quote begins to the end of that in which it ends."""
    touched = [s for s in part.sentences if s.start < quote.end and quote.start < s.end]
    return Span(min(quote.start, touched[0].start), max(quote.end, touched[-1].end)) if touched else quote


def _words(value: object, most: int = WORDS_CHARS) -> str | None:
    """A string of a bearable length, without white space around it."""
    if not isinstance(value, str) or len(value) > 2 * most:
        return None
    value = value.strip()
    return value if 0 < len(value) <= most else None


def _listed(value: object, most: int) -> Sequence[object]:
    return value[:most] if isinstance(value, list) else ()


def _one_of(vocabulary: type[V], value: object, name: str) -> V:
    try:
        return vocabulary(value if isinstance(value, str) else "")
    except ValueError:
        raise UnfoundedError(f"whose {name} is not known") from None


@dataclass(frozen=True, slots=True)
class _Look:
    """Looking around from a quote for what the answer says belongs to it."""

    setting: Setting
    quote: Span
    sentence: Span

    def inside(self, value: object, stretch: Span) -> Span | None:
        """Where the words of a value stand within a stretch."""
        words = _words(value)
        return self.setting.where.find(words, stretch) if words is not None else None

    def own_words(self, value: object) -> str | None:
        """The text's own characters for words of the sentence."""
        found = self.inside(value, self.sentence)
        return self._text(found) if found else None

    def anywhere(self, value: object) -> Span | None:
        """The nearest place: in the quote, in its sentence, before it, after it."""
        words, where = _words(value), self.setting.where
        if words is None:
            return None
        return (
            where.find(words, self.quote)
            or where.find(words, self.sentence)
            or where.find_before(words, self.sentence.start)
            or where.find(words, Span(self.sentence.end, len(where.source)))
        )

    def fillers(self, said: Sequence[object], roles: Sequence[str]) -> Iterator[Filler]:
        """The fillers whose role the kind has and whose words stand in the document, each once."""
        seen: set[tuple[str, Span]] = set()
        for entry in said:
            if not isinstance(entry, dict) or entry.get("role") not in roles:
                continue
            role, found = str(entry["role"]), self.anywhere(entry.get("text"))
            if found is None or (role, found) in seen:
                continue
            seen.add((role, found))
            mention = self._mention(found, entry, _TYPE_BY_ROLE.get(role, "thing"))
            away = not (self.sentence.start <= found.start and found.end <= self.sentence.end)
            yield Filler(role, mention, self.own_words(entry.get("via")) or (IMPLIED if away else None))

    def speakers(self, said: object) -> Iterator[Speaker]:
        """The chain of speakers, outermost first, the document's own outlet left out. Raises UnfoundedError."""
        entries = [] if said is None else said if isinstance(said, list) else [said]
        if len(entries) > MOST_SPEAKERS:
            raise UnfoundedError("with more speakers than any text relays")
        outlet = _bare(self.setting.document.metadata.outlet or "")
        seen: set[str] = set()
        for entry in entries:
            told = entry if isinstance(entry, dict) else {"name": entry}
            speaker = self._speaker(told)
            if (outlet and _bare(speaker.name) == outlet) or speaker.name in seen:
                continue
            seen.add(speaker.name)
            yield speaker

    def _speaker(self, told: Mapping[str, object]) -> Speaker:
        name = _words(told.get("name"))
        if name is None:
            raise UnfoundedError("with a speaker who has no name")
        cue = self.own_words(told.get("cue"))
        unnamed = name.lower().endswith(UNNAMED.strip())
        bare = name[: -len(UNNAMED.strip())].strip() if unnamed else name
        found = self.anywhere(bare)
        if found is None:
            if unnamed and f"{bare}{UNNAMED}" == _RUMOUR:
                return Speaker(_RUMOUR, None, cue)
            raise UnfoundedError("whose speaker does not stand in the text")
        mention = self._mention(found, {**told, "named": not unnamed}, "person" if unnamed else "organisation")
        return Speaker(f"{mention.text}{UNNAMED}" if unnamed else mention.text, mention, cue)

    def _mention(self, found: Span, told: Mapping[str, object], otherwise: MentionType) -> Mention:
        text = " ".join(self._text(found).split())
        kind = _TYPES.get(_words(told.get("type")) or "", otherwise)
        said = told.get("named")
        named = said if isinstance(said, bool) else any(word[:1].isupper() for word in text.split())
        title = self.anywhere(told.get("title")) if kind == "person" else None
        return Mention(
            self.setting.document.id,
            found.start,
            found.end,
            self._text(found),
            kind,
            named=named and kind != "unnamed",
            title=self._text(title) if title else None,
        )

    def time(self, value: object) -> Interval | None:
        """What the words of time mean; open at both ends where they are in a language that is not worked out."""
        found = self.inside(value, self.sentence)
        if found is None:
            return None
        begin, document = self.sentence.start, self.setting.document
        dates = find_dates(document.text[begin : self.sentence.end], document.metadata.published)
        for date in dates:
            if date.start + begin < found.end and found.start < date.end + begin:
                return date.interval
        return Interval(None, None, "open", self._text(found))

    def quantity(self, value: object) -> Quantity | None:
        """The number that the words of quantity hold."""
        text = self.own_words(value)
        spans = find_quantities(text) if text is not None else ()
        if text is None or not spans:
            return None
        first = spans[0]
        unit = first.quantity.unit or text[first.end :].strip() or None
        return Quantity(first.quantity.minimum, first.quantity.maximum, unit, text)

    def _text(self, span: Span) -> str:
        return self.setting.document.text[span.start : span.end]


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()
