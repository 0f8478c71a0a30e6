"""Grades with what the tracks say: one factor a test, beside those of the origins.

- A test is one factor of the odds, as an origin is: tracks are independent of what reports say.
- A movement that the tracks support is confirmed by one more source of another sort, which betters its number by one
  step; one that they refute is one step worse. Only traffic is: of a transfer a track shows that something went, not
  what, and a permission need not be used. 1 still needs a letter of A to C and two origins, the tracks being one.
- The letter, which speaks of sources, and the confidence stay.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from crossbearing.corroborate.derivation import number_against_odds, percent
from crossbearing.corroborate.grade import ONE_WORSE
from crossbearing.corroborate.likelihood import update, word
from crossbearing.corroborate.ratios import ANY, PRIOR, Row
from crossbearing.model import (
    CREDIBILITY_WORDS,
    Assessment,
    Credibility,
    Event,
    Factor,
    Reason,
    Reliability,
    SensorTest,
    Update,
    Without,
    World,
)

NAMES: Mapping[str, str] = {"air": "aircraft tracks", "sea": "ship tracks"}
BETTER: Mapping[Credibility, Credibility] = {6: 3, 5: 4, 4: 4, 3: 2, 2: 1, 1: 1}
"""A contradicted event (4) stays so: the tracks do not settle who is right on the rest of it."""
_GOOD = frozenset({Reliability.A, Reliability.B, Reliability.C})


def with_sensors(world: World) -> Iterator[Event]:
    """The events whose grade a test changes, with the new grade; the one without the tracks stays as ``untested``."""
    of_event: defaultdict[str, list[SensorTest]] = defaultdict(list)
    for test in world.tests.values():
        of_event[test.event].append(test)
    for identifier, tests in of_event.items():
        event = world.events.get(identifier)
        if event is None or event.kind == "effect" or all((x.low, x.high) == (1.0, 1.0) for x in tests):
            continue
        before = event.untested or event.assessment
        ordered = sorted(tests, key=lambda x: x.expectation.medium)
        yield replace(event, assessment=graded(before, ordered, alone=event.kind == "traffic"), untested=before)


def graded(before: Assessment, tests: Sequence[SensorTest], *, alone: bool) -> Assessment:
    """A grade with these tests; ``alone`` says whether tracks show the whole of the event."""
    if before.update is None:
        return before
    factors = tuple(_factor(x) for x in tests if (x.low, x.high) != (1.0, 1.0))
    now = _updated(before.update, factors)
    likelihood = word(now.low, now.high)
    moved = tests if alone else ()
    number = _number(before.credibility, before.reliability, moved)
    everything = tuple(dict.fromkeys(e for x in factors for e in x.evidence))
    with_tracks = " and the ".join(x.name for x in factors)
    lines = [
        *(Reason(_line(x, f), f.evidence) for x, f in zip((t for t in tests if _counts(t)), factors, strict=True)),
        Reason(
            f"with the {with_tracks} {likelihood.value if likelihood else 'no word of likelihood'}: "
            f"{percent(now.low, now.high)}",
            everything,
        ),
    ]
    if number != before.credibility:
        lines.append(
            Reason(
                f"credibility {number} ({CREDIBILITY_WORDS[number]}) with the {with_tracks}, {before.credibility} by "
                "the reports alone",
                everything,
            )
        )
    lines += [Reason(f"{x} with the {with_tracks}", everything) for x in number_against_odds(number, likelihood)]
    return replace(
        before,
        credibility=number,
        likelihood=likelihood,
        reasons=(*before.reasons, *lines),
        update=now,
        without=(*(_without(x, factors, moved) for x in before.without), *_silent(before, factors)),
    )


def _counts(test: SensorTest) -> bool:
    return (test.low, test.high) != (1.0, 1.0)


def _factor(test: SensorTest) -> Factor:
    name = NAMES[test.expectation.medium]
    simulated = ", simulated" if test.simulated else ""
    return Factor(name, f"put to the test: {test.outcome}{simulated}", test.low, test.high, (test.id, *test.legs))


def _line(test: SensorTest, factor: Factor) -> str:
    word_of = {"supports": "support it", "refutes": "speak against it", "inconclusive": "leave it open"}
    simulated = "simulated " if test.simulated else ""
    return (
        f"{simulated}{factor.name} {word_of.get(test.outcome, 'say nothing of it')}: likelihood ratio {test.low:g} to "
        f"{test.high:g}"
    )


def _updated(before: Update, factors: Sequence[Factor]) -> Update:
    prior = Row(PRIOR, ANY, ANY, before.prior_low, before.prior_high, "")
    return update(prior, (*before.factors, *factors))


def _number(number: Credibility, letter: Reliability | None, tests: Sequence[SensorTest]) -> Credibility:
    outcomes = {x.outcome for x in tests}
    if "supports" in outcomes and "refutes" not in outcomes:
        return number if BETTER[number] == 1 and letter not in _GOOD else BETTER[number]
    if "refutes" in outcomes and "supports" not in outcomes:
        return ONE_WORSE[number]
    return number


def _without(left: Without, factors: Sequence[Factor], moved: Sequence[SensorTest]) -> Without:
    """What is left without an origin still has the tracks; without anybody who says so there is nothing to test."""
    if left.alone:
        return left
    odds = [x / (1 - x) for x in (left.low, left.high)]
    prior = Row(PRIOR, ANY, ANY, odds[0], odds[1], "")
    now = update(prior, factors)
    number = _number(left.credibility, left.reliability, moved)
    return replace(left, low=now.low, high=now.high, likelihood=word(now.low, now.high), credibility=number)


def _silent(before: Assessment, factors: Sequence[Factor]) -> Iterator[Without]:
    """The grade without the tracks: that of the reports alone."""
    if before.update is None or not factors:
        return
    evidence = tuple(dict.fromkeys(e for x in factors for e in x.evidence))
    yield Without(
        " and ".join(x.name for x in factors),
        before.reliability,
        before.credibility,
        before.likelihood,
        before.confidence,
        before.update.low,
        before.update.high,
        evidence,
    )
