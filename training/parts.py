"""Which sentences and articles are trained on, and how much of each a round shows. The whole list is here.

No development, test or evaluation-only file is opened, no BBC text, no text under a non-commercial licence.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from training.corpora import (
    OWN,
    Article,
    merged,
    read_bracketed,
    read_factuality,
    read_negation,
    read_polnear,
    read_tagged,
    sentence_ids,
    with_names,
)
from training.data import POLITICS_TO_PRODUCT, Example, read_entities, read_treebank

SHARES: Mapping[str, float] = {
    "ewt": 0.35,
    "ewt-names": 1.0,
    "gum": 0.04,
    "judged": 0.5,
    "uw": 1.0,
    "negated": 0.4,
    "not-negated": 0.05,
    "re3d": 1.0,
    "re3d-own": 0.6,
    "politics": 0.6,
    "politics-own": 0.4,
    "wnut": 0.1,
    "polnear": 0.35,
    "own": 0.6,
}
"""What part of each is drawn in a round; a round is about 500,000 words."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything that is trained on, by name."""

    sentences: dict[str, list[Example]]
    articles: dict[str, list[Article]]


def own_sentences() -> dict[str, list[Example]]:
    """Sentences written and annotated for this purpose."""
    return {
        "re3d-own": [e for path in sorted(OWN.glob("re3d_*.txt")) for e in read_bracketed(path, "own")],
        "politics-own": [e for path in sorted(OWN.glob("politics_*.txt")) for e in read_bracketed(path, "politics")],
    }


def training_parts(data: Path, *, polnear: bool) -> Parts:
    """Every training part; `polnear` says whether that corpus is among them."""
    ewt_path = data / "ud_english_ewt/en_ewt-ud-train.conllu.gz"
    trees = read_treebank(ewt_path)
    ids = sentence_ids(ewt_path)
    judged = merged(trees, read_factuality(data / "factuality/UDS_IH2/train.jsonl", happened=True))
    ewt, rest = judged[: len(trees)], judged[len(trees) :]
    named = with_names(ewt, ids, OWN / "uner_ewt_train.tsv") if (OWN / "uner_ewt_train.tsv").exists() else []
    nameless = [
        e if "PROPN" in e.upos else replace(e, entities={**e.entities, "uner": ("O",) * len(e.words)}) for e in ewt
    ]
    negation = read_negation(data / "negation/training/sherlock_train.txt")
    sentences = {
        "ewt": nameless,
        "ewt-names": named,
        "gum": read_treebank(data / "ud_english_gum/en_gum_ccby-ud-train.conllu.gz", entities=True),
        "judged": rest,
        "uw": read_factuality(data / "factuality/UW/train.jsonl"),
        "negated": [e for e in negation if e.negations],
        "not-negated": [e for e in negation if not e.negations],
        "re3d": read_entities(data / "re3d/conll/train.txt", "re3d"),
        "politics": read_entities(data / "ner/crossner_politics/train.txt", "politics", mapping=POLITICS_TO_PRODUCT),
        "wnut": read_entities(data / "ner/wnut17/wnut17train.conll", "wnut"),
        **own_sentences(),
    }
    articles = {"polnear": list(read_polnear(data / "polnear/data/train"))} if polnear else {}
    if (OWN / "attribution.txt").exists():
        articles["own"] = list(read_tagged(OWN / "attribution.txt"))
    return Parts(sentences, articles)
