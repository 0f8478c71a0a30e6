"""What remains of a site's name without its kind."""

import pytest

from crossbearing.gazetteer.sites import kind_asked, site_key


@pytest.mark.parametrize(
    ("name", "key", "kind"),
    [
        ("Al Khadim Air Base", "khadim", "air"),
        ("port of Tobruk", "tobruk", "port"),
        ("Port Sudan", "port sudan", None),
        ("Port Sudan airport", "port sudan", "air"),
        ("Naval base at Tartus", "tartus", None),
        ("قاعدة الخادم الجوية", "khdm", "air"),
        ("ميناء طبرق", "tbrq", "port"),
        ("аэропорт Бенина", "benina", "air"),
        ("airport", "airport", "air"),
        ("", "", None),
    ],
)
def test_the_kind_is_taken_off_and_remembered(name: str, key: str, kind: str | None) -> None:
    """The bare name is the key; whether an airfield or a harbour was asked for is known."""
    assert site_key(name) == key
    assert kind_asked(name) == kind
