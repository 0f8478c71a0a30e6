"""The footnote of what tracks show: which records of which file, of whom, from when to when, with its hash."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from crossbearing.model import SensorTest, TrackSlice, World
from crossbearing.render.brief.quotes import hash_mark
from crossbearing.render.html import NOTHING, Html, bdi, el, join
from crossbearing.render.tracks import (
    found_in,
    platform_name,
    platform_slices,
    sentence,
    shown_words,
    simulated,
    slices_of,
    span_words,
)
from crossbearing.render.words import count, shortened, thousands

SLICES = 4
"""Slices that one footnote names; a long flight lies in two files, rarely in more."""


@dataclass(slots=True)
class TrackEvidence:
    """Finds the slices behind a piece of evidence. Lives while one brief is drawn."""

    world: World
    _by_platform: dict[str, tuple[TrackSlice, ...]] = field(default_factory=dict)

    def slices(self, evidence: str) -> tuple[TrackSlice, ...]:
        """The slices of a leg, visit, silence, bridge, test or platform; none where the case has no such thing."""
        movements = self.world.movements
        if not movements.any:
            return ()
        test = self.world.tests.get(evidence)
        if test is not None:
            return self._of_test(test)
        if evidence in movements.platforms:
            return self._platforms().get(evidence, ())
        return slices_of(movements, evidence)

    def _of_test(self, test: SensorTest) -> tuple[TrackSlice, ...]:
        """The slices of the legs that made it; where none did, of everybody of the medium: that was searched."""
        legs = tuple(s for x in test.legs for s in slices_of(self.world.movements, x))
        if legs:
            return legs
        medium = test.expectation.medium
        fleet = [k for k, x in sorted(self.world.movements.platforms.items()) if x.medium == medium]
        return tuple(s for x in fleet for s in self._platforms().get(x, ()))

    def _platforms(self) -> dict[str, tuple[TrackSlice, ...]]:
        if not self._by_platform:
            self._by_platform = platform_slices(self.world.movements)
        return self._by_platform


def track_note(tracks: TrackEvidence, evidence: str) -> Html:
    """What the evidence is, then each slice with file, records, times and hash."""
    slices = tracks.slices(evidence)
    shown = [_slice(tracks.world, s) for s in slices[:SLICES]]
    more = len(slices) - len(shown)
    rest = el("span", {"class": "more"}, f" And {count(more, 'stretch', 'stretches')} more.") if more > 0 else NOTHING
    return join(
        [el("span", None, bdi(_what(tracks.world, evidence, slices)), ". "), el("span", None, join(shown, " ")), rest]
    )


def simulated_tag(words: str = "simulated") -> Html:
    """The mark on every track that says of itself that it is made up; nothing where there are no words."""
    return join([" ", el("span", {"class": "illustrative"}, words)]) if words else NOTHING


def _what(world: World, evidence: str, slices: Sequence[TrackSlice]) -> str:
    movements = world.movements
    shown = found_in(movements, evidence)
    if shown is not None:
        return sentence(shown_words(movements, shown))
    mark = simulated(movements, dict.fromkeys(s.platform for s in slices))
    marked = f" [{mark}]" if mark else ""
    test = world.tests.get(evidence)
    if test is not None and not test.legs:
        return f"Searched, without anything that fits{marked}"
    if evidence in movements.platforms:
        return f"The track of {platform_name(movements, evidence)}{marked}"
    return f"The tracks behind it{marked}"


def _slice(world: World, found: TrackSlice) -> Html:
    artifact = world.artifacts.get(found.artifact)
    path = shortened(artifact.path, 120) if artifact else "a file that is not in this case"
    fixes = f", {thousands(found.fixes)} {'fix' if found.fixes == 1 else 'fixes'}" if found.fixes else ""
    records = (
        f"record {thousands(found.first_row)}"
        if found.first_row == found.last_row
        else f"records {thousands(found.first_row)}–{thousands(found.last_row)}"
    )
    return el(
        "span",
        {"class": "from"},
        bdi(path),
        ", ",
        bdi(platform_name(world.movements, found.platform)),
        f", {records}, {span_words(found.start, found.end)}{fixes}. ",
        hash_mark(found.artifact),
    )
