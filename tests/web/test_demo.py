"""Entering and leaving the demo, and the health check."""

from datetime import timedelta

import pytest
from django.test import Client

from followthrough.accounts.models import Workspace
from followthrough.flows.system import tick
from followthrough.kit import clock
from tests.cast import Cast


@pytest.fixture
def ann(cast: Cast, client: Client) -> Client:
    client.force_login(cast.ann.user)
    return client


def test_one_click_enters_the_demo_and_one_leaves_it(cast: Cast, ann: Client) -> None:
    assert b"Odalys" not in ann.get("/").content
    entered = ann.post("/demo/in")
    assert (entered.status_code, entered["Location"]) == (303, "/")
    today = ann.get("/").content
    assert b"Odalys Ferreira" in today and cast.rob.full.encode() not in today
    assert ann.post("/demo/out").status_code == 303
    today = ann.get("/").content
    assert b"Odalys" not in today
    assert not Workspace.objects.exclude(demo_of=None).exists()


def test_a_member_in_a_deleted_demo_is_back_in_their_workspace(cast: Cast, ann: Client) -> None:
    ann.post("/demo/in")
    ben = Client()
    ben.force_login(cast.ben.user)
    ben.post("/demo/in")
    assert b"Leave the demo" in ben.get("/").content
    ann.post("/demo/out")
    assert b"Leave the demo" not in ben.get("/").content


def test_entering_the_demo_takes_a_post_and_a_member(cast: Cast, ann: Client) -> None:
    assert ann.get("/demo/in").status_code == 405
    assert Client().post("/demo/in")["Location"].startswith("/sign-in")
    assert not Workspace.objects.exclude(demo_of=None).exists()


def test_health_is_ok_while_the_clock_runs_and_tells_no_more(db: None, client: Client, now) -> None:
    silent = client.get("/health")
    assert (silent.status_code, silent.content) == (503, b"Reminders are off.\n")
    with clock.shifted_to(now):
        tick.run_tick(clock.now())
        well = client.get("/health")
    assert (well.status_code, well.content) == (200, b"ok\nclock 0 s ago\n")
    with clock.shifted_to(now + timedelta(minutes=4)):
        assert client.get("/health").status_code == 503
