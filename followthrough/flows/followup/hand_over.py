"""Hand follow-ups to a member: one, those of some people, or all of the acting member's. One act, and one undo.

Also used where a follow-up gets a new owner in another act: move.py, remove_member.py.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from django.db.models import Q, QuerySet

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.base import next_step, sequence_place
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.current_rows import lock_current, lock_ids_of_contacts
from followthrough.flows.base.repeat import again_if_ended
from followthrough.followups.models import FollowUp
from followthrough.followups.situation import Step
from followthrough.kit.errors import Refused
from followthrough.promises.open_promises import our_open_promise
from followthrough.touches.record_and_correct import record_notes
from followthrough.words.en.flows import followup as say

# Follow-ups that are written in one statement.
BLOCK = 500
# Follow-ups with a day ahead: the open ones, and those that are closed until a day.
AHEAD = Q(state=FollowUp.State.OPEN) | Q(close_reason="later")


@again_if_ended
def hand_over(
    to: Member,
    *,
    followup: FollowUp | None = None,
    contacts: Iterable[int] = (),
    everything: bool = False,
    by: Member,
    now: datetime,
    seen: int | None = None,
    client_key: str = "",
) -> Act:
    """Hand the follow-up, those of the contacts with these ids, or with `everything` those of `by` to a member.

    Follow-ups that are closed until a day go with the others. So do a member's own things: they stay on the page of
    that member, and the new owner reads for whom they are. Returns the act. Raises Refused for a member who has left
    and where nothing would change, Overtaken where the follow-up was changed since `seen`.
    """
    is_one = followup is not None
    with begin_act(by, "hand_over", now=now, client_key=client_key) as act:
        refuse_gone(to, by.workspace_id)
        if is_one:
            rows = [lock_current(act, followup, seen=seen)]  # type: ignore[arg-type]  # is_one
        else:
            mine = Q(owner=by) if everything else Q(contact_id__in=list(contacts))
            rows = lock_ahead(FollowUp.objects.visible_to(by).filter(mine, contact__deleted_at=None))
        changing = [row for row in rows if row.owner_id != to.pk and (row.is_open or row.close_reason == "later")]
        if not changing:
            raise Refused(say.has_it_already(to) if rows else say.NOTHING_TO_HAND_OVER, do=say.PICK_OTHERS)
        hand_rows(act, changing, to)
        contacts = {row.contact_id for row in changing}
        return act.finish(handed_words(changing, to), contact_id=contacts.pop() if len(contacts) == 1 else None)


def handed_words(rows: Sequence[FollowUp], to: Member) -> str:
    """The sentence about follow-ups that were handed over: the person or the thing by name, several counted."""
    things = [row for row in rows if row.contact.is_self]
    people = {row.contact_id for row in rows if not row.contact.is_self}
    if len(people) + len(things) > 1:
        return say.handed_many(followups=len(rows) - len(things), people=len(people), things=len(things), to=to)
    if things:
        return say.handed_thing(thing=things[0].about or things[0].next_what, to=to)
    return say.handed(name=rows[0].contact.full, to=to)


def lock_ahead(rows: QuerySet[FollowUp]) -> list[FollowUp]:
    """Lock and return the rows of a query that have a day ahead, in the order of their ids, and their contacts."""
    lock_ids_of_contacts(rows.filter(AHEAD).values_list("contact_id", flat=True))
    ahead = rows.filter(AHEAD).select_for_update(of=("self",)).order_by("pk")
    return list(ahead.select_related("contact__organization", "owner", "enrolment"))


def hand_rows(act: Act, rows: Sequence[FollowUp], to: Member) -> set[int]:
    """Give locked follow-ups a new owner who is here (`refuse_gone`), and note it once in each contact's history.

    A step moves to the owner's zone as `step_of_owner` says. A few statements for each BLOCK of follow-ups. Returns
    the contacts' ids.
    """
    noted = dict[int, FollowUp]()
    for start in range(0, len(rows), BLOCK):
        block = rows[start : start + BLOCK]
        moving = [row for row in block if row.is_open and not row.contact.deleted_at and moves_with(row, to)]
        next_step.move_to_zone(act, moving, to.zone)
        FollowUp.write_many(act, block, owner=to)
        for row in block:
            noted.setdefault(row.contact_id, row)
    note_new_owner(act, rows, list(noted.values()), to)
    return set(noted)


def note_new_owner(act: Act, handed: Sequence[FollowUp], noted: Sequence[FollowUp], to: Member) -> None:
    """Stop the sequences of follow-ups that got a new owner, and note in the history of those in `noted` who handed
    them to whom."""
    words = say.handed_by(who=act.member, to=to)
    for start in range(0, len(handed), BLOCK):
        sequence_place.stop_sequences(act, [row.pk for row in handed[start : start + BLOCK]], "handed_over")
        record_notes(act, [(row.contact, row, act.at, words) for row in noted[start : start + BLOCK]])


def step_of_owner(followup: FollowUp, step: Step, owner: Member) -> Step:
    """The step in the zone of its new owner, at the same wall time. A promised step keeps its instant, and one at the
    hours of the contact, in their zone, stays there.

    Raises Refused for an owner who has left, or who works in another workspace.
    """
    refuse_gone(owner, followup.workspace_id)
    is_as_it_was = step.window.zone == followup.next_zone
    if (is_as_it_was and is_at_their_hours(followup)) or our_open_promise(followup):
        return step
    return replace(step, window=step.window.moved_to(owner.zone))


def moves_with(followup: FollowUp, owner: Member) -> bool:
    """True for a step that has its wall time in the zone of its owner, and gets another zone with the new one."""
    return followup.next_zone != owner.zone and not is_at_their_hours(followup)


def is_at_their_hours(followup: FollowUp) -> bool:
    """True for a step in another zone than its owner's: it is at the hours of the contact, who lives there."""
    return followup.owner is not None and followup.next_zone != followup.owner.zone


def refuse_gone(owner: Member, workspace_id: int) -> None:
    """Raise Refused for a member who has left, or who works in another workspace. Reads the current row."""
    if not Member.objects.working().filter(pk=owner.pk, workspace_id=workspace_id).exists():
        raise Refused(say.not_a_member(owner), do=say.PICK_A_MEMBER)
