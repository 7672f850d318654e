"""Every page, list and command answers a question of the product in the same way: the rule has one home."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

import pytest
from django.test import Client

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
