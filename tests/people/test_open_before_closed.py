"""Of a person's follow-ups the open ones come before the closed ones, wherever several are looked at."""

from datetime import datetime, timedelta

from followthrough.flows.contact import keep_in_touch
from followthrough.followups import intervals
from followthrough.followups.models import FollowUp
from followthrough.schemas.contacts import contact as contact_schema
from tests import make
from tests.cast import Cast


def closed_and_open(cast: Cast, now: datetime, *, key: str = "") -> tuple[FollowUp, FollowUp]:
    """A follow-up of Rob's that was closed, and a newer one that is open."""
    cast.call_rob.close(make.act(by=cast.ann), "other", now=now)
    newer = make.followup(by=cast.ann, contact=cast.rob, due=make.window(now + timedelta(days=3)))
    FollowUp.objects.filter(contact=cast.rob).update(key=key)
    return cast.call_rob, newer


def test_the_json_of_a_contact_begins_with_what_is_open(cast: Cast, now: datetime) -> None:
    shut, newer = closed_and_open(cast, now)

    followups = contact_schema(cast.rob, by=cast.ann, now=now)["followups"]

    assert [row["id"] for row in followups] == [newer.pk, shut.pk]


def test_an_interval_given_up_closes_the_follow_up_that_is_open(cast: Cast, now: datetime) -> None:
    keep_in_touch.set_interval(cast.rob, 30, by=cast.ann, now=now)
    FollowUp.objects.filter(key=intervals.keep_in_touch_key(cast.rob.pk)).delete()
    _, newer = closed_and_open(cast, now, key=intervals.keep_in_touch_key(cast.rob.pk))

    keep_in_touch.set_interval(cast.rob, 0, by=cast.ann, now=now)

    newer.refresh_from_db()
    assert not newer.is_open
