"""The demo: five stories in a workspace of their own, in and out."""

from datetime import UTC, datetime, timedelta

import pytest

from followthrough.accounts.models import Member, Workspace
from followthrough.acts.models import Act
from followthrough.acts.undo import CannotUndo
from followthrough.consent.models import ContactPreference
from followthrough.desk import dropped, today
from followthrough.flows.history.undo import undo_newest
from followthrough.flows.system import demo, dump_rows
from followthrough.flows.system.demo_stories import CANDLES, STORIES
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.models import FollowUp
from followthrough.kit import contactpoints
from followthrough.people.models import Contact, ContactMethod
from followthrough.promises.models import Promise
from followthrough.sequences.models import Enrolment
from followthrough.sequences.place import plan_named
from tests.cast import TUESDAY, Cast, beside_cast


def inside(cast: Cast, now: datetime) -> Member:
    workspace = demo.make_demo(by=cast.ann, now=now)
    return Member.objects.get(workspace=workspace, user=cast.ann.user)


# Ann in the demo.
ann = beside_cast(lambda cast: inside(cast, TUESDAY))


# The day's first and last hour, a Sunday with a clock change, the turn of a year.
MOMENTS = [
    datetime(2026, 11, 23, 0, 5, tzinfo=UTC) + timedelta(days=day, hours=hour) for day, hour in enumerate((0, 14, 23))
] + [datetime(2026, 3, 29, 0, 30, tzinfo=UTC), datetime(2027, 1, 1, 9, 0, tzinfo=UTC)]


@pytest.mark.once
@pytest.mark.parametrize("now", MOMENTS, ids=lambda now: f"{now:%a %d %b %H:%M}")
def test_each_day_has_its_stories(cast: Cast, now: datetime) -> None:
    ann = inside(cast, now)
    day = today.build_day(ann, now=now)
    groups = {group.key: [row.name for row in group.rows] for group in day.groups}
    assert len(groups["promised"]) == 9
    assert groups["quotes"] == ["Hollis Fenwick"]
    assert groups["answer"] == ["Marisol Quade"]
    assert groups["plan"] == ["Everard Pool"]
    assert all(row.why for row in day.rows)
    assert dropped.count_dropped(ann.workspace) == 0


@pytest.mark.once
def test_the_owed_time_has_moved_once_and_seven_voicemails_are_promised_today(ann: Member) -> None:
    owed = Promise.objects.visible_to(ann).open().get(followup__contact__full="Odalys Ferreira")
    assert (owed.slips, owed.what) == (1, "a time for the showing")
    voicemails = FollowUp.objects.visible_to(ann).open().filter(touches__outcome="voicemail", purpose="after_sale")
    assert voicemails.count() == 7
    assert Promise.objects.visible_to(ann).open().ours().filter(followup__in=voicemails).count() == 7


def test_the_folder_of_cards_is_on_they_said_call_me(ann: Member) -> None:
    rows = Enrolment.objects.visible_to(ann).order_by("id").select_related("followup__contact")
    assert [(row.followup.contact.full, row.sequence_key, row.stage, row.stopped_because) for row in rows] == [
        ("Marisol Quade", "they-said-call-me", "call-1", ""),
        ("Desmond Arkwright", "they-said-call-me", "email-2", ""),
        ("Yevgenia Stroud", "they-said-call-me", "call-1", "heard"),
    ]
    assert plan_named("they-said-call-me", workspace_id=ann.workspace_id).is_on


def test_the_candle_customers_are_called_at_home(ann: Member) -> None:
    said = ContactPreference.objects.visible_to(ann).standing().filter(says="hours")
    assert {(row.contact.full, row.hours) for row in said.select_related("contact")} == {
        (who.name, "home") for who in CANDLES.people
    }


def test_its_people_are_marked_as_invented(ann: Member) -> None:
    assert Contact.objects.visible_to(ann).count() == sum(len(story.people) for story in STORIES)
    for way in ContactMethod.objects.visible_to(ann):
        if way.kind == "email":
            assert way.value.endswith("@example.com")
        else:
            assert contactpoints.parse_phone(way.value, "US")
            assert way.normal.startswith("+120255501")


def test_making_the_demo_twice_changes_nothing(cast: Cast, ann: Member, now: datetime) -> None:
    acts = Act.objects.count()
    assert demo.make_demo(by=ann, now=now + timedelta(hours=1)) == ann.workspace
    assert demo.make_demo(by=cast.ben, now=now) == ann.workspace
    assert Act.objects.count() == acts


def test_undo_reverts_a_members_acts_and_not_the_stories(ann: Member, now: datetime) -> None:
    with pytest.raises(CannotUndo):
        undo_newest(by=ann, now=now)
    quote = FollowUp.objects.visible_to(ann).get(contact__full="Hollis Fenwick")
    log_touch(quote, TouchReport("voicemail"), by=ann, now=now)
    assert undo_newest(by=ann, now=now).verb == "log"
    with pytest.raises(CannotUndo):
        undo_newest(by=ann, now=now)


@pytest.mark.once
def test_each_workspace_has_its_own_demo(cast: Cast, ann: Member, now: datetime) -> None:
    theirs = demo.make_demo(by=cast.zoe, now=now)
    assert theirs != ann.workspace
    assert not Member.objects.filter(workspace=theirs).exclude(user=cast.zoe.user).exists()


def test_removing_the_demo_leaves_real_contacts_alone(cast: Cast, now: datetime) -> None:
    before = {model._meta.label: model._base_manager.count() for model in dump_rows.models_in_order()}
    ann = inside(cast, now)
    quote = FollowUp.objects.visible_to(ann).get(contact__full="Hollis Fenwick")
    log_touch(quote, TouchReport("reached", words="Try it out."), by=ann, now=now)
    assert demo.remove_demo(by=ann) is True
    assert {model._meta.label: model._base_manager.count() for model in dump_rows.models_in_order()} == before
    assert demo.remove_demo(by=cast.ann) is False
    assert not Workspace.objects.exclude(demo_of=None).exists()


@pytest.mark.once
def test_nobody_of_the_demo_is_asleep_when_the_member_is_at_work(ann: Member) -> None:
    """Their made-up numbers are American ones: without a zone, a member in London saw each struck out all morning."""
    zones = Contact.objects.visible_to(ann).values_list("zone", flat=True)
    assert set(zones) == {ann.zone}
