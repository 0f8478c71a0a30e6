"""Events put to the tracks: what was expected, what was seen, what was heard, and what it says of the event."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from crossbearing.corroborate.known import Known, known
from crossbearing.corroborate.sensors.ends import End, Fields
from crossbearing.corroborate.sensors.expectations import CROSSING, Asked, expectations
from crossbearing.corroborate.sensors.fitting import FITS_FROM, Fit, Legs
from crossbearing.corroborate.sensors.listening import Ears
from crossbearing.corroborate.sensors.ratio import STRONGEST, ratio_of_counts, ratio_of_rise
from crossbearing.corroborate.sensors.windows import days_in_words
from crossbearing.gazetteer.country_names import country_name
from crossbearing.model import Event, Facility, Medium, Mention, SensorTest, TestOutcome, World

MEDIA: tuple[Medium, ...] = ("air", "sea")
HEARD_FROM = 0.02
"""Below this share of the hours nobody was listening: half an hour a day."""
SUPPORTS = (1.5, 3.0)
REFUTES = (1 / 3, 2 / 3)
"""What both ends of the ratio must reach for the word. Choices: a word is for lists; the ratio is what counts."""
LOADS_NOT_SEEN = (2.0, 5.0)
"""What flights seen can say at most for a transfer, at both ends: that something flew, not what. A choice."""
BEFORE = timedelta(days=182)
"""How far back the tempo before is counted for a rise or a fall, and the usual number of such movements."""
_LEGS = 24


def sensor_tests(world: World, facilities: Iterable[Facility]) -> Iterator[SensorTest]:
    """Every event that can leave a track, put to the tracks of each medium; nothing where the case has none.

    Reads events, statements, entities and movements; nothing depends on their order.
    """
    movements = world.movements
    if not movements.any or movements.first is None or movements.last is None:
        return
    here = known(world)
    rows = tuple(facilities)
    named = movements.facilities.values()
    fields = {x: Fields.of(rows, named, x) for x in MEDIA}
    span = movements.first.date(), movements.last.date() + timedelta(days=1)
    bench = {x: _Bench(Legs.of(movements, x), Ears.of(movements, x), fields[x], _simulated(world, x)) for x in MEDIA}
    names = _names(here)
    media = {x.medium for x in movements.platforms.values()}
    for event in sorted(world.events.values(), key=lambda x: x.id):
        for asked in expectations(here, names, event, fields, span):
            if asked.expectation.medium in media:
                yield _tested(event, asked, bench[asked.expectation.medium], span)


def _names(here: Known) -> Mapping[str, Sequence[Mention]]:
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in here.world.mentions.values():
        if mention.named:
            found[mention.document].append(mention)
    return found


def _simulated(world: World, medium: Medium) -> frozenset[str]:
    return frozenset(x.id for x in world.movements.platforms.values() if x.medium == medium and x.simulated)


@dataclass(frozen=True, slots=True)
class _Bench:
    """What one medium is tested with."""

    legs: Legs
    ears: Ears
    fields: Fields
    simulated: frozenset[str]

    def heard(self, asked: Asked, start: date, end: date) -> tuple[float, list[str]]:
        """The share of the hours in which a leg like this would be heard, and a line for each place."""
        lines, share = [], 1.0
        for place in asked.route.ends:
            part = self.ears.share(place, start, end)
            lines.append(f"at {place.name}: somebody was heard in {_percent(part)} of these hours")
            share *= part
        if asked.route.via is not None:
            way = End(asked.route.via.name, frozenset(), ((asked.route.via.lon_deg, asked.route.via.lat_deg),))
            part = self.ears.share(way, start, end, high=True)
            lines.append(f"around {way.name}: somebody was heard in {_percent(part)} of these hours")
            share *= part
        elif not asked.route.ends:
            for area in asked.expectation.through:
                rows = [x for x in self.fields.rows if x.country == area][:8]
                place = End(area, frozenset(), tuple((x.lon_deg, x.lat_deg) for x in rows))
                part = self.ears.share(place, start, end, high=True)
                lines.append(f"over {country_name(area)}: somebody was heard in {_percent(part)} of these hours")
                share *= part
        return share, lines


def _tested(event: Event, asked: Asked, bench: _Bench, span: tuple[date, date]) -> SensorTest:
    wanted = asked.expectation
    found = bench.legs.fits(wanted, asked.route, wanted.start, wanted.end)
    share, heard = bench.heard(asked, wanted.start, wanted.end)
    test = SensorTest(
        event=event.id,
        expectation=wanted,
        outcome="inconclusive",
        legs=tuple(x.leg for x in sorted(found, key=lambda x: -x.weight)[:_LEGS] if x.weight >= FITS_FROM / 5),
        seen=round(sum(x.weight for x in found), 3),
        coverage=round(share, 4),
        low=1.0,
        high=1.0,
        reasons=(f"looked for: {wanted.text} ({asked.window.why})", _seen(found, wanted.medium), *heard),
        possible=round(sum(x.possible for x in found), 3),
        simulated=bool(bench.simulated),
    )
    if asked.why_not:
        return _ended(
            replace(test, legs=(), seen=0.0, possible=0.0, coverage=0.0, reasons=(test.reasons[0],)), asked.why_not
        )
    if wanted.end <= span[0] or wanted.start >= span[1]:
        return replace(_ended(test, f"the tracks reach from {days_in_words(*span)}"), outcome="no coverage")
    if wanted.trend is not None:
        return _trend(test, asked, bench, span)
    return _counted(event, test, asked, bench, found, share, span)


def _counted(
    event: Event,
    test: SensorTest,
    asked: Asked,
    bench: _Bench,
    found: Sequence[Fit],
    share: float,
    span: tuple[date, date],
) -> SensorTest:
    """The outcome by how many were told, seen and heard."""
    wanted = asked.expectation
    seen = sum(x.weight >= FITS_FROM for x in found)
    if share < HEARD_FROM and seen == 0:
        return replace(_ended(test, "nobody was listening there: that nothing was seen says nothing"),
                       outcome="no coverage")  # fmt: skip
    share = max(share, HEARD_FROM) if seen else share  # what was seen was heard
    usual, usual_line = _usual(asked, bench, span)
    if asked.parts and len(asked.parts) > 1:
        low, high, lines = _by_parts(asked, bench, share, usual)
    else:
        low, high = ratio_of_counts(seen, share, wanted.least, wanted.most, usual)
        lines = []
    notes = [*lines, *([usual_line] if usual_line else [])]
    if seen == 0 and not asked.sure:
        low = high = 1.0
        notes.append("the reports do not say by which way it went: that none was seen here says nothing")
    if event.kind in CROSSING and high < 1:
        low = high = 1.0
        notes.append("a permission need not be used: nothing seen does not speak against it")
    if event.kind not in {"traffic", *CROSSING} and high > 1:
        low, high = min(low, LOADS_NOT_SEEN[0]), min(high, LOADS_NOT_SEEN[1])
        notes.append("what was aboard is not to be seen in a track: this supports that something went, not what")
    if asked.cites_tracks and low > 1:
        low = 1.0
        notes.append("the reports themselves rest on tracks: these may be the same ones, so that the cautious end is 1")
    if wanted.denies:
        low, high = 1 / high, 1 / low
        notes.append("the event is that this did not happen: the ratio is turned round")
    return _ended(replace(test, low=round(low, 3), high=round(high, 3)), *notes)


def _by_parts(asked: Asked, bench: _Bench, share: float, usual: float) -> tuple[float, float, list[str]]:
    """Numbers told for several origins, each held against what came from there."""
    wanted = asked.expectation
    low = high = 1.0
    lines = []
    for part, end in asked.parts:
        found = bench.legs.fits(wanted, replace(asked.route, origin=end), wanted.start, wanted.end)
        seen = sum(x.weight >= FITS_FROM for x in found)
        heard = share if asked.route.origin is not None else share * bench.ears.share(end, wanted.start, wanted.end)
        one, other = ratio_of_counts(seen, heard, part.least, part.most, usual / len(asked.parts))
        low, high = low * one, high * other
        most = "" if part.most is None else "exactly " if part.most == part.least else f"up to {part.most}, "
        told = f"{most}{part.least}" if most else f"at least {part.least}"
        lines.append(f"from {part.name}: told {told}, seen {seen}, heard in {_percent(heard)} of the hours")
    return max(low, 1 / STRONGEST), min(max(high, 1 / STRONGEST), STRONGEST), lines


def _usual(asked: Asked, bench: _Bench, span: tuple[date, date]) -> tuple[float, str]:
    """How many such movements there would be anyway, from the half year before, and a line that says so."""
    wanted = asked.expectation
    start = max(wanted.start - BEFORE, span[0])
    if start >= wanted.start:
        return 0.0, "the tracks do not reach further back: what is usual there is not known"
    share, _ = bench.heard(asked, start, wanted.start)
    days = (wanted.start - start).days
    before = bench.legs.fits(wanted, asked.route, start, wanted.start)
    number = sum(x.weight >= FITS_FROM for x in before)
    if share < HEARD_FROM:
        return 0.0, "before, nobody was listening there: what is usual there is not known"
    mean = number / (days * share) * (wanted.end - wanted.start).days
    usual = f"{number or 'no'} such movement{'' if number == 1 else 's'}"
    return mean, f"usual there: in the {days} days before {usual}, that is {mean:.1f} in as long a time"


def _trend(test: SensorTest, asked: Asked, bench: _Bench, span: tuple[date, date]) -> SensorTest:
    """The outcome of a rise or a fall: the tempo before and after, per hour in which anybody was heard."""
    wanted = asked.expectation
    start, last = max(wanted.start - BEFORE, span[0]), min(wanted.end, span[1])
    if start >= wanted.start or last <= wanted.start:
        return _ended(test, "the tracks do not reach far enough back to compare with what was before")
    before = bench.legs.fits(wanted, asked.route, start, wanted.start)
    hours = [
        24.0 * (until - since).days * bench.heard(asked, since, until)[0]
        for since, until in ((start, wanted.start), (wanted.start, last))
    ]
    counts = [sum(x.weight for x in before), test.seen]
    if min(hours) / 24 / max((last - start).days, 1) < HEARD_FROM:
        return replace(_ended(test, "too few hours were heard before or after to compare them"), outcome="no coverage")
    low, high = ratio_of_rise(counts[0], hours[0], counts[1], hours[1])
    if wanted.trend == "fall":
        low, high = 1 / high, 1 / low
    line = (
        f"before {counts[0]:.1f} in {hours[0]:,.0f} heard hours, after {counts[1]:.1f} in {hours[1]:,.0f}: "
        f"{_a_week(counts[0], hours[0])} and {_a_week(counts[1], hours[1])} a week of hearing"
    )
    return _ended(replace(test, low=round(low, 3), high=round(high, 3)), line)


def _ended(test: SensorTest, *notes: str) -> SensorTest:
    """The test with its last lines, and the word for its ratio."""
    notes = (*notes, "the tracks are simulated: made up to show how this works") if test.simulated else notes
    return replace(test, outcome=_word(test.low, test.high), reasons=(*test.reasons, *notes))


def _word(low: float, high: float) -> TestOutcome:
    if low >= SUPPORTS[0] and high >= SUPPORTS[1]:
        return "supports"
    if low <= REFUTES[0] and high <= REFUTES[1]:
        return "refutes"
    return "inconclusive"


def _seen(found: Sequence[Fit], medium: Medium) -> str:
    noun = "flight" if medium == "air" else "voyage"
    sure = sum(x.weight >= FITS_FROM for x in found)
    more = sum(x.weight < FITS_FROM <= x.possible for x in found)
    line = f"seen: {sure or 'no'} {noun}{'' if sure == 1 else 's'} that fit{'s' if sure == 1 else ''}"
    if more:
        line += f"; {more} more may, of which an end or the type is not known"
    return line


def _a_week(count: float, hours: float) -> str:
    return f"{count / hours * 168:.1f}" if hours else "none"


def _percent(share: float) -> str:
    return f"{100 * share:.0f}%" if share >= 0.01 or share == 0 else "under 1%"  # noqa: PLR2004
