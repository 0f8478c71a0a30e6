"""How well retellings and shared quotations are found: on retellings made by known edits, and on judged pairs.

    python -m quality.lineage --gold FOLDER [--sheet quality/lineage_sheet.csv]

FOLDER holds GUM, EWT, ECB+ and NewsWCL50 (of the first three, development parts only). Two measures:

1. *made*: each article of GUM and EWT (development), of NewsWCL50, and each report put together from an extract of ECB+
   (development; about a dozen on each event) and sentences of its own, is retold three times by ``quality.retellings``,
   with background of other texts that are not given (one of the five reports on its event, or every fifth text of the
   treebanks, which are kept out for this). All are given together; an edge from a retelling to the
   article it was made from is right, one to another article is wrong (other reports on the same event are the hard
   ones). Edges between two retellings of one article are neither. Beside it, in the same run, a plain peer: the share
   of 3-grams two texts have in common (what MinHash estimates, NEWS-COPY's baseline), at the threshold that is best
   for it on these very texts.
2. *judged*: pairs of NewsWCL50 articles, all that tell of one event and fifty that do not, judged by hand: whether both
   give words of one utterance (``quotes``), and whether one retells the other (``retells``: nobody does). "unclear"
   is left out. The sheet holds ids, verdicts and reasons, no text.

Prints JSON on its last line.
"""

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import permutations
from pathlib import Path

from crossbearing.corroborate.copies import copied_from
from crossbearing.corroborate.retellings import Dependence, dependences
from crossbearing.model import Document, Metadata, artifact_id
from quality.lineage_fit import reports, sentences_of, share_a_run
from quality.lineage_texts import Text, ecb, newswcl50, treebank
from quality.retellings import STRENGTHS, retell, trigram_jaccard, trigram_overlap
from quality.sheets import Row, rows

SHEET = Path(__file__).parent / "lineage_sheet.csv"
SEED = 11
KEPT_OUT = 5
"""Every fifth text gives background only; NewsWCL50 has five reports on each event, one after the other."""
THRESHOLDS = [n / 200 for n in range(1, 120)]


def found_edges(texts: Sequence[Text]) -> list[Dependence]:
    """What is found among texts, the earliest first."""
    documents = {t.id: Document(artifact_id(t.text.encode()), "", t.id, t.text, Metadata()) for t in texts}
    order = [t.id for t in texts]
    rank = {name: number for number, name in enumerate(order)}
    copies = {c: p for c, p in copied_from(documents).items() if rank[p[0]] < rank[c]}
    return list(dependences(documents, order, copies))


def made(given: Sequence[Text]) -> dict[str, object]:
    """Edges from made retellings to their articles, beside the peer."""
    kept_out = [a for n, a in enumerate(given) if n % KEPT_OUT == 0]
    articles = [a for n, a in enumerate(given) if n % KEPT_OUT]
    twins = {(a.id, b.id) for a, b in permutations(articles, 2) if a.story == b.story and share_a_run(a.text, b.text)}
    retellings: list[Text] = []
    origin: dict[str, str] = {}
    strength_of: dict[str, str] = {}
    overlap: defaultdict[str, list[float]] = defaultdict(list)
    for article in articles:
        others = [o for o in kept_out if o.story == article.story] or kept_out
        background = [line for o in others for line in o.text.split("\n")]
        for strength in STRENGTHS:
            text = retell(article.text, strength, SEED, background)
            name = f"{article.id}/{strength}"
            retellings.append(Text(name, article.story, text.text))
            origin[name], strength_of[name] = article.id, strength
            overlap[strength].append(trigram_overlap(article.text, text.text))
    mixed = random.Random(SEED).sample(retellings, len(retellings))  # noqa: S311 - a draw that anybody can repeat
    edges = [
        e for e in found_edges([*articles, *mixed]) if e.child in origin and e.relation in ("retells", "syndicates")
    ]
    pairs = {(e.child, e.parent) for e in edges if origin.get(e.parent) != origin[e.child]}
    pairs -= {(c, p) for c, p in pairs if (origin[c], p) in twins}
    ours = _against(pairs, origin)
    siblings = {(e.child, origin[e.child]) for e in edges if origin.get(e.parent) == origin[e.child]}
    by_strength = {
        s: round(sum((c, o) in pairs | siblings for c, o in origin.items() if strength_of[c] == s) / len(articles), 3)
        for s in STRENGTHS
    }
    scores = {
        (r.id, a.id): trigram_jaccard(r.text, a.text)
        for r in retellings
        for a in articles
        if (origin[r.id], a.id) not in twins
    }
    peer = max(
        ({"threshold": t, **_against({p for p, s in scores.items() if s >= t}, origin)} for t in THRESHOLDS),
        key=lambda x: x["f1"],
    )
    closest = {c: max((a.id for a in articles), key=lambda a: scores.get((c, a), 0.0)) for c in origin}
    return {
        "articles": len(articles), "retellings": len(retellings),
        "trigram_overlap": {s: round(sum(v) / len(v), 3) for s, v in overlap.items()},
        **ours, "recall_direct_or_through_another_retelling": by_strength,
        "peer_3gram_jaccard_best_threshold": peer,
        "peer_recall_by_strength": {
            s: round(sum(scores[c, o] >= peer["threshold"] and closest[c] == o for c, o in origin.items()
                         if strength_of[c] == s) / len(articles), 3)
            for s in STRENGTHS
        },
    }  # fmt: skip


def _against(pairs: Iterable[tuple[str, str]], origin: Mapping[str, str]) -> dict[str, float]:
    found = list(pairs)
    right = sum(origin[c] == p for c, p in found)
    return _rates(right, len(found), len(origin))


def _rates(right: int, found: int, wanted: int) -> dict[str, float]:
    precision = right / found if found else 1.0
    recall = right / wanted if wanted else 1.0
    both = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"found": found, "precision": round(precision, 3), "recall": round(recall, 3), "f1": round(both, 3)}


def judged(articles: Sequence[Text], sheet: Path) -> dict[str, object]:
    """Edges against the sheet; each pair is given alone, so that none hides another."""
    by_id = {a.id: a for a in articles}
    pairs = rows(sheet)
    right: defaultdict[str, int] = defaultdict(int)
    found: defaultdict[str, int] = defaultdict(int)
    wanted: defaultdict[str, int] = defaultdict(int)
    for row in pairs:
        seen = {e.relation for e in found_edges([by_id[row["one"]], by_id[row["other"]]])}
        has = {"quotes": "quotes" in seen, "retells": bool(seen & {"retells", "syndicates"})}
        for relation, is_found in has.items():
            if row[relation] == "unclear":
                continue
            wanted[relation] += row[relation] == "yes"
            found[relation] += is_found
            right[relation] += is_found and row[relation] == "yes"
    together = {
        (min(e.child, e.parent), max(e.child, e.parent)) for e in found_edges(articles) if e.relation != "quotes"
    }
    return {
        "pairs": len(pairs),
        "quotes": {"wanted": wanted["quotes"], **_rates(right["quotes"], found["quotes"], wanted["quotes"])},
        "retells_found_where_nobody_retells": found["retells"],
        "retells_found_among_all_articles": len(together),
        "peer_quotes_7gram": _peer_quotes(by_id, pairs),
    }


def _peer_quotes(by_id: Mapping[str, Text], pairs: Sequence[Row]) -> dict[str, float]:
    """A plain peer: any seven words in a row that stand in both texts."""
    right = found = wanted = 0
    for row in pairs:
        if row["quotes"] == "unclear":
            continue
        same = bool(_sevens(by_id[row["one"]].text) & _sevens(by_id[row["other"]].text))
        wanted += row["quotes"] == "yes"
        found += same
        right += same and row["quotes"] == "yes"
    return _rates(right, found, wanted)


def _sevens(text: str) -> set[tuple[str, ...]]:
    words = "".join(c if c.isalnum() else " " for c in text.lower()).split()
    return set(zip(*(words[i:] for i in range(7)), strict=False))


def articles_of(gold: Path) -> tuple[list[Text], list[Text]]:
    """News and posts of the treebanks' development parts with reports made from ECB+, and NewsWCL50."""
    parts = [gold / "ud_english_gum" / "en_gum-ud-dev.conllu.gz", gold / "ud_english_ewt" / "en_ewt-ud-dev.conllu"]
    news = list(treebank(parts, ("GUM_news", "GUM_interview", "weblog", "newsgroup")))
    told_by_five = newswcl50(gold / "newswcl50" / "zhukova_prep" / "NewsWCL50.conll")
    dice = random.Random(SEED)  # noqa: S311 - a draw that anybody can repeat
    half = sentences_of(news[1::2])
    stories = list(reports(list(ecb(gold / "ecbplus" / "ECB_Dev_corpus.txt")), half, dice, sizes=(1,)))
    news = [*news[::2], *stories]
    return news[: len(news) // KEPT_OUT * KEPT_OUT], sorted(told_by_five, key=lambda t: t.id)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--sheet", type=Path, default=SHEET)
    asked = parser.parse_args()
    treebanks, told_by_five = articles_of(asked.gold)
    together = made([*treebanks, *told_by_five])
    long = made(told_by_five)
    print(json.dumps({"made": together, "made_newswcl50": long, "judged": judged(told_by_five, asked.sheet)}))


if __name__ == "__main__":
    main()
