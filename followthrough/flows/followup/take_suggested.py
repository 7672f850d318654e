"""Put a person whom the plan suggests on Today: a follow-up for today on the habit's channel, through the gate.

It counts for the habit when something is logged, not before.
"""

from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.consent.do_not_contact import refuse_barred
from followthrough.desk.plan.suggested import taken_lately
from followthrough.flows.account.change_habits import habit_named
from followthrough.flows.base import next_step
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.current_rows import lock_contact, refuse_own
from followthrough.flows.base.policy_input import local_today, read_situation
from followthrough.flows.base.repeat import again_if_ended
from followthrough.followups import policy
from followthrough.followups.models import FollowUp
from followthrough.habits.models import Proposed
from followthrough.kit import windows
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from followthrough.words.en import plan_words as say


@again_if_ended
def take_suggested(
    key: str, contact: Contact, *, by: Member, now: datetime, client_key: str = ""
) -> tuple[Act, FollowUp]:
    """Begin it, and note that the person was suggested. Returns the act and the follow-up.

    Raises Refused for an unknown habit, and for a person who is never suggested or was taken in the last four weeks.
    """
    with begin_act(by, "take", now=now, client_key=client_key) as act:
        rule = habit_named(key)
        contact = lock_contact(contact)
        refuse_barred(contact)
        refuse_never_suggested(contact)
        if contact.pk in taken_lately(by, now):
            raise Refused(say.ALREADY_TAKEN, do=say.SOMEONE_ELSE)
        asked = windows.on_day(local_today(by, now), by.zone)
        first = policy.propose_first(read_situation(contact, by=by, now=now, asked=asked), rule.channel)
        assert first.step is not None
        purpose = "keep_in_touch"
        followup = next_step.begin_followup(act, contact, first.step, purpose=purpose, owner=by, now=now)
        Proposed.make(act, member=by, contact=contact, habit=key, at=now)
        return act.finish(say.taken(contact.full), contact_id=contact.pk), followup


def refuse_never_suggested(contact: Contact) -> None:
    refuse_own(contact)
    if contact.is_personal:
        raise Refused(say.PERSONAL, do=say.SOMEONE_ELSE)
    if contact.sorted_as == "none":
        raise Refused(say.SORTED_NONE, do=say.SOMEONE_ELSE)
