"""Start a sequence with a contact: a follow-up whose steps come from its stages."""

from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.consent.do_not_contact import refuse_barred
from followthrough.flows.base import next_step
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.act_sentences import step_said
from followthrough.flows.base.begin_sequence import place_on, situation_at_start
from followthrough.flows.base.current_rows import lock_contact
from followthrough.flows.base.repeat import again_if_ended
from followthrough.followups import sequence_steps
from followthrough.followups.models import FollowUp
from followthrough.followups.situation import Proposal
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from followthrough.sequences.models import Enrolment
from followthrough.sequences.place import plan_named
from followthrough.sequences.shipped import SequencePlan
from followthrough.words.en.flows import sequence as say


@again_if_ended
def enrol(
    contact: Contact, key: str, *, about: str = "", by: Member, now: datetime, client_key: str = ""
) -> tuple[Act, FollowUp]:
    """Start the sequence. Returns the act and the follow-up.

    Raises Refused for an unknown sequence, for a contact who is in it already, who is personal, who asked
    not to be contacted, and who cannot be reached in any way.
    """
    with begin_act(by, "enrol", now=now, client_key=client_key) as act:
        contact = lock_contact(contact)
        plan = plan_named(key, workspace_id=by.workspace_id)
        refuse_to_enrol(contact, plan)
        first = proposal_at_start(contact, plan, by=by, now=now)
        assert first.step is not None
        followup = next_step.begin_followup(
            act, contact, first.step, purpose=plan.purpose, about=about.strip(), owner=by, now=now
        )
        place_on(act, followup, key, first, now=now)
        said = say.began(contact.first, plan.name, step_said(followup, by=by, now=now))
        return act.finish(said, contact_id=contact.pk), followup


def refuse_to_enrol(contact: Contact, plan: SequencePlan) -> None:
    """Raise Refused where the sequence cannot be started with the contact."""
    if plan.is_retired:
        raise Refused(say.is_retired(plan.name), do=say.EDIT_BRINGS_BACK)
    refuse_barred(contact)
    if contact.is_personal:
        raise Refused(say.is_personal(contact.first), do=say.NOT_PERSONAL_FIRST)
    running = Enrolment.objects.running().filter(followup__contact=contact, sequence_key=plan.key)
    if running.exists():
        raise Refused(say.in_it_already(contact.first, plan.name), do=say.IN_IT_ALREADY)


def proposal_at_start(contact: Contact, plan: SequencePlan, *, by: Member, now: datetime) -> Proposal:
    """The first stage of a sequence that can be done with the contact."""
    return sequence_steps.first_stage(situation_at_start(contact, plan, by=by, now=now))
