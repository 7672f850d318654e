"""The doctor names each failing check and runs the others."""

from datetime import timedelta

import pytest

from followthrough.flows.system import doctor, tick
from followthrough.followups.models import FollowUp
from tests.cast import Cast


@pytest.fixture
def parts(cast: Cast, now):
    def look(at=now) -> dict[str, doctor.CheckResult]:
        return {part.name: part for part in doctor.run_checks(now=at).parts}

    return look


def test_a_silent_clock_is_named(parts, now) -> None:
    assert "have never run" in parts()["clock"].why
    tick.run_tick(now)
    assert parts()["clock"].ok
    assert not parts(now + timedelta(minutes=4))["clock"].ok


def test_an_error_of_a_sweep_is_shown(parts, now, monkeypatch) -> None:
    def purge_deleted(now) -> None:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(tick, "purge_deleted", purge_deleted)
    tick.run_tick(now)
    assert parts()["clock"] == doctor.CheckResult("clock", False, "purge_deleted: the disk is full")


def test_a_check_that_raises_does_not_stop_the_others(parts, monkeypatch) -> None:
    def broken(now) -> tuple[bool, str]:
        raise OSError("no such disk")

    monkeypatch.setitem(doctor.CHECKS, "disk", broken)
    found = parts()
    assert found["disk"] == doctor.CheckResult("disk", False, "OSError: no such disk")
    assert found["migrations"].ok


def test_dropped_balls_are_counted_over_all_workspaces(cast: Cast, now) -> None:
    assert doctor.run_checks(now=now).dropped == 0
    type(cast.ann).objects.filter(pk=cast.ann.pk).update(left_at=now)
    assert FollowUp.objects.get().owner_id == cast.ann.pk
    found = doctor.run_checks(now=now)
    assert (found.dropped, found.is_well, found.parts[0].ok) == (1, False, False)
