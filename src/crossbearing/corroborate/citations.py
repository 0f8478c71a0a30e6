"""Whom a document names as its source: by what was read in it, by phrases around an outlet's name, by a dateline.

What was read are the chains of its statements, outermost first: the document cites the first link, and each link is
said to cite the next. Phrases find what no statement holds: "told Reuters", "as the Wall Street Journal reported",
"citing ...", "BEIRUT (AP)". A source that is not in the case is a node all the same, by its usual name.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from crossbearing.corroborate.known import Known
from crossbearing.corroborate.voices import Voice, Voices
from crossbearing.model import Document, Relation, Statement

CITED = 0.95
"""That who is named as a source is one: the reading errs now and then; a share, set and not measured."""
DATELINE = 0.9
"""That a text under an agency's dateline is the agency's; set and not measured."""

_BEFORE = re.compile(
    r"(?:\baccording to|\btold|\btells|\btelling|\binforms?|\binformed|\bciting|\bcite[sd]?|\bquot(?:ing|ed by|ed in)"
    r"|\breport(?:s|ed)? (?:by|from|in|of)|\breported(?: first)? by|\bpublished (?:by|in)|\binterview (?:with|to)"
    r"|\b(?:article|story|piece) (?:by|in)|\bas (?:reported )?(?:by|in)|\bspeaking to|\bspoke (?:to|with)"
    r"|\bstatement to|\bobtained by|\b(?:seen|reviewed) by|\bvia)"
    r"\s+(?:the\s+)?(?:[\w-]+\s+){0,4}[“\"]?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^[”\"]?(?:[’']s?)?,?\s+(?:(?:newspaper|news agency|agency|website|magazine|daily|which|has|had|have|first|also"
    r"|earlier|later|previously|correspondent|reporter)\s+){0,3}"
    r"(?:report(?:s|ed)?|wrote|writes|written|said|says|reveal(?:s|ed)|quot(?:es|ed)|claim(?:s|ed)|cit(?:es|ed)"
    r"|publish(?:es|ed)|disclosed|noted|notes|broke the (?:story|news)|added|adds)\b",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"^[^\n]{0,80}\((?P<agency>[A-Z][\w .’'-]{1,30})\)\s*[-–—]", re.MULTILINE)
_DATELINE_CHARACTERS = 400
_ARTICLE_CHARACTERS = 200_000
"""Characters that are searched for phrases: more than any article, and a bound for hostile input."""
_WINDOW = 70
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Citation:
    """That a document names a source, or says that one source has it from another."""

    document: str
    teller: Voice | None
    """Who is said to cite; None where it is the document itself."""
    source: Voice
    relation: Relation
    evidence: tuple[str, ...]
    score: float


def citations(known: Known, voices: Voices) -> dict[str, tuple[Citation, ...]]:
    """By document, each pair of teller and source once, in the order of the text."""
    said: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in known.world.statements.values():
        if statement.attribution:
            said[statement.locator.document].append(statement)
    return {
        name: found
        for name, document in sorted(known.world.documents.items())
        if (found := _of_document(name, document, said.get(name, ()), voices))
    }


def _of_document(
    name: str, document: Document, statements: "list[Statement] | tuple[()]", voices: Voices
) -> tuple[Citation, ...]:
    own = voices.of_outlet(document)
    evidence: defaultdict[tuple[str, str, Relation], dict[tuple[int, str], None]] = defaultdict(dict)
    ends: dict[tuple[str, str, Relation], tuple[Voice | None, Voice]] = {}

    def note(teller: Voice | None, source: Voice, relation: Relation, at: int, why: str) -> None:
        if source.key in {own.key, teller.key if teller else ""}:
            return
        key = (teller.key if teller else "", source.key, relation)
        ends.setdefault(key, (teller, source))
        evidence[key][at, why] = None

    for statement in sorted(statements, key=lambda s: (s.locator.start, s.locator.end, s.id)):
        teller: Voice | None = None
        for speaker in statement.attribution:
            voice = voices.of_speaker(statement, speaker)
            if voice.firmness not in ("named", "outlet"):
                break
            at = speaker.mention.start if speaker.mention else statement.locator.start
            cue = f", “{speaker.cue}”" if speaker.cue else ""
            through = f" through {teller.label}" if teller else ""
            note(teller, voice, "cites", at, f"attributes to {voice.label}{through} (character {at:,}{cue})")
            if voice.key != own.key:
                teller = voice
    for at, label, why, relation in _phrases(document.text[:_ARTICLE_CHARACTERS], voices):
        note(None, voices.named_outlet(label), relation, at, why)
    return tuple(
        Citation(name, *ends[key], key[2], _shown(found), DATELINE if key[2] == "syndicates" else CITED)
        for key, found in evidence.items()
    )


def _phrases(text: str, voices: Voices) -> Iterator[tuple[int, str, str, Relation]]:
    """Where, which outlet, in which words, as what."""
    for match in _DATELINE.finditer(text[:_DATELINE_CHARACTERS]):
        label = voices.media.name(match["agency"])
        if voices.media.knows(match["agency"]):
            yield match.start("agency"), label, f"stands under the dateline “{match.group().strip()}”", "syndicates"
    for start, end, label in voices.media.named(text):
        before = text[max(0, start - _WINDOW) : start].rpartition("\n")[2]
        after = text[end : end + _WINDOW].partition("\n")[0]
        cued = _BEFORE.search(before)
        told = _AFTER.match(after)
        if cued or told:
            words = (cued.group() if cued else "") + text[start:end] + (told.group() if told and not cued else "")
            yield start, label, f"names {label} (character {start:,}, “{' '.join(words.split())}”)", "cites"


def _shown(found: Mapping[tuple[int, str], None]) -> tuple[str, ...]:
    """The first few pieces of evidence, and how many more there are; one place is named once."""
    places = dict(sorted(found, reverse=True))
    lines = [why for _, why in sorted(places.items())]
    more = len(lines) - _SHOWN
    return (*lines[:_SHOWN], *([f"and {more} more"] if more > 0 else []))
