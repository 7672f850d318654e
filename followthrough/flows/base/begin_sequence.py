"""Put a follow-up at the start of a sequence: by hand, or by what opened the follow-up or was logged on it."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.consent.contact_law import read_law
from followthrough.consent.do_not_contact import is_barred
from followthrough.flows.base import next_step
from followthrough.flows.base.policy_input import situation_from
from followthrough.followups import sequence_steps
from followthrough.followups.channels import OTHER
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import outcome_named
from followthrough.followups.situation import Enrolled, Proposal, Situation
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from followthrough.people.queries import method_kinds
from followthrough.promises.open_promises import our_open_promise
from followthrough.sequences.models import Enrolment
from followthrough.sequences.place import plan_begun_by, plan_named, why_not
from followthrough.sequences.shipped import SequencePlan
from followthrough.words.en.flows import sequence as say


def begin_by_itself(
    act: Act,
    followup: FollowUp,
    causes: Sequence[str],
    *,
    step_stays: bool,
    done: str = "",
    by: Member,
    now: datetime,
) -> str:
    """Begin the sequence that is on for one of the causes. Returns 'Started: ...', '' where none begins.

    None begins for somebody who is personal, barred, in a sequence already or without any way to be reached, and none
    while it is their turn. `step_stays`: the step was chosen or shown, so it becomes the first stage as it is; so does
    one that we promised. `done` is the channel of our touch that was the cause: a first stage on it is done with that.
    """
    plan = plan_begun_by(causes, workspace_id=act.workspace_id) if any(causes) else None
    return begin_plan(act, followup, plan, step_stays=step_stays, done=done, by=by, now=now)


def begin_named(act: Act, followup: FollowUp, key: str, *, by: Member, now: datetime) -> str:
    """Begin the sequence of that key after the present step, unless the workspace has removed it. Returns as
    `begin_by_itself` does.

    Doing a step on the channel of the first stage would count as that stage, so then it does not begin.
    """
    plan = plan_named(key, workspace_id=act.workspace_id)
    if plan.is_retired:
        return ""
    return begin_plan(act, followup, plan, step_stays=True, not_on=followup.next_channel, by=by, now=now)


def begin_plan(
    act: Act,
    followup: FollowUp,
    plan: SequencePlan | None,
    *,
    step_stays: bool,
    done: str = "",
    not_on: str = "",
    by: Member,
    now: datetime,
) -> str:
    """Begin the plan, where there is one and it can begin; not with a stage on the channel `not_on`. Returns as
    `begin_by_itself` does."""
    if plan is None or not followup.is_open or followup.is_waiting or not can_begin(followup.contact):
        return ""
    try:
        seen = situation_at_start(followup.contact, plan, by=by, now=now, what=followup.next_what)
    except Refused:
        return ""
    first = first_of_plan(plan, seen, done=done)
    if first is None or first.step is None or first.step.channel == not_on:
        return ""
    if not step_stays and our_open_promise(followup) is None:
        next_step.give(act, followup, first.step)
    place_on(act, followup, plan.key, first, now=now)
    return say.started(plan.name)


def with_first_stage(
    main: Proposal,
    causes: Sequence[str],
    *,
    done: str,
    contact_id: int,
    seen: Situation,
    kinds: Collection[str],
    by: Member,
) -> Proposal:
    """The proposal for a new follow-up, with the first step of the sequence that begins with it, so that the page shows
    what saving writes. As it is where none begins, and where it is promised or their turn. `contact_id` is 0 for a new
    contact."""
    is_open = main.step is not None and not main.step.waiting and not main.promised
    plan = plan_begun_by(causes, workspace_id=by.workspace_id) if is_open and causes else None
    contact = Contact.objects.filter(pk=contact_id).first() if plan and contact_id else None
    address = contact.address if contact else ""
    if plan is None or main.step is None or (contact and not can_begin(contact)) or not (kinds or address.strip()):
        return main
    at = Enrolled(plan.cadence, why_not=why_not(kinds, address=address))
    begins = replace(seen, tried=(), asked=None, what=main.step.what, channel=OTHER, enrolled=at)
    first = first_of_plan(plan, begins, done=done)
    return replace(main, step=first.step) if first else main


def first_of_plan(plan: SequencePlan, seen: Situation, *, done: str) -> Proposal | None:
    """The first stage that can be done, after the one that our touch on the channel `done` has done; None when there
    is none."""
    first = sequence_steps.first_stage(seen, passed=stages_done(plan, done))
    return first if first.step and plan.cadence.stage_of(first.stage) else None


def causes_of(outcome: str, channel: str, purpose: str) -> tuple[list[str], str]:
    """(what a touch, '' for none, and the purpose of a new follow-up can begin, the channel of a touch that does a
    stage)."""
    row = outcome_named(outcome)
    cause = row.begins.get(channel, "") if outcome else ""
    return [one for one in (cause, purpose) if one], channel if outcome and row.sends else ""


def can_begin(contact: Contact) -> bool:
    """False for somebody who is personal, barred, or in a sequence already."""
    running = Enrolment.objects.running().filter(followup__contact=contact)
    return not (contact.is_personal or is_barred(contact) or running.exists())


def stages_done(plan: SequencePlan, channel: str) -> frozenset[str]:
    """The first stage of the plan, where our touch on the channel has done it."""
    first = plan.cadence.stages[0]
    return frozenset({first.key} if channel and first.channel == channel else ())


def situation_at_start(contact: Contact, plan: SequencePlan, *, by: Member, now: datetime, what: str = "") -> Situation:
    """The input of the policy before the first stage. Raises Refused for a contact who cannot be reached in any way."""
    kinds: Collection[str] = method_kinds([contact.pk])[contact.pk]
    if not kinds and not contact.address.strip():
        raise Refused(say.cannot_be_reached(contact.first), do=say.NO_WAY_AT_ALL)
    at = Enrolled(plan.cadence, why_not=why_not(kinds, address=contact.address))
    law = read_law(contact.pk, by=by, now=now)
    return situation_from(kinds=kinds, tried=(), what=what, by=by, now=now, channel=OTHER, enrolled=at, law=law)


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
