"""Every page, list and command answers a question of the product in the same way: the rule has one home."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

import pytest
from django.test import Client

from followthrough import schemas
from followthrough.desk import day_load, today
from followthrough.directory.who_does import who
from followthrough.flows.contact import keep_in_touch, tag_people
from followthrough.flows.contact.edit_contact import Page, edit_contact
from followthrough.flows.duplicates.merge_rules import preview
from followthrough.flows.followup import introduce, spread
from followthrough.flows.followup.close import leave
from followthrough.flows.followup.start import Beginning, start
from followthrough.followups.models import FollowUp
from followthrough.kit import clock
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact, Tag
from followthrough.people.write import Card
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


# Do not contact: every place that asks whether Rob asked not to be contacted.


def a_tag_foresees_it(cast: Cast, now: datetime) -> bool:
    tag_people.change(cast.rob, add=["Bakers"], by=cast.ann, now=now)
    return keep_in_touch.foresee(Tag.objects.get(), by=cast.ann).barred == 1


def a_tag_passes_him_by(cast: Cast, now: datetime) -> bool:
    tag_people.change(cast.rob, add=["Bakers"], by=cast.ann, now=now)
    keep_in_touch.keep_tag(Tag.objects.get(), 90, by=cast.ann, now=now)
    return not FollowUp.objects.filter(contact=cast.rob, key__startswith="rhythm:").exists()


def his_page_takes_no_interval(cast: Cast, now: datetime) -> bool:
    page = Page(Card(full="Rob Okafor"), rhythm_days=90)
    return is_refused(lambda: edit_contact(cast.rob, page, by=cast.ann, now=now))


def nobody_introduces_him(cast: Cast, now: datetime) -> bool:
    nora = make.contact(by=cast.ann, name="Nora Pell", email="nora@example.com")
    return is_refused(lambda: introduce.introduce(cast.rob, nora, by=cast.ann, now=now))


def a_merge_says_so(cast: Cast, now: datetime) -> bool:
    return preview(make.contact(by=cast.ann, name="Robert Okafor"), cast.rob).asked_not


def finding_who_bakes_says_so(cast: Cast, now: datetime) -> bool:
    page = Page(Card(full="Rob Okafor", does="bread"))
    edit_contact(cast.rob, page, by=cast.ann, now=now)
    [found] = who(cast.ann, "bread", now=now)
    return found.asked_not is not None


def he_is_not_spread(cast: Cast, now: datetime) -> bool:
    FollowUp.objects.filter(contact=cast.rob, state="open").update(state="rest")
    return cast.rob.pk not in spread.free([cast.rob.pk], cast.ann)


def his_page_says_so(cast: Cast, now: datetime) -> bool:
    return "Rob asked not to be contacted." in page_of(cast, now, f"/contacts/{cast.rob.pk}")


DO_NOT_CONTACT: list[Ask] = [
    lambda cast, now: is_refused(lambda: start(cast.rob, Beginning(), by=cast.ann, now=now)),
    lambda cast, now: is_refused(lambda: keep_in_touch.keep(cast.rob, 90, by=cast.ann, now=now)),
    a_tag_foresees_it,
    a_tag_passes_him_by,
    his_page_takes_no_interval,
    nobody_introduces_him,
    a_merge_says_so,
    finding_who_bakes_says_so,
    his_page_says_so,
]


@pytest.mark.parametrize("says_so", [*DO_NOT_CONTACT, he_is_not_spread])
def test_who_asked_not_to_be_contacted_is_barred_everywhere(cast: Cast, now: datetime, says_so: Ask) -> None:
    leave(cast.call_rob, because="asked_not", by=cast.ann, now=now)
    assert says_so(cast, now)


@pytest.mark.parametrize("says_so", DO_NOT_CONTACT)
def test_a_reason_left_behind_on_an_open_follow_up_bars_nobody(cast: Cast, now: datetime, says_so: Ask) -> None:
    FollowUp.objects.filter(contact=cast.rob).update(rest_because="asked_not", rested_at=now)
    assert not says_so(cast, now)
    assert Contact.objects.kept().filter(pk=cast.rob.pk).exists()


# Minutes of a step: Today, the day's load, the command line and the pages where a day is chosen.

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
        on_today = today.build(cast.ann, now=now).rows[0].minutes
        in_the_load = day_load.load(cast.ann, day, day)[day].minutes
        by_command = schemas.logged(make.act(by=cast.ann), cast.call_rob, by=cast.ann, now=now)["load"]["minutes"]
        assert (on_today, by_command) == (in_the_load, in_the_load)


@pytest.mark.parametrize(
    ("channel", "waiting", "promised", "is_full"),
    [("call", False, False, False), ("call", False, True, True), ("letter", False, False, True),
     ("letter", True, False, False)],
)  # fmt: skip
def test_the_page_that_chooses_a_day_counts_the_minutes_of_the_step(
    cast: Cast, now: datetime, channel: str, waiting: bool, promised: bool, is_full: bool
) -> None:
    """Tomorrow holds one call of 4 minutes and takes 6 more."""
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
