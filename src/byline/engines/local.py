"""Stages on this machine: a function over items, in order, on as many processes as there are cores."""

import multiprocessing
import os
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import islice
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")

IN_FLIGHT = 3  # batches under way for each process: enough to keep it busy, few enough to stay small
INLINE_BATCHES = 2  # so little work is done at once here: starting processes would cost more
PARENT_CHECK_S = 1.0


class LocalEngine:
    """Runs functions over batches, in this process or in several; results come in the order of the batches."""

    def __init__(self, processes: int = 0) -> None:
        self.processes = processes or os.cpu_count() or 1
        self._pool: ProcessPoolExecutor | None = None

    def map(self, function: Callable[[A], B], batches: Iterable[A]) -> Iterator[B]:
        """Yield `function(batch)` for each batch, in order; at most a few batches are held at a time."""
        source = iter(batches)
        if self.processes == 1:
            yield from map(function, source)
            return
        first = list(islice(source, INLINE_BATCHES + 1)) if self._pool is None else []
        if self._pool is None and len(first) <= INLINE_BATCHES:
            yield from map(function, first)
            return
        yield from self._spread(function, first, source)

    def _spread(self, function: Callable[[A], B], first: list[A], source: Iterator[A]) -> Iterator[B]:
        pool = self._started()
        waiting: deque[Future[B]] = deque(pool.submit(function, batch) for batch in first)
        for batch in source:
            waiting.append(pool.submit(function, batch))
            if len(waiting) >= IN_FLIGHT * self.processes:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            os.environ.setdefault("OMP_NUM_THREADS", "1")  # before workers import numpy: a process is a core
            # spawn, not fork: a forked child would share the store's connection and its locks
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(
                self.processes, mp_context=context, initializer=_end_with, initargs=(os.getpid(),)
            )
        return self._pool

    def close(self) -> None:
        """End the processes."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None


@contextmanager
def local(processes: int = 0) -> Iterator[LocalEngine]:
    """Start an engine and end its processes afterwards."""
    engine = LocalEngine(processes)
    try:
        yield engine
    finally:
        engine.close()


def batched(items: Iterable[A], size: int) -> Iterator[list[A]]:
    """Cut a stream into lists of at most `size` items."""
    source = iter(items)
    while batch := list(islice(source, size)):
        yield batch


def _end_with(parent: int) -> None:
    """End this worker when its parent is gone: a killed read leaves nothing running."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(PARENT_CHECK_S)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
