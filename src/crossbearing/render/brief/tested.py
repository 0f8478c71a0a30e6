"""What the tracks say of an event, beside what the statements say of it."""

from crossbearing.model import Event, SensorTest, TestOutcome
from crossbearing.render.brief.edition import Edition
from crossbearing.render.brief.track_notes import simulated_tag
from crossbearing.render.derivation import ratio
from crossbearing.render.html import NOTHING, Html, bdi, el, join
from crossbearing.render.sensor_tests import OUTCOME_MARKS, expected_words, outcome_sentence, ratio_words, seen_words
from crossbearing.render.tracks import sentence, shown_words
from crossbearing.render.words import capital, count, shortened

LEGS = 8
"""Legs that are named in the page of an event; the case has them all."""
_IN_A_LINE: dict[TestOutcome, str] = {
    "supports": "The tracks of {} bear it out",
    "refutes": "The tracks of {} speak against it",
    "inconclusive": "The tracks of {} leave it open",
    "no coverage": "The tracks of {} can say nothing of it: nobody was heard there and then",
}
SLUGS = {"supports": "supports", "refutes": "refutes", "inconclusive": "open", "no coverage": "deaf"}


def put_to_the_tracks(edition: Edition, event: Event) -> Html:
    """The tests of an event, one a medium; nothing where it was put to none."""
    return join(_test(edition, x) for x in _of(edition, event))


def tracks_in_a_line(edition: Edition, event: Event) -> Html:
    """The outcome for a key judgement, one sentence a medium; nothing where the event was put to no track."""
    sentences = [
        join(
            [
                f"{_IN_A_LINE[x.outcome].format(_medium(x))}",
                simulated_tag("simulated" if x.simulated else ""),
                ".",
                edition.notes.cite(x.legs or [x.id], 3),
                " ",
            ]
        )
        for x in _of(edition, event)
    ]
    return el("p", {"class": "tracks-say"}, *sentences) if sentences else NOTHING


def _of(edition: Edition, event: Event) -> list[SensorTest]:
    found = [x for x in edition.world.tests.values() if x.event == event.id]
    return sorted(found, key=lambda x: x.expectation.medium)


def _medium(test: SensorTest) -> str:
    return "ships" if test.expectation.medium == "sea" else "aircraft"


def _test(edition: Edition, test: SensorTest) -> Html:
    expected, reasons = expected_words(test)
    outcome = el(
        "p",
        {"class": "outcome"},
        el("span", {"class": "verdict"}, el("span", {"aria-hidden": "true"}, OUTCOME_MARKS[test.outcome]), " ",
           capital(test.outcome)),
        simulated_tag("simulated tracks" if test.simulated else ""),
    )  # fmt: skip
    return el(
        "div",
        {"class": f"sensor-test {SLUGS[test.outcome]}"},
        el("h4", None, f"Put to the tracks of {_medium(test)}"),
        outcome,
        el("p", None, "Expected: ", bdi(shortened(expected, 400).rstrip(".")), "."),
        el("p", None, outcome_sentence(test), edition.notes.cite([test.id] if not test.legs else test.legs)),
        el(
            "dl",
            None,
            _fact("Seen", seen_words(test)),
            _fact("Hours covered", f"{test.coverage:.0%} of the time told"),
            _fact("Likelihood ratio", f"{ratio(test.low)} to {ratio(test.high)}: {ratio_words(test)}"),
        ),
        el(
            "ul",
            {"class": "reasons"},
            join(el("li", None, bdi(capital(shortened(x, 300))), edition.notes.cite([test.id], 1)) for x in reasons),
        ),
        _legs(edition, test),
    )


def _fact(name: str, value: str) -> Html:
    return el("div", None, el("dt", None, name), el("dd", None, value))


def _legs(edition: Edition, test: SensorTest) -> Html:
    """The legs that made it, to unfold."""
    movements = edition.world.movements
    found = [x for identifier in test.legs if (x := movements.legs.get(identifier))]
    if not found:
        return NOTHING
    rows = [el("li", None, bdi(sentence(shown_words(movements, x))), edition.notes.cite([x.id])) for x in found[:LEGS]]
    more = len(found) - len(rows)
    if more:
        rows.append(el("li", None, f"and {more:,} more, in the case"))
    return el(
        "details",
        {"class": "small"},
        el("summary", None, f"The {count(len(found), 'movement')} that {'makes' if len(found) == 1 else 'make'} it"),
        el("ul", {"class": "reasons"}, join(rows)),
    )
