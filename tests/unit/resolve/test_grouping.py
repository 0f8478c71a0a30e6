"""Which mentions of one document bear one name."""

from crossbearing.gazetteer import Gazetteer
from crossbearing.resolve.desk import lay_out
from crossbearing.resolve.grouping import Group
from marked import parse


def _groups(gazetteer: Gazetteer, text: str) -> dict[str, Group]:
    document, mentions = parse(text)
    desk = lay_out(document, mentions, gazetteer)
    return {item.mention.text: desk.group_of(item) for item in desk.items}


def test_a_short_name_has_its_reason(gazetteer: Gazetteer):
    """A family name belongs to the full name's group, and the group says why."""
    groups = _groups(gazetteer, "{person|Omar Dakhil} came. {person|Dakhil} left.")
    assert groups["Dakhil"].key == groups["Omar Dakhil"].key == "omar dakhil"
    assert groups["Dakhil"].why("dakhil") == "the document names “Omar Dakhil” in full"
    assert groups["Dakhil"].why("omar dakhil") is None


def test_spellings_of_one_full_name(gazetteer: Gazetteer):
    """Two romanisations of one full name are one group."""
    groups = _groups(gazetteer, "{person|Khaled Musallam} came. {person|Khalid Musalam} left.")
    assert len({g.key for g in groups.values()}) == 1


def test_rivals_of_a_short_name(gazetteer: Gazetteer):
    """A family name that two persons bear goes to the one named last before it, and keeps the other as a rival."""
    text = "{person|Omar Dakhil} came. {person|Dakhil} sat. {person|Salem Dakhil} left. {person|Dakhil} slept."
    assert _groups(gazetteer, text)["Dakhil"].rivals == ("Salem Dakhil",)


def test_letters_of_two_long_names(gazetteer: Gazetteer):
    """An acronym that fits two long names belongs to neither."""
    text = "The {organisation|Northern Rescue Council}, the {organisation|New River Club} and the {organisation|NRC}."
    assert _groups(gazetteer, text)["NRC"].key == "nrc"


def test_names_in_a_circle(gazetteer: Gazetteer):
    """Names that introduce each other end in one group."""
    text = (
        "{organisation|Falcon Brigade} ({organisation|Night Falcon Brigade}), {organisation|Night Falcon Brigade} "
        "({organisation|Falcon Brigade})."
    )
    assert _groups(gazetteer, text)
