"""How often the checks are right on real news, and how much they find of faults that were made up for the purpose.

    python -m quality.checks draw  --case FOLDER [--sheet quality/checks_sheet.csv]
    python -m quality.checks show  --case FOLDER [--sheet quality/checks_sheet.csv]
    python -m quality.checks score [--sheet quality/checks_sheet.csv]

``draw`` builds a case of real news (TR-News and LGL with their days, NewsWCL50, ECB+ without its test part, Wikinews
of GUM, PolNeAR in part, BBC articles on politics and world affairs) and of the two reports, runs every check, and
adds the findings that the sheet does not have. ``show`` prints those without a verdict, from the case, for the judge,
who writes ``right`` or ``wrong`` and a note of a few words. The sheet holds hashes and verdicts, no text: the texts
are not the project's to publish. ``score`` prints JSON on its last line: precision of each check on the sheet; recall
on invented sentences (``checks_made_up.jsonl``: outlets, days and texts are invented, public persons stand where a
check needs the rows of the tables), and how many of the faultless ones among them it leaves alone.

Right is a finding whose sentence is true of the text: a careful reader would want to be told.
"""

import argparse
import gzip
import hashlib
import json
import re
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from bench.articles import Article, articles, write_files

from crossbearing import pipeline
from crossbearing.model import World
from crossbearing.store import Case
from crossbearing.views import with_views
from quality.precision import WORLD
from quality.product import DATA, crossbearing
from quality.sheets import rows, write_sheet

SHEET = Path(__file__).parent / "checks_sheet.csv"
COLUMNS = ("finding", "check", "document", "verdict", "note")
CHECKS = ("contested", "evidence_type", "unsourced", "office", "figure_of_speech", "impossible_date")
MADE_UP = Path(__file__).parent / "checks_made_up.jsonl"
FLOOR = 0.85
NLP = DATA / "data" / "nlp"
Fields = dict[str, object]


@dataclass(frozen=True, slots=True)
class News:
    """A real text with what is known of it."""

    key: str
    text: str
    outlet: str
    date: str | None = None


@dataclass(frozen=True, slots=True)
class MadeUp:
    """Invented reports: (outlet, day, text) each; a kind of contradiction or a check, and whether it must speak."""

    check: str
    faulty: bool
    reports: tuple[tuple[str, str, str], ...]
    fresh: bool
    """Written when the checks were done, and never looked at to mend them."""


def chosen_articles() -> list[Article]:
    """The BBC articles on politics, and those with two words or more of world affairs."""
    return [a for a in articles() if a.politics or len(WORLD.findall(a.text)) > 1]


def made_up() -> tuple[MadeUp, ...]:
    """The invented samples, in the order of the file."""
    lines = (json.loads(x) for x in MADE_UP.read_text(encoding="utf-8").splitlines())
    return tuple(
        MadeUp(x["check"], x["faulty"], tuple((o, d, t) for o, d, t in x["reports"]), x.get("fresh", False))
        for x in lines
    )


def news() -> Iterator[News]:
    """Every real text that is read."""
    for name in ("TR-News", "lgl"):
        for article in ET.parse(NLP / "geoparsing" / f"{name}.xml").getroot():  # noqa: S314 - public data of ours
            yield News(
                f"{name.lower()}-{article.get('docid')}",
                (article.findtext("text") or "").strip(),
                (article.findtext("domain") or "").strip().removeprefix("www."),
                (article.findtext("dltime") or "").strip()[:10],
            )
    yield from _tokenised("wcl", NLP / "newswcl50" / "zhukova_prep" / "NewsWCL50.conll")
    for part in ("Dev", "Train"):
        yield from _tokenised("ecb", NLP / "ecbplus" / f"ECB_{part}_corpus.txt")
    yield from _wikinews()
    yield from _campaign()


def _campaign() -> Iterator[News]:
    """Reports of seven American outlets in autumn 2016: PolNeAR's development part, and every fourth of training."""
    for part, step in (("dev", 1), ("train", 4)):
        for path in sorted((NLP / "polnear" / "data" / part / "text").glob("*.txt"))[::step]:
            outlet, day, _ = path.stem.split("_", 2)
            yield News(f"polnear-{path.stem}", path.read_text(encoding="utf-8"), outlet, day)


def _tokenised(name: str, path: Path) -> Iterator[News]:
    """Documents of a file with one token a line: document, sentence, number, token."""
    documents: defaultdict[str, defaultdict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) > 3 and cells[1].isdigit():  # noqa: PLR2004 - the four columns
            documents[cells[0].rpartition("/")[2]][int(cells[1])].append(cells[3])
    for key, sentences in documents.items():
        text = " ".join(_joined(words) for _, words in sorted(sentences.items()))
        yield News(f"{name}-{key}", text, f"{name} {key}")


def _joined(words: Sequence[str]) -> str:
    """Tokens as running text."""
    text = re.sub(r" ([.,;:!?%)\]’”])", r"\1", " ".join(words))
    text = re.sub(r"([(\[“$#]) ", r"\1", text)
    text = re.sub(r" (n['’]t|['’](?:s|re|ve|ll|d|m)\b)", r"\1", text)
    return re.sub(r'" ([^"]*?) "', r'"\1"', text)


def _wikinews() -> Iterator[News]:
    """The Wikinews articles of GUM's training and development parts, with their days."""
    for part in ("en_gum_ccby-ud-train", "en_gum-ud-dev"):
        with gzip.open(NLP / "ud_english_gum" / f"{part}.conllu.gz", "rt", encoding="utf-8") as lines:
            blocks = lines.read().split("# newdoc id = ")[1:]
        for block in blocks:
            key = block.split("\n", 1)[0].strip()
            if key.startswith("GUM_news"):
                text = " ".join(re.findall(r"^# text = (.*)$", block, re.MULTILINE))
                day = re.search(r"^# meta::dateCreated = (\S+)", block, re.MULTILINE)
                yield News(f"gum-{key}", text, "Wikinews", day[1] if day else None)


def build(case: Path) -> None:
    """A case of all real texts and the two reports."""
    with tempfile.TemporaryDirectory() as folder:
        real = Path(folder) / "news"
        real.mkdir()
        for item in news():
            _write(real, item.key, item.text, item.outlet, item.date)
        write_files(real, chosen_articles())
        crossbearing("build", str(case), str(real), str(DATA / "reports"))


def _write(folder: Path, key: str, text: str, outlet: str, day: str | None) -> None:
    (folder / f"{key}.txt").write_text(text, encoding="utf-8")
    told = {"outlet": outlet} | ({"date": day} if day else {})
    (folder / f"{key}.json").write_text(json.dumps(told), encoding="utf-8")


def drawn(case: Path) -> dict[str, Fields]:
    """Every finding of a check in the case, by a hash of what it says of which place."""
    with Case.open(case) as opened:
        world = with_views(opened.truth())
    found: dict[str, Fields] = {}
    for finding in world.findings:
        if finding.analysis in CHECKS:
            places = sorted(_place(world, e) for e in finding.evidence)
            key = hashlib.sha256(json.dumps([finding.analysis, finding.title, places]).encode()).hexdigest()[:12]
            found[key] = {"check": finding.analysis, "title": finding.title, "text": finding.text, "places": places}
    return found


def _place(world: World, identifier: str) -> str:
    """The document and characters of a piece of evidence."""
    if statement := world.statements.get(identifier):
        where = world.document_of(statement).path
        return f"{Path(where).name} {statement.locator.start}-{statement.locator.end}"
    if mention := world.mentions.get(identifier):
        return f"{Path(world.documents[mention.document].path).name} {mention.start}-{mention.end}"
    return Path(world.documents[identifier].path).name if identifier in world.documents else identifier


def draw(case: Path, sheet: Path) -> None:
    """Add what the sheet does not have; drop what is no longer found."""
    build(case)
    judged = {row["finding"]: row for row in rows(sheet)}
    found = sorted(drawn(case).items(), key=lambda x: (str(x[1]["check"]), x[0]))
    write_sheet(sheet, COLUMNS, (_row(key, fields, judged.get(key, {})) for key, fields in found))


def _row(key: str, fields: Fields, judged: Mapping[str, str]) -> Fields:
    """A finding for the judge, with the verdict that it has."""
    places = fields["places"]
    document = str(places[0]).split()[0] if isinstance(places, list) and places else ""
    document = re.sub(r"^(polnear-[^_]+_[^_]+)_.*", r"\1", document)  # the rest is a headline
    return {**judged, "finding": key, "check": fields["check"], "document": document}


def show(case: Path, sheet: Path) -> None:
    """Print every finding without a verdict."""
    found = drawn(case)
    for row in rows(sheet):
        if not row["verdict"] and row["finding"] in found:
            fields = found[row["finding"]]
            print(f"{row['finding']} {fields['places']}\n  {fields['title']}\n  {fields['text']}\n")


def score(sheet: Path) -> dict[str, object]:
    """Precision of each check on real news, recall of each on invented sentences."""
    found = rows(sheet)
    if odd := [r["finding"] for r in found if r["verdict"] not in {"right", "wrong"}]:
        sys.exit(f"Not judged: {', '.join(odd)}. Write right or wrong.")
    right = Counter(r["check"] for r in found if r["verdict"] == "right")
    judged = Counter(r["check"] for r in found)
    return {
        "precision": {
            c: {"right": right[c], "of": judged[c], "share": round(right[c] / judged[c], 3) if judged[c] else None}
            for c in CHECKS
        },
        "made_up": _made_up([s for s in made_up() if not s.fresh]),
        "made_up_fresh": _made_up([s for s in made_up() if s.fresh]),
        "floor": FLOOR,
    }


def _made_up(samples: Sequence[MadeUp]) -> dict[str, object]:
    """Per check: faults found of those made up, and faultless samples that were left alone."""
    found: Counter[str] = Counter()
    calm: Counter[str] = Counter()
    faulty: Counter[str] = Counter()
    fine: Counter[str] = Counter()
    for number, sample in enumerate(samples):
        speaks = _speaks(sample)
        (faulty if sample.faulty else fine)[sample.check] += 1
        if speaks and sample.faulty:
            found[sample.check] += 1
        elif not speaks and not sample.faulty:
            calm[sample.check] += 1
        else:
            print(f"made up {number}, {sample.check}: {'missed' if sample.faulty else 'false alarm'}: {sample.reports}")
    return {
        check: {"found": found[check], "of": faulty[check], "left_alone": calm[check], "of_faultless": fine[check]}
        for check in dict.fromkeys(s.check for s in samples)
    }


def _speaks(sample: MadeUp) -> bool:
    """Whether the check finds anything in the invented reports."""
    with tempfile.TemporaryDirectory() as folder:
        reports = Path(folder) / "in"
        reports.mkdir()
        for number, (outlet, day, text) in enumerate(sample.reports):
            _write(reports, str(number), text, outlet, day)
        with Case.create_or_open(Path(folder) / "made.case") as case:
            pipeline.build(case, [reports], workers=1)
            world = pipeline.world(case)
    if sample.check in CHECKS:
        return any(f.analysis == sample.check for f in world.findings)
    return any(c.kind == sample.check for e in world.events.values() for c in e.contradictions)


def main() -> int:
    """Draw, show or score."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("what", choices=("draw", "show", "score"))
    parser.add_argument("--case", type=Path, default=Path("checks.case"))
    parser.add_argument("--sheet", type=Path, default=SHEET)
    given = parser.parse_args()
    if given.what == "draw":
        draw(given.case, given.sheet)
    elif given.what == "show":
        show(given.case, given.sheet)
    else:
        print(json.dumps(score(given.sheet)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
