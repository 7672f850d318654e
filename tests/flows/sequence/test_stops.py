"""A sequence stops at the first sign of life; a stop leaves a dated step by hand."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from followthrough.flows.contact.delete_contact import delete_contact
from followthrough.flows.contact.edit_contact import ContactEdit, edit_contact
from followthrough.flows.contact.sort_people import give_up_calling, sort_contact
from followthrough.flows.duplicates.merge import merge_contacts
from followthrough.flows.followup.close import close
from followthrough.flows.followup.move import move
from followthrough.flows.history.undo import undo_newest
from followthrough.flows.line.save_line import save_line
from followthrough.flows.line.understand import understand_line
from followthrough.flows.sequence.enrol import enrol
from followthrough.flows.sequence.stop import stop
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import Refused
from followthrough.people.write import PersonDraft
from followthrough.promises.models import Promise
from followthrough.sequences.models import Enrolment
from tests import make
from tests.cast import Cast

MONDAY = datetime(2026, 11, 30, 10, 0, tzinfo=UTC)
KEY = "they-said-call-me"


@pytest.fixture
def enrolled(cast: Cast) -> FollowUp:
    return enrol(cast.rob, KEY, about="the lids", by=cast.ann, now=MONDAY)[1]


def place(followup: FollowUp) -> tuple[str, str]:
    row = Enrolment.objects.get(followup=followup)
    return row.stage, row.stopped_because


@pytest.mark.parametrize(
    ("outcome", "because"),
    [("reached", "heard"), ("received", "heard"), ("said_no", "said_no")],
)
def test_any_touch_of_theirs_stops_it(cast: Cast, enrolled: FollowUp, outcome: str, because: str) -> None:
    log_touch(enrolled, TouchReport(outcome), by=cast.ann, now=MONDAY + timedelta(days=1))
    row = Enrolment.objects.get(followup=enrolled)
    assert row.stopped_because == because and row.stopped_by is not None and row.stopped_by.outcome == outcome


def test_a_call_of_theirs_that_a_colleague_logs_on_another_follow_up_stops_it(cast: Cast, enrolled: FollowUp) -> None:
    log_touch(cast.call_rob, TouchReport("received", channel="call"), by=cast.ben, now=MONDAY + timedelta(hours=2))
    assert place(enrolled) == ("call-1", "heard")
    enrolled.refresh_from_db()
    assert enrolled.is_open and enrolled.next_starts[:10] == "2026-12-01"


def test_do_not_contact_stops_all_of_them(cast: Cast, enrolled: FollowUp) -> None:
    close(cast.call_rob, because="do_not_contact", by=cast.ann, now=MONDAY + timedelta(hours=1))
    assert place(enrolled) == ("call-1", "do_not_contact")


def made_personal_by_sorting(cast: Cast, now: datetime) -> None:
    sort_contact(cast.rob, "personal", by=cast.ann, now=now)


def made_personal_by_editing(cast: Cast, now: datetime) -> None:
    page = ContactEdit(PersonDraft(full=cast.rob.full), is_personal=True)
    edit_contact(cast.rob, page, by=cast.ann, now=now)


def deleted(cast: Cast, now: datetime) -> None:
    delete_contact(cast.rob, by=cast.ann, now=now)


def merged(cast: Cast, now: datetime) -> None:
    twin = make.contact(by=cast.ann, name="Robert Okafor", phone="020 7946 0019", email="")
    merge_contacts(twin, cast.rob, by=cast.ann, now=now)


def merged_with_somebody_personal(cast: Cast, now: datetime) -> None:
    twin = make.contact(by=cast.ann, name="Robert Okafor", phone="020 7946 0019", email="")
    sort_contact(twin, "personal", by=cast.ann, now=now)
    merge_contacts(cast.rob, twin, by=cast.ann, now=now)


def handed_over(cast: Cast, now: datetime) -> None:
    followup = Enrolment.objects.get().followup
    move(followup, owner=cast.ben, by=cast.ann, now=now)


@pytest.mark.parametrize(
    ("happens", "because"),
    [
        (made_personal_by_sorting, "personal"),
        (made_personal_by_editing, "personal"),
        (deleted, "deleted"),
        (merged, "merged"),
        (merged_with_somebody_personal, "personal"),
        (handed_over, "handed_over"),
    ],
)
def test_what_ends_the_reason_to_persist_stops_it_and_leaves_a_dated_step(
    cast: Cast, enrolled: FollowUp, happens: Callable[[Cast, datetime], None], because: str
) -> None:
    happens(cast, MONDAY + timedelta(hours=1))
    assert place(enrolled) == ("call-1", because)
    enrolled.refresh_from_db()
    assert enrolled.is_open and enrolled.next_starts[:10] == "2026-12-01"
    undo_newest(by=cast.ann, now=MONDAY + timedelta(hours=2))
    assert place(enrolled) == ("call-1", "")


def test_moving_a_step_to_another_day_stops_nothing(cast: Cast, enrolled: FollowUp) -> None:
    move(enrolled, next_words="thursday", owner=cast.ann, by=cast.ann, now=MONDAY)
    assert place(enrolled) == ("call-1", "")


def test_a_merge_leaves_the_sequence_of_the_one_who_stays(cast: Cast, enrolled: FollowUp) -> None:
    twin = make.contact(by=cast.ann, name="Robert Okafor", phone="020 7946 0019", email="")
    _, theirs = enrol(twin, KEY, by=cast.ann, now=MONDAY)
    merge_contacts(cast.rob, twin, by=cast.ann, now=MONDAY)
    assert (place(enrolled), place(theirs)) == (("call-1", ""), ("call-1", "merged"))


def gives_up(cast: Cast) -> None:
    sort_contact(cast.rob, "call", by=cast.ann, now=MONDAY)
    give_up_calling(cast.rob, because="do_not_contact", by=cast.ann, now=MONDAY)


def writes_a_line(cast: Cast) -> None:
    line = understand_line("Rob Okafor said take me off the list", by=cast.ann, now=MONDAY, wish="also")
    assert line.after.main.close_reason == "do_not_contact"
    save_line(line, by=cast.ann, now=MONDAY)


@pytest.mark.parametrize(("says_so", "because"), [(gives_up, "do_not_contact"), (writes_a_line, "said_no")])
def test_do_not_contact_said_beside_it_stops_it_and_closes_all(
    cast: Cast, enrolled: FollowUp, says_so: Callable[[Cast], None], because: str
) -> None:
    says_so(cast)
    assert place(enrolled) == ("call-1", because)
    assert not FollowUp.objects.open().filter(contact=cast.rob).exists()


def test_stopped_by_hand_the_step_stays_and_undo_brings_the_sequence_back(cast: Cast, enrolled: FollowUp) -> None:
    act = stop(enrolled, by=cast.ann, now=MONDAY)
    assert str(act) == "Stopped “They said ‘call me’” with Rob. The next step stays."
    enrolled.refresh_from_db()
    assert enrolled.is_open and enrolled.next_channel == "call"
    with pytest.raises(Refused, match="isn’t in a sequence"):
        stop(enrolled, by=cast.ann, now=MONDAY)
    undo_newest(by=cast.ann, now=MONDAY)
    assert place(enrolled) == ("call-1", "")


def test_after_a_stop_a_try_is_followed_up_as_outside_a_sequence(cast: Cast, enrolled: FollowUp) -> None:
    stop(enrolled, by=cast.ann, now=MONDAY)
    log_touch(enrolled, TouchReport("no_answer"), by=cast.ann, now=MONDAY + timedelta(days=1))
    enrolled.refresh_from_db()
    assert (enrolled.next_channel, enrolled.next_starts[:10]) == ("call", "2026-12-02")
    assert place(enrolled) == ("call-1", "by_hand")


def test_our_open_promise_pauses_it(cast: Cast, enrolled: FollowUp) -> None:
    """What we owe comes first: sending it is no stage, and the call of the sequence is still to come."""
    enrolled.refresh_from_db()
    make.promise(by=cast.ann, followup=enrolled, channel="email", what="the sample")
    log_touch(enrolled, TouchReport("sent", channel="email"), by=cast.ann, now=MONDAY + timedelta(hours=3))
    assert not Promise.objects.open().exists()
    assert place(enrolled) == ("call-1", "")
    enrolled.refresh_from_db()
    assert (enrolled.next_channel, enrolled.next_starts[:10]) == ("call", "2026-12-01")


def test_the_email_between_two_calls_leaves_the_promised_call_where_it_is(cast: Cast, enrolled: FollowUp) -> None:
    for at, outcome in ((26, "voicemail"), (50, "voicemail")):
        log_touch(enrolled, TouchReport(outcome), by=cast.ann, now=MONDAY + timedelta(hours=at))
    enrolled.refresh_from_db()
    assert enrolled.next_channel == "email"
    promise = Promise.objects.open().get()
    assert (promise.channel, promise.window("Europe/London").day.isoformat()) == ("call", "2026-12-04")
    log_touch(enrolled, TouchReport("sent"), by=cast.ann, now=MONDAY + timedelta(hours=51))
    enrolled.refresh_from_db()
    assert (enrolled.next_channel, enrolled.next_starts[:10]) == ("call", "2026-12-04")
    assert place(enrolled) == ("call-4", "")


@pytest.mark.parametrize("how", ["twice", "personal", "barred", "no way", "unknown"])
def test_who_cannot_be_enrolled_is_refused_by_name(cast: Cast, how: str) -> None:
    person = cast.rob
    if how == "twice":
        enrol(person, KEY, by=cast.ann, now=MONDAY)
    elif how == "personal":
        person.is_personal = True
        person.save(update_fields=["is_personal"])
    elif how == "barred":
        close(cast.call_rob, because="do_not_contact", by=cast.ann, now=MONDAY)
    elif how == "no way":
        person = make.contact(by=cast.ann, name="Mina Hale", email="", phone="")
    with pytest.raises(Refused, match="no-such" if how == "unknown" else person.first):
        enrol(person, "no-such" if how == "unknown" else KEY, by=cast.ann, now=MONDAY)


def test_enrolling_again_after_a_close_begins_a_new_follow_up(cast: Cast, enrolled: FollowUp) -> None:
    close(enrolled, because="other", note="later perhaps", by=cast.ann, now=MONDAY)
    assert place(enrolled) == ("call-1", "closed")
    _, again = enrol(cast.rob, KEY, by=cast.ann, now=MONDAY)
    assert again.pk != enrolled.pk and place(again) == ("call-1", "")
