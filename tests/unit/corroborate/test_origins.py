"""How many independent origins."""

from dataclasses import replace

from crossbearing.model import Origins
from unit.corroborate.builders import SYSTEMS, Report, Say, events_of


def _origins(*reports: Report) -> Origins:
    (event,) = events_of(*reports)
    return event.origins


def _says(start: str, *chain: str) -> Say:
    return replace(SYSTEMS, quote=f"{start} {SYSTEMS.quote}", chain=chain)


def test_forty_outlets_that_quote_one_man_are_one_origin() -> None:
    """Roots are counted, not outlets."""
    reports = [Report(f"Outlet {n}", (_says(f"Number {n} has it that", "Karl Weiss"),)) for n in range(40)]
    origins = _origins(*reports)
    assert (origins.minimum, origins.maximum, origins.names) == (1, 1, ("Karl Weiss",))


def test_two_named_voices_are_two() -> None:
    """A researcher and an organisation that know it each for themselves."""
    origins = _origins(
        Report("A", (_says("He said in the hall of the old exchange that", "Karl Weiss"),)),
        Report("B", (_says("It saw", "Coast Monitor"),)),
    )
    assert (origins.minimum, origins.maximum) == (2, 2)


def test_two_officials_of_one_government_are_one_for_certain() -> None:
    """A minister and her ministry may have one desk behind them; at most they are two."""
    made = Report("A", (_says("She said", "Anna Rossi"),)), Report("B", (_says("It wrote", "the Foreign Ministry"),))
    assert _origins(*made).minimum == 2
    same = Report("A", (_says("She said", "Anna Rossi"),)), Report("B", (_says("It wrote", "Ministry of Rome"),))
    assert (_origins(*same).minimum, _origins(*same).maximum) == (1, 2)


def test_outlets_in_their_own_voice_are_one_for_certain() -> None:
    """Unknown lineage earns nothing extra: the range is shown."""
    other = replace(
        SYSTEMS,
        quote="Launchers and radars of air defence systems left Syria aboard two cargo ships bound for Libya, whose "
        "coastal batteries Russia has long wanted to modernise",
    )
    origins = _origins(Report("A", (_says("Here:"),)), Report("B", (other,)))
    assert (origins.minimum, origins.maximum) == (1, 2)


def test_the_same_sentence_in_two_outlets_is_one_origin() -> None:
    """Who prints another's sentence behind a few words of his own has it from there."""
    origins = _origins(Report("A", (_says("Here:"),)), Report("B", (_says("It is known that"),)))
    assert (origins.minimum, origins.maximum) == (1, 1)


def test_outlets_that_cite_each_other_are_one_origin_of_unknown_direction() -> None:
    """A has it from B, and B from A: nobody is shown to be the first, and the account says so."""
    origins = _origins(
        Report("Harbour Post", (_says("In these days,", "Tide Radio"),)),
        Report("Tide Radio", (_says("Since a while,", "Harbour Post"),)),
    )
    assert (origins.minimum, origins.maximum) == (1, 1)
    assert origins.names == ("Harbour Post or Tide Radio (they cite each other)",)
    assert "cite each other" in origins.notes[0]


def test_an_origin_that_was_not_collected_is_named_as_such() -> None:
    """The agency that a paper cites is an origin, though nothing of it is in the case."""
    origins = _origins(Report("Harbour Post", (_says("As it has become known,", "Reuters"),)))
    assert (origins.names, origins.not_collected) == (("Reuters",), ("Reuters",))


def test_reports_and_experts_raise_the_maximum_only() -> None:
    """Nobody in particular may be anybody of the others."""
    origins = _origins(
        Report("A", (_says("He said in the hall of the old exchange that", "Karl Weiss"),)),
        Report("B", (_says("As it is told among those who follow such things,", "experts (unnamed)"),)),
    )
    assert (origins.minimum, origins.maximum) == (1, 2)


def test_the_chain_goes_on_behind_a_cited_outlet() -> None:
    """Tide Radio cites the Harbour Post, and the Harbour Post has it from Karl Weiss: one origin, and it is he."""
    origins = _origins(
        Report("Harbour Post", (_says("He said in the hall of the old exchange that", "Karl Weiss"),)),
        Report("Tide Radio", (_says("As the paper has it,", "Harbour Post"),)),
    )
    assert (origins.maximum, origins.names) == (1, ("Karl Weiss",))


def test_an_outlet_that_retells_two_men_does_not_make_them_one() -> None:
    """A digest that copies both reports word for word leaves two origins."""
    one, two = (
        _says("At the first light of the day, seen by many at the quay,", "Karl Weiss"),
        _says("Late in the evening hours, after the talks had come to an end,", "Coast Monitor"),
    )
    digest = Report("Digest", (replace(one, chain=()), replace(two, chain=())))
    origins = _origins(Report("A", (one,)), Report("B", (two,)), digest)
    assert (origins.minimum, origins.maximum) == (2, 2)


def test_a_headline_is_no_origin_beside_its_text() -> None:
    """What a paper says itself, and has from one man in the same text, it has from him; of two, nobody knows which."""
    headline, first, second = _says("Now:"), _says("He said", "Karl Weiss"), _says("She said", "Anna Rossi")
    one = _origins(Report("A", (headline, first)))
    assert (one.minimum, one.maximum, one.names) == (1, 1, ("Karl Weiss",))
    assert _origins(Report("A", (headline, first, second))).maximum == 3


def test_a_text_that_one_man_and_a_copy_of_another_share_does_not_make_them_one() -> None:
    """The paper's own sentence goes with one of them at most."""
    own, rossi = _says("Now:"), _says("She said in a letter to the harbour board", "Anna Rossi")
    weiss = _says("Now:", "Karl Weiss")
    assert _origins(Report("A", (own, rossi)), Report("B", (weiss,), path="b")).minimum == 2
