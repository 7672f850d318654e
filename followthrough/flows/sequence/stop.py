"""Stop a sequence by hand. The open step stays, so nobody is without a dated next step."""

from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.current_rows import lock_current
from followthrough.flows.base.repeat import again_if_ended
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import Refused
from followthrough.sequences.models import Enrolment
from followthrough.sequences.place import name_of, running_enrolment
from followthrough.words.en.flows import sequence as say


@again_if_ended
def stop(followup: FollowUp, *, by: Member, now: datetime, seen: int | None = None, client_key: str = "") -> Act:
    """Stop the sequence of a follow-up. Returns the act. Raises Refused outside a sequence, Overtaken for an old
    `seen`."""
    with begin_act(by, "stop", now=now, client_key=client_key) as act:
        followup = lock_current(act, followup, seen=seen)
        enrolment = enrolment_to_change(followup)
        enrolment.stop(act, "by_hand", at=now)
        said = say.stopped(followup.contact.first, name_of(enrolment))
        return act.finish(said, contact_id=followup.contact_id)


def enrolment_to_change(followup: FollowUp) -> Enrolment:
    """The running enrolment of an open follow-up, locked. Raises Refused where there is none."""
    enrolment = running_enrolment(followup.pk, for_writing=True) if followup.is_open else None
    if enrolment is None:
        raise Refused(say.NOT_IN_ONE, do=say.PICK_A_SEQUENCE)
    return enrolment
