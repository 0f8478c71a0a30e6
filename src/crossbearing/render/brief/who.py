"""The network of actors, and each relation in words with its footnotes."""

from collections import Counter

from crossbearing.render.brief.edition import Edition, Section
from crossbearing.render.html import Html, bdi, el, join
from crossbearing.render.relations import Relation, relations
from crossbearing.render.svg.network import Edge, Node, draw_network
from crossbearing.render.words import capital, count

WIDE_PX = (960.0, 520.0)
NARROW_PX = (344.0, 420.0)
LEAST_SHARE = 0.45
"""A network of few names gets a lower drawing."""
MOST_NODES = 22
"""More names than this lie on each other on a page's width."""

WORDS = {
    "support": "supports",
    "agreement": "has an agreement with",
    "permission": "gives leave to",
    "diplomatic_relations": "takes diplomatic steps towards",
    "consultation": "talks with",
    "transfer": "moves something for",
    "basing": "seeks or uses a base of",
    "deployment": "deploys forces for",
    "request": "asks something of",
    "opposition": "opposes",
    "sanction": "puts sanctions on",
    "attack": "attacks",
    "seizure": "seizes what belongs to",
    "refusal": "refuses",
    "release": "gives back what was held of",
}


def network(edition: Edition) -> Section:
    """Who is with whom and who against whom, as the statements have it."""
    found = relations(edition.world)
    if not found:
        return Section("network", "Network", el("p", None, "No statement puts two named actors in a relation."))
    weights: Counter[str] = Counter()
    for r in found:
        weights.update({r.source: len(r.statements), r.target: len(r.statements)})
    kept = {name for name, _ in sorted(weights.items(), key=lambda x: (-x[1], x[0]))[:MOST_NODES]}
    shown = [r for r in found if r.source in kept and r.target in kept]
    entities = edition.world.entities
    nodes = [Node(i, entities[i].canonical, entities[i].kind, weights[i]) for i in sorted(kept)]
    edges = _edges(shown)
    title = "Who is with whom and who against whom in this case"
    left_out = len(weights) - len(kept)
    share = min(1.0, max(LEAST_SHARE, len(nodes) / 14))
    figure = el(
        "figure",
        {"class": "full"},
        el("div", {"class": "wide"}, draw_network(nodes, edges, WIDE_PX[0], WIDE_PX[1] * share, title)),
        el("div", {"class": "narrow"}, draw_network(nodes, edges, NARROW_PX[0], NARROW_PX[1] * max(0.6, share), title)),
        el("figcaption", None, _legend(), el("p", None, "An arrow is what somebody says, not what we judge; the more "
           "statements, the thicker.", f" {capital(count(left_out, 'actor'))} with fewer statements left out."
           if left_out else "")),
    )  # fmt: skip
    return Section("network", "Network", join([figure, _list(edition, shown)]))


def _edges(shown: list[Relation]) -> list[Edge]:
    counts: Counter[tuple[str, str, int]] = Counter()
    for r in shown:
        counts[r.source, r.target, r.sign] += len(r.statements)
    return [Edge(*key, n) for key, n in sorted(counts.items())]


def _list(edition: Edition, shown: list[Relation]) -> Html:
    entities = edition.world.entities
    rows = []
    for r in sorted(shown, key=lambda r: (-r.sign, -len(r.statements), r.source, r.target, r.kind))[
        : edition.limits.rows
    ]:
        sign = {1: "+", 0: "·", -1: "−"}[r.sign]
        rows.append(
            el(
                "li",
                None,
                el("span", {"class": f"sign-mark s{r.sign}"}, sign),
                bdi(entities[r.source].canonical),
                f" {WORDS[r.kind]} ",
                bdi(entities[r.target].canonical),
                ".",
                edition.notes.cite(r.statements, 3),
            )
        )
    return el("ul", {"class": "relations"}, join(rows))


def _legend() -> Html:
    def item(words: str, drawing: Html) -> Html:
        svg = el("svg", {"viewBox": "0 0 34 12", "class": "network key", "aria-hidden": "true"}, drawing)
        return el("li", None, svg, words)

    def arrow(css: str) -> Html:
        return join(
            [
                el("path", {"d": "M1 6H27", "class": f"edge {css}", "stroke-width": 1.8}),
                el("path", {"d": "M33 6L26 9V3z", "class": f"tip {css}"}),
            ]
        )

    return el(
        "ul",
        {"class": "legend"},
        item("state", el("rect", {"x": 12, "y": 1, "width": 10, "height": 10, "class": "node"})),
        item("organisation", el("circle", {"cx": 17, "cy": 6, "r": 5, "class": "node"})),
        item("person", el("circle", {"cx": 17, "cy": 6, "r": 5, "class": "node hollow"})),
        item("+ with", arrow("plus")),
        item("− against", arrow("minus")),
        item("dealings, open", arrow("open")),
    )
