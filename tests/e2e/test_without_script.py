"""The main tasks without JavaScript."""

from datetime import datetime
from pathlib import Path

from followthrough.flows.system import tick
from tests.cast import Cast
from tests.e2e.conftest import At, Begin
from tests.e2e.test_day_by_keys import PASSWORD, PEOPLE, owner


def test_sign_in_a_new_line_and_undo_without_javascript(
    begin: Begin, at: At, now: datetime, transactional_db: None
) -> None:
    at(now)
    tick.run_tick(now)
    ann = owner()
    walk = begin(script=False).go("/")
    walk.on("[name=login]").fill(ann.user.email)
    walk.on("[name=password]").fill(PASSWORD)
    walk.on(".btn.go").click()
    walk.sees("Who did you last talk to?")
    walk.on("[name=line]").fill("Called Dario Penn, send the price list today")
    walk.on("form.quick .btn.go").click()
    walk.sees("Dario", within=".slips")
    walk.on(".slips a[href*='/new?of=']").click()
    walk.sees("Dario Penn", within="#understood")
    walk.on("form.quick .btn.go").click()
    walk.sees("Dario", within=".slips")
    walk.sees("Dario Penn", within=".ledger")
    walk.on("#undo button").click()
    walk.sees("Undone", within=".slips")
    walk.sees_not("Dario Penn", within="main")


def test_a_voicemail_with_another_day_and_undo_without_script(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann, script=False).go("/")
    walk.on(
        ".row",
    ).filter(has_text="Rob Okafor").click()
    walk.on("#outcome .key").filter(has_text="Left voicemail").click()
    walk.on(".to-panel button").click()
    walk.sees("Rob Okafor: Left voicemail", within="h1")
    walk.sees("Call again tomorrow", within=".then:visible .say")
    walk.on("[name=next-voicemail]:visible").last.fill("fri 10")
    walk.on(".then-acts .go").click()
    walk.sees("Left Rob a voicemail. Next: call Friday at 10:00.", within=".slips")
    walk.sees("Eva Lindqvist", within="#p h2")
    walk.on("#undo button").click()
    walk.sees("Undone: Left Rob a voicemail.", within=".slips")


def test_a_talk_and_what_was_agreed_without_script(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann, script=False).go("/")
    walk.on("#outcome .key").filter(has_text="Reached").click()
    walk.on("#outcome .key").filter(has_text="No answer").click()  # another key can still be chosen
    walk.on("#outcome .key").filter(has_text="Reached").click()
    walk.on(".to-panel button").click()
    walk.on(".agreed .key").filter(has_text="Meet").click()
    walk.sees("Meet Rob", within=".then.second:visible .say")
    walk.on(".then.second:visible .slot").first.click()
    walk.sees("Reached. When then?", within="h1")
    walk.page.go_back()
    walk.on(".agreed .key").filter(has_text="Meet").click()
    walk.on(".then-acts .go").click()
    walk.sees("Reached Rob.", within=".slips")
    walk.sees("Eva Lindqvist", within="#p h2")


def test_a_word_of_the_next_step_is_changed_without_script(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann, script=False).go(f"/contacts/{day.rob.pk}")
    walk.on(".nextstep .slot").filter(has_text="today").click()
    walk.on("input[name=when]").first.fill("fri 10")
    walk.on(".btn.go").click()
    walk.sees("Friday 27 Nov at 10:00", within=".nextstep")


def test_people_are_imported_without_javascript(begin: Begin, day: Cast, tmp_path: Path) -> None:
    (file := tmp_path / "people.csv").write_text(PEOPLE)
    walk = begin(day.ann, script=False).go("/import")
    walk.on("[name=files]").set_input_files(file)
    walk.on("main .btn.go").click()
    walk.sees("3 new", within="main")
    walk.on("main .btn.go").click()
    walk.on("main a").filter(has_text="See new contacts").click()
    walk.sees("Not following up: 3", within="main")
    walk.on(".pool button").first.click()
    walk.sees("Not following up: 2", within="main")


def test_a_sent_mail_and_a_waiting_step_without_javascript(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann, script=False).go("/")
    walk.on("a.sent-link[href='#sent-email']").click()
    walk.on("#sent-email .btn.go").click()
    walk.sees("Sent to Rob.", within=".slips")
    walk.on(".verbs a").filter(has_text="Wait for Eva").click()
    walk.on("[name=what]").fill("the signed order")
    walk.on(".btn.go").click()
    walk.sees("Eva", within=".slips")
    walk.go("/waiting").sees("Eva Lindqvist", "the signed order", within="main")


def test_an_import_is_undone_without_javascript(begin: Begin, day: Cast, tmp_path: Path) -> None:
    (file := tmp_path / "people.csv").write_text(PEOPLE)
    walk = begin(day.ann, script=False).go("/import")
    walk.on("[name=files]").set_input_files(file)
    walk.on("main .btn.go").click()
    walk.on("main .btn.go").click()
    walk.on("main button").filter(has_text="Undo this import").click()
    walk.sees("Import undone.", within="h1")
    walk.go("/people?list=idle").sees("Nobody here. Everyone has an open follow-up or is closed.", within="main")
