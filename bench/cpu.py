"""Measure CPU time of this process in ms, alternating with a floor, so that both run under the same conditions."""

import statistics
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import process_time

from django.db import connection

Do = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table. Times are ms of CPU; `floor` is 0 without a comparison."""

    what: str
    aim: float
    median: float
    p95: float
    # On a busy machine the least value is more reliable than the median.
    least: float
    floor: float = 0
    statements: int = 0
    unit: str = "ms"
    note: str = ""

    @property
    def ratio(self) -> float:
        """Return the figure divided by the floor; for rates the inverse, so that a higher ratio is always worse."""
        if not self.floor or not self.median:
            return 0
        return self.floor / self.median if self.unit == "/s" else self.median / self.floor

    @property
    def is_met(self) -> bool:
        return self.median >= self.aim if self.unit in ("/s", "%") else self.median <= self.aim


def cpu_of_call(do: Do) -> float:
    """Return the ms of CPU of one call."""
    start = process_time()
    do()
    return (process_time() - start) * 1000


def measure_in_turn(what: str, do: Do, floor: Do, *, aim: float, rounds: int = 200, warm: int = 20) -> Figure:
    """Measure `rounds` calls of each in turn, after `warm` calls that do not count, and the statements of one more."""
    for _ in range(warm):
        do()
        floor()
    times = [(cpu_of_call(do), cpu_of_call(floor)) for _ in range(rounds)]
    taken = [time for time, _ in times]
    with counted_statements() as statements:
        do()
    return Figure(
        what,
        aim,
        statistics.median(taken),
        p95(taken),
        min(taken),
        statistics.median(time for _, time in times),
        len(statements),
    )


def p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1] if len(times) > 1 else times[0]


@contextmanager
def counted_statements() -> Iterator[list[str]]:
    """Collect the SQL of every statement inside the block."""
    said: list[str] = []

    def keep(execute: Callable[..., object], sql: str, params: object, many: bool, context: object) -> object:
        said.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(keep):
        yield said
