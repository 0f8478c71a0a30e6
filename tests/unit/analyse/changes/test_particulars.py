"""Places, parties, days and speakers."""

from unit.analyse.changes.sentences import changes, kinds

ROLES = {"actor": "Russia", "destination": "Tobruk"}


def test_another_place_is_a_change_and_a_wider_one_widens() -> None:
    """By where the places lie."""
    tail = "moved the tanks of the army in winter to"
    assert kinds(f"Russia {tail} Tobruk.", f"Russia {tail} Maaten al-Sarra.", ROLES,
                 {**ROLES, "destination": "Maaten al-Sarra"}) == ["place changed"]  # fmt: skip
    assert kinds(f"Russia {tail} Tobruk.", f"Russia {tail} Libya.", ROLES, {**ROLES, "destination": "Libya"}) == [
        "scope widened"
    ]


def test_another_actor_is_a_change() -> None:
    """Two states, and not two names of one."""
    tail = "moved the tanks of the army in winter to Tobruk"
    (found,) = changes(f"Then Russia {tail}.", f"Then Türkiye {tail}.", ROLES, {**ROLES, "actor": "Türkiye"})
    assert (found.kind, found.text) == ("actor changed", "“Russia” is told as “Türkiye”")


def test_another_day_is_a_change_and_the_same_day_is_none() -> None:
    """Counted from the days of both texts; the same day said otherwise is the same."""
    tail = "moved the tanks of the army to the old base"
    assert kinds(f"Russia {tail} on Monday.", f"Russia {tail} on Wednesday.") == ["date changed"]
    assert kinds(f"Russia {tail} on 3 January.", f"Russia {tail} on January 3.") == []
    assert kinds(f"Russia {tail} on 9 January.", f"Russia {tail} yesterday.") == []


def test_a_speaker_is_dropped() -> None:
    """Whoever said it is named nowhere near; inside a quotation or beside the name nobody is dropped."""
    plain = "Russia moved the tanks of the army to the old base in winter"
    chain = ("Jane Doe",)
    assert kinds(f"{plain}, Jane Doe said.", f"{plain}.", chain=chain) == ["attribution dropped"]
    assert kinds(f"{plain}, Jane Doe said.", f"{plain}.", chain=chain, filler="Doe spoke to us on the way.\n") == []
    assert kinds(f"{plain}, Jane Doe said.", f"{plain}.", chain=chain, filler="He said: “It is so.\n") == []
