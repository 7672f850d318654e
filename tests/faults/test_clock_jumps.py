"""A server whose clock was two years ahead, and what is said once the clock is right."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.faults.check import check_doctor
from tests.faults.installation import Browser, Installation, new_installation

pytestmark = [pytest.mark.pure, pytest.mark.skipif(not hasattr(os, "killpg"), reason="Windows has no process groups")]


@pytest.fixture
def installation(tmp_path: Path) -> Iterator[Installation]:
    made = new_installation(tmp_path)
    yield made
    made.stop_all()


@pytest.mark.long  # six commands; flows/test_wrong_clock.py has the same jumps without processes
def test_without_a_server_the_clock_is_silent_whatever_was_noted(installation: Installation) -> None:
    ahead = datetime.now(UTC) + timedelta(days=730)
    installation.answer("tick", "--now", ahead.isoformat())
    told = installation.run("doctor")
    assert told.returncode == 1
    assert "FAILS clock: This computer’s clock was wrong" in told.stdout
    server = installation.start()
    assert server.health().startswith("ok\n")
    assert Browser().get(server, "/health")[0] == 200
    check_doctor(installation)
    server.kill()
    installation.answer("tick", "--now", (datetime.now(UTC) - timedelta(minutes=10)).isoformat())
    assert "FAILS clock: Reminders have been off since" in installation.run("doctor").stdout
