"""The measures of coreference on the worked examples of their papers."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quality.coreference_metrics import Chain, b_cubed, ceaf_e, muc, scores

KEY = (frozenset("12345"), frozenset("67"), frozenset("89ABC"))
"""The key of Bagga & Baldwin 1998, figure 5, used by Luo 2005 as well."""
SMALL_ERROR = (frozenset("12345"), frozenset("6789ABC"))
GREAT_ERROR = (frozenset("1234589ABC"), frozenset("67"))
ONE_CHAIN = (frozenset("123456789ABC"),)
ALONE = tuple(frozenset(m) for m in "123456789ABC")


def test_muc_counts_links() -> None:
    """Bagga & Baldwin 1998: precision 9/10, recall 9/9, whichever chains are wrongly joined."""
    for response in (SMALL_ERROR, GREAT_ERROR):
        counts = muc(KEY, response)
        assert (counts.precision, counts.recall) == pytest.approx((0.9, 1.0))


def test_muc_of_split_chains() -> None:
    """Vilain et al. 1995: key A-B-C-D, response A-B and C-D: recall 2/3, precision 2/2."""
    counts = muc([frozenset("ABCD")], [frozenset("AB"), frozenset("CD")])
    assert (counts.recall, counts.precision) == pytest.approx((2 / 3, 1.0))


def test_b_cubed_weighs_the_size_of_an_error() -> None:
    """Bagga & Baldwin 1998: precision 16/21 and 7/12, recall 1."""
    assert b_cubed(KEY, SMALL_ERROR).precision == pytest.approx(16 / 21)
    assert b_cubed(KEY, GREAT_ERROR).precision == pytest.approx(7 / 12)
    assert b_cubed(KEY, GREAT_ERROR).recall == pytest.approx(1.0)


def test_ceaf_aligns_entities() -> None:
    """Luo 2005, table 1: phi4 F1 0.733 and 0.667 for the two errors, 0.294 for one chain, 0.178 for all alone."""
    found = [ceaf_e(KEY, response).f1 for response in (SMALL_ERROR, GREAT_ERROR, ONE_CHAIN, ALONE)]
    assert found == pytest.approx([0.733, 0.667, 0.294, 0.178], abs=5e-4)


def test_predicted_mentions_that_the_key_lacks() -> None:
    """Pradhan et al. 2014, figure 1: MUC 0.40; B-cubed R 0.42, P 0.50; CEAF-e R 0.65, P 0.43."""
    key = [frozenset("abc"), frozenset("defg")]
    response = [frozenset("ab"), frozenset("cd"), frozenset("fghi")]
    links = muc(key, response)
    assert (links.recall, links.precision) == pytest.approx((2 / 5, 2 / 5))
    mentions = b_cubed(key, response)
    assert mentions.recall == pytest.approx((1 / 7) * (5 / 3 + 5 / 4))
    assert mentions.precision == pytest.approx((1 / 8) * (4 / 2 + 2 / 2 + 4 / 4))
    entities = ceaf_e(key, response)
    assert (entities.recall, entities.precision) == pytest.approx((0.65, 0.4333), abs=5e-4)


def test_the_same_chains_score_one() -> None:
    """A perfect response scores 1 by every measure."""
    assert scores([(KEY, KEY)])["conll_f1"] == 1.0


CHAINS = st.lists(st.integers(0, 4), min_size=1, max_size=8)


def _chains(labels: list[int]) -> tuple[Chain, ...]:
    return tuple(frozenset(i for i, x in enumerate(labels) if x == label) for label in sorted(set(labels)))


@settings(deadline=None)
@given(CHAINS, CHAINS)
def test_the_alignment_is_the_best_one(left: list[int], right: list[int]) -> None:
    """The alignment is worth as much as the best of all that can be tried."""
    size = min(len(left), len(right))
    key, response = _chains(left[:size]), _chains(right[:size])
    short, long = sorted((key, response), key=len)
    best = max(
        sum(2 * len(a & b) / (len(a) + len(b)) for a, b in zip(short, chosen, strict=True))
        for chosen in permutations(long, len(short))
    )
    assert ceaf_e(key, response).found == pytest.approx(best)
