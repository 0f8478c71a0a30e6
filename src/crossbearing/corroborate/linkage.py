"""Things gathered by how likely pairs of them belong together: average linkage over the pairs that were scored."""

import heapq
from collections.abc import Mapping


def gathered(count: int, chances: Mapping[tuple[int, int], float], least: float) -> list[list[int]]:
    """Groups of 0 .. ``count`` - 1, joined best first while the mean chance between two groups is at least ``least``.

    ``chances`` are of pairs (larger, smaller); a pair without one counts as 0. Ties go to the smaller numbers, so that
    the result depends on the chances alone. Near-linear in the number of scored pairs where groups stay small.

    Source: unweighted average linkage (Sokal & Michener 1958).

    >>> gathered(4, {(1, 0): 0.9, (3, 2): 0.8, (2, 1): 0.3}, 0.5)
    [[0, 1], [2, 3]]
    """
    members = {i: [i] for i in range(count)}
    sums: dict[int, dict[int, float]] = {i: {} for i in range(count)}
    for (i, j), chance in chances.items():
        sums[i][j] = sums[j][i] = chance
    version = [0] * count
    heap = [(-chance, i, j, 0, 0) for (i, j), chance in chances.items() if chance >= least]
    heapq.heapify(heap)
    while heap:
        _, i, j, of_i, of_j = heapq.heappop(heap)
        if i not in members or j not in members or (version[i], version[j]) != (of_i, of_j):
            continue
        keep, gone = (i, j) if len(sums[i]) >= len(sums[j]) else (j, i)
        members[keep] += members.pop(gone)
        version[keep] += 1
        for k, total in sums.pop(gone).items():
            del sums[k][gone]
            if k != keep:
                sums[keep][k] = sums[k][keep] = sums[keep].get(k, 0.0) + total
        for k, total in sums[keep].items():
            mean = total / (len(members[keep]) * len(members[k]))
            if mean >= least:
                a, b = max(keep, k), min(keep, k)
                heapq.heappush(heap, (-mean, a, b, version[a], version[b]))
    return sorted(sorted(group) for group in members.values())
