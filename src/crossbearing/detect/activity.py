"""How many arrivals an airfield or a port had, week by week, and when their tempo changed.

An arrival is a visit whose beginning was seen: where a track only begins at the place, nobody knows since when it was
there. It counts where the place is named, and adds to the *expected* number by its probability. The exposure is the
hours in which others than the visitors were heard there. Source: METHODS.md section 4.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from crossbearing.detect.others_heard import Around, others_heard
from crossbearing.detect.tempo import change_points
from crossbearing.detect.weekly import Moved, week_of, weekly
from crossbearing.model.bridge import Activity
from crossbearing.model.movement import NAMED_FROM, Visit
from crossbearing.model.movements import Movements


def activities(movements: Movements) -> Iterator[Activity]:
    """One for each facility at which an arrival was seen, the busiest first; no order of the visits changes them."""
    arrived: defaultdict[str, list[tuple[str, Visit]]] = defaultdict(list)
    for identifier, visit in movements.visits.items():
        if visit.facility is not None and visit.arrived is not None:
            arrived[visit.facility].append((identifier, visit))
    known = (movements.facilities[x] for x in sorted(arrived) if x in movements.facilities)
    heard = others_heard(movements.coverage, known)
    made = (_activity(facility, visits, heard) for facility, visits in arrived.items())
    yield from sorted(made, key=lambda x: (-sum(w.count for w in x.weeks), x.facility))


def _activity(facility: str, visits: Sequence[tuple[str, Visit]], heard: Mapping[str, Around]) -> Activity:
    in_order = sorted(visits, key=lambda x: (x[1].arrived or x[1].seen_from, x[0]))
    visits_of = Counter(x.platform for _, x in visits)
    platforms = tuple(sorted(visits_of, key=lambda x: (-visits_of[x], x)))
    moved = [Moved(week_of(x.arrived or x.seen_from), x.probability >= NAMED_FROM, x.probability) for _, x in in_order]
    weeks = weekly(moved, [heard[facility].weekly(platforms) if facility in heard else {}])
    return Activity(facility, platforms, tuple(i for i, _ in in_order), weeks, change_points(weeks))
