"""What language.names proves about spellings, scripts, acronyms and persons."""

import pytest

from crossbearing.language.names import MAX_NAME_CHARS, acronym_of, fold, person_parts, similarity, skeleton


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Maaten Al-Sarra", "Maaten as-Sarra"),
        ("Ma’tan as-Sarra", "Matan al Sara"),
        ("Türkiye", "Turkiye"),
        ("Erdoğan", "Erdogan"),
        ("the U.S.", "US"),
        ("Abdulhamid", "Abdul Hamid"),
        ("Abdel-Fattah", "Abd al-Fattah"),
        ("Mohammed", "Muhammad"),
        ("Defense Ministry", "Defence Ministry"),
        ("Russia’s", "Russia"),
        ("برقة", "بَرقة"),
        ("الجفرة", "جفرة"),
    ],
)
def test_spellings_that_differ_in_dress_fold_to_one(one: str, other: str) -> None:
    """Case, accents, apostrophes, articles, dots, possessives and vowel signs make no difference."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("El Salvador", "Salvador"), ("Niger", "Nigeria"), ("Mali", "Malawi"), ("IISS", "IS"), ("Iran", "Iraq")],
)
def test_names_of_different_things_stay_apart(one: str, other: str) -> None:
    """Folding does not go so far that two states, or a think tank and a militia, become one."""
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    "variants",
    [
        ("Hmeimim", "Khmeimim", "Humaymim", "حميميم", "Хмеймим"),
        ("Haftar", "Hifter", "حفتر", "Хафтар"),
        ("Maaten as-Sarra", "Ma'tan al-Sarra", "Matan es Sarra"),
        ("Dbeibeh", "Dbeibah", "Dabaiba"),
        ("Shayrat", "Sheirat", "Chayrat"),
    ],
)
def test_transliterations_share_a_skeleton(variants: tuple[str, ...]) -> None:
    """Romanisations of one Arabic or Russian name, and the name itself, have the same consonants."""
    assert len({skeleton(v) for v in variants}) == 1


@pytest.mark.parametrize(("one", "other"), [("Dbeibeh", "Dabaiba"), ("Hmeimim", "Khmeimim"), ("Haftar", "Hifter")])
def test_variants_are_more_alike_than_strangers(one: str, other: str) -> None:
    """A transliteration variant scores above .85, an unrelated name of like length below .5."""
    assert similarity(one, other) > 0.85
    assert similarity(one, "Bangui") < 0.5


def test_similarity_is_symmetric_bounded_and_certain_only_of_equals() -> None:
    """The score lies in 0 to 1, does not depend on the order, and is 1 for equal folded names alone."""
    names = ["Al Khadim", "al-Khaimah", "Kharruba", "", "ليبيا", "x" * 500]
    for a in names:
        for b in names:
            score = similarity(a, b)
            assert 0.0 <= score <= 1.0
            assert score == similarity(b, a)
            assert (score == 1.0) == (fold(a) == fold(b) != "")


def test_a_name_without_letters_folds_to_nothing() -> None:
    """Punctuation and blanks leave an empty string, not an error."""
    assert fold("") == fold(" – ’ ") == skeleton("...") == ""


def test_folding_is_bounded() -> None:
    """A text of a million characters is read no further than a name can reach."""
    assert len(fold("ab " * 1_000_000)) <= MAX_NAME_CHARS


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("LNA", "Libyan National Army"),
        ("RSF", "Rapid Support Forces"),
        ("SAF", "Sudan Armed Forces"),
        ("UNSMIL", "United Nations Support Mission in Libya"),
        ("IRGC", "Islamic Revolutionary Guard Corps"),
        ("U.A.E.", "United Arab Emirates"),
        ("CENTCOM", "Central Command"),
    ],
)
def test_acronyms_are_recognised(short: str, long: str) -> None:
    """Initials, and beginnings of words in longer acronyms, spell the short form."""
    assert acronym_of(short, long)


@pytest.mark.parametrize(
    ("short", "long"), [("RSF", "Sudan Armed Forces"), ("LNA", "Libya"), ("the", "The High Embassy"), ("", "A B")]
)
def test_other_short_forms_are_not(short: str, long: str) -> None:
    """Wrong letters, a single word, and a small word are no acronyms."""
    assert not acronym_of(short, long)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Italian Defense Minister Guido Crosetto", ("Italian Defense Minister", "Guido", "Crosetto")),
        ("General Khalifa Haftar", ("General", "Khalifa", "Haftar")),
        ("Abdel Fattah al-Burhan", ("", "Abdel Fattah", "al-Burhan")),
        ("Mohammed bin Salman", ("", "Mohammed", "bin Salman")),
        ("Crosetto", ("", "", "Crosetto")),
        ("", ("", "", "")),
    ],
)
def test_persons_are_taken_apart(name: str, parts: tuple[str, str, str]) -> None:
    """Titles in front, particles with the family name, a single word is the family name."""
    assert person_parts(name) == parts
