"""A quick line becomes contact, touch, promise and a dated next step; an uncertain person is asked about."""

from datetime import date, datetime

import pytest

from followthrough.desk.dropped import count_dropped
from followthrough.flows.followup import close
from followthrough.flows.history import undo
from followthrough.flows.line.save_line import PersonUncertain, save_line
from followthrough.flows.line.understand import understand_line
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import AlreadyDone, Refused
from followthrough.people.models import Contact
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
from tests import make
from tests.cast import Cast

VOICEMAIL = "called Ada Brook at Tidewater Lamps, left voicemail, will call back later in the week"


def note(said: str, cast: Cast, now: datetime, **how: object) -> FollowUp:
    act = save_line(understand_line(said, by=cast.ann, now=now, **how), by=cast.ann, now=now)  # type: ignore[arg-type]
    return FollowUp.objects.filter(contact_id=act.contact_id).order_by("-changed_by_id", "pk").first()  # type: ignore[return-value]


def test_a_voicemail_line_makes_the_contact_the_touch_the_promise_and_the_next_step(cast: Cast, now: datetime) -> None:
    followup = note(VOICEMAIL, cast, now)
    contact = followup.contact
    assert (contact.full, contact.given, str(contact.organization)) == ("Ada Brook", "Ada", "Tidewater Lamps")
    touch = Touch.objects.get(contact=contact)
    assert (touch.channel, touch.outcome, touch.words) == ("call", "voicemail", VOICEMAIL)
    promise = Promise.objects.get(followup=followup)
    assert (promise.side, promise.state, promise.told_in_id) == ("ours", "open", touch.pk)
    assert (followup.next_channel, followup.next_starts[:10]) == ("call", "2026-11-25")
    assert (followup.next_from, followup.next_by) == (promise.due_from, promise.due_by)


def test_nothing_is_written_before_it_is_saved(cast: Cast, now: datetime) -> None:
    understood = understand_line(VOICEMAIL, by=cast.ann, now=now)
    assert (understood.name, understood.organization, understood.outcome) == (
        "Ada Brook",
        "Tidewater Lamps",
        "voicemail",
    )
    assert not Contact.objects.filter(full="Ada Brook").exists()


def test_a_line_about_a_known_contact_continues_the_open_follow_up(cast: Cast, now: datetime) -> None:
    followup = note("reached Rob Okafor, will send the price list tomorrow", cast, now)
    assert (followup.pk, followup.next_channel, followup.next_starts[:10]) == (cast.call_rob.pk, "email", "2026-11-25")
    assert Contact.objects.filter(workspace=cast.workspace).count() == 1


def test_two_promises_in_one_line_are_two_dated_follow_ups(cast: Cast, now: datetime) -> None:
    note("left vm for Rob, will send the price list tomorrow and call Thursday", cast, now)
    rows = FollowUp.objects.filter(contact=cast.rob, state="open").order_by("next_by")
    assert [(row.next_channel, row.next_starts[:10]) for row in rows] == [
        ("email", "2026-11-25"),
        ("call", "2026-11-26"),
    ]
    assert Promise.objects.open().ours().count() == 2


def test_a_plan_alone_is_no_touch_and_no_promise(cast: Cast, now: datetime) -> None:
    followup = note("call Jane Smith tomorrow 10am about lids", cast, now)
    assert (followup.about, followup.next_starts, followup.next_precision) == ("lids", "2026-11-25T10:00", "at")
    assert not Touch.objects.exists() and not Promise.objects.exists()


def test_a_plan_beside_an_open_promise_is_kept_as_a_follow_up_of_its_own(cast: Cast, now: datetime) -> None:
    make.promise(by=cast.ann, followup=cast.call_rob)
    note("call Rob on Friday about the oven", cast, now)
    cast.call_rob.refresh_from_db()
    assert cast.call_rob.next_starts[:10] == "2026-11-24"
    assert FollowUp.objects.filter(contact=cast.rob, next_starts__startswith="2026-11-27").count() == 1


def test_a_call_that_was_promised_is_kept_by_the_line(cast: Cast, now: datetime) -> None:
    promise = make.promise(by=cast.ann, followup=cast.call_rob)
    note("called Rob, left voicemail, will try Thursday", cast, now)
    promise.refresh_from_db()
    assert promise.state == "kept"
    assert Promise.objects.open().get().window("Europe/London").day == date(2026, 11, 26)


@pytest.mark.parametrize(
    "said",
    [
        "Spoke to Rob, let's talk soon",
        "reached Rob, call me if you need anything",
        "met Rob at the fair, maybe next week",
    ],
)
def test_a_vague_date_becomes_a_date_of_ours_and_no_promise(cast: Cast, now: datetime, said: str) -> None:
    understood = understand_line(said, by=cast.ann, now=now)
    assert understood.line.vague_date and understood.after.main.step and not understood.after.main.promised
    assert note(said, cast, now).is_open and not Promise.objects.exists()


def test_without_any_date_the_policy_proposes_one_and_says_it_is_ours(cast: Cast, now: datetime) -> None:
    understood = understand_line("Called Tom Vale, no answer", by=cast.ann, now=now)
    assert understood.is_ours and understood.after.main.step
    assert note("Called Tom Vale, no answer", cast, now).next_by is not None


@pytest.mark.parametrize(
    ("said", "because"),
    [
        ("Rob not interested", "not_interested"),
        ("Rob said take me off the list", "do_not_contact"),
        ("Rob unsubscribed", "do_not_contact"),
    ],
)
def test_a_no_closes_the_follow_up_with_its_reason(cast: Cast, now: datetime, said: str, because: str) -> None:
    followup = note(said, cast, now)
    assert (followup.pk, followup.state, followup.close_reason) == (cast.call_rob.pk, "closed", because)
    assert Touch.objects.get().outcome == "said_no"


def test_a_no_names_the_step_that_stays_open(cast: Cast, now: datetime) -> None:
    make.followup(by=cast.ann, contact=cast.rob, due=make.window(datetime(2026, 11, 26)), what="")
    act = save_line(understand_line("Rob not interested", by=cast.ann, now=now), by=cast.ann, now=now)
    assert act.sentence == "Closed the follow-up with Rob: not interested. Still open: call Rob Thursday."


def test_a_no_of_a_new_contact_is_kept_as_a_closed_follow_up(cast: Cast, now: datetime) -> None:
    followup = note("Ada Brook said no thanks", cast, now)
    assert (followup.contact.full, followup.state, followup.close_reason) == ("Ada Brook", "closed", "not_interested")


def test_their_promise_becomes_a_waiting_step_with_our_date(cast: Cast, now: datetime) -> None:
    followup = note("Ashok Rao promised an answer by Friday", cast, now)
    assert (followup.is_waiting, followup.next_what, followup.purpose) == (True, "an answer", "waiting")
    assert Promise.objects.get().side == "theirs"


def test_a_sent_quote_opens_a_quote_follow_up(cast: Cast, now: datetime) -> None:
    followup = note("sent Rob quote 1190, $980, valid 30 days", cast, now)
    assert Touch.objects.get().outcome == "sent"
    assert followup.is_open
    fresh = note("sent Ada Brook quote 1190, $980, valid 30 days", cast, now)
    assert (fresh.purpose, fresh.about) == ("quote", "quote 1190 $980, valid 30 days")
    assert (fresh.next_channel, fresh.next_starts[:10]) == ("email", "2026-11-27")


def test_a_quote_is_asked_about_while_it_is_valid(cast: Cast, now: datetime) -> None:
    fresh = note("sent Ada Brook quote 1191, $300, valid 2 days", cast, now)
    assert fresh.next_starts[:10] == "2026-11-26"


@pytest.mark.parametrize("said", ["Rob called", "missed call from Rob, 3pm", "ROB CALLED 10:40"])
def test_a_missed_call_is_theirs_and_is_answered_today(cast: Cast, now: datetime, said: str) -> None:
    followup = note(said, cast, now)
    touch = Touch.objects.get()
    assert (touch.outcome, touch.channel, touch.contact) == ("received", "call", cast.rob)
    assert (followup.pk, followup.next_channel, followup.next_starts[:10]) == (cast.call_rob.pk, "call", "2026-11-24")


def test_their_promise_and_ours_are_two_follow_ups(cast: Cast, now: datetime) -> None:
    followup = note("Rob will send the drawings by Friday", cast, now)
    assert (followup.is_waiting, Promise.objects.get().side) == (True, "theirs")


@pytest.mark.parametrize("said", ["called, left voicemail", "Rob at Acme Steel: call tomorrow", ""])
def test_an_uncertain_person_is_asked_about(cast: Cast, now: datetime, said: str) -> None:
    understood = understand_line(said, by=cast.ann, now=now)
    assert understood.asks_who
    with pytest.raises(PersonUncertain):
        save_line(understood, by=cast.ann, now=now)
    assert Touch.objects.count() == 0


def test_the_readers_choice_of_person_wins(cast: Cast, now: datetime) -> None:
    said = "Rob at Acme Steel: call tomorrow"
    assert [one[0] for one in understand_line(said, by=cast.ann, now=now).suggested] == [cast.rob.pk]
    assert note(said, cast, now, person_id=cast.rob.pk).contact == cast.rob
    assert note(said, cast, now, name="Rob Smith").contact.full == "Rob Smith"


def test_the_same_first_name_with_another_family_name_is_a_new_contact(cast: Cast, now: datetime) -> None:
    understood = understand_line("called Rob Smith, no answer", by=cast.ann, now=now)
    assert (understood.contact_id, understood.name, understood.asks_who) == (None, "Rob Smith", False)


@pytest.mark.parametrize(
    "said", ["called Robert, no answer", "called Bob Okafor, no answer", "called okafor, no answer"]
)
def test_a_nickname_with_the_family_name_is_recognised(cast: Cast, now: datetime, said: str) -> None:
    assert understand_line(said, by=cast.ann, now=now).contact_id == cast.rob.pk


def test_of_two_with_one_first_name_the_company_decides(cast: Cast, now: datetime) -> None:
    baker = make.contact(by=cast.ann, name="Rob Hartwell", organization="Fairmore Press", phone="", email="")
    assert understand_line("Rob at Fairmore wants samples", by=cast.ann, now=now).contact_id == baker.pk


def test_of_two_with_one_first_name_the_one_we_were_in_touch_with_comes_first(cast: Cast, now: datetime) -> None:
    other = make.contact(by=cast.ann, name="Rob Hartwell", phone="", email="")
    note("spoke to Rob Hartwell, call him in two weeks", cast, now)
    understood = understand_line("called Rob, no answer", by=cast.ann, now=now)
    assert understood.asks_who
    assert [one[0] for one in understood.suggested] == [other.pk, cast.rob.pk]


def test_a_similar_name_is_suggested(cast: Cast, now: datetime) -> None:
    katherine = make.contact(by=cast.ann, name="Katherine Brampton", phone="", email="")
    understood = understand_line("called Catherine Bramton, no answer", by=cast.ann, now=now)
    assert [one[0] for one in understood.suggested] == [katherine.pk] or understood.contact_id == katherine.pk
    first = understand_line("called Kathryn, no answer", by=cast.ann, now=now)
    assert first.contact_id == katherine.pk or first.asks_who


def test_contacts_of_another_workspace_are_never_matched(cast: Cast, now: datetime) -> None:
    make.contact(by=cast.zoe, name="Ada Brook")
    understood = understand_line(
        "called Ada Brook", by=cast.ann, now=now, person_id=Contact.objects.get(full="Ada Brook").pk
    )
    assert understood.contact_id is None


def test_each_part_can_be_removed(cast: Cast, now: datetime) -> None:
    bare = understand_line(VOICEMAIL, by=cast.ann, now=now, without={"outcome", "organization", "date"})
    assert (bare.outcome, bare.organization, bare.after.main.promised) == ("", "", False)
    assert bare.after.main.step


def test_the_step_is_saved_as_the_reader_changed_it(cast: Cast, now: datetime) -> None:
    followup = note(VOICEMAIL, cast, now, next_words="fri 10", channel="text")
    assert (followup.next_channel, followup.next_starts) == ("text", "2026-11-27T10:00")
    assert Promise.objects.get().due_from == followup.next_from
    with pytest.raises(Refused, match="isn’t a date"):
        understand_line(VOICEMAIL, by=cast.ann, now=now, next_words="purple")


def test_a_talk_is_promised_only_when_they_were_told(cast: Cast, now: datetime) -> None:
    said = "Met Dario Vance at the market, he wants a price for 50 jars, call him Friday"
    assert not understand_line(said, by=cast.ann, now=now).after.main.promised
    followup = note(said, cast, now, told=True)
    assert (followup.purpose, followup.about, Promise.objects.get().state) == ("inquiry", "a price for 50 jars", "open")


def test_numbers_and_addresses_of_the_line_come_to_the_new_contact(cast: Cast, now: datetime) -> None:
    followup = note("met Lena Fox, lena@example.com 020 7946 0147, promised the price list by Friday", cast, now)
    methods = followup.contact.methods.order_by("kind").values_list("kind", "normal")
    assert list(methods) == [("email", "lena@example.com"), ("phone", "+442079460147")]
    assert Promise.objects.get().what


def test_a_contact_who_asked_not_to_be_contacted_gets_no_step(cast: Cast, now: datetime) -> None:
    close.close(cast.call_rob, because="do_not_contact", by=cast.ann, now=now)
    with pytest.raises(Refused, match="asked not to be contacted"):
        note("call Rob Okafor tomorrow", cast, now)
    assert note("Rob Okafor called, wants bread on Friday", cast, now).is_open


def test_a_double_click_counts_once_and_undo_removes_all_of_it(cast: Cast, now: datetime) -> None:
    understood = understand_line(VOICEMAIL, by=cast.ann, now=now)
    save_line(understood, by=cast.ann, now=now, client_key="k1")
    with pytest.raises(AlreadyDone):
        save_line(understood, by=cast.ann, now=now, client_key="k1")
    undo.undo_newest(by=cast.ann, now=now)
    assert not Contact.objects.filter(full="Ada Brook").exists()
    assert Touch.objects.count() == Promise.objects.count() == 0
    assert count_dropped(cast.workspace) == 0


def test_a_number_alone_says_who_called(cast: Cast, now: datetime) -> None:
    line = understand_line("missed call from 020 7946 0018", by=cast.ann, now=now)
    assert (line.contact_id, line.asks_who, line.outcome) == (cast.rob.pk, False, "received")
    ada = make.contact(by=cast.ann, name="Ada Okafor", email="")
    line = understand_line("missed call from 020 7946 0018", by=cast.ann, now=now)
    assert (line.asks_who, [pk for pk, _, _ in line.suggested]) == (True, [cast.rob.pk, ada.pk])
