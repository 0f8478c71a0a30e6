"""First grades: letter, number, likelihood, confidence, reasons."""

from dataclasses import replace

from crossbearing.model import Assessment, Likelihood, Modality, Polarity, Reliability, Source
from unit.corroborate.builders import SYSTEMS, Report, Say, events_of, letter


def _grade(*says: Say, sources: tuple[Source, ...] = ()) -> Assessment:
    (event,) = events_of(*(Report(f"Paper {n}", (say,)) for n, say in enumerate(says)), sources=sources)
    return event.assessment


def _says(start: str, *chain: str) -> Say:
    return replace(SYSTEMS, quote=f"{start} {SYSTEMS.quote}", chain=chain)


WEISS, WATCH = _says("He said", "Karl Weiss"), _says("It saw", "Coast Monitor")
DENIAL = replace(_says("No:", "Anna Rossi"), polarity=Polarity.NEGATIVE, modality=Modality.DENIED)
JUDGED = (letter("Karl Weiss", Reliability.B, kind="person"),)


def test_two_independent_origins_one_of_them_reliable_confirm() -> None:
    """B1, very likely, moderate confidence."""
    grade = _grade(WEISS, WATCH, sources=JUDGED)
    assert (grade.reliability, grade.credibility) == (Reliability.B, 1)
    assert (grade.likelihood, grade.confidence) == (Likelihood.VERY_LIKELY, "moderate")


def test_two_unjudged_origins_do_not_confirm() -> None:
    """F2: the number rests on agreement; the pair is flagged."""
    grade = _grade(WEISS, WATCH)
    assert (grade.reliability, grade.credibility, grade.likelihood) == (Reliability.F, 2, Likelihood.LIKELY)
    assert any(line.text.startswith("discordant pair: F2") for line in grade.reasons)


def test_one_named_origin_is_possibly_true() -> None:
    """F3, without a word of likelihood."""
    grade = _grade(WEISS)
    assert (grade.reliability, grade.credibility, grade.likelihood, grade.confidence) == (Reliability.F, 3, None, "low")


def test_nobody_in_particular_cannot_be_judged() -> None:
    """No letter, and 6."""
    grade = _grade(_says("They say", "reports (unnamed)"))
    assert (grade.reliability, grade.credibility) == (None, 6)


def test_that_a_speaker_confirms_is_no_confirmation() -> None:
    """One man who "confirms" is one man who says so."""
    assert _grade(_says("He confirmed:", "Karl Weiss")).credibility == 3


def test_what_is_merely_possible_is_not_graded_true() -> None:
    """Two analysts who think that it may be so confirm nothing."""
    may = [replace(say, modality=Modality.POSSIBLE, aspect=None) for say in (WEISS, WATCH)]
    assert _grade(*may).credibility == 6


def test_a_hedge_lost_in_retelling_raises_nothing() -> None:
    """He said "may"; the second paper has him say that it is so: his origin stays as doubtful as he put it."""
    hedged = replace(WEISS, modality=Modality.UNCONFIRMED)
    assert _grade(hedged, replace(_says("He is quoted:", "Karl Weiss"))).credibility == 6


def test_a_denial_takes_the_number_down() -> None:
    """One against one is doubtful; two against one still stands, but no longer as confirmed."""
    assert _grade(WEISS, DENIAL).credibility == 4
    disputed = _grade(WEISS, WATCH, DENIAL, sources=JUDGED)
    assert (disputed.credibility, disputed.confidence, disputed.likelihood) == (3, "low", None)


def test_two_denials_against_nobody_are_improbable() -> None:
    """5 and "very unlikely" where only "reports" say so."""
    other = replace(DENIAL, quote=f"Not so. {SYSTEMS.quote}", chain=("Karl Weiss",))
    grade = _grade(_says("They say", "reports (unnamed)"), DENIAL, other)
    assert (grade.credibility, grade.likelihood) == (5, Likelihood.VERY_UNLIKELY)


def test_the_reasons_count_outlets_and_origins() -> None:
    """The first line says how many of each, and who."""
    assert _grade(WEISS, WATCH).reasons[0].text == "2 outlets, 2 origins: Coast Monitor, Karl Weiss"
    own = _grade(_says("In the harbour this is told by everybody:"), _says("What the dockers saw last night is this:"))
    assert own.reasons[0].text == "2 outlets, 1 to 2 origins: Paper 0, Paper 1"
