"""A day by keyboard alone: sign in, import, call, voicemail, reached, two promises, one kept, undo."""

from datetime import datetime, timedelta
from pathlib import Path

from playwright.sync_api import expect

from followthrough.accounts.models import Member
from followthrough.flows.system import tick
from followthrough.people.models import Contact
from followthrough.promises.models import Promise
from tests import make
from tests.e2e.conftest import At, Begin
from tests.e2e.walk import Walk

PEOPLE = """First Name,Last Name,Company,Phone,E-mail
Ada,Brennan,Harbour Soaps,020 7946 0021,ada@example.com
Bela,Cordova,Quay Cycles,020 7946 0022,bela@example.com
Cleo,Dacosta,Cleo Prints,020 7946 0023,cleo@example.com
"""
PASSWORD = "a quiet harbour"


def owner() -> Member:
    member = make.member(at=make.workspace(), name="Ann Halloway", role="owner")
    member.user.set_password(PASSWORD)
    member.user.save()
    return member


def sign_in(walk: Walk, member: Member) -> None:
    walk.go("/")
    walk.is_on("/sign-in")
    walk.has_focus("[name=login]")
    walk.write(member.user.email)
    walk.tabs_to("[name=password]")
    walk.write(PASSWORD)
    walk.press("Enter")
    walk.sees("Who did you last talk to?")


def bring_in(walk: Walk, folder: Path) -> None:
    file = folder / "people.csv"
    file.write_text(PEOPLE)
    walk.page.on("filechooser", lambda _: None)  # fetched early, so that the browser has it in time
    walk.tabs_to("a[href='/import']")
    walk.press("Enter")
    walk.is_on("/import")
    walk.tabs_to("[name=files]")
    with walk.page.expect_file_chooser() as chooser:
        walk.press("Enter")
    chooser.value.set_files(file)
    walk.tabs_to(".btn.go")
    walk.press("Enter")
    walk.sees("3 new", "Ada Brennan", "Harbour Soaps", within="main")
    walk.press("Enter")
    walk.sees("Imported three contacts.", within="main")
    walk.tabs_to("main a[href='/people?list=idle']")
    walk.press("Enter")
    walk.sees("Not following up: 3", within="main")


def test_a_day_by_keyboard_alone(begin: Begin, at: At, now: datetime, tmp_path: Path, transactional_db: None) -> None:
    at(now)
    tick.run_tick(now)
    ann = owner()
    walk = begin()
    sign_in(walk, ann)
    bring_in(walk, tmp_path)
    walk.press("1")
    walk.sees("Added: call Ada tomorrow.", within=".slips")
    walk.sees("Not following up: 2", within="main")
    walk.press("1")
    walk.sees("Not following up: 1", within="main")

    # The first steps are due on the next working day.
    tomorrow = now + timedelta(days=1)
    at(tomorrow)
    tick.run_tick(tomorrow)
    walk.press("G", "T")
    walk.sees("Wednesday 25 November", within="h1")
    walk.sees("Ada Brennan", within="#p h2")
    walk.press("C")
    assert walk.left == ["tel:+442079460021"]
    walk.press("2")
    walk.sees("Call again tomorrow, Thursday 26 Nov", "You said you would.", within=".then:visible .say")
    walk.press("Enter")
    walk.sees("Left Ada a voicemail.", within=".slips")
    walk.sees("Bela Cordova", within="#p h2")

    thursday = now + timedelta(days=2)
    at(thursday)
    tick.run_tick(thursday)
    walk.press("G", "T")
    walk.sees("Thursday 26 November", within="h1")
    walk.sees("You told Ada yesterday you’d call today, between 16:00 and 18:00.", within=".row.promised")
    walk.press("1", "Tab")
    walk.write("post the catalogue today, call on Saturday")
    both = "Post Ada the catalogue today. You promised.", "Call Ada Saturday 28 Nov. You promised."
    walk.sees(*both, within="#agreed-read")
    walk.press("Enter")
    walk.sees("Reached Ada.", within=".slips")
    walk.sees("You told Ada today you’d post the catalogue.", within=".ledger")
    assert sorted(Promise.objects.values_list("state", flat=True)) == ["kept", "open", "open"]

    walk.press("U")
    walk.sees("Undone: Reached Ada.", within=".slips")
    walk.sees("You told Ada yesterday you’d call today, between 16:00 and 18:00.", within=".row.promised")
    assert list(Promise.objects.values_list("state", flat=True)) == ["open"]
    assert Contact.objects.count() == 3
    expect(walk.on("#p h2")).to_have_text("Ada Brennan")
