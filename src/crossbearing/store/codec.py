"""The stored form of every noun of the stored truth: canonical JSON, one object a line, keys always in one order.

What is None, empty or the default is left out, so that a line is short and a field added later reads as its default
from old lines. A document's text is not part of its JSON: it stands in a column of its own, where FTS5 finds it.
"""

import json
from datetime import date
from sys import intern
from typing import NotRequired, TypedDict, cast

from crossbearing.model import (
    Artifact,
    Aspect,
    Document,
    Filler,
    Frame,
    Interval,
    Judgement,
    Mention,
    MentionType,
    Metadata,
    Modality,
    Polarity,
    Precision,
    Problem,
    Quantity,
    Reading,
    Speaker,
    SpeechAct,
    Stage,
    Statement,
    TextSpan,
)

_READABLE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)
_ESCAPED = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"), allow_nan=False)


def to_json(value: object) -> str:
    """The canonical JSON of plain lists, dicts, texts and numbers, readable in every script.

    A lone surrogate (a file name that is not UTF-8) has no UTF-8 form: such a line is written with escapes.
    NaN and infinity raise ValueError.
    """
    text = _READABLE.encode(value)
    try:
        text.encode()
    except UnicodeEncodeError:
        return _ESCAPED.encode(value)
    return text


class MetadataJson(TypedDict):
    """Metadata as it is stored."""

    title: NotRequired[str]
    outlet: NotRequired[str]
    authors: NotRequired[list[str]]
    url: NotRequired[str]
    published: NotRequired[str]
    language: NotRequired[str]
    extra: NotRequired[list[list[str]]]


def metadata_json(metadata: Metadata) -> MetadataJson:
    """The stored form of metadata."""
    out = MetadataJson()
    if metadata.title is not None:
        out["title"] = metadata.title
    if metadata.outlet is not None:
        out["outlet"] = metadata.outlet
    if metadata.authors:
        out["authors"] = list(metadata.authors)
    if metadata.url is not None:
        out["url"] = metadata.url
    if metadata.published is not None:
        out["published"] = metadata.published.isoformat()
    if metadata.language is not None:
        out["language"] = metadata.language
    if metadata.extra:
        out["extra"] = [list(pair) for pair in metadata.extra]
    return out


def metadata_from(stored: MetadataJson) -> Metadata:
    """The metadata of a stored form."""
    return Metadata(
        title=stored.get("title"),
        outlet=stored.get("outlet"),
        authors=tuple(stored.get("authors", ())),
        url=stored.get("url"),
        published=read_day(stored.get("published")),
        language=stored.get("language"),
        extra=tuple((key, value) for key, value in stored.get("extra", ())),
    )


class ArtifactJson(TypedDict):
    """An artifact as it is stored."""

    id: str
    media_type: str
    size_bytes: int
    path: str
    kept: NotRequired[bool]


def encode_artifact(artifact: Artifact) -> str:
    """The stored line of an artifact."""
    out = ArtifactJson(
        id=artifact.id, media_type=artifact.media_type, size_bytes=artifact.size_bytes, path=artifact.path
    )
    if not artifact.kept:
        out["kept"] = False
    return to_json(out)


def decode_artifact(line: str) -> Artifact:
    """The artifact of a stored line."""
    stored = cast("ArtifactJson", json.loads(line))
    return Artifact(
        stored["id"], stored["media_type"], stored["size_bytes"], stored["path"], kept=stored.get("kept", True)
    )


class CaptureJson(TypedDict):
    """That a path held an artifact, with what a sidecar said of it."""

    artifact: str
    path: str
    sidecar: MetadataJson


def encode_capture(artifact: str, path: str, sidecar: Metadata) -> str:
    """The stored line of a capture."""
    return to_json(CaptureJson(artifact=artifact, path=path, sidecar=metadata_json(sidecar)))


def decode_capture(line: str) -> tuple[str, str, Metadata]:
    """Artifact, path and sidecar of a stored line."""
    stored = cast("CaptureJson", json.loads(line))
    return stored["artifact"], stored["path"], metadata_from(stored["sidecar"])


class DocumentJson(TypedDict):
    """A document as it is stored, but for its text."""

    artifact: str
    part: NotRequired[str]
    path: str
    metadata: MetadataJson


def encode_document(document: Document) -> str:
    """The stored line of a document; its text is stored beside it."""
    out = DocumentJson(artifact=document.artifact, path=document.path, metadata=metadata_json(document.metadata))
    if document.part:
        out["part"] = document.part
    return to_json(out)


def decode_document(line: str, text: str) -> Document:
    """The document of a stored line and its text."""
    stored = cast("DocumentJson", json.loads(line))
    return Document(stored["artifact"], stored.get("part", ""), stored["path"], text, metadata_from(stored["metadata"]))


class MentionJson(TypedDict):
    """A mention as it is stored."""

    document: str
    start: int
    end: int
    text: str
    type: MentionType
    head: NotRequired[str]
    named: NotRequired[bool]
    title: NotRequired[str]


def mention_json(mention: Mention) -> MentionJson:
    """The stored form of a mention."""
    out = MentionJson(
        document=mention.document, start=mention.start, end=mention.end, text=mention.text, type=mention.type
    )
    if mention.head:
        out["head"] = mention.head
    if not mention.named:
        out["named"] = False
    if mention.title is not None:
        out["title"] = mention.title
    return out


def mention_from(stored: MentionJson) -> Mention:
    """The mention of a stored form."""
    # A case says the same words over and over: each is held once.
    return Mention(
        intern(stored["document"]),
        stored["start"],
        stored["end"],
        intern(stored["text"]),
        cast("MentionType", intern(stored["type"])),
        intern(stored.get("head", "")),
        stored.get("named", True),
        stored.get("title"),
    )


def encode_mention(mention: Mention) -> str:
    """The stored line of a mention."""
    return to_json(mention_json(mention))


def decode_mention(line: str) -> Mention:
    """The mention of a stored line."""
    return mention_from(cast("MentionJson", json.loads(line)))


class IntervalJson(TypedDict):
    """Days as they are stored."""

    start: NotRequired[str]
    end: NotRequired[str]
    precision: Precision
    text: str


def interval_json(interval: Interval) -> IntervalJson:
    """The stored form of an interval."""
    out = IntervalJson(precision=interval.precision, text=interval.text)
    if interval.start is not None:
        out["start"] = interval.start.isoformat()
    if interval.end is not None:
        out["end"] = interval.end.isoformat()
    return out


def interval_from(stored: IntervalJson) -> Interval:
    """The interval of a stored form."""
    return Interval(read_day(stored.get("start")), read_day(stored.get("end")), stored["precision"], stored["text"])


class QuantityJson(TypedDict):
    """A range as it is stored."""

    minimum: NotRequired[float]
    maximum: NotRequired[float]
    unit: NotRequired[str]
    text: str


def _quantity_json(quantity: Quantity) -> QuantityJson:
    out = QuantityJson(text=quantity.text)
    if quantity.minimum is not None:
        out["minimum"] = quantity.minimum
    if quantity.maximum is not None:
        out["maximum"] = quantity.maximum
    if quantity.unit is not None:
        out["unit"] = quantity.unit
    return out


class FillerJson(TypedDict):
    """What fills a role, as it is stored."""

    role: str
    mention: MentionJson
    via: NotRequired[str]


def _filler_json(filler: Filler) -> FillerJson:
    out = FillerJson(role=filler.role, mention=mention_json(filler.mention))
    if filler.via is not None:
        out["via"] = filler.via
    return out


class SpeakerJson(TypedDict):
    """A link of an attribution chain, as it is stored."""

    name: str
    mention: NotRequired[MentionJson]
    cue: NotRequired[str]


def _speaker_json(speaker: Speaker) -> SpeakerJson:
    out = SpeakerJson(name=speaker.name)
    if speaker.mention is not None:
        out["mention"] = mention_json(speaker.mention)
    if speaker.cue is not None:
        out["cue"] = speaker.cue
    return out


def _speaker(stored: SpeakerJson) -> Speaker:
    mention = stored.get("mention")
    return Speaker(stored["name"], mention_from(mention) if mention is not None else None, stored.get("cue"))


class FrameJson(TypedDict):
    """A frame as it is stored."""

    kind: str
    fillers: NotRequired[list[FillerJson]]
    time: NotRequired[IntervalJson]
    quantity: NotRequired[QuantityJson]
    condition: NotRequired[str]
    options: NotRequired[list[list[str]]]


def _frame_json(frame: Frame) -> FrameJson:
    out = FrameJson(kind=frame.kind)
    if frame.fillers:
        out["fillers"] = [_filler_json(x) for x in frame.fillers]
    if frame.time is not None:
        out["time"] = interval_json(frame.time)
    if frame.quantity is not None:
        out["quantity"] = _quantity_json(frame.quantity)
    if frame.condition is not None:
        out["condition"] = frame.condition
    if frame.options:
        out["options"] = [list(pair) for pair in frame.options]
    return out


def _frame(stored: FrameJson) -> Frame:
    time, quantity = stored.get("time"), stored.get("quantity")
    return Frame(
        kind=intern(stored["kind"]),
        fillers=tuple(
            Filler(intern(x["role"]), mention_from(x["mention"]), x.get("via")) for x in stored.get("fillers", ())
        ),
        time=interval_from(time) if time is not None else None,
        quantity=Quantity(quantity.get("minimum"), quantity.get("maximum"), quantity.get("unit"), quantity["text"])
        if quantity is not None
        else None,
        condition=stored.get("condition"),
        options=tuple((key, value) for key, value in stored.get("options", ())),
    )


class StatementJson(TypedDict):
    """A statement as it is stored."""

    artifact: str
    document: str
    start: int
    end: int
    quote: str
    frame: FrameJson
    attribution: NotRequired[list[SpeakerJson]]
    speech_act: str
    modality: str
    polarity: str
    aspect: NotRequired[str]
    hedges: NotRequired[list[str]]
    factuality: float
    reader: str
    trigger: tuple[int, int]


def encode_statement(statement: Statement) -> str:
    """The stored line of a statement."""
    locator = statement.locator
    out = StatementJson(
        artifact=locator.artifact,
        document=locator.document,
        start=locator.start,
        end=locator.end,
        quote=locator.quote,
        frame=_frame_json(statement.frame),
        speech_act=statement.speech_act.value,
        modality=statement.modality.value,
        polarity=statement.polarity.value,
        factuality=statement.factuality,
        reader=statement.reader,
        trigger=statement.trigger,
    )
    if statement.attribution:
        out["attribution"] = [_speaker_json(x) for x in statement.attribution]
    if statement.aspect is not None:
        out["aspect"] = statement.aspect.value
    if statement.hedges:
        out["hedges"] = list(statement.hedges)
    return to_json(out)


def decode_statement(line: str) -> Statement:
    """The statement of a stored line."""
    stored = cast("StatementJson", json.loads(line))
    aspect = stored.get("aspect")
    return Statement(
        locator=TextSpan(
            intern(stored["artifact"]), intern(stored["document"]), stored["start"], stored["end"], stored["quote"]
        ),
        frame=_frame(stored["frame"]),
        attribution=tuple(_speaker(x) for x in stored.get("attribution", ())),
        speech_act=SpeechAct(stored["speech_act"]),
        modality=Modality(stored["modality"]),
        polarity=Polarity(stored["polarity"]),
        aspect=Aspect(aspect) if aspect is not None else None,
        hedges=tuple(stored.get("hedges", ())),
        factuality=stored["factuality"],
        reader=intern(stored["reader"]),
        trigger=(stored["trigger"][0], stored["trigger"][1]),
    )


class ReadingJson(TypedDict):
    """One possible meaning of a name, as it is stored."""

    anchor: str
    canonical: str
    score: float
    reasons: list[str]


class JudgementJson(TypedDict):
    """A judgement as it is stored."""

    mention: str
    anchor: str
    same: bool
    reasons: list[str]
    doubt: NotRequired[str]
    others: NotRequired[list[ReadingJson]]
    by: str


def encode_judgement(judgement: Judgement) -> str:
    """The stored line of a judgement."""
    out = JudgementJson(
        mention=judgement.mention,
        anchor=judgement.anchor,
        same=judgement.same,
        reasons=list(judgement.reasons),
        by=judgement.by,
    )
    if judgement.doubt is not None:
        out["doubt"] = judgement.doubt
    if judgement.others:
        out["others"] = [
            ReadingJson(anchor=x.anchor, canonical=x.canonical, score=x.score, reasons=list(x.reasons))
            for x in judgement.others
        ]
    return to_json(out)


def decode_judgement(line: str) -> Judgement:
    """The judgement of a stored line."""
    stored = cast("JudgementJson", json.loads(line))
    return Judgement(
        mention=intern(stored["mention"]),
        anchor=intern(stored["anchor"]),
        same=stored["same"],
        reasons=tuple(map(intern, stored["reasons"])),
        doubt=stored.get("doubt"),
        others=tuple(
            Reading(x["anchor"], x["canonical"], x["score"], tuple(x["reasons"])) for x in stored.get("others", ())
        ),
        by=intern(stored["by"]),
    )


class ProblemJson(TypedDict):
    """A problem as it is stored."""

    stage: Stage
    code: str
    message: str
    where: str
    artifact: NotRequired[str]
    start: NotRequired[int]
    end: NotRequired[int]


def encode_problem(problem: Problem) -> str:
    """The stored line of a problem."""
    out = ProblemJson(stage=problem.stage, code=problem.code, message=problem.message, where=problem.where)
    if problem.artifact is not None:
        out["artifact"] = problem.artifact
    if problem.start is not None:
        out["start"] = problem.start
    if problem.end is not None:
        out["end"] = problem.end
    return to_json(out)


def decode_problem(line: str) -> Problem:
    """The problem of a stored line."""
    stored = cast("ProblemJson", json.loads(line))
    return Problem(
        stored["stage"],
        stored["code"],
        stored["message"],
        stored["where"],
        stored.get("artifact"),
        stored.get("start"),
        stored.get("end"),
    )


def read_day(text: str | None) -> date | None:
    """The day of an ISO 8601 text, None of None."""
    return date.fromisoformat(text) if text is not None else None
