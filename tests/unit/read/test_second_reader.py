"""A whole document read by a server: what is asked, kept, asked again, dropped and told."""

import json
from dataclasses import dataclass, field, replace

import pytest

from crossbearing.model import Document, Metadata, Problem, Statement, artifact_id
from crossbearing.read import UNANSWERED, Conversation, SecondReader, read_by_server
from crossbearing.read.second_reader import FAILURES_IN_A_ROW
from model_server import QUICK, Asked, Reply, says, serving

SENTENCES = [f"On day {n} the army sent tanks from Tartus to Tobruk." for n in range(30)]
TEXT = " ".join(SENTENCES)
"""Thirty sentences: three parts."""


@dataclass
class Memory:
    """Answers kept in memory."""

    answers: dict[str, str] = field(default_factory=dict)

    def answer(self, key: str) -> str | None:
        """What was kept."""
        return self.answers.get(key)

    def keep_answer(self, key: str, answer: str) -> None:
        """Keeps it."""
        self.answers[key] = answer


def statement(sentence: str, **changed: object) -> dict[str, object]:
    """What a model says of one of the sentences."""
    found: dict[str, object] = {
        "quote": sentence.rstrip("."), "kind": "transfer", "modality": "asserted", "polarity": "positive",
        "speech_act": "states", "roles": [{"role": "actor", "text": "army"}, {"role": "origin", "text": "Tartus"}],
    }  # fmt: skip
    return {**found, **changed}


def first_of(question: str) -> Reply:
    """The statement of the first sentence that is asked about."""
    asked = question.partition("sentences:\n")[2].splitlines()[0].partition("] ")[2]
    return says(json.dumps({"statements": [statement(asked)]}))


def conversation(asked: Asked, memory: Memory | None = None, key: str | None = None) -> Conversation:
    """A conversation with a test's server."""
    return Conversation(SecondReader(asked.named(key), QUICK), memory or Memory(), lambda _: None)


def read(talk: Conversation, text: str = TEXT) -> tuple[list[Statement], list[Problem]]:
    """What reading a text gives."""
    document = Document(artifact_id(text.encode()), "", "a.txt", text, Metadata(language="ru"))
    things = list(read_by_server(document, talk))
    return [x for x in things if isinstance(x, Statement)], [x for x in things if isinstance(x, Problem)]


def test_a_document_is_read_in_parts() -> None:
    """One question a part, all sentences in order, the reader's name on every statement, progress told."""
    told: list[str] = []
    with serving(lambda _, question: first_of(question)) as asked:
        talk = replace(conversation(asked), tell=told.append)
        statements, problems = read(talk)
    assert problems == []
    assert [x.locator.quote for x in statements] == [SENTENCES[n].rstrip(".") for n in (0, 12, 24)]
    assert {x.reader for x in statements} == {talk.reader.name}
    assert talk.reader.name.startswith("openai:tiny prompt ")
    assert all(TEXT[x.locator.start : x.locator.end] == x.locator.quote for x in statements)
    assert told == [f"a.txt: part {n} of 3" for n in (1, 2, 3)]
    assert asked.bodies[0]["response_format"] == {"type": "json_object"}


def test_what_was_answered_is_not_asked_again() -> None:
    """After an interruption only the missing parts are asked about, and the result is the same."""
    memory = Memory()
    with serving(lambda _, question: first_of(question)) as asked:
        whole = read(conversation(asked))

        def stop(note: str) -> None:
            if "part 3" in note:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            read(replace(conversation(asked, memory), tell=stop))
        before = len(asked.bodies)
        assert read(conversation(asked, memory)) == whole
        assert asked.texts[before:] == asked.texts[2:3]
        assert read(conversation(asked, memory)) == whole
        assert len(asked.bodies) == before + 1


def test_made_up_statements_are_dropped_and_counted() -> None:
    """A quote that is not there, a kind that is not known: one problem tells how many of each."""
    said = [
        statement(SENTENCES[0]),
        statement("The navy sank."),
        statement("Ships flew."),
        statement(SENTENCES[1], kind="x"),
    ]
    with serving(lambda n, _: says(json.dumps({"statements": said if n == 0 else []}))) as asked:
        statements, problems = read(conversation(asked))
    assert len(statements) == 1
    assert [x.code for x in problems] == ["statements-dropped"]
    assert (
        "of 4 statements of tiny, 3 were dropped: 1 of a kind that is not known; 2 whose quote" in problems[0].message
    )


def test_no_more_statements_than_sentences_can_say() -> None:
    """A flood is cut and told of."""
    flood = [statement(SENTENCES[0], aspect=None, trigger="sent")] * 500
    with serving(lambda _, __: says(json.dumps({"statements": flood}))) as asked:
        statements, problems = read(conversation(asked), SENTENCES[0])
    assert len(statements) == 1
    assert "380 beyond" in problems[0].message


def test_nonsense_is_asked_again_once_then_kept() -> None:
    """An answer that cannot be read is a problem of that part; the other parts are taken, and nothing is asked anew."""
    memory = Memory()
    with serving(lambda n, question: says("I would rather not.") if n < 2 else first_of(question)) as asked:
        statements, problems = read(conversation(asked, memory))
        assert [x.code for x in problems] == ["answer-unreadable"]
        assert problems[0].code not in UNANSWERED
        assert (len(statements), len(asked.bodies)) == (2, 4)
        assert read(conversation(asked, memory)) == (statements, problems)
        assert len(asked.bodies) == 4


def test_an_answer_that_broke_off_gives_what_came_before() -> None:
    """The model ran out of room: whole statements count, and a problem says so."""
    cut = json.dumps({"statements": [statement(SENTENCES[0]), statement(SENTENCES[1])]})[:-40]
    with serving(lambda _, __: says(cut, "length")) as asked:
        statements, problems = read(conversation(asked), " ".join(SENTENCES[:2]))
    assert (len(statements), [x.code for x in problems]) == (1, ["answer-cut"])


@pytest.mark.parametrize(
    "body",
    [b"<html>", b"{}", b"[]", b'{"choices": []}', b'{"choices": [{"message": {"content": null}}]}', b"[" * 99_999],
)
def test_who_speaks_another_protocol(body: bytes) -> None:
    """The document is not read yet, and the problem says where the fault may be."""
    with serving(lambda *_: Reply(body)) as asked:
        statements, problems = read(conversation(asked), SENTENCES[0])
    assert statements == []
    assert [x.code for x in problems] == ["server-nonsense"]
    assert "/v1" in problems[0].message


def test_one_unanswered_part_keeps_the_document_for_later() -> None:
    """No half-read document; what was answered is kept, and the next run asks for the rest alone."""
    memory = Memory()
    with serving(lambda n, question: Reply(b"", 503) if n in {1, 2, 3} else first_of(question)) as asked:
        statements, problems = read(conversation(asked, memory))
        assert statements == []
        assert [(x.code, x.start) for x in problems] == [("server-busy", TEXT.index(SENTENCES[12]))]
        assert "1 of 3 parts" in problems[0].message
        assert len(memory.answers) == 2
        assert len(read(conversation(asked, memory))[0]) == 3


def test_a_server_that_is_down_is_left_alone() -> None:
    """A refusal for all, or several failures in a row: nothing more is asked, kept answers still serve."""
    memory = Memory()
    with serving(lambda _, question: first_of(question)) as asked:
        read(conversation(asked, memory), SENTENCES[0])
    with serving(lambda *_: Reply(b"", 404)) as asked:
        talk = conversation(asked, memory)
        assert read(talk)[1][0].code == "server-refused"
        assert read(talk, SENTENCES[1])[1][0].code == "server-refused"
        assert len(read(talk, SENTENCES[0])[0]) == 1
        assert len(asked.bodies) == 1
    with serving(lambda *_: Reply(b"", 503)) as asked:
        talk = conversation(asked)
        read(talk, TEXT + " " + TEXT)
        assert len(asked.bodies) == FAILURES_IN_A_ROW * QUICK.tries


def test_a_server_that_knows_no_response_format() -> None:
    """It is asked without, from then on."""

    def answer(_: int, question: str) -> Reply:
        return Reply(b"", 400) if "response_format" in asked.bodies[-1] else first_of(question)

    with serving(answer) as asked:
        assert len(read(conversation(asked))[0]) == 3
        assert ["response_format" in body for body in asked.bodies] == [True, False, False, False]


def test_the_key_is_not_kept() -> None:
    """Not even where the server puts it into its answer."""
    memory = Memory()
    with serving(lambda *_: says('{"statements": [], "note": "s3cret"}')) as asked:
        read(conversation(asked, memory, "s3cret"), SENTENCES[0])
        assert asked.keys == ["Bearer s3cret"]
    assert memory.answers
    assert "s3cret" not in str(memory)
