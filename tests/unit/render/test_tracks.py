"""Words for what tracks show."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from crossbearing.model import Candidate, LegEnd, Movements, TrackSlice
from crossbearing.render.tracks import (
    all_shown,
    at_words,
    candidate_words,
    end_words,
    facilities_in,
    fleet_words,
    found_in,
    lasting_words,
    noun_of,
    place_name,
    platform_slices,
    platforms_in,
    shown_words,
    simulated,
    slices_of,
    span_of,
    span_words,
)
from moved import ANYBODY, DEAF, IL76, SECOND, at, known_end, moved


@pytest.fixture(scope="module")
def tracks() -> Movements:
    """The made-up tracks; nothing here changes them."""
    return moved()


def test_everything_is_found_by_its_id(tracks: Movements) -> None:
    """Each leg, visit, silence, meeting, stay, crossing and fault is the one that its id names."""
    everything = list(all_shown(tracks))
    assert {noun_of(x) for x in everything} == {
        "leg", "visit", "silence", "encounter", "loitering", "overflight", "anomaly",
    }  # fmt: skip
    assert all(found_in(tracks, x.id) is x for x in everything)
    assert found_in(tracks, "event-1") is None


def test_every_sentence_says_who_when_and_that_it_is_simulated(tracks: Movements) -> None:
    """No line on a made-up track goes without the word."""
    for shown in all_shown(tracks):
        words = shown_words(tracks, shown)
        assert words.endswith("[simulated]")
        assert "UTC" in words
        assert span_of(shown)[0] <= span_of(shown)[1]
        assert all(x in tracks.platforms for x in platforms_in(shown))


def test_real_tracks_bear_no_mark() -> None:
    """The word stands only where a platform says so of itself."""
    real = moved(simulated=False)
    assert not any("simulated" in shown_words(real, x) for x in all_shown(real))
    half = replace(real.platforms[SECOND], simulated=True)
    mixed = replace(real, platforms={**real.platforms, SECOND: half})
    assert [simulated(mixed, x) for x in ((IL76,), (IL76, SECOND), (SECOND,), ())] == [
        "", "partly simulated", "simulated", "",
    ]  # fmt: skip


def test_an_end_that_is_not_named_tells_its_candidates(tracks: Movements) -> None:
    """Below nine in ten no place is named: all that come into question stand there, with what is left."""
    leg = next(x for x in tracks.legs.values() if x.end.facility is None and x.platform != "mmsi:273344000")
    assert end_words(tracks, leg.end, starts=False) == (
        "a place that is not known (Al Khadim air base 62%, Benina airport 21%, not known 17%; lost in descent)"
    )
    assert set(facilities_in(leg)) == {"site:OSLK", "site:HL59", "site:HLLB"}


def test_an_end_that_nobody_saw_says_how_it_was_lost(tracks: Movements) -> None:
    """A named end has its probability beside it unless the platform was seen there."""
    end = known_end("site:HL59", at(date(2025, 1, 1)), "descending and lost")
    assert end_words(tracks, end, starts=False) == "Al Khadim air base (98%, lost in descent)"
    assert end_words(tracks, replace(end, state="observed"), starts=False) == "Al Khadim air base"
    nowhere = LegEnd(end.time, 0.0, 0.0, None, "cruise and lost", (Candidate(None, 1.0),))
    assert candidate_words(tracks, nowhere) == ""
    assert end_words(tracks, nowhere, starts=True) == "a place that is not known (first heard under way)"


def test_names_that_are_not_in_the_tables_stay_ids(tracks: Movements) -> None:
    """An id without a row is shown as it is."""
    assert place_name(tracks, "site:XXXX") == "site:XXXX"
    assert fleet_words(tracks, ["icao:000001"]) == "icao:000001"
    assert fleet_words(tracks, list(tracks.platforms), 2).endswith("and four more")


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (timedelta(seconds=40), "40 s"),
        (timedelta(minutes=59, seconds=50), "1 h"),
        (timedelta(hours=30, minutes=10), "30 h"),
        (timedelta(days=2, hours=4), "2 days 4 h"),
        (timedelta(days=30, hours=4), "30 days"),
    ],
)
def test_lengths(length: timedelta, words: str) -> None:
    """The longer it lasts, the coarser it is told."""
    assert lasting_words(length) == words


def test_two_moments_of_one_day_name_it_once() -> None:
    """And one moment is not told twice."""
    start = datetime(2024, 12, 14, 23, 50, tzinfo=UTC)
    assert span_words(start, start) == "14 December 2024, 23:50 UTC"
    assert span_words(start, start + timedelta(minutes=5)) == "14 December 2024, 23:50 to 23:55 UTC"
    assert span_words(start, start + timedelta(minutes=20)) == "14 December 2024, 23:50 to 15 December 2024, 00:10 UTC"


def test_points_have_hemispheres() -> None:
    """South and west are said in letters, not signs."""
    assert at_words(-3.25, -12.5) == "12.50° S, 3.25° W"


def test_slices_of_a_platform_are_one_a_file(tracks: Movements) -> None:
    """From the first record that anything rests on to the last, for each artifact."""
    for platform, slices in platform_slices(tracks).items():
        assert len({s.artifact for s in slices}) == len(slices)
        own = [s for x in all_shown(tracks) for s in x.slices if s.platform == platform]
        assert {s.artifact for s in own} == {s.artifact for s in slices}
        for s in own:
            whole = next(x for x in slices if x.artifact == s.artifact)
            assert whole.first_row <= s.first_row <= s.last_row <= whole.last_row
            assert whole.start <= s.start <= s.end <= whole.end
    assert ANYBODY not in platform_slices(tracks)


def test_a_bridge_rests_on_its_legs(tracks: Movements) -> None:
    """The slices of a bridge are those of its legs; of what there is not, none."""
    bridge = next(iter(tracks.bridges.values()))
    expected: list[TrackSlice] = [s for x in bridge.legs for s in tracks.legs[x].slices]
    assert list(slices_of(tracks, bridge.id)) == expected
    assert slices_of(tracks, "bridge-0") == ()
    assert DEAF[0] not in {x.start.time.date() for x in tracks.legs.values()}


def test_an_end_on_the_ground_at_no_known_place_says_so(tracks: Movements) -> None:
    """It was seen, though not where; a bare id keeps its small letters."""
    end = LegEnd(
        at(date(2025, 1, 1)), 21.0, 31.0, 300.0, "observed", (Candidate("site:HL59", 0.8), Candidate(None, 0.2))
    )
    assert end_words(tracks, end, starts=False) == (
        "a place that is not known (Al Khadim air base 80%, not known 20%; on the ground or low)"
    )
    bare = next(iter(tracks.legs.values()))
    assert shown_words(replace(tracks, platforms={}), bare).startswith("icao:14042d, callsign")
