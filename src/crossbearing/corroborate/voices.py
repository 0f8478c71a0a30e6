"""Who stands behind a statement: each link of its chain, and its outlet, as something that can be counted."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal, TypeAlias

from crossbearing.corroborate.known import Known
from crossbearing.gazetteer.media import Media, load_media
from crossbearing.language.lexicon import noun_classes
from crossbearing.language.names import fold
from crossbearing.model import DatedReliability, Document, Entity, Reliability, Source, Speaker, Statement

Firmness: TypeAlias = Literal["named", "outlet", "described", "vague", "unknown outlet"]
"""Who could be asked: somebody named, a named outlet in its own voice, a person without a name, nobody in
particular ("reports", "experts", "satellite images" of nobody), an outlet that the case does not know."""

UNNAMED = "(unnamed)"
VOICE = "voice:"
"""How the keys begin of those who are somebody."""
_VAGUE_WORDS = (
    "report reports rumour rumours rumor rumors experts analysts observers sources "
    "media press many some others people critics opponents sceptics commentators speculation belief claim claims "
    "allegations estimates estimate image images imagery photo photos photograph photographs footage video videos data "
    "information record records evidence figures website websites outlet outlets account accounts it they"
)
_VAGUE_HEADS = frozenset(_VAGUE_WORDS.split())
"""Speakers that stand for an unknown number of unknown origins."""
_PREPOSITION = re.compile(r"\s(?:of|from|in|at|on|for|with|who|that|within|close to|near)\s")
_ARTICLES = frozenset({"a", "an", "the", "some", "two", "three", "several", "former", "senior", "another", "one"})
_WORD = re.compile(r"[^\W\d_]+")
_MEDIA_KINDS = frozenset({"outlet", "agency", "media"})
_GOVERNMENT = re.compile(
    r"\b(?:minister|ministry|government|president|prime minister|spokes\w+|ambassador|general|army|armed forces|navy"
    r"|defen[cs]e|kremlin|pentagon|foreign office|state department|parliament|intelligence)\b",
    re.IGNORECASE,
)
_NEWS = re.compile(
    r"\b(?:news|times|post|journal|herald|tribune|gazette|agency|daily|reuters|afp|dpa|tass|bbc|cnn|jazeera|radio|tv"
    r"|television|magazine|newspaper|website|broadcaster|wire|dispatch|courier|press)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Voice:
    """One that may be the origin of a statement."""

    key: str
    label: str
    firmness: Firmness
    state: str = ""
    """The country for whose government it speaks, or empty: officials of one government are one origin."""
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Voices:
    """How speakers and outlets of one world are known."""

    known: Known
    source_kinds: Mapping[str, Source]
    """By folded name; an outlet by its usual one."""
    media: Media
    """Spellings and addresses of one outlet are one voice."""
    collected: frozenset[str]
    """The voices of the outlets that published a document of the case."""

    def of_outlet(self, document: Document | None) -> Voice:
        """The publication in its own voice."""
        outlet = document.metadata.outlet if document else None
        if not outlet:
            where = document.id if document else ""
            return Voice(
                f"document:{where}", f"unknown outlet ({document.path if document else '?'})", "unknown outlet"
            )
        return self.named_outlet(outlet)

    def named_outlet(self, outlet: str) -> Voice:
        """An outlet by one of its names, in its own voice."""
        name = self.media.name(outlet)
        source = self.source_kinds.get(_fold(name))
        return Voice(f"{VOICE}{_fold(name)}", name, "outlet", owner=source.owner or "" if source else "")

    def of_speaker(self, statement: Statement, speaker: Speaker) -> Voice:
        """One link of a chain."""
        name = speaker.name.strip()
        entity = self._entity(speaker)
        if UNNAMED in name or (_common(name) and not _names_entity(name, entity)):
            bare = name.replace(UNNAMED, "").strip()
            key = f"unnamed:{statement.locator.document}:{_described(bare)}"
            return Voice(key, name, "vague" if _is_vague(bare) else "described")
        canonical = self.media.name(entity.canonical if entity else name)
        source = self.source_kinds.get(_fold(canonical)) or self.source_kinds.get(_fold(name))
        media = (source is not None and source.kind in _MEDIA_KINDS) or _is_news(name, entity)
        key = f"{VOICE}{_fold(self.media.name(source.name) if source else canonical)}"
        owner = source.owner or "" if source else ""
        return Voice(key, canonical, "outlet" if media else "named", _government(entity, speaker), owner)

    def letter(self, voice: Voice, on: date | None) -> DatedReliability | None:
        """The reliability letter of a voice on a day; F for a new one, None for nobody in particular."""
        if voice.firmness == "vague":
            return None
        source = self.source_kinds.get(voice.key.removeprefix(VOICE))
        if source is None:
            return DatedReliability(Reliability.F, None, "nobody has judged this source yet")
        return source.reliability(on)

    def _entity(self, speaker: Speaker) -> Entity | None:
        return self.known.entity(speaker.mention) if speaker.mention is not None else None


def voices(known: Known) -> Voices:
    """The voices of a world."""
    outlets = {d.metadata.outlet for d in known.world.documents.values() if d.metadata.outlet}
    media = load_media()
    return Voices(
        known,
        by_folded_name(known.world.sources),
        media,
        frozenset(f"{VOICE}{_fold(media.name(x))}" for x in outlets),
    )


def by_folded_name(sources: Mapping[str, Source]) -> dict[str, Source]:
    """Sources as voices look them up; of several with one name the one with letters, then the one of the usual name."""
    media = load_media()
    found: dict[str, Source] = {}
    for source in sorted(sources.values(), key=lambda s: (not s.letters, s.name != media.name(s.name), s.name)):
        found.setdefault(_fold(media.name(source.name)), source)
    return found


def looked_up(name: str) -> tuple[str, str]:
    """The forms of a name under which its source is looked up, and by which its voice is known."""
    return _fold(load_media().name(name)), _fold(name)


def _described(name: str) -> str:
    """The description of an unnamed speaker, levelled."""
    return " ".join(w for w in _fold(name).split() if w not in {"a", "an", "the", "some", "two", "three", "several"})


def _common(name: str) -> bool:
    """Whether the head of a speaker's "name" is a common noun: "a former officer from the regime of X" is not X."""
    words = _PREPOSITION.split(name, maxsplit=1)[0].split()
    lowered = [w.lower() for w in words if w.lower() not in _ARTICLES]
    if not lowered or not name.isascii():
        return False
    capitals = [w for w in words[1:] if w[:1].isupper()] or [w for w in words[:1] if w[:1].isupper()]
    if not capitals:
        return True
    classes = noun_classes(words[-1].lower())
    somebody = bool(classes & {"person", "document", "sensor"}) and not classes & {"government", "organisation"}
    starts_plainly = words[0].lower() in _VAGUE_HEADS | _ARTICLES or somebody
    return capitals == words[:1] and starts_plainly


def _names_entity(name: str, entity: Entity | None) -> bool:
    """Whether the head of a name in text without capitals is the entity's own name: "mr straw", "china"."""
    if entity is None or entity.kind not in ("person", "state", "organisation") or any(c.isupper() for c in name):
        return False
    head = _PREPOSITION.split(name, maxsplit=1)[0]
    return _fold(entity.canonical).split()[-1:] == _fold(head).split()[-1:]


def _is_vague(bare: str) -> bool:
    """Whether nobody in particular speaks: the head of the phrase says so."""
    words = [w.lower() for w in _WORD.findall(bare)]
    if not words or words[0] == "it":
        return True
    until = next(
        (i for i, w in enumerate(words) if i and w in {"of", "from", "in", "at", "on", "who", "with"}), len(words)
    )
    head = words[until - 1]
    return head in _VAGUE_HEADS or bool(noun_classes(head) & {"sensor"})


def _is_news(name: str, entity: Entity | None) -> bool:
    words = " ".join((name, entity.description or "")) if entity else name
    return (entity is None or entity.kind in ("organisation", "other")) and bool(_NEWS.search(words))


def _government(entity: Entity | None, speaker: Speaker) -> str:
    """The country for which the speaker speaks officially."""
    if entity is None or not entity.country:
        return ""
    if entity.kind == "state":
        return entity.country
    title = (speaker.mention.title if speaker.mention else None) or ""
    words = " ".join((title, entity.canonical, entity.description or "", speaker.name))
    return entity.country if _GOVERNMENT.search(words) else ""


@lru_cache(maxsize=16_384)
def _fold(name: str) -> str:
    return fold(name)
