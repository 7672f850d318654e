"""A colleague in a browser: away with cover, a follow-up handed over, a member removed; by keys and by thumb."""

from datetime import date

from followthrough.accounts.models import Member
from followthrough.followups.models import FollowUp
from followthrough.touches.models import Touch
from tests import make
from tests.cast import TUESDAY, Cast
from tests.e2e.conftest import Begin


def owner_of(followup: FollowUp) -> int | None:
    return FollowUp.objects.get(pk=followup.pk).owner_id


def test_ann_goes_away_ben_covers_and_she_is_back(begin: Begin, day: Cast) -> None:
    make.promise(by=day.ann, followup=day.call_rob)
    ann, ben = begin(day.ann).go("/settings#days"), begin(day.ben)
    ann.page.get_by_label("Away? Back on").fill("monday")
    ann.page.get_by_label("Who covers for me").select_option("Ben Carter")
    ann.tap(ann.on("#days button"))
    ann.sees("You’re away until Monday 30 Nov. Ben Carter covers for you.")

    ben.go("/").sees("Rob Okafor", "for Ann, back Monday", within=".ledger")
    ben.sees_not("Eva Lindqvist", within=".ledger")
    ben.press("2")
    ben.sees("Save", within=".then-acts")
    ben.press("Enter")
    ben.sees("All done for today.")
    touch, step = Touch.objects.get(), FollowUp.objects.get(pk=day.call_rob.pk).window
    assert (touch.member_id, owner_of(day.call_rob)) == (day.ben.pk, day.ann.pk)
    assert step and step.day > date(2026, 11, 24)

    ann.go("/settings#days").page.get_by_label("Away? Back on").fill("")
    ann.page.get_by_label("Who covers for me").select_option("Nobody")
    ann.tap(ann.on("#days button"))
    ann.sees("You’re back.")
    assert Member.objects.get(pk=day.ann.pk).cover_id is None


def test_a_follow_up_is_handed_over_by_two_keys_and_the_member_removed_by_thumb(begin: Begin, day: Cast) -> None:
    keys = begin(day.ann).go("/")
    keys.sees("Rob Okafor", within="#p")
    keys.press("T")
    keys.sees("Ben Carter", within="#pop")
    keys.press("1")
    keys.sees("Handed Rob Okafor to Ben Carter.", within=".slips")
    keys.sees("Eva Lindqvist", within="#p")
    assert owner_of(day.call_rob) == day.ben.pk

    nora = make.contact(by=day.ann, name="Nora Pell", phone="", email="")
    call = make.followup(by=day.ann, contact=nora, due=make.window(TUESDAY))
    thumb = begin(day.ann, phone=True).go(f"/followups/{call.pk}")
    thumb.tap("Hand over")
    thumb.tap("Ben Carter", role="button")
    thumb.sees("Handed Nora Pell to Ben Carter.", within=".slips")
    thumb.go("/settings#team").tap("Remove", role="link")
    thumb.sees("Ben Carter still has 2 follow-ups. Who gets them?")
    thumb.tap(thumb.page.get_by_role("radio", name="Ann Halloway"))
    thumb.tap("Remove", role="button")
    thumb.sees("Ben Carter isn’t a member anymore. Ann Halloway has 2 follow-ups of theirs.", within=".slips")
    assert owner_of(call) == owner_of(day.call_rob) == day.ann.pk
