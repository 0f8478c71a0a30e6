"""Coreference of the product on the entities of GUM, by the official measures.

Run: ``uv run python -m quality.coreference --gold ../shared/data/nlp/ud_english_gum/en_gum-ud-dev.conllu.gz``

Words, sentences and (in dialogues) speakers are GUM's; trees, entities and links are the product's. Scored twice: with
the gold's mentions given, and with the mentions that the product finds. Singletons are dropped on both sides, as CoNLL
2012 and OntoGUM do; unlike OntoGUM, GUM's own scheme is kept (appositions, predicates, cataphora and links to clauses
count), so figures on OntoGUM are near but not the same task. ``--out`` keeps the predicted chains, one document a line.
The last line printed is one JSON object.
"""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from crossbearing.read import load_reader
from crossbearing.read.coreference import Link, chains, resolve
from crossbearing.read.markables import Markable
from quality.coreference_gold import GoldDocument, given, parsed, read_gold
from quality.coreference_metrics import Chain, scores

REPORT_LIKE: Final = frozenset({"news", "speech", "interview", "court", "textbook", "academic", "bio"})
"""Genres of edited prose about the world, news and politics first; the product reads such texts."""
PUBLISHED: Final = {
    "OntoNotes 5.0 test: SpanBERT-large e2e (Joshi 2020)": 0.796,
    "OntoNotes 5.0 test: LingMess (Otmazgin 2022)": 0.814,
    "OntoNotes 5.0 test: F-coref (Otmazgin 2022)": 0.785,
    "OntoNotes 5.0 test: Maverick (Martinelli 2024)": 0.836,
}
"""CoNLL F1. Sources: model cards huggingface.co/biu-nlp/lingmess-coref, .../biu-nlp/f-coref and
.../sapienzanlp/maverick-mes-ontonotes. Zhu, Pradhan & Zeldes 2021 (OntoGUM, aclanthology.org/2021.acl-short.59) find
such systems, deterministic and neural, 15 to 20 points lower on GUM's genres than on OntoNotes."""
PRONOUNS: Final = frozenset({"he", "she", "it", "they"})
Spans = tuple[int, int, int]


def gold_chains(document: GoldDocument) -> list[Chain]:
    """The gold's entities with more than one mention."""
    found: dict[int, set[Spans]] = {}
    for m in document.mentions:
        found.setdefault(m.entity, set()).add(m.place)
    return [frozenset(c) for c in found.values() if len(c) > 1]


def found_chains(links: Sequence[Link]) -> list[Chain]:
    """The product's entities with more than one mention."""
    kept = [frozenset(_place(m) for m in chain) for chain in chains([x for x in links if not _adjective(x)])]
    return [c for c in kept if len(c) > 1]


def _adjective(link: Link) -> bool:
    """Adjectives of nationality are mentions for the product and none for GUM."""
    return link.markable.relation == "amod"


def _place(m: Markable) -> Spans:
    return m.sentence, m.start, m.end


def tally(document: GoldDocument, links: Sequence[Link]) -> dict[str, Counter[str]]:
    """Of third-person pronouns and definite nouns that have an antecedent in the gold: right, wrong, left open.

    Right: joined to some earlier mention of the same gold entity. ``resolved of none`` counts those that have no
    antecedent in the gold, and were given one.
    """
    entity = {m.place: m.entity for m in document.mentions}
    seen: set[int] = set()
    out: dict[str, Counter[str]] = {"pronouns": Counter(), "definite": Counter()}
    for link in links:
        m = link.markable
        meant = entity.get(_place(m))
        kind = "pronouns" if m.form in PRONOUNS and m.kind == "pronoun" else "definite" if _definite(m) else ""
        if kind and meant is not None:
            if meant in seen:
                right = link.before is not None and entity.get(_place(link.before)) == meant
                out[kind]["right" if right else "open" if link.before is None else "wrong"] += 1
            else:
                out[kind]["new"] += 1
                out[kind]["new but resolved"] += link.before is not None
        if meant is not None:
            seen.add(meant)
    return out


def _definite(m: Markable) -> bool:
    return m.kind == "noun" and m.lead in {"the", "this"}


def accuracy(counts: Counter[str]) -> dict[str, float]:
    """Shares: of those with an antecedent how many were resolved rightly and left open; of the resolved, the right."""
    total = counts["right"] + counts["wrong"] + counts["open"]
    resolved = counts["right"] + counts["wrong"]
    return {
        "anaphoric": total,
        "accuracy": round(counts["right"] / max(total, 1), 4),
        "left_open": round(counts["open"] / max(total, 1), 4),
        "accuracy_of_resolved": round(counts["right"] / max(resolved, 1), 4),
        "new": counts["new"],
        "new_left_open": round(1 - counts["new but resolved"] / max(counts["new"], 1), 4),
    }


def figures(read: Sequence[tuple[GoldDocument, Sequence[Link], Sequence[Link]]]) -> dict[str, object]:
    """Both settings over some documents; accuracies with the gold's mentions given."""
    totals: dict[str, Counter[str]] = {"pronouns": Counter(), "definite": Counter()}
    for document, links, _ in read:
        for kind, counts in tally(document, links).items():
            totals[kind] += counts
    return {
        "documents": len(read),
        "gold_mentions": scores([(gold_chains(d), found_chains(links)) for d, links, _ in read]),
        "end_to_end": scores([(gold_chains(d), found_chains(links)) for d, _, links in read]),
        "antecedents": {kind: accuracy(counts) for kind, counts in totals.items()},
    }


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--out", type=Path)
    arguments = parser.parse_args()
    reader = load_reader()
    read = []
    for document in read_gold(arguments.gold):
        phrases = parsed(reader, document)
        links = resolve(phrases, given(phrases, document), document.speakers)
        read.append((document, links, resolve(phrases, speakers=document.speakers)))
    if arguments.out:
        rows = [
            {"document": d.name, "chains": [sorted(c, key=str) for c in found_chains(links)]} for d, _, links in read
        ]
        arguments.out.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf8")
    report = {
        "task": "coreference, singletons dropped",
        "gold": arguments.gold.name,
        "all": figures(read),
        "report_like": figures([x for x in read if x[0].genre in REPORT_LIKE]),
        "news": figures([x for x in read if x[0].genre == "news"]),
        "published": PUBLISHED,
    }
    print(json.dumps(report))


if __name__ == "__main__":
    main()
