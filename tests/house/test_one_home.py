"""Every page, list and command answers a question of the product in the same way: the rule has one home."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, timedelta

import pytest
from django.test import Client

from followthrough import schemas
from followthrough.desk import day_load, today
from followthrough.directory import contact, list_counts, people_list
from followthrough.directory.who_does import find_who_does
from followthrough.flows.base import act_sentences
from followthrough.flows.base.policy_input import read_situation
from followthrough.flows.contact import keep_in_touch, tag_people
from followthrough.flows.contact.edit_contact import ContactEdit, edit_contact
from followthrough.flows.duplicates.merge_rules import preview_merge
from followthrough.flows.followup import introduce, spread
from followthrough.flows.followup.close import close
from followthrough.flows.followup.start import NewFollowUp, start_followup
from followthrough.followups import intervals
from followthrough.followups.intervals import keep_in_touch_key
from followthrough.followups.models import FollowUp
from followthrough.kit import clock, windows
from followthrough.kit.errors import Refused
from followthrough.people.effective_interval import days_of
from followthrough.people.models import Contact, Tag
from followthrough.people.write import PersonDraft, rebuild_search_words
from followthrough.promises.models import Promise
from followthrough.touches.past_touches import past_touches_of
from followthrough.web.followup import followup_facts
from followthrough.web.followup.followup_facts import Matter
from tests import make
from tests.cast import Cast

Ask = Callable[[Cast, datetime], bool]


def is_refused(verb: Callable[[], object]) -> bool:
    with suppress(Refused):
        verb()
        return False
    return True


def page_of(cast: Cast, now: datetime, path: str) -> str:
    client = Client()
    client.force_login(cast.ann.user)
    with clock.shifted_to(now):
        return client.get(path).content.decode()


# Do not contact: every place that checks it.


def a_tag_foresees_it(cast: Cast, now: datetime) -> bool:
    tag_people.change_contact_tags(cast.rob, add=["Bakers"], by=cast.ann, now=now)
    return keep_in_touch.preview_tag_interval(Tag.objects.get(), by=cast.ann).barred == 1


def a_tag_passes_him_by(cast: Cast, now: datetime) -> bool:
    tag_people.change_contact_tags(cast.rob, add=["Bakers"], by=cast.ann, now=now)
    keep_in_touch.set_tag_interval(Tag.objects.get(), 90, by=cast.ann, now=now)
    return not FollowUp.objects.filter(contact=cast.rob, key__startswith="keep-in-touch:").exists()


def his_page_takes_no_interval(cast: Cast, now: datetime) -> bool:
    page = ContactEdit(PersonDraft(full="Rob Okafor"), keep_in_touch_days=90)
    return is_refused(lambda: edit_contact(cast.rob, page, by=cast.ann, now=now))


def nobody_introduces_him(cast: Cast, now: datetime) -> bool:
    nora = make.contact(by=cast.ann, name="Nora Pell", email="nora@example.com")
    return is_refused(lambda: introduce.introduce(cast.rob, nora, by=cast.ann, now=now))


def a_merge_says_so(cast: Cast, now: datetime) -> bool:
    return preview_merge(make.contact(by=cast.ann, name="Robert Okafor"), cast.rob).do_not_contact


def finding_who_bakes_says_so(cast: Cast, now: datetime) -> bool:
    page = ContactEdit(PersonDraft(full="Rob Okafor", does="bread"))
    edit_contact(cast.rob, page, by=cast.ann, now=now)
    [found] = find_who_does(cast.ann, "bread", now=now)
    return found.do_not_contact is not None


def he_is_not_spread(cast: Cast, now: datetime) -> bool:
    FollowUp.objects.filter(contact=cast.rob, state="open").update(state="closed")
    return cast.rob.pk not in spread.free_contacts([cast.rob.pk], cast.ann)


def his_page_says_so(cast: Cast, now: datetime) -> bool:
    return "Rob asked not to be contacted." in page_of(cast, now, f"/contacts/{cast.rob.pk}")


DO_NOT_CONTACT: list[Ask] = [
    lambda cast, now: is_refused(lambda: start_followup(cast.rob, NewFollowUp(), by=cast.ann, now=now)),
    lambda cast, now: is_refused(lambda: keep_in_touch.set_interval(cast.rob, 90, by=cast.ann, now=now)),
    a_tag_foresees_it,
    a_tag_passes_him_by,
    his_page_takes_no_interval,
    nobody_introduces_him,
    a_merge_says_so,
    finding_who_bakes_says_so,
    his_page_says_so,
]


@pytest.mark.parametrize("says_so", [*DO_NOT_CONTACT, he_is_not_spread])
def test_do_not_contact_holds_everywhere(cast: Cast, now: datetime, says_so: Ask) -> None:
    close(cast.call_rob, because="do_not_contact", by=cast.ann, now=now)
    assert says_so(cast, now)


@pytest.mark.parametrize("says_so", DO_NOT_CONTACT)
def test_a_close_reason_on_an_open_follow_up_does_not_count(cast: Cast, now: datetime, says_so: Ask) -> None:
    FollowUp.objects.filter(contact=cast.rob).update(close_reason="do_not_contact", closed_at=now)
    assert not says_so(cast, now)
    assert Contact.objects.kept().filter(pk=cast.rob.pk).exists()


# Minutes of a step: on Today, in the day's load, on the command line and on pages where a day is chosen.

STEPS = [(channel, waiting, promised)
         for channel in ("call", "email", "text", "chat", "letter", "note", "meeting", "social", "other")
         for waiting in (False, True) for promised in (False, True)]  # fmt: skip


@pytest.mark.parametrize(("channel", "waiting", "promised"), STEPS)
def test_today_the_load_of_the_day_and_the_command_line_count_the_same_minutes(
    cast: Cast, now: datetime, channel: str, waiting: bool, promised: bool
) -> None:
    FollowUp.objects.update(next_channel=channel, is_waiting=waiting)
    cast.call_rob.refresh_from_db()
    if promised:
        make.promise(by=cast.ann, followup=cast.call_rob)
    day = now.date()

    for pace in ({}, {channel: 7}):
        cast.ann.pace = pace
        on_today = today.build_day(cast.ann, now=now).rows[0].minutes
        in_the_load = day_load.load_of_days(cast.ann, day, day)[day].minutes
        by_command = schemas.logged_act(make.act(by=cast.ann), cast.call_rob, by=cast.ann, now=now)["load"]["minutes"]
        assert (on_today, by_command) == (in_the_load, in_the_load)


@pytest.mark.parametrize(
    ("channel", "waiting", "promised", "is_full"),
    [("call", False, False, False), ("call", False, True, True), ("letter", False, False, True),
     ("letter", True, False, False)],
)  # fmt: skip
def test_the_page_that_chooses_a_day_counts_the_minutes_of_the_step(
    cast: Cast, now: datetime, channel: str, waiting: bool, promised: bool, is_full: bool
) -> None:
    """Tomorrow has a call of 4 minutes and 6 minutes left."""
    cast.ann.minutes_a_day = 10
    cast.ann.save()
    nora = make.contact(by=cast.ann, name="Nora Pell", email="nora@example.com")
    make.followup(by=cast.ann, contact=nora, due=make.window(now + timedelta(days=1)))
    FollowUp.objects.filter(pk=cast.call_rob.pk).update(next_channel=channel, is_waiting=waiting)
    cast.call_rob.refresh_from_db()
    if promised:
        make.promise(by=cast.ann, followup=cast.call_rob)

    typed = page_of(cast, now, f"/fits?when=tomorrow&but={cast.call_rob.pk}")
    offered = page_of(cast, now, f"/followups/{cast.call_rob.pk}/later")
    tomorrow = offered.partition("Tomorrow")[0].rpartition("<button")[2]

    assert ("is full" in typed, "full" in tomorrow) == (is_full, is_full)


# Facts of a follow-up and their count of tries: on Today, on the pages of follow-up and contact, and in the policy.


def on_today(cast: Cast, followup: FollowUp, now: datetime) -> Matter:
    rows = [each for row in today.build_day(cast.ann, now=now).rows for each in (row, *row.also)]
    return followup_facts.matter_of_row(next(row for row in rows if row.id == followup.pk), cast.ann)


def on_the_page_of_the_person(cast: Cast, followup: FollowUp, now: datetime) -> Matter:
    person = contact.read_contact(cast.ann, followup.contact_id)
    assert person
    row = next(each for each in person.followups if each.pk == followup.pk)
    marks = past_touches_of(reversed(person.touches))
    owed = [each for each in person.promises if each.followup_id == row.pk and each.state == "open"]
    return followup_facts.matter_of_followup(row, member=cast.ann, now=now, marks=marks, promises=owed)


def log(cast: Cast, followup: FollowUp | None, outcomes: str, *, days_ago: int, now: datetime) -> None:
    """Touches with Rob on one day, an hour apart, oldest first."""
    for hour, outcome in enumerate(outcomes.split()):
        at = now - timedelta(days=days_ago, hours=-hour)
        make.touch(by=cast.ann, contact=cast.rob, followup=followup, outcome=outcome, at=at, words=f"{outcome} {hour}")


HISTORIES = {
    "one try here, two on his other follow-up": [("other", "voicemail voicemail"), ("this", "voicemail")],
    "tried here before he was heard on the other": [("this", "no_answer busy"), ("other", "reached")],
    "tried here before much went on elsewhere": [("this", "voicemail no_answer"), ("other", "sent " * 8)],
    "heard here before much went on elsewhere": [("this", "busy reached voicemail"), (None, "noted " * 25)],
    "met long ago": [("this", "met"), ("other", "sent " * 8), ("this", "wrong_number voicemail")],
}


@pytest.mark.parametrize("history", HISTORIES.values(), ids=HISTORIES)
def test_the_sentence_and_the_policy_count_the_same_tries(
    cast: Cast, now: datetime, history: list[tuple[str | None, str]]
) -> None:
    other = make.followup(by=cast.ann, contact=cast.rob, due=make.window(now), what="the flour")
    loops = {"this": cast.call_rob, "other": other, None: None}
    for days_ago, (which, outcomes) in zip(range(9, 0, -1), history, strict=False):
        log(cast, loops[which], outcomes, days_ago=days_ago, now=now)

    for followup in (cast.call_rob, other):
        planned = read_situation(cast.rob, by=cast.ann, now=now, followup=followup).tried
        for seen in (
            on_today(cast, followup, now),
            on_the_page_of_the_person(cast, followup, now),
            followup_facts.read_matter(followup, member=cast.ann, now=now),
        ):
            assert (seen.tried, seen.facts.tries) == (planned, len(planned))


def promised_and_moved(cast: Cast, now: datetime) -> None:
    """A promise for last Tuesday, a whole day, whose step was moved to today."""
    due = make.window(now - timedelta(days=7))
    promise = make.promise(by=cast.ann, followup=cast.call_rob)
    Promise.objects.update(due_from=due.utc()[0], due_by=due.utc()[1], first_by=due.utc()[1])
    promise.refresh_from_db()
    promise.renegotiate(make.act(by=cast.ann), make.window(now))


def waiting_for_what_he_promised(cast: Cast, now: datetime) -> None:
    log(cast, cast.call_rob, "met sent", days_ago=5, now=now)
    make.promise(by=cast.ann, followup=cast.call_rob, side="theirs")
    FollowUp.objects.update(is_waiting=True)


def much_has_happened(cast: Cast, now: datetime) -> None:
    log(cast, cast.call_rob, "met", days_ago=9, now=now)
    log(cast, None, "received sent voicemail noted " * 6, days_ago=5, now=now)
    log(cast, cast.call_rob, "busy voicemail", days_ago=3, now=now)


@pytest.mark.parametrize("so_far", [promised_and_moved, waiting_for_what_he_promised, much_has_happened])
def test_today_and_the_pages_know_the_same_facts(
    cast: Cast, now: datetime, so_far: Callable[[Cast, datetime], None]
) -> None:
    so_far(cast, now)
    cast.call_rob.refresh_from_db()
    on_day = on_today(cast, cast.call_rob, now).facts

    assert on_day == on_the_page_of_the_person(cast, cast.call_rob, now).facts
    assert on_day == followup_facts.read_matter(cast.call_rob, member=cast.ann, now=now).facts
    if on_day.promise:
        assert on_day.promise.first_due and on_day.promise.first_due.last_day == date(2026, 11, 17)


# The keep-in-touch interval: the contact's own, 0 for never, else the shortest of its tags.


def keeps_every(cast: Cast, own: int | None, tagged: tuple[int, ...], *, personal: bool) -> FollowUp:
    """Rob with his own interval and tags; his follow-up of today keeps it."""
    for place, days in enumerate(tagged):
        tag_people.change_contact_tags(cast.rob, add=[f"Tag {place}"], by=cast.ann, now=make.LONG_AGO)
        Tag.objects.filter(name=f"Tag {place}").update(keep_in_touch_days=days)
    Contact.objects.filter(pk=cast.rob.pk).update(keep_in_touch_days=own, is_personal=personal, does="bread")
    FollowUp.objects.filter(pk=cast.call_rob.pk).update(key=keep_in_touch_key(cast.rob.pk))
    cast.rob.refresh_from_db()
    rebuild_search_words(cast.rob)
    return FollowUp.objects.get(pk=cast.call_rob.pk)


@pytest.mark.parametrize(
    ("own", "tagged", "days"),
    [(None, (), None), (None, (90,), 90), (None, (180, 30), 30), (0, (30,), None), (180, (30,), 180), (0, (), None)],
)
@pytest.mark.parametrize("personal", [False, True])
def test_every_place_has_the_same_interval(
    cast: Cast, now: datetime, own: int | None, tagged: tuple[int, ...], days: int | None, personal: bool
) -> None:
    followup = keeps_every(cast, own, tagged, personal=personal)
    days = None if personal else days
    person = contact.read_contact(cast.ann, cast.rob.pk)
    assert person
    [found] = find_who_does(cast.ann, "bread", now=now)
    by_page = page_of(cast, now, f"/contacts/{cast.rob.pk}")
    edited = page_of(cast, now, f"/contacts/{cast.rob.pk}/edit")
    words = (
        f"Keep in touch {intervals.interval_words(days)}."
        if days
        else "Personal. Never"
        if personal
        else "No reminder set."
    )

    assert days_of([cast.rob.pk], workspace_id=cast.workspace.pk) == ({cast.rob.pk: days} if days else {})
    assert on_today(cast, followup, now).rhythm == days
    assert on_the_page_of_the_person(cast, followup, now).rhythm == days
    assert followup_facts.read_matter(followup, member=cast.ann, now=now).rhythm == days
    assert (read_situation(cast.rob, by=cast.ann, now=now, followup=followup).keep_in_touch is not None) == (
        days is not None
    )
    assert found.near == intervals.term_of(days)
    assert words in by_page
    assert (schemas.contact(cast.rob, by=cast.ann, now=now)["keep_in_touch"] is not None) == (days is not None)
    assert act_sentences.interval_set(cast.rob, followup, by=cast.ann, now=now).startswith("Keep in touch") == (
        days is not None
    )
    if not personal:
        none = edited.partition("<b>None</b>")[0].rpartition("<input")[2]
        assert ("checked" in none) == (days is None)


# The turn: theirs while a step waits for them and our date to ask has not come.


def shown_as_theirs(page: str) -> bool:
    apart = page.partition("Your turn</h2>")[2].partition("</section>")[0]
    return "the flour" in page.replace(apart, "")


@pytest.mark.parametrize(
    ("waiting", "hour", "theirs"),
    [(True, 7, False), (True, 8, False), (True, 16, True), (True, 24 + 8, True), (False, 16, False)],
)
def test_every_list_agrees_on_the_turn(cast: Cast, now: datetime, waiting: bool, hour: int, theirs: bool) -> None:
    """At 8:48 on Tuesday, for a step at an hour of that day or the next."""
    at = datetime(2026, 11, 24) + timedelta(hours=hour)
    followup = make.followup(
        by=cast.ann, contact=make.contact(by=cast.ann, name="Nora Pell", email=""), what="the flour",
        due=windows.window_at(at, "Europe/London"), waiting=waiting,
    )  # fmt: skip

    assert FollowUp.objects.waiting(now).filter(pk=followup.pk).exists() == theirs
    assert (schemas.followup(followup, by=cast.ann, now=now)["turn"] == "theirs") == theirs
    assert followup.is_theirs(now) == theirs
    assert (list_counts.count_lists(cast.ann, now=now)["waiting"] == 1) == theirs
    assert (people_list.page_of_list(cast.ann, "waiting", page=1, now=now)[0] != []) == theirs
    assert ("Waiting on them, call" in page_of(cast, now, "/people")) == theirs
    assert shown_as_theirs(page_of(cast, now, "/waiting")) == theirs


def test_waiting_steps_whose_date_has_come_are_listed_apart(cast: Cast, now: datetime) -> None:
    FollowUp.objects.update(is_waiting=True, next_what="the flour", next_from=now - timedelta(hours=1))
    page = page_of(cast, now, "/waiting")
    assert "the flour" in page.partition("Your turn</h2>")[2] and not shown_as_theirs(page)
    assert "Check in now" in page
