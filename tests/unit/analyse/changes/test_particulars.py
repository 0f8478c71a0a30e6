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


def test_a_day_in_other_letters_is_the_same_whatever_year_the_tense_gives_it() -> None:
    """ "August 1" and "Aug 1" without a year."""
    tail = "the tanks of the army to the old base on"
    assert kinds(f"Russia will move {tail} August 1.", f"Russia moved {tail} Aug 1.") == ["planned became done"]


def test_two_subjects_are_told_in_like_words() -> None:
    """Each document goes on about its own; where the retelling alone errs, the actor was changed."""
    tail = "moved the tanks of the army in winter to Tobruk"
    more = "Türkiye had moved guns before. "
    turkish = {**ROLES, "actor": "Türkiye"}
    once = kinds(f"Then Russia {tail}.", f"Then Türkiye {tail}.", ROLES, turkish, filler=more)
    assert once == ["actor changed"]
    both = kinds(f"Then Russia {tail}, said Russia.", f"Then Türkiye {tail}.", ROLES, turkish, filler=more)
    assert "actor changed" not in both


def test_who_acts_in_the_retelling_was_not_dropped_as_a_speaker() -> None:
    """ "X said that it sends", "X sends"; and nobody knows who "he" was."""
    plain = "moved the tanks of the army to the old base in winter"
    roles = {"actor": "Russia"}
    assert kinds(f"Russia said that it {plain}.", f"Russia {plain}.", {}, roles, chain=("Russia",)) == []
    assert kinds(f"Tanks {plain}, he added.", f"Tanks {plain}.", chain=("he (unnamed)",)) == []


def test_numerals_in_a_name_are_levelled() -> None:
    """ "Channel Two" and "Channel2" are one."""
    tail = "moved the tanks of the army in winter to Tobruk"
    one, two = {"actor": "Channel Two"}, {"actor": "Channel2"}
    assert kinds(f"Then Channel Two {tail}.", f"Then Channel2 {tail}.", one, two) == []
