"""What stands around a verb or a noun."""

from crossbearing.read.slots import slots
from unit.read.conftest import Parse, index


def test_verb_slots_name_subject_object_and_prepositions(phrases: Parse) -> None:
    """Origin and destination are found by their prepositions."""
    p = phrases("Russia moved tanks from Tartus to Benghazi.")
    found = slots(p.graph, index(p, "moved"))
    assert found["subj"] == (index(p, "Russia"),)
    assert found["obj"] == (index(p, "tanks"),)
    assert found["from"] == (index(p, "Tartus"),)
    assert found["to"] == (index(p, "Benghazi"),)


def test_passive_turns_subject_into_object(phrases: Parse) -> None:
    """What is moved is the object, and whoever stands after "by" is the subject."""
    p = phrases("The tanks were moved by Russia.")
    found = slots(p.graph, index(p, "moved"))
    assert found["obj"] == (index(p, "tanks"),)
    assert found["subj"] == (index(p, "Russia"),)


def test_noun_slots_read_possessor_and_of(phrases: Parse) -> None:
    """In "France's withdrawal of troops" France withdraws the troops."""
    p = phrases("France's withdrawal of troops from Niger ended in December.")
    found = slots(p.graph, index(p, "withdrawal"))
    assert index(p, "France") in found["subj"]
    assert index(p, "troops") in found["obj"]


def test_by_after_a_noun_turns_its_possessor_into_the_object(phrases: Parse) -> None:
    """In "its control by the army" the army controls."""
    p = phrases("The town matters due to its control by the army.")
    found = slots(p.graph, index(p, "control"))
    assert found["subj"] == (index(p, "army"),)
    assert index(p, "its") in found["obj"]


def test_coordinated_fillers_are_all_found(phrases: Parse) -> None:
    """Both objects of one verb fill its slot."""
    p = phrases("Iran sent drones and missiles to Sudan.")
    assert set(slots(p.graph, index(p, "sent"))["obj"]) == {index(p, "drones"), index(p, "missiles")}
