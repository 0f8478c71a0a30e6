"""Evidence of a type that cannot show what it is cited for: an image and nationality, a flight track and its cargo.

A general table says of each type what it shows and what leaves no trace in it. A statement is held against the table
only where evidence of that one type is cited and nothing else beside it: "imagery and open sources" may show anything.

Source: METHODS.md section 3 (evidence of an impossible type); Berkeley Protocol on Digital Open Source Investigations
(2022), chapter VI on what an item can show; ICAO Doc 9871 (what ADS-B transmits: identity, position, velocity); ITU-R
M.1371 (what AIS transmits: identity, position, voyage data typed by the crew).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from crossbearing.analyse.analysis import Analysis
from crossbearing.analyse.wording import quoted, said_by
from crossbearing.model import Finding, Statement, World

Unseen: TypeAlias = Literal[
    "nationality", "status", "intent", "agreement", "sides", "office", "quarrel", "owner", "cargo", "people"
]

_WORDS: dict[Unseen, str] = {
    "nationality": "the nationality of people",
    "status": "the status of people",
    "intent": "what somebody intends",
    "agreement": "what was agreed",
    "sides": "with whom somebody sides",
    "office": "who holds an office",
    "quarrel": "who opposes whom",
    "owner": "to whom something belongs",
    "cargo": "what is inside a closed hold",
    "people": "how many people are meant",
}
"""What leaves no trace, in words."""
_KINDS: dict[str, Unseen] = {
    "intent": "intent",
    "agreement": "agreement",
    "realignment": "sides",
    "role": "office",
    "opposition": "quarrel",
}
"""Kinds whose whole content leaves no trace in an image or a track."""


@dataclass(frozen=True, slots=True)
class EvidenceType:
    """A type of evidence: how a text names it, how a title names it, and what it cannot show."""

    cited: re.Pattern[str]
    title: str
    what: str
    unseen: frozenset[Unseen]


_MIND: frozenset[Unseen] = frozenset({"intent", "agreement", "sides", "office", "quarrel"})
_PEOPLE_AND_LOAD: frozenset[Unseen] = frozenset({"nationality", "status", "cargo", "people"})
_OWNED: frozenset[Unseen] = frozenset({"owner"})
TYPES: tuple[EvidenceType, ...] = (
    EvidenceType(
        re.compile(r"\b(?:satellite|aerial|overhead|space)\b.*\b(?:imag|photo|pictur|footage)", re.IGNORECASE),
        "Not to be seen from above",
        "an image from above cannot show",
        _MIND | _PEOPLE_AND_LOAD | _OWNED,
    ),
    EvidenceType(
        re.compile(
            r"\bflight[- ](?:tracking|tracker|data|radar)\w*|\bflightradar24\b|\bads-?b\b|\badsbexchange\b"
            r"|\btransponder|\b(?:plane|aircraft)[- ]track\w+",
            re.IGNORECASE,
        ),
        "Not in a flight track",
        "a track of an aircraft cannot show",
        _MIND | _PEOPLE_AND_LOAD,
    ),
    EvidenceType(
        re.compile(
            r"\bAIS\b|\bmarine ?traffic\b|\b(?:ship|vessel|marine|maritime|tanker)[- ]?(?:track\w+|traffic data)",
            re.IGNORECASE,
        ),
        "Not in a ship's track",
        "a track of a ship cannot show",
        _MIND | _PEOPLE_AND_LOAD | _OWNED,
    ),
    EvidenceType(
        re.compile(r"^(?:\W|\w+\s){0,3}\b(?:photo\w*|pictures?|images?|imagery|footage|videos?)\b", re.IGNORECASE),
        "Not in a picture",
        "a picture cannot show",
        frozenset({"intent", "agreement", "cargo"}),
    ),
    EvidenceType(
        re.compile(
            r"\b(?:seismic|seismograph\w*|seismometers?|infrasound|thermal|heat|infrared) "
            r"(?:data|sensors?|anomal\w+|readings?|signatures?|stations?)",
            re.IGNORECASE,
        ),
        "Not in a measured signal",
        "a measured signal cannot show",
        _MIND | _PEOPLE_AND_LOAD | _OWNED,
    ),
)  # fmt: skip
"""The first that a speaker's name fits is the type."""

_OTHER = re.compile(
    r"\b(?:sources?|reports?|witness\w*|officials?|experts?|intelligence|analy\w+|documents?|audio|interviews?|testimon\w+"
    r"|statements?|desk|caption\w*|posted|website|company|firm|group|service)\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\b[A-Z]\w+(?:n|i|sh|ese|ch)\s+(?:\w+\s)?"
    r"(?:defectors?|mercenar\w+|fighters|soldiers|troops|personnel|citizens|nationals|officers|recruits|advis[eo]rs)\b"
)
"""People with a nationality: "Syrian defectors"."""
_STATUS = re.compile(r"\b(?:defectors?|mercenar(?:y|ies)|deserters?|conscripts?|recruits|contractors)\b", re.IGNORECASE)
_OWNER = re.compile(
    r"\b(?:owned by|(?:which|that) belongs? to|belonging to|property of)\s+(?:the\s+)?[A-Z]", re.MULTILINE
)
_CRAFT = (
    r"(?:planes?|aircraft|flights?|jets?|helicopters?|ships?|vessels?|tankers?|freighters?|cargo|Il-?\d\d\w*|An-?\d+)"
)
_LOAD = (
    r"(?:weapons?|arms|ammunition|munitions?|missiles?|drones|explosives|gold|drugs|cash"
    r"|equipment|fighters|mercenaries|troops|soldiers)"
)
_CARGO = re.compile(
    rf"\b{_CRAFT}\b[^.;]{{0,60}}\b(?:carr(?:y|ies|ied|ying)|load(?:ed|s)? with|transport(?:s|ed|ing)?"
    rf"|deliver(?:s|ed|ing)?|brought|bringing|full of|smuggl\w+|fl(?:ew|own|ying) in|with)\b[^.;]{{0,40}}\b{_LOAD}\b"
    rf"|\b{_LOAD}\b[^.;]{{0,40}}\b(?:on board|aboard|inside)\b",
    re.IGNORECASE,
)
_IN_THE_OPEN = re.compile(
    r"\b(?:unload\w*|offload\w*|on (?:the )?deck|on (?:the )?(?:tarmac|apron|quay)|parked|lined up)\b", re.IGNORECASE
)
"""What is outside is seen."""
_NUMBER = re.compile(
    r"\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|(?:dozens|hundreds|thousands) of|several hundred)"
    r"\s+(?:\w+\s){0,2}(?:soldiers|troops|fighters|mercenaries|personnel|servicemen|instructors|advis[eo]rs|militants)\b",
    re.IGNORECASE,
)
_AIMS = re.compile(r"\b(?:aim|point)\w*\s+(?:\w+\s){0,2}(?:guns?|weapons?|rifles?|pistols?)\b", re.IGNORECASE)
"""Aiming a gun is seen, and no intent."""
_SHOWN_BY = re.compile(
    r"^([^,;:]{4,60}?)\s(?:shows?|reveals?|indicates?|suggests?|confirms?|proves?)(?:\s+that)?(?:\s+(?:the|an?|its))?\s*$"
)
_SENTENCE_CHARS = 240
"""How far behind the clause the rest of its sentence is looked at."""


def find(world: World) -> Iterator[Finding]:
    """One finding a document and impossible content."""
    found: dict[tuple[str, str, str], list[str]] = {}
    for identifier, statement in world.statements.items():
        speaker = _cited(world, statement)
        kind = _type_of(speaker) if speaker else None
        shown = _cannot_show(world, statement, kind) if kind else None
        if kind and shown:
            found.setdefault((statement.locator.document, kind.title, shown), []).append(identifier)
    for (_, title, shown), ids in found.items():
        statement = world.statements[ids[0]]
        kind = next(t for t in TYPES if t.title == title)
        speaker = _cited(world, statement).removesuffix("(unnamed)").strip()
        yield Finding(
            "evidence_type",
            f"{title}: {shown}",
            f"“{speaker}” is cited for {shown}, which {kind.what}; another source must stand "
            f"behind it. {said_by(world, statement)}: {quoted(statement)}",
            tuple(ids),
            "caution",
        )


def _cited(world: World, statement: Statement) -> str:
    """The innermost speaker, or the evidence that the sentence begins with where no speaker was read; empty if none."""
    if statement.attribution:
        return statement.attribution[-1].name
    document = world.documents.get(statement.locator.document)
    before = (
        document.text[max(0, statement.locator.start - _SENTENCE_CHARS) : statement.locator.start] if document else ""
    )
    shown = _SHOWN_BY.search(re.split(r"[.!?]\s|\n", before)[-1])
    return shown[1].strip() if shown else ""


def _type_of(speaker: str) -> EvidenceType | None:
    """The type of evidence that alone is cited."""
    if _OTHER.search(speaker):
        return None
    return next((t for t in TYPES if t.cited.search(speaker)), None)


def _cannot_show(world: World, statement: Statement, kind: EvidenceType) -> str | None:
    """What the statement says that leaves no trace in evidence of this type."""
    sentence = _sentence(world, statement)
    for unseen, pattern in (("nationality", _PEOPLE), ("status", _STATUS), ("people", _NUMBER), ("owner", _OWNER)):
        match = pattern.search(sentence)
        if match and unseen in kind.unseen:
            named = f" ({' '.join(match[0].split())})" if unseen != "owner" else ""
            return f"{_WORDS[unseen]}{named}"
    if "cargo" in kind.unseen and _CARGO.search(sentence) and not _IN_THE_OPEN.search(sentence):
        return _WORDS["cargo"]
    said = _KINDS.get(statement.frame.kind) if not _AIMS.search(statement.locator.quote) else None
    return _WORDS[said] if said in kind.unseen else None


def _sentence(world: World, statement: Statement) -> str:
    """The clause and what follows it in its sentence."""
    document = world.documents.get(statement.locator.document)
    if document is None:
        return statement.locator.quote
    tail = document.text[statement.locator.end : statement.locator.end + _SENTENCE_CHARS]
    return statement.locator.quote + re.split(r"[.!?\n]", tail, maxsplit=1)[0]


ANALYSIS = Analysis("evidence_type", "Is evidence cited for what its type cannot show?", find)
