"""The local engine."""

import pytest

from byline.engines.local import batched, local


def double(batch: list[int]) -> list[int]:
    return [2 * item for item in batch]


def fail(batch: list[int]) -> list[int]:
    raise ValueError(f"cannot double {batch}")


@pytest.mark.parametrize("processes", [1, 2])
def test_results_come_in_the_order_of_the_batches(processes: int) -> None:
    with local(processes) as engine:
        found = [item for batch in engine.map(double, batched(range(50), 3)) for item in batch]
    assert found == [2 * item for item in range(50)]


def test_an_error_in_a_process_reaches_the_caller() -> None:
    with local(2) as engine, pytest.raises(ValueError, match="cannot double"):
        list(engine.map(fail, batched(range(50), 3)))


def test_batches_are_drawn_as_they_are_needed() -> None:
    drawn = []

    def source() -> object:
        for number in range(1000):
            drawn.append(number)
            yield number

    with local(1) as engine:
        next(iter(engine.map(double, batched(source(), 2))))
    assert len(drawn) <= 4
