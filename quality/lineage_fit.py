"""Fits the weights by which sentences and texts are found to be told after each other.

    python -m quality.lineage_fit --gold FOLDER

From the training parts of ECB+ (CC BY 3.0), GUM (CC BY 4.0) and EWT (CC BY-SA 4.0) in FOLDER. Right are sentences and
texts with what ``quality.retellings`` made of them; wrong are the likest sentences, and the texts, of other reports on
the same event. ECB+ holds extracts of a few sentences; one or two of an event and sentences of a treebank make a
report, so that reports of one event share what happened and nothing else. Reports of one event that share a run of six
words outside quotations are left out, as they may be copies. Logistic regression with a penalty on squares; the wrong
ones are four times as many as the right ones, which is the prior that the probabilities carry. Prints the
weights as JSON on the last line, for ``crossbearing.corroborate.alignment``.
"""

import argparse
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from crossbearing.corroborate.alignment import (
    LEAST_SHARED_BITS,
    Wording,
    align,
    sentence_features,
    shared_bits,
    wording,
    wordings,
)
from crossbearing.corroborate.retellings import lay_out
from crossbearing.language.sentences import split_sentences
from quality.lineage_texts import Text, ecb, treebank
from quality.retellings import STRENGTHS, retell

Row: TypeAlias = tuple[float, ...]
SEED = 4
WRONG_FOR_RIGHT = 4
PENALTY = 1.0
ROUNDS = 60
RUN_WORDS = 6
SIZES = (1, 2)
"""Extracts that stand together as one report."""
OWN_SENTENCES = (3, 25)
"""Sentences of its own that a report has beside them, at least and at most."""


def reports(
    texts: Sequence[Text], own: Sequence[str], dice: random.Random, sizes: Sequence[int] = SIZES
) -> Iterator[Text]:
    """Reports of events, each extract in one report of each size; of ``own`` each sentence once while they last."""
    left = dice.sample(list(own), len(own))
    stories: defaultdict[str, list[Text]] = defaultdict(list)
    for text in texts:
        stories[text.story].append(text)
    for story, members in sorted(stories.items()):
        for size in sizes:
            mixed = dice.sample(members, len(members))
            for at in range(0, len(mixed) - size + 1, size):
                name = f"{story}/{size}/{at}"
                count = dice.randint(*OWN_SENTENCES)
                mine, left = left[:count], left[count:] or dice.sample(list(own), len(own))
                told = [line for t in mixed[at : at + size] for line in t.text.split("\n")]
                yield Text(name, f"{story}/{size}", "\n".join((*told, *mine)))


def sentences_of(texts: Sequence[Text]) -> list[str]:
    """The sentences of some texts that are long enough to be told."""
    return [line for t in texts for line in t.text.split("\n") if len(line) > 40]  # noqa: PLR2004 - no scraps


def share_a_run(a: str, b: str) -> bool:
    """Whether two texts have six words in a row in common, outside quotations."""
    return bool(_runs(a) & _runs(b))


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", re.sub(r"“[^”]*”", " | ", text).lower())
    return set(zip(*(words[i:] for i in range(RUN_WORDS)), strict=False))


def cases(texts: Sequence[Text], dice: random.Random) -> tuple[list[tuple[Row, bool]], list[tuple[str, str, bool]]]:
    """Pairs of sentences as features, pairs of texts as texts, and whether they belong together."""
    stories: defaultdict[str, list[Text]] = defaultdict(list)
    for text in texts:
        stories[text.story].append(text)
    every = sorted(texts, key=lambda t: t.id)
    sentences: list[tuple[Row, bool]] = []
    pairs: list[tuple[str, str, bool]] = []
    for text in every:
        others = [o for o in stories[text.story] if o is not text and not share_a_run(o.text, text.text)]
        unrelated = dice.choice(every)
        own = dice.choice(others).text if others else unrelated.text
        strength = dice.choice(STRENGTHS)
        made = retell(text.text, strength, SEED, own.split("\n"))
        pairs.append((made.text, text.text, True))
        told, originals = made.text.split("\n"), list(_lines(text.text))
        kept = ((wording(told[i]), originals[n]) for i, n in made.kept)
        sentences += [(row, True) for a, b in kept if (row := _features(a, b)) is not None]
        far = others or ([unrelated] if unrelated.story != text.story else [])
        for other in dice.sample(far, min(len(far), WRONG_FOR_RIGHT)):
            pairs.append(
                (made.text, other.text, False) if not others or own != other.text else (text.text, other.text, False)
            )
            likest = _likest(wordings(text.text), wordings(other.text))
            sentences += [(row, False) for a, b in likest if (row := _features(a, b)) is not None]
    return sentences, pairs


def _lines(text: str) -> Iterator[Wording]:
    yield from (wording(text[a:b]) for a, b in split_sentences(text))


def _features(a: Wording, b: Wording) -> Row | None:
    """Those of two sentences that share enough to be looked at."""
    shared = shared_bits(a, b)
    return sentence_features(a, b, shared) if shared >= LEAST_SHARED_BITS else None


def _likest(ours: Sequence[Wording], theirs: Sequence[Wording]) -> Iterator[tuple[Wording, Wording]]:
    for a in ours:
        b = max(theirs, key=lambda w: (shared_bits(a, w), w.start), default=None)
        if b is not None:
            yield a, b


def fit(rows: Sequence[tuple[Row, bool]]) -> tuple[list[float], float]:
    """Weights, the constant first, and the mean log loss; right and wrong ones are weighed to the prior."""
    x: NDArray[np.float64] = np.array([[1.0, *row] for row, _ in rows])
    y: NDArray[np.float64] = np.array([float(right) for _, right in rows])
    weight = np.where(y > 0, 1.0, WRONG_FOR_RIGHT * y.sum() / max(1.0, (1 - y).sum()))
    beta = np.zeros(x.shape[1])
    ridge = np.diag([0.0] + [PENALTY] * (x.shape[1] - 1))
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -60, 60)))
        gradient = x.T @ (weight * (y - p)) - ridge @ beta
        hessian = (x.T * (weight * p * (1 - p) + 1e-9)) @ x + ridge
        beta += np.linalg.solve(hessian, gradient)
    p = np.clip(1 / (1 + np.exp(-np.clip(x @ beta, -60, 60))), 1e-12, 1 - 1e-12)
    loss = -np.average(y * np.log(p) + (1 - y) * np.log(1 - p), weights=weight)
    return [round(float(b), 2) for b in beta], round(float(loss), 4)


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, required=True)
    gold = parser.parse_args().gold
    dice = random.Random(SEED)  # noqa: S311 - a draw that anybody can repeat
    news = list(treebank([gold / "ud_english_gum" / "en_gum_ccby-ud-train.conllu.gz",
                     gold / "ud_english_ewt" / "en_ewt-ud-train.conllu.gz"],
         ("GUM_news", "GUM_interview", "weblog", "newsgroup")))  # fmt: skip
    own = sentences_of([t for n, t in enumerate(news) if n % 2])
    texts = [*reports(list(ecb(gold / "ecbplus" / "ECB_Train_corpus.txt")), own, dice), *news[::2]]
    sentences, pairs = cases(texts, dice)
    by_sentence, sentence_loss = fit(sentences)
    rows = [(align(lay_out("", a).sentences, lay_out("", b).sentences).features, right) for a, b, right in pairs]
    by_text, text_loss = fit([r for r in rows if r[0][0] > 0])
    print(json.dumps({
        "texts": len(texts), "sentence_pairs": len(sentences), "text_pairs": len(pairs),
        "right": sum(r for _, _, r in pairs), "sentence_weights": by_sentence, "sentence_loss": sentence_loss,
        "text_weights": by_text, "text_loss": text_loss,
    }))  # fmt: skip


if __name__ == "__main__":
    main()
