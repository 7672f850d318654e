"""Start a sequence with a contact: a follow-up whose steps come from its stages."""

from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.consent.contact_law import read_law
from followthrough.consent.do_not_contact import refuse_barred
from followthrough.flows.base import next_step
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.act_sentences import step_said
from followthrough.flows.base.current_rows import lock_contact
from followthrough.flows.base.policy_input import situation_from
from followthrough.flows.base.repeat import again_if_ended
from followthrough.followups import sequence_steps
from followthrough.followups.channels import OTHER
from followthrough.followups.models import FollowUp
from followthrough.followups.situation import Enrolled, Proposal, Situation
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from followthrough.people.queries import method_kinds
from followthrough.sequences.models import Enrolment
from followthrough.sequences.place import plan_named, why_not
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
    refuse_barred(contact)
    if contact.is_personal:
        raise Refused(say.is_personal(contact.first), do=say.NOT_PERSONAL_FIRST)
    running = Enrolment.objects.running().filter(followup__contact=contact, sequence_key=plan.key)
    if running.exists():
        raise Refused(say.in_it_already(contact.first, plan.name), do=say.IN_IT_ALREADY)


def situation_at_start(contact: Contact, plan: SequencePlan, *, by: Member, now: datetime) -> Situation:
    """The input of the policy before the first stage. Raises Refused for a contact who cannot be reached in any way."""
    kinds = method_kinds([contact.pk])[contact.pk]
    if not kinds and not contact.address.strip():
        raise Refused(say.cannot_be_reached(contact.first), do=say.NO_WAY_AT_ALL)
    at = Enrolled(plan.cadence, why_not=why_not(kinds, address=contact.address))
    return situation_from(
        kinds=kinds,
        tried=(),
        what="",
        by=by,
        now=now,
        channel=OTHER,
        enrolled=at,
        law=read_law(contact.pk, by=by, now=now),
    )


def proposal_at_start(contact: Contact, plan: SequencePlan, *, by: Member, now: datetime) -> Proposal:
    """The first stage of a sequence that can be done with the contact."""
    return sequence_steps.first_stage(situation_at_start(contact, plan, by=by, now=now))


def place_on(act: Act, followup: FollowUp, key: str, proposal: Proposal, *, now: datetime) -> Enrolment:
    """Write that the follow-up stands on the stage of a proposal; a stopped enrolment of it begins anew."""
    columns = {
        "sequence_key": key,
        "stage": proposal.stage,
        "passed": sorted(proposal.passed),
        "skipped": {one.key: one.why for one in proposal.skipped},
        "begun_at": now,
        "stopped_at": None,
        "stopped_because": "",
        "stopped_by_id": None,
    }
    row = Enrolment.objects.select_for_update().filter(followup=followup).first()
    if row is None:
        return Enrolment.make(act, followup=followup, **columns)
    row.write(act, **columns)
    return row
