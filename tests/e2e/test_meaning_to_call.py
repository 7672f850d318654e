"""Three mornings with people one means to call: offered and put off, the next one called, then the first again."""

from datetime import datetime, timedelta

from followthrough.flows.contact import sort_people
from followthrough.followups.models import FollowUp
from tests import make
from tests.cast import Cast
from tests.e2e.conftest import At, Begin


def test_three_mornings_by_keys(begin: Begin, day: Cast, at: At, now: datetime) -> None:
    FollowUp.objects.all().delete()
    for place, name in enumerate(("Ada Brook", "Bea Cole")):
        person = make.contact(by=day.ann, name=name)
        sort_people.sort_contact(person, "call", by=day.ann, now=make.LONG_AGO + timedelta(days=place))
    rob = make.followup(by=day.ann, contact=day.rob, due=make.window(now + timedelta(days=1)))

    walk = begin(day.ann).go("/")
    walk.sees("1 to do", "You’ve been meaning to call Ada.", within="main")
    walk.press("0")
    walk.sees("Not today. Ada comes after the others you’re meaning to call.", within=".slips")
    walk.sees_not("meaning to call Bea", within="main")

    at(now + timedelta(days=1))
    walk.go("/")
    walk.sees("Bea Cole", "Rob Okafor", within=".ledger")
    walk.press("j")
    walk.sees("You’ve been meaning to call Bea.", within="#p")
    walk.press("2", "Enter")  # two keys from the voicemail to the next person
    walk.sees("Rob Okafor", within="#p")
    walk.sees_not("Bea Cole", within=".ledger")
    assert rob.contact.followups.get().is_open

    at(now + timedelta(days=2))
    walk.go("/")
    walk.sees("You’ve been meaning to call Ada.", within=".ledger")
    walk.sees("You told Bea yesterday you’d call today", within=".ledger")
