"""Readers of annotations, on lines made up for the purpose. None of them needs PyTorch."""

import json
from pathlib import Path

from training.corpora import (
    OWN,
    article,
    merged,
    read_bracketed,
    read_factuality,
    read_negation,
    read_polnear,
    read_tagged,
    with_names,
)
from training.data import Example, Negation


def test_brackets_become_tags(tmp_path: Path) -> None:
    """A bracket is one span of its type; words outside are outside."""
    path = tmp_path / "a.txt"
    path.write_text("[Organisation The coalition] struck [Location Mosul] .\n", encoding="utf8")
    (example,) = read_bracketed(path, "own")
    assert example.words == ("The", "coalition", "struck", "Mosul", ".")
    assert example.entities["own"] == ("B-Organisation", "I-Organisation", "O", "B-Location", "O")


def test_one_source_may_serve_two_attributions(tmp_path: Path) -> None:
    """``<s1,2>`` is the source of both; parts of one content share their number."""
    path = tmp_path / "a.txt"
    path.write_text(
        '<t1>"No,"</t1> <s1,2>he</s1,2> <c1>said</c1> <t1>"never"</t1> and <c2>added</c2> <t2>it was late</t2>.\n',
        encoding="utf8",
    )
    (document,) = read_tagged(path)
    first, second = document.links
    assert first.source == second.source
    assert len(first.contents) == 2


def test_offsets_become_words() -> None:
    """Characters are given, words come out; paragraphs are told."""
    text = "He said it.\n\nShe denied it."
    found = article("a", text, [{"source": [(0, 2)], "cue": [(3, 7)], "content": [(8, 10)]}])
    assert found.links[0].source == (0, 1)
    assert found.links[0].cue == (1, 2)
    assert found.paragraphs == {0, 4}


def test_brat_files_are_read_beside_their_texts(tmp_path: Path) -> None:
    """Of several annotators the first by name counts."""
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text/a.txt").write_text("He said it.", encoding="utf8")
    rows = ["T1\tSource 0 2\tHe", "T2\tCue 3 7\tsaid", "T3\tContent 8 10\tit"]
    rows.append("E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3")
    (tmp_path / "attributions/a_x.ann").write_text("\n".join(rows), encoding="utf8")
    (tmp_path / "attributions/a_y.ann").write_text("", encoding="utf8")
    (document,) = read_polnear(tmp_path)
    assert [link.cue for link in document.links] == [(1, 2)]


def test_values_are_lent_to_the_same_sentence_only(tmp_path: Path) -> None:
    """A sentence with a tree takes the values of its twin; another stays by itself."""
    path = tmp_path / "a.jsonl"
    rows = [
        {"text": "They left .", "targets": [{"span1": [1, 2], "label": 3.0}]},
        {"text": "They may .", "targets": []},
    ]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf8")
    tree = Example(("They", "left", "."), heads=(1, -1, 1))
    first, second = merged([tree], read_factuality(path, happened=True))
    assert first.happened == (None, 3.0, None)
    assert first.heads == tree.heads
    assert second.words == ("They", "may", ".")


def test_an_affix_is_told_from_a_word(tmp_path: Path) -> None:
    """ "un" of "unfit" is an affix; "not" is a word."""
    path = tmp_path / "a.txt"
    rows = ["s\t0\t0\tunfit\tx\tX\t*\tun\tfit\t_", "s\t0\t1\there\tx\tX\t*\t_\there\t_"]
    path.write_text("\n".join(rows) + "\n", encoding="utf8")
    (example,) = read_negation(path)
    assert example.negations == (Negation((0,), (0, 1), affix=True),)


def test_names_stand_off(tmp_path: Path) -> None:
    """Indices alone are kept; the words are the treebank's."""
    path = tmp_path / "a.tsv"
    path.write_text("s-1\t0:2:PER\ns-9\t0:1:LOC\n", encoding="utf8")
    (example,) = with_names([Example(("Ann", "Lee", "left"))], ["s-1"], path)
    assert example.entities["uner"] == ("B-PER", "I-PER", "O")


def test_our_own_annotations_are_whole() -> None:
    """Every attribution has a cue and a content; every type is one that the product knows."""
    documents = list(read_tagged(OWN / "attribution.txt"))
    assert all(link.cue and link.contents for d in documents for link in d.links)
    known = {"Person", "Organisation", "Location", "Nationality", "Temporal", "Quantity", "Money", "Weapon"}
    known |= {"MilitaryPlatform", "DocumentReference"}
    tags = {t[2:] for e in read_bracketed(OWN / "re3d_style.txt", "own") for t in e.entities["own"] if t != "O"}
    assert tags <= known
