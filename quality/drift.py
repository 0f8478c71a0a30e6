"""Meaning drift: recall on constructed edits of each kind, false alarms on edits that keep the meaning, and precision.

    python -m quality.drift recall [--most 60] [--show KIND]
    python -m quality.drift gather --case FOLDER [--sheet quality/drift_sheet.csv]
    python -m quality.drift show   --case FOLDER [--sheet quality/drift_sheet.csv]
    python -m quality.drift score  [--sheet quality/drift_sheet.csv]

``recall``: news-like sentences of GUM and EWT (train and dev; news, interviews, speeches, biographies, newsgroups,
weblogs) in which the reader finds a statement are edited by ``drift_edits``; sentence and edit are read, resolved and
compared by the product as two documents of which one retells the other. An edit is found where a change of its kind is
among those that the product names.

``gather`` builds one case of NewsWCL50, ECB+ and PolNeAR (train and dev) and the two reports, and writes every drift
that the product finds in it into a sheet with ids and offsets; no sentence, as the texts are not the project's.
Documents are paired as the product pairs them, and beside that all documents on one story with each other, so that
there is enough to judge; which sentences are compared is always the product's choice. ``show`` prints them for the
judge; ``score`` prints precision by kind, by pairing and by corpus, with exact intervals. The last line is JSON.
"""

import argparse
import gzip
import json
import random
import re
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from crossbearing import captures, pipeline
from crossbearing.analyse.changes import Change, Saying, Sayings
from crossbearing.analyse.changes.retold import Retold, matches, retellings, units
from crossbearing.model import Document, Judgement, Mention, Metadata, Statement, World, artifact_id
from crossbearing.read import read_document
from crossbearing.resolve import entities, in_force, judge
from crossbearing.store import Case
from quality.drift_edits import EDITORS, HALVES, Edit, Tokens, edits, forms, read, write
from quality.product import DATA, crossbearing
from quality.sheets import rows, write_sheet
from quality.truth import exact_interval

SHEET = Path(__file__).parent / "drift_sheet.csv"
COLUMNS = ("key", "pairs", "kind", "original", "at", "retelling", "there", "verdict", "note")
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
    parser.add_argument("do", choices=("recall", "gather", "show", "score"))
    parser.add_argument("--case", type=Path, help="the case of the real documents; built where it is not there")
    parser.add_argument("--sheet", type=Path, default=SHEET)
    parser.add_argument("--most", type=int, default=60, help="edits of a kind and half")
    parser.add_argument("--show", help="print what was missed of these kinds, of the known half alone")
    arguments = parser.parse_args()
    if arguments.do == "recall":
        recall(arguments.most, arguments.show)
    elif arguments.do == "score":
        score(arguments.sheet)
    elif arguments.case is None:
        parser.error("--case is needed: the folder of the case of the real documents")
    elif arguments.do == "gather":
        gather(arguments.case, arguments.sheet)
    else:
        shown(arguments.case, arguments.sheet)


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
    found = list(read_document(document, captures.reader()))
    statements = tuple(x for x in found if isinstance(x, Statement))
    named = [
        m for x in statements for m in (*(f.mention for f in x.frame.fillers), *(s.mention for s in x.attribution))
    ]
    mentions = tuple(dict.fromkeys(x for x in (*found, *named) if isinstance(x, Mention)))
    return Reading(document, mentions, statements, tuple(judge(document, mentions, captures.gazetteer())))


def world(readings: Sequence[Reading]) -> World:
    """The readings as a case, with its entities."""
    mentions = {m.id: m for r in readings for m in r.mentions}
    judgements = [j for r in readings for j in r.judgements]
    return World(
        documents={r.document.id: r.document for r in readings},
        mentions=mentions,
        statements={s.id: s for r in readings for s in r.statements},
        judgements=in_force(mentions, judgements),
        entities={e.id: e for e in entities(mentions, judgements, captures.gazetteer())},
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
    start = _common(real, other)
    end = len(real) - _common(real[start:][::-1], other[start:][::-1])
    return any(s.locator.start <= start and end <= s.locator.end for s in found)


def _common(one: str, two: str) -> int:
    """How many characters two texts begin with alike."""
    return next((n for n, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))


def _compared(chosen: Sequence[Edit]) -> Iterator[set[str]]:
    """The kinds of change that the product names for each edit."""
    for edit in chosen:
        one, two = reading(edit.original, "Outlet A"), reading(edit.retelling, "Outlet B")
        sayings = Sayings(world((one, two)))
        earlier, later = (units(sayings, x.document.id, sorted(s.id for s in x.statements)) for x in (one, two))
        yield {c.kind for x in matches(later, earlier, {}, cited=False) for c in x.changes}


def _summary(results: dict[tuple[str, str], list[bool]]) -> dict[str, object]:
    by_kind: dict[str, object] = {}
    for kind in EDITORS:
        by_kind[kind] = {h: [round(sum(r) / len(r), 3), len(r)] for h in HALVES if (r := results.get((kind, h)))}
        both = [x for h in HALVES for x in results.get((kind, h), [])]
        print(f"{kind:26s} {sum(both):4d} of {len(both):4d} = {sum(both) / max(len(both), 1):.3f}   {by_kind[kind]}")
    keep = {
        k.removeprefix("keeps: "): [sum(not x for x in r), len(r)]
        for (k, _), r in results.items()
        if k.startswith("keeps")
    }
    for name, (wrong, of) in keep.items():
        print(f"keeps the meaning: {name:12s} {wrong:4d} false alarms of {of}")
    return {"task": "drift recall", "recall": by_kind, "false_alarms": keep}


# -- precision on real documents

TOGETHER = re.compile(r"^(?:[.,;:!?%)\]}]|n't|n’t|['’](?:s|re|ve|ll|d|m)|['’])$")
OPENING = frozenset("( [ { $ £ € # “ ‘".split())
IN_URL = re.compile(r"/(20\d\d)/(\d\d?)/(\d\d?)/")


def write_news(folder: Path) -> None:
    """NewsWCL50 as text files with sidecars: ten events by five outlets; the day is that of the address."""
    source = DATA / "data" / "nlp" / "newswcl50"
    addresses = {}
    for line in (source / "urls.tsv").read_text(encoding="utf8").splitlines()[1:]:
        event, outlet, address = line.split("\t")[:3]
        addresses[f"{event}_{outlet}"] = address
    texts: defaultdict[str, dict[int, list[str]]] = defaultdict(dict)
    for line in (source / "zhukova_prep" / "NewsWCL50.conll").read_text(encoding="utf8").splitlines():
        cells = line.split("\t")
        if len(cells) >= 4:  # noqa: PLR2004 - document, sentence, number, word
            texts[cells[0].rpartition("/")[2]].setdefault(int(cells[1]), []).append(cells[3])
    for name, by_number in sorted(texts.items()):
        event, _, outlet = name.partition("_")
        found = IN_URL.search(addresses.get(name, ""))
        day = date(*map(int, found.groups())).isoformat() if found else None
        text = "\n".join(joined(words) for _, words in sorted(by_number.items()))
        (folder / f"{name}.txt").write_text(text, encoding="utf8")
        sidecar = {"outlet": f"Outlet {outlet}", "language": "en", **({"published": day} if day else {})}
        (folder / f"{name}.json").write_text(json.dumps(sidecar), encoding="utf8")


def joined(tokens: Sequence[str]) -> str:
    """Words of a treebank as running text."""
    out, opened = "", False
    for word in tokens:
        if word in {'"', "``", "''"}:
            glue = opened or word == "''"
            out += '"' if glue or not out else ' "'
            opened = not glue
            after_opening = opened
        elif TOGETHER.match(word) or not out or out[-1] in OPENING or (out[-1] == '"' and opened and after_opening):
            out += word
            after_opening = False
        else:
            out += " " + word
            after_opening = False
    return out


def write_ecb(folder: Path) -> None:
    """The train and dev parts of ECB+ as text files; a topic's documents are by as many outlets, without a day."""
    for part in ("Train", "Dev"):
        texts: defaultdict[str, dict[int, list[str]]] = defaultdict(dict)
        path = DATA / "data" / "nlp" / "ecbplus" / f"ECB_{part}_corpus.txt"
        for line in path.read_text(encoding="utf8").splitlines():
            cells = line.split("\t")
            if len(cells) >= 4:  # noqa: PLR2004 - document, sentence, number, word
                texts[cells[0]].setdefault(int(cells[1]), []).append(cells[3])
        for name, by_number in sorted(texts.items()):
            text = "\n".join(joined(words) for _, words in sorted(by_number.items()))
            (folder / f"{name}.txt").write_text(text, encoding="utf8")
            (folder / f"{name}.json").write_text(json.dumps({"outlet": f"Outlet {name}", "language": "en"}))


RUN_WORDS, MOST_DOCUMENTS = 12, 6


def write_polnear(folder: Path) -> None:
    """Articles of PolNeAR (train and dev) that share a run of words with one of another outlet."""
    paths = sorted((DATA / "data" / "nlp" / "polnear" / "data").glob("*/text/*.txt"))
    texts = [p.read_text(encoding="utf8") for p in paths]
    having: defaultdict[str, set[int]] = defaultdict(set)
    for number, text in enumerate(texts):
        words = re.findall(r"\w+", text.lower())
        for at in range(len(words) - RUN_WORDS + 1):
            having[" ".join(words[at : at + RUN_WORDS])].add(number)
    kept: set[int] = set()
    for numbers in having.values():
        if len(numbers) < MOST_DOCUMENTS and len({paths[n].name.partition("_")[0] for n in numbers}) > 1:
            kept |= numbers
    for number in sorted(kept):
        outlet, day, _ = paths[number].stem.split("_", 2)
        (folder / f"polnear_{number}.txt").write_text(texts[number], encoding="utf8")
        sidecar = {"outlet": outlet, "published": day, "language": "en"}
        (folder / f"polnear_{number}.json").write_text(json.dumps(sidecar), encoding="utf8")


def found_in(case: Path) -> list[tuple[str, str, Saying, Saying, Change]]:
    """Every change that the product finds between documents of a case: key, who paired them, both sides, the change.

    ``product``: documents that the product itself takes for retellings; ``topic``: further documents on one story, of
    which the product's aligner takes two sentences for one, edited.
    """
    if not (case / "case.db").exists():
        with tempfile.TemporaryDirectory() as folder:
            for name, write_them in (("news", write_news), ("ecb", write_ecb), ("polnear", write_polnear)):
                (Path(folder) / name).mkdir()
                write_them(Path(folder) / name)
            crossbearing("build", str(case), folder, str(DATA / "reports"))
    with Case.open(case) as opened:
        return changes_in(pipeline.world(opened), topics=True)


def changes_in(seen: World, *, topics: bool) -> list[tuple[str, str, Saying, Saying, Change]]:
    """Every change between the documents that the product pairs, and on request between further ones on one story."""
    sayings = Sayings(seen)
    told = [("product", x) for x in retellings(seen, sayings)]
    told += [("topic", x) for x in topic_pairs(seen, sayings)] if topics else []
    found: dict[str, tuple[str, str, Saying, Saying, Change]] = {}
    for how, x in told:
        a, b = sayings.at(x.original), sayings.at(x.retelling)
        for change in x.changes:
            key = f"{a.document.id[-6:]}:{a.sentence.start}-{b.document.id[-6:]}:{b.sentence.start}-{change.kind}"
            found.setdefault(key, (key, how, a, b, change))
    once = {(" ".join(y[2].quote.split()), " ".join(y[3].quote.split()), y[4].kind): y for y in found.values()}
    return sorted(once.values(), key=lambda y: y[0])


def topic_pairs(seen: World, sayings: Sayings) -> Iterator[Retold]:
    """Sentences of two documents on one story that the product's aligner takes for one."""
    topics: defaultdict[str, list[str]] = defaultdict(list)
    told: defaultdict[str, list[str]] = defaultdict(list)
    for identifier, statement in sorted(seen.statements.items()):
        told[statement.locator.document].append(identifier)
    for identifier, document in sorted(seen.documents.items(), key=lambda x: (x[1].path, x[0])):
        name = Path(document.path).stem
        topic = f"{name.partition('_')[0]}{'+' if name.endswith('plus') else ''}"
        topics[f"{Path(document.path).parent.name}/{topic}"].append(identifier)
    cut = cache(lambda x: units(sayings, x, told[x]))
    for ids in topics.values():
        for number, earlier in enumerate(ids):
            for later in ids[number + 1 :]:
                yield from matches(cut(later), cut(earlier), {}, cited=False)


def gather(case: Path, sheet: Path) -> None:
    """Write what the product finds into the sheet; what was judged before keeps its verdict, what is gone goes."""
    write_rows(sheet, found_in(case))


def write_rows(sheet: Path, changes: Sequence[tuple[str, str, Saying, Saying, Change]]) -> None:
    """Write these changes into the sheet, with the verdicts that it has."""
    judged = {x["key"]: x for x in rows(sheet)}
    drawn = [
        {
            **judged.get(key, {}),
            "key": key,
            "pairs": how,
            "kind": change.kind,
            "original": named(a),
            "at": a.sentence.start,
            "retelling": named(b),
            "there": b.sentence.start,
        }
        for key, how, a, b, change in changes
    ]
    write_sheet(sheet, COLUMNS, drawn)
    print(json.dumps({"task": "drift gather", "found": len(changes), "judged": sum(k in judged for k, *_ in changes)}))


def named(saying: Saying) -> str:
    """The data set and the file of a document."""
    path = Path(saying.document.path)
    return f"{path.parent.name}/{path.name}"


def shown(case: Path, sheet: Path) -> None:
    """Print what is to be judged."""
    show_rows(sheet, found_in(case))


def show_rows(sheet: Path, changes: Sequence[tuple[str, str, Saying, Saying, Change]]) -> None:
    """Print these changes with both sentences and the verdicts that the sheet has."""
    open_ones = {x["key"]: x for x in rows(sheet)}
    for key, how, a, b, change in changes:
        verdict = open_ones.get(key, {}).get("verdict", "")
        print(f"\n{key} [{verdict or '?'}] {how} {change.kind}: {change.text}")
        for side in (a, b):
            text = side.document.text
            chain = ", ".join(x.name for x in side.attribution)
            print(f"  {side.document.path} ({side.document.metadata.published}; {chain}): "
                  f"{' '.join(text[side.sentence.start : side.sentence.end].split())}")  # fmt: skip


def score(sheet: Path) -> None:
    """Print precision by kind and by corpus, each with its exact interval."""
    judged = [x for x in rows(sheet) if x["verdict"] in ("right", "wrong")]
    summary: dict[str, object] = {"task": "drift precision", "judged": len(judged), "every": shares(judged)["every"]}
    for name, key in (("kind", "kind"), ("pairs", "pairs"), ("corpus", "original")):
        summary[f"by_{name}"] = shares(judged, key)
    print(json.dumps(summary))


def shares(judged: Sequence[dict[str, str]], key: str | None = None) -> dict[str, list[float]]:
    """Printed and given by group: right, judged, and the bounds of the exact interval of 95 per cent.

    The group is what a row has under ``key``, up to the first slash; every row where it is None.
    """
    by_group: defaultdict[str, list[bool]] = defaultdict(list)
    for x in judged:
        by_group["every" if key is None else x[key].partition("/")[0]].append(x["verdict"] == "right")
    found: dict[str, list[float]] = {} if key or by_group else {"every": [0, 0, 0.0, 1.0]}
    for group, right in sorted(by_group.items()):
        low, high = exact_interval(sum(right), len(right))
        found[group] = [sum(right), len(right), round(low, 3), round(high, 3)]
        print(f"{group:26s} {sum(right):3d} of {len(right):3d}   {low:.3f} to {high:.3f}")
    return found


if __name__ == "__main__":
    main()
