"""Grades of made-up worlds: letter, number, likelihood, confidence, and a derivation that names its evidence."""

from dataclasses import replace
from datetime import date

from crossbearing.model import Assessment, DatedReliability, Likelihood, Modality, Polarity, Reliability, Source
from unit.corroborate.builders import SYSTEMS, Report, Say, events_of, letter


def _grade(*says: Say, sources: tuple[Source, ...] = ()) -> Assessment:
    (event,) = events_of(*(Report(f"Paper {n}", (say,)) for n, say in enumerate(says)), sources=sources)
    return event.assessment


def _odds(grade: Assessment) -> tuple[float, float]:
    assert grade.update is not None
    return grade.update.low, grade.update.high


def _says(start: str, *chain: str) -> Say:
    return replace(SYSTEMS, quote=f"{start} {SYSTEMS.quote}", chain=chain)


def _unlike(n: int) -> str:
    """A beginning that shares no word with any other, so that nobody seems to retell anybody."""
    return " ".join(f"{chr(97 + n // 26)}{chr(97 + n % 26)}{chr(97 + k)}quay" for k in range(24)) + ":"


WEISS, WATCH = _says("He said", "Karl Weiss"), _says("It saw", "Coast Monitor")
DENIAL = replace(_says("No:", "Anna Rossi"), polarity=Polarity.NEGATIVE, modality=Modality.DENIED)
JUDGED = (letter("Karl Weiss", Reliability.B, kind="person"),)


def test_two_independent_origins_one_of_them_reliable_confirm() -> None:
    """B1, likely at least, moderate confidence."""
    grade = _grade(WEISS, WATCH, sources=JUDGED)
    assert (grade.reliability, grade.credibility) == (Reliability.B, 1)
    assert (grade.likelihood, grade.confidence) == (Likelihood.LIKELY, "moderate")


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
    assert (disputed.credibility, disputed.confidence) == (3, "low")
    assert _odds(disputed) < _odds(_grade(WEISS, WATCH, sources=JUDGED))


def test_two_denials_against_nobody_are_improbable() -> None:
    """5 and "unlikely" where only "reports" say so."""
    other = replace(DENIAL, quote=f"Not so. {SYSTEMS.quote}", chain=("Karl Weiss",))
    grade = _grade(_says("They say", "reports (unnamed)"), DENIAL, other)
    assert (grade.credibility, grade.likelihood) == (5, Likelihood.UNLIKELY)


def test_the_reasons_count_outlets_and_origins() -> None:
    """The first line says how many of each, and who."""
    assert _grade(WEISS, WATCH).reasons[0].text == "2 outlets, 2 origins: Coast Monitor, Karl Weiss"
    own = _grade(_says("In the harbour this is told by everybody:"), _says("What the dockers saw last night is this:"))
    assert own.reasons[0].text == "2 outlets, 1 to 2 origins: Paper 0, Paper 1"


def test_every_origin_has_a_line_of_the_odds() -> None:
    """Named ones count at both ends, a paper of unknown lineage at one."""
    grade = _grade(
        WEISS,
        _says(_unlike(0)),
        sources=JUDGED,
    )
    assert grade.update is not None
    lines = {x.name: (x.low, x.high) for x in grade.update.factors}
    assert lines == {"Karl Weiss": (2.5, 4.0), "Paper 1": (1.0, 2.0)}
    assert (grade.update.prior_low, grade.update.prior_high) == (0.5, 1.0)
    assert _odds(grade) == (0.5556, 0.8889)


def test_what_would_change_the_grade_most_is_named() -> None:
    """Without the judged origin the event falls from 1 to 3; the line says so, and confidence is not in it."""
    grade = _grade(WEISS, WATCH, sources=JUDGED)
    first = grade.without[0]
    assert (first.origin, first.credibility, first.likelihood) == ("Karl Weiss", 3, None)
    assert grade.reasons[-1].text == "without Karl Weiss: F3, no word of likelihood (44 to 67%)"
    assert grade.reasons[-1].evidence == first.evidence


def test_the_only_origin_leaves_nothing() -> None:
    """Without the one who says so nobody would."""
    (only,) = _grade(WEISS).without
    assert only.alone
    assert _grade(WEISS).reasons[-1].text == "without Karl Weiss nobody would say so"


def test_who_says_both_in_two_texts_counts_for_neither() -> None:
    """He says so in one paper and denies it in the other: 4, and his word lifts nothing."""
    back = replace(DENIAL, quote=f"He took it back: {SYSTEMS.quote}", chain=("Karl Weiss",))
    grade = _grade(WEISS, back)
    assert (grade.credibility, grade.confidence) == (4, "low")
    assert any("says the contrary elsewhere" in x.text for x in grade.reasons)


def test_who_says_both_in_one_text_draws_a_distinction() -> None:
    """ "Radars, yes; whole systems, no": no denial of his own word, in the text or in a copy of it."""
    both = (WEISS, replace(DENIAL, chain=("Karl Weiss",)))
    (event,) = events_of(Report("Paper 1", both, path="1"))
    (copied,) = events_of(Report("Paper 1", both, path="1"), Report("Mirror", both, path="2"))
    for e in (event, copied):
        assert not e.contradictions
        assert e.assessment.credibility == 3
        assert any("draws a distinction" in x.text for x in e.assessment.reasons)


def test_a_dispute_shows_where_number_and_odds_differ() -> None:
    """Doubtful by the rule, likely by the odds of a very good source: the reader is told."""
    best = (letter("Karl Weiss", Reliability.A, kind="person"),)
    grade = _grade(WEISS, DENIAL, sources=best)
    assert (grade.credibility, grade.likelihood) == (4, Likelihood.LIKELY)
    assert any(x.text == "number and odds differ: 4 (doubtful), yet likely" for x in grade.reasons)


def test_the_letter_names_its_judge() -> None:
    """By whom, since when and why, as the letter was on the day of the report."""
    dated = DatedReliability(Reliability.B, date(2024, 1, 1), "years of it", "Ann")
    later = DatedReliability(Reliability.E, date(2026, 1, 1), "sold", "Ben")
    grade = _grade(WEISS, sources=(Source("Karl Weiss", "person", letters=(dated, later)),))
    assert grade.reliability is Reliability.B
    assert any(x.text == "reliability of Karl Weiss: B (years of it, since 2024-01-01, by Ann)" for x in grade.reasons)


def test_very_many_origins_are_told_in_few_lines() -> None:
    """A hundred papers: forty lines and a sum, and the odds are those of all of them."""
    says = [_says(_unlike(n)) for n in range(100)]
    grade = _grade(*says)
    assert grade.update is not None
    assert len(grade.update.factors) == 41
    assert len(grade.reasons) < 100
    assert all(len(x.evidence) <= 24 for x in grade.reasons)
    assert grade.update.high == 0.99
