"""From rows to the facts a sentence may use, the same for Today's list and for a page of one contact."""

from datetime import date, datetime, timedelta

from followthrough.desk import facts, today
from followthrough.flows.followup import close
from followthrough.flows.history.correct_touch import correct_touch
from followthrough.followups.models import FollowUp
from followthrough.kit import windows
from followthrough.people.models import Contact
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
from followthrough.touches.past_touches import past_touches_of
from followthrough.words.engine.facts import ClosedFact, Facts, FirstMeeting, TouchFact, WaitingFor
from tests import make
from tests.cast import Cast

LONDON = "Europe/London"


def touched(cast: Cast, *outcomes: str, on: FollowUp | None = None, channel: str = "call") -> None:
    """Touches on Rob's follow-up, one a day from 3 November on, at 9:00."""
    for day, outcome in enumerate(outcomes, start=1):
        at = make.LONG_AGO + timedelta(days=day)
        followup = on or cast.call_rob
        make.touch(
            by=cast.ann, contact=cast.rob, followup=followup, at=at, channel=channel, outcome=outcome, words=outcome
        )


def facts_now(cast: Cast, now: datetime) -> Facts:
    """The facts of Rob's follow-up as his page has them."""
    followup = FollowUp.objects.select_related("contact__organization", "owner").get(pk=cast.call_rob.pk)
    marks = past_touches_of(Touch.objects.filter(contact=cast.rob).uncorrected().order_by("at", "id"))
    promises = {row.side: row for row in Promise.objects.open().filter(followup=followup)}
    return facts.facts_of(
        followup, by=cast.ann, now=now, marks=marks, ours=promises.get("ours"), theirs=promises.get("theirs")
    )


def test_a_page_and_today_have_the_same_facts(cast: Cast, now: datetime) -> None:
    touched(cast, "met", "voicemail", "no_answer")
    for side in ("ours", "theirs"):
        make.promise(by=cast.ann, followup=cast.call_rob, side=side)

    [row] = today.build_day(cast.ann, now=now).rows

    assert facts.with_me(row.facts, cast.ann) == facts_now(cast, now)


def test_the_member_speaks_with_their_name_company_and_number(cast: Cast, now: datetime) -> None:
    cast.ann.phone = "+44 20 7946 0099"

    found = facts_now(cast, now)

    assert (found.me, found.my_org, found.my_phone) == ("Ann", "Alder & Finch", "+44 20 7946 0099")


def test_a_contact_without_a_given_name_is_called_by_the_full_one(cast: Cast, now: datetime) -> None:
    assert facts_now(cast, now).first == "Rob"

    Contact.objects.filter(pk=cast.rob.pk).update(given="", organization=None)
    found = facts_now(cast, now)

    assert (found.first, found.org) == ("Rob Okafor", "")


def test_tries_are_counted_since_we_last_heard_from_them(cast: Cast, now: datetime) -> None:
    touched(cast, "no_answer", "reached", "voicemail", "busy")

    found = facts_now(cast, now)

    assert found.tries == 2
    assert [(each.outcome, each.at) for each in found.attempts] == [
        ("voicemail", datetime(2026, 11, 5, 9)),
        ("busy", datetime(2026, 11, 6, 9)),
    ]


def test_tries_for_another_matter_of_the_same_person_do_not_count(cast: Cast, now: datetime) -> None:
    other = make.followup(by=cast.ann, contact=cast.rob, due=make.window(now + timedelta(days=9)))
    touched(cast, "voicemail", "voicemail", on=other)

    assert facts_now(cast, now).tries == 0


def test_the_last_touch_is_the_newest_that_passed_between_us(cast: Cast, now: datetime) -> None:
    assert facts_now(cast, now).last is None

    touched(cast, "sent", "received", channel="email")

    assert facts_now(cast, now).last == TouchFact("email", "received", datetime(2026, 11, 4, 9), "received")


def test_a_moment_is_told_by_the_members_own_clock(cast: Cast, now: datetime) -> None:
    touched(cast, "reached")
    cast.ann.zone = "Asia/Tokyo"

    found = facts_now(cast, now)

    assert found.last and found.last.at == datetime(2026, 11, 3, 18)
    assert (found.now, found.today) == (datetime(2026, 11, 24, 17, 48), date(2026, 11, 24))


def test_how_we_met_is_the_first_of_all_meetings(cast: Cast, now: datetime) -> None:
    touched(cast, "reached", "met", "met")

    assert facts_now(cast, now).first_meeting == FirstMeeting(words="met", on=date(2026, 11, 4))


def test_what_was_corrected_is_no_fact(cast: Cast, now: datetime) -> None:
    touched(cast, "reached")
    correct_touch(Touch.objects.get(), outcome="voicemail", words="", by=cast.ann, now=now)

    found = facts_now(cast, now)

    assert (found.tries, found.last and found.last.outcome) == (1, "voicemail")


def test_a_promise_gives_what_was_told_when_and_for_which_day(cast: Cast, now: datetime) -> None:
    make.promise(by=cast.ann, followup=cast.call_rob)

    promise = facts_now(cast, now).promise

    assert promise is not None
    assert (promise.what, promise.told_on, promise.due) == ("the price list", date(2026, 11, 2), make.window(now))
    assert (promise.slips, promise.first_due) == (0, None)


def test_a_promise_that_moved_keeps_its_first_day(cast: Cast, now: datetime) -> None:
    promise = make.promise(by=cast.ann, followup=cast.call_rob)
    friday = make.window(now + timedelta(days=3))
    promise.renegotiate(make.act(by=cast.ann), friday)

    found = facts_now(cast, now).promise

    assert found is not None and found.first_due is not None
    assert (found.slips, found.due, found.first_due.day) == (1, friday, date(2026, 11, 24))


def test_what_they_promised_is_theirs_alone(cast: Cast, now: datetime) -> None:
    make.promise(by=cast.ann, followup=cast.call_rob, side="theirs")

    found = facts_now(cast, now)

    assert found.promise is None
    assert found.their_promise and found.their_promise.due == make.window(now)


def test_waiting_is_since_the_last_thing_we_did(cast: Cast, now: datetime) -> None:
    assert facts_now(cast, now).waiting is None

    touched(cast, "sent", channel="email")
    cast.call_rob.write(make.act(by=cast.ann), is_waiting=True)

    assert facts_now(cast, now).waiting == WaitingFor("the price list", date(2026, 11, 3))


def test_a_closed_follow_up_says_why_and_until_when(cast: Cast, now: datetime) -> None:
    assert facts_now(cast, now).closed is None

    close.close(cast.call_rob, because="later", note="in spring", reopen_words="1 march", by=cast.ann, now=now)

    assert facts_now(cast, now).closed == ClosedFact("later", date(2026, 11, 24), date(2027, 3, 1), "in spring")


def test_the_day_a_follow_up_was_opened_is_the_members_day(cast: Cast, now: datetime) -> None:
    night = datetime(2026, 11, 2, 23, 30, tzinfo=now.tzinfo)
    FollowUp.objects.filter(pk=cast.call_rob.pk).update(opened_at=night)
    here = facts_now(cast, now)
    cast.ann.zone = "Europe/Berlin"
    there = facts_now(cast, now)

    assert (here.opened_on, there.opened_on) == (date(2026, 11, 2), date(2026, 11, 3))


def test_a_follow_up_without_a_step_has_no_window(cast: Cast, now: datetime) -> None:
    row = facts.row_of_followup(cast.call_rob, None, None)

    assert facts.window_of_row(row) == windows.on_day(date(2026, 11, 24), LONDON)
    assert facts.window_of_row(row._replace(starts="")) is None
    without = facts.facts_of_row(row._replace(starts=""), (), zone=LONDON, now=datetime(2026, 11, 24, 8, 48))
    assert without.window is None
