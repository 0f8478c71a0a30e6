"""Part and whole, scope."""

from unit.analyse.changes.sentences import changes, kinds


def test_a_part_is_told_as_the_whole() -> None:
    """Parts, some, and members of a body."""
    plain = "Russia moved the fleet to the east on that day."
    assert kinds(plain.replace("the fleet", "parts of the fleet"), plain) == ["part became whole"]
    assert kinds(plain.replace("the fleet", "two ships"), plain) == ["part became whole"]
    (found,) = changes(plain.replace("the fleet", "some tanks"), plain.replace("the fleet", "all tanks"))
    assert (found.kind, found.text) == ("part became whole", "“some” is told as “all”")


def test_a_limit_is_dropped_and_a_scale_added() -> None:
    """Wider; under a negation the dropped scale denies more."""
    plain = "The army began transfers of tanks to the east of the country."
    assert kinds(plain.replace("transfers", "limited transfers"), plain) == ["scope widened"]
    assert kinds(plain, plain.replace("transfers", "large-scale transfers")) == ["scope widened"]
    denied = "There is no proof that large-scale transfers to the east took place."
    assert kinds(denied, denied.replace("large-scale ", "")) == ["scope widened"]


def test_all_of_them_by_another_word_are_no_part() -> None:
    """ "Workers" and "staff" are the same people; "two workers" are not."""
    tail = "left the old plant in the east of the town on that day"
    assert kinds(f"The workers {tail}.", f"The staff {tail}.") == []
    assert kinds(f"Then two workers {tail}.", f"Then the staff {tail}.") == ["part became whole"]
    assert kinds(f"Ships, all of which {tail}, sank.", f"Ships that {tail} sank.") == []


def test_a_total_is_wider_only_where_there_could_be_less() -> None:
    """ "Total assets" are assets; a total ban is more than a ban."""
    tail = "of the fleet were cut by the new law on that day"
    assert kinds(f"The assets {tail}.", f"The total assets {tail}.") == []
    ban = "ban on the ships of the old fleet was in force that year"
    assert kinds(f"Then such {ban}.", f"Then such total {ban}.") == ["scope widened"]
    assert kinds(f"They bought shares of the old firm {tail}.", f"They bought the old firm {tail}.") == []
