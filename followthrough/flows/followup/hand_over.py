"""Hand follow-ups to a member: one, those of some people, or all of the acting member's. One act, and one undo.

Also used where a follow-up gets a new owner in another act: move.py, remove_member.py.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from django.db.models import Q, QuerySet

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.base import act_sentences, next_step, sequence_place
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.current_rows import lock_current, lock_ids_of_contacts
from followthrough.flows.base.repeat import again_if_ended
from followthrough.followups.channels import OTHER
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import NOTED
from followthrough.followups.situation import Step
from followthrough.kit.errors import Refused
from followthrough.promises.open_promises import our_open_promise
from followthrough.touches.record_and_correct import record_touch
from followthrough.words.en.flows import followup as say

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

    Follow-ups that are closed until a day go with the others. Returns the act. Raises Refused for a member who has left
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
        people = hand_rows(act, changing, to)
        if len(people) > 1:
            return act.finish(say.handed_many(followups=len(changing), people=len(people), to=to))
        return act.finish(say.handed(name=changing[0].contact.full, to=to), contact_id=changing[0].contact_id)


def lock_ahead(rows: QuerySet[FollowUp]) -> list[FollowUp]:
    """Lock and return the rows of a query that have a day ahead, in the order of their ids, and their contacts."""
    lock_ids_of_contacts(rows.filter(AHEAD).values_list("contact_id", flat=True))
    ahead = rows.filter(AHEAD).select_for_update(of=("self",)).order_by("pk")
    return list(ahead.select_related("contact__organization", "owner", "enrolment"))


def hand_rows(act: Act, rows: Iterable[FollowUp], to: Member) -> set[int]:
    """Give locked follow-ups a new owner, and note it once in each contact's history. Returns the contacts' ids."""
    people = set[int]()
    for row in rows:
        step = act_sentences.next_step_of(row)
        if step is None or row.contact.deleted_at:
            row.write(act, owner=to)
        else:
            next_step.give(act, row, step_of_owner(row, step, to), owner=to)
        note_new_owner(act, row, to, in_history=row.contact_id not in people)
        people.add(row.contact_id)
    return people


def note_new_owner(act: Act, followup: FollowUp, to: Member, *, in_history: bool = True) -> None:
    """Stop the sequence of a follow-up that got a new owner, and note in the history who handed it to whom."""
    sequence_place.stop_sequence(act, followup, "handed_over")
    if in_history:
        record_touch(
            act, followup.contact, followup=followup, by=act.member, at=act.at, channel=OTHER, outcome=NOTED,
            words=say.handed_by(who=act.member, to=to),
        )  # fmt: skip


def step_of_owner(followup: FollowUp, step: Step, owner: Member) -> Step:
    """The step in the zone of its new owner, at the same wall time. A promised step keeps its instant, and one at the
    hours of the contact, in their zone, stays there.

    Raises Refused for an owner who has left, or who works in another workspace.
    """
    refuse_gone(owner, followup.workspace_id)
    at_their_hours = followup.owner is not None and step.window.zone == followup.next_zone != followup.owner.zone
    if at_their_hours or our_open_promise(followup):
        return step
    return replace(step, window=step.window.moved_to(owner.zone))


def refuse_gone(owner: Member, workspace_id: int) -> None:
    """Raise Refused for a member who has left, or who works in another workspace. Reads the current row."""
    if not Member.objects.working().filter(pk=owner.pk, workspace_id=workspace_id).exists():
        raise Refused(say.not_a_member(owner), do=say.PICK_A_MEMBER)
