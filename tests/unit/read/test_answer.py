"""From an answer to statements: what stands in the text is taken, everything else falls away."""

from datetime import date

import pytest

from crossbearing.model import Document, Metadata, Modality, Polarity, Speaker, Statement, artifact_id
from crossbearing.read.answer import Answered, Setting, UnfoundedError, answered, checked
from crossbearing.read.prompt import parts
from crossbearing.read.whereabouts import level

TEXT = (
    "Russia keeps a port there. Italian Defense Minister Guido Crosetto said on Wednesday that it is moving two "
    "landing\nships from Tartus to Tobruk. Reportedly the crews have left."
)
GOOD: dict[str, object] = {
    "sentence": 2,
    "quote": "it is moving two landing ships from Tartus to Tobruk",
    "kind": "transfer",
    "trigger": "moving",
    "modality": "asserted",
    "polarity": "positive",
    "speech_act": "states",
    "aspect": "ongoing",
    "roles": [
        {"role": "actor", "text": "Russia", "type": "place", "named": True, "via": "it"},
        {"role": "materiel", "text": "landing ships", "type": "equipment", "named": False},
        {"role": "origin", "text": "Tartus"},
    ],
    "attribution": [
        {"name": "Guido Crosetto", "type": "person", "cue": "said", "title": "Italian Defense Minister"},
    ],
    "hedges": [],
    "time": "on Wednesday",
    "quantity": "two landing ships",
    "condition": None,
}


def setting(text: str = TEXT, outlet: str | None = None) -> Setting:
    """A document of one part."""
    metadata = Metadata(outlet=outlet, published=date(2025, 2, 7))
    document = Document(artifact_id(text.encode()), "", "a.txt", text, metadata)
    (part,) = parts(text)
    return Setting(document, level(text), part)


def read(outlet: str | None = None, **changed: object) -> Statement:
    """The statement of the good answer with something changed."""
    return checked(setting(outlet=outlet), {**GOOD, **changed}, "openai:tiny prompt 1")


def test_a_statement_stands_in_the_text() -> None:
    """Quote, fillers, speaker, trigger, time and number are the text's own characters."""
    found = read()
    at = found.locator
    assert TEXT[at.start : at.end] == at.quote == "it is moving two landing\nships from Tartus to Tobruk"
    assert TEXT[slice(*found.trigger)] == "moving"
    assert [(f.role, f.mention.text, f.mention.type, f.mention.named, f.via) for f in found.frame.fillers] == [
        ("actor", "Russia", "place", True, "it"),
        ("materiel", "landing\nships", "equipment", False, None),
        ("origin", "Tartus", "place", True, None),
    ]
    assert all(TEXT[f.mention.start : f.mention.end] == f.mention.text for f in found.frame.fillers)
    (speaker,) = found.attribution
    assert (speaker.name, speaker.cue) == ("Guido Crosetto", "said")
    assert speaker.mention is not None
    assert speaker.mention.title == "Italian Defense Minister"
    assert found.frame.time is not None
    assert found.frame.time.start == date(2025, 2, 5)
    assert found.frame.quantity is not None
    assert (found.frame.quantity.minimum, found.frame.quantity.maximum) == (2, 2)
    assert (found.reader, found.factuality) == ("openai:tiny prompt 1", 3.0)


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"quote": "it is moving nine landing ships"}, "quote does not stand"),
        ({"quote": "t is moving two landing ships"}, "quote does not stand"),
        ({"quote": None}, "without a quote"),
        ({"quote": "it"}, "without a quote"),
        ({"quote": TEXT * 20}, "without a quote"),
        ({"kind": "weather"}, "kind that is not known"),
        ({"kind": ["transfer"]}, "kind that is not known"),
        ({"modality": "sure"}, "modality is not known"),
        ({"modality": {}}, "modality is not known"),
        ({"polarity": None}, "polarity is not known"),
        ({"speech_act": "sings"}, "speech act is not known"),
        ({"aspect": "over"}, "aspect is not known"),
        ({"roles": []}, "nobody and nothing"),
        ({"roles": "Russia"}, "nobody and nothing"),
        (
            {"roles": [{"role": "actor", "text": "France"}, {"role": "pilot", "text": "Russia"}, 3]},
            "nobody and nothing",
        ),
        ({"attribution": ["Sergei Lavrov"]}, "speaker does not stand"),
        ({"attribution": ["three admirals (unnamed)"]}, "speaker does not stand"),
        ({"attribution": [{"name": 7}]}, "speaker who has no name"),
        ({"attribution": ["Russia"] * 7}, "more speakers"),
    ],
)
def test_what_is_made_up_is_not_taken(changed: dict[str, object], reason: str) -> None:
    """A quote, kind, word or speaker that is not there costs the statement, with its reason."""
    with pytest.raises(UnfoundedError, match=reason):
        read(**changed)


@pytest.mark.parametrize("said", [None, 3, "x", [], [GOOD]])
def test_what_is_no_object_is_not_taken(said: object) -> None:
    """Anything but an object is no statement."""
    with pytest.raises(UnfoundedError):
        checked(setting(), said, "r")


def test_what_is_made_up_beside_the_point_is_left_out() -> None:
    """A filler, hedge, condition, time or number that is not there is left out, and the statement stays."""
    roles = [*GOOD["roles"], {"role": "destination", "text": "Sevastopol"}]  # type: ignore[misc]
    found = read(
        roles=roles, hedges=["perhaps", 3], condition="if it rains", time="in May", quantity="nine", trigger="zap"
    )
    assert "destination" not in {f.role for f in found.frame.fillers}
    assert (found.hedges, found.frame.condition, found.frame.time, found.frame.quantity) == ((), None, None, None)
    assert found.trigger == (0, 0)


def test_the_number_of_a_sentence_is_only_a_hint() -> None:
    """A wrong, absurd or missing number does not matter."""
    for number in (1, -4, 10**30, "2", None, 2.5, True):
        assert read(sentence=number).locator == read().locator


def test_who_is_not_in_the_sentence_is_implied() -> None:
    """A filler from another sentence, without the word that stands for it, is marked."""
    found = read(roles=[{"role": "actor", "text": "Russia"}])
    assert found.frame.fillers[0].via == "(implied)"


def test_what_is_denied_is_negative() -> None:
    """Source: KINDS.md."""
    assert read(modality="denied", polarity="positive").polarity is Polarity.NEGATIVE
    assert read(modality="denied").modality is Modality.DENIED


def test_speakers_without_a_name() -> None:
    """Their words stand in the text; but "reportedly" tells of reports that do not."""
    found = read(attribution=["reports (unnamed)", {"name": "crews (unnamed)"}])
    assert [x.name for x in found.attribution] == ["reports (unnamed)", "crews (unnamed)"]
    assert found.attribution[0] == Speaker("reports (unnamed)")
    assert found.attribution[1].mention is not None
    assert not found.attribution[1].mention.named


def test_the_outlet_does_not_quote_itself() -> None:
    """The document's own outlet and doubles are left out of the chain."""
    assert (
        read(outlet="the Guido Crosetto", attribution=["Guido Crosetto", "Russia", "Russia"]).attribution[0].name
        == "Russia"
    )
    assert read(attribution=None).attribution == ()
    assert read(attribution="Russia").attribution[0].name == "Russia"


@pytest.mark.parametrize(
    "content",
    [
        '{"statements": [{"a": 1}]}',
        'Here you are:\n```json\n{"statements": [{"a": 1}]}\n```\nDone.',
        '<think>{"statements": []} no</think>{"statements": [{"a": 1}]}',
        'I use {braces}. {"note": 1} {"statements": [{"a": 1}]}',
    ],
)
def test_the_object_is_found_in_what_stands_around_it(content: str) -> None:
    """Servers that know no response format send talk, fences and thoughts along."""
    assert answered(content) == Answered(({"a": 1},))


def test_a_bare_list_of_statements_is_taken() -> None:
    """Some models leave the outer object away."""
    assert answered('[{"quote": "x"}]') == Answered(({"quote": "x"},))


def test_what_came_before_an_answer_broke_off_is_taken() -> None:
    """Whole statements count; the half one does not."""
    found = answered('{"statements": [{"a": {"b": [1]}}, {"a": 2}, {"a": 3, "b"')
    assert found == Answered(({"a": {"b": [1]}}, {"a": 2}), cut=True)


@pytest.mark.parametrize(
    "content",
    ["", "no", "{", "[1, 2]", '{"statements": 3}', '{"statements": {}}', "[" * 100_000,
     '{"statements": ' + "[" * 100_000,
     '{"statements": ' + "9" * 10_000 + "}", '{"a":' * 50_000, '"statements"'],
)  # fmt: skip
def test_what_cannot_be_read(content: str) -> None:
    """Nonsense and nesting without end give None, not an error."""
    assert answered(content) is None
