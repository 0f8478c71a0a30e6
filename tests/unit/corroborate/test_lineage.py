"""Who retells whom."""

from dataclasses import replace
from datetime import date

from crossbearing.corroborate.known import known
from crossbearing.corroborate.lineage import edges, kin, told
from crossbearing.corroborate.voices import voices
from crossbearing.model import LineageEdge, Polarity, Reliability, Source
from unit.corroborate.builders import SYSTEMS, Report, letter, world

LONG = replace(
    SYSTEMS, quote="Before dawn Russia moved air defence systems from Syria to Libya by sea, it is said here"
)


def _edges(*reports: Report, sources: tuple[Source, ...] = ()) -> list[LineageEdge]:
    here = known(world(reports, sources))
    tellings = told(here, voices(here), list(here.world.statements))
    return list(edges(tellings, kin(here.world)))


def test_a_cited_source_outside_the_case_is_a_name() -> None:
    """According to Karl Weiss: there is no report of his in the case, and he is the parent all the same."""
    (edge,) = _edges(Report("Harbour Post", (replace(SYSTEMS, chain=("Karl Weiss",)),)))
    assert (edge.relation, edge.parent) == ("cites", "Karl Weiss")


def test_a_cited_outlet_in_the_case_is_its_own_statement() -> None:
    """Where the cited paper's report is at hand, the edge leads to the statement in it."""
    retold = replace(SYSTEMS, quote=f"As the Harbour Post has it, {SYSTEMS.quote}", chain=("Harbour Post",))
    made = [Report("Harbour Post", (SYSTEMS,)), Report("Tide Radio", (retold,))]
    (edge,) = [e for e in _edges(*made) if e.relation == "cites"]
    assert edge.parent.startswith("statement-")


def test_copies_and_near_identical_sentences_are_syndication() -> None:
    """A whole text or one sentence with a word changed."""
    same = _edges(Report("A", (LONG,)), Report("B", (LONG,)))
    changed = _edges(
        Report("A", (LONG,), filler="One thing. "),
        Report("B", (replace(LONG, quote=LONG.quote.replace("dawn", "noon")),), filler="Quite another matter here. "),
    )
    assert [e.relation for e in same] == [e.relation for e in changed] == ["syndicates"]


def test_the_same_quotation() -> None:
    """Two papers that print the same words between quotation marks heard the same voice."""
    quoted = "“Russia moved air defence systems from Syria to Libya”"
    frames = ("{} said a man who stood at the quay when the ships came in at dawn",
              "in its evening edition the paper writes this about it: {} and then nothing more")  # fmt: skip
    says = [replace(SYSTEMS, quote=frame.format(quoted)) for frame in frames]
    found = _edges(*(Report(name, (say,)) for name, say in zip("AB", says, strict=True)))
    assert [e.relation for e in found] == ["quotes"]


def test_the_same_unnamed_speaker_in_the_same_words() -> None:
    """The words "a former officer" here and "the former officer" there may be one man, and count as one."""
    says = [
        replace(SYSTEMS, chain=(f"{article} former officer (unnamed)",), quote=f"{start} {SYSTEMS.quote}")
        for article, start in (("a", "As far as he knew"), ("the", "This much was clear to him:"))
    ]
    found = _edges(*(Report(name, (say,)) for name, say in zip("AB", says, strict=True)))
    assert "same-anonymous-source" in {e.relation for e in found}


def test_outlets_of_one_owner() -> None:
    """Two papers of one house are not two origins."""
    sources = (letter("Post A", Reliability.F, "House"), letter("Post B", Reliability.F, "House"))
    says = (SYSTEMS, replace(SYSTEMS, quote=f"It was so: {SYSTEMS.quote}"))
    found = _edges(*(Report(f"Post {n}", (say,)) for n, say in zip("AB", says, strict=True)), sources=sources)
    assert "same-owner" in {e.relation for e in found}


def test_who_says_so_has_it_from_one_who_says_so() -> None:
    """A denial in like words is no parent of a report while another report has the words; alone it is."""
    report = Report("Harbour Post", (SYSTEMS,), None, path="1")
    other = Report("Mirror", (SYSTEMS, replace(SYSTEMS, chain=("Karl Weiss",))), None, path="2")
    denied = replace(SYSTEMS, quote=f"It is not so that {SYSTEMS.quote}", polarity=Polarity.NEGATIVE)
    denial = Report("The Lookout", (denied,), date(2025, 1, 10), path="3")
    (alone,) = _edges(report, denial)
    assert alone.relation == "retells"
    without = {(e.child, e.parent, e.relation) for e in _edges(report, other) if e.relation != "cites"}
    among = {(e.child, e.parent, e.relation) for e in _edges(report, other, denial)}
    assert without
    assert without <= among
