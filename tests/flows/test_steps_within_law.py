"""A proposed step keeps the contact law: their hours, their ways, one touch a day and three a week."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from followthrough.flows.contact.set_preference import PreferenceChange, set_preference
from followthrough.flows.followup.start import NewFollowUp, start_followup
from followthrough.flows.line.understand import understand_line
from followthrough.flows.sequence.enrol import enrol
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.models import FollowUp
from followthrough.kit import windows
from followthrough.people.models import Contact
from followthrough.sequences.models import Enrolment
from tests import make
from tests.cast import Cast

SATURDAY = datetime(2026, 11, 28, 10, 0, tzinfo=UTC)


def say(cast: Cast, says: str, channel: str = "", value: str = "", *, of: Contact | None = None) -> None:
    change = PreferenceChange(says, channel=channel, value=value)
    set_preference(of or cast.rob, change, by=cast.ann, now=SATURDAY - timedelta(days=20))


def after(cast: Cast, outcome: str, *, now: datetime, **also: str) -> tuple[FollowUp, str]:
    """The follow-up after the outcome, and what the page says."""
    followup = FollowUp.objects.get(pk=cast.call_rob.pk)
    act = log_touch(followup, TouchReport(outcome, **also), by=cast.ann, now=now)
    followup.refresh_from_db()
    return followup, act.sentence


def test_who_is_called_at_home_is_tried_in_the_evening_or_on_a_saturday(cast: Cast) -> None:
    say(cast, "hours", value="home")
    followup, said = after(cast, "no_answer", now=SATURDAY)
    window = followup.window
    assert window is not None
    assert (window.starts, window.ends) == (datetime(2026, 11, 30, 17), datetime(2026, 11, 30, 18))
    assert "Rob is best reached Monday to Friday, 17:00 to 20:00" in said


def test_who_asked_not_to_be_called_is_written_to_and_the_page_says_who_asked(cast: Cast) -> None:
    say(cast, "not", "call")
    followup, said = after(cast, "reached", now=SATURDAY)
    assert followup.next_channel == "email"
    assert "Rob asked you not to call, 8 Nov." in said


def test_facts_are_never_refused(cast: Cast) -> None:
    """Rob was called at five in the morning though he asked not to be called, and did not answer."""
    say(cast, "not", "call")
    followup, _ = after(cast, "no_answer", now=datetime(2026, 11, 25, 5, 0, tzinfo=UTC))
    assert followup.next_channel == "email" and followup.is_open
    assert followup.window == make.window(datetime(2026, 11, 26))  # no hours of a call


def test_nobody_who_bars_every_way_we_have_loses_the_dated_step(cast: Cast) -> None:
    for channel in ("call", "email", "text"):
        say(cast, "not", channel)
    followup, _ = after(cast, "no_answer", now=SATURDAY)
    assert followup.next_channel == "other" and followup.next_from is not None


def test_a_first_step_goes_the_way_they_prefer(cast: Cast) -> None:
    say(cast, "prefers", "email")
    _, followup = start_followup(cast.rob, NewFollowUp(purpose="referral"), by=cast.ann, now=SATURDAY)
    assert followup.next_channel == "email"


def test_the_second_step_of_a_day_moves_to_the_next_free_day_and_says_so(cast: Cast) -> None:
    _, first = start_followup(cast.rob, NewFollowUp(purpose="referral"), by=cast.ben, now=SATURDAY)
    act, second = start_followup(cast.rob, NewFollowUp(purpose="quote"), by=cast.ann, now=SATURDAY)
    assert first.window and second.window
    assert (first.window.day, second.window.day) == (date(2026, 11, 30), date(2026, 12, 1))
    assert "Rob already hears from you on Monday 30 Nov." in act.sentence


def test_a_fourth_step_of_a_week_moves_to_the_week_after(cast: Cast) -> None:
    for day in (1, 2, 3):
        make.followup(by=cast.ben, contact=cast.rob, due=make.window(datetime(2026, 12, day)))
    _, fourth = start_followup(cast.rob, NewFollowUp(purpose="quote"), by=cast.ann, now=SATURDAY)
    assert fourth.window and fourth.window.day == date(2026, 12, 7)


def test_a_date_that_was_typed_stays(cast: Cast) -> None:
    say(cast, "hours", value="home")
    make.followup(by=cast.ben, contact=cast.rob, due=make.window(datetime(2026, 12, 1)))
    _, typed = start_followup(cast.rob, NewFollowUp(next_words="tuesday 10:00"), by=cast.ann, now=SATURDAY)
    assert typed.window and typed.window.starts == datetime(2026, 12, 1, 10)


def test_a_promise_and_a_day_of_a_sequence_are_not_moved_to_another_day(cast: Cast) -> None:
    make.followup(by=cast.ben, contact=cast.rob, due=make.window(datetime(2026, 11, 30)))
    told, _ = after(cast, "voicemail", now=SATURDAY)
    _, enrolled = enrol(cast.rob, "they-said-call-me", by=cast.ann, now=SATURDAY)
    assert told.window and enrolled.window
    assert told.window.day == enrolled.window.day == date(2026, 11, 30)


def test_an_answer_to_their_own_message_passes_what_they_asked_and_the_count(cast: Cast) -> None:
    say(cast, "not", "email")
    make.followup(by=cast.ben, contact=cast.rob, due=make.window(datetime(2026, 11, 24), hours=(14, 15)))
    followup, _ = after(cast, "received", now=datetime(2026, 11, 24, 9, 0, tzinfo=UTC), channel="email")
    assert followup.next_channel == "email"
    assert followup.window and followup.window.day == date(2026, 11, 24)


def test_a_stage_they_do_not_want_is_left_out_and_says_why(cast: Cast) -> None:
    say(cast, "not", "email")
    _, followup = enrol(cast.rob, "they-said-call-me", by=cast.ann, now=SATURDAY)
    for _ in range(2):
        followup.refresh_from_db()
        window = followup.window
        assert window is not None
        log_touch(followup, TouchReport("no_answer"), by=cast.ann, now=window.utc()[0])
    place = Enrolment.objects.get()
    assert any("asked you not to email" in why for why in place.skipped.values())
    followup.refresh_from_db()
    assert followup.next_channel == "call"


def test_who_cannot_be_called_is_asked_about_after_five_tries_of_other_kinds(cast: Cast) -> None:
    say(cast, "not", "call")
    _, followup = enrol(cast.rob, "they-said-call-me", by=cast.ann, now=SATURDAY)
    for _ in range(12):
        followup.refresh_from_db()
        window = followup.window
        assert window is not None and followup.next_channel != "call"
        if Enrolment.objects.get().stage == "question":
            break
        log_touch(followup, TouchReport("sent", channel="email"), by=cast.ann, now=window.utc()[0])
    assert Enrolment.objects.get().stage == "question"


def test_somebody_in_new_york_is_called_at_new_yorks_hours(cast: Cast) -> None:
    dana = make.contact(by=cast.ann, name="Dana Whitlow", organization="", phone="+1 212 555 0147", email="")
    say(cast, "hours", value="business", of=dana)
    _, followup = start_followup(dana, NewFollowUp(purpose="inquiry"), by=cast.ann, now=SATURDAY)
    window = followup.window
    assert window is not None and window.zone == "America/New_York"
    assert (window.starts, window.ends) == (datetime(2026, 11, 30, 9), datetime(2026, 11, 30, 18))
    assert followup.next_from == datetime(2026, 11, 30, 9, tzinfo=ZoneInfo("America/New_York"))


def test_what_is_due_today_where_they_are_begins_now_and_not_at_our_hour(cast: Cast) -> None:
    dana = make.contact(by=cast.ann, name="Dana Whitlow", organization="", phone="+1 212 555 0147", email="")
    due = make.window(datetime(2026, 11, 24))
    followup = make.followup(by=cast.ann, contact=dana, due=due)
    now = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)  # 10:00 in New York
    log_touch(followup, TouchReport("received", channel="call"), by=cast.ann, now=now)
    followup.refresh_from_db()
    assert followup.next_from is not None and followup.next_from <= now


def test_a_line_keeps_the_law_as_the_page_does(cast: Cast) -> None:
    say(cast, "hours", value="home")
    found = understand_line("called Rob Okafor, no answer", by=cast.ann, now=SATURDAY)
    step = found.after.main.step
    assert step is not None and step.window.starts.time() == time(17)
    assert found.after.main.moved_because.startswith("Rob is best reached")


@pytest.mark.parametrize("outcome", ["no_answer", "voicemail", "busy", "reached", "sent", "wrong_number"])
def test_hours_that_are_one_hour_a_week_are_found(cast: Cast, outcome: str) -> None:
    say(cast, "hours", value="thu 11-12")
    followup, _ = after(cast, outcome, now=SATURDAY, channel="call" if outcome != "sent" else "email")
    window = followup.window
    assert window is not None
    if followup.next_channel == "call":
        assert (window.starts.weekday(), window.starts.time(), window.ends.time()) == (3, time(11), time(12))
        assert windows.to_utc(window.starts, window.zone) > SATURDAY


def test_ten_people_who_were_tried_on_saturday_are_not_all_due_in_the_same_two_hours(cast: Cast) -> None:
    hours = []
    for name in ("Ada", "Bea", "Cy", "Dee", "Eli", "Fay", "Gus", "Hal", "Ida", "Jo"):
        person = make.contact(by=cast.ann, name=f"{name} Brook", organization="", email="")
        followup = make.followup(by=cast.ann, contact=person, due=make.window(SATURDAY))
        log_touch(followup, TouchReport("no_answer"), by=cast.ann, now=SATURDAY)
        followup.refresh_from_db()
        window = followup.window
        assert window is not None and window.day == date(2026, 11, 30)
        hours.append(window.starts.hour)
    assert max(Counter(hours).values()) <= 5
    assert set(hours) == {8, 11, 16}


def test_a_full_afternoon_does_not_bring_back_the_hours_that_were_tried(cast: Cast) -> None:
    for _ in range(12):
        make.followup(by=cast.ann, contact=cast.rob, due=make.window(datetime(2026, 11, 26), hours=(16, 18)))
    _, followup = start_followup(cast.rob, NewFollowUp(next_words="today"), by=cast.ann, now=cast_morning(9))
    for hour in (9, 12):
        log_touch(followup, TouchReport("no_answer"), by=cast.ann, now=cast_morning(hour))
    followup.refresh_from_db()
    assert followup.window and followup.window.starts.hour == 16


def cast_morning(hour: int) -> datetime:
    return datetime(2026, 11, 24, hour, 0, tzinfo=UTC)


def test_a_new_person_is_called_at_the_hours_of_the_number_in_the_line(cast: Cast) -> None:
    found = understand_line("called Dana Whitlow +1 212 555 0147, no answer", by=cast.ann, now=SATURDAY)
    assert found.contact_id is None
    step = found.after.main.step
    assert step is not None and step.window.zone == "America/New_York"
    told = understand_line("met Dana Whitlow +44 20 7946 0018 at the fair", by=cast.ann, now=SATURDAY).after.main.step
    assert told is not None and told.window.zone == "Europe/London"
