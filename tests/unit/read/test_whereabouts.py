"""Where words stand, in offsets of the text as it is."""

from crossbearing.model import Span
from crossbearing.read.whereabouts import level

TEXT = "  Iranian ships\n\tleft  the “port”. Iran said so; Iran – again."
WHOLE = Span(0, len(TEXT))


def test_white_space_and_quotation_marks_do_not_matter() -> None:
    """The span is the text's own characters, whatever the words were given with."""
    found = level(TEXT).find('ships left the\n"port"', WHOLE)
    assert found is not None
    assert TEXT[found.start : found.end] == "ships\n\tleft  the “port”"
    assert level(TEXT).find("Iran - again", WHOLE) is not None


def test_a_word_is_not_cut() -> None:
    """ "Iran" is not in "Iranian"."""
    found = level(TEXT).find("Iran", WHOLE)
    assert found is not None
    assert found.start == TEXT.index("Iran said")


def test_scripts_that_write_words_together() -> None:
    """Chinese and Arabic words are found inside longer runs of letters."""
    assert level("国防部长说").find("部长", Span(0, 5)) == Span(2, 4)
    assert level("والجيش").find("جيش", Span(0, 6)) == Span(3, 6)


def test_only_within_the_stretch() -> None:
    """What stands before or after it, or across its end, is not found."""
    where = level(TEXT)
    assert where.find("ships left", Span(0, 12)) is None
    assert where.find("ships", Span(20, len(TEXT))) is None
    assert where.find(" \n", WHOLE) is None


def test_the_last_place_before() -> None:
    """The nearest earlier one, whole words only."""
    where = level(TEXT)
    assert where.find_before("Iran", TEXT.index("– again")) == Span(TEXT.index("Iran –"), TEXT.index(" –"))
    assert where.find_before("Iran", TEXT.index("Iran –")) == Span(TEXT.index("Iran s"), TEXT.index(" said"))
    assert where.find_before("Iran", TEXT.index("Iran said")) is None
