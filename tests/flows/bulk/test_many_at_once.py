"""Many people at once: one preview, one act, one undo; who is left out is named with the reason."""

from collections import Counter
from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from followthrough.acts.models import Act
from followthrough.desk.today import build_day
from followthrough.flows.bulk import act_on_many as many
from followthrough.flows.bulk.act_on_many import Job, act_on_many, preview
from followthrough.flows.bulk.close_many import CloseMany
from followthrough.flows.bulk.hand_over_many import HandOverMany
from followthrough.flows.bulk.keep_many import KeepMany
from followthrough.flows.bulk.move_many import MoveMany
from followthrough.flows.bulk.spread_many import SpreadMany, job_to_start
from followthrough.flows.bulk.start_on_day import StartOnDay
from followthrough.flows.bulk.tag_many import TagMany
from followthrough.flows.contact import delete_contact, edit_contact, tag_people
from followthrough.flows.contact.set_preference import PreferenceChange, set_preference
from followthrough.flows.history.undo import undo_newest
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import AlreadyDone, Refused
from followthrough.people.models import Contact, ContactTag
from followthrough.people.write import PersonDraft
from followthrough.words.scripts import scripts
from tests import make
from tests.cast import TUESDAY, Cast

MOST_STATEMENTS, MOST_OF_PREVIEW = 24, 6
SATURDAY = StartOnDay("sat", about="the specials in January")
TEN = [f"{first} Vane" for first in ["Ada", "Bo", "Cy", "Dee", "Eve", "Fay", "Gus", "Hal", "Ida", "Jo"]]


def ten(cast: Cast) -> list[int]:
    return [row.pk for row in make.people(by=cast.ann, names=TEN)]


def whys(counted: many.Counted) -> dict[str, str]:
    return {each.name: each.why for each in counted.left}


def newest(cast: Cast) -> int:
    return Act.objects.order_by("-pk").values_list("pk", flat=True)[0]


def test_ten_people_are_put_on_a_saturday_with_one_reason(cast: Cast) -> None:
    ids = ten(cast)
    assert preview(SATURDAY, ids, by=cast.ann, now=TUESDAY).people == 10
    act, counted = act_on_many(SATURDAY, ids, by=cast.ann, now=TUESDAY)
    rows = FollowUp.objects.filter(contact__in=ids, state="open")
    assert {(row.window.day.isoformat(), row.about) for row in rows if row.window} == {
        ("2026-11-28", "the specials in January")
    }
    assert (counted.people, rows.count(), counted.left) == (10, 10, [])
    assert act.sentence == "Put 10 people on Saturday 28 Nov about the specials in January."
    undo_newest(by=cast.ann, now=TUESDAY)
    assert not FollowUp.objects.filter(contact__in=ids).exists()


def test_who_cannot_be_put_on_a_day_is_named_with_the_reason(cast: Cast) -> None:
    ids = ten(cast)
    ada, bo, cy = Contact.objects.filter(pk__in=ids[:3]).order_by("pk")
    ada.write(make.act(by=cast.ann), is_personal=True)
    set_preference(bo, PreferenceChange("not"), by=cast.ann, now=TUESDAY)
    delete_contact.delete_contact(cy, by=cast.ann, now=TUESDAY)
    stranger = make.contact(by=cast.zoe, name="Zed Marsh")
    asked = [*ids, cast.rob.pk, stranger.pk, ids[5]]
    foreseen = preview(SATURDAY, asked, by=cast.ann, now=TUESDAY)
    act, counted = act_on_many(SATURDAY, asked, by=cast.ann, now=TUESDAY)
    assert foreseen == counted
    assert counted.people == 7
    assert whys(counted) == {
        "Ada Vane": "personal", "Bo Vane": "barred", "Cy Vane": "gone", "Rob Okafor": "open", "": "gone",
    }  # fmt: skip
    assert "Rob Okafor" in act.sentence
    assert FollowUp.objects.filter(contact=stranger).count() == 0


def test_who_a_colleague_changed_meanwhile_is_left_out_and_named(cast: Cast) -> None:
    ids, seen = ten(cast), newest(cast)
    edit_contact.edit_contact(
        Contact.objects.get(pk=ids[0]),
        edit_contact.ContactEdit(PersonDraft(full="Ada Vane-Moss")),
        by=cast.ben,
        now=TUESDAY,
    )
    act, counted = act_on_many(TagMany("Tea"), ids, by=cast.ann, now=TUESDAY, seen=seen)
    assert (counted.people, whys(counted)) == (9, {"Ada Vane-Moss": "changed"})
    assert "Ada Vane-Moss" in act.sentence
    seen = newest(cast)
    make.followup(by=cast.ben, contact=Contact.objects.get(pk=ids[1]), due=make.window(datetime(2026, 11, 25)))
    assert whys(preview(SATURDAY, ids, by=cast.ann, now=TUESDAY, seen=seen)) == {"Bo Vane": "changed"}


@pytest.mark.parametrize(
    ("job", "ids"),
    [
        (SATURDAY, []), (StartOnDay(""), [1]), (StartOnDay("someday maybe"), [1]), (StartOnDay("2020-01-01"), [1]),
        (TagMany("  "), [1]), (KeepMany(0), [1]), (KeepMany(100_000), [1]), (CloseMany("later"), [1]),
        (CloseMany("tired"), [1]), (SATURDAY, range(1, 2 + many.AT_ONCE)), (SATURDAY, [10**12]),
    ],
    ids=str,
)  # fmt: skip
def test_what_cannot_be_done_for_anybody_is_refused(cast: Cast, job: Job, ids: list[int]) -> None:
    acts = Act.objects.count()
    with pytest.raises(Refused):
        act_on_many(job, ids, by=cast.ann, now=TUESDAY)
    assert Act.objects.count() == acts


def test_a_tag_for_ten_is_one_act_and_one_undo(cast: Cast) -> None:
    ids = ten(cast)
    tag_people.change_contact_tags(Contact.objects.get(pk=ids[0]), add=["Tea"], by=cast.ann, now=TUESDAY)
    act, counted = act_on_many(TagMany("tea"), ids, by=cast.ann, now=TUESDAY, client_key="k")
    assert (counted.people, whys(counted)) == (9, {"Ada Vane": "same"})
    assert ContactTag.objects.filter(contact__in=ids, tag__fold="tea").count() == 10
    with pytest.raises(AlreadyDone):
        act_on_many(TagMany("tea"), ids, by=cast.ann, now=TUESDAY, client_key="k")
    assert undo_newest(by=cast.ann, now=TUESDAY).pk == act.pk
    assert ContactTag.objects.filter(contact__in=ids).count() == 1


def test_keep_in_touch_with_ten_gives_each_a_day(cast: Cast) -> None:
    ids = ten(cast)
    act, counted = act_on_many(KeepMany(90), ids, by=cast.ann, now=TUESDAY)
    rows = FollowUp.objects.filter(contact__in=ids, state="open", purpose="keep_in_touch")
    assert (counted.people, rows.count()) == (10, 10)
    assert whys(preview(KeepMany(90), ids, by=cast.ann, now=TUESDAY)) == dict.fromkeys(TEN, "same")
    undo_newest(by=cast.ann, now=TUESDAY)
    assert not rows.exists()
    assert act.sentence.startswith("Keep in touch with 10 people")


def test_many_are_closed_but_who_is_owed_something_stays(cast: Cast) -> None:
    ids = ten(cast)
    act_on_many(SATURDAY, ids, by=cast.ann, now=TUESDAY)
    first, second = FollowUp.objects.filter(contact__in=ids[:2]).order_by("contact_id")
    make.promise(by=cast.ann, followup=first)
    make.touch(by=cast.ann, contact=second.contact)
    assert set(whys(preview(CloseMany("other"), ids, by=cast.ann, now=TUESDAY)).values()) == {"promise", "untouched"}
    act, counted = act_on_many(CloseMany("other", note="The season is over."), ids, by=cast.ann, now=TUESDAY)
    assert (counted.people, whys(counted)) == (9, {"Ada Vane": "promise"})
    assert FollowUp.objects.filter(contact__in=ids, state="open").count() == 1
    undo_newest(by=cast.ann, now=TUESDAY)
    assert FollowUp.objects.filter(contact__in=ids, state="open").count() == 10
    assert act.verb == "bulk_close"


def test_the_reason_is_on_each_row_of_the_day_and_in_its_script(cast: Cast) -> None:
    act_on_many(SATURDAY, ten(cast), by=cast.ann, now=TUESDAY)
    on_saturday = TUESDAY + timedelta(days=4)
    rows = [row for row in build_day(cast.ann, now=on_saturday).rows if "Vane" in row.name]
    assert ["the specials in January" in row.why for row in rows] == [True] * 10
    for script in scripts(rows[0].texts.facts).values():
        assert "the specials in January" in script.text


def test_many_are_spread_over_a_week_with_one_reason(cast: Cast) -> None:
    ids = ten(cast)
    job = job_to_start("over the week", "the specials")
    assert job == SpreadMany(1, about="the specials")
    act, counted = act_on_many(job, ids, by=cast.ann, now=TUESDAY)
    rows = FollowUp.objects.filter(contact__in=ids, about="the specials")
    days = Counter(row.window.day.isoformat() for row in rows if row.window)
    assert (counted.people, sorted(days)) == (
        10,
        [f"2026-11-{day}" for day in (25, 26, 27)] + ["2026-11-30", "2026-12-01"],
    )
    assert act.sentence == "Spread 10 people over 1 week about the specials."
    for words in ("over 0 weeks", "over 99 weeks"):
        with pytest.raises(Refused):
            preview(job_to_start(words, ""), ids, by=cast.ann, now=TUESDAY)


def test_many_are_handed_to_a_colleague_and_come_back(cast: Cast) -> None:
    ids = ten(cast)
    act_on_many(SATURDAY, ids[:9], by=cast.ann, now=TUESDAY)
    act, counted = act_on_many(HandOverMany(cast.ben.pk), ids, by=cast.ann, now=TUESDAY)
    assert (counted.people, whys(counted)) == (9, {"Jo Vane": "none_ahead"})
    assert FollowUp.objects.filter(contact__in=ids, owner=cast.ben).count() == 9
    assert act.sentence.startswith("Handed 9 people to Ben.")
    assert set(whys(preview(HandOverMany(cast.ben.pk), ids[:9], by=cast.ann, now=TUESDAY)).values()) == {"theirs"}
    undo_newest(by=cast.ann, now=TUESDAY)
    assert FollowUp.objects.filter(contact__in=ids, owner=cast.ann).count() == 9
    for stranger in (cast.zoe.pk, 0):
        with pytest.raises(Refused):
            act_on_many(HandOverMany(stranger), ids, by=cast.ann, now=TUESDAY)


def test_many_are_moved_but_not_past_what_was_promised(cast: Cast) -> None:
    ids = ten(cast)
    act_on_many(SATURDAY, ids[:9], by=cast.ann, now=TUESDAY)
    promised = FollowUp.objects.get(contact=ids[0])
    make.promise(by=cast.ann, followup=promised)
    foreseen = preview(MoveMany("dec 9"), ids, by=cast.ann, now=TUESDAY)
    act, counted = act_on_many(MoveMany("dec 9"), ids, by=cast.ann, now=TUESDAY)
    assert foreseen == counted
    assert (counted.people, whys(counted)) == (8, {"Ada Vane": "promised", "Jo Vane": "none_yours"})
    assert act.sentence.startswith("Moved 8 people to Wednesday 9 Dec.")
    assert set(FollowUp.objects.filter(contact__in=ids[1:]).values_list("moves", flat=True)) == {1}
    assert {row.window.day.isoformat() for row in FollowUp.objects.filter(contact__in=ids[1:]) if row.window} == {
        "2026-12-09"
    }
    undo_newest(by=cast.ann, now=TUESDAY)
    assert FollowUp.objects.filter(contact__in=ids, next_starts__startswith="2026-11-28").count() == 9


def test_more_than_a_block_is_one_act_and_one_undo(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many, "BLOCK", 3)
    ids = ten(cast)
    for job in (TagMany("tea"), KeepMany(30), CloseMany("do_not_contact")):
        assert act_on_many(job, ids, by=cast.ann, now=TUESDAY)[1].people == 10
    for _ in range(3):
        undo_newest(by=cast.ann, now=TUESDAY)
    assert not FollowUp.objects.filter(contact__in=ids).exists()
    assert not ContactTag.objects.filter(contact__in=ids).exists()


def test_a_hundred_people_take_a_few_statements(cast: Cast) -> None:
    ids = [row.pk for row in make.people(by=cast.ann, names=[f"{first} {last}" for last in "ABCDE" for first in TEN])]
    for job in (TagMany("tea"), SATURDAY, MoveMany("dec 9"), CloseMany("other", note="Over."), KeepMany(30)):
        with CaptureQueriesContext(connection) as asked:
            preview(job, ids, by=cast.ann, now=TUESDAY)
        assert len(asked) <= MOST_OF_PREVIEW, job
        with CaptureQueriesContext(connection) as asked:
            assert act_on_many(job, ids, by=cast.ann, now=TUESDAY)[1].people == len(ids)
        assert len(asked) <= MOST_STATEMENTS, job
