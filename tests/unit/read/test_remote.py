"""The wire: what is sent where, how often, and what goes wrong on it. A real server answers on 127.0.0.1."""

import socket
import threading
from dataclasses import replace

import pytest

from crossbearing.read import AddressError, server
from crossbearing.read.remote import ANSWER_BYTES, Failure, ask, without_key
from model_server import QUICK, Reply, serving


@pytest.mark.parametrize(
    ("name", "place", "path", "here"),
    [
        ("openai:m@http://127.0.0.1:8080/v1", "127.0.0.1:8080", "/v1/chat/completions", True),
        ("openai:m@http://localhost", "localhost:80", "/v1/chat/completions", True),
        ("openai:org/m:7b@https://[::1]/api/", "[::1]:443", "/api/chat/completions", True),
        ("openai:m@v2@http://10.0.0.5:1/x/chat/completions", "10.0.0.5:1", "/x/chat/completions", False),
        ("openai:m@https://localhost.example.org", "localhost.example.org:443", "/v1/chat/completions", False),
    ],
)
def test_a_name_gives_a_server(name: str, place: str, path: str, *, here: bool) -> None:
    """Model, host, port and path; only loopback is here."""
    found = server(name)
    assert (found.place, found.path, found.is_here) == (place, path, here)


@pytest.mark.parametrize(
    "name",
    [
        "gpt", "openai:m", "openai:@http://h", "openai:m@ftp://h/v1", "openai:m@file:///etc/passwd",
        "openai:m@http://user:secret@h/v1", "openai:m@http:///v1", "openai:m@http://h/v1?key=x", "openai:m@http://h:x",
        "openai:m@http://h/v1\r\nX: y", "openai:m@http://[::1",
    ],
)  # fmt: skip
def test_what_names_no_server_is_refused(name: str) -> None:
    """Another scheme, a secret inside the URL, or no host: an error that shows how it is written."""
    with pytest.raises(AddressError) as told:
        server(name)
    assert "secret" not in str(told.value)


def test_a_key_that_no_header_can_carry_is_refused_and_not_shown() -> None:
    """The message does not repeat it, and neither does the record."""
    with pytest.raises(AddressError) as told:
        server("openai:m@http://h", "s3cret\r\nX-Evil: 1")
    assert "s3cret" not in str(told.value)
    assert "s3cret" not in repr(server("openai:m@http://h", "s3cret"))


def test_a_server_that_fails_for_a_moment_is_asked_again() -> None:
    """500, then an answer; the key goes along each time."""
    with serving(lambda n, _: Reply(b"no", 500) if n == 0 else Reply(b"{}")) as asked:
        assert ask(asked.named("s3cret"), b"{}", QUICK) == b"{}"
        assert asked.keys == ["Bearer s3cret"] * 2


@pytest.mark.parametrize(
    ("value", "least", "most"),
    [("1", 1, 1), ("86400", 2, 2), ("Fri, 01 Jan 2100 00:00:00 GMT", 2, 2), ("soon", 0, 0.1), ("-3", 0, 0.1)],
)
def test_retry_after_is_honoured_up_to_a_limit(value: str, least: float, most: float) -> None:
    """Seconds or a date; an hour is not waited for, and nonsense asks for nothing."""
    slept: list[float] = []
    patience = replace(QUICK, sleep=slept.append)
    with serving(lambda n, _: Reply(b"", 429, (("Retry-After", value),)) if n == 0 else Reply(b"ok")) as asked:
        assert ask(asked.named(), b"{}", patience) == b"ok"
    assert len(slept) == 1
    assert least <= slept[0] <= most


def test_pauses_double_and_end() -> None:
    """No more tries than patience allows, each pause about twice the last."""
    slept: list[float] = []
    with serving(lambda *_: Reply(b"busy", 503)) as asked:
        found = ask(asked.named(), b"{}", replace(QUICK, tries=4, first_pause_s=0.1, sleep=slept.append))
    assert isinstance(found, Failure)
    assert (found.code, len(asked.bodies)) == ("server-busy", 4)
    assert [round(x / y, 3) for x, y in zip(slept, (0.1, 0.2, 0.4), strict=True)] == pytest.approx(
        [1.125] * 3, abs=0.126
    )


def test_nobody_listens() -> None:
    """A port that is closed is a server that is down, for the whole build."""
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        found = ask(server(f"openai:m@http://127.0.0.1:{closed.getsockname()[1]}"), b"{}", QUICK)
    assert isinstance(found, Failure)
    assert (found.code, found.hopeless) == ("server-down", True)


@pytest.mark.parametrize("limit", ["silence_s", "whole_s"])
def test_a_server_that_is_too_slow(limit: str) -> None:
    """Silence beyond the limit, or an answer that takes longer in all, is given up after two waits."""
    never = threading.Event()
    with serving(lambda *_: Reply(b"{}", wait=never)) as asked:
        found = ask(asked.named(), b"{}", replace(QUICK, **{limit: 0.2}))
        never.set()
    assert isinstance(found, Failure)
    assert (found.code, len(asked.bodies)) == ("server-slow", 2)


def test_an_answer_that_breaks_off() -> None:
    """Fewer bytes than were announced are no answer."""
    with serving(lambda n, _: Reply(b'{"choi', claimed=500) if n == 0 else Reply(b"whole")) as asked:
        assert ask(asked.named(), b"{}", QUICK) == b"whole"


def test_an_answer_without_end_is_not_taken() -> None:
    """What passes the limit costs one try, and no more memory than that."""
    with serving(lambda *_: Reply(b"x" * (ANSWER_BYTES + 10))) as asked:
        found = ask(asked.named(), b"{}", QUICK)
    assert isinstance(found, Failure)
    assert (found.code, len(asked.bodies)) == ("server-nonsense", 1)


def test_a_redirect_is_not_followed() -> None:
    """The text goes to the host that was named, or nowhere."""
    with serving(lambda *_: Reply(b"{}")) as other:
        with serving(lambda *_: Reply(b"", 307, (("Location", other.url),))) as asked:
            found = ask(asked.named("s3cret"), b"{}", QUICK)
        assert other.bodies == []
    assert isinstance(found, Failure)
    assert (found.code, found.hopeless) == ("server-refused", True)


def test_a_refusal_quotes_the_server_without_the_key() -> None:
    """A wrong key is not tried twice, and is not repeated although the server does."""
    body = b'{"error": {"message": "bad key s3cret\\u001b[31m"}}'
    with serving(lambda *_: Reply(body, 401)) as asked:
        found = ask(asked.named("s3cret"), b"{}", QUICK)
    assert isinstance(found, Failure)
    assert (found.hopeless, len(asked.bodies)) == (True, 1)
    assert "bad key ***" in found.message
    assert "\x1b" not in found.message
    assert without_key("a", None) == "a"


def test_a_question_that_is_not_understood_is_not_repeated() -> None:
    """400 is an answer about this question alone."""
    with serving(lambda *_: Reply(b"<html>" + b"long " * 900, 400)) as asked:
        found = ask(asked.named(), b"{}", QUICK)
    assert isinstance(found, Failure)
    assert (found.status, found.hopeless, len(asked.bodies)) == (400, False, 1)
    assert len(found.message) < 400
