"""Called dead, called in office."""

from dataclasses import replace
from datetime import date

import pytest

from crossbearing.analyse.office import find
from crossbearing.model import (
    Artifact,
    Document,
    Entity,
    Filler,
    Finding,
    Frame,
    Interval,
    Judgement,
    Mention,
    Metadata,
    Modality,
    Polarity,
    SpeechAct,
    Statement,
    World,
    artifact_id,
)

TERMS = "(2010-03/2014-03; 2018-03/2022-03)"
OFFICES = f"President of Harbourland {TERMS}; Minister of Defence of Harbourland (2022-05/) [Gazette]"
ROSSI = Entity(
    "actor:rossi", "person", "Anna Rossi", ("Anna Rossi",), (), None, "IT", None,
    (("office", OFFICES),),
)  # fmt: skip


def _world(text: str, published: date | None, entity: Entity = ROSSI, acts_on: date | None = None) -> World:
    artifact = Artifact(artifact_id(text.encode()), "text/plain", len(text), "in/a.txt")
    document = Document(artifact.id, "", artifact.path, text, Metadata(published=published))
    start = text.index("Rossi") - len("Anna ") if "Anna Rossi" in text else text.index("Rossi")
    mention = Mention(document.id, start, text.index("Rossi") + 5, text[start : text.index("Rossi") + 5], "person")
    statements = {}
    if acts_on is not None:
        made = Statement(
            document.quote(start, len(text)),
            Frame("consultation", (Filler("actor", mention),), Interval(acts_on, None, "day", "then")),
            (), SpeechAct.STATES, Modality.ASSERTED, Polarity.POSITIVE, None, (), 3.0, "test 1",
        )  # fmt: skip
        statements = {made.id: made}
    return World(
        artifacts={artifact.id: artifact},
        documents={document.id: document},
        mentions={mention.id: mention},
        statements=statements,
        judgements={mention.id: Judgement(mention.id, entity.id, same=True, reasons=(), doubt=None)},
        entities={entity.id: entity},
    )


def _titles(found: object) -> list[str]:
    return [f.title for f in found]  # type: ignore[attr-defined]


def _with(*facts: tuple[str, str]) -> Entity:
    return replace(ROSSI, facts=facts)


def test_called_late_while_in_office() -> None:
    """The row is cited."""
    (found,) = find(_world("The late President Anna Rossi backed it.", date(2020, 1, 5)))
    assert isinstance(found, Finding)
    assert found.title == "Called dead: Anna Rossi"
    assert "[Gazette]" in found.text
    assert found.evidence


@pytest.mark.parametrize(
    ("text", "published", "facts"),
    [
        ("The late Anna Rossi backed it.", date(2016, 1, 5), ROSSI.facts),
        ("The late Anna Rossi backed it.", date(2020, 1, 5), (("died", "2019-05-01 [Gazette]"),)),
        ("The late Anna Rossi backed it.", None, ROSSI.facts),
        ("The late Anna Rossi backed it.", date(2020, 1, 5), (("known alive", "2019-05-01 [Gazette]"),)),
        ("Of late Anna Rossi backed it.", date(2020, 1, 5), ROSSI.facts),
        ("It was late. Anna Rossi backed it.", date(2020, 1, 5), ROSSI.facts),
        ("Anna Rossi was late.", date(2020, 1, 5), ROSSI.facts),
    ],
)
def test_nothing_is_held_against_a_text_that_no_row_contradicts(
    text: str, published: date | None, facts: tuple[tuple[str, str], ...]
) -> None:
    """Out of office, dead by then, undated, or another "late"."""
    assert _titles(find(_world(text, published, _with(*facts)))) == []


def test_a_later_death_or_life_speaks_against_it() -> None:
    """A row that tells of a later day; a text without a day is told what that costs."""
    text = "The late Anna Rossi backed it."
    assert len(_titles(find(_world(text, date(2020, 1, 5), _with(("died", "2021-05-01 [Gazette]")))))) == 1
    alive = _with(("known alive", "2021-05-01 [Gazette]"))
    assert len(_titles(find(_world(text, date(2020, 1, 5), alive)))) == 1
    (undated,) = find(_world(text, None, alive))
    assert "would have to be later" in undated.text


def test_the_case_knows_a_later_deed() -> None:
    """What is dated after the report that calls somebody dead."""
    made = _world("The late Anna Rossi met the envoy.", date(2016, 1, 5), _with(), date(2016, 2, 1))
    (found,) = find(made)
    assert "acts on 2016-02-01" in found.text
    assert found.evidence == tuple(made.statements)


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("President Anna Rossi sent ships.", date(2016, 1, 5), ["Not in office: president Anna Rossi"]),
        (
            "Harbourland Defence Minister Anna Rossi sent ships.",
            date(2020, 1, 5),
            ["Not in office: defence minister Anna Rossi"],
        ),
        ("President Anna Rossi sent ships.", date(2020, 1, 5), []),
        ("President Anna Rossi sent ships.", date(2014, 4, 5), []),
        ("Former President Anna Rossi sent ships.", date(2016, 1, 5), []),
        ("Then-President Anna Rossi sent ships.", date(2016, 1, 5), []),
        ("Vice President Anna Rossi sent ships.", date(2016, 1, 5), []),
        ("In 2012 President Anna Rossi sent ships.", date(2016, 1, 5), []),
        ("President Anna Rossi sent ships.", None, []),
        ("Prime Minister Anna Rossi sent ships.", date(2016, 1, 5), []),
        ("The president met Anna Rossi.", date(2016, 1, 5), []),
        ("President Anna Rossi sent ships. The former president Rossi is old.", date(2016, 1, 5), []),
    ],
)
def test_offices_and_their_years(text: str, published: date | None, expected: list[str]) -> None:
    """Only an office that the rows date, outside its dates, give or take a handover; never a former one."""
    assert _titles(find(_world(text, published))) == expected


def test_a_doubtful_name_is_not_held_against_a_text() -> None:
    """It may be somebody else."""
    made = _world("President Anna Rossi sent ships.", date(2016, 1, 5))
    doubtful = {k: replace(j, doubt="another one?") for k, j in made.judgements.items()}
    assert _titles(find(replace(made, judgements=doubtful))) == []
