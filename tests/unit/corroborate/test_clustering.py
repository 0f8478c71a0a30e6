"""Claims gathered into happenings."""

from dataclasses import replace

from crossbearing.corroborate.claims import Claim, claims
from crossbearing.corroborate.clustering import clusters
from crossbearing.corroborate.known import known
from unit.corroborate.builders import SYSTEMS, Report, Say, world


def _of(*says: Say) -> list[Claim]:
    return [claim for say in says for _, claim in claims(known(world([Report("Harbour Post", (say,))])))]


def _to(place: str) -> Say:
    roles = {"actor": "Russia", "materiel": "tanks", "destination": place}
    return Say("transfer", f"Russia sent tanks to {place}", roles)


def test_a_general_report_does_not_join_two_sites() -> None:
    """A report "to Libya" fits both Tobruk and Maaten al-Sarra; it joins one of them, and the two stay apart."""
    groups = clusters(_of(_to("Tobruk"), _to("Libya"), _to("Maaten al-Sarra")))
    assert len(groups) == 2
    for group in groups:
        assert len({s.key for c in group for s in c.where if s.key.startswith("site:")}) == 1


def test_equal_claims_are_one_node() -> None:
    """A hundred copies weigh no more than one when happenings are told apart."""
    (claim,) = _of(SYSTEMS)
    assert clusters([claim] * 100) == [[claim]]


def test_a_block_too_large_to_compare_in_full_still_joins_its_likes() -> None:
    """Beyond the full comparison, claims of one happening stand next to each other in the order of their content."""
    claim = _of(_to("Tobruk"))[0]
    many = [replace(claim, year=2025, words=frozenset({f"word{n}"})) for n in range(200)]
    assert len(clusters(many)) == 1
