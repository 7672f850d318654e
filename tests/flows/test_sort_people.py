"""Sorting contacts, meaning to call, spreading, tags: each is one act that undo reverts exactly."""

from datetime import date, datetime, timedelta

import pytest

from followthrough.acts.models import Act, columns_of
from followthrough.desk.day_load import capacity, load_of_days
from followthrough.flows.contact import keep_in_touch, sort_people, tag_people
from followthrough.flows.followup import close, move, spread
from followthrough.flows.history import undo
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import Overtaken, Refused
from followthrough.people.models import Contact, ContactTag, Posting, Tag
from tests import make
from tests.cast import Cast


@pytest.fixture
def ada(cast: Cast) -> Contact:
    return make.contact(by=cast.ann, name="Ada Brook", email="ada@example.com")


def all_rows() -> list[dict[str, object]]:
    tables = (Contact, FollowUp, ContactTag, Tag)
    return [columns_of(row) for table in tables for row in table.objects.order_by("pk")]


def words_of(contact: Contact) -> set[str]:
    return set(Posting.objects.filter(contact=contact).values_list("word", flat=True))


def people(cast: Cast, count: int) -> list[int]:
    return [make.contact(by=cast.ann, name=f"Person {n:02d}", email="").pk for n in range(count)]


@pytest.mark.parametrize(
    ("decision", "as_written", "private", "rhythm"),
    [("call", "call", False, None), ("keep", "keep", False, 90), ("none", "none", False, 0),
     ("personal", "none", True, 0)],
)  # fmt: skip
def test_four_decisions_and_undo(
    cast: Cast, ada: Contact, now: datetime, decision: str, as_written: str, private: bool, rhythm: int | None
) -> None:
    before = all_rows()
    sort_people.sort_contact(ada, decision, by=cast.ann, now=now)
    ada.refresh_from_db()
    assert (ada.sorted_as, ada.sorted_at, ada.is_personal, ada.keep_in_touch_days) == (as_written, now, private, rhythm)
    assert FollowUp.objects.filter(contact=ada, state="open").count() == (decision == "keep")
    undo.undo_newest(by=cast.ann, now=now)
    assert all_rows() == before


def test_a_new_decision_replaces_the_old_one(cast: Cast, ada: Contact, now: datetime) -> None:
    for decision in ("keep", "personal", "call"):
        sort_people.sort_contact(ada, decision, days=30, by=cast.ann, now=now)
    ada.refresh_from_db()
    assert (ada.sorted_as, ada.is_personal, ada.keep_in_touch_days) == ("call", False, None)
    assert not FollowUp.objects.filter(contact=ada, state="open").exists()


def test_a_stale_page_is_refused(cast: Cast, ada: Contact, now: datetime) -> None:
    seen = ada.changed_by_id
    sort_people.sort_contact(ada, "call", by=cast.ben, now=now, seen=seen)
    with pytest.raises(Overtaken, match="Ben just updated this"):
        sort_people.sort_contact(ada, "none", by=cast.ann, now=now, seen=seen)


def test_a_fifth_decision_is_refused(cast: Cast, ada: Contact, now: datetime) -> None:
    with pytest.raises(Refused):
        sort_people.sort_contact(ada, "delete", by=cast.ann, now=now)


def test_meaning_to_call_is_given_up_with_a_reason(cast: Cast, ada: Contact, now: datetime) -> None:
    sort_people.sort_contact(ada, "call", by=cast.ann, now=now)
    before = all_rows()
    with pytest.raises(Refused, match="This needs a note"):
        sort_people.give_up_calling(ada, because="other", by=cast.ann, now=now)
    act = sort_people.give_up_calling(ada, because="other", note="moved abroad", by=cast.ann, now=now)
    assert act.sentence == "You’re not meaning to call Ada anymore: moved abroad."
    row = FollowUp.objects.get(contact=ada)
    assert (row.state, row.close_reason, row.close_note) == ("closed", "other", "moved abroad")
    undo.undo_newest(by=cast.ann, now=now)
    assert all_rows() == before


def test_later_needs_a_day_and_keeps_it(cast: Cast, ada: Contact, now: datetime) -> None:
    sort_people.give_up_calling(ada, because="later", reopen_words="1 march", by=cast.ann, now=now)
    assert FollowUp.objects.get(contact=ada).reopen_on == date(2027, 3, 1)


def test_forty_people_over_four_weeks_are_one_act_within_each_days_capacity(cast: Cast, now: datetime) -> None:
    ids = people(cast, 40)
    before = all_rows()
    act = spread.spread_contacts(ids, weeks=4, by=cast.ann, now=now)
    assert act.sentence == "Spread 40 contacts over 4 weeks."
    loads = load_of_days(cast.ann, now.date() + timedelta(days=1), now.date() + timedelta(weeks=4))
    assert all(held.minutes <= capacity(cast.ann, day) for day, held in loads.items())
    assert {held.people for day, held in loads.items() if capacity(cast.ann, day)} == {2}
    first = FollowUp.objects.filter(contact_id__in=ids).order_by("next_from", "contact_id")
    assert [row.contact_id for row in first] == ids
    undo.undo_newest(by=cast.ann, now=now)
    assert all_rows() == before


def test_contacts_that_do_not_fit_are_counted_and_more_weeks_proposed(cast: Cast, now: datetime) -> None:
    cast.ann.minutes_a_day = 12
    plan = spread.plan_spread(people(cast, 20), weeks=1, by=cast.ann, now=now)
    per_day = 12 // (plan.days[0].minutes // len(plan.days[0].come))
    assert plan.people == 5 * per_day and len(plan.left) == 20 - plan.people
    assert plan.weeks_needed == -(-20 // (5 * per_day))


def test_a_full_day_gets_no_contact(cast: Cast, now: datetime) -> None:
    for n in range(12):
        full = make.contact(by=cast.ann, name=f"Busy {n}", email="")
        make.followup(by=cast.ann, contact=full, due=make.window(datetime(2026, 11, 25)))
    plan = spread.plan_spread(people(cast, 8), weeks=1, by=cast.ann, now=now)
    wednesday = next(day for day in plan.days if day.on == date(2026, 11, 25))
    assert wednesday.before.people == 12 and wednesday.come == [] and plan.people == 8


def test_followed_up_personal_and_do_not_contact_people_are_not_spread(cast: Cast, ada: Contact, now: datetime) -> None:
    sort_people.sort_contact(ada, "personal", by=cast.ann, now=now)
    unwanted = make.contact(by=cast.ann, name="Una Wanted")
    row = make.followup(by=cast.ann, contact=unwanted, due=make.window(now))
    close.close(row, because="do_not_contact", by=cast.ann, now=now)
    with pytest.raises(Refused, match="nobody to spread"):
        spread.spread_contacts([ada.pk, unwanted.pk, cast.rob.pk], weeks=2, by=cast.ann, now=now)


def test_a_tag_is_added_found_and_removed(cast: Cast, ada: Contact, now: datetime) -> None:
    before, words = all_rows(), words_of(ada)
    act = tag_people.change_contact_tags(ada, add=["Gardeners"], by=cast.ann, now=now)
    assert act.sentence == "Ada: now “Gardeners”."
    assert tag_people.tag_names(ada) == ["Gardeners"] and "gardeners" in words_of(ada)
    act = tag_people.change_contact_tags(ada, drop=["gardeners"], by=cast.ann, now=now)
    assert act.sentence == "Ada: no longer “Gardeners”." and tag_people.tag_names(ada) == []
    for _ in range(2):
        undo.undo_newest(by=cast.ann, now=now)
    rows = [row for row in all_rows() if "fold" not in row or "keep_in_touch_days" not in row or "given" in row]
    assert rows == before
    assert words_of(ada) == words


def test_a_tag_is_renamed_for_all_contacts_and_undo_restores_the_name(cast: Cast, ada: Contact, now: datetime) -> None:
    tag_people.change_contact_tags(ada, add=["Gardeners"], by=cast.ann, now=now)
    tag_people.change_contact_tags(cast.rob, add=["Bakers"], by=cast.ann, now=now)
    tag = Tag.objects.get(fold="gardeners")
    with pytest.raises(Refused, match="already"):
        tag_people.rename_tag(tag, "bakers", by=cast.ann, now=now)
    tag_people.rename_tag(tag, "Plants", by=cast.ann, now=now)
    assert tag_people.tag_names(ada) == ["Plants"] and "plants" in words_of(ada)
    undo.undo_newest(by=cast.ann, now=now)
    assert tag_people.tag_names(ada) == ["Gardeners"] and "gardeners" in words_of(ada)


def test_undo_restores_a_removed_tag_with_its_interval(cast: Cast, ada: Contact, now: datetime) -> None:
    for person in (ada, cast.rob):
        tag_people.change_contact_tags(person, add=["Gardeners"], by=cast.ann, now=now)
    tag = Tag.objects.get()
    keep_in_touch.set_tag_interval(tag, 30, by=cast.ann, now=now)
    before = all_rows()
    act = tag_people.remove_tag(tag, by=cast.ann, now=now)
    assert act.sentence == "Removed “Gardeners” from two contacts."
    assert not FollowUp.objects.filter(key__startswith="keep-in-touch:", state="open").exists()
    undo.undo_newest(by=cast.ann, now=now)
    assert all_rows() == before and "gardeners" in words_of(ada)


def test_undo_is_refused_when_a_colleague_changed_the_tag_since(cast: Cast, ada: Contact, now: datetime) -> None:
    tag_people.change_contact_tags(ada, add=["Gardeners"], by=cast.ben, now=now)
    tag = Tag.objects.get()
    tag_people.rename_tag(tag, "Plants", by=cast.ann, now=now)
    tag_people.rename_tag(tag, "Flowers", by=cast.ben, now=now)
    with pytest.raises(Refused, match="Ben changed it since then"):
        undo.undo_newest(by=cast.ann, now=now)
    assert Tag.objects.get().name == "Flowers" and Act.objects.filter(undone_at=None, verb="tag_name").count() == 2


def test_undo_is_refused_when_a_new_tag_has_the_old_name(cast: Cast, ada: Contact, now: datetime) -> None:
    tag_people.change_contact_tags(ada, add=["Gardeners"], by=cast.ann, now=now)
    act = tag_people.rename_tag(Tag.objects.get(), "Plants", by=cast.ann, now=now)
    tag_people.change_contact_tags(cast.rob, add=["Gardeners"], by=cast.ben, now=now)
    with pytest.raises(Refused, match="another tag"):
        undo.undo_newest(by=cast.ann, now=now, act_id=act.pk)


def test_a_given_up_contact_can_be_reopened_with_a_date(cast: Cast, ada: Contact, now: datetime) -> None:
    sort_people.sort_contact(ada, "call", by=cast.ann, now=now)
    sort_people.give_up_calling(ada, because="other", note="moved abroad", by=cast.ann, now=now)
    move.move(FollowUp.objects.get(contact=ada), next_words="friday", by=cast.ann, now=now)
    row = FollowUp.objects.get(contact=ada)
    assert (row.state, row.next_channel, row.next_starts) == ("open", "call", "2026-11-27T00:00")
