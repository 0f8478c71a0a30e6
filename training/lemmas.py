"""Learns the lemma table: `python -m training.lemmas --data ../shared/data/nlp --out src/crossbearing/language/tables`.

From the training parts of EWT and GUM (not its non-commercial texts): suffix rules for each part of speech that are
right for most words, then every word for which they are wrong.
"""

import argparse
from collections import Counter, defaultdict
from pathlib import Path

from training.data import read_blocks

LONGEST_SUFFIX = 5
LEAST_WORDS = 4  # different words that must share a suffix before it becomes a rule
LEAST_SHARE = 0.4
AS_WRITTEN = frozenset({"PROPN", "X", "PUNCT", "SYM"})

Words = dict[tuple[str, str], str]
Rule = tuple[int, str]


def read_lemmas(paths: list[Path]) -> Words:
    """The commonest lemma of each (lower-cased form, part of speech)."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for path in paths:
        for block in read_blocks(path):
            for line in block:
                row = line.split("\t")
                if row[0].isdigit() and row[3] not in AS_WRITTEN and row[2] != "_":
                    counts[row[1].lower().replace("’", "'"), row[3]][row[2]] += 1
    return {key: found.most_common(1)[0][0] for key, found in sorted(counts.items())}


def rule_of(form: str, lemma: str) -> Rule:
    """How many letters go from the end of the form, and what comes instead."""
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return len(form) - same, lemma[same:]


def apply(rule: Rule, form: str) -> str:
    """The form with its ending exchanged."""
    return form[: len(form) - rule[0]] + rule[1]


def learn(words: Words) -> tuple[dict[tuple[str, str], Rule], Words]:
    """Suffix rules by part of speech, the longest suffix deciding, and the exceptions to them."""
    votes: dict[tuple[str, str], Counter[Rule]] = defaultdict(Counter)
    for (form, upos), lemma in words.items():
        for length in range(min(LONGEST_SUFFIX, len(form) - 2) + 1):
            votes[upos, form[len(form) - length :]][rule_of(form, lemma)] += 1
    rules: dict[tuple[str, str], Rule] = {}
    for (upos, suffix), counter in sorted(votes.items(), key=lambda item: (len(item[0][1]), item[0])):
        rule, count = counter.most_common(1)[0]
        total = sum(counter.values())
        if suffix and (total < LEAST_WORDS or count < LEAST_SHARE * total):
            continue
        if not suffix or rule != best_rule(rules, upos, suffix):
            rules[upos, suffix] = rule
    wrong = {
        (form, upos): lemma
        for (form, upos), lemma in words.items()
        if apply(best_rule(rules, upos, form), form) != lemma
    }
    return rules, wrong


def best_rule(rules: dict[tuple[str, str], Rule], upos: str, form: str) -> Rule:
    """The rule of the longest known suffix that leaves two letters."""
    for length in range(min(LONGEST_SUFFIX, len(form)), -1, -1):
        rule = rules.get((upos, form[len(form) - length :]))
        if rule is not None and len(form) - rule[0] >= 1:
            return rule
    return 0, ""


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    data = arguments.data
    words = read_lemmas(
        [
            data / "ud_english_ewt/en_ewt-ud-train.conllu.gz",
            data / "ud_english_gum/en_gum_ccby-ud-train.conllu.gz",
        ]
    )
    rules, wrong = learn(words)
    arguments.out.mkdir(parents=True, exist_ok=True)
    lines = [f"rule\t{upos}\t{suffix}\t{cut}\t{add}" for (upos, suffix), (cut, add) in sorted(rules.items())]
    lines += [f"word\t{upos}\t{form}\t0\t{lemma}" for (form, upos), lemma in sorted(wrong.items())]
    (arguments.out / "lemmas.tsv").write_text("\n".join(lines) + "\n", encoding="utf8")
    print(f"{len(rules)} rules, {len(wrong)} exceptions to {len(words)} words")


if __name__ == "__main__":
    main()
