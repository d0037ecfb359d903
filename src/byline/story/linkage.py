"""Average linkage on a sparse graph: groups join while their members are alike on average."""

import heapq
from collections.abc import Mapping, Sequence

UNSEEN_SHARE = 0.7  # of the least likeness a member keeps, taken for pairs that its list had no room for
DENSE = 0.25  # share of known pairs from which that is taken in full; two groups that barely touch gain nothing


def linked(pairs: Mapping[tuple[int, int], float], floors: Sequence[float], *, least: float) -> list[list[int]]:
    """Group numbers whose mean similarity is high.

    A pair that is not in the graph has similarity 0, unless the lists of both were full: then it cannot be known to be
    more than the least either kept, and a share of the lower is taken, as far as the two groups fill each other's
    lists. Without that large groups would fall apart.

    Args:
        pairs: similarity of pairs, low number first.
        floors: for each number the least similarity that it kept, 0 where its list was not full.
        least: groups whose mean similarity is below this are not joined.
    Returns:
        Groups of rising numbers, ordered by their first.
    Source: Sokal and Michener 1958 (UPGMA).
    """
    groups = _Groups(pairs, floors)
    heap = [(-likeness, *pair) for pair, likeness in sorted(pairs.items()) if likeness >= least]
    heapq.heapify(heap)
    while heap:
        likeness, one, other = heapq.heappop(heap)
        if one in groups.members and other in groups.members and -likeness == groups.mean(one, other):
            for third, mean in groups.join(one, other):
                if mean >= least:
                    heapq.heappush(heap, (-mean, *third))
    return sorted(sorted(found) for found in groups.members.values())


class _Groups:
    """The groups so far: their members, and the similarity and number of the pairs known between them."""

    def __init__(self, pairs: Mapping[tuple[int, int], float], floors: Sequence[float]) -> None:
        self.members = {number: [number] for number in range(len(floors))}
        self.floors = dict(enumerate(floors))  # summed over members
        self.known: dict[int, dict[int, tuple[float, int]]] = {number: {} for number in range(len(floors))}
        for (one, other), likeness in sorted(pairs.items()):
            self.known[one][other] = self.known[other][one] = (likeness, 1)

    def mean(self, one: int, other: int) -> float:
        """Return the mean similarity of the members of two groups."""
        total, number = self.known[one].get(other, (0.0, 0))
        sizes = len(self.members[one]), len(self.members[other])
        pairs = sizes[0] * sizes[1]
        floor = min(self.floors[one] / sizes[0], self.floors[other] / sizes[1])
        share = UNSEEN_SHARE * min(1.0, number / pairs / DENSE)
        return (total + (pairs - number) * share * floor) / pairs

    def join(self, one: int, other: int) -> list[tuple[tuple[int, int], float]]:
        """Join two groups; returns the pairs that the new group makes with its neighbours, and their means."""
        if (len(self.known[one]), -one) < (len(self.known[other]), -other):
            one, other = other, one
        for third, (total, number) in self.known.pop(other).items():
            del self.known[third][other]
            if third != one:
                held, count = self.known[one].get(third, (0.0, 0))
                self.known[one][third] = self.known[third][one] = (held + total, count + number)
        self.members[one] += self.members.pop(other)
        self.floors[one] += self.floors.pop(other)
        return [((min(one, third), max(one, third)), self.mean(one, third)) for third in self.known[one]]
