"""Entities as GUM writes them."""

from pathlib import Path

from quality.coreference_gold import read_gold

TEXT = """# newdoc id = GUM_news_made
# speaker = Ann
1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\tEntity=(1-place-new-nnnnn-cf1-2-coref
2\tbase\tbase\tNOUN\tNN\t_\t0\troot\t_\t_
3\tof\tof\tADP\tIN\t_\t4\tcase\t_\t_
4\tOslo\tOslo\tPROPN\tNNP\t_\t2\tnmod\t_\tEntity=(2-place-new-nnnnn-cf2-1-sgl-Oslo)1)

1\tIt\tit\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-place-giv:act-nnnnn-cf1-1-ana)
2\tstood\tstand\tVERB\tVBD\t_\t0\troot\t_\t_

"""


def test_brackets_nest_and_close(tmp_path: Path) -> None:
    """The base of Oslo (1), Oslo (2); It (1)."""
    path = tmp_path / "made.conllu"
    path.write_text(TEXT, encoding="utf8")
    (document,) = read_gold(path)
    assert document.genre == "news"
    assert document.speakers == ["Ann", ""]
    assert {(m.place, m.entity, m.link) for m in document.mentions} == {
        ((0, 0, 4), 1, "coref"),
        ((0, 3, 4), 2, "sgl"),
        ((1, 0, 1), 1, "ana"),
    }
