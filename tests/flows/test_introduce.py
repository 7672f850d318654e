"""Two people are introduced: both are asked whether they talked, and the one who helped is thanked."""

from datetime import datetime

import pytest

from followthrough.acts.models import Act
from followthrough.flows.followup import close, introduce
from followthrough.flows.history import undo
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import AlreadyDone, Refused
from followthrough.people.models import Contact
from followthrough.touches.models import Touch
from tests import make
from tests.cast import Cast


@pytest.fixture
def nora(cast: Cast) -> Contact:
    return make.contact(by=cast.ann, name="Nora Pell", organization="Pell Roofing", phone="", email="nora@example.com")


def halves(done: introduce.Introduced) -> tuple[FollowUp, FollowUp]:
    return FollowUp.objects.get(pk=done.needs.pk), FollowUp.objects.get(pk=done.does.pk)


def test_two_follow_ups_are_tied_to_each_other_each_with_a_date(cast: Cast, nora: Contact, now: datetime) -> None:
    done = introduce.introduce(cast.rob, nora, about="the roof", by=cast.ann, now=now)
    needs, does = halves(done)
    assert (needs.tied_to_id, does.tied_to_id) == (does.pk, needs.pk)
    assert (needs.contact, needs.purpose, needs.next_channel, needs.about) == (cast.rob, "referral", "call", "the roof")
    assert (does.contact, does.next_channel) == (nora, "email")
    assert (str(needs.window.day), str(does.window.day)) == ("2026-12-01", "2026-12-02")
    assert needs.next_what == "whether you and Nora have talked" and "Rob" in does.next_what
    assert done.act.sentence.startswith("Introduced Rob to Nora Pell.")


def test_undo_removes_both_and_nothing_else(cast: Cast, nora: Contact, now: datetime) -> None:
    before = list(FollowUp.objects.order_by("pk").values())
    introduce.introduce(cast.rob, nora, by=cast.ann, now=now)
    undo.undo_newest(by=cast.ann, now=now)
    assert list(FollowUp.objects.order_by("pk").values()) == before


@pytest.mark.parametrize("side", ["needs", "does"])
def test_when_one_says_they_talked_the_other_is_thanked_today(
    cast: Cast, nora: Contact, now: datetime, side: str
) -> None:
    done = introduce.introduce(cast.rob, nora, by=cast.ann, now=now)
    told = getattr(done, side)
    act = introduce.they_talked(told, by=cast.ann, now=now)
    told.refresh_from_db()
    other = FollowUp.objects.get(pk=told.tied_to_id)
    assert (told.state, told.close_reason, told.close_note) == ("closed", "other", "They talked.")
    assert other.is_open and str(other.window.day) == "2026-11-24" and "thanks" in other.next_what
    assert told.contact.first in other.next_what
    assert Touch.objects.get(followup=told).words == "They talked."
    assert act.sentence.startswith("They talked. Thank")


def test_late_in_the_day_thanks_are_for_tomorrow(cast: Cast, nora: Contact, now: datetime) -> None:
    done = introduce.introduce(cast.rob, nora, by=cast.ann, now=now)
    introduce.they_talked(done.needs, by=cast.ann, now=now.replace(hour=17))
    assert str(FollowUp.objects.get(pk=done.does.pk).window.day) == "2026-11-25"


def test_undo_of_they_talked_is_exact(cast: Cast, nora: Contact, now: datetime) -> None:
    done = introduce.introduce(cast.rob, nora, by=cast.ann, now=now)
    before = list(FollowUp.objects.order_by("pk").values())
    introduce.they_talked(done.needs, by=cast.ann, now=now)
    undo.undo_newest(by=cast.ann, now=now)
    assert list(FollowUp.objects.order_by("pk").values()) == before and not Touch.objects.exists()


def test_a_second_follow_up_that_is_closed_stays_closed(cast: Cast, nora: Contact, now: datetime) -> None:
    done = introduce.introduce(cast.rob, nora, by=cast.ann, now=now)
    close.close(done.does, because="not_interested", note="too busy", by=cast.ann, now=now)
    introduce.they_talked(done.needs, by=cast.ann, now=now)
    assert not FollowUp.objects.get(pk=done.does.pk).is_open


def test_a_double_click_counts_once(cast: Cast, nora: Contact, now: datetime) -> None:
    introduce.introduce(cast.rob, nora, by=cast.ann, now=now, client_key="k")
    with pytest.raises(AlreadyDone):
        introduce.introduce(cast.rob, nora, by=cast.ann, now=now, client_key="k")
    assert FollowUp.objects.filter(purpose="referral").count() == 2


def test_impossible_introductions_are_refused(cast: Cast, nora: Contact, now: datetime) -> None:
    def refused(needs: Contact, does: Contact) -> str:
        acts = Act.objects.count()
        with pytest.raises(Refused) as no:
            introduce.introduce(needs, does, by=cast.ann, now=now)
        assert Act.objects.count() == acts
        return no.value.why

    assert "themselves" in refused(nora, nora)
    Contact.objects.filter(pk=nora.pk).update(is_personal=True)
    nora.refresh_from_db()
    assert refused(cast.rob, nora) == refused(nora, cast.rob) == "Nora is personal, so you can’t introduce them."
    Contact.objects.filter(pk=nora.pk).update(is_personal=False)
    nora.refresh_from_db()
    introduce.introduce(cast.rob, nora, by=cast.ann, now=now)
    assert "already" in refused(cast.rob, nora) and "already" in refused(nora, cast.rob)
    close.close(cast.call_rob, because="do_not_contact", note="no more calls", by=cast.ann, now=now)
    assert "asked not to be contacted" in refused(nora, cast.rob)


def test_they_talked_is_refused_without_an_introduction(cast: Cast, now: datetime) -> None:
    with pytest.raises(Refused):
        introduce.they_talked(cast.call_rob, by=cast.ann, now=now)
