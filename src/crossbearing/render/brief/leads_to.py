"""What it is said to lead to: chains of cause and effect, link by link. Assessments of speakers, no happenings."""

from crossbearing.model import EffectChain, EffectLink
from crossbearing.render.brief.edition import Edition, Section
from crossbearing.render.brief.happenings import MODALITY_WORDS
from crossbearing.render.effects import matters
from crossbearing.render.html import NOTHING, Html, bdi, el, join
from crossbearing.render.words import capital, count, shortened

MOST = 16
"""Chains in one brief, the longest first."""
LONGEST_WORDS = 260


def leads_to(edition: Edition) -> Section | None:
    """The chains, the longest first; None where nobody says what leads to what."""
    chains = edition.world.chains
    if not chains:
        return None
    shown = chains[: min(MOST, edition.limits.rows)]
    more = len(chains) - len(shown)
    opening = (
        "These are assessments and forecasts in the words of those who make them. None is a happening, and none is "
        "graded as one."
    )
    rest = el("p", {"class": "small"}, f"And {more} more: crossbearing effects.")
    body = [
        el("p", {"class": "small"}, opening),
        el("ol", {"class": "chains"}, join(_chain(edition, c) for c in shown)),
    ]
    return Section("effects", "What it is said to lead to", join([*body, rest if more else NOTHING]))


def _chain(edition: Edition, chain: EffectChain) -> Html:
    links = []
    for number, link in enumerate(chain.links):
        if number:
            links.append(el("p", {"class": "joint"}, f"↓ {chain.joints[number - 1]}"))
        links.append(_link(edition, link))
    if chain.circular:
        links.append(el("p", {"class": "joint"}, "↺ The last leads back to a link before it; the chain is cut here."))
    return el("li", None, join(links))


def _link(edition: Edition, link: EffectLink) -> Html:
    condition = [", on the condition: ", bdi(shortened(link.condition, 160))] if link.condition else []
    return el(
        "div",
        {"class": "link"},
        el(
            "p",
            None,
            bdi(capital(shortened(link.cause or "this", LONGEST_WORDS))),
            el("span", {"class": "to", "aria-label": "leads to"}, " → "),
            bdi(shortened(link.effect, LONGEST_WORDS)),
            *condition,
            ".",
            edition.notes.cite(link.statements, 3),
        ),
        el("p", {"class": "small"}, _who(edition, link)),
    )


def _who(edition: Edition, link: EffectLink) -> Html:
    first = edition.world.statements.get(link.statements[0])
    speaker = (
        first.attribution[-1].name if first and first.attribution else edition.outlet(first) if first else "a report"
    )
    put = MODALITY_WORDS[link.modality] + (", as not to come about" if link.negative else "")
    concerned = matters(edition.world, link)
    more = len(link.statements) - 1
    pieces = [bdi(shortened(speaker, 80)), Html(put), *([bdi(f"matters to: {concerned}")] if concerned else [])]
    if more:
        pieces.append(bdi(f"the same words in {count(more, 'other text')}"))
    return join(pieces, Html(' <span class="dot-between">·</span> '))
