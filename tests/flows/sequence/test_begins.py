"""A sequence that is on begins by itself, with the follow-up that is opened for it or the touch that is logged."""

from datetime import UTC, datetime

import pytest

from followthrough.acts.models import Act
from followthrough.flows.contact.sort_people import sort_contact
from followthrough.flows.followup.close import close
from followthrough.flows.followup.start import NewFollowUp, start_followup
from followthrough.flows.history.undo import undo_newest
from followthrough.flows.line.save_line import save_line
from followthrough.flows.line.understand import understand_line
from followthrough.flows.sequence.edit_sequence import edit_sequence
from followthrough.flows.sequence.enrol import enrol
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import Refused
from followthrough.sequences.beginnings import BEGINNINGS
from followthrough.sequences.models import Enrolment
from followthrough.sequences.shipped import SHIPPED
from tests import make
from tests.cast import Cast

MONDAY = datetime(2026, 11, 30, 10, 0, tzinfo=UTC)


def switch(cast: Cast, key: str, *, on: bool = True) -> None:
    edit_sequence(key, {"on": on}, by=cast.ann, now=MONDAY)


def started(cast: Cast, purpose: str, **more: str) -> tuple[Act, FollowUp]:
    eva = make.contact(by=cast.ann, name="Eva Lindqvist", email="eva@example.com", phone="020 7946 0019")
    return start_followup(eva, NewFollowUp(purpose, "the lids", **more), by=cast.ann, now=MONDAY)


def places() -> list[tuple[str, str]]:
    return list(Enrolment.objects.filter(stopped_at=None).values_list("sequence_key", "stage"))


def test_none_is_on_until_a_member_switches_it_on(cast: Cast) -> None:
    assert not any(plan.is_on for plan in SHIPPED.values())
    started(cast, "inquiry")
    assert places() == []


@pytest.mark.parametrize("key", [key for key, plan in SHIPPED.items() if plan.begins_on])
def test_every_shipped_one_that_can_begin_by_itself_names_an_event(key: str) -> None:
    assert SHIPPED[key].begins_on in BEGINNINGS


@pytest.mark.parametrize(
    ("key", "purpose", "stage", "day", "channel"),
    [
        ("met-at-event", "met", "email-0", "2026-11-30", "email"),
        ("inquiry", "inquiry", "email-0", "2026-11-30", "email"),
        ("quote-sent", "quote", "call-2", "2026-12-02", "call"),
        ("after-purchase", "after_sale", "call-10", "2026-12-14", "call"),
    ],
)
def test_a_follow_up_opened_for_its_purpose_begins_it(
    cast: Cast, key: str, purpose: str, stage: str, day: str, channel: str
) -> None:
    switch(cast, key)
    act, followup = started(cast, purpose)
    assert places() == [(key, stage)] and str(act).endswith(f"Started: {SHIPPED[key].name}.")
    followup.refresh_from_db()
    assert (followup.next_starts[:10], followup.next_channel) == (day, channel)


def test_a_date_that_the_member_chose_stays(cast: Cast) -> None:
    switch(cast, "inquiry")
    _, followup = started(cast, "inquiry", next_words="friday 10:00")
    assert places() == [("inquiry", "email-0")]
    followup.refresh_from_db()
    assert followup.next_starts == "2026-12-04T10:00"


def test_one_undo_takes_both_back(cast: Cast) -> None:
    switch(cast, "inquiry")
    _, followup = started(cast, "inquiry")
    undo_newest(by=cast.ann, now=MONDAY)
    assert not Enrolment.objects.exists() and not FollowUp.objects.filter(pk=followup.pk).exists()


def test_they_said_call_me_begins_with_the_time_they_named(cast: Cast) -> None:
    switch(cast, "they-said-call-me")
    act = log_touch(cast.call_rob, TouchReport("callback", next_words="thursday 15:00"), by=cast.ann, now=MONDAY)
    assert places() == [("they-said-call-me", "call-1")] and str(act).endswith("Started: They said ‘call me’.")
    cast.call_rob.refresh_from_db()
    assert cast.call_rob.next_starts == "2026-12-03T15:00"
    log_touch(cast.call_rob, TouchReport("no_answer"), by=cast.ann, now=datetime(2026, 12, 3, 15, 5, tzinfo=UTC))
    assert places() == [("they-said-call-me", "call-2")]
    cast.call_rob.refresh_from_db()
    assert cast.call_rob.next_starts[:10] == "2026-12-04"


def test_a_line_about_a_call_of_theirs_begins_missed_call(cast: Cast) -> None:
    switch(cast, "missed-call")
    act = save_line(understand_line("Rob Okafor called", by=cast.ben, now=MONDAY), by=cast.ben, now=MONDAY)
    assert places() == [("missed-call", "call-0")] and "Started: Missed call." in str(act)


def test_a_posted_note_is_the_first_stage_of_note_and_call(cast: Cast) -> None:
    switch(cast, "note-and-call")
    log_touch(cast.call_rob, TouchReport("sent", channel="note"), by=cast.ann, now=MONDAY)
    row = Enrolment.objects.get()
    assert (row.sequence_key, row.stage, row.passed) == ("note-and-call", "call-5", ["note-0"])


def test_an_email_begins_no_note(cast: Cast) -> None:
    switch(cast, "note-and-call")
    log_touch(cast.call_rob, TouchReport("sent", channel="email"), by=cast.ann, now=MONDAY)
    assert places() == []


def test_a_line_about_somebody_met_begins_its_sequence_the_same_day(cast: Cast) -> None:
    switch(cast, "met-at-event")
    said = "Met Dora Penn at the harvest fair, dora@example.com"
    line = understand_line(said, by=cast.ann, now=MONDAY)
    assert line.after.main.step is not None and line.after.main.step.channel == "email"  # shown before it is saved
    save_line(line, by=cast.ann, now=MONDAY)
    followup = FollowUp.objects.get(contact__full="Dora Penn")
    assert places() == [("met-at-event", "email-0")]
    assert (followup.next_channel, followup.next_starts[:10]) == ("email", "2026-11-30")


def test_a_promise_of_ours_keeps_its_date(cast: Cast) -> None:
    switch(cast, "met-at-event")
    said = "Met Dora Penn at the fair, dora@example.com, told her I’d call friday at 10"
    save_line(understand_line(said, by=cast.ann, now=MONDAY), by=cast.ann, now=MONDAY)
    followup = FollowUp.objects.get(contact__full="Dora Penn", purpose="met")
    assert followup.next_starts == "2026-12-04T10:00"


@pytest.mark.parametrize("who", ["personal", "in another", "no way", "waiting", "closed"])
def test_it_begins_for_nobody_who_must_not_be_in_one(cast: Cast, who: str) -> None:
    switch(cast, "inquiry")
    switch(cast, "they-said-call-me")
    person, before = make.contact(by=cast.ann, name="Eva Lindqvist", phone="020 7946 0019", email=""), 0
    if who == "personal":
        sort_contact(person, "personal", by=cast.ann, now=MONDAY)
    elif who == "in another":
        enrol(person, "pack-sent", by=cast.ann, now=MONDAY)
        before = 1
    elif who == "no way":
        person = make.contact(by=cast.ann, name="Mina Hale", email="", phone="")
    if who == "closed":
        log_touch(cast.call_rob, TouchReport("said_no"), by=cast.ann, now=MONDAY)
    elif who == "waiting":
        log_touch(cast.call_rob, TouchReport("asked"), by=cast.ann, now=MONDAY)
    else:
        start_followup(person, NewFollowUp("inquiry"), by=cast.ann, now=MONDAY)
    assert len(places()) == before


def test_who_asked_not_to_be_contacted_is_not_begun_with(cast: Cast) -> None:
    switch(cast, "missed-call")
    close(cast.call_rob, because="do_not_contact", by=cast.ann, now=MONDAY)
    save_line(understand_line("Rob Okafor called", by=cast.ben, now=MONDAY), by=cast.ben, now=MONDAY)
    assert places() == []


def test_off_again_it_begins_no_more(cast: Cast) -> None:
    switch(cast, "inquiry")
    switch(cast, "inquiry", on=False)
    started(cast, "inquiry")
    assert places() == []


def test_what_nothing_starts_cannot_be_on(cast: Cast) -> None:
    with pytest.raises(Refused, match="nothing says when"):
        switch(cast, "dormant")
    with pytest.raises(Refused, match="can’t start a sequence"):
        edit_sequence("dormant", {"begins_on": "waiting"}, by=cast.ann, now=MONDAY)
    edit_sequence("dormant", {"begins_on": "reply", "on": True}, by=cast.ann, now=MONDAY)
