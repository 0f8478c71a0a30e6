"""Every kind can be told."""

from crossbearing.kinds import BY_NAME
from crossbearing.render.brief.phrases import PHRASES

TOLD_BY_HEADLINE = {"truce", "regime_change"}


def test_every_kind_has_a_phrase_or_is_told_by_its_headline() -> None:
    """A new kind must be given its sentence, or be named here."""
    assert set(PHRASES) | TOLD_BY_HEADLINE == set(BY_NAME)


def test_phrases_use_only_roles_that_some_kind_has() -> None:
    """A misspelt role would never be filled."""
    known = {role for kind in BY_NAME.values() for role in kind.roles.values()}
    known |= {role for kind in BY_NAME.values() for t in kind.triggers for role in t.roles.values()}
    known |= {"actor", "recipient", "place", "site", "origin", "destination", "carrier", "host", "weapon", "office"}
    for name, phrase in PHRASES.items():
        used = {*phrase.subject, *phrase.object, *phrase.needed, *(r for _, roles in phrase.tail for r in roles)}
        assert used <= known, name
