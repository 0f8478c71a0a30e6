"""Who speaks, what is contested, what is doubtful, and what the checks found."""

from collections import Counter

from crossbearing.language.days import day
from crossbearing.model import RELIABILITY_WORDS, Contradiction, DatedReliability, Reliability, Source, Statement
from crossbearing.render.brief.compared import side_by_side
from crossbearing.render.brief.edition import Edition, Section
from crossbearing.render.brief.happenings import card
from crossbearing.render.html import NOTHING, Html, bdi, el, join
from crossbearing.render.words import capital, count, shortened

TOLD_ELSEWHERE = frozenset({"contested", "doubtful_names", "unknown_metadata"})
"""Analyses whose answers have a section of their own: nothing is said twice."""

DRIFT = "drift"
"""The analysis of retellings that change what they retell: its evidence is shown as two quotes."""

EARLIER = 3
"""Former letters of a source that a brief tells; a case tells them all."""

SEVERITY_WORDS = {"note": "Note", "caution": "Caution", "warning": "Warning"}


def sources(edition: Edition) -> Section:
    """Outlets and speakers with their letters and why; those that nobody has judged are listed together."""
    world = edition.world
    documents = Counter(d.metadata.outlet for d in world.documents.values() if d.metadata.outlet)
    spoken = Counter(x.name for s in world.statements.values() for x in s.attribution)
    published = Counter(edition.outlet(s) for s in world.statements.values())
    names = sorted({*documents, *spoken, *world.sources}, key=lambda n: (-documents[n], -spoken[n], n))
    counts = {n: _counts(documents[n], published[n] if documents[n] else 0, spoken[n]) for n in names}
    judged = {n: world.sources[n].reliability() for n in names if n in world.sources and world.sources[n].letters}
    rows = [
        el(
            "tr",
            None,
            el("th", {"scope": "row"}, bdi(shortened(name, 80))),
            el("td", {"class": "letter"}, dated.letter.value),
            el("td", None, RELIABILITY_WORDS[dated.letter]),
            el("td", None, _letter(dated), *_before(world.sources[name], dated)),
            el("td", None, counts[name]),
        )
        for name, dated in list(judged.items())[: edition.limits.rows]
    ]
    unjudged = [n for n in names if n not in judged and counts[n]]
    if not names:
        return Section("sources", "Sources", el("p", None, "Nobody has spoken yet."))
    return Section("sources", "Sources", join([_judged_table(rows), _unjudged(edition, unjudged, counts)]))


def _letter(dated: DatedReliability) -> Html:
    """Why a letter was given, since when, and by whom."""
    since = f", since {day(dated.since)}" if dated.since else ""
    return join(
        [bdi(shortened(dated.reason, 300)), since, *([", by ", bdi(shortened(dated.by, 80))] if dated.by else [])]
    )


def _before(source: Source, now: DatedReliability) -> list[Html]:
    """The letters that the source had before, the newest first."""
    earlier = [x for x in reversed(source.history()) if x != now]
    return [join([". Before: ", x.letter.value, " (", _letter(x), ")"]) for x in earlier[:EARLIER]]


def _counts(documents: int, published: int, spoken: int) -> str:
    parts = [
        f"{count(documents, 'document')} with {count(published, 'statement')}" if documents else "",
        f"quoted {'once' if spoken == 1 else count(spoken, 'time')}" if spoken else "",
    ]
    return "; ".join(p for p in parts if p)


def _judged_table(rows: list[Html]) -> Html:
    if not rows:
        return NOTHING
    head = ("Source", "Letter", "In words", "Why", "In this case")
    table = el(
        "table",
        {"class": "sources"},
        el("thead", None, el("tr", None, join(el("th", {"scope": "col"}, h) for h in head))),
        el("tbody", None, join(rows)),
    )
    return el("div", {"class": "scroll"}, table)


def _unjudged(edition: Edition, names: list[str], counts: dict[str, str]) -> Html:
    if not names:
        return NOTHING
    shown = names[: edition.limits.rows]
    items = [el("li", None, bdi(shortened(n, 80)), el("span", {"class": "grade"}, f" {counts[n]}")) for n in shown]
    more = len(names) - len(shown)
    counted, words = count(len(names), "source"), RELIABILITY_WORDS[Reliability.F].lower()
    return join(
        [
            el("p", None, f"{capital(counted)} stand at F, {words}, because nobody has judged them:"),
            el("ul", {"class": "unjudged"}, join(items), el("li", None, f"and {more} more") if more else NOTHING),
        ]
    )


def contested(edition: Edition) -> Section:
    """Each contradiction with both quotes side by side."""
    world = edition.world
    seen: set[frozenset[str]] = set()
    rows: list[Html] = []
    listed = [(e, c) for e in edition.ranked for c in e.contradictions]
    for strength in ("contradiction", "tension"):
        for event, c in ((e, c) for e, c in listed if c.strength == strength):
            pair = frozenset((c.statement, c.other))
            known = [world.statements[x] for x in (c.other, c.statement) if x in world.statements]
            if pair in seen or not known:
                continue
            seen.add(pair)
            if len(rows) < edition.limits.pages:
                rows.append(_quarrel(edition, edition.numbers[event.id], c, known))
    if not rows:
        return Section(
            "contested", "What is contested", el("p", None, "No two statements of this case contradict each other.")
        )
    left_out = len(seen) - len(rows)
    tail = el("p", {"class": "small"}, f"And {left_out} more, in the case.") if left_out else NOTHING
    return Section("contested", "What is contested", join([*rows, tail]))


def doubtful(edition: Edition) -> Section:
    """Names whose reading is doubtful, each with its sentence."""
    world = edition.world
    where: dict[tuple[str, str], list[str]] = {}
    said: dict[tuple[str, str], str] = {}
    used: dict[str, list[str]] = {}
    for statement in sorted(world.statements.values(), key=lambda s: s.id):
        for mention_id in {f.mention.id for f in statement.frame.fillers}:
            used.setdefault(mention_id, []).append(statement.id)
    for mention_id in sorted(world.judgements):
        mention, judgement = world.mentions.get(mention_id), world.judgements[mention_id]
        if mention and judgement.doubt:
            key = " ".join(mention.text.split()), judgement.anchor
            said.setdefault(key, judgement.doubt)
            # a name in no statement is its own evidence
            where.setdefault(key, []).extend(used.get(mention_id, [mention_id]))
    rows = [
        el("li", None, "“", bdi(shortened(key[0], 80)), "”: ", bdi(shortened(doubt, 400).rstrip(".")), ".",
           edition.notes.cite(sorted(where[key], key=lambda x: x not in world.statements), 4))
        for key, doubt in sorted(said.items())[: edition.limits.rows]
    ]  # fmt: skip
    left_out = len(said) - len(rows)
    body = el("ul", {"class": "plain"}, join(rows)) if rows else el("p", None, "No name was doubtful.")
    tail = el("p", {"class": "small"}, f"And {left_out} more, in the case.") if left_out > 0 else NOTHING
    return Section("doubtful", "Doubtful names", join([body, tail]))


def checks(edition: Edition) -> Section | None:
    """What the analyses found, the gravest first."""
    gravity = {"warning": 0, "caution": 1, "note": 2}
    told = [f for f in edition.world.findings if f.analysis not in TOLD_ELSEWHERE]
    found = sorted(told, key=lambda f: (gravity[f.severity], f.analysis, f.title, f.id))
    if not found:
        return None
    rows = [
        el(
            "li",
            {"class": f.severity},
            el("span", {"class": "severity"}, SEVERITY_WORDS[f.severity]),
            " ",
            el("strong", None, bdi(shortened(f.title, 160).rstrip(".")), "."),
            " ",
            bdi(shortened(f.text, 600)),
            edition.notes.cite(f.evidence, 4),
            side_by_side(edition, f) if f.analysis == DRIFT else NOTHING,
        )
        for f in found[: edition.limits.rows]
    ]
    left_out = len(found) - len(rows)
    tail = el("p", {"class": "small"}, f"And {left_out} more, in the case.") if left_out else NOTHING
    return Section("checks", "What the checks found", join([el("ul", {"class": "plain checks"}, join(rows)), tail]))


def _quarrel(edition: Edition, number: int, contradiction: Contradiction, known: list[Statement]) -> Html:
    return el(
        "div",
        {"class": "quarrel"},
        el("p", None, el("a", {"href": f"#e{number}"}, f"Event {number}"), ": ",
           el("strong", None, contradiction.label), ", ", bdi(shortened(contradiction.why, 300)),
           edition.notes.cite([s.id for s in known])),
        el("div", {"class": "sides"}, *(el("div", {"class": "quotes"}, card(edition, s, full=False)) for s in known)),
    )  # fmt: skip
