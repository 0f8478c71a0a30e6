"""Who speaks, what is contested, what is doubtful, and what the checks found."""

from collections import Counter

from crossbearing.model import RELIABILITY_WORDS, Statement
from crossbearing.render.brief.edition import Edition, Section
from crossbearing.render.brief.happenings import card
from crossbearing.render.html import NOTHING, Html, bdi, el, join
from crossbearing.render.places import doubt_of
from crossbearing.render.words import capital, count, shortened

SEVERITY_WORDS = {"note": "Note", "caution": "Caution", "warning": "Warning"}


def sources(edition: Edition) -> Section:
    """Outlets and speakers with their letters and why."""
    world = edition.world
    documents = Counter(d.metadata.outlet for d in world.documents.values() if d.metadata.outlet)
    published = Counter(edition.outlet(s) for s in world.statements.values())
    spoken = Counter(x.name for s in world.statements.values() for x in s.attribution)
    names = sorted(set(documents) | set(spoken) | set(world.sources), key=lambda n: (-documents[n], -spoken[n], n))
    rows = []
    for name in names[: edition.limits.rows]:
        source = world.sources.get(name)
        dated = source.reliability() if source else None
        letter = dated.letter if dated else None
        rows.append(
            el(
                "tr",
                None,
                el("th", {"scope": "row"}, bdi(shortened(name, 80))),
                el("td", {"class": "letter"}, letter.value if letter else "F"),
                el(
                    "td",
                    None,
                    RELIABILITY_WORDS[letter] if letter else "Reliability cannot be judged",
                    ": ",
                    bdi(dated.reason if dated and dated.reason else "nobody has judged this source yet"),
                ),
                el("td", {"class": "n"}, str(documents[name] or "")),
                el("td", {"class": "n"}, str(published[name] or "")),
                el("td", {"class": "n"}, str(spoken[name] or "")),
            )
        )
    head = ("Source", "Letter", "Why", "Documents", "Statements published", "Times quoted")
    left_out = len(names) - len(rows)
    body = [
        el(
            "div",
            {"class": "scroll"},
            el(
                "table",
                {"class": "sources"},
                el("thead", None, el("tr", None, join(el("th", {"scope": "col"}, h) for h in head))),
                el("tbody", None, join(rows)),
            ),
        )
    ]
    if left_out:
        body.append(el("p", {"class": "small"}, f"{capital(count(left_out, 'source'))} more, in the case."))
    return Section("sources", "Sources", join(body) if rows else el("p", None, "Nobody has spoken yet."))


def contested(edition: Edition) -> Section:
    """Each contradiction with both quotes side by side."""
    world = edition.world
    seen: set[frozenset[str]] = set()
    rows: list[Html] = []
    for event in edition.ranked:
        for c in event.contradictions:
            pair = frozenset((c.statement, c.other))
            known = [world.statements[x] for x in (c.other, c.statement) if x in world.statements]
            if pair in seen or not known:
                continue
            seen.add(pair)
            if len(rows) < edition.limits.pages:
                rows.append(_quarrel(edition, edition.numbers[event.id], c.why, known))
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
    found: dict[tuple[str, str], list[str]] = {}
    for statement in world.statements.values():
        for filler in statement.frame.fillers:
            doubt = doubt_of(world, filler)
            if doubt:
                found.setdefault((filler.mention.text, doubt), []).append(statement.id)
    for mention_id in sorted(world.judgements):
        mention, judgement = world.mentions.get(mention_id), world.judgements[mention_id]
        if mention and judgement.doubt and not any(mention.text == text for text, _ in found):
            found[mention.text, judgement.doubt] = [mention_id]
    rows = [
        el(
            "li",
            None,
            "“",
            bdi(shortened(text, 80)),
            "”: ",
            bdi(shortened(doubt, 400)),
            ".",
            edition.notes.cite(where, 4),
        )
        for (text, doubt), where in sorted(found.items())[: edition.limits.rows]
    ]
    left_out = len(found) - len(rows)
    body = el("ul", {"class": "plain"}, join(rows)) if rows else el("p", None, "No name was doubtful.")
    tail = el("p", {"class": "small"}, f"And {left_out} more, in the case.") if left_out > 0 else NOTHING
    return Section("doubtful", "Doubtful names", join([body, tail]))


def checks(edition: Edition) -> Section | None:
    """What the analyses found, the gravest first."""
    gravity = {"warning": 0, "caution": 1, "note": 2}
    found = sorted(edition.world.findings, key=lambda f: (gravity[f.severity], f.analysis, f.title, f.id))
    if not found:
        return None
    rows = [
        el(
            "li",
            {"class": f.severity},
            el("span", {"class": "severity"}, SEVERITY_WORDS[f.severity]),
            " ",
            el("strong", None, bdi(shortened(f.title, 160))),
            " ",
            bdi(shortened(f.text, 600)),
            edition.notes.cite(f.evidence, 4),
        )
        for f in found[: edition.limits.rows]
    ]
    left_out = len(found) - len(rows)
    tail = el("p", {"class": "small"}, f"And {left_out} more, in the case.") if left_out else NOTHING
    return Section("checks", "What the checks found", join([el("ul", {"class": "plain checks"}, join(rows)), tail]))


def _quarrel(edition: Edition, number: int, why: str, known: list[Statement]) -> Html:
    return el(
        "div",
        {"class": "quarrel"},
        el("p", None, el("a", {"href": f"#e{number}"}, f"Event {number}"), ": ", bdi(shortened(why, 300)),
           edition.notes.cite([s.id for s in known])),
        el("div", {"class": "sides"}, *(el("div", {"class": "quotes"}, card(edition, s, full=False)) for s in known)),
    )  # fmt: skip
