"""The stored form holds everything: decode(encode(x)) == x, for every noun and every text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.model import (
    Artifact,
    Aspect,
    Assessment,
    Contradiction,
    DatedReliability,
    Document,
    Entity,
    Event,
    Factor,
    Filler,
    Finding,
    Frame,
    Interval,
    Judgement,
    Likelihood,
    LineageEdge,
    Mention,
    Metadata,
    Modality,
    Origins,
    Polarity,
    Position,
    Problem,
    Quantity,
    Reading,
    Reason,
    Reliability,
    Source,
    Speaker,
    SpeechAct,
    Statement,
    TextSpan,
    Update,
    Without,
)
from crossbearing.store import codec, view_codec
from crossbearing.store.lines import printable

TEXT = st.text(st.characters(), max_size=12)  # surrogates included: file names may hold them
MAYBE = st.none() | TEXT
WORDS = st.lists(TEXT, max_size=3).map(tuple)
PAIRS = st.lists(st.tuples(TEXT, TEXT), max_size=3).map(tuple)
PLACE = st.integers(0, 10**6)
NUMBER = st.floats(allow_nan=False, allow_infinity=False)
DAY = st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31))

METADATA = st.builds(
    Metadata, title=MAYBE, outlet=MAYBE, authors=WORDS, url=MAYBE, published=DAY, language=MAYBE, extra=PAIRS
)
ARTIFACT = st.builds(Artifact, TEXT, TEXT, PLACE, TEXT)
DOCUMENT = st.builds(Document, TEXT, TEXT, TEXT, TEXT, METADATA)
MENTION = st.builds(
    Mention,
    TEXT,
    PLACE,
    PLACE,
    TEXT,
    st.sampled_from(["person", "place", "site", "unnamed", "thing"]),
    TEXT,
    st.booleans(),
    MAYBE,
)
INTERVAL = st.builds(Interval, DAY, DAY, st.sampled_from(["day", "month", "open"]), TEXT)
QUANTITY = st.builds(Quantity, st.none() | NUMBER, st.none() | NUMBER, MAYBE, TEXT)
FRAME = st.builds(
    Frame,
    TEXT,
    st.lists(st.builds(Filler, TEXT, MENTION, MAYBE), max_size=3).map(tuple),
    st.none() | INTERVAL,
    st.none() | QUANTITY,
    MAYBE,
    PAIRS,
)
STATEMENT = st.builds(
    Statement,
    st.builds(TextSpan, TEXT, TEXT, PLACE, PLACE, TEXT),
    FRAME,
    st.lists(st.builds(Speaker, TEXT, st.none() | MENTION, MAYBE), max_size=3).map(tuple),
    st.sampled_from(SpeechAct),
    st.sampled_from(Modality),
    st.sampled_from(Polarity),
    st.none() | st.sampled_from(Aspect),
    WORDS,
    NUMBER,
    TEXT,
    st.tuples(PLACE, PLACE),
)
JUDGEMENT = st.builds(
    Judgement,
    TEXT,
    TEXT,
    st.booleans(),
    WORDS,
    MAYBE,
    st.lists(st.builds(Reading, TEXT, TEXT, NUMBER, WORDS), max_size=2).map(tuple),
    TEXT,
)
PROBLEM = st.builds(
    Problem,
    st.sampled_from(["collect", "decode", "read", "store"]),
    TEXT,
    TEXT,
    TEXT,
    MAYBE,
    st.none() | PLACE,
    st.none() | PLACE,
)
ENTITY = st.builds(
    Entity,
    TEXT,
    st.sampled_from(["person", "state", "site", "other"]),
    TEXT,
    WORDS,
    WORDS,
    st.none() | st.builds(Position, NUMBER, NUMBER, NUMBER),
    MAYBE,
    MAYBE,
    PAIRS,
)
SOURCE = st.builds(
    Source,
    TEXT,
    TEXT,
    MAYBE,
    MAYBE,
    MAYBE,
    st.lists(st.builds(DatedReliability, st.sampled_from(Reliability), DAY, TEXT, TEXT), max_size=2).map(tuple),
)
FACTOR = st.builds(Factor, TEXT, TEXT, NUMBER, NUMBER, WORDS)
WITHOUT = st.builds(
    Without,
    TEXT,
    st.none() | st.sampled_from(Reliability),
    st.sampled_from([1, 2, 3, 4, 5, 6]),
    st.none() | st.sampled_from(Likelihood),
    st.sampled_from(["low", "moderate", "high"]),
    NUMBER,
    NUMBER,
    WORDS,
)
EDGE = st.builds(LineageEdge, TEXT, TEXT, st.sampled_from(["cites", "quotes", "retells"]), WORDS, NUMBER)
EVENT = st.builds(
    Event,
    TEXT,
    TEXT,
    TEXT,
    WORDS,
    WORDS,
    MAYBE,
    MAYBE,
    MAYBE,
    st.none() | INTERVAL,
    WORDS,
    st.builds(Origins, PLACE, PLACE, WORDS, WORDS, WORDS),
    st.lists(EDGE, max_size=2).map(tuple),
    st.builds(
        Assessment,
        st.none() | st.sampled_from(Reliability),
        st.sampled_from([1, 2, 3, 4, 5, 6]),
        st.none() | st.sampled_from(Likelihood),
        st.sampled_from(["low", "moderate", "high"]),
        st.lists(st.builds(Reason, TEXT, WORDS), max_size=2).map(tuple),
        st.none() | st.builds(Update, NUMBER, NUMBER, st.lists(FACTOR, max_size=2).map(tuple), NUMBER, NUMBER),
        st.lists(WITHOUT, max_size=2).map(tuple),
    ),
    st.lists(st.builds(Contradiction, TEXT, TEXT, TEXT), max_size=2).map(tuple),
    st.booleans(),
)
FINDING = st.builds(Finding, TEXT, TEXT, TEXT, st.lists(TEXT, min_size=1, max_size=3).map(tuple))


@given(ARTIFACT)
def test_an_artifact_comes_back_as_it_was(artifact: Artifact) -> None:
    """An artifact survives storage."""
    assert codec.decode_artifact(codec.encode_artifact(artifact)) == artifact


@given(TEXT, TEXT, METADATA)
def test_a_capture_comes_back_as_it_was(artifact: str, path: str, sidecar: Metadata) -> None:
    """A capture survives storage with its sidecar, also where its file name is no Unicode."""
    assert codec.decode_capture(codec.encode_capture(artifact, path, sidecar)) == (artifact, path, sidecar)


@given(DOCUMENT)
def test_a_document_comes_back_as_it_was(document: Document) -> None:
    """A document survives storage; its text travels beside its JSON."""
    assert codec.decode_document(codec.encode_document(document), document.text) == document


@given(MENTION)
def test_a_mention_comes_back_as_it_was(mention: Mention) -> None:
    """A mention survives storage and keeps its id."""
    again = codec.decode_mention(codec.encode_mention(mention))
    assert (again, again.id) == (mention, mention.id)


@given(STATEMENT)
def test_a_statement_comes_back_as_it_was(statement: Statement) -> None:
    """A statement survives storage with frame, chain, hedges and numbers, and keeps its id."""
    again = codec.decode_statement(codec.encode_statement(statement))
    assert (again, again.id) == (statement, statement.id)


@given(JUDGEMENT)
def test_a_judgement_comes_back_as_it_was(judgement: Judgement) -> None:
    """A judgement survives storage with its reasons, its doubt and the other readings."""
    assert codec.decode_judgement(codec.encode_judgement(judgement)) == judgement


@given(PROBLEM)
def test_a_problem_comes_back_as_it_was(problem: Problem) -> None:
    """A problem survives storage."""
    assert codec.decode_problem(codec.encode_problem(problem)) == problem


@given(ENTITY)
def test_an_entity_comes_back_as_it_was(entity: Entity) -> None:
    """An entity survives storage."""
    assert view_codec.decode_entity(view_codec.encode_entity(entity)) == entity


@given(SOURCE)
def test_a_source_comes_back_as_it_was(source: Source) -> None:
    """A source survives storage with its dated letters."""
    assert view_codec.decode_source(view_codec.encode_source(source)) == source


@given(EVENT)
def test_an_event_comes_back_as_it_was(event: Event) -> None:
    """An event survives storage with origins, lineage, grade and contradictions."""
    assert view_codec.decode_event(view_codec.encode_event(event)) == event


@given(EDGE)
def test_an_edge_comes_back_as_it_was(edge: LineageEdge) -> None:
    """An edge between documents survives storage with its evidence and score."""
    assert view_codec.decode_edge(view_codec.encode_edge(edge)) == edge


@given(FINDING)
def test_a_finding_comes_back_as_it_was(finding: Finding) -> None:
    """A finding survives storage."""
    assert view_codec.decode_finding(view_codec.encode_finding(finding)) == finding


@given(STATEMENT)
def test_a_stored_line_has_a_utf_8_form(statement: Statement) -> None:
    """Whatever a text holds, its line can be written, and is the same when it is written again."""
    line = codec.encode_statement(statement)
    line.encode()
    assert codec.encode_statement(codec.decode_statement(line)) == line


@given(TEXT)
def test_a_column_can_hold_every_text(text: str) -> None:
    """A searched column has a UTF-8 form, which is the text itself wherever the text has one."""
    shown = printable(text)
    shown.encode()
    assert shown == text or any("\ud800" <= x <= "\udfff" for x in text)


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_a_number_that_is_none_is_refused(number: float) -> None:
    """Infinity and NaN have no JSON form: an endless range is one without an end."""
    frame = Frame("transfer", quantity=Quantity(number, None, None, "many"))
    statement = Statement(
        TextSpan("a", "d", 0, 1, "x"),
        frame,
        (),
        SpeechAct.STATES,
        Modality.ASSERTED,
        Polarity.POSITIVE,
        None,
        (),
        3.0,
        "en 2.0",
    )
    with pytest.raises(ValueError, match="not JSON compliant"):
        codec.encode_statement(statement)
