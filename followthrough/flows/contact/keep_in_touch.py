"""Keep in touch at an interval, a contact's own or a tag's: one dated follow-up, which every real touch moves on.

`update_keep_in_touch` makes the follow-ups match the intervals,
in the same way for one contact and for all contacts of a tag.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Q

from followthrough.accounts.models import Member
from followthrough.acts.models import Act, columns_of
from followthrough.consent.contact_law import ContactLaw, read_laws
from followthrough.consent.do_not_contact import barred_condition, barred_ids, refuse_barred
from followthrough.desk import spread
from followthrough.desk.day_load import Load
from followthrough.flows.base import act_sentences, next_step
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.current_rows import lock_row, lock_same_contact
from followthrough.flows.base.policy_input import local_today, next_interval_window, situation_from
from followthrough.flows.base.repeat import again_if_ended
from followthrough.flows.base.sequence_place import stop_sequence
from followthrough.followups import intervals, policy
from followthrough.followups.kept_interval import kept_days
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import RESTARTS_KEEP_IN_TOUCH
from followthrough.followups.situation import Step
from followthrough.kit import windows
from followthrough.kit.errors import Refused
from followthrough.people import effective_interval
from followthrough.people.models import Contact, Tag
from followthrough.people.queries import method_kinds
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
from followthrough.touches.queries import last_in_touch
from followthrough.words.en.flows import contact as say

ENDED = say.NO_REMINDER
BLOCK = 500


@again_if_ended
def set_interval(
    contact: Contact, days: int | None, *, by: Member, now: datetime, seen: int | None = None, client_key: str = ""
) -> Act:
    """Set the interval of a contact in days; None leaves it to the tags, 0 is never. Returns the act.

    Raises Refused for a contact that is personal or asked not to be contacted, Overtaken for an old `seen`.
    """
    with begin_act(by, "keep_in_touch", now=now, client_key=client_key) as act:
        row = lock_same_contact(contact, seen=seen)
        followup = write_interval(act, row, days, by=by, now=now)
        return act.finish(act_sentences.interval_set(row, followup, by=by, now=now), contact_id=row.pk)


def write_interval(
    act: Act, contact: Contact, days: int | None, *, by: Member, now: datetime, **also: object
) -> FollowUp | None:
    """Set the interval inside another act; `also` are further columns of the contact to write.

    Returns the follow-up that keeps the interval, None when there is none. Raises Refused like `set_interval`.
    """
    if days:
        intervals.check_interval(days)
        refuse_barred(contact)
        if also.get("is_personal", contact.is_personal):
            raise Refused(say.is_personal(contact.first), do=say.NOT_PERSONAL_FIRST)
    was = effective_interval.days_of([contact.pk], workspace_id=act.workspace_id)
    contact.write(act, keep_in_touch_days=days, **also)
    return update_keep_in_touch(act, [contact], was, by=by, now=now).get(contact.pk)


@again_if_ended
def set_tag_interval(tag: Tag, days: int | None, *, by: Member, now: datetime, client_key: str = "") -> Act:
    """Set the interval of a tag, for its contacts without an interval of their own; None ends it. Returns the act."""
    with begin_act(by, "tag_keep_in_touch", now=now, client_key=client_key) as act:
        tag = lock_row(tag)
        tagged = Contact.objects.kept().filter(tagged__tag=tag).select_for_update(of=("self",))
        people = list(tagged.order_by("fold", "pk"))
        was = effective_interval.days_of([row.pk for row in people], workspace_id=act.workspace_id)
        act.before["tag"] = {str(tag.pk): columns_of(tag)}
        tag.keep_in_touch_days = intervals.check_interval(days) if days else None
        tag.save(update_fields=["keep_in_touch_days"])
        kept = update_keep_in_touch(act, people, was, by=by, now=now)
        return act.finish(act_sentences.tag_interval_set(tag, len(kept)))


@dataclass(frozen=True, slots=True)
class TagIntervalPreview:
    """Counts of a tag's contacts: those its interval would move, those with an interval of their own, and those who are
    personal or asked not to be contacted."""

    people: int
    own: int
    barred: int


def preview_tag_interval(tag: Tag, *, by: Member) -> TagIntervalPreview:
    """Count the contacts that a new interval of the tag would concern; one statement."""
    people = Contact.objects.visible_to(by).kept().filter(tagged__tag=tag).annotate(do_not_contact=barred_condition())
    never = Q(is_personal=True) | Q(do_not_contact=True)
    counted = people.aggregate(
        people=Count("pk", filter=~never & Q(keep_in_touch_days=None)),
        own=Count("pk", filter=~never & Q(keep_in_touch_days__isnull=False)),
        barred=Count("pk", filter=never),
    )
    return TagIntervalPreview(**counted)


def restart_keep_in_touch(act: Act, touch: Touch | None, *, logged_on: FollowUp, by: Member) -> None:
    """Start the interval again after a real touch on another follow-up (`logged_on`).

    A keep-in-touch step that was promised, or that waits for them, stays.
    """
    if touch is None or touch.outcome not in RESTARTS_KEEP_IN_TOUCH:
        return
    rows = FollowUp.objects.select_for_update(of=("self",)).filter(workspace_id=act.workspace_id, state="open")
    # Filter by contact too: by the key alone SQLite scans the workspace, because it does not use the partial index for
    # a bound parameter.
    rows = rows.filter(contact_id=touch.contact_id, key=intervals.keep_in_touch_key(touch.contact_id))
    mine = rows.filter(is_waiting=False).exclude(promises__state="open")
    followup = mine.exclude(pk=logged_on.pk).select_related("owner").first()
    days = kept_days(followup.pk) if followup else None
    if followup and days:
        last = touch.at
        if touch.at < act.at:  # it happened earlier, perhaps before another real touch
            last = last_in_touch([touch.contact_id], workspace_id=act.workspace_id).get(touch.contact_id, last)
        window = next_interval_window(local_today(by, last), days, by=followup.owner or by)
        next_step.offer_step(act, followup, Step(followup.next_channel, "", window), moves=0)


def update_keep_in_touch(
    act: Act, people: Sequence[Contact], was: Mapping[int, int], *, by: Member, now: datetime
) -> dict[int, FollowUp]:
    """Make the follow-ups match the intervals. `was`: {contact id: interval before the change}.

    Returns {contact id: its follow-up} of the changed contacts that have an interval now.
    """
    kept: dict[int, FollowUp] = {}
    loads: dict[date, Load] = {}
    for start in range(0, len(people), BLOCK):
        known = KeepInTouchBlock.read_block(people[start : start + BLOCK], was, by=by, now=now)
        begins: list[tuple[Contact, Step, str]] = []
        for contact in known.changed:
            if is_to_begin(contact, known):
                step = step_after_interval(contact, known.days[contact.pk], known, loads, by=by, now=now)
                begins.append((contact, step, intervals.keep_in_touch_key(contact.pk)))
            elif followup := update_one(act, contact, known, loads, by=by, now=now):
                kept[contact.pk] = followup
        begun = next_step.begin_followups(act, begins, purpose="keep_in_touch", owner=by, now=now) if begins else []
        kept |= {row.contact_id: row for row in begun}
    return kept


@dataclass(slots=True)
class KeepInTouchBlock:
    """Values of a block of contacts, read at once. `changed` are the contacts whose interval has changed."""

    changed: list[Contact]
    days: dict[int, int]
    rows: dict[int, FollowUp]
    promised: set[int]
    barred: set[int]
    last: dict[int, datetime]
    kinds: dict[int, set[str]]
    laws: dict[int, ContactLaw]

    @classmethod
    def read_block(
        cls, people: Sequence[Contact], was: Mapping[int, int], *, by: Member, now: datetime
    ) -> "KeepInTouchBlock":
        """Read the values of the contacts; `was`: {contact id: interval before the change}."""
        workspace_id = by.workspace_id
        days = effective_interval.days_of([row.pk for row in people], workspace_id=workspace_id)
        changed = [row for row in people if days.get(row.pk) != was.get(row.pk)]
        ids = [row.pk for row in changed]
        loops = FollowUp.objects.filter(workspace_id=workspace_id, contact_id__in=ids)
        rows = loops.filter(key__in=[intervals.keep_in_touch_key(pk) for pk in ids]).select_for_update(of=("self",))
        # Of several with the same key the open one wins: it comes last.
        keeping = {row.contact_id: row for row in reversed(rows.select_related("owner").open_first("-pk"))}
        owed = Promise.objects.filter(followup__in=[row.pk for row in keeping.values()], state="open")
        return cls(
            changed,
            days,
            keeping,
            set(owed.values_list("followup_id", flat=True)),
            barred_ids(ids, workspace_id=workspace_id),
            last_in_touch(ids, workspace_id=workspace_id),
            method_kinds(ids),
            read_laws(ids, by=by, now=now, but=[row.pk for row in keeping.values()]),
        )


def is_to_begin(contact: Contact, known: KeepInTouchBlock) -> bool:
    """True for a contact who has an interval now, and no follow-up that keeps one yet."""
    return bool(known.days.get(contact.pk)) and contact.pk not in known.barred and contact.pk not in known.rows


def update_one(
    act: Act, contact: Contact, known: KeepInTouchBlock, loads: dict[date, Load], *, by: Member, now: datetime
) -> FollowUp | None:
    """Move, reopen or close the keep-in-touch follow-up of one contact. Returns it; None when it is closed, and for a
    contact without one."""
    followup, days = known.rows.get(contact.pk), known.days.get(contact.pk)
    if followup is None or not days or contact.pk in known.barred:
        end_keep_in_touch(act, followup, is_promised=bool(followup and followup.pk in known.promised), now=now)
        return None
    if followup.pk in known.promised or followup.is_waiting:
        return followup  # an agreed step stays; the interval starts again with the next touch
    step = step_after_interval(contact, days, known, loads, by=by, now=now)
    next_step.offer_step(act, followup, step, owner=followup.owner or by, moves=0)
    return followup


def step_after_interval(
    contact: Contact, days: int, known: KeepInTouchBlock, loads: dict[date, Load], *, by: Member, now: datetime
) -> Step:
    """A step `days` after the last touch; without a touch, or when that day has passed, on the emptiest coming day."""
    law = known.laws[contact.pk]
    first = policy.first_step(situation_from(kinds=known.kinds[contact.pk], tried=(), what="", by=by, now=now, law=law))
    last, day = known.last.get(contact.pk), local_today(by, now)
    window = next_interval_window(local_today(by, last), days, by=by) if last else None
    if window is None or window.day <= day:
        window = windows.on_day(
            spread.take_emptiest_day(by, first.channel, after=day, within=days, loads=loads), by.zone
        )
    return Step(first.channel, "", law.move(window, first.channel).window or window)


def end_keep_in_touch(act: Act, followup: FollowUp | None, *, is_promised: bool, now: datetime) -> None:
    """Close the follow-up with a note. With a promise on it, it stays open as an ordinary follow-up instead."""
    if followup is None or not followup.is_open:
        return
    if is_promised:
        followup.write(act, key="")
    else:
        stop_sequence(act, followup, "closed")
        followup.close(act, "other", now=now, note=ENDED)
