"""A day on a phone, by thumb."""

from datetime import datetime, timedelta
from pathlib import Path

from playwright.sync_api import expect

from followthrough.flows.system import tick
from followthrough.promises.models import Promise
from tests.e2e.conftest import At, Begin
from tests.e2e.test_day_by_keys import PASSWORD, PEOPLE, owner


def test_a_day_by_thumb(begin: Begin, at: At, now: datetime, tmp_path: Path, transactional_db: None) -> None:
    at(now)
    tick.run_tick(now)
    ann = owner()
    walk = begin(phone=True).go("/")
    walk.on("[name=login]").fill(ann.user.email)
    walk.on("[name=password]").fill(PASSWORD)
    walk.tap("Sign in")
    walk.sees("Who did you last talk to?")

    walk.tap("Import contacts")
    (file := tmp_path / "people.csv").write_text(PEOPLE)
    walk.on("[name=files]").set_input_files(file)
    walk.tap("Preview")
    walk.tap("Import 3 contacts")
    walk.tap("See new contacts")
    walk.sees("Not following up: 3", within="main")
    walk.tap(walk.on(".pool button").nth(0))
    walk.sees("Not following up: 2", within="main")
    walk.tap(walk.on(".pool button").nth(0))
    walk.sees("Not following up: 1", within="main")

    tomorrow = now + timedelta(days=1)
    at(tomorrow)
    tick.run_tick(tomorrow)
    walk.tap("Today", role="link")
    walk.sees("Wednesday 25 November", within="h1")
    walk.is_ready()
    walk.tap("Ada Brennan", role="link")
    expect(walk.on("#p")).to_be_in_viewport()
    expect(walk.on(".ledger")).to_be_hidden()
    walk.is_ready()
    walk.tap(walk.on(".big-call a"))
    assert walk.left == ["tel:+442079460021"]
    walk.tap(walk.on("#outcome .key").filter(has_text="Left voicemail"))
    walk.sees("Call again tomorrow, Thursday 26 Nov", within=".then:visible .say")
    walk.tap("Save & next")
    walk.sees("Left Ada a voicemail.", within=".slips")
    walk.sees("Bela Cordova", within="#p h2")

    thursday = now + timedelta(days=2)
    at(thursday)
    tick.run_tick(thursday)
    walk.tap("Today", role="link")
    walk.sees("You told Ada yesterday you’d call today, between 16:00 and 18:00.", within=".row.promised")
    walk.is_ready()
    walk.tap("Ada Brennan", role="link")
    walk.is_ready()
    walk.tap(walk.on("#outcome .key").filter(has_text="Reached"))
    walk.tap(walk.on("[name=words]"))
    walk.write("post the catalogue today, call on Saturday")
    both = "Post Ada the catalogue today. You promised.", "Call Ada Saturday 28 Nov. You promised."
    walk.sees(*both, within="#agreed-read")
    walk.tap("Save & next")
    walk.sees("Reached Ada.", within=".slips")
    assert sorted(Promise.objects.values_list("state", flat=True)) == ["kept", "open", "open"]
    walk.tap("Undo")
    walk.sees("Undone: Reached Ada.", within=".slips")
    assert list(Promise.objects.values_list("state", flat=True)) == ["open"]
