"""Honest promising: wherever a day is chosen stands what it holds, and a full one is named with the next free."""

import re
from datetime import date, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from followthrough.accounts.models import Member
from followthrough.followups.models import FollowUp
from followthrough.kit import windows
from tests import make
from tests.cast import Cast
from tests.web.test_touch import address, field, filled, panel_of, step_fields
from tests.web.today.test_today import text

WEDNESDAY = date(2026, 11, 25)
FULL = "Tomorrow is full (64 of 60 min). Thursday is open."


def fill(cast: Cast, day: date, steps: int = 16) -> None:
    """So many calls of four minutes each."""
    for person in make.people(by=cast.ann, names=[f"Person {day} {number}" for number in range(steps)]):
        make.followup(by=cast.ann, contact=person, due=windows.on_day(day, "Europe/London"))


def test_a_proposal_on_a_full_day_says_so_and_names_the_next_with_room(at_desk: Client, cast: Cast) -> None:
    fill(cast, WEDNESDAY)
    panel = at_desk.get(address(cast, "outcomes/voicemail"), headers={"HX-Request": "true"})
    assert FULL in text(panel)
    picked = {"pick-voicemail": field_of(panel, "pick-voicemail")}
    at_desk.post(address(cast), filled(at_desk, cast, "voicemail", **picked))
    cast.call_rob.refresh_from_db()
    assert cast.call_rob.next_starts[:10] == "2026-11-26"
    assert cast.call_rob.next_precision == "interval"  # the hours of the proposal are kept


def test_of_a_day_much_too_full_not_everything_is_counted(at_desk: Client, cast: Cast) -> None:
    fill(cast, WEDNESDAY, 40)
    fill(cast, date(2026, 11, 26), 16)
    assert "Tomorrow is full (at least 124 of 60 min). Friday is open." in text(
        at_desk.get(address(cast, "outcomes/voicemail"))
    )


def field_of(answer: object, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)" data-take', answer.content.decode())  # type: ignore[attr-defined]
    assert found
    return found[1]


def test_nothing_is_said_of_a_day_with_room_and_nothing_moves_by_itself(at_desk: Client, cast: Cast) -> None:
    fill(cast, WEDNESDAY, 3)
    assert "full-day" not in panel_of(at_desk, cast, "voicemail")
    fill(cast, WEDNESDAY, 16)
    at_desk.post(address(cast), filled(at_desk, cast, "voicemail"))
    cast.call_rob.refresh_from_db()
    assert cast.call_rob.next_starts[:10] == "2026-11-25"


def test_the_choices_of_a_proposal_show_their_load(at_desk: Client, cast: Cast) -> None:
    fill(cast, WEDNESDAY)
    fill(cast, date(2026, 11, 26), 10)
    choices = at_desk.get(address(cast, "outcomes/voicemail/change/when"), headers={"HX-Request": "true"})
    assert "Tomorrow, Wednesday 25 Nov 64 of 60 min, 16 people" in text(choices)
    assert "Thursday 26 Nov 40 of 60 min, 10 people" in text(choices)
    assert choices.content.decode().count('class="pick full"') == 1


def test_without_script_the_choices_are_a_page_that_saves(at_desk: Client, cast: Cast) -> None:
    fill(cast, WEDNESDAY)
    page = at_desk.get(address(cast, "outcomes/voicemail?then=/")).content.decode()
    link = re.search(r'href="(/followups/\d+/outcomes/voicemail/change/when[^"]*)"', page)
    assert link
    there = at_desk.get(link[1].replace("&amp;", "&"))
    assert FULL in text(there)
    sent = {name: field(there.content.decode(), name) for name in ("outcome", "agreed", "seen", "then", "client_key")}
    at_desk.post(address(cast), sent | {"next-voicemail": "26 Nov 2026"})
    cast.call_rob.refresh_from_db()
    assert cast.call_rob.next_starts[:10] == "2026-11-26"


@pytest.mark.parametrize(("value", "word"), [("voicemail", "who"), ("said_no", "when"), ("pigeon", "when")])
def test_a_word_that_cannot_be_changed_has_no_page(at_desk: Client, cast: Cast, value: str, word: str) -> None:
    assert at_desk.get(address(cast, f"outcomes/{value}/change/{word}")).status_code == 404


@pytest.mark.parametrize("value", ["voicemail", "send", "busy", "sent"])
@pytest.mark.parametrize("word", ["when", "channel"])
def test_every_word_has_its_page(at_desk: Client, cast: Cast, value: str, word: str) -> None:
    assert at_desk.get(address(cast, f"outcomes/{value}/change/{word}")).status_code == 200


def test_words_typed_for_a_full_day_get_the_same_answer(at_desk: Client, cast: Cast) -> None:
    fill(cast, date(2026, 11, 27))
    offer = text(at_desk.get(address(cast, "outcomes/voicemail/sentence"), {"next-voicemail": "fri 10"}))
    assert "Friday is full (64 of 60 min). Monday is open." in offer
    far = date(2027, 2, 3)
    fill(cast, far)
    offer = text(at_desk.get(address(cast, "outcomes/voicemail/sentence"), {"next-voicemail": "3 feb 2027"}))
    assert "Wednesday 3 Feb 2027 is full" in offer


def test_later_and_waiting_and_another_day_show_what_each_day_holds(at_desk: Client, cast: Cast) -> None:
    fill(cast, WEDNESDAY)
    for verb in ("later", "wait", "slot/when"):
        shown = text(at_desk.get(address(cast, verb)))
        assert "Tomorrow, Wednesday 25 Nov 64 of 60 min, 16 people" in shown
        assert "Thursday 26 Nov 0 of 60 min" in shown


def test_where_every_offered_day_is_full_the_next_free_one_is_offered_as_well(at_desk: Client, cast: Cast) -> None:
    for days in (0, 1, 2, 3, 6, 7, 8):
        fill(cast, date(2026, 11, 24) + timedelta(days))
    assert "Thursday 3 Dec 0 of 60 min" in text(at_desk.get(address(cast, "later")))


def test_a_typed_day_is_answered_below_its_field(at_desk: Client, cast: Cast) -> None:
    fill(cast, date(2026, 11, 27))
    ask = {"but": str(cast.call_rob.pk)}
    assert "Friday is full (64 of 60 min). Monday is open." in text(at_desk.get("/fits", ask | {"when": "fri 10"}))
    assert "Thursday 26 Nov &middot; 0 of 60 min" in text(at_desk.get("/fits", ask | {"when": "thu"}))
    assert "“sometime” isn’t a date." in text(at_desk.get("/fits", ask | {"when": "sometime"}))
    assert "Saturday is a day off. Monday is open." in text(at_desk.get("/fits", ask | {"when": "sat"}))
    assert text(at_desk.get("/fits", {"when": "", "but": "x" * 30})).strip() == ""


def test_ones_own_step_does_not_fill_the_day_it_leaves(at_desk: Client, cast: Cast) -> None:
    fill(cast, date(2026, 11, 24), 14)
    assert "Later today, 10:00 56 of 60 min" in text(at_desk.get(address(cast, "later")))


def test_later_today_does_not_offer_the_hour_there_is(at_desk: Client, cast: Cast) -> None:
    assert "Later today, 10:00" in text(at_desk.get(address(cast, "later")))
    at_desk.post(address(cast, "move"), {"when": "today 10:00", "client_key": "k"})
    assert "Later today, " not in text(at_desk.get(address(cast, "later")))


def test_a_follow_up_from_the_pool_says_its_day(at_desk: Client, cast: Cast) -> None:
    fill(cast, WEDNESDAY)
    pool = make.contact(by=cast.ann, name="Ida Brook", phone="020 7946 0077", email="")
    page = at_desk.get(f"/contacts/{pool.pk}")
    assert "Follow up tomorrow, Wednesday 25 Nov" in text(page) and FULL in text(page)
    at_desk.post(f"/contacts/{pool.pk}/start", {"next": field_of(page, "next"), "client_key": "k"})
    assert FollowUp.objects.get(contact=pool).next_starts[:10] == "2026-11-26"


def test_a_new_line_for_a_full_day_says_so(at_desk: Client, cast: Cast) -> None:
    fill(cast, WEDNESDAY)
    said = at_desk.get(
        "/new/understood", {"line": "Called Rob Okafor, call again tomorrow"}, headers={"HX-Request": "1"}
    )
    assert FULL in text(said)


def test_busy_and_wrong_number_say_what_comes_before_it_is_saved(at_desk: Client, cast: Cast) -> None:
    panel = panel_of(at_desk, cast, "no_answer")
    assert "Email Rob tomorrow, Wednesday 25 Nov, about a number that works." in re.sub("<[^>]+>", "", panel)
    sent = filled(at_desk, cast, "no_answer", **{"pick-no_answer": "wrong_number"})
    at_desk.post(address(cast), sent | step_fields(panel, "wrong_number"))
    cast.call_rob.refresh_from_db()
    assert (cast.call_rob.next_channel, cast.call_rob.next_what) == ("email", "a number that works")


def test_a_page_with_full_days_takes_no_more_statements(at_desk: Client, cast: Cast) -> None:
    def statements(path: str) -> int:
        with CaptureQueriesContext(connection) as seen:
            assert at_desk.get(path).status_code == 200
        return len(seen)

    pages = ("/", f"/contacts/{cast.rob.pk}", address(cast, "outcomes/voicemail"))
    for path in pages:  # Today keeps the words of its rows after the first time
        statements(path)
    before = [statements(path) for path in pages]
    for days in range(1, 15):
        fill(cast, date(2026, 11, 24) + timedelta(days), 16)
    assert [statements(path) for path in pages] == before
    assert max(before) <= 10


def test_what_a_day_holds_is_set_and_ones_pace_is_shown(at_desk: Client, cast: Cast, now: datetime) -> None:
    assert "Not enough calls yet" in text(at_desk.get("/settings"))
    Member.objects.filter(pk=cast.ann.pk).update(pace={"call": 6, "from": {"call": 41}, "on": "2026-11-24"})
    assert "A call takes you about 6 minutes, based on 41 calls." in text(at_desk.get("/settings"))
    form = {"name": "Ann", "phone": "", "zone": "Europe/London", "day_starts": "9", "day_ends": "17"}
    at_desk.post("/settings", form | {"minutes_a_day": "90"})
    assert Member.objects.get(pk=cast.ann.pk).minutes_a_day == 90
    for wrong in ("a lot", "-1", "601"):
        refused = at_desk.post("/settings", form | {"minutes_a_day": wrong})
        assert refused.status_code == 422 and "up to 600" in text(refused)
    at_desk.post("/settings", form)
    assert Member.objects.get(pk=cast.ann.pk).minutes_a_day == 90
