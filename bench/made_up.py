"""Statements by the million, made by paraphrasing templates over named places, actors, materiel and dates. All made up.

Every document says so: its path begins with ``made-up/`` and its outlet is a "Made-up Gazette". Which happening a
statement was drawn from is the truth that a grouping is measured against. A statement may leave out the day, name the
country in place of the site or "equipment" in place of its class, and count differently, as reports do; what it leaves
out, nothing can tell, so that no method reaches a recall of 1.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from crossbearing.model import (
    Aspect,
    Document,
    Entity,
    Filler,
    Frame,
    Interval,
    Judgement,
    Mention,
    Metadata,
    Modality,
    Polarity,
    Position,
    Quantity,
    Speaker,
    SpeechAct,
    Statement,
    artifact_id,
)

READER = "made up by bench/made_up.py"
IN_DOCUMENT = 4
"""Statements of a document, all on one happening."""
PER_HAPPENING = 20
"""Statements on one happening, on average; a few have far more, as news has it."""
FIRST_DAY = date(2022, 1, 1)
DAYS = 1_000
_ACTORS = 40
_COUNTRIES = 40
_SITES = 10
"""Sites of a country."""
_MATERIEL = (
    ("air defence systems", ("air defence systems", "S-300 launchers", "Pantsir systems")),
    ("tanks", ("tanks", "T-72 tanks", "armoured vehicles")),
    ("drones", ("drones", "unmanned aircraft", "Orlan drones")),
    ("helicopters", ("helicopters", "Mi-24 helicopters")),
    ("artillery", ("howitzers", "artillery pieces", "artillery")),
    ("ammunition", ("ammunition", "artillery shells", "shells")),
    ("radars", ("radars", "radar stations")),
    ("troops", ("troops", "soldiers", "two battalions")),
)
_KINDS = {
    "transfer": (
        "{actor} moved {materiel} to {where} {when}",
        "{materiel} were sent to {where} by {actor} {when}",
        "{when}, {actor} shipped {materiel} towards {where}",
        "the government of {actor} had {materiel} flown to {where} {when}",
    ),
    "withdrawal": (
        "{actor} pulled {materiel} out of {where} {when}",
        "{materiel} of {actor} left {where} {when}",
        "{when}, {actor} withdrew {materiel} from {where}",
    ),
    "attack": (
        "{actor} struck {where} with {materiel} {when}",
        "{where} came under fire from {materiel} of {actor} {when}",
        "{when}, {materiel} of {actor} hit {where}",
    ),
    "construction": (
        "{actor} builds shelters for {materiel} at {where} {when}",
        "works for {materiel} of {actor} go on at {where} {when}",
    ),
}
_PLACE_ROLE = {"transfer": "destination", "withdrawal": "origin", "attack": "place", "construction": "site"}
_SPEAKERS = ("Anna Rossi", "Karl Weiss", "a former officer (unnamed)", "reports (unnamed)", "the Coast Monitor", "")
_OUTLETS = 300
_CODES = [f"{a}{b}" for a in "QXZ" for b in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
"""Country codes that belong to nobody."""


@dataclass(frozen=True, slots=True)
class Happening:
    """What is told: a kind, who, where, with what, on which day, how many."""

    kind: str
    actor: int
    country: int
    site: int
    materiel: int
    day: int
    count: int


@dataclass(frozen=True, slots=True)
class Told:
    """A made-up document, its statements, and the number of the happening that they tell."""

    document: Document
    statements: dict[str, Statement]
    """By id, as the mentions."""
    happening: int
    mentions: dict[str, Mention]
    judgements: tuple[Judgement, ...]


def entities() -> dict[str, Entity]:
    """Every made-up actor, country, site and class of materiel, by id."""
    made = [Entity(f"actor:made-up-{n}", "state", _actor(n), (_actor(n),), (), None, _CODES[n]) for n in range(_ACTORS)]
    for n in range(_COUNTRIES):
        lon_deg, lat_deg = _at(n)
        centre = Position(lon_deg, lat_deg, 300_000.0)
        name = _country(n)
        made.append(Entity(f"country:made-up-{n}", "place", name, (name,), (), centre, _CODES[-1 - n]))
        for s in range(_SITES):
            name = _site(n, s)
            where = Position(lon_deg - 2 + 0.45 * s, lat_deg + (s % 3) * 0.7, 5_000.0)
            made.append(Entity(f"site:made-up-{n}-{s}", "site", name, (name,), (), where, _CODES[-1 - n]))
    return {x.id: x for x in made}


def _at(country: int) -> tuple[float, float]:
    return -170.0 + (country % 20) * 17.0, -40.0 + (country // 20) * 60.0


@cache
def _word(seed: int, syllables: int) -> str:
    drawn = random.Random(seed)  # noqa: S311 - names, not secrets
    return "".join(drawn.choice("bdfgklmnprstvz") + drawn.choice("aeiou") for _ in range(syllables)).capitalize()


def _actor(n: int) -> str:
    return f"{_word(1000 + n, 3)}ia"


def _country(n: int) -> str:
    return f"{_word(2000 + n, 2)}land"


@cache
def _site(country: int, n: int) -> str:
    return f"{_word(3000 + 100 * country + n, 3)} Field"


def happenings(number: int, seed: int) -> list[Happening]:
    """So many happenings, no two alike in everything within ten days."""
    drawn = random.Random(seed)  # noqa: S311
    kinds = list(_KINDS)
    found: dict[tuple[object, ...], Happening] = {}
    while len(found) < number:
        it = Happening(
            drawn.choice(kinds),
            drawn.randrange(_ACTORS),
            drawn.randrange(_COUNTRIES),
            drawn.randrange(_SITES),
            drawn.randrange(len(_MATERIEL)),
            drawn.randrange(DAYS // 10) * 10 + drawn.randrange(3),
            drawn.randrange(2, 60),
        )
        found.setdefault((it.kind, it.actor, it.country, it.site, it.materiel, it.day // 10), it)
    return list(found.values())


def tell(pool: list[Happening], statements: int, seed: int, first: int = 0) -> Iterator[Told]:
    """Documents on the happenings of a pool, the numbers of the documents from ``first`` on."""
    drawn = random.Random(f"{seed} {first}")  # noqa: S311
    for n in range(first, first + max(1, statements // IN_DOCUMENT)):
        # Half of the documents go to a tenth of the happenings.
        reach = len(pool) if drawn.random() < 0.5 else max(1, len(pool) // 10)  # noqa: PLR2004
        chosen = drawn.randrange(reach)
        yield _document(drawn, n, chosen, pool[chosen])


def _document(drawn: random.Random, number: int, chosen: int, it: Happening) -> Told:
    path = f"made-up/{number // 1000:05}/{number:08}.txt"
    artifact = artifact_id(path.encode())
    published = FIRST_DAY + timedelta(days=it.day + drawn.randrange(4))
    outlet = f"Made-up Gazette {drawn.randrange(_OUTLETS)}"
    drafts = [_draft(drawn, it) for _ in range(IN_DOCUMENT)]
    text = "\n".join(f"{x.quote}." for x in drafts)
    document = Document(artifact, "", path, text, Metadata(outlet=outlet, published=published))
    identifier = document.id
    statements, mentions, judged, start = [], {}, {}, 0
    for draft in drafts:
        fillers = []
        for role, words, anchor in draft.roles:
            at = start + draft.quote.index(words)
            mention = Mention(identifier, at, at + len(words), words, "thing", named=anchor is not None)
            fillers.append(Filler(role, mention))
            mentions[mention.id] = mention
            if anchor is not None:
                judged[mention.id] = Judgement(
                    mention.id, anchor, same=True, reasons=("made up",), doubt=None, by=READER
                )
        speaker = drawn.choice(_SPEAKERS)
        statements.append(
            Statement(
                document.quote(start, start + len(draft.quote)),
                Frame(it.kind, tuple(fillers), draft.time, draft.quantity),
                (Speaker(speaker, None, "said"),) if speaker else (),
                SpeechAct.STATES,
                Modality.ASSERTED,
                Polarity.POSITIVE,
                Aspect.COMPLETED,
                (),
                3.0,
                READER,
                (start, start + 1),
            )
        )
        start += len(draft.quote) + 2
    return Told(document, {x.id: x for x in statements}, chosen, mentions, tuple(judged.values()))


@dataclass(frozen=True, slots=True)
class _Draft:
    quote: str
    roles: tuple[tuple[str, str, str | None], ...]
    time: Interval | None
    quantity: Quantity | None


def _draft(drawn: random.Random, it: Happening) -> _Draft:
    kind_of_place = ("site", "country")[drawn.random() < 0.15]  # noqa: PLR2004
    anchor = f"site:made-up-{it.country}-{it.site}" if kind_of_place == "site" else f"country:made-up-{it.country}"
    where = _site(it.country, it.site) if kind_of_place == "site" else _country(it.country)
    materiel = "equipment" if drawn.random() < 0.1 else drawn.choice(_MATERIEL[it.materiel][1])  # noqa: PLR2004
    quantity = None
    if drawn.random() < 0.3:  # noqa: PLR2004
        count = it.count + drawn.choice((0, 0, 0, 1, -1))
        quantity = Quantity(float(count), float(count), materiel, str(count))
    day = FIRST_DAY + timedelta(days=it.day)
    dated = drawn.random() < 0.8  # noqa: PLR2004
    when = f"on {day:%d %B %Y}" if dated else drawn.choice(("recently", "in recent days", "this month"))
    quote = drawn.choice(_KINDS[it.kind]).format(actor=_actor(it.actor), materiel=materiel, where=where, when=when)
    return _Draft(
        quote,
        (
            ("actor", _actor(it.actor), f"actor:made-up-{it.actor}"),
            (_PLACE_ROLE[it.kind], where, anchor),
            ("materiel", materiel, None),
        ),
        Interval(day, day + timedelta(days=1), "day", when) if dated else None,
        quantity,
    )
