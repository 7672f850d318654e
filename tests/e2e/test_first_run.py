"""A new workspace: the empty Today asks for a first line."""

from datetime import datetime

from followthrough.accounts import one_time_links
from followthrough.flows.system import tick
from tests.e2e.conftest import At, Begin
from tests.e2e.test_day_by_keys import owner


def test_the_first_line_is_typed_on_today(begin: Begin, at: At, now: datetime, transactional_db: None) -> None:
    at(now)
    tick.run_tick(now)
    walk = begin(owner()).go("/")
    walk.sees("Who did you last talk to?")
    walk.tabs_to("[name=line]")
    walk.write("Called Dario Penn, send the price list today")
    walk.sees("Dario Penn", within="#understood")
    walk.press("Enter")
    walk.sees("Dario", within=".slips")
    walk.sees("Dario Penn", within=".ledger")


def test_claiming_the_workspace_signs_in(begin: Begin, at: At, now: datetime, transactional_db: None) -> None:
    at(now)
    tick.run_tick(now)
    walk = begin().go(f"/claim/{one_time_links.make_link('claim', now=now)}")
    walk.sees("Set up your account", within="h1")
    for name, words in (
        ("name", "Ann Halloway"), ("email", "ann@example.com"), ("workspace", "Alder & Finch"),
        ("country", "United Kingdom"), ("password", "a quiet harbour"),
    ):  # fmt: skip
        walk.on(f"[name={name}]").fill(words)
    walk.tap("Get started")
    walk.sees("Who did you last talk to?")
