"""The stored form of rulings, as canonical JSON; when one was recorded stands in the row beside it."""

import json
from datetime import datetime
from typing import Literal, NotRequired, TypedDict, assert_never, cast

from crossbearing.model import (
    Confidence,
    Credibility,
    Letter,
    Likelihood,
    Note,
    Regrading,
    Rejection,
    Reliability,
    Ruling,
    Sameness,
    Saying,
    Target,
    TargetNoun,
    Undoing,
    What,
)
from crossbearing.store.codec import read_day, to_json

Kind = Literal["same", "not same", "letter", "grade", "note", "reject", "undo"]


class TargetJson(TypedDict):
    """What a ruling is on, as it is stored; a saying is statement, document, start, end and kind."""

    noun: TargetNoun
    id: str
    label: NotRequired[str]
    sayings: NotRequired[list[tuple[str, str, int, int, str]]]


class RulingJson(TypedDict):
    """A ruling as it is stored."""

    by: str
    reason: str
    what: Kind
    targets: list[TargetJson]
    letter: NotRequired[str]
    since: NotRequired[str]
    number: NotRequired[Credibility]
    likelihood: NotRequired[str]
    confidence: NotRequired[Confidence]
    again: NotRequired[int]


def kind_of(what: What) -> Kind:
    """The word for what is ruled."""
    match what:
        case Sameness():
            return "same" if what.same else "not same"
        case Letter():
            return "letter"
        case Regrading():
            return "grade"
        case Note():
            return "note"
        case Rejection():
            return "reject"
        case Undoing():
            return "undo"
        case _ as never:
            assert_never(never)


def encode_ruling(ruling: Ruling) -> str:
    """The stored line of a ruling."""
    what = ruling.what
    out = RulingJson(
        by=ruling.by, reason=ruling.reason, what=kind_of(what), targets=[_target_json(x) for x in ruling.targets]
    )
    if isinstance(what, Letter):
        out["letter"] = what.letter.value
        if what.since is not None:
            out["since"] = what.since.isoformat()
    if isinstance(what, Regrading):
        if what.reliability is not None:
            out["letter"] = what.reliability.value
        if what.credibility is not None:
            out["number"] = what.credibility
        if what.likelihood is not None:
            out["likelihood"] = what.likelihood.value
        if what.confidence is not None:
            out["confidence"] = what.confidence
    if ruling.again:
        out["again"] = ruling.again
    return to_json(out)


def decode_ruling(line: str, recorded: datetime) -> Ruling:
    """The ruling of a stored line, with the moment at which it was recorded."""
    stored = cast("RulingJson", json.loads(line))
    return Ruling(stored["by"], stored["reason"], _what(stored), stored.get("again", 0), recorded)


def _what(stored: RulingJson) -> What:
    targets = [_target(x) for x in stored["targets"]]
    letter, likelihood = stored.get("letter"), stored.get("likelihood")
    match stored["what"]:
        case "same" | "not same":
            return Sameness(targets[0], targets[1], stored["what"] == "same")
        case "letter":
            return Letter(targets[0], Reliability(letter or "F"), read_day(stored.get("since")))
        case "grade":
            return Regrading(
                targets[0],
                Reliability(letter) if letter is not None else None,
                stored.get("number"),
                Likelihood(likelihood) if likelihood is not None else None,
                stored.get("confidence"),
            )
        case "note":
            return Note(targets[0])
        case "reject":
            return Rejection(targets[0])
        case "undo":
            return Undoing(targets[0])


def _target_json(target: Target) -> TargetJson:
    out = TargetJson(noun=target.noun, id=target.id)
    if target.label:
        out["label"] = target.label
    if target.sayings:
        out["sayings"] = [(x.statement, x.document, x.start, x.end, x.kind) for x in target.sayings]
    return out


def _target(stored: TargetJson) -> Target:
    sayings = tuple(Saying(*x) for x in stored.get("sayings", ()))
    return Target(stored["noun"], stored["id"], stored.get("label", ""), sayings)
