"""Begin a follow-up with a contact whom Today offers to call, in the act that does its first step.

The door hands in the follow-up that it showed, which is not stored and has the negative id of the contact.
"""

from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.consent.do_not_contact import refuse_barred
from followthrough.directory.list_conditions import meant_to_call
from followthrough.flows.base import next_step
from followthrough.flows.base.current_rows import lock_current, lock_same_contact
from followthrough.flows.base.policy_input import read_situation
from followthrough.followups import policy
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import Overtaken
from followthrough.people.models import Contact
from followthrough.words.en.flows import base as say


def refuse_unless_meant(contact: Contact) -> None:
    """Raise Overtaken for a contact who is not on 'Meaning to call'; one statement."""
    if not meant_to_call(Contact.objects.filter(pk=contact.pk)).exists():
        raise Overtaken(say.not_offered(contact.first), do=say.SEE_TODAY)


def lock_or_begin(act: Act, followup: FollowUp, *, seen: int | None, by: Member, now: datetime) -> FollowUp:
    """Lock and return the current follow-up; where it was only offered, begin it in this act.

    Raises Overtaken as `lock_current` does, and where the contact is not one to call any more; Refused for a contact
    who asked not to be contacted.
    """
    if not followup.is_offer:
        return lock_current(act, followup, seen=seen)
    contact = lock_same_contact(followup.contact, seen=seen)
    refuse_barred(contact)
    refuse_unless_meant(contact)
    first = policy.propose_first(read_situation(contact, by=by, now=now), followup.next_channel)
    assert first.step is not None
    return next_step.begin_followup(act, contact, first.step, purpose="keep_in_touch", owner=by, now=now)
