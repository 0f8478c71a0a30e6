"""Items, their statements and their events."""

from quality.links import matched, origins, pairs_of, pairs_of_events, pairwise, scored

ITEMS = [
    {"id": "A", "doc": "a.txt", "quote": "x" * 20, "start": 0, "kind": "attack", "event": "one"},
    {"id": "B", "doc": "b.txt", "quote": "x" * 20, "start": 5, "kind": "attack", "event": "one"},
    {"id": "C", "doc": "b.txt", "quote": "x" * 20, "start": 5, "kind": "seizure", "also_accepted": ["attack"],
     "event": "two"},
]  # fmt: skip


def _statement(name: str, path: str, start: int, kind: str = "attack") -> dict[str, object]:
    return {"id": name, "path": path, "start": start, "end": start + 20, "kind": kind, "polarity": "positive"}


STATEMENTS = [
    _statement("s1", "in/a.txt", 0),
    _statement("s2", "in/b.txt", 6),
    _statement("s3", "in/b.txt", 7, "seizure"),
    _statement("s4", "in/a.txt", 200),
]


def test_each_item_has_one_statement_of_its_kind() -> None:
    """The statement lies over the quote in that document, and none serves two items."""
    assert matched(ITEMS, STATEMENTS) == {"A": "s1", "B": "s2", "C": "s3"}


def test_pairs_together_and_apart_are_counted() -> None:
    """What is in one event belongs together; an item that was not read is neither right nor wrong."""
    links = [
        {"id": "L", "type": "same_proposition", "members": ["A", "B"]},
        {"id": "D", "type": "do_not_merge", "members": ["A", "C"]},
        {"id": "M", "type": "do_not_merge", "members": ["A", "unread"]},
    ]
    report = scored(pairs_of(links), matched(ITEMS, STATEMENTS), {"s1": "e", "s2": "e", "s3": "e"})
    assert report["together"] == {"pairs": 1, "read": 1, "right": 1, "share": 1.0, "wrong": []}
    assert report["apart"] == {"pairs": 2, "read": 1, "right": 0, "share": 0.0, "wrong": ["D: A C"]}


def test_precision_and_recall_of_joined_pairs() -> None:
    """Of three joined pairs one is right, and it is the only one wanted."""
    found = matched(ITEMS, STATEMENTS)
    report = pairwise(pairs_of_events(ITEMS), found, {"s1": "e", "s2": "e", "s3": "e"})
    assert (report["precision"], report["recall"]) == (0.3333, 1.0)


def test_a_number_of_origins_is_looked_up_in_the_range() -> None:
    """Two origins lie within "1 to 3", but the number is not exact."""
    links = [{"id": "L", "type": "same_proposition", "members": ["A", "B"], "origins": 2}]
    event = {"id": "e", "origins": {"min": 1, "max": 3}}
    assert origins(links, matched(ITEMS, STATEMENTS), {"s1": event, "s2": event, "s3": event}) == {
        "links": 1,
        "in_range": 1,
        "exact": 0,
    }
