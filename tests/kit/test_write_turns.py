"""Threads take turns at writing, and none waits behind one that waits for another program."""

import threading
from collections.abc import Callable

import pytest

from followthrough.kit.database import write_turns
from followthrough.kit.database.trouble import WritersWait
from followthrough.kit.database.write_turns import WriteTurns


class Front:
    """A thread that has the turn until it is let go; `gets_lock` says whether the database gives it the lock."""

    def __init__(self, turns: WriteTurns, *, gets_lock: bool) -> None:
        self.turns, self.gets_lock = turns, gets_lock
        self.inside, self.let_go = threading.Event(), threading.Event()
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()
        assert self.inside.wait(5)

    def run(self) -> None:
        with self.turns.turn():
            if self.gets_lock:
                self.turns.begun()
            self.inside.set()
            self.let_go.wait(10)

    def end(self) -> None:
        self.let_go.set()
        self.thread.join(5)


def take_turn(turns: WriteTurns, done: list[str]) -> Callable[[], None]:
    def run() -> None:
        try:
            with turns.turn():
                turns.begun()
                done.append("in")
        except WritersWait:
            done.append("gave up")

    return run


def test_a_queue_behind_our_own_write_waits_as_long_as_it_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(write_turns, "QUIET", 0.05)
    turns, done = WriteTurns(1), list[str]()
    front = Front(turns, gets_lock=True)
    waiting = [threading.Thread(target=take_turn(turns, done)) for _ in range(5)]
    for each in waiting:
        each.start()
    waiting[0].join(0.5)
    assert done == []
    front.end()
    for each in waiting:
        each.join(5)
    assert done == ["in"] * 5


def test_a_queue_behind_a_lock_of_another_program_gives_up_and_stays_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(write_turns, "QUIET", 0.05)
    turns, done = WriteTurns(1), list[str]()
    front = Front(turns, gets_lock=False)
    take_turn(turns, done)()
    assert done == ["gave up"]
    front.end()
    monkeypatch.setattr(write_turns, "QUIET", 60)
    second = Front(turns, gets_lock=False)  # the lock was not given before: nobody waits a second time
    take_turn(turns, done)()
    second.end()
    take_turn(turns, done)()
    assert done == ["gave up", "gave up", "in"]
    assert not turns.is_locked_out


def test_some_may_write_at_once_where_rows_are_locked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(write_turns, "QUIET", 0.05)
    turns, done = WriteTurns(2), list[str]()
    fronts = [Front(turns, gets_lock=True) for _ in range(2)]
    take_turn(turns, done)()
    fronts[0].end()
    take_turn(turns, done)()
    fronts[1].end()
    assert done == ["gave up", "in"]


def test_a_block_that_fails_gives_its_turn_back() -> None:
    turns = WriteTurns(1)
    with pytest.raises(ValueError, match="x"), turns.turn():
        turns.begun()
        raise ValueError("x")
    assert (turns.writing, turns.is_locked_out) == (0, False)
