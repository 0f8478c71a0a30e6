"""How tracks were read, and the files they came in."""

from crossbearing.render.brief.edition import Limits, edition
from crossbearing.render.brief.track_files import track_files, tracks_method, tracks_searched
from crossbearing.render.tracks import platform_slices
from moved import moved_world
from unit.render.pages import parsed
from unit.render.worlds import rich_world


def test_every_cited_file_is_in_the_register() -> None:
    """Once, with its path, its hash and whom it tells of."""
    world = moved_world()
    rows = parsed(track_files(edition(world, "x", "1", Limits()))).all("tr")[1:]
    files = {s.artifact for slices in platform_slices(world.movements).values() for s in slices}
    hashes = [x.all("span", "hash")[0].attributes["title"].removeprefix("SHA-256 ") for x in rows]
    assert sorted(hashes) == sorted(files)
    assert all("simulated" in x.text and "UTC" in x.text for x in rows)


def test_a_long_register_is_cut_and_counted() -> None:
    """What is left out is said."""
    page = parsed(track_files(edition(moved_world(), "x", "1", Limits(listed=5))))
    assert len(page.all("tr")) == 6
    assert "more, in the case." in page.text


def test_what_was_not_consulted_is_said() -> None:
    """Without tracks that no track was; with them how many fixes were."""
    plain, both = (edition(x, "x", "1", Limits()) for x in (rich_world(), moved_world()))
    assert tracks_searched(plain) == "No network, satellite image or sensor track was consulted."
    assert tracks_searched(both).startswith("Beside them 72,000 fixes of six platforms.")
    assert tracks_method(plain) == track_files(plain) == ""
    assert "counted from 0" in tracks_method(both)
