"""Words and their offsets."""

import time

import pytest

from crossbearing.language.tokens import LONGEST_WORD, tokenize


def words(text: str) -> list[str]:
    """The words of a whole text."""
    return [text[a:b] for a, b in tokenize(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The crew didn't land.", ["The", "crew", "did", "n't", "land", "."]),
        ("Libya’s army can’t", ["Libya", "’s", "army", "ca", "n’t"]),
        ("officials' claim they've cannot", ["officials", "'", "claim", "they", "'ve", "can", "not"]),
        ("an Il-76TD, two S-300s and a MiG-29", ["an", "Il-76TD", ",", "two", "S-300s", "and", "a", "MiG-29"]),
        ("F/A-18s, An-124-100 or COVID-19", ["F/A-18s", ",", "An-124-100", "or", "COVID-19"]),
        ("Tripoli-based long-range", ["Tripoli", "-", "based", "long", "-", "range"]),
        ("a non-state anti-aircraft gun", ["a", "non-state", "anti-aircraft", "gun"]),
        ("U.S. and U.S.-backed", ["U.S.", "and", "U.S.", "-", "backed"]),
        ("Gen. J. Smith, Lt. Col. Brown", ["Gen.", "J.", "Smith", ",", "Lt.", "Col.", "Brown"]),
        ("9,000 men, 12.5 km, $3.5m, 20%", ["9,000", "men", ",", "12.5", "km", ",", "$", "3.5", "m", ",", "20", "%"]),
        ("at 5pm, 45km away", ["at", "5", "pm", ",", "45", "km", "away"]),
        ("see https://example.org/a,b.html.", ["see", "https://example.org/a,b.html", "."]),
        ("write to a.b@example.org now", ["write", "to", "a.b@example.org", "now"]),
        ("“Yes,” he said…", ["“", "Yes", ",", "”", "he", "said", "…"]),
        ("funding.20% Lybia", ["funding", ".", "20", "%", "Lybia"]),
        ("it ended.The army", ["it", "ended", ".", "The", "army"]),
        ("قاعدة الخادم الجوية", ["قاعدة", "الخادم", "الجوية"]),
        ("مُحَمَّد", ["مُحَمَّد"]),
        ("база Хмеймим, Ил-76", ["база", "Хмеймим", ",", "Ил-76"]),
        ("O'Brien and N'Djamena", ["O'Brien", "and", "N'Djamena"]),
    ],
)
def test_words_are_those_of_the_treebanks(text: str, expected: list[str]) -> None:
    """Clitics stand apart, designators and abbreviations stay whole, hyphens split compounds, marks are words."""
    assert words(text) == expected


def test_offsets_count_in_the_whole_text() -> None:
    """The words of a stretch carry offsets of the document, and no word crosses its borders."""
    text = "One two. Three four. Five"
    found = tokenize(text, 9, 20)
    assert [text[a:b] for a, b in found] == ["Three", "four", "."]
    assert found[0].start == 9
    assert all(9 <= a < b <= 20 for a, b in found)


def test_every_character_but_blanks_is_in_a_word() -> None:
    """Nothing is dropped: what is not in a word is a blank."""
    text = "\u200b¿Qué? ☢ 🛩️ \x00 a\u00a0b\tc 1/2 --- ))) “x” e.g. don't\u2028end"
    covered = {i for a, b in tokenize(text, 0, len(text)) for i in range(a, b)}
    assert all(text[i].isspace() for i in range(len(text)) if i not in covered)


def test_long_words_are_cut() -> None:
    """A run of letters without a blank becomes words of at most a hundred characters."""
    found = tokenize("x" * 1_050, 0, 1_050)
    assert {b - a for a, b in found} == {LONGEST_WORD, 50}


@pytest.mark.parametrize(
    "piece", ["a", "1", ".", "-", "a.", "a-", "1,", "'", "n't", "@a", "www.", "a@", "1:", "A.B", "(", "é'", "non-"]
)
def test_time_grows_with_length_alone(piece: str) -> None:
    """Ten times the hostile text takes about ten times as long, never a hundred times."""

    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        best = 1e9
        for _ in range(3):
            began = time.process_time()
            tokenize(text, 0, len(text))
            best = min(best, time.process_time() - began)
        return best

    assert seconds(100_000) < 40 * max(seconds(10_000), 1e-3)
