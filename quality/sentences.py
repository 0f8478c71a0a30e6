"""Sentence boundaries on raw text rebuilt from a UD treebank: precision, recall and F1 of whole sentences.

The measure is that of the CoNLL 2018 shared task (Zeman et al. 2018, section 5): a sentence counts where its first and
last character, blanks aside, are both right. The raw text is rebuilt from the tokens and SpaceAfter; a paragraph is a
line, followed by an empty one. ``--wrap`` breaks paragraphs at 80 columns, as the shared task's raw files were.
"""

import argparse
import json
import os
import textwrap
import time
from pathlib import Path

from crossbearing.language.sentences import split_sentences


def main() -> None:
    """Print the scores as JSON on the last line."""
    arguments = _arguments()
    text, gold = _raw_text(arguments.conllu, wrap=arguments.wrap)
    began = time.perf_counter()
    spans = split_sentences(text)
    elapsed_s = time.perf_counter() - began
    places = _printable_places(text)
    predicted = {(places[a], places[b - 1]) for a, b in spans}
    right = len(predicted & gold)
    if arguments.show:
        _show(text, spans, gold, places, arguments.show)
    print(
        json.dumps(
            {
                "task": "sentences",
                "data": arguments.conllu.name,
                "wrapped": arguments.wrap,
                "gold": len(gold),
                "predicted": len(predicted),
                "precision": round(right / len(predicted), 4),
                "recall": round(right / len(gold), 4),
                "f1": round(2 * right / (len(predicted) + len(gold)), 4),
                "end_f1": round(_end_f1(predicted, gold), 4),
                "words_per_s": round(len(text.split()) / elapsed_s),
            }
        )
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    data = Path(os.environ.get("CROSSBEARING_DATA", Path(__file__).parents[2] / "shared"))
    parser.add_argument("conllu", nargs="?", type=Path, default=data / "data/nlp/ud_english_ewt/en_ewt-ud-dev.conllu")
    parser.add_argument("--wrap", action="store_true")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print the first N sentences that are wrong")
    return parser.parse_args()


def _raw_text(path: Path, *, wrap: bool) -> tuple[str, set[tuple[int, int]]]:
    """The text, and the gold sentences as numbers of their first and last printable characters."""
    paragraphs: list[str] = []
    gold: set[tuple[int, int]] = set()
    paragraph, count = "", 0
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        if "\n# newpar" in "\n" + block or "# newdoc" in block:
            paragraphs.append(paragraph)
            paragraph = ""
        sentence = _surface(block.splitlines())
        length = len("".join(sentence.split()))
        gold.add((count, count + length - 1))
        count += length
        paragraph += sentence
    paragraphs.append(paragraph)
    kept = [p.strip() for p in paragraphs if p.strip()]
    if wrap:
        kept = [textwrap.fill(p, 80, break_long_words=False, break_on_hyphens=False) for p in kept]
    return "\n\n".join(kept), gold


def _surface(lines: list[str]) -> str:
    """The text of one sentence with the blanks that follow its tokens."""
    out: list[str] = []
    skip_to = 0
    for line in lines:
        fields = line.split("\t")
        if line.startswith("#") or "." in fields[0]:
            continue
        first, _, last = fields[0].partition("-")
        if int(first) <= skip_to:
            continue
        skip_to = int(last or first)
        out.append(fields[1] + ("" if "SpaceAfter=No" in fields[9] else " "))
    return "".join(out)


def _printable_places(text: str) -> list[int]:
    """For each character, how many that are not blank stand before it."""
    places, count = [], 0
    for character in text:
        places.append(count)
        count += not character.isspace()
    return places


def _end_f1(predicted: set[tuple[int, int]], gold: set[tuple[int, int]]) -> float:
    """F1 of the sentence ends alone."""
    a, b = {x[1] for x in predicted}, {x[1] for x in gold}
    return 2 * len(a & b) / (len(a) + len(b))


def _show(
    text: str, spans: tuple[tuple[int, int], ...], gold: set[tuple[int, int]], places: list[int], limit: int
) -> None:
    ends = {end for _, end in gold}
    starts = {start for start, _ in gold}
    wrong = [(a, b) for a, b in spans if (places[a], places[b - 1]) not in gold]
    for a, b in wrong[:limit]:
        inner = [i for i in range(a, b - 1) if places[i] in ends and not text[i].isspace()]
        marks = f"{'|' if places[a] in starts else '!'}{text[a:b]}{'|' if places[b - 1] in ends else '!'}"
        print(f"{len(inner)} missed: {marks!r} ... {text[b : b + 30]!r}")


if __name__ == "__main__":
    main()
