"""Origins as bearings: sides, letters, ratios."""

from dataclasses import replace
from datetime import date

from crossbearing.model import Event, Factor, Modality, Polarity, Reliability
from unit.corroborate.builders import SYSTEMS, Report, Say, events_of, letter


def _factors(event: Event) -> dict[str, Factor]:
    assert event.assessment.update is not None
    return {x.name: x for x in event.assessment.update.factors}


def _says(start: str, *chain: str, **changes: object) -> Say:
    return replace(SYSTEMS, quote=f"{start} {SYSTEMS.quote}", chain=chain, **changes)  # type: ignore[arg-type]


def test_two_ministries_of_one_government_are_one_bearing() -> None:
    """Their minister adds no second ratio."""
    (event,) = events_of(
        Report("One", (_says("She said", "Anna Rossi"),)), Report("Two", (_says("It said", "Ministry of Rome"),))
    )
    assert [x.low for x in _factors(event).values()] == [1.6]


def test_the_weakest_telling_of_an_origin_counts() -> None:
    """He is quoted with and without his hedge: the hedge stays."""
    (event,) = events_of(
        Report("One", (_says("He said", "Karl Weiss", modality=Modality.POSSIBLE),)),
        Report("Two", (_says("He is quoted:", "Karl Weiss"),)),
    )
    assert _factors(event)["Karl Weiss"].high == 1.2


def test_who_printed_a_text_later_does_not_take_its_letter_away() -> None:
    """A good paper's report stays its own when an unknown site copies it a week after."""
    quote = "At the quay of the old harbour this was seen by everybody who looked:"
    first = Report("Tide Radio", (_says(quote),), date(2025, 1, 8), path="1")
    copy = replace(first, outlet="Mirror", published=date(2025, 1, 15), path="2")
    judged = (letter("Tide Radio", Reliability.B),)
    (alone,), (copied,) = events_of(first, sources=judged), events_of(first, copy, sources=judged)
    assert copied.assessment.reliability is alone.assessment.reliability is Reliability.B
    assert copied.assessment.credibility == alone.assessment.credibility == 3
    (undated,) = events_of(first, replace(copy, published=None), sources=judged)
    assert undated.assessment.reliability is Reliability.F


def test_an_outlet_that_prints_a_denial_contradicts_itself_whoever_it_has_it_from() -> None:
    """It says so in one text, and prints in its own voice, in another, what a witness denied: it earns nothing."""
    words = "At the quay of the old harbour nobody who looked saw anything of the kind that morning, so that"
    denied = _says(words, "Karl Weiss", polarity=Polarity.NEGATIVE)
    said = Report("Harbour Post", (SYSTEMS,), date(2025, 1, 8), path="1")
    witness = Report("The Lookout", (denied,), date(2025, 1, 9), path="2")
    printed = Report("Harbour Post", (replace(denied, chain=()),), date(2025, 1, 10), path="3")
    (before,), (after,) = events_of(said, witness), events_of(said, witness, printed)
    assert _factors(before)["Harbour Post"].high > 1
    assert _factors(after)["Harbour Post"].high == 1
    assert _factors(after)["Karl Weiss"].high < 1


def test_a_minister_who_says_both_does_not_take_back_what_her_ministry_denies() -> None:
    """One government is one bearing, and its strength is that of the voice in it that does not waver."""
    says = Report("One", (_says("She said", "Anna Rossi"),), date(2025, 1, 7), path="1")
    ministry = _says("It was put to the press in Rome that evening, without a name, that", "Ministry of Rome")
    denies = Report("Two", (replace(ministry, polarity=Polarity.NEGATIVE),), date(2025, 1, 8), path="2")
    turns = _says("At noon before the cameras the minister went on to explain that", "Anna Rossi")
    turned = Report("Three", (replace(turns, polarity=Polarity.NEGATIVE),), date(2025, 1, 9), path="3")
    (before,), (after,) = events_of(says, denies), events_of(says, denies, turned)
    against = [x for x in after.assessment.update.factors if x.low < 1]  # type: ignore[union-attr]
    assert [x.high for x in against] == [_factors(before)["Ministry of Rome"].high]
    assert against[0].high < 1
