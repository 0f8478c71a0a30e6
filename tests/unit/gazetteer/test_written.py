"""The tables' names in running text."""

from crossbearing.gazetteer.written import MOST_WORDS, written_names
from crossbearing.language.own_script import words


def test_the_longest_name_wins() -> None:
    """A country's name of three words is not cut to a shorter one."""
    found = written_names().at(tuple(words("Объединённые Арабские Эмираты")), 0)
    assert found is not None
    assert (found.words, found.inflected, found.name.row.canonical) == (3, False, "United Arab Emirates")


def test_another_case_is_said_to_be_one() -> None:
    """Every word of a name may stand in another case."""
    found = written_names().at(tuple(words("Ливийской национальной армии")), 0)
    assert found is not None
    assert (found.words, found.inflected, found.name.row.id) == (3, True, "actor:lna")


def test_forms_of_whole_names_only() -> None:
    """A name within a longer one is no form of it; Latin names have no forms."""
    names = written_names()
    assert names.forms_of("Ливию") == ("Ливия",)
    assert names.forms_of("Ливию и Сирию") == ()
    assert names.forms_of("Libya") == names.forms_of("") == ()


def test_no_name_is_longer_than_said() -> None:
    """What is looked at for one word of a text is bounded."""
    assert max(n for lengths in written_names().lengths.values() for n in lengths) <= MOST_WORDS


def test_scripts_do_not_meet() -> None:
    """A Latin word finds no Cyrillic name, though both transliterate to one."""
    assert written_names().at(tuple(words("Khmeymim")), 0) is None
