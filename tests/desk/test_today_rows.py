"""Whose rows are on Today, on which day, and what each row says."""

from datetime import date, datetime, time, timedelta

import pytest

from followthrough.desk import today
from followthrough.flows.contact import delete_contact
from followthrough.flows.followup import close
from followthrough.kit import windows
from followthrough.kit.windows import Window
from followthrough.words import sentences
from tests import make
from tests.cast import Cast


def at(moment: datetime, zone: str = "Europe/London") -> Window:
    return windows.window_at(moment, zone)


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)])
def test_the_day_the_clocks_change_ends_at_its_own_midnight(cast: Cast, day: date) -> None:
    """29 March has 23 hours in London, 25 October 25."""
    cast.call_rob.contact.followups.all().delete()
    last, next_first = datetime.combine(day, time(23, 30)), windows.midnight(day + timedelta(days=1))
    for name, moment in (("Last", last), ("Next day", next_first)):
        make.followup(by=cast.ann, contact=make.contact(by=cast.ann, name=name), due=at(moment))

    noon = windows.to_utc(datetime.combine(day, time(12)), "Europe/London")
    built = today.build_day(cast.ann, now=noon)

    assert (built.on, [row.name for row in built.rows]) == (day, ["Last"])


def test_a_colleagues_step_with_my_contact_is_not_on_my_day(cast: Cast, now: datetime) -> None:
    bens = make.followup(by=cast.ben, contact=cast.rob, due=make.window(now))

    [mine] = today.build_day(cast.ann, now=now).rows
    [his] = today.build_day(cast.ben, now=now).rows

    assert (mine.id, mine.also, mine.minutes) == (cast.call_rob.pk, [], 4)
    assert (his.id, his.also) == (bens.pk, [])


def test_a_deleted_contact_is_off_the_day_and_a_restored_one_is_back(cast: Cast, now: datetime) -> None:
    make.followup(by=cast.ann, contact=make.contact(by=cast.ann, name="Cleo"), due=make.window(now))

    delete_contact.delete_contact(cast.rob, by=cast.ann, now=now)
    assert [row.name for row in today.build_day(cast.ann, now=now).rows] == ["Cleo"]

    delete_contact.restore_contact(cast.rob, by=cast.ann, now=now)
    assert {row.name for row in today.build_day(cast.ann, now=now).rows} == {"Cleo", "Rob Okafor"}


def test_a_closed_follow_up_is_off_the_day(cast: Cast, now: datetime) -> None:
    close.close(cast.call_rob, because="not_interested", note="moved", by=cast.ann, now=now)

    assert today.build_day(cast.ann, now=now).rows == []


def test_a_row_gives_its_reason_from_what_is_stored(cast: Cast, now: datetime) -> None:
    make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob, outcome="met", channel="meeting", words="Fair")
    for days in (3, 4):
        called = make.LONG_AGO + timedelta(days=days)
        make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob, at=called, outcome="voicemail")

    [row] = today.build_day(cast.ann, now=now).rows

    assert (row.facts.tries, row.facts.first_meeting and row.facts.first_meeting.words) == (2, "Fair")
    assert row.why == sentences.reason_for_today(row.facts)
    assert [mark.outcome for mark in row.marks] == ["met", "voicemail", "voicemail"]


def test_the_reason_of_an_overdue_promise_counts_until_this_minute(cast: Cast, now: datetime) -> None:
    due = make.window(now, hours=(7, 8))
    make.promise(by=cast.ann, followup=make.followup(by=cast.ann, contact=cast.rob, due=due))

    [first] = today.build_day(cast.ann, now=now).rows
    [later] = today.build_day(cast.ann, now=now + timedelta(minutes=25)).rows

    assert first.is_late and later.is_late
    assert first.why == sentences.reason_for_today(first.facts) != later.why == sentences.reason_for_today(later.facts)


def test_the_reason_of_a_promise_that_is_not_due_is_the_same_all_day(cast: Cast, now: datetime) -> None:
    make.promise(by=cast.ann, followup=cast.call_rob)

    reasons = {today.build_day(cast.ann, now=now + timedelta(hours=hours)).rows[0].why for hours in range(4)}

    assert len(reasons) == 1


def test_a_row_carries_the_channel_of_what_we_promised(cast: Cast, now: datetime) -> None:
    assert today.build_day(cast.ann, now=now).rows[0].promised_channel == ""
    make.promise(by=cast.ann, followup=cast.call_rob)
    assert today.build_day(cast.ann, now=now).rows[0].promised_channel == "call"


def test_a_row_tells_which_change_the_reader_saw(cast: Cast, now: datetime) -> None:
    made = cast.call_rob.changed_by_id
    before = today.build_day(cast.ann, now=now).rows[0].seen
    changed = make.act(by=cast.ben)
    cast.call_rob.write(changed, next_what="the new price list")

    [row] = today.build_day(cast.ann, now=now).rows

    assert (before, row.seen) == (made, changed.pk)
    assert row.facts.what == "the new price list"


def test_of_more_rows_than_the_longest_list_the_rest_is_counted(
    cast: Cast, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(today, "LONGEST", 2)
    for days in (1, 2, 3):
        person = make.contact(by=cast.ann, name=f"{days} days late")
        make.followup(by=cast.ann, contact=person, due=make.window(now - timedelta(days=days)))

    day = today.build_day(cast.ann, now=now)

    assert ([row.name for row in day.rows], day.more) == (["3 days late", "2 days late"], 2)


def test_of_a_list_that_is_just_full_nothing_more_is_due(
    cast: Cast, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(today, "LONGEST", 1)

    assert today.build_day(cast.ann, now=now).more == 0


def test_a_day_further_west_still_holds_what_is_over_here(cast: Cast) -> None:
    """At 2:00 in London it is still Tuesday in New York, so Wednesday's call is not due there yet."""
    wednesday = make.contact(by=cast.ann, name="Wednesday")
    make.followup(by=cast.ann, contact=wednesday, due=at(datetime(2026, 11, 25, 10)))
    night = windows.to_utc(datetime(2026, 11, 25, 2), "Europe/London")

    here = today.build_day(cast.ann, now=night)
    cast.ann.zone = "America/New_York"
    there = today.build_day(cast.ann, now=night)

    assert (here.on.day, [row.name for row in here.rows]) == (25, ["Rob Okafor", "Wednesday"])
    assert (there.on.day, [row.name for row in there.rows]) == (24, ["Rob Okafor"])
