"""A language model on a server that the user has named, as a reader: a document in, checked statements out.

Source: METHODS.md; the reader keeps no opinion of its own: what it yields is what the model said and the text holds.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from crossbearing.model import Document, Problem, Statement
from crossbearing.read.answer import MOST_STATEMENTS, Answered, Setting, UnfoundedError, answered, checked
from crossbearing.read.prompt import Part, instructions, parts, question, version
from crossbearing.read.remote import MISUNDERSTOOD, PREFIX, Failure, Patience, Server, ask, without_key
from crossbearing.read.whereabouts import level

UNANSWERED = frozenset({"server-down", "server-slow", "server-refused", "server-busy", "server-nonsense"})
"""Codes of the problems after which a document is asked about again by the next build."""

ANSWER_TOKENS = 4_096
"""Twelve sentences give some 1,500; without a bound a small model can repeat itself for ever."""
FAILURES_IN_A_ROW = 3
"""After so many unanswered questions in a row the server is left alone for the rest of the build."""
NONSENSE_TRIES = 2
"""A model may answer otherwise when it is asked again; most do not."""


class Kept(Protocol):
    """Where answers are kept from one build to the next."""

    def answer(self, key: str) -> str | None:
        """The answer that was kept under a key."""

    def keep_answer(self, key: str, answer: str) -> None:
        """Keeps an answer, so that the question is never asked again."""


@dataclass(frozen=True, slots=True)
class SecondReader:
    """A reader by name: which server, and how long to wait for it."""

    server: Server
    patience: Patience = field(default_factory=Patience)

    @property
    def name(self) -> str:
        """What its statements carry: the model, and the version of what it is asked."""
        return f"{PREFIX}{self.server.model} prompt {version()}"


@dataclass(slots=True)
class Conversation:
    """What one build has learned of its server; it never leaves that build."""

    reader: SecondReader
    kept: Kept
    tell: Callable[[str], None]
    """Told which part of which document is asked about now."""
    in_a_row: int = 0
    over: Failure | None = None
    """Why nothing more is asked in this build."""
    plain: bool = False
    """Whether the server knows nothing of ``response_format``."""


def read_by_server(document: Document, conversation: Conversation) -> Iterator[Statement | Problem]:
    """The statements of a document in the order of the text, whatever its language; problems for what fell away.

    Every statement satisfies ``document.text[start:end] == quote``. Each answer is kept as soon as it comes. Where a
    part stays unanswered there is a problem with a code in UNANSWERED, and no statement of this document.
    """
    where = level(document.text)
    pieces = list(parts(document.text))
    read: dict[str, Statement] = {}
    dropped: Counter[str] = Counter()
    failures: list[tuple[Part, Failure]] = []
    problems: list[Problem] = []
    for number, part in enumerate(pieces, 1):
        conversation.tell(f"{document.path}: part {number} of {len(pieces)}")
        content = _content(question(document.text, part), conversation)
        if isinstance(content, Failure):
            failures.append((part, content))
            continue
        found = answered(content)
        if found is None or found.cut:
            problems.append(_broken(document, part, found, conversation.reader))
        setting = Setting(document, where, part)
        for said in found.statements[:MOST_STATEMENTS] if found else ():
            try:
                statement = checked(setting, said, conversation.reader.name)
            except UnfoundedError as reason:
                dropped[str(reason)] += 1
            else:
                read.setdefault(statement.id, statement)
        if found and len(found.statements) > MOST_STATEMENTS:
            dropped["beyond what so few sentences can say"] += len(found.statements) - MOST_STATEMENTS
    if failures:
        yield _unanswered(document, failures, len(pieces))
        return
    yield from sorted(read.values(), key=lambda x: (x.locator.start, x.locator.end, x.trigger, x.id))
    yield from problems
    if dropped:
        yield _dropped(document, dropped, len(read), conversation.reader)


def _content(asked: str, conversation: Conversation) -> str | Failure:
    """The text of the answer to a question: the kept one, or a new one, which is kept."""
    server = conversation.reader.server
    messages = [{"role": "system", "content": instructions()}, {"role": "user", "content": asked}]
    key = hashlib.sha256(json.dumps([server.model, messages], ensure_ascii=False).encode()).hexdigest()
    kept = conversation.kept.answer(key)
    if kept is not None:
        return kept
    if conversation.over is not None:
        return conversation.over
    content: str | Failure = Failure("server-nonsense", "")
    for _ in range(NONSENSE_TRIES):
        content = _asked(messages, conversation)
        if isinstance(content, Failure):
            if content.code != "server-nonsense" or content.hopeless:
                break
        elif answered(content) is not None:
            break
    if isinstance(content, Failure):
        conversation.in_a_row += 1
        if content.hopeless or conversation.in_a_row >= FAILURES_IN_A_ROW:
            conversation.over = content
        return content
    conversation.in_a_row = 0
    conversation.kept.keep_answer(key, content)
    return content


def _asked(messages: Sequence[dict[str, str]], conversation: Conversation) -> str | Failure:
    server, patience = conversation.reader.server, conversation.reader.patience
    wanted: dict[str, object] = {
        "model": server.model,
        "messages": messages,
        "temperature": 0,
        "max_tokens": ANSWER_TOKENS,
        "stream": False,
    }
    answer: bytes | Failure
    if not conversation.plain:
        formed = {**wanted, "response_format": {"type": "json_object"}}
        answer = ask(server, json.dumps(formed).encode(), patience)
        if not (isinstance(answer, Failure) and answer.status in MISUNDERSTOOD):
            return _read(answer, server)
    answer = ask(server, json.dumps(wanted).encode(), patience)
    conversation.plain = conversation.plain or isinstance(answer, bytes)
    return _read(answer, server)


def _read(answer: bytes | Failure, server: Server) -> str | Failure:
    """The model's words in the envelope of the protocol, without the key, should it stand in them."""
    if isinstance(answer, Failure):
        return answer
    try:
        content = json.loads(answer)["choices"][0]["message"]["content"]
    except (ValueError, RecursionError, LookupError, TypeError):
        content = None
    if not isinstance(content, str):
        message = (
            f"{server.place} answers, but not as an OpenAI-compatible server does: see that the address leads to its "
            "API, mostly .../v1."
        )
        return Failure("server-nonsense", message)
    return without_key(content, server.key)


# -- problems


def _unanswered(document: Document, failures: Sequence[tuple[Part, Failure]], of: int) -> Problem:
    part, failure = failures[0]
    return Problem(
        "read",
        failure.code,
        f"{len(failures)} of {of} parts of this text were not answered, so it is not read yet: {failure.message}",
        document.path,
        document.artifact,
        part.span.start,
        failures[-1][0].span.end,
    )


def _broken(document: Document, part: Part, found: Answered | None, reader: SecondReader) -> Problem:
    what = "broke off; what came before was taken" if found else "is no JSON, or not as it was asked for"
    return Problem(
        "read",
        "answer-cut" if found else "answer-unreadable",
        f"the answer of {reader.server.model} to this part of the text {what}. Another model may do better.",
        document.path,
        document.artifact,
        part.span.start,
        part.span.end,
    )


def _dropped(document: Document, dropped: Counter[str], taken: int, reader: SecondReader) -> Problem:
    total = sum(dropped.values())
    why = "; ".join(f"{n} {reason}" for reason, n in sorted(dropped.items()))
    return Problem(
        "read",
        "statements-dropped",
        f"of {taken + total} statements of {reader.server.model}, {total} were dropped: {why}. "
        "Nothing needs to be done; a model that makes up much is seen here.",
        document.path,
        document.artifact,
    )
