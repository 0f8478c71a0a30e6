"""Persons called dead who live, or in an office that they do not hold, by the dated rows of the tables and the case.

Only what a row says is held against a text: an office with its dates, a death, a day on which somebody was known to be
alive; beside it what the case itself tells of a later day. The tables are small, and nobody is looked for elsewhere.
"Former", "then" and stories of an earlier time are no mistake; neither is an office of which the tables say nothing.

Source: METHODS.md section 3; the rows of the gazetteer, each with its public source.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from crossbearing.analyse.analysis import Analysis
from crossbearing.model import Document, Entity, Finding, Mention, Modality, World

_NAME_WORDS = 6
"""Words of a title and first names between "late" and the name that was found."""
_BEFORE_CHARS = 90
_LATE = re.compile(rf"\b(?:[Tt]he )?(?:late|deceased|slain)\s+(?:[A-Z][\w.’'-]*\s+){{0,{_NAME_WORDS}}}$")
_OTHER_LATE = re.compile(r"\b(?:of|as|too|until|in|since|very|so|on)\s+late\b", re.IGNORECASE)
_NAME = r"\s+((?:(?:[A-Z][\w.’'-]*|al|bin|el|de|von|van)[\s-]*){1,5})$"
"""A name behind a title, to the end."""
_DEFENCE = "[Dd]efen[cs]e [Mm]inister|[Mm]inister of [Dd]efen[cs]e|[Ss]ecretary of [Dd]efense|[Dd]efense [Ss]ecretary"
_FOREIGN = "[Ff]oreign (?:[Mm]inister|[Ss]ecretary)|[Mm]inister of [Ff]oreign [Aa]ffairs|[Ss]ecretary of [Ss]tate"
_OFFICES: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"(?:^|[\s(“\"])(?<![Dd]eputy )(?:{title}){_NAME}"), re.compile(row, re.IGNORECASE))
    for name, title, row in (
        (
            "president",
            r"(?<![Vv]ice )(?<![Vv]ice-)[Pp]resident",
            r"^(?:transitional )?president\b(?! of the (?:southern|europ))",
        ),
        ("prime minister", r"[Pp]rime [Mm]inister|[Pp]remier", r"^prime minister\b"),
        ("chancellor", r"[Cc]hancellor", r"^chancellor\b"),
        (
            "defence minister",
            _DEFENCE,
            r"^(?:minister of (?:(?:national )?defence|the armed forces)|secretary of (?:defense|state for defence))\b",
        ),
        (
            "foreign minister",
            _FOREIGN,
            r"^(?:minister (?:of|for europe and) foreign affairs|foreign secretary|secretary of state\b(?! for))",
        ),
        ("secretary-general", r"[Ss]ecretary[- ][Gg]eneral", r"^secretary[- ]general\b"),
    )
)
"""What a title in a text names, and the offices of a row that are the same: name, title, row."""
_ROW = re.compile(r"([^;()\[\]]+?)\s*\(([^)]*)\)")
_NO_LONGER = re.compile(
    r"\b(?:former|ex|then|late|past|previous|outgoing|incoming|designate|elect|future|ousted|deposed|toppled|candidate"
    r"|onetime|one-time|would-be|acting|interim|nominee|ally of|son of)\b",
    re.IGNORECASE,
)
_IMAGINED = re.compile(
    r"\b(?:if|would|could|might|imagin\w+|worr(?:y|ied|ying)|prospect|possible|possibility|fears?|chance|future)\b",
    re.IGNORECASE,
)
"""A presidency that somebody hopes for or fears is no mistake."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SLACK_DAYS = 45
"""Rows often give a month, and "President" stays with a name for some weeks after a handover."""


@dataclass(frozen=True, slots=True)
class _Term:
    """An office of a row and its half-open stretches of time."""

    office: str
    spans: tuple[tuple[date | None, date | None], ...]
    source: str

    def holds(self, day: date) -> bool:
        """Whether the office is held on a day, give or take what the rows leave open."""
        slack = timedelta(days=_SLACK_DAYS)
        return any((a is None or a - slack <= day) and (b is None or day < b + slack) for a, b in self.spans)

    def told(self) -> str:
        """The stretches of time in words."""
        return " and ".join(
            f"from {a.isoformat() if a else 'an unknown day'} {f'to {b.isoformat()}' if b else 'on'}"
            for a, b in self.spans
        )


def find(world: World) -> Iterator[Finding]:
    """One finding a document and person called dead, and one a document, person and office."""
    citing = _statements_by_mention(world)
    seen: set[tuple[str, str, str]] = set()
    for identifier, mention in world.mentions.items():
        if mention.type != "person" or not mention.named:
            continue
        judgement = world.judgements.get(identifier)
        entity = world.entities.get(judgement.anchor) if judgement and judgement.same else None
        document = world.documents.get(mention.document)
        if entity is None or document is None or entity.kind != "person" or (judgement and judgement.doubt):
            continue
        for title, text in (*_called_dead(world, document, mention, entity), *_in_office(document, mention, entity)):
            key = (mention.document, entity.id, title)
            if key not in seen:
                seen.add(key)
                evidence = citing.get(identifier, identifier)
                yield Finding("office", title, text, (evidence,), "caution")


def _statements_by_mention(world: World) -> Mapping[str, str]:
    """For each mention a statement in which it stands: the evidence to show."""
    found: dict[str, str] = {}
    for identifier, statement in world.statements.items():
        for filler in statement.frame.fillers:
            found.setdefault(filler.mention.id, identifier)
        for speaker in statement.attribution:
            if speaker.mention is not None:
                found.setdefault(speaker.mention.id, identifier)
    return found


# -- called dead


def _called_dead(world: World, document: Document, mention: Mention, entity: Entity) -> Iterator[tuple[str, str]]:
    """“The late X” where X lives by the tables or by the case."""
    before = document.text[max(0, mention.start - _BEFORE_CHARS) : mention.start]
    inside = re.match(r"(?:the )?late\s", mention.text, re.IGNORECASE) or (
        mention.title and re.match(r"(?:the )?late\s", mention.title, re.IGNORECASE)
    )
    called = _LATE.search(before) or inside
    if not called or _OTHER_LATE.search(before):
        return
    died = _fact(entity, "died")
    published = document.metadata.published
    if died is not None and (published is None or died[0] <= published):
        return
    if died is None and published is None and _fact(entity, "known alive") is None:
        return
    known = _alive(world, entity, published)
    if known is None:
        return
    when = f"on {published.isoformat()}" if published else "in a text without a date"
    unless = "" if published else "; the text would have to be later"
    yield (
        f"Called dead: {entity.canonical}",
        f"{entity.canonical} is called “late” {when} in {document.path}, but {known}{unless}.",
    )


def _alive(world: World, entity: Entity, published: date | None) -> str | None:
    """How it is known that somebody lived on a day: a row on a death or a life, an office, a dated deed in the case."""
    died, alive = _fact(entity, "died"), _fact(entity, "known alive")
    if died is not None and published is not None and published < died[0]:
        return f"the tables date the death to {died[0].isoformat()} [{died[1]}]"
    if alive is not None and (published is None or published <= alive[0]):
        return f"was known to be alive on {alive[0].isoformat()} [{alive[1]}]"
    if published is None:
        return None
    for term in _terms(entity):
        if any((a is None or a <= published) and (b is None or published < b) for a, b in term.spans):
            return f"holds an office on that day by the tables: {term.office}, {term.told()} [{term.source}]"
    for statement in world.statements.values():
        time = statement.frame.time
        if time is None or time.precision != "day" or time.start is None or time.start <= published:
            continue
        flat = statement.modality is Modality.ASSERTED and statement.polarity.value == "positive"
        if flat and any(_is(world, f.mention, entity) for f in statement.frame.role("actor")):
            where = world.document_of(statement).path
            return f"acts on {time.start.isoformat()} by {where}"
    return None


def _is(world: World, mention: Mention, entity: Entity) -> bool:
    found = world.entity_of(mention)
    return found is not None and found.id == entity.id


# -- called in office


def _in_office(document: Document, mention: Mention, entity: Entity) -> Iterator[tuple[str, str]]:
    """A title that the tables give to the person for other years."""
    published = document.metadata.published
    before = document.text[max(0, mention.start - _BEFORE_CHARS) : mention.start]
    phrase = re.split(r"[.;:!?]\s|\n", before)[-1] + mention.text
    if published is None or _NO_LONGER.search(phrase) or _is_former_elsewhere(document, entity):
        return
    for name, said, row in _OFFICES:
        terms = [t for t in _terms(entity) if row.search(t.office)]
        called = said.search(phrase)
        if not called or not terms or any(t.holds(published) for t in terms):
            continue
        if _told_of_another_time(document, mention, published):
            return
        held = "; ".join(f"{t.office}, {t.told()} [{t.source}]" for t in terms)
        yield (
            f"Not in office: {name} {entity.canonical}",
            f"{document.path} of {published.isoformat()} calls {entity.canonical} {name}; by the tables: {held}.",
        )
        return


def _is_former_elsewhere(document: Document, entity: Entity) -> bool:
    """Whether the text itself calls the person former, once: later it often leaves the word out."""
    family = re.escape(entity.canonical.split()[-1])
    return bool(
        re.search(
            rf"\b(?:former|ex-|then-?|ousted|deposed|fallen|toppled|late)\b[^.]{{0,80}}{family}",
            document.text,
            re.IGNORECASE,
        )
    )


def _told_of_another_time(document: Document, mention: Mention, published: date) -> bool:
    """Whether the sentence names a year other than that of publication: it tells of an earlier or a later time."""
    text = document.text
    start = max(text.rfind(". ", 0, mention.start), text.rfind("\n", 0, mention.start), 0)
    ends = [x for x in (text.find(". ", mention.end), text.find("\n", mention.end)) if x >= 0]
    sentence = text[start : min(ends, default=len(text))]
    return bool(_IMAGINED.search(sentence)) or any(int(y) != published.year for y in _YEAR.findall(sentence))


def _terms(entity: Entity) -> tuple[_Term, ...]:
    """The dated offices of a person, from the facts of the tables."""
    found = []
    for key, fact in entity.facts:
        if key != "office":
            continue
        body, _, source = fact.rpartition(" [")
        for office, spans in _ROW.findall(body):
            pairs = tuple(_span(x) for x in spans.split(";") if "/" in x)
            if pairs:
                found.append(_Term(office.strip(), pairs, source.rstrip("]")))
    return tuple(found)


def _span(text: str) -> tuple[date | None, date | None]:
    since, _, until = text.strip().partition("/")
    return _day(since), _day(until)


def _day(text: str) -> date | None:
    parts = [int(p) for p in text.split("-") if p.isdecimal()]
    if not parts:
        return None
    year, month, day = (*parts, 1, 1)[:3]
    return date(year, month, day)


def _fact(entity: Entity, name: str) -> tuple[date, str] | None:
    """The day and the source of a fact."""
    for key, fact in entity.facts:
        if key == name:
            day, _, source = fact.partition(" [")
            return date.fromisoformat(day), source.rstrip("]")
    return None


ANALYSIS = Analysis("office", "Who is called dead or in office against what is known?", find)
