"""Which mentions are one thing."""

from dataclasses import replace
from typing import get_args

from crossbearing.model import EntityKind, Judgement, MentionType, mention_type_to_entity_kind

JUDGEMENT = Judgement("mention-1", "site:HL59", same=True, reasons=("the tables list it",), doubt=None)


def test_every_type_of_mention_has_a_kind_of_entity() -> None:
    """Whatever is named can be an entity of its own when no table knows it."""
    kinds = {mention_type_to_entity_kind(t) for t in get_args(MentionType)}
    assert kinds <= set(get_args(EntityKind))


def test_a_judgement_is_who_judged_what() -> None:
    """Another anchor, a denial or another judge is another judgement; better reasons are not."""
    others = [
        replace(JUDGEMENT, anchor="site:HL56"),
        replace(JUDGEMENT, same=False),
        replace(JUDGEMENT, by="analyst:NAME"),
    ]
    assert len({JUDGEMENT.id, *(j.id for j in others)}) == 4
    assert replace(JUDGEMENT, reasons=("another",)).id == JUDGEMENT.id
