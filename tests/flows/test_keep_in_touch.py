"""Keep in touch: dated, restarted by every real touch, ended with a reason, undone exactly."""

from datetime import date, datetime, timedelta

import pytest

from followthrough.acts.models import columns_of
from followthrough.flows.contact import keep_in_touch, sort_people, tag_people
from followthrough.flows.followup import close, reopen
from followthrough.flows.history import undo
from followthrough.flows.line import understand
from followthrough.flows.line.save_line import save_line
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups import intervals
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import Refused
from followthrough.people import write
from followthrough.people.models import Contact, ContactTag, Tag
from tests import make
from tests.cast import Cast


def keep_in_touch_of(contact: Contact) -> FollowUp:
    return FollowUp.objects.get(key=f"keep-in-touch:{contact.pk}")


def day_of(contact: Contact) -> date:
    window = keep_in_touch_of(contact).window
    assert window
    return window.day


def all_rows() -> list[dict[str, object]]:
    tables = (Contact, FollowUp, Tag, ContactTag)
    return [columns_of(row) for table in tables for row in table.objects.order_by("pk")]


def tagged(cast: Cast, *people: Contact, name: str = "customers") -> Tag:
    for person in people:
        act = make.act(by=cast.ann)
        write.change_tags(act, person, [name])
        act.finish("")
    return Tag.objects.get(fold=name)


def test_the_next_step_is_one_interval_after_the_last_touch(cast: Cast, now: datetime) -> None:
    make.touch(by=cast.ann, contact=cast.rob, at=now - timedelta(days=20))
    act = keep_in_touch.set_interval(cast.rob, 90, by=cast.ann, now=now)
    assert day_of(cast.rob) == date(2027, 2, 2)
    assert act.sentence == "Keep in touch with Rob quarterly. Next: Tuesday 2 Feb 2027."


def test_an_unanswered_call_does_not_restart_the_interval(cast: Cast, now: datetime) -> None:
    make.touch(by=cast.ann, contact=cast.rob, at=now - timedelta(days=20))
    make.touch(by=cast.ann, contact=cast.rob, at=now - timedelta(days=1), outcome="no_answer")
    keep_in_touch.set_interval(cast.rob, 90, by=cast.ann, now=now)
    assert day_of(cast.rob) == date(2027, 2, 2)


def test_contacts_without_touches_are_spread_and_no_day_is_overfull(cast: Cast, now: datetime) -> None:
    people = [make.contact(by=cast.ann, name=f"New Person {n}", email="") for n in range(12)]
    for person in people:
        keep_in_touch.set_interval(person, 30, by=cast.ann, now=now)
    days = [day_of(person) for person in people]
    assert min(days) > now.date() and len(set(days)) == 12 and all(day.weekday() < 5 for day in days)


def test_a_passed_day_is_moved_to_a_coming_one_and_not_to_today(cast: Cast, now: datetime) -> None:
    make.touch(by=cast.ann, contact=cast.rob, at=now - timedelta(days=400))
    keep_in_touch.set_interval(cast.rob, 90, by=cast.ann, now=now)
    assert day_of(cast.rob) > now.date()


@pytest.mark.parametrize("outcome", ["reached", "met", "sent", "received", "callback", "voicemail"])
def test_a_real_touch_on_any_follow_up_restarts_the_interval(cast: Cast, now: datetime, outcome: str) -> None:
    make.touch(by=cast.ann, contact=cast.rob, at=now - timedelta(days=20))
    keep_in_touch.set_interval(cast.rob, 90, by=cast.ann, now=now)
    log_touch(cast.call_rob, TouchReport(outcome, next_words="fri 10"), by=cast.ann, now=now)
    assert day_of(cast.rob) == date(2027, 2, 22)


@pytest.mark.parametrize("outcome", ["no_answer", "busy", "wrong_number", "noted"])
def test_other_outcomes_do_not_restart_the_interval(cast: Cast, now: datetime, outcome: str) -> None:
    make.touch(by=cast.ann, contact=cast.rob, at=now - timedelta(days=20))
    keep_in_touch.set_interval(cast.rob, 90, by=cast.ann, now=now)
    log_touch(cast.call_rob, TouchReport(outcome, next_words="fri 10"), by=cast.ann, now=now)
    assert day_of(cast.rob) == date(2027, 2, 2)


def test_a_quick_line_restarts_it_too(cast: Cast, now: datetime) -> None:
    keep_in_touch.set_interval(cast.rob, 90, by=cast.ann, now=now)
    line = understand.understand_line("met Rob Okafor, call him friday", by=cast.ann, now=now)
    save_line(line, by=cast.ann, now=now)
    assert day_of(cast.rob) == date(2027, 2, 22)


def test_undo_of_the_touch_restores_the_step(cast: Cast, now: datetime) -> None:
    keep_in_touch.set_interval(cast.rob, 90, by=cast.ann, now=now)
    before = all_rows()
    log_touch(cast.call_rob, TouchReport("reached", next_words="fri 10"), by=cast.ann, now=now)
    undo.undo_newest(by=cast.ann, now=now)
    assert all_rows() == before


def test_a_talk_on_the_keep_in_touch_follow_up_proposes_the_next_interval(cast: Cast, now: datetime) -> None:
    keep_in_touch.set_interval(cast.rob, 30, by=cast.ann, now=now)
    log_touch(keep_in_touch_of(cast.rob), TouchReport("reached", words="all well"), by=cast.ann, now=now)
    assert day_of(cast.rob) == date(2026, 12, 24)


def test_a_promised_step_is_not_postponed(cast: Cast, now: datetime) -> None:
    keep_in_touch.set_interval(cast.rob, 90, by=cast.ann, now=now)
    log_touch(keep_in_touch_of(cast.rob), TouchReport("voicemail"), by=cast.ann, now=now)
    promised = day_of(cast.rob)
    log_touch(cast.call_rob, TouchReport("sent", next_words="fri 10"), by=cast.ann, now=now)
    assert day_of(cast.rob) == promised


def test_ending_the_interval_closes_with_a_reason_and_undo_reopens(cast: Cast, now: datetime) -> None:
    keep_in_touch.set_interval(cast.rob, 90, by=cast.ann, now=now)
    before = all_rows()
    act = keep_in_touch.set_interval(cast.rob, None, by=cast.ann, now=now)
    row = keep_in_touch_of(cast.rob)
    assert (row.state, row.close_note, act.sentence) == ("closed", "No reminder anymore.", "No reminder for Rob.")
    undo.undo_newest(by=cast.ann, now=now)
    assert all_rows() == before


def test_a_new_interval_reopens_the_same_follow_up(cast: Cast, now: datetime) -> None:
    for days in (90, None, 30):
        keep_in_touch.set_interval(cast.rob, days, by=cast.ann, now=now)
    assert keep_in_touch_of(cast.rob).is_open and FollowUp.objects.filter(contact=cast.rob).count() == 2


def test_a_promise_stays_open_when_the_interval_ends(cast: Cast, now: datetime) -> None:
    keep_in_touch.set_interval(cast.rob, 90, by=cast.ann, now=now)
    log_touch(keep_in_touch_of(cast.rob), TouchReport("voicemail"), by=cast.ann, now=now)
    keep_in_touch.set_interval(cast.rob, 0, by=cast.ann, now=now)
    row = FollowUp.objects.get(purpose="keep_in_touch")
    assert row.is_open and row.key == ""


def test_do_not_contact_and_personal_contacts_get_no_interval(cast: Cast, now: datetime) -> None:
    ada = make.contact(by=cast.ann, name="Ada Brook")
    sort_people.sort_contact(ada, "personal", by=cast.ann, now=now)
    close.close(cast.call_rob, because="do_not_contact", by=cast.ann, now=now)
    for person in (ada, cast.rob):
        with pytest.raises(Refused):
            keep_in_touch.set_interval(Contact.objects.get(pk=person.pk), 90, by=cast.ann, now=now)


def test_asking_not_to_be_contacted_ends_the_interval(cast: Cast, now: datetime) -> None:
    keep_in_touch.set_interval(cast.rob, 90, by=cast.ann, now=now)
    close.close(cast.call_rob, because="do_not_contact", by=cast.ann, now=now)
    assert keep_in_touch_of(cast.rob).close_reason == "do_not_contact"


def test_a_tags_interval_applies_to_contacts_without_their_own(cast: Cast, now: datetime) -> None:
    names = ("Ada Brook", "Bea Cole", "Cy Dunn", "Di Eave")
    ada, bea, cy, di = people = [make.contact(by=cast.ann, name=name) for name in names]
    customers = tagged(cast, *people)
    keep_in_touch.set_interval(bea, 30, by=cast.ann, now=now)
    keep_in_touch.set_interval(cy, 0, by=cast.ann, now=now)
    sort_people.sort_contact(di, "personal", by=cast.ann, now=now)
    before = all_rows()
    act = keep_in_touch.set_tag_interval(customers, 90, by=cast.ann, now=now)
    assert act.sentence == "“customers”: quarterly. Moved one follow-up."
    kept = FollowUp.objects.open().filter(key__startswith="keep-in-touch:").order_by("contact_id")
    assert [row.contact_id for row in kept] == [ada.pk, bea.pk]
    undo.undo_newest(by=cast.ann, now=now)
    assert all_rows() == before


def test_the_shortest_interval_of_several_tags_counts(cast: Cast, now: datetime) -> None:
    make.touch(by=cast.ann, contact=cast.rob, at=now)
    tag_people.change_contact_tags(cast.rob, add=["customers", "lunch"], by=cast.ann, now=now)
    for name, days in (("customers", 90), ("lunch", 30)):
        keep_in_touch.set_tag_interval(Tag.objects.get(fold=name), days, by=cast.ann, now=now)
    assert day_of(cast.rob) == date(2026, 12, 24)
    tag_people.change_contact_tags(cast.rob, drop=["lunch"], by=cast.ann, now=now)
    assert day_of(cast.rob) == date(2027, 2, 22)
    keep_in_touch.set_tag_interval(Tag.objects.get(fold="customers"), None, by=cast.ann, now=now)
    assert not keep_in_touch_of(cast.rob).is_open


def test_a_tags_interval_takes_the_same_statements_except_for_rows_written(
    cast: Cast, now: datetime, django_assert_max_num_queries: object
) -> None:
    people = [make.contact(by=cast.ann, name=f"Person {n}", email="") for n in range(20)]
    customers = tagged(cast, *people)
    with django_assert_max_num_queries(20 + 20):  # type: ignore[operator]  # one row each, and a few readings
        keep_in_touch.set_tag_interval(customers, 90, by=cast.ann, now=now)


def test_a_closed_keep_in_touch_follow_up_can_be_reopened(cast: Cast, now: datetime) -> None:
    keep_in_touch.set_interval(cast.rob, 30, by=cast.ann, now=now)
    keep_in_touch.set_interval(Contact.objects.get(pk=cast.rob.pk), 0, by=cast.ann, now=now)
    over = FollowUp.objects.get(key=intervals.keep_in_touch_key(cast.rob.pk))
    reopen.reopen_followup(over, by=cast.ann, now=now)
    over.refresh_from_db()
    assert (over.is_open, over.key) == (True, "")
    keep_in_touch.set_interval(Contact.objects.get(pk=cast.rob.pk), 90, by=cast.ann, now=now)
    assert FollowUp.objects.open().get(key=intervals.keep_in_touch_key(cast.rob.pk)).pk != over.pk
