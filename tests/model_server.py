"""A small OpenAI-compatible server on 127.0.0.1 that answers as a test tells it to."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from crossbearing.read import Patience, Server, server

QUICK = Patience(
    connect_s=5, silence_s=5, whole_s=5, tries=3, first_pause_s=0.001, longest_pause_s=2, sleep=lambda _: None
)
"""Waits that a test can afford; pauses are not slept."""


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer on the wire."""

    body: bytes = b""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    claimed: int | None = None
    """The length that the header tells, where it is not that of the body."""
    wait: threading.Event | None = None
    """What to wait for before the answer is sent."""


@dataclass(slots=True)
class Asked:
    """What a server was asked, and where it is."""

    url: str
    bodies: list[dict[str, object]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)

    def named(self, key: str | None = None) -> Server:
        """The server as a reader's name gives it."""
        return server(f"openai:tiny@{self.url}", key)

    @property
    def texts(self) -> list[str]:
        """The questions, without the standing instructions."""
        return [str(body["messages"][1]["content"]) for body in self.bodies]  # type: ignore[index]


def says(content: str, finish: str = "stop") -> Reply:
    """An answer in the envelope of the protocol."""
    return Reply(json.dumps({"choices": [{"message": {"content": content}, "finish_reason": finish}]}).encode())


@contextmanager
def serving(answer: Callable[[int, str], Reply]) -> Iterator[Asked]:
    """A server whose answers are made from the number of the question (from 0) and its text."""
    asked = Asked("")
    lock = threading.Lock()

    class Talk(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            with lock:
                number = len(asked.bodies)
                asked.bodies.append(body)
                asked.keys.append(self.headers["Authorization"])
            reply = answer(number, body["messages"][1]["content"] if "messages" in body else "")
            if reply.wait is not None:
                reply.wait.wait(10)
            try:
                self.send_response(reply.status)
                for name, value in reply.headers:
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(reply.body) if reply.claimed is None else reply.claimed))
                self.end_headers()
                self.wfile.write(reply.body)
            except OSError:
                pass  # whoever asked has gone away

        def log_message(self, *_: object) -> None:
            """Nothing is logged."""

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Talk)
    listening.daemon_threads = True
    asked.url = f"http://127.0.0.1:{listening.server_address[1]}/v1"
    thread = threading.Thread(target=listening.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield asked
    finally:
        listening.shutdown()
        listening.server_close()
        thread.join()
