"""Keep in touch at an interval, a contact's own or a tag's: one dated follow-up, which every real touch moves on.

`agree` makes the follow-ups match the intervals,
in the same way for one contact and for all contacts of a tag.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Q

from followthrough.accounts.models import Member
from followthrough.acts.models import Act, columns_of
from followthrough.desk import spread
from followthrough.desk.day_load import Load
from followthrough.flows.base import act_sentences, next_step
from followthrough.flows.base.act_block import acting, refuse_stale
from followthrough.flows.base.policy_input import again, seen, today
from followthrough.followups import intervals, policy
from followthrough.followups.do_not_contact import barred, barred_ids, refuse_barred
from followthrough.followups.kept_interval import kept_days
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import RESTARTS_KEEP_IN_TOUCH
from followthrough.followups.policy import Step
from followthrough.kit import windows
from followthrough.kit.errors import Refused
from followthrough.people import effective_interval
from followthrough.people.models import Contact, Tag
from followthrough.people.queries import method_kinds
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
from followthrough.touches.queries import last_real

ENDED = "No rhythm any more."
BLOCK = 500


def keep(
    contact: Contact, days: int | None, *, by: Member, now: datetime, seen: int | None = None, client_key: str = ""
) -> Act:
    """Set the interval of a contact in days; None leaves it to the tags, 0 is never. Returns the act.

    Raises Refused for a contact that is personal or asked not to be contacted, Overtaken for an old `seen`.
    """
    with acting(by, "keep_in_touch", now=now, client_key=client_key) as act:
        row = Contact.objects.select_for_update(of=("self",)).get(pk=contact.pk)
        refuse_stale(row, seen)
        followup = write_rhythm(act, row, days, by=by, now=now)
        return act.close(act_sentences.rhythm(row, followup, by=by, now=now), contact_id=row.pk)


def write_rhythm(
    act: Act, contact: Contact, days: int | None, *, by: Member, now: datetime, **also: object
) -> FollowUp | None:
    """Set the interval inside another act; `also` are further columns of the contact to write.

    Returns the follow-up that keeps the interval, None when there is none. Raises Refused like `keep`.
    """
    if days:
        intervals.checked(days)
        refuse_barred(contact)
        if also.get("is_personal", contact.is_personal):
            raise Refused(f"{contact.first} is private.", do="Take that away first; nobody private is proposed.")
    was = effective_interval.days_of([contact.pk], workspace_id=act.workspace_id)
    contact.write(act, keep_in_touch_days=days, **also)
    return agree(act, [contact], was, by=by, now=now).get(contact.pk)


def keep_tag(tag: Tag, days: int | None, *, by: Member, now: datetime, client_key: str = "") -> Act:
    """Set the interval of a tag, for its contacts without an interval of their own; None ends it. Returns the act."""
    with acting(by, "tag_keep_in_touch", now=now, client_key=client_key) as act:
        tag = Tag.objects.select_for_update().get(pk=tag.pk)
        people = list(Contact.objects.kept().filter(tagged__tag=tag).order_by("fold", "pk"))
        was = effective_interval.days_of([row.pk for row in people], workspace_id=act.workspace_id)
        act.before["tag"] = {str(tag.pk): columns_of(tag)}
        tag.keep_in_touch_days = intervals.checked(days) if days else None
        tag.save(update_fields=["keep_in_touch_days"])
        kept = agree(act, people, was, by=by, now=now)
        return act.close(act_sentences.tag_rhythm(tag, len(kept)))


@dataclass(frozen=True, slots=True)
class Foreseen:
    """Counts of a tag's contacts: those its interval would move, those with an interval of their own, and those who are
    personal or asked not to be contacted."""

    people: int
    own: int
    barred: int


def foresee(tag: Tag, *, by: Member) -> Foreseen:
    """Count the contacts that a new interval of the tag would concern; one statement."""
    people = Contact.objects.visible_to(by).kept().filter(tagged__tag=tag).annotate(do_not_contact=barred())
    never = Q(is_personal=True) | Q(do_not_contact=True)
    counted = people.aggregate(
        people=Count("pk", filter=~never & Q(keep_in_touch_days=None)),
        own=Count("pk", filter=~never & Q(keep_in_touch_days__isnull=False)),
        barred=Count("pk", filter=never),
    )
    return Foreseen(**counted)


def restart(act: Act, touch: Touch | None, *, logged_on: FollowUp, by: Member) -> None:
    """Start the interval again after a real touch on another follow-up (`logged_on`).

    A keep-in-touch step that was promised, or that waits for them, stays.
    """
    if touch is None or touch.outcome not in RESTARTS_KEEP_IN_TOUCH:
        return
    rows = FollowUp.objects.select_for_update(of=("self",)).filter(workspace_id=act.workspace_id, state="open")
    # Filter by contact too: by the key alone SQLite scans the workspace, because it does not use the partial index for
    # a bound parameter.
    rows = rows.filter(contact_id=touch.contact_id, key=intervals.key_of(touch.contact_id))
    mine = rows.filter(is_waiting=False).exclude(promises__state="open")
    followup = mine.exclude(pk=logged_on.pk).select_related("owner").first()
    days = kept_days(followup.pk) if followup else None
    if followup and days:
        window = again(today(by, touch.at), days, by=followup.owner or by)
        next_step.offer(act, followup, Step(followup.next_channel, "", window), moves=0)


def agree(
    act: Act, people: Sequence[Contact], was: Mapping[int, int], *, by: Member, now: datetime
) -> dict[int, FollowUp]:
    """Make the follow-ups match the intervals. `was`: {contact id: interval before the change}.

    Returns {contact id: its follow-up} of the changed contacts that have an interval now.
    """
    kept: dict[int, FollowUp] = {}
    loads: dict[date, Load] = {}
    for start in range(0, len(people), BLOCK):
        known = Known.of(people[start : start + BLOCK], was, workspace_id=act.workspace_id)
        for contact in known.changed:
            followup = hold(act, contact, known, loads, by=by, now=now)
            if followup is not None:
                kept[contact.pk] = followup
    return kept


@dataclass(slots=True)
class Known:
    """Values of a block of contacts, read at once. `changed` are the contacts whose interval has changed."""

    changed: list[Contact]
    days: dict[int, int]
    rows: dict[int, FollowUp]
    promised: set[int]
    barred: set[int]
    last: dict[int, datetime]
    kinds: dict[int, set[str]]

    @classmethod
    def of(cls, people: Sequence[Contact], was: Mapping[int, int], *, workspace_id: int) -> "Known":
        """Read the values of the contacts; `was`: {contact id: interval before the change}."""
        days = effective_interval.days_of([row.pk for row in people], workspace_id=workspace_id)
        changed = [row for row in people if days.get(row.pk) != was.get(row.pk)]
        ids = [row.pk for row in changed]
        loops = FollowUp.objects.filter(workspace_id=workspace_id, contact_id__in=ids)
        rows = loops.filter(key__in=[intervals.key_of(pk) for pk in ids]).select_for_update(of=("self",))
        # Of several with the same key the open one wins: it comes last.
        keeping = {row.contact_id: row for row in reversed(rows.select_related("owner").open_first("-pk"))}
        owed = Promise.objects.filter(followup__in=[row.pk for row in keeping.values()], state="open")
        return cls(
            changed,
            days,
            keeping,
            set(owed.values_list("followup_id", flat=True)),
            barred_ids(ids, workspace_id=workspace_id),
            last_real(ids, workspace_id=workspace_id),
            method_kinds(ids),
        )


def hold(
    act: Act, contact: Contact, known: Known, loads: dict[date, Load], *, by: Member, now: datetime
) -> FollowUp | None:
    """Start, move, reopen or close the keep-in-touch follow-up of one contact. Returns it; None when it is closed."""
    followup, days = known.rows.get(contact.pk), known.days.get(contact.pk)
    if not days or contact.pk in known.barred:
        end(act, followup, is_promised=bool(followup and followup.pk in known.promised), now=now)
        return None
    if followup and (followup.pk in known.promised or followup.is_waiting):
        return followup  # an agreed step stays; the interval starts again with the next touch
    step = step_of(contact, days, known, loads, by=by, now=now)
    if followup:
        next_step.offer(act, followup, step, owner=followup.owner or by, moves=0)
        return followup
    key = intervals.key_of(contact.pk)
    return next_step.begin(act, contact, step, purpose="keep_in_touch", key=key, owner=by, now=now)


def step_of(contact: Contact, days: int, known: Known, loads: dict[date, Load], *, by: Member, now: datetime) -> Step:
    """A step `days` after the last touch; without a touch, or when that day has passed, on the emptiest coming day."""
    first = policy.first_step(seen(kinds=known.kinds[contact.pk], tried=(), what="", by=by, now=now))
    last, day = known.last.get(contact.pk), today(by, now)
    window = again(today(by, last), days, by=by) if last else None
    if window is None or window.day <= day:
        window = windows.on_day(spread.to(by, first.channel, after=day, within=days, loads=loads), by.zone)
    return Step(first.channel, "", window)


def end(act: Act, followup: FollowUp | None, *, is_promised: bool, now: datetime) -> None:
    """Close the follow-up with a note. With a promise on it, it stays open as an ordinary follow-up instead."""
    if followup is None or not followup.is_open:
        return
    if is_promised:
        followup.write(act, key="")
    else:
        followup.rest(act, "other", now=now, note=ENDED)
