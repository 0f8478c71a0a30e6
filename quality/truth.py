"""Which of several claimed lists of authors is right: voting, TruthFinder and our assessment on the same claims.

Run: ``uv run python -m quality.truth --gold ../shared/data/methods/truth_book``

The folder holds ``book.txt`` (895 web shops, 1,263 books: shop, ISBN, title, authors) and ``book_golden.txt`` (the
authors of 100 books, read from their covers). A shop's claim on a book is the set of surnames that it gives; a method
is right on a book where the set it chooses is the gold set. The last line printed is one JSON object.

- *voting*: the set that most shops give.
- *truthfinder*: Yin, Han & Yu (2008), sections 4 and 5.3, with their constants.
- *assessment*: every shop is an outlet at F that speaks for itself; who gives the set says so, who gives another says
  the contrary. Copying is unknown, so that no shop is certain to be an origin of its own. The set with the best grade
  is chosen, and among equal grades that with the highest odds.
- *assessment, shops as independent*: the same with every shop counted as a certain origin.
- *assessment, lineage by shared errors*: shops that share rare values count as one origin, which is then certain.

Equal bests are settled by the alphabet in every method. Nothing is fitted to the gold; what hangs on the two settings
of the last method is printed beside it.
"""

import argparse
import json
import math
import random
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from itertools import combinations
from pathlib import Path
from typing import Final, TypeAlias

from crossbearing.corroborate.bearings import Weight
from crossbearing.corroborate.grade import IN_ORDER_OF_TRUTH, Verdict, verdict
from crossbearing.corroborate.ratios import shipped_ratios
from crossbearing.model import Modality, Reliability

Authors: TypeAlias = frozenset[str]
Claims: TypeAlias = Mapping[str, Mapping[str, Authors]]
"""By book and shop."""

START_TRUST: Final = 0.9
DAMPING: Final = 0.3
INFLUENCE: Final = 0.5
BASE_SIMILARITY: Final = 0.5
ROUNDS: Final = 20
SETTLED: Final = 1e-5
"""Constants of TruthFinder. Source: Yin, Han & Yu 2008, sections 4.2 and 5.1."""
SHARED_ERRORS: Final = 3
SHARED_PART: Final = 0.5
"""Two shops are taken for one origin where they share so many values that most others reject, and so large a part."""
OTHER_LEAST: Final = (2, 3, 5, 10)
OTHER_PARTS: Final = (0.2, 0.3, 0.5, 0.7, 0.9)
"""Other settings of the same two, to show how much hangs on them."""
DRAWS: Final = 10_000
SEED: Final = 20_260
SUFFIXES: Final = frozenset("jr sr ii iii iv phd md dr prof author editor by".split())
NOTHING: Final = frozenset({"", "not available", "unknown", "various", "n/a", "na", "none"})


def surnames(text: str) -> Authors:
    """The surnames of a list of authors as shops write it: "Knuth, Donald E.", "Mark Guzdial; Barbara Ericson".

    >>> sorted(surnames("Ericson, Barbara; Guzdial, Mark")), sorted(surnames("Mark Guzdial, Barbara Ericson"))
    (['ericson', 'guzdial'], ['ericson', 'guzdial'])
    """
    flat = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    flat = re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", flat)
    if flat.strip(" .;,") in NOTHING:
        return frozenset()
    found: list[str] = []
    for part in re.split(r"[;/|&]|\band\b|\bwith\b", flat):
        pieces = [x.split() for x in part.split(",")]
        pieces = [[w for w in x if w.strip(".") not in SUFFIXES] for x in pieces]
        pieces = [x for x in pieces if x]
        if len(pieces) > 1 and all(len(x) > 1 for x in pieces):
            found += [x[-1] for x in pieces]
        elif len(pieces) > 1:
            found += [x[-1] for x in pieces[::2]]
        elif pieces:
            found.append(pieces[0][-1])
    return frozenset(w for x in found if (w := re.sub(r"[^a-z]", "", x)))


def read_claims(path: Path) -> Claims:
    """What every shop says of every book; of several entries the commonest, of equally common ones the first."""
    entries: defaultdict[str, defaultdict[str, Counter[Authors]]] = defaultdict(lambda: defaultdict(Counter))
    for line in path.read_text("utf-8", errors="replace").splitlines():
        cells = line.split("\t")
        if len(cells) == 4 and (said := surnames(cells[3])):  # noqa: PLR2004 - shop, ISBN, title, authors
            entries[cells[1]][cells[0]][said] += 1
    return {b: {s: c.most_common(1)[0][0] for s, c in sorted(by.items())} for b, by in sorted(entries.items())}


def read_gold(path: Path) -> dict[str, Authors]:
    """The right surnames by ISBN."""
    rows = (x.split("\t") for x in path.read_text("utf-8").splitlines() if "\t" in x)
    return {r[0].strip(): surnames(r[1]) for r in rows}


def best(scores: Mapping[Authors, tuple[float, ...]]) -> Authors:
    """The set with the highest score, the first in the alphabet of equal ones."""
    return min(scores, key=lambda x: (*(-n for n in scores[x]), *sorted(x)))


def by_voting(claims: Claims) -> dict[str, Authors]:
    """The commonest set of each book."""
    return {b: best({x: (float(n),) for x, n in Counter(by.values()).items()}) for b, by in claims.items()}


def by_truthfinder(claims: Claims, influence: float = INFLUENCE) -> dict[str, Authors]:
    """The set of highest confidence after trust and confidence have settled. Source: Yin, Han & Yu 2008.

    ``influence`` is how far sets that overlap speak for each other; 0 leaves this out.
    """
    shops = sorted({s for by in claims.values() for s in by})
    trust = dict.fromkeys(shops, START_TRUST)
    confidence: dict[str, dict[Authors, float]] = {}
    for _ in range(ROUNDS):
        score = {s: -math.log(max(1 - t, 1e-12)) for s, t in trust.items()}
        for book, by in claims.items():
            raw: dict[Authors, float] = {}
            for shop, said in by.items():
                raw[said] = raw.get(said, 0.0) + score[shop]
            confidence[book] = {
                x: 1 / (1 + math.exp(-DAMPING * (own + influence * _implied(x, raw)))) for x, own in raw.items()
            }
        heard: defaultdict[str, list[float]] = defaultdict(list)
        for book, by in claims.items():
            for shop, said in by.items():
                heard[shop].append(confidence[book][said])
        now = {s: sum(x) / len(x) for s, x in heard.items()}
        same = sum(now[s] * trust[s] for s in shops)
        norms = math.sqrt(sum(x * x for x in now.values()) * sum(x * x for x in trust.values()))
        trust = now
        if 1 - same / norms < SETTLED:
            break
    return {book: best({x: (c,) for x, c in found.items()}) for book, found in confidence.items()}


def _implied(value: Authors, raw: Mapping[Authors, float]) -> float:
    """What the other sets say for this one: the part of theirs that is also its own, less the base similarity."""
    return sum(s * (len(value & x) / len(x) - BASE_SIMILARITY) for x, s in raw.items() if x != value)


def by_assessment(claims: Claims, origin: Callable[[str], str], *, certain: bool) -> dict[str, tuple[Authors, Verdict]]:
    """The set of each book that is graded best, with its grade; one origin counts once, with the first set it gives."""
    table = shipped_ratios()
    row = table.row(Reliability.F, Modality.ASSERTED, "outlet")
    say = Weight(
        saying=True, certain=certain, flat=True, letter=Reliability.F, outlet=True, ahead=False,
        low=row.low if certain else 1.0, high=row.high,
    )  # fmt: skip
    deny = Weight(
        saying=False, certain=certain, flat=True, letter=Reliability.F, outlet=True, ahead=False,
        low=1 / row.high, high=1 / row.low if certain else 1.0,
    )  # fmt: skip
    chosen = {}
    for book, by in claims.items():
        heard: dict[str, Counter[Authors]] = {}
        for shop, said in by.items():
            heard.setdefault(origin(shop), Counter())[said] += 1
        votes = Counter(x.most_common(1)[0][0] for x in heard.values())
        total = sum(votes.values())
        grades = {
            x: verdict(
                Counter({say: n, **({deny: total - n} if total > n else {})}),
                "denied" if total > n else "none",
                table.prior,
            )
            for x, n in votes.items()
        }
        # beyond 1 and 99 per cent no odds are given: the number of origins settles what they leave equal
        top = best({
            x: (-float(IN_ORDER_OF_TRUTH.index(g.number)), g.low + g.high, float(votes[x])) for x, g in grades.items()
        })  # fmt: skip
        chosen[book] = (top, grades[top])
    return chosen


def shared_errors(
    claims: Claims, majority: Mapping[str, Authors], least: int = SHARED_ERRORS, part: float = SHARED_PART
) -> Callable[[str], str]:
    """Which shops are taken for one origin: those that share many values which most others reject."""
    rare: defaultdict[str, set[tuple[str, Authors]]] = defaultdict(set)
    told: defaultdict[tuple[str, Authors], list[str]] = defaultdict(list)
    for book, by in claims.items():
        for shop, said in by.items():
            if said != majority[book]:
                rare[shop].add((book, said))
                told[book, said].append(shop)
    shared = Counter(pair for shops in told.values() for pair in combinations(sorted(shops), 2))
    parent: dict[str, str] = {}

    def root(shop: str) -> str:
        while (up := parent.get(shop, shop)) != shop:
            shop = up
        return shop

    for (a, b), n in sorted(shared.items()):
        if n >= least and n >= part * min(len(rare[a]), len(rare[b])):
            low, high = sorted((root(a), root(b)))
            parent[high] = low if high != low else parent.get(high, high)
    return root


def exact_interval(right: int, n: int) -> tuple[float, float]:
    """The interval of 95 per cent of a share. Source: Clopper & Pearson 1934.

    >>> [round(x, 3) for x in exact_interval(77, 100)]
    [0.675, 0.848]
    """

    def at_most(k: int, share: float) -> float:
        return sum(math.comb(n, i) * share**i * (1 - share) ** (n - i) for i in range(k + 1))

    def solved(holds: Callable[[float], bool]) -> float:
        low, high = 0.0, 1.0
        for _ in range(60):
            middle = (low + high) / 2
            low, high = (middle, high) if holds(middle) else (low, middle)
        return low

    least = solved(lambda p: 1 - at_most(right - 1, p) < 0.025) if right else 0.0  # noqa: PLR2004 - half of 5%
    most = solved(lambda p: at_most(right, p) > 0.025) if right < n else 1.0  # noqa: PLR2004
    return least, most


def figures(right: list[bool]) -> dict[str, float | int | list[float]]:
    """How many are right, with the exact (Clopper-Pearson) interval of 95 per cent."""
    low, high = exact_interval(sum(right), len(right))
    return {
        "right": sum(right),
        "n": len(right),
        "accuracy": round(sum(right) / len(right), 3),
        "interval_95": [round(low, 3), round(high, 3)],
    }


def difference(a: list[bool], b: list[bool]) -> list[float]:
    """The 95 per cent interval of the difference in accuracy, by a paired bootstrap over books."""
    chance = random.Random(SEED)  # noqa: S311 - a draw of books, no secret
    pairs = [int(x) - int(y) for x, y in zip(a, b, strict=True)]
    means = sorted(sum(chance.choices(pairs, k=len(pairs))) / len(pairs) for _ in range(DRAWS))
    return [round(means[int(0.025 * DRAWS)], 3), round(means[int(0.975 * DRAWS)], 3)]


def words(chosen: Mapping[str, tuple[Authors, Verdict]], gold: Mapping[str, Authors]) -> dict[str, list[int]]:
    """For each word of likelihood: how many books get it, and on how many of them the set is right."""
    found: dict[str, list[int]] = {}
    for book, right in sorted(gold.items()):
        said, made = chosen[book]
        counts = found.setdefault(made.likelihood.value if made.likelihood else "no word", [0, 0])
        counts[0] += 1
        counts[1] += said == right
    return found


def main() -> None:
    """Print each method's figures, then all of them as JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, required=True, help="the folder with book.txt and book_golden.txt")
    folder = parser.parse_args().gold
    claims = read_claims(folder / "book.txt")
    gold = {b: x for b, x in read_gold(folder / "book_golden.txt").items() if b in claims}
    voted = by_voting(claims)
    graded = {
        "assessment": by_assessment(claims, str, certain=False),
        "assessment, shops as independent": by_assessment(claims, str, certain=True),
        "assessment, lineage by shared errors": by_assessment(claims, shared_errors(claims, voted), certain=True),
    }
    chosen: dict[str, Mapping[str, Authors]] = {
        "voting": voted,
        "truthfinder": by_truthfinder(claims),
        "truthfinder, overlap left out": by_truthfinder(claims, influence=0.0),
        **{name: {b: x for b, (x, _) in found.items()} for name, found in graded.items()},
    }
    right = {name: [found[b] == gold[b] for b in sorted(gold)] for name, found in chosen.items()}
    settings = {
        f"{least} shared, {part:.0%}": sum(
            x == gold[b]
            for b, (x, _) in by_assessment(claims, shared_errors(claims, voted, least, part), certain=True).items()
            if b in gold
        )
        for least in OTHER_LEAST
        for part in OTHER_PARTS
    }
    reachable = [gold[b] in claims[b].values() for b in sorted(gold)]
    result = {
        "books": len(gold),
        "shops": len({s for b in gold for s in claims[b]}),
        "right_set_is_claimed_by_some_shop": sum(reachable),
        "methods": {name: figures(x) for name, x in right.items()},
        "difference_to_voting_95": {n: difference(x, right["voting"]) for n, x in right.items() if n != "voting"},
        "lineage_by_shared_errors_at_other_settings": settings,
        "words": {name: words(found, gold) for name, found in graded.items()},
        "measured_elsewhere": json.loads((folder / "measured_baselines.json").read_text("utf-8"))["measured"],
    }
    for name, x in right.items():
        print(f"{name:40} {figures(x)}")
    print(json.dumps(result))


if __name__ == "__main__":
    main()
