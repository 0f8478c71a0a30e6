# ruff: noqa: ISC004 - the texts below are long lines broken in two
"""Made-up worlds to draw: invented outlets, invented sentences, and names in three scripts."""

from dataclasses import dataclass, field, replace
from datetime import date

from crossbearing.model import (
    Artifact,
    Aspect,
    Assessment,
    Confidence,
    Contradiction,
    Credibility,
    DatedReliability,
    Document,
    Entity,
    EntityKind,
    Event,
    Filler,
    Finding,
    Frame,
    Interval,
    Judgement,
    Likelihood,
    LineageEdge,
    Mention,
    MentionType,
    Metadata,
    Modality,
    Origins,
    Polarity,
    Position,
    Precision,
    Problem,
    Quantity,
    Reading,
    Reason,
    Reliability,
    Source,
    Speaker,
    SpeechAct,
    Statement,
    World,
    artifact_id,
)

MENTION_TYPES: dict[EntityKind, MentionType] = {
    "person": "person",
    "organisation": "organisation",
    "state": "place",
    "place": "place",
    "site": "site",
    "equipment": "equipment",
    "unnamed": "unnamed",
    "other": "thing",
}


def days(start: str | None, end: str | None, precision: Precision, text: str) -> Interval:
    """An interval from ISO dates."""
    parse = date.fromisoformat
    return Interval(parse(start) if start else None, parse(end) if end else None, precision, text)


@dataclass(frozen=True, slots=True)
class Said:
    """What a made-up statement says, in a line: who, what, where."""

    kind: str
    roles: dict[str, str] = field(default_factory=dict)
    """Role to a piece of the quote; ``piece=anchor`` where the entity is not the one of that name."""
    chain: tuple[str, ...] = ()
    modality: Modality = Modality.ASSERTED
    polarity: Polarity = Polarity.POSITIVE
    aspect: Aspect | None = None
    time: Interval | None = None
    quantity: Quantity | None = None
    hedges: tuple[str, ...] = ()
    condition: str | None = None
    options: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class Draft:
    """A world in the making."""

    world: World = field(default_factory=lambda: World({}, {}, {}, {}, {}, {}, {}, {}))
    doubts: dict[tuple[str, str], tuple[str, tuple[Reading, ...]]] = field(default_factory=dict)

    def entity(
        self,
        anchor: str,
        kind: EntityKind,
        canonical: str,
        *names: str,
        at: tuple[float, float, float] | None = None,
        country: str | None = None,
        facts: tuple[tuple[str, str], ...] = (),
    ) -> None:
        """An entity of the tables."""
        position = Position(*at) if at else None
        every = tuple(sorted({canonical, *names}))
        self._entities()[anchor] = Entity(anchor, kind, canonical, every, (), position, country, None, facts)

    def document(self, path: str, text: str, metadata: Metadata, media_type: str = "text/html") -> Document:
        """A document with its artifact."""
        payload = text.encode("utf-8", "surrogatepass")
        artifact = Artifact(artifact_id(payload), media_type, len(payload), path)
        document = Document(artifact.id, "", path, text, metadata)
        self.world.artifacts[artifact.id] = artifact  # type: ignore[index]
        self.world.documents[document.id] = document  # type: ignore[index]
        return document

    def say(self, document: Document, quote: str, said: Said) -> str:
        """A statement in a document; its quote must stand there."""
        start = document.text.index(quote)
        fillers = tuple(self._filler(document, start, quote, role, what) for role, what in said.roles.items())
        frame = Frame(said.kind, fillers, said.time, said.quantity, said.condition, said.options)
        statement = Statement(
            document.quote(start, start + len(quote)),
            frame,
            tuple(Speaker(name, None, "said") for name in said.chain),
            SpeechAct.DENIES if said.modality is Modality.DENIED else SpeechAct.STATES,
            said.modality,
            said.polarity,
            said.aspect,
            said.hedges,
            -3.0 if said.polarity is Polarity.NEGATIVE else 2.0,
            "made up 1",
        )
        self.world.statements[statement.id] = statement  # type: ignore[index]
        return statement.id

    def _filler(self, document: Document, start: int, quote: str, role: str, what: str) -> Filler:
        entities = self._entities()
        piece, _, anchor = what.rpartition("=")
        if anchor not in entities:
            piece, anchor = what, ""
        found = entities.get(anchor) or next((e for e in entities.values() if piece in e.names), None)
        at = start + quote.index(piece)
        named = found is not None and found.kind != "unnamed"
        kind = MENTION_TYPES[found.kind] if found else "thing"
        mention = Mention(document.id, at, at + len(piece), piece, kind, piece, named)
        self.world.mentions[mention.id] = mention  # type: ignore[index]
        if found:
            doubt, others = self.doubts.get((document.path, piece), (None, ()))
            reasons = ("the name stands in the tables",)
            judgement = Judgement(mention.id, found.id, same=True, reasons=reasons, doubt=doubt, others=others)
            self.world.judgements[mention.id] = judgement  # type: ignore[index]
            entities[found.id] = replace(found, mentions=(*found.mentions, mention.id))
        return Filler(role, mention)

    def _entities(self) -> dict[str, Entity]:
        return self.world.entities  # type: ignore[return-value]

    def event(self, event: Event) -> None:
        """An event."""
        self.world.events[event.id] = event  # type: ignore[index]

    def source(self, name: str, letter: Reliability, reason: str, kind: str = "outlet") -> None:
        """A source with its letter."""
        letters = (DatedReliability(letter, None, reason),) if letter is not Reliability.F else ()
        self.world.sources[name] = Source(name, kind, None, None, None, letters)  # type: ignore[index]


def grade(
    letter: Reliability | None,
    number: Credibility,
    likelihood: Likelihood | None,
    confidence: Confidence,
    *reasons: str,
) -> Assessment:
    """An assessment in one line."""
    return Assessment(letter, number, likelihood, confidence, tuple(Reason(x) for x in reasons))


def people_and_places(draft: Draft) -> None:
    """The tables of the made-up theatre."""
    e = draft.entity
    e("state:RU", "state", "Russia", "Moscow", "Москва", at=(96.7, 61.5, 2_600_000), country="RU")
    e("state:LY", "state", "Libya", "ليبيا", at=(17.2, 26.3, 750_000), country="LY")
    e("state:TR", "state", "Türkiye", "Ankara", "Turkey", at=(35.2, 39.0, 650_000), country="TR")
    e("state:SY", "state", "Syria", "Damascus", at=(38.5, 35.0, 330_000), country="SY")
    e("state:ML", "state", "Mali", at=(-3.5, 17.4, 750_000), country="ML")
    e("place:east-libya", "place", "eastern Libya", at=(22.5, 29.5, 320_000), country="LY")
    e("actor:lna", "organisation", "Libyan National Army", "LNA", "الجيش الوطني الليبي", country="LY")
    e("actor:gnu", "organisation", "Government of National Unity", "GNU", "Tripoli", country="LY")
    e("actor:africa-corps", "organisation", "Africa Corps", "Африканский корпус", country="RU")
    e("person:haftar", "person", "Khalifa Haftar", "Haftar", "خليفة حفتر", country="LY")
    e("site:HL59", "site", "Al Khadim air base", "Al Khadim", "Al-Khaima", at=(21.1918, 31.9985, 3000), country="LY")
    e("site:HL56", "site", "Maaten al-Sarra air base", "Maaten al-Sarra", at=(21.83, 21.69, 3000), country="LY")
    e("site:OSLK", "site", "Hmeimim air base", "Hmeimim", "Хмеймим", at=(35.9487, 35.4011, 3000), country="SY")
    e("site:TOB", "site", "port of Tobruk", "Tobruk", "طبرق", at=(23.9833, 32.0833, 4000), country="LY")
    e("site:TAR", "site", "port of Tartus", "Tartus", "Тартус", at=(35.8667, 34.9, 4000), country="SY")
    e("place:bamako", "place", "Bamako", at=(-8.0, 12.65, 12_000), country="ML")
    e("equipment:il76", "equipment", "Il-76TD", "Il-76", facts=(("class", "transport aircraft [made up]"),))


ENTRIES = (
    ("ledger-airlift.html", "The Meridian Ledger", "Transports fly on, two officials say", "2025-01-14", "en"),
    ("sidra-follow.html", "Sidra Monitor", "Flights to the east: what we know", "2025-01-15", "en"),
    ("wire-denial.txt", "Levant Wire", "Command calls reports of a new base invented", "2025-01-17", "en"),
    ("vestnik.html", "Северный вестник", "Колонна вышла из Хмеймима", "2025-01-11", "ru"),
    ("sahil.html", "صحيفة الساحل", "أعمال في المدرج جنوب البلاد", "2025-02-03", "ar"),
    ("kompass.pdf", "Kompass Post", "Ankara and Tripoli sign again", "2025-02-20", "en"),
    ("hangar.txt", "Harbour & Hangar", "A runway in the far south", "2025-03-02", "en"),
    ("blog.txt", None, None, None, None),
)

TEXTS = (
    "The Meridian Ledger has learned that at least four Il-76TD transports flew from Hmeimim to Al Khadim in the "
    "second week of January. Two officials said that air defence radars were moved from Syria to eastern Libya. "
    "Russia supports the Libyan National Army, a Western diplomat said. The port of Tobruk could serve as a hub for "
    "ships from Tartus, analysts warned. Khalifa Haftar met a delegation from Moscow on 12 January.",
    "According to The Meridian Ledger, Russia has transferred air defence radars from Syria to eastern Libya. Flight "
    "data show that transports flew from Hmeimim to Al Khadim three times a day. The base at Al-Khaima is held by "
    "the LNA. A spokesman said Ankara rejects any Russian base at Tobruk. Some accounts put the number of transports "
    "at a dozen.",
    "Africa Corps denied that it plans a base at Tobruk. The command of the LNA said that no air defence radars have "
    "arrived in eastern Libya. The GNU accused Khalifa Haftar of inviting foreign forces. Two ships left Tartus for "
    "Tobruk on 16 January, a port agent reported.",
    "Колонна техники вышла из Хмеймима 9 января, сообщают очевидцы. Африканский корпус начал вывод сил из Сирии.",
    "قال مسؤول محلي إن أعمال توسعة المدرج في معطن السارة بدأت في يناير. ونفى الجيش الوطني الليبي وجود قوات أجنبية.",
    "Türkiye and the Government of National Unity signed an agreement on training on 18 February. Ankara will send "
    "instructors, the ministry said. The LNA called the agreement void.",
    "Satellite images show that the runway at Maaten al-Sarra was repaired between November and February. Flights on "
    "to Bamako may begin in spring, two pilots said. Africa Corps would move equipment from Maaten al-Sarra to "
    "Bamako if the runway opens. If the runway opens, Mali could receive the first flights.",
    "It is said that the transports carried gold. Nobody knows who pays. Reportedly Russia has put missiles at Tobruk.",
)


def rich_world() -> World:
    """Eight documents, three scripts, thirty-odd statements, ten events, doubts and contradictions."""
    draft = Draft()
    people_and_places(draft)
    draft.doubts["in/sidra-follow.html", "Al-Khaima"] = (
        "read as Al Khadim air base, HL59, because the text names transports, the east and the LNA near it; "
        "other readings: Ras al-Khaimah (emirate), Al Khaymah (village)",
        (
            Reading("geonames:291074", "Ras al-Khaimah", 0.22, ("the name is nearer", "but no other name is near it")),
            Reading("geonames:88", "Al Khaymah", 0.08, ("same spelling",)),
        ),
    )
    documents = []
    for (path, outlet, title, day, language), text in zip(ENTRIES, TEXTS, strict=True):
        metadata = Metadata(
            title,
            outlet,
            ("A. Writer",) if outlet else (),
            f"https://example.org/{path}" if outlet else None,
            date.fromisoformat(day) if day else None,
            language,
            (("illustrative", "true"),) if outlet == "Harbour & Hangar" else (),
        )
        documents.append(draft.document(f"in/{path}", text, metadata))
    said = _statements(draft, documents)
    _events(draft, said)
    _rest(draft, documents, said)
    return draft.world


def _statements(draft: Draft, documents: list[Document]) -> dict[str, str]:
    ledger, sidra, wire, vestnik, sahil, kompass, hangar, blog = documents
    january = days("2025-01-06", "2025-01-13", "week", "in the second week of January")
    say = draft.say
    two = "two officials (unnamed)"
    no, probable, possible = Polarity.NEGATIVE, Modality.PROBABLE, Modality.POSSIBLE
    return {
        "flights": say(ledger, "at least four Il-76TD transports flew from Hmeimim to Al Khadim in the second week of "
            "January", Said("traffic", {"carrier": "Il-76TD", "origin": "Hmeimim", "destination": "Al Khadim"},
            aspect=Aspect.REPEATED, time=january, quantity=Quantity(4, None, "transports", "at least four"))),
        "radars": say(ledger, "air defence radars were moved from Syria to eastern Libya", Said("transfer",
            {"materiel": "air defence radars", "origin": "Syria", "destination": "eastern Libya"}, (two,),
            aspect=Aspect.COMPLETED)),
        "backing": say(ledger, "Russia supports the Libyan National Army", Said("support",
            {"actor": "Russia", "recipient": "Libyan National Army"}, ("a Western diplomat (unnamed)",))),
        "hub": say(ledger, "The port of Tobruk could serve as a hub for ships from Tartus", Said("capability",
            {"site": "Tobruk", "for": "a hub for ships", "origin": "Tartus"}, ("analysts (unnamed)",), possible,
            hedges=("could",))),
        "met": say(ledger, "Khalifa Haftar met a delegation from Moscow on 12 January", Said("consultation",
            {"actor": "Khalifa Haftar", "recipient": "Moscow"},
            time=days("2025-01-12", "2025-01-13", "day", "on 12 January"))),
        "radars2": say(sidra, "Russia has transferred air defence radars from Syria to eastern Libya", Said("transfer",
            {"actor": "Russia", "materiel": "air defence radars", "origin": "Syria", "destination": "eastern Libya"},
            ("The Meridian Ledger",), aspect=Aspect.COMPLETED)),
        "flights2": say(sidra, "transports flew from Hmeimim to Al Khadim three times a day", Said("traffic",
            {"carrier": "transports", "origin": "Hmeimim", "destination": "Al Khadim"}, ("flight data",),
            aspect=Aspect.REPEATED, time=days("2025-01-01", "2025-02-01", "month", "January"))),
        "held": say(sidra, "The base at Al-Khaima is held by the LNA", Said("control",
            {"actor": "LNA", "site": "Al-Khaima"})),
        "rejects": say(sidra, "Ankara rejects any Russian base at Tobruk", Said("opposition",
            {"actor": "Ankara", "recipient": "Russia", "site": "Tobruk"}, ("a spokesman (unnamed)",))),
        "dozen": say(sidra, "Some accounts put the number of transports at a dozen", Said("traffic",
            {"carrier": "transports"}, ("accounts (unnamed)",), Modality.UNCONFIRMED, hedges=("Some accounts",),
            quantity=Quantity(12, 12, "transports", "a dozen"))),
        "nobase": say(wire, "Africa Corps denied that it plans a base at Tobruk", Said("basing",
            {"actor": "Africa Corps", "site": "Tobruk"}, (), Modality.DENIED, no)),
        "noradars": say(wire, "no air defence radars have arrived in eastern Libya", Said("transfer",
            {"materiel": "air defence radars", "destination": "eastern Libya"}, ("the command of the LNA",),
            Modality.DENIED, no)),
        "accuses": say(wire, "The GNU accused Khalifa Haftar of inviting foreign forces", Said("opposition",
            {"actor": "GNU", "recipient": "Khalifa Haftar"})),
        "ships": say(wire, "Two ships left Tartus for Tobruk on 16 January", Said("traffic",
            {"carrier": "Two ships", "origin": "Tartus", "destination": "Tobruk"}, ("a port agent (unnamed)",),
            time=days("2025-01-16", "2025-01-17", "day", "on 16 January"),
            quantity=Quantity(2, 2, "ships", "Two ships"))),
        "column": say(vestnik, "Колонна техники вышла из Хмеймима 9 января", Said("withdrawal",
            {"materiel": "Колонна техники", "origin": "Хмеймим=site:OSLK"}, ("очевидцы (unnamed)",),
            aspect=Aspect.BEGUN, time=days("2025-01-09", "2025-01-10", "day", "9 января"))),
        "corps": say(vestnik, "Африканский корпус начал вывод сил из Сирии", Said("withdrawal",
            {"actor": "Африканский корпус", "force": "сил", "origin": "Сирии=state:SY"}, aspect=Aspect.BEGUN)),
        "runway": say(sahil, "أعمال توسعة المدرج في معطن السارة بدأت في يناير", Said("construction",
            {"object": "المدرج", "site": "معطن السارة=site:HL56"}, ("مسؤول محلي (unnamed)",),
            aspect=Aspect.BEGUN, time=days("2025-01-01", "2025-02-01", "month", "في يناير"))),
        "noforces": say(sahil, "نفى الجيش الوطني الليبي وجود قوات أجنبية", Said("presence",
            {"actor": "الجيش الوطني الليبي", "force": "قوات أجنبية"}, (), Modality.DENIED, no)),
        "signed": say(kompass, "Türkiye and the Government of National Unity signed an agreement on training on 18 "
            "February", Said("agreement", {"actor": "Türkiye", "recipient": "Government of National Unity",
            "topic": "training"}, options=(("status", "signed"),), aspect=Aspect.COMPLETED,
            time=days("2025-02-18", "2025-02-19", "day", "on 18 February"))),
        "instructors": say(kompass, "Ankara will send instructors", Said("deployment",
            {"actor": "Ankara", "force": "instructors"}, ("the ministry",), Modality.PREDICTED,
            aspect=Aspect.PLANNED, time=days("2025-02-20", None, "open", "will"))),
        "void": say(kompass, "The LNA called the agreement void", Said("opposition",
            {"actor": "LNA", "recipient": "the agreement"})),
        "repaired": say(hangar, "the runway at Maaten al-Sarra was repaired between November and February",
            Said("construction", {"object": "the runway", "site": "Maaten al-Sarra"}, ("satellite images",),
            aspect=Aspect.COMPLETED, time=days("2024-11-01", "2025-03-01", "season", "between November and February"))),
        "onward": say(hangar, "Flights on to Bamako may begin in spring", Said("traffic",
            {"carrier": "Flights", "destination": "Bamako"}, ("two pilots (unnamed)",), possible, hedges=("may",),
            time=days("2025-03-01", "2025-06-01", "season", "in spring"))),
        "move": say(hangar, "Africa Corps would move equipment from Maaten al-Sarra to Bamako if the runway opens",
            Said("transfer", {"actor": "Africa Corps", "materiel": "equipment", "origin": "Maaten al-Sarra",
            "destination": "Bamako"}, ("The Meridian Ledger", "two pilots (unnamed)"), possible,
            hedges=("would",), condition="if the runway opens")),
        "mali": say(hangar, "Mali could receive the first flights", Said("traffic",
            {"destination": "Mali", "carrier": "flights"}, (), possible, hedges=("could",),
            condition="If the runway opens")),
        "missiles": say(blog, "Russia has put missiles at Tobruk", Said("deployment",
            {"actor": "Russia", "materiel": "missiles", "site": "Tobruk"}, (), Modality.UNCONFIRMED,
            hedges=("Reportedly",))),
        "gold": say(blog, "the transports carried gold", Said("transfer",
            {"carrier": "the transports", "materiel": "gold"}, ("people (unnamed)",), Modality.UNCONFIRMED)),
        "base": say(sidra, "any Russian base at Tobruk", Said("basing",
            {"actor": "Russian=state:RU", "site": "Tobruk"}, (), probable)),
    }  # fmt: skip


def _events(draft: Draft, said: dict[str, str]) -> None:
    statements = draft.world.statements

    def outlets(keys: tuple[str, ...]) -> tuple[str, ...]:
        documents = (draft.world.document_of(statements[said[k]]) for k in keys)
        return tuple(sorted({d.metadata.outlet or d.path for d in documents}))

    def event(kind: str, headline: str, keys: tuple[str, ...], judged: Assessment, **more: object) -> Event:
        first = statements[said[keys[0]]]
        actors = tuple(
            sorted(
                {
                    e.id
                    for k in keys
                    for f in statements[said[k]].frame.fillers
                    if f.role in {"actor", "recipient"} and (e := draft.world.entity_of(f.mention))
                }
            )
        )
        made = Event(
            f"event-{keys[0]}",
            kind,
            headline,
            tuple(said[k] for k in keys),
            actors,
            None,
            None,
            None,
            first.frame.time,
            outlets(keys),
            Origins(1, 1, outlets(keys)[:1]),
            (),
            judged,
        )
        return replace(made, **more)  # type: ignore[arg-type]

    b, c, f = Reliability.B, Reliability.C, Reliability.F
    likely, even = Likelihood.LIKELY, Likelihood.ROUGHLY_EVEN
    for one in (
        event("transfer", "transfer: air defence radars, Syria to eastern Libya", ("radars", "radars2", "noradars"),
              grade(b, 3, even, "low", "two outlets, of which one cites the other: one origin",
                    "the origin is two officials without names", "the command of the LNA denies the arrival"),
              origin="state:SY", destination="place:east-libya", origins=Origins(1, 2, ("two officials (unnamed)",)),
              lineage=(LineageEdge(said["radars2"], said["radars"], "cites", ("According to The Meridian Ledger",)),),
              contradictions=(Contradiction(said["noradars"], said["radars"], "one says moved, one says not arrived"),
                              Contradiction(said["noradars"], said["radars2"], "the same, of the retelling"))),
        event("traffic", "flights: Hmeimim to Al Khadim, four or more in a week", ("flights", "flights2", "dozen"),
              grade(b, 2, Likelihood.VERY_LIKELY, "moderate", "two independent origins: its own, flight data",
                    "numbers differ (at least four; three a day)"),
              origin="site:OSLK", destination="site:HL59",
              origins=Origins(2, 3, ("The Meridian Ledger", "flight data"))),
        event("control", "control: Libyan National Army at Al Khadim", ("held",),
              grade(c, 3, likely, "low", "one outlet, one origin", "a doubtful name"), place="site:HL59"),
        event("basing", "base at Tobruk: Africa Corps denies a plan", ("nobase", "base", "missiles"),
              grade(f, 4, Likelihood.UNLIKELY, "low", "one denial, one report without origin"), place="site:TOB",
              contradictions=(Contradiction(said["nobase"], said["missiles"], "a denial against a report"),)),
        event("traffic", "voyage: two ships, Tartus to Tobruk", ("ships",),
              grade(c, 3, likely, "low", "one origin without a name"), origin="site:TAR", destination="site:TOB"),
        event("withdrawal", "withdrawal begun: Africa Corps from Syria", ("corps", "column"),
              grade(c, 3, likely, "moderate", "two accounts of one outlet"), origin="site:OSLK"),
        event("construction", "works: runway at Maaten al-Sarra", ("repaired", "runway"),
              grade(b, 2, Likelihood.VERY_LIKELY, "moderate", "satellite images and a local official: two origins"),
              place="site:HL56", origins=Origins(2, 2, ("satellite images", "مسؤول محلي (unnamed)"))),
        event("agreement", "agreement signed: Türkiye and GNU on training", ("signed", "instructors"),
              grade(b, 3, likely, "moderate", "one outlet")),
        event("transfer", "transfer planned: equipment, Maaten al-Sarra to Bamako", ("move", "onward", "mali"),
              grade(c, 6, None, "low", "depends on a condition", "two pilots without names"),
              origin="site:HL56", destination="place:bamako"),
        event("support", "support: Russia for the Libyan National Army", ("backing",),
              grade(b, 3, likely, "low", "one diplomat without a name")),
        event("opposition", "accusation: GNU against Khalifa Haftar", ("accuses",),
              grade(f, 6, None, "low", "the outlet has no letter yet")),
        event("presence", "no foreign forces, says the LNA", ("noforces",), grade(f, 6, None, "low", "a side in the "
              "conflict speaks of itself"), negative=True),
        event("consultation", "meeting: Khalifa Haftar and Russia", ("met",), grade(b, 3, likely, "low", "one outlet")),
    ):  # fmt: skip
        draft.event(one)


def _rest(draft: Draft, documents: list[Document], said: dict[str, str]) -> None:
    draft.source("The Meridian Ledger", Reliability.B, "corrects its errors in public; three years of record")
    draft.source("Sidra Monitor", Reliability.C, "retells more than it finds")
    draft.source("Levant Wire", Reliability.F, "")
    draft.source("flight data", Reliability.B, "anybody can check it", "imagery")
    blog = documents[-1]
    object.__setattr__(
        draft.world,
        "problems",
        (
            Problem("decode", "pdf-encrypted", "The PDF is locked: save it without a password.", "in/locked.pdf"),
            Problem("collect", "empty", "The file is empty; nothing to read.", "in/empty.txt", artifact_id(b"")),
        ),
    )
    object.__setattr__(
        draft.world,
        "findings",
        (
            Finding("drift", "A retelling made a part the whole", "The Sidra Monitor says of Russia what The Meridian "
                    "Ledger said of nobody by name.", (said["radars"], said["radars2"]), "caution"),
            Finding("gaps", "A document without outlet or date", "What it says cannot be dated.", (blog.id,)),
        ),
    )  # fmt: skip


HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'; DROP TABLE x; --",
    '=HYPERLINK("http://example.org")',
    "@import url(http://example.org)",
    "\u202egnp.exe\u202c",
    "nul\0nul",
    "javascript:alert(1)",
    "]]></style><b>",
    "&lt;b&gt; & <b>",
    "\ud800 lone",
    "line\u2028line\u0085line\nline\rline",
    "{{ 7*7 }} {% raw %}",
)


def hostile_world(text: str) -> World:
    """A world of which every free text is the given one."""
    draft = Draft()
    draft.entity("name:x", "organisation", text, text, country="LY")
    draft.entity("name:y", "site", text + "y", at=(20.0, 30.0, 5000), country="LY", facts=((text, text),))
    draft.doubts[f"in/{text}", text] = (text, (Reading("name:z", text, 0.2, (text,)),))
    metadata = Metadata(text, text, (text,), text, date(2025, 1, 1), text, ((text, text),))
    document = draft.document(f"in/{text}", f"{text} moved {text}y because {text}.", metadata, text)
    quote = f"{text} moved {text}y"
    there = f"{text}y=name:y"
    said = Said("transfer", {"actor": f"{text}=name:x", "recipient": there, "destination": there},
                (text, text), hedges=(text,), condition=text, options=((text, text),),
                time=Interval(date(2025, 1, 1), None, "day", text), quantity=Quantity(1, 2, text, text))  # fmt: skip
    statement = draft.say(document, quote, said)
    draft.event(
        Event(text, "transfer", text, (statement,), ("name:x",), "name:y", None, None, said.time, (text,),
              Origins(1, 1, (text,)), (LineageEdge(statement, text, "cites", (text,)),),
              grade(Reliability.F, 6, None, "low", text), (Contradiction(statement, text, text),))
    )  # fmt: skip
    draft.source(text, Reliability.B, text)
    object.__setattr__(draft.world, "problems", (Problem("read", text, text, text, None, 0, 1),))
    object.__setattr__(draft.world, "findings", (Finding(text, text, text, (statement,)),))
    return draft.world


def empty_world() -> World:
    """A case without anything in it."""
    return World()
