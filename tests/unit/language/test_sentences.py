"""Sentences of unrepaired text."""

import time

import pytest

from crossbearing.language.furniture import is_furniture
from crossbearing.language.sentences import MAXIMUM_WORDS, split_sentences


def sentences(text: str) -> list[str]:
    """The words of each sentence, exactly as they stand."""
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Gen. Khalifa Haftar met Lt. Col. Ahmed.|He left.",
        "The U.S. Air Force left.|The U.S. said so.",
        "He lives in the U.S.|The army does not.",
        "It began at 5 a.m. on Monday.|It ended at 6 p.m.|They left.",
        "No. 5 Squadron left.|It was No. 1.",
        "Mr. J. Smith and Dr. A. B. Jones came to St. Paul.|They ate.",
        "It cost 3.5 million, i.e. nothing, e.g. less than 1.2.|Nobody paid.",
        "On Dec. 18 and in Jan. 2025 it flew.|Then it stopped.",
        "Acme Inc. said so.|Acme Corp.|The end was near.",
        "He waited ... and waited.|Then he left...|Nobody saw it.",
        "Who left?|Nobody!|All stayed.",
        "1. The first point stands.|2. The second one does not.",
        "Vitamin C.|The rest",
        "The rate was 3.5.|It rose to 4.0 in March.",
        "The base (see above.)|It closed.",
        "He cited the report [3].|It was long.[4]|Few read it. [17]|Placed there (c. 1818), it stayed.",
        "Mr. J. A. Smith and I. A. Jones left.|A. Writer stayed.",
        "Генерал И. И. Иванов прибыл в г. Тартус.|Он уехал в 2024 г.|Она осталась.",
        "غادرت الطائرات القاعدة.|هل عادت؟|لم تعد۔|انتهى.",
        "部队已经撤离。|船只还在港口！|为什么？",
        "It lasted 5 min. at most.|It took 5 min.|The army left.",
        "Min. Crosetto spoke to Rep. Jones on Art. 5 of it.|He left.",
        "Is it so? he asked.",
        '"Why now?" he asked.',
        "“It is over.”|The army left.",
        "He said: “Moscow moves its forces.|This is not good.|It is a threat.”|Nobody agreed.",
        "«Это конец.»|Армия ушла.",
        "The file is report.pdf and the site example.com is down.|Write to a.b@example.org today.",
        "See https://example.org/a.Html?x=1.Then for more.",
        "Yahoo! said it bought Flickr.|Nobody cared.",
    ],
)
def test_full_stops(text: str) -> None:
    """A stop ends a sentence unless it belongs to an abbreviation, a number, an address or goes on in lower case."""
    expected = text.split("|")
    joined = "".join(a if not a or a[-1] in "。！？" else a + " " for a in expected).rstrip()
    assert sentences(joined) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It found other sources of funding.20% Lybia is on one side",
            ["It found other sources of funding.", "20% Lybia is on one side"],
        ),
        ("It is so, he said.The army left.", ["It is so, he said.", "The army left."]),
        ("They went to Libya.Russia stayed.", ["They went to Libya.", "Russia stayed."]),
        ("He spoke of NATO.The army left.", ["He spoke of NATO.", "The army left."]),
        ("It ended in 2024.The army left.", ["It ended in 2024.", "The army left."]),
        ("“It is so.”The army left.", ["“It is so.”", "The army left."]),
        ("He said so.“It is over.”", ["He said so.", "“It is over.”"]),
        ("Is it so?Nobody knows.", ["Is it so?", "Nobody knows."]),
        ("قال المسؤول.وأضاف أنه غادر", ["قال المسؤول.", "وأضاف أنه غادر"]),
        ("Version 2.0 of Node.js is out", ["Version 2.0 of Node.js is out"]),
        ("Gen.Haftar met Mr.Smith", ["Gen.Haftar met Mr.Smith"]),
        ("The U.S.Army left", ["The U.S.Army left"]),
        ("J.R.R.Tolkien wrote", ["J.R.R.Tolkien wrote"]),
    ],
)
def test_missing_blanks(text: str, expected: list[str]) -> None:
    """A sentence ends where only the blank after its stop is missing, and not within names and addresses."""
    assert sentences(text) == expected


def test_headlines_and_short_lines() -> None:
    """A line without a stop is a sentence of its own where the next one begins like a new one."""
    text = "Russian expansion in Africa\nMoscow is present there.\n\nA headline of the page\n\nBy A. Writer\nIt began."
    assert sentences(text) == [
        "Russian expansion in Africa",
        "Moscow is present there.",
        "A headline of the page",
        "By A. Writer",
        "It began.",
    ]


WRAPPED = (
    "Russia shifts its focus\n"
    "After the fall of the government, the ministry said on Wednesday that the\n"
    "Russian forces at Hmeimim had begun to leave for Libya, together with Lt.\n"
    "Col. Ivanov and his staff. They took the\n"
    "long way.\n"
)


def test_wrapped_paragraphs() -> None:
    """Lines that were wrapped by hand stay together, also where a name begins the next one; their headline does not."""
    assert [" ".join(s.split()) for s in sentences(WRAPPED)] == [
        "Russia shifts its focus",
        (
            "After the fall of the government, the ministry said on Wednesday that the Russian forces at Hmeimim had "
            "begun to leave for Libya, together with Lt. Col. Ivanov and his staff."
        ),
        "They took the long way.",
    ]


def test_short_paragraphs_of_a_wrapped_text() -> None:
    """Two lines that a name divides stay together in a text that is wrapped elsewhere."""
    short = "The admiral ordered the ships to meet at the old harbour of Santa\nMaria in February."
    text = f"{WRAPPED}\n{short}\n\nA title\nIt is."
    assert [" ".join(s.split()) for s in sentences(text)][-3:] == [
        "The admiral ordered the ships to meet at the old harbour of Santa Maria in February.",
        "A title",
        "It is.",
    ]


def test_page_breaks() -> None:
    """A sentence goes on over the end of a page and an empty line where the next line is in lower case."""
    text = "The ministry said on Wednesday that the forces had\n\f\nbegun to leave for Libya.\n\nnavigation\n\nlist"
    assert [" ".join(s.split()) for s in sentences(text)] == [
        "The ministry said on Wednesday that the forces had begun to leave for Libya.",
        "navigation",
        "list",
    ]


def test_bullets() -> None:
    """Each item of a list is a sentence, whatever letter it begins with."""
    assert sentences("The report names\n• two ships\n• three planes\n- and a tank\n1) a base") == [
        "The report names",
        "• two ships",
        "• three planes",
        "- and a tank",
        "1) a base",
    ]


def test_navigation_lines() -> None:
    """A navigation line is one span, apart from the report, even with a stop inside."""
    text = "It may spread further.\n- Previous After the vote. The end:\n- Next A new record in China"
    assert sentences(text) == [
        "It may spread further.",
        "- Previous After the vote. The end:",
        "- Next A new record in China",
    ]
    assert [is_furniture(s) for s in sentences(text)] == [False, True, True]


def test_front_matter() -> None:
    """A front matter is one span, and furniture."""
    text = "---\ntitle: Ships leave. They do\noutlet: Example\n---\nThe ships left. They did."
    assert sentences(text) == ["---\ntitle: Ships leave. They do\noutlet: Example\n---", "The ships left.", "They did."]
    assert is_furniture(sentences(text)[0])


def test_lower_case_texts() -> None:
    """A text without capitals is cut at its stops all the same."""
    text = "the mp left in tv. he said no. 5 was his. mr smith of acme inc. said so.  it was over."
    assert sentences(text) == [
        "the mp left in tv.",
        "he said no. 5 was his.",
        "mr smith of acme inc. said so.",
        "it was over.",
    ]


def test_nothing_is_dropped() -> None:
    """Every printable character stands in exactly one span, in order."""
    text = f"\ufeff  {WRAPPED}\r\n\r\n. . .\n???\n“”\x00\n\u2028a\u2029- Next\n\n 。x\n"
    spans = split_sentences(text)
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
    assert all(a < b and text[a:b] == text[a:b].strip() for a, b in spans)


@pytest.mark.parametrize("text", ["word " * 5_000, "x" * 100_000, "a. " * 3_000, "«" * 50_000, "." * 50_000])
def test_long_sentences_are_cut(text: str) -> None:
    """No span has more than a thousand words, nor is it endless without blanks; nothing is lost by it."""
    found = sentences(text)
    assert all(len(s.split()) <= MAXIMUM_WORDS and len(s) <= 20_000 for s in found)
    assert "".join("".join(found).split()) == "".join(text.split())


def test_empty() -> None:
    """No text, no sentences."""
    assert split_sentences("") == () == split_sentences(" \n\t \n")


@pytest.mark.usefixtures("collector_off")
@pytest.mark.parametrize(
    "unit", ["The army moved. ", "x", "a\n", ".", "A.B", "“", "1. ", "\n \n", "-\n", "---\n", "The army\n"]
)
def test_time_is_linear(unit: str) -> None:
    """Ten times the text takes at most some thirty times as long, whatever it repeats."""
    short, long = unit * (20_000 // len(unit)), unit * (200_000 // len(unit))

    def seconds(text: str) -> float:
        began = time.process_time()
        split_sentences(text)
        return time.process_time() - began

    assert min(seconds(long) for _ in range(3)) < 30 * min(seconds(short) for _ in range(3)) + 0.2


@pytest.mark.parametrize(
    "dateline",
    ["TRIPOLI (Agency) -", "BENGHAZI -", "MOSCOW, Jan 12 (Agency) –", "Tripoli, Libya (AG) —", "BEIRUT/TRIPOLI —"],
)
def test_a_dateline_is_no_part_of_the_sentence_after_it(dateline: str) -> None:
    """Town, day and agency before the first words are a span of their own, and furniture."""
    text = f"{dateline} Two ships left the port. No one knows why."
    assert sentences(text) == [dateline, "Two ships left the port.", "No one knows why."]
    assert is_furniture(dateline)


@pytest.mark.parametrize("text", ["NATO - the alliance - said so.", "Il-76 - a plane.", "US-UK talks began."])
def test_a_dash_alone_makes_no_dateline(text: str) -> None:
    """An aside between dashes and a name with a hyphen stay in their sentence."""
    assert sentences(text) == [text]
