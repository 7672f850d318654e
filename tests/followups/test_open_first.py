"""An open follow-up comes before closed ones wherever both are read."""

from datetime import datetime, timedelta

from followthrough import schemas
from followthrough.flows.contact import keep_in_touch
from followthrough.flows.followup.close import close
from followthrough.followups.intervals import keep_in_touch_key
from followthrough.followups.models import FollowUp
from tests import make
from tests.cast import Cast


def test_json_lists_the_open_follow_up_before_a_closed_one(cast: Cast, now: datetime) -> None:
    close(cast.call_rob, because="bought", note="two stalls", by=cast.ann, now=now)
    make.followup(by=cast.ann, contact=cast.rob, due=make.window(now), about="a new stall")
    listed = schemas.contact(cast.rob, by=cast.ann, now=now)["followups"]
    assert [one["state"] for one in listed] == ["open", "closed"]


def test_of_two_follow_ups_with_one_key_the_open_one_is_moved(cast: Cast, now: datetime) -> None:
    keep_in_touch.set_interval(cast.rob, 30, by=cast.ann, now=now)
    kept = FollowUp.objects.get(key=keep_in_touch_key(cast.rob.pk))
    older = make.followup(by=cast.ann, contact=cast.rob, due=make.window(now), purpose="keep_in_touch")
    close(older, because="other", note="once before", by=cast.ann, now=now)
    FollowUp.objects.filter(pk=older.pk).update(key=keep_in_touch_key(cast.rob.pk))
    keep_in_touch.set_interval(cast.rob, 90, by=cast.ann, now=now + timedelta(minutes=1))
    before = kept.next_from
    kept.refresh_from_db()
    older.refresh_from_db()
    assert (kept.state, kept.next_from != before, older.state) == ("open", True, "closed")
