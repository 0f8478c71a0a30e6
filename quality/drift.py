"""Meaning drift: recall on constructed edits of each kind, false alarms on edits that keep the meaning, and precision.

    python -m quality.drift recall [--most 60] [--show KIND]
    python -m quality.drift gather --case FOLDER [--sheet quality/drift_sheet.csv]
    python -m quality.drift show   --case FOLDER [--sheet quality/drift_sheet.csv]
    python -m quality.drift score  [--sheet quality/drift_sheet.csv]

``recall``: news-like sentences of GUM and EWT (train and dev; news, interviews, speeches, biographies, newsgroups,
weblogs) in which the reader finds a statement are edited by ``drift_edits``; sentence and edit are read, resolved and
compared by the product as two documents of which one retells the other. An edit is found where a change of its kind is
among those that the product names.

``gather`` builds one case of NewsWCL50 and the two reports, and writes every drift that the product finds in it, with
the document pairs that the product finds itself, into a sheet with ids and offsets; no sentence, as the texts are not
the project's. ``show`` prints them for the judge; ``score`` prints precision by kind. The last line is JSON.
"""

import argparse
import gzip
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from os.path import commonprefix
from pathlib import Path

from crossbearing import pipeline
from crossbearing.analyse.changes import Sayings, compare
from crossbearing.analyse.changes.retold import matches, units
from crossbearing.model import Document, Judgement, Mention, Metadata, Statement, World, artifact_id
from crossbearing.read import read_document
from crossbearing.resolve import entities, in_force, judge

from quality.drift_edits import EDITORS, HALVES, Edit, Tokens, edits, forms, read, write
from quality.product import DATA

SHEET = Path(__file__).parent / "drift_sheet.csv"
SEED = 20_261
GENRES = ("GUM_news", "GUM_interview", "GUM_speech", "GUM_bio", "newsgroup", "weblog")
FILES = (
    "ud_english_ewt/en_ewt-ud-dev.conllu",
    "ud_english_ewt/en_ewt-ud-train.conllu.gz",
    "ud_english_gum/en_gum-ud-dev.conllu.gz",
    "ud_english_gum/en_gum_ccby-ud-train.conllu.gz",
)
FEWEST_WORDS, MOST_WORDS = 7, 40
DAY = date(2025, 3, 12)


def main() -> None:
    """Run one of the four."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("do", choices=("recall",))
    parser.add_argument("--most", type=int, default=60, help="edits of a kind and half")
    parser.add_argument("--show", help="print what was missed of these kinds, of the known half alone")
    arguments = parser.parse_args()
    recall(arguments.most, arguments.show)


def sentences() -> list[Tokens]:
    """The news-like sentences of the treebanks, shuffled with a fixed seed."""
    found: list[Tokens] = []
    for name in FILES:
        path = DATA / "data" / "nlp" / name
        text = gzip.decompress(path.read_bytes()).decode() if path.suffix == ".gz" else path.read_text(encoding="utf8")
        found += [s for document, s in read(text.split("\n")) if document.startswith(GENRES)]
    random.Random(SEED).shuffle(found)  # noqa: S311 - a draw that anybody can repeat
    return found


@dataclass(frozen=True, slots=True)
class Reading:
    """What the product reads in one text."""

    document: Document
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]
    judgements: tuple[Judgement, ...]


@cache
def reading(text: str, outlet: str) -> Reading:
    """A text read and its names judged, as a document of an outlet and of one day."""
    document = Document(
        artifact_id(text.encode()), "", f"{outlet}.txt", text, Metadata(outlet=outlet, published=DAY, language="en")
    )
    found = list(read_document(document, pipeline.reader()))
    statements = tuple(x for x in found if isinstance(x, Statement))
    named = [m for x in statements for m in (*(f.mention for f in x.frame.fillers), *(s.mention for s in x.attribution))]
    mentions = tuple(dict.fromkeys(x for x in (*found, *named) if isinstance(x, Mention)))
    return Reading(document, mentions, statements, tuple(judge(document, mentions, pipeline.gazetteer())))


def world(readings: Sequence[Reading]) -> World:
    """The readings as a case, with its entities."""
    mentions = {m.id: m for r in readings for m in r.mentions}
    judgements = [j for r in readings for j in r.judgements]
    return World(
        documents={r.document.id: r.document for r in readings},
        mentions=mentions,
        statements={s.id: s for r in readings for s in r.statements},
        judgements=in_force(mentions, judgements),
        entities={e.id: e for e in entities(mentions, judgements, pipeline.gazetteer())},
    )


def recall(most: int, show: str | None) -> None:
    """Print recall by kind of edit and half, and the false alarms on edits that keep the meaning."""
    plain = [s for s in sentences() if FEWEST_WORDS <= len(s) <= MOST_WORDS]
    known = forms(plain)
    counted: Counter[tuple[str, str]] = Counter()
    chosen: list[Edit] = []
    for s in plain:
        mine = [e for e in edits([s], known) if counted[e.kind, e.half] < most and _in_statement(e, write(s))]
        counted.update((e.kind, e.half) for e in mine)
        chosen += mine
    results: defaultdict[tuple[str, str], list[bool]] = defaultdict(list)
    for edit, kinds in zip(chosen, _compared(chosen), strict=True):
        wanted = EDITORS[edit.kind][1] if edit.kind in EDITORS else frozenset()
        good = bool(wanted & kinds) if wanted else not kinds
        results[edit.kind, edit.half].append(good)
        if show and edit.kind.startswith(show) and not good and edit.half == "known":
            print(f"[{edit.half}] {sorted(kinds)}\n  {edit.original}\n  {edit.retelling}")
    print(json.dumps(_summary(results)))


def _in_statement(edit: Edit, real: str) -> bool:
    """Whether an edit changes words of what the reader takes for a statement of the real sentence.

    Of a speaker who is dropped: whether the words that stay hold a statement.
    """
    other = edit.retelling if edit.original == real else edit.original
    whole = edit.original if edit.kind == "attribution dropped" else real
    found = reading(whole, "Outlet A").statements
    if edit.kind == "attribution dropped":
        return bool(found)
    start = len(commonprefix((real, other)))
    end = len(real) - len(commonprefix((real[start:][::-1], other[start:][::-1])))
    return any(s.locator.start <= start and end <= s.locator.end for s in found)


def _compared(chosen: Sequence[Edit]) -> Iterator[set[str]]:
    """The kinds of change that the product names for each edit."""
    for edit in chosen:
        one, two = reading(edit.original, "Outlet A"), reading(edit.retelling, "Outlet B")
        sayings = Sayings(world((one, two)))
        earlier, later = (units(sayings, x.document.id, sorted(s.id for s in x.statements)) for x in (one, two))
        yield {c.kind for b, a, _ in matches(later, earlier) for c in compare(a, b)}


def _summary(results: dict[tuple[str, str], list[bool]]) -> dict[str, object]:
    by_kind: dict[str, object] = {}
    for kind in EDITORS:
        by_kind[kind] = {h: [round(sum(r) / len(r), 3), len(r)] for h in HALVES if (r := results.get((kind, h)))}
        both = [x for h in HALVES for x in results.get((kind, h), [])]
        print(f"{kind:26s} {sum(both):4d} of {len(both):4d} = {sum(both) / max(len(both), 1):.3f}   {by_kind[kind]}")
    keep = {k.removeprefix("keeps: "): [sum(not x for x in r), len(r)] for (k, _), r in results.items() if k.startswith("keeps")}
    for name, (wrong, of) in keep.items():
        print(f"keeps the meaning: {name:12s} {wrong:4d} false alarms of {of}")
    return {"task": "drift recall", "recall": by_kind, "false_alarms": keep}


if __name__ == "__main__":
    main()
