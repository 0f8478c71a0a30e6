"""Statements that rest on nobody who could be asked, and quoted phrases whose source is not cited."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from crossbearing.analyse.analysis import Analysis
from crossbearing.analyse.wording import counted, quoted, said_by
from crossbearing.model import Document, Finding, Speaker, Statement, World

_UNNAMED = "(unnamed)"
_VAGUE = re.compile(
    r"^(?:(?:some|many|several|various|other|most|news|media|unconfirmed|local|recent|multiple|numerous|certain|few)\s+)*"
    r"(?:reports|rumou?rs?|sources|experts|analysts|observers|critics|media|speculation|claims|allegations"
    r"|commentators|skeptics|sceptics|opponents|supporters"
    r"|satellite imag\w+(?: and (?:\w+ )?open sources)?|open sources)"
    r"\s*\(unnamed\)$|^it (?:is|was|has been) (?:widely )?(?:believed|thought|said|suggested|reported"
    r"|claimed|alleged|rumou?red|understood|assumed|feared|seen)\s*\(unnamed\)$|^report\s*\(unnamed\)$",
    re.IGNORECASE,
)
"""Nobody in particular; whoever is described ("two officials", "analysts at the bank") could be looked for."""
_NARROWED = re.compile(
    r"\s*\b(?:in|inside|within|close|near|at|from|of|familiar|with|who|like|by)\b"
    r"|\s*[-–—,(]?\s*\b(?:including|such as|led by|among them)\b"
)
"""What says where they are to be looked for, or names some of them."""
_TOLD_BEFORE = re.compile(r"\b(?:the|this|that|these|those|their|his|her|its|same)\s+(?:\w+\s+)?$", re.IGNORECASE)
"""Somebody of whom the text has told before."""
_AROUND_CHARS = 40
_PHRASE = re.compile(r"[“\"]([a-z][^“”\"]{3,40})[”\"]")
_ASCRIBED = re.compile(
    r"\b(?:considered|regarded|viewed|seen|perceived|deemed|labelled|labeled|branded|hailed|(?:sees?|views?) as"
    r"|(?:what|which) \w+ (?:sees?|views?|considers?) (?:as )?|described as|characteri[sz]ed as)\b[^.“\"]{0,40}$",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:he|she|i|his|her|my|who|said|says|saying|told|tells|(?-i:stat(?:ed|es|ing))|wrote|tweet\w*|spokes\w+|statement"
    r"|according|report\w*|accus\w+|quoted|letter|interview|speech)\b",
    re.IGNORECASE,
)
_STOPS = r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bGen)(?<!\bSt)[.!?]\s|\n"
_SENTENCE_CHARS = 300
_MOST_WORDS = 5
"""Between quotation marks, so many words are a phrase that somebody used; more are a quotation of what was said."""


def find(world: World) -> Iterator[Finding]:
    """One finding a document and speaker, and one a phrase."""
    yield from _vague(world)
    yield from _phrases(world)


def _vague(world: World) -> Iterator[Finding]:
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for identifier, statement in world.statements.items():
        if statement.attribution and _is_vague(world, statement.attribution[-1]):
            found[statement.locator.document, statement.attribution[-1].name].append(identifier)
    for (document, speaker), ids in sorted(found.items()):
        name = speaker.removesuffix(_UNNAMED).strip()
        path = world.documents[document].path if document in world.documents else document
        rest = "rests" if len(ids) == 1 else "rest"
        yield Finding(
            "unsourced",
            f"Nobody to ask: {name}",
            f"In {path}, {counted(len(ids), 'statement')} {rest} on “{name}”, which names nobody who could be asked; "
            "how many origins stand behind it is not known.",
            tuple(sorted(ids)),
        )


def _is_vague(world: World, speaker: Speaker) -> bool:
    """Whether the words name nobody, and those around them narrow it no further: "sources in the ministry" can be."""
    if not _VAGUE.search(speaker.name):
        return False
    document = world.documents.get(speaker.mention.document) if speaker.mention is not None else None
    if document is None or speaker.mention is None:
        return True
    before = document.text[max(0, speaker.mention.start - _AROUND_CHARS) : speaker.mention.start]
    after = document.text[speaker.mention.end : speaker.mention.end + _AROUND_CHARS]
    return not (_TOLD_BEFORE.search(before) or _NARROWED.match(after))


def _phrases(world: World) -> Iterator[Finding]:
    persons: dict[str, list[int]] | None = None
    held: defaultdict[str, list[tuple[str, Statement]]] = defaultdict(list)
    for identifier, statement in world.statements.items():
        held[statement.locator.document].append((identifier, statement))
    for identifier, document in world.documents.items():
        seen: set[str] = set()
        for match in _PHRASE.finditer(document.text):
            phrase = match[1].strip(" ,.")
            if phrase in seen or len(phrase.split()) > _MOST_WORDS:
                continue
            seen.add(phrase)
            persons = _persons(world) if persons is None else persons
            start, end = _sentence(document, match)
            if not _is_uncited(document, match, (start, end), persons.get(identifier, ())):
                continue
            near = next((x for x in held[identifier] if start <= x[1].locator.start < end), None)
            told = f"{said_by(world, near[1])}: {quoted(near[1])}" if near else f"It stands in {document.path}."
            yield Finding(
                "unsourced",
                f"Quoted without a citation: “{phrase}”",
                f"The phrase stands between quotation marks, but no person or document is named that used it. {told}",
                (near[0] if near else identifier,),
            )


def _sentence(document: Document, match: re.Match[str]) -> tuple[int, int]:
    """Where the sentence of a phrase begins and ends."""
    before = re.split(_STOPS, document.text[max(0, match.start() - _SENTENCE_CHARS) : match.start()])[-1]
    after = re.split(_STOPS, document.text[match.end() : match.end() + _SENTENCE_CHARS], maxsplit=1)[0]
    return match.start() - len(before), match.end() + len(after)


def _persons(world: World) -> dict[str, list[int]]:
    """By document the places of its persons, who can be asked what they said."""
    found: dict[str, list[int]] = {}
    for mention in world.mentions.values():
        if mention.type == "person":
            found.setdefault(mention.document, []).append(mention.start)
    return found


def _is_uncited(document: Document, match: re.Match[str], sentence: tuple[int, int], persons: Sequence[int]) -> bool:
    """Whether the words are put into the mouth of nobody, or of a body as a whole, without a text or a speaker.

    Whatever stands beside a verb of saying, a person or "he" is cited, be it loosely; a title or a term of art that
    nobody is told to have used is no quotation. What is left is "considered", "seen as", "dubbed" by some body.
    """
    start, end = sentence
    before, after = document.text[start : match.start()], document.text[match.end() : end]
    if not _ASCRIBED.search(before) or _SAID.search(f"{before} {after}"):
        return False
    return not any(start <= p < end for p in persons)


ANALYSIS = Analysis("unsourced", "What rests on nobody who could be asked?", find)
