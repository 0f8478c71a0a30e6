"""How many statements are right, judged by hand: 60 drawn at random from news articles and from the two reports.

    python -m quality.precision draw  --case FOLDER --reuters FOLDER [--sheet quality/precision_sheet.csv]
    python -m quality.precision show  --case FOLDER --reuters FOLDER [--sheet quality/precision_sheet.csv]
    python -m quality.precision score [--sheet quality/precision_sheet.csv]

``draw`` builds the case from the reports and from stories on world affairs (``quality.reuters``; the BBC articles have
neither capitals nor quotation marks, which real reports have), draws with a fixed seed, and writes a sheet with ids,
documents, offsets and kinds. The texts themselves are not the project's to publish, so the
sheet holds no sentence; ``show`` prints the drawn statements with their surroundings for the judge, from the case.
The judge writes ``right`` or ``wrong`` under kind, actor and attribution. ``score`` prints JSON on its last line and
ends with 1 where more than 15% are wrong in any of the three.

What is right: the kind is one that a careful analyst could give to these words; the actor is who does it, or the kind
has none here and none is given; the speakers are those of the text, in order, none invented and none left out.
"""

import argparse
import json
import random
import re
import sys
import tempfile
from collections import Counter
from pathlib import Path

from quality.product import DATA, crossbearing
from quality.reuters import stories
from quality.sheets import rows, write_sheet

SHEET = Path(__file__).parent / "precision_sheet.csv"
COLUMNS = ("n", "statement", "document", "start", "end", "kind", "kind_is", "actor_is", "attribution_is", "note")
VERDICTS = ("kind_is", "actor_is", "attribution_is")
SEED = 20_260
DRAWN = 60
WRONG_CEILING = 0.15
"""At most so many of the statements wrong in kind or actor or attribution. Source: the first version's figures."""
FROM_REPORTS = 15
"""Of the 60 so many from the two reports, as they are what the kinds were made for; the rest from news."""
WORLD = re.compile(
    r"\b(?:troops|military|embassy|treaty|sanctions|embargo|ceasefire|peacekeepers|missiles?|insurgents?|rebels|militants|"
    r"foreign minister|defen[cs]e minister|border|refugees|united nations|nato|weapons|navy|warships?|air force)\b",
    re.IGNORECASE,
)
WORLD_MENTIONS = 3
"""Words of world affairs that make a story one on them: one or two also stand in business."""
SURROUNDINGS_CHARACTERS = 250


def chosen_stories(reuters: Path) -> dict[str, tuple[str, dict[str, str]]]:
    """The stories with enough words of world affairs, by number: text and sidecar."""
    return {
        key: (text, told | {"outlet": "Reuters"})
        for key, text, told in stories(reuters)
        if len(WORLD.findall(text)) >= WORLD_MENTIONS
    }


def build(case: Path, reuters: Path) -> None:
    """A case of the chosen stories and the reports."""
    with tempfile.TemporaryDirectory() as folder:
        news = Path(folder) / "news"
        news.mkdir()
        for key, (text, told) in chosen_stories(reuters).items():
            (news / f"{key}.txt").write_text(text, encoding="utf-8")
            (news / f"{key}.json").write_text(json.dumps(told), encoding="utf-8")
        crossbearing("build", str(case), str(news), str(DATA / "reports"))


def drawn(lines: list[dict[str, object]]) -> list[dict[str, object]]:
    """The statements drawn: always the same from the same statements, in whatever order they come."""
    ordered = sorted(lines, key=lambda s: str(s["id"]))
    reports = [s for s in ordered if not str(s["path"]).startswith("news/")]
    news = [s for s in ordered if str(s["path"]).startswith("news/")]
    dice = random.Random(SEED)  # noqa: S311 - a draw that anybody can repeat
    few = dice.sample(reports, min(FROM_REPORTS, len(reports)))
    return [*few, *dice.sample(news, min(DRAWN - len(few), len(news)))]


def draw(case: Path, sheet: Path, reuters: Path) -> None:
    """Write the sheet with empty verdicts; a judged sheet is never written over."""
    if sheet.exists() and any(row[v] for row in rows(sheet) for v in VERDICTS):
        sys.exit(f"{sheet} is judged; move it away to draw anew.")
    if not (case / "case.db").exists():
        build(case, reuters)
    write_sheet(sheet, COLUMNS, (_row(n, s) for n, s in enumerate(drawn(_statements(case)), 1)))


def _row(number: int, statement: dict[str, object]) -> dict[str, object]:
    """A statement for the judge; no words of it."""
    place = {x: statement[x] for x in ("start", "end", "kind")}
    return {"n": number, "statement": statement["id"], "document": Path(str(statement["path"])).name, **place}


def show(case: Path, sheet: Path, reuters: Path) -> None:
    """Print each drawn statement with its surroundings and fields, for the judge."""
    by_id = {str(s["id"]): s for s in _statements(case)}
    texts = {key: text for key, (text, _) in chosen_stories(reuters).items()}
    for row in rows(sheet):
        s = by_id.get(row["statement"])
        if s is None:
            print(f"{row['n']}: not in this case any more (the reader has changed)")
            continue
        text = texts.get(Path(row["document"]).stem) or (DATA / "reports" / row["document"]).read_text(encoding="utf-8")
        start, end = int(row["start"]), int(row["end"])
        before = text[max(0, start - SURROUNDINGS_CHARACTERS) : start]
        print(f"\n{row['n']}. {row['document']}\n{before}>>>{text[start:end]}<<<{text[end : end + 100]}")
        fields = {k: s[k] for k in ("kind", "modality", "polarity", "attribution")}
        roles = s["roles"]
        print(json.dumps({**fields, "roles": _names(roles) if isinstance(roles, dict) else {}}, ensure_ascii=False))


def score(sheet: Path) -> dict[str, object]:
    """The share of statements that are wrong, in all and by field."""
    judged = rows(sheet)
    odd = [r["n"] for r in judged if any(r[v] not in {"right", "wrong"} for v in VERDICTS)]
    if odd:
        sys.exit(f"Not judged: {', '.join(odd)}. Write right or wrong under each of {', '.join(VERDICTS)}.")
    wrong = Counter(v for r in judged for v in VERDICTS if r[v] == "wrong")
    bad = sum(1 for r in judged if any(r[v] == "wrong" for v in VERDICTS))
    return {
        "judged": len(judged),
        "wrong_in_any": round(bad / len(judged), 4),
        "wrong_ceiling": WRONG_CEILING,
        "wrong_by_field": {v.removesuffix("_is"): wrong[v] for v in VERDICTS},
        "wrong_in_reports": sum(
            1 for r in judged if r["document"].startswith("00") and any(r[v] == "wrong" for v in VERDICTS)
        ),
    }


def _statements(case: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in crossbearing("statements", str(case), "--json").splitlines()]


def _names(roles: dict[str, list[dict[str, object]]]) -> dict[str, list[str]]:
    return {role: [f"{f['name']} = {f['canonical']}" for f in fillers] for role, fillers in roles.items()}


def main() -> int:
    """Draw, show or score."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("what", choices=("draw", "show", "score"))
    parser.add_argument("--case", type=Path, default=Path("precision.case"))
    parser.add_argument("--sheet", type=Path, default=SHEET)
    parser.add_argument("--reuters", type=Path, help="the folder of the stories; see quality.reuters")
    given = parser.parse_args()
    if given.what != "score" and given.reuters is None:
        parser.error("--reuters is needed: the folder of the stories")
    if given.what == "draw":
        draw(given.case, given.sheet, given.reuters)
    elif given.what == "show":
        show(given.case, given.sheet, given.reuters)
    else:
        result = score(given.sheet)
        print(json.dumps(result))
        return 1 if float(str(result["wrong_in_any"])) > WRONG_CEILING else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
