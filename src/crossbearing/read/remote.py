"""The wire to a language model's server that the user has named: the only module that speaks to a network.

A server is OpenAI-compatible where it answers ``POST .../chat/completions``, as llama.cpp, vLLM, Ollama and LM Studio
do. Nothing here knows what is asked or what an answer means. No redirect is followed and no proxy is used: the text
goes to the host that was named, or nowhere.
"""

import email.utils
import http.client
import ipaddress
import json
import random
import re
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from typing import Literal
from urllib.parse import urlsplit

PREFIX = "openai:"
KEY_VARIABLE = "CROSSBEARING_READER_KEY"
"""The environment variable of the key: never an argument, which other users of a machine could see, never stored."""

ANSWER_BYTES = 4 << 20
"""A thousand times the longest answer that the prompt asks for."""
ERROR_CHARS = 200
"""As much of a server's own words as a problem quotes."""

_NAMED = re.compile(r"openai:(?P<model>.+?)@(?P<url>[A-Za-z][A-Za-z0-9+.-]*:.*)")
_PLAIN = re.compile(r"[\x21-\x7e]+")
_SHAPE = "write openai:MODEL@URL, such as openai:qwen2.5-7b-instruct@http://127.0.0.1:8080/v1"

_RETRIED = frozenset({408, 425, 429, 500, 502, 503, 504, 529})
"""Answers that may be another one in a moment. Source: RFC 9110 section 15; 529 is "overloaded" at some servers."""
_HOPELESS = frozenset({401, 402, 403, 404, 405, 410})
"""Answers that will be the same for every text: no key, a wrong one, no such model, no such path."""
MISUNDERSTOOD = frozenset({400, 422})
"""What a server says that does not know a field of the question, or for which the question is too long."""


class AddressError(Exception):
    """A reader's name that cannot be used; the message says what is wrong and how one looks that can."""


@dataclass(frozen=True, slots=True)
class Server:
    """Which model, where, and with which key."""

    model: str
    scheme: Literal["http", "https"]
    host: str
    port: int
    path: str
    """Ends in ``/chat/completions``."""
    key: str | None = field(default=None, repr=False)

    @property
    def is_here(self) -> bool:
        """Whether the host is this machine: a loopback address, or ``localhost``."""
        with suppress(ValueError):
            return ipaddress.ip_address(self.host).is_loopback
        return self.host.lower() in {"localhost", "localhost."}

    @property
    def place(self) -> str:
        """Host and port, as a person reads them."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait and how often to try, in seconds. A 7B model on two cores takes minutes for one answer."""

    connect_s: float = 10.0
    silence_s: float = 300.0
    """Longest wait for the next byte."""
    whole_s: float = 600.0
    """Longest wait for a whole answer, however steadily it drips."""
    tries: int = 5
    slow_tries: int = 2
    """A model that was too slow once is so again: no more than this many waits for one answer."""
    first_pause_s: float = 1.0
    longest_pause_s: float = 60.0
    """Also where the server asks for more: the run goes on with other work rather than sleep for an hour."""
    sleep: Callable[[float], None] = time.sleep


FailureCode = Literal["server-down", "server-slow", "server-refused", "server-busy", "server-nonsense"]


@dataclass(frozen=True, slots=True)
class Failure:
    """Why there is no answer."""

    code: FailureCode
    message: str
    hopeless: bool = False
    """Whether every further question would fail in the same way."""
    status: int | None = None


def server(name: str, key: str | None = None) -> Server:
    """The server that a reader's name gives, ``openai:MODEL@URL``.

    A URL without a path means ``/v1``. Raises AddressError for anything but http and https, for a key or password
    inside the URL, and for a key that no header can carry.

    >>> server("openai:qwen2.5:7b@http://127.0.0.1:11434").path
    '/v1/chat/completions'
    """
    found = _NAMED.fullmatch(name)
    if found is None:
        raise AddressError(f"{name!r} names no reader: {_SHAPE}.")
    model, url = found["model"], found["url"]
    if not _PLAIN.fullmatch(url) or not model.isprintable():
        raise AddressError(f"{name!r} holds blanks or signs that no address has: {_SHAPE}.")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise AddressError(f"{url!r} is no address: {_SHAPE}.") from None
    if parts.scheme not in {"http", "https"}:
        raise AddressError(f"{parts.scheme!r} is not spoken; only http and https are: {_SHAPE}.")
    if parts.username is not None or parts.password is not None:
        raise AddressError(f"No name and no password in the URL: put the key into the variable {KEY_VARIABLE}.")
    if not parts.hostname or parts.query or parts.fragment:
        raise AddressError(f"The URL needs a host, and has neither '?' nor '#': {_SHAPE}.")
    if key is not None and not _PLAIN.fullmatch(key):
        raise AddressError(f"The key in {KEY_VARIABLE} holds blanks or signs that no header can carry.")
    path = parts.path.rstrip("/") or "/v1"
    scheme: Literal["http", "https"] = "https" if parts.scheme == "https" else "http"
    return Server(
        model,
        scheme,
        parts.hostname,
        port or (443 if scheme == "https" else 80),
        path if path.endswith("/chat/completions") else f"{path}/chat/completions",
        key,
    )


def ask(where: Server, body: bytes, patience: Patience) -> bytes | Failure:
    """The body of the server's answer to a JSON body, after as many tries as patience allows.

    Tried again are lost connections and the statuses that may pass, with pauses that double; ``Retry-After`` is
    honoured up to the longest pause. Source: RFC 9110 section 10.2.3.
    """
    slow = 0
    for attempt in range(patience.tries):
        answer, pause_s = _once(where, body, patience)
        if isinstance(answer, bytes):
            return answer
        slow += answer.code == "server-slow"
        last = attempt + 1 == patience.tries or slow >= patience.slow_tries
        if answer.hopeless or pause_s is None or last:
            return answer if answer.code != "server-down" else _given_up(answer)
        doubled = patience.first_pause_s * 2**attempt * (1 + random.random() / 4)  # noqa: S311 - spreads clients, hides nothing
        patience.sleep(min(max(doubled, pause_s), patience.longest_pause_s))
    raise ValueError("patience must allow one try")


def _given_up(answer: Failure) -> Failure:
    return Failure(answer.code, answer.message, hopeless=True)


def _once(where: Server, body: bytes, patience: Patience) -> tuple[bytes | Failure, float | None]:
    """The answer, or a failure with the least pause before another try (None: another try would not help)."""
    kind = http.client.HTTPSConnection if where.scheme == "https" else http.client.HTTPConnection
    connection = kind(where.host, where.port, timeout=patience.connect_s)
    headers = {"Content-Type": "application/json", "Accept": "application/json", "Connection": "close"}
    if where.key is not None:
        headers["Authorization"] = f"Bearer {where.key}"
    late = threading.Event()
    watch: threading.Timer | None = None
    try:
        connection.connect()
        connection.sock.settimeout(patience.silence_s)
        watch = threading.Timer(patience.whole_s, partial(_cut, connection, late))
        watch.daemon = True
        watch.start()
        connection.request("POST", where.path, body, headers)
        response = connection.getresponse()
        payload = response.read(ANSWER_BYTES + 1)
        if late.is_set():
            return _slow(where, patience), 0.0
        if response.length and len(payload) <= ANSWER_BYTES:
            return _lost(where, "the answer broke off"), 0.0
        return _judged(where, response, payload)
    except TimeoutError:
        if watch is None:
            return _lost(where, f"no connection within {patience.connect_s:g} s"), 0.0
        return _slow(where, patience), 0.0
    except (OSError, http.client.HTTPException, ValueError) as error:
        if late.is_set():
            return _slow(where, patience), 0.0
        reason = error.strerror if isinstance(error, OSError) and error.strerror else type(error).__name__
        return _lost(where, reason), 0.0
    finally:
        if watch is not None:
            watch.cancel()
        connection.close()


def _cut(connection: http.client.HTTPConnection, late: threading.Event) -> None:
    """Ends a connection from outside: whoever waits on it wakes up."""
    late.set()
    with suppress(OSError, AttributeError):
        connection.sock.shutdown(2)  # both ways


def _judged(where: Server, response: http.client.HTTPResponse, payload: bytes) -> tuple[bytes | Failure, float | None]:
    status = response.status
    if len(payload) > ANSWER_BYTES:
        message = f"{where.place} sent more than {ANSWER_BYTES >> 20} MB for one answer; it was not taken."
        return Failure("server-nonsense", message, status=status), None
    if status == http.client.OK:
        return payload, None
    said = _said(payload, where.key)
    if status in _RETRIED:
        message = (
            f"{where.place} answers with status {status}{said} also after several tries; run the build again later."
        )
        return Failure("server-busy", message, status=status), _retry_after_s(response.getheader("Retry-After"))
    if http.client.MULTIPLE_CHOICES <= status < http.client.BAD_REQUEST:
        message = (
            f"{where.place} sends on to another address (status {status}), which is not followed: the text goes to the "
            "host that was named. Name the right address with --reader."
        )
        return Failure("server-refused", message, hopeless=True, status=status), None
    if status in _HOPELESS:
        message = (
            f"{where.place} refuses with status {status}{said}: see that the address and the model "
            f"{where.model!r} are right, and that the key in {KEY_VARIABLE} is, where the server wants one."
        )
        return Failure("server-refused", message, hopeless=True, status=status), None
    advice = (
        "is its context of 8,192 tokens or more?"
        if status in {*MISUNDERSTOOD, http.client.REQUEST_ENTITY_TOO_LARGE}
        else "see what it logs."
    )
    message = f"{where.place} answers with status {status}{said}: {advice}"
    return Failure("server-refused", message, status=status), None


def _slow(where: Server, patience: Patience) -> Failure:
    message = (
        f"{where.place} did not answer within {patience.silence_s:g} s (or {patience.whole_s:g} s for a whole answer): "
        "take a smaller model or a faster machine, and run the build again; what was answered is kept."
    )
    return Failure("server-slow", message)


def _lost(where: Server, reason: str) -> Failure:
    message = (
        f"{where.place} cannot be spoken to ({reason}): see that the server runs and that the address is right, and "
        "run the build again; what was answered is kept."
    )
    return Failure("server-down", message)


def _said(payload: bytes, key: str | None) -> str:
    """The server's own words, short, printable and without the key."""
    text = payload[: 16 * ERROR_CHARS].decode("utf-8", "replace")
    with suppress(ValueError, RecursionError):
        told = json.loads(text)
        inner = told.get("error", told.get("message")) if isinstance(told, dict) else None
        inner = inner.get("message") if isinstance(inner, dict) else inner
        text = inner if isinstance(inner, str) else text
    text = without_key(text, key)
    text = "".join(c if c.isprintable() else " " for c in text)
    text = " ".join(text.split())[:ERROR_CHARS]
    return f" (“{text}”)" if text else ""


def without_key(text: str, key: str | None) -> str:
    """The text with the key blacked out: a server may echo what it was sent.

    >>> without_key("wrong key: s3cret", "s3cret")
    'wrong key: ***'
    """
    return text.replace(key, "***") if key else text


def _retry_after_s(value: str | None) -> float:
    """The seconds for which a server asks, 0 where it asks for none."""
    if value is None:
        return 0.0
    if value.strip().isascii() and value.strip().isdigit():
        return float(value.strip()[:9])
    with suppress(ValueError, TypeError, OverflowError):
        moment = email.utils.parsedate_to_datetime(value)
        moment = moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
        return max(0.0, (moment - datetime.now(UTC)).total_seconds())
    return 0.0
