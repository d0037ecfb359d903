"""The two kinds of stage. An engine knows only these, so another engine can run the same list.

`Each` turns items into results one batch at a time, anywhere; `Whole` looks at all that the store holds.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol, TypeVar

import msgspec

A = TypeVar("A")
B = TypeVar("B")
Progress = Callable[[str, int, int | None], None]
"""Called with the stage's name, how many items are done, and how many there are if that is known."""


class Engine(Protocol):
    """Whatever can run a function over batches and give the results back in order."""

    def map(self, function: Callable[[A], B], batches: Iterable[A]) -> Iterable[B]:
        """Yield `function(batch)` for each batch, in order."""
        ...


class Each(msgspec.Struct, frozen=True, kw_only=True):
    """One batch in, its results out: `run` is pure and can be pickled; only `over` and `keep` see the store."""

    name: str
    over: Callable[[Any], Iterable[Sequence[Any]]]  # from the context to batches
    run: Callable[[Any], Any]  # from a batch to its results
    keep: Callable[[Any, Any], int]  # writes the results of one batch in one transaction; how many items they were
    total: Callable[[Any], int | None] = lambda _: None


class Whole(msgspec.Struct, frozen=True, kw_only=True):
    """A step over all that the store holds, in one transaction."""

    name: str
    run: Callable[[Any], None]


Stage = Each | Whole


def run(stage: Stage, context: Any, engine: Engine, progress: Progress) -> None:
    """Run one stage of a pipeline."""
    if isinstance(stage, Whole):
        progress(stage.name, 0, 1)
        stage.run(context)
        progress(stage.name, 1, 1)
        return
    total, done = stage.total(context), 0
    progress(stage.name, done, total)
    for results in engine.map(stage.run, stage.over(context)):
        done += stage.keep(context, results)
        progress(stage.name, done, total)
    progress(stage.name, done, done)
