"""People one means to call: each working day has one of them, who was sorted first, until called, dated or closed."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest

from followthrough.accounts.models import Member
from followthrough.desk import today
from followthrough.directory import people_list
from followthrough.flows.contact import put_off, sort_people
from followthrough.flows.contact.set_preference import PreferenceChange, set_preference
from followthrough.flows.followup import start
from followthrough.flows.history import undo
from followthrough.people.models import Contact
from tests import make
from tests.cast import Cast, beside_cast

DAY = timedelta(days=1)


def three_meant(cast: Cast) -> list[Contact]:
    """Ada was sorted first, then Bea, then Cy."""
    people = [make.contact(by=cast.ann, name=name) for name in ("Ada Brook", "Bea Cole", "Cy Dale")]
    for place, person in enumerate(people):
        sort_people.sort_contact(person, "call", by=cast.ann, now=make.LONG_AGO + place * DAY)
    return people


meant = beside_cast(three_meant)


def offered(member: Member, now: datetime) -> list[str]:
    return [row.name for row in today.build_day(member, now=now).rows if row.is_offer]


def test_the_one_sorted_first_is_offered_each_working_day(cast: Cast, meant: Sequence[Contact], now: datetime) -> None:
    days = [offered(cast.ann, now + count * DAY) for count in range(7)]
    assert days == [["Ada Brook"]] * 4 + [[], []] + [["Ada Brook"]]  # a Tuesday; the weekend is off


def test_a_row_has_its_place_and_its_reason(cast: Cast, meant: Sequence[Contact], now: datetime) -> None:
    rows = today.build_day(cast.ann, now=now).rows
    assert [(row.name, row.group) for row in rows] == [("Rob Okafor", "followups"), ("Ada Brook", "plan")]
    assert rows[1].why == "You’ve been meaning to call Ada."
    assert [step.id for step in today.steps_of_day(cast.ann, now=now)] == [row.id for row in rows]
    assert rows[1].id == -meant[0].pk and rows[1].when == "any time"


def test_put_off_gives_the_next_one_tomorrow_and_loses_nobody(
    cast: Cast, meant: Sequence[Contact], now: datetime
) -> None:
    put_off.put_off(meant[0], by=cast.ann, now=now)
    assert offered(cast.ann, now + timedelta(hours=1)) == []
    assert offered(cast.ann, now + DAY) == ["Bea Cole"]
    assert [row.pk for row in people_list.meaning_to_call(cast.ann)] == [meant[1].pk, meant[2].pk, meant[0].pk]
    undo.undo_newest(by=cast.ann, now=now)
    assert offered(cast.ann, now + timedelta(hours=1)) == ["Ada Brook"]


def test_one_a_day_also_after_a_follow_up_began(cast: Cast, meant: Sequence[Contact], now: datetime) -> None:
    start.start_followup(meant[0], start.NewFollowUp(), by=cast.ann, now=now)
    assert offered(cast.ann, now + timedelta(hours=1)) == []
    assert offered(cast.ann, now + DAY) == ["Bea Cole"]
    undo.undo_newest(by=cast.ann, now=now)
    assert offered(cast.ann, now + timedelta(hours=1)) == ["Ada Brook"]


def test_who_is_away_or_on_holiday_is_offered_nobody(cast: Cast, meant: Sequence[Contact], now: datetime) -> None:
    cast.ann.away_until = (now + 2 * DAY).date()
    assert [offered(cast.ann, now + count * DAY) for count in (0, 1, 2)] == [[], [], ["Ada Brook"]]


def test_saturday_counts_for_who_works_on_it(cast: Cast, meant: Sequence[Contact], now: datetime) -> None:
    cast.ann.working_days = 0b0100000
    assert [offered(cast.ann, now + count * DAY) for count in (0, 4)] == [[], ["Ada Brook"]]


def test_nobody_personal_deleted_or_barred_is_offered(cast: Cast, meant: Sequence[Contact], now: datetime) -> None:
    ada, bea, cy = meant
    sort_people.sort_contact(ada, "personal", by=cast.ann, now=now)
    set_preference(bea, PreferenceChange("not", "all"), by=cast.ann, now=now)
    assert offered(cast.ann, now) == ["Cy Dale"]
    sort_people.give_up_calling(cy, because="other", note="moved abroad", by=cast.ann, now=now)
    assert offered(cast.ann, now) == []


def test_a_colleague_is_offered_those_whom_they_sorted(cast: Cast, meant: Sequence[Contact], now: datetime) -> None:
    assert offered(cast.ben, now) == []
    sort_people.sort_contact(meant[2], "call", by=cast.ben, now=now)
    assert (offered(cast.ann, now), offered(cast.ben, now)) == (["Ada Brook"], ["Cy Dale"])


def test_those_of_a_member_who_left_are_offered_to_the_others(
    cast: Cast, meant: Sequence[Contact], now: datetime
) -> None:
    cast.ann.left_at = now
    cast.ann.save()
    assert offered(cast.ben, now) == ["Ada Brook"]


@pytest.mark.parametrize("which", ["idle", "unsorted"])
def test_not_following_up_holds_nobody_one_means_to_call(
    cast: Cast, meant: Sequence[Contact], now: datetime, which: str
) -> None:
    entries, _ = people_list.page_of_list(cast.ann, which, page=1, now=now)
    assert not {entry.id for entry in entries} & {person.pk for person in meant}
