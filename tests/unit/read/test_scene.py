"""The bundle that rules are given."""

import dataclasses

import pytest

from crossbearing.model import Document, Metadata
from crossbearing.read.scene import Page
from unit.read.conftest import Parse


def test_a_page_cannot_be_changed(phrases: Parse) -> None:
    """What a rule is given it cannot alter for the next one."""
    page = Page(Document("a", "", "a.txt", "", Metadata()), "d", phrases("A.").names, (), None, cased=True)
    with pytest.raises(dataclasses.FrozenInstanceError):
        page.cased = False  # type: ignore[misc]
