"""Grades as a reader sees them: the pair, its words, and where a likelihood lies on its scale."""

from crossbearing.model import LIKELIHOOD_BANDS, Assessment, Event
from crossbearing.render.html import NOTHING, Html, bdi, el, join
from crossbearing.render.words import count, letter_and_number, listed, origins_in_words, pair_in_words, shortened

SCALE_PX = 132

PARTS = {"reliability": "letter", "credibility": "number", "likelihood": "likelihood", "confidence": "confidence"}
"""The parts of a grade as a reader calls them."""


def stamp(event: Event) -> Html:
    """The grade of an event for the margin: pair, words, likelihood, outlets and origins, confidence."""
    grade = event.assessment
    letter, number = pair_in_words(grade)
    likelihood = grade.likelihood.value if grade.likelihood else "no likelihood given"
    return el(
        "div",
        {"class": "stamp"},
        el("p", {"class": "pair", "title": f"{letter}; {number}"}, letter_and_number(grade)),
        el("p", {"class": "pair-words"}, letter, el("br"), number),
        _scale(grade),
        el("p", {"class": "likelihood"}, likelihood),
        el("p", {"class": "counts"}, f"{count(len(event.outlets), 'outlet')}, {origins_in_words(event.origins)}"),
        el("p", {"class": "counts"}, f"confidence {grade.confidence}"),
        *_analysts(event),
    )


def _analysts(event: Event) -> list[Html]:
    """Who sees the grade otherwise than computed, what was computed, and why."""
    if event.computed is None:
        return []
    words = event.computed.likelihood.value if event.computed.likelihood else "no likelihood"
    computed = f"computed {letter_and_number(event.computed)}, {words}, confidence {event.computed.confidence}"
    said: dict[tuple[str, str], list[str]] = {}
    for x in event.overrides:
        said.setdefault((x.by, x.reason), []).append(PARTS[x.part])
    return [
        el("p", {"class": "ruled"}, f"{computed}"),
        *(
            el("p", {"class": "ruled"}, f"{listed(parts)} by analyst ", bdi(shortened(by, 60)), ", because “",
               bdi(shortened(reason, 240)), "”")
            for (by, reason), parts in said.items()
        ),
    ]  # fmt: skip


def _scale(grade: Assessment) -> Html:
    """The seven bands of likelihood as a line, the one that is meant filled."""
    if grade.likelihood is None:
        return NOTHING
    low, high = (b * SCALE_PX / 100 for b in LIKELIHOOD_BANDS[grade.likelihood])
    band: dict[str, str | float | None] = {
        "x": round(low, 1),
        "y": 2,
        "width": round(max(5.0, high - low), 1),
        "height": 6,
        "class": "band",
    }
    ticks = (
        "".join(f"M{b[0] * SCALE_PX / 100:.1f} 1v8" for b in LIKELIHOOD_BANDS.values()) + f"M{0.99 * SCALE_PX:.1f} 1v8"
    )
    return el(
        "svg",
        {"viewBox": f"0 0 {SCALE_PX} 10", "width": SCALE_PX, "height": 10, "class": "scale-of-likelihood",
         "role": "img", "aria-label": f"{grade.likelihood.value} on a scale from almost no chance to almost certain"},
        join(
            [
                el("path", {"d": f"M0 5H{SCALE_PX}", "class": "axis-line"}),
                el("path", {"d": ticks, "class": "axis-line"}),
                el("rect", band),
            ]
        ),
    )  # fmt: skip
