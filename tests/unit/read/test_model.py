"""The reading model at run time."""

import pytest

from crossbearing.model.span import Span
from crossbearing.read.model import (
    Reader,
    _mended,
    _one_subject,
    _proper,
    load_reader,
    parse_sentences,
    parse_tokens,
)
from crossbearing.read.syntax import Sentence


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The shipped model."""
    return load_reader()


def whole(text: str) -> list[Span]:
    """One sentence."""
    return [Span(0, len(text))]


def is_one_tree(sentence: Sentence) -> bool:
    """One root, and every word reaches it."""
    heads = [token.head for token in sentence.tokens]
    if heads.count(-1) != 1:
        return False
    for node in range(len(heads)):
        at, steps = node, 0
        while at >= 0 and steps <= len(heads):
            at, steps = heads[at], steps + 1
        if at >= 0:
            return False
    return True


def test_a_plain_sentence_is_read(reader: Reader) -> None:
    """Subject, object and names of an easy sentence."""
    text = "Russia sent two transport aircraft to Libya."
    (sentence,) = parse_sentences(reader, text, whole(text))
    by_text = {t.text: t for t in sentence.tokens}
    sent = sentence.tokens.index(by_text["sent"])
    assert by_text["sent"].head == -1
    assert by_text["sent"].lemma == "send"
    assert (by_text["Russia"].head, by_text["Russia"].deprel) == (sent, "nsubj")
    assert (by_text["aircraft"].head, by_text["aircraft"].deprel) == (sent, "obj")
    assert by_text["Libya"].entity == "B-Location"


def test_a_passive_is_read(reader: Reader) -> None:
    """The agent of a passive has its own label."""
    text = "The base was attacked by government forces on Sunday."
    (sentence,) = parse_sentences(reader, text, whole(text))
    assert {t.text: t.deprel for t in sentence.tokens}["base"] == "nsubj:pass"
    assert {t.text: t.deprel for t in sentence.tokens}["forces"] == "obl:agent"


def test_offsets_are_those_of_the_document(reader: Reader) -> None:
    """Every word is found at its offsets, whatever stands before the sentence."""
    text = "  Headline here\n\nThe army left Sirte. It didn’t return."
    spans = [Span(2, 15), Span(17, 37), Span(38, len(text))]
    sentences = parse_sentences(reader, text, spans)
    assert [(s.start, s.end) for s in sentences] == [tuple(s) for s in spans]
    for sentence in sentences:
        assert all(text[t.start : t.end] == t.text for t in sentence.tokens)


def test_sentences_without_words_are_left_out(reader: Reader) -> None:
    """Blanks are no sentence; nothing at all is nothing."""
    assert parse_sentences(reader, "   \n ", [Span(0, 5)]) == ()
    assert parse_sentences(reader, "", []) == ()


def test_given_words_are_kept(reader: Reader) -> None:
    """Words of a corpus come back one for one."""
    words = ["Il", "-", "76TD", "landed"]
    (sentence,) = parse_tokens(reader, [words])
    assert [t.text for t in sentence.tokens] == words
    with pytest.raises(ValueError, match="without words"):
        parse_tokens(reader, [[]])


@pytest.mark.parametrize(
    "text",
    [
        "word " * 700,
        "and then they said, " * 90,
        "https://example.org/" + "a1b2" * 600,
        "((((" * 200,
        "ا ل ح ج ا ب " * 100,
        "\U0001f6e9 \u200b \x01 \ud7ff",
        "A",
    ],
)
def test_long_and_hostile_sentences_are_trees(reader: Reader, text: str) -> None:
    """Sentences longer than a window lose no word and stay one tree."""
    (sentence,) = parse_sentences(reader, text, whole(text))
    assert is_one_tree(sentence)
    covered = sum(t.end - t.start for t in sentence.tokens)
    assert covered == sum(not c.isspace() for c in text)
    for token in sentence.tokens:
        assert (token.head == -1) == (token.deprel == "root")


def test_entities_are_spans(reader: Reader) -> None:
    """No I- stands without its beginning."""
    text = "GEN. HAFTAR MET PRESIDENT PUTIN IN MOSCOW, THE KREMLIN SAID ON 3 MAY 2023 "
    (sentence,) = parse_sentences(reader, text, whole(text))
    before = "O"
    for token in sentence.tokens:
        assert not token.entity.startswith("I-") or before[1:] == token.entity[1:]
        before = token.entity


def test_a_word_has_one_subject() -> None:
    """ "Ukraine accused Russia": the second subject, behind the verb, is its object; one before it stays."""
    labels = ["nsubj", "root", "nsubj"]
    _one_subject(labels, [2, 0, 2])
    assert labels == ["nsubj", "root", "obj"]
    inverted = ["root", "nsubj"]
    _one_subject(inverted, [0, 1])
    assert inverted == ["root", "nsubj"]


def test_a_verb_is_no_part_of_a_name() -> None:
    """ "moved to Port Sudan" taken for one name is a verb and where to; a name behind a name stays one."""
    labels = ["root", "case", "compound", "flat"]
    _mended(labels, [0, 4, 4, 1], ["VERB", "ADP", "PROPN", "PROPN"])
    assert labels == ["root", "case", "compound", "obl"]
    name = ["root", "flat"]
    _mended(name, [0, 1], ["PROPN", "PROPN"])
    assert name == ["root", "flat"]


def test_a_state_is_a_country_and_an_election_ends_with_its_word() -> None:
    """What the tables know goes before the guess; a tail behind "election" is no part of its name, a place is."""
    words = "South Africa held the 2019 election elections before the election in Libya".split()
    names = ["B-location", "I-location", "O", "O", "B-election", "I-election", "I-election", "O", "O", "B-election",
             "I-election", "I-election"]  # fmt: skip
    upos = ["PROPN", "PROPN", "VERB", "DET", "NUM", "NOUN", "NOUN", "ADP", "DET", "NOUN", "ADP", "PROPN"]
    assert _proper(names, upos, words) == [
        "B-country", "I-country", "O", "O", "B-election", "I-election", "O", "O", "O", "B-election", "I-election",
        "I-election",
    ]  # fmt: skip


def test_a_name_holds_a_proper_noun_and_is_no_address() -> None:
    """Bodies and persons need one, elections do not; an address is never a name."""
    names = ["B-organisation", "O", "B-election", "I-election", "B-person", "B-organisation", "I-organisation"]
    upos = ["NOUN", "VERB", "ADJ", "NOUN", "PROPN", "PROPN", "NOUN"]
    words = ["ministry", "lost", "general", "election", "ann@example.org", "Foreign", "ministry"]
    assert _proper(names, upos, words) == [
        "O",
        "O",
        "B-election",
        "I-election",
        "O",
        "B-organisation",
        "I-organisation",
    ]
