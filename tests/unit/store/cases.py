"""Captures of short texts, and a reading of them that needs no model."""

import hashlib
import time
from multiprocessing.queues import Queue
from pathlib import Path

from crossbearing.model import (
    Artifact,
    Capture,
    Document,
    Filler,
    Frame,
    Judgement,
    Mention,
    Metadata,
    Modality,
    Polarity,
    Problem,
    SpeechAct,
    Statement,
)
from crossbearing.store import Case, Extract, Intake, Read, extract

READER = "test 1"


def capture(text: str, path: str = "in/a.txt", sidecar: Metadata | None = None) -> Capture:
    """A capture of a text."""
    payload = text.encode()
    artifact = Artifact(hashlib.sha256(payload).hexdigest(), "text/plain", len(payload), path)
    return Capture(artifact, payload, sidecar or Metadata())


def read(found: Capture, reader: str = READER) -> Extract:
    """A reading that takes each word for a mention, and the first word for a statement."""
    document = Document(found.artifact.id, "", found.artifact.path, found.payload.decode(), found.sidecar)
    mentions, start = [], 0
    for word in document.text.split():
        start = document.text.index(word, start)
        mentions.append(Mention(document.id, start, start + len(word), word, "thing"))
        start += len(word)
    statement = Statement(
        document.quote(0, mentions[0].end),
        Frame("transfer", (Filler("materiel", mentions[0]),)),
        (),
        SpeechAct.STATES,
        Modality.ASSERTED,
        Polarity.POSITIVE,
        None,
        (),
        3.0,
        reader,
    )
    judgements = [Judgement(x.id, f"name:{x.text}", same=True, reasons=("spelt so",), doubt=None) for x in mentions]
    problem = Problem("read", "short-text", "this text is short.", found.artifact.path, found.artifact.id)
    return extract(
        found.artifact.id, found.sidecar, reader, Read([document], mentions, [statement], judgements, [problem])
    )


def intake(text: str, path: str = "in/a.txt", sidecar: Metadata | None = None, reader: str = READER) -> Intake:
    """A text on its way into a case."""
    found = capture(text, path, sidecar)
    return Intake(found, read(found, reader))


def hold(folder: Path, told: "Queue[str]") -> None:
    """Opens a case, says so, and holds it for a while before it adds a text."""
    with Case.create_or_open(folder) as case:
        told.put("held")
        time.sleep(1.5)
        case.append([intake("Radars left.", "b.txt")])
