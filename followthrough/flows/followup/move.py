"""Move a next step to another day or channel. A promised step moves only when they were told: the ledger counts it."""

from dataclasses import replace
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.base import act_sentences, next_step
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.asked_window import asked_window
from followthrough.flows.base.current_rows import checked_material, refuse_own
from followthrough.flows.base.repeat import again_if_ended
from followthrough.flows.contact.begin_offered import lock_or_begin
from followthrough.flows.followup.hand_over import note_new_owner, step_of_owner
from followthrough.followups.channels import CALL
from followthrough.followups.models import FollowUp
from followthrough.followups.situation import Step
from followthrough.kit.errors import Refused
from followthrough.words.en.flows import followup as say


@again_if_ended
def move(
    followup: FollowUp,
    *,
    next_words: str = "",
    channel: str = "",
    what: str | None = None,
    material: int | None = None,
    told_them: bool = False,
    owner: Member | None = None,
    by: Member,
    now: datetime,
    seen: int | None = None,
    client_key: str = "",
) -> Act:
    """Change when, how, what or who: `owner` is the member who does the step from now on. Returns the act.

    `material` is the id of what goes with it, 0 for nothing from now on; None leaves it as it is.

    Raises PromiseOverrun when the step would end after our promise and `told_them` is False, Refused for words without
    a date.
    """
    begins = followup.is_offer
    with begin_act(by, "move", now=now, client_key=client_key) as act:
        followup = lock_or_begin(act, followup, seen=seen, by=by, now=now)
        if channel:
            refuse_own(followup.contact)
        step = changed_step(followup, next_words=next_words, channel=channel, what=what, by=by, now=now)
        if material is not None:
            step = replace(step, material=checked_material(material, by=by))
        owned_by = followup.owner_id
        if owner is not None:
            step = step_of_owner(followup, step, owner)
        moves = followup.moves if begins else next_step.moves_after(followup, step.window)
        slipped = next_step.give(act, followup, step, owner=owner, moves=moves, told_them=told_them)
        if owner is not None and followup.owner_id != owned_by:
            note_new_owner(act, [followup], [followup], owner)
        return act.finish(
            act_sentences.moved(followup, slipped=slipped, by=by, now=now), contact_id=followup.contact_id
        )


def changed_step(
    followup: FollowUp, *, next_words: str, channel: str, what: str | None, by: Member, now: datetime
) -> Step:
    """The step with the changes. Raises Refused for words without a date, and for a closed follow-up."""
    window = asked_window(next_words, by=by, now=now) or followup.window
    if window is None:
        raise Refused(say.IS_CLOSED, do=say.DATE_TO_REOPEN)
    how = channel or followup.next_channel or CALL  # a follow-up that was closed from the start has no channel
    return Step(how, followup.next_what if what is None else what.strip(), window, followup.is_waiting,
                followup.next_material_id)  # fmt: skip
