"""Answer the question after five tries: go on, ask later, keep in touch, or close. Nobody is closed by itself."""

from datetime import datetime
from typing import Final

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.base import act_sentences, next_step
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.asked_window import asked_window
from followthrough.flows.base.begin_sequence import place_on
from followthrough.flows.base.close_followup import close_followup
from followthrough.flows.base.current_rows import lock_current
from followthrough.flows.base.policy_input import read_situation
from followthrough.flows.base.repeat import again_if_ended
from followthrough.flows.contact.keep_in_touch import write_interval
from followthrough.flows.followup.close import REASONS
from followthrough.followups import intervals, policy, sequence_steps
from followthrough.followups.models import FollowUp
from followthrough.followups.situation import Step
from followthrough.kit.errors import Refused
from followthrough.promises.open_promises import our_open_promise
from followthrough.sequences.place import running_enrolment
from followthrough.sequences.shipped import PLAIN_KEY
from followthrough.touches.queries import tried_at
from followthrough.words.en.flows import sequence as say

DECISIONS: Final = ("go-on", "later", "keep-in-touch", "close")


@again_if_ended
def decide(
    followup: FollowUp,
    decision: str,
    *,
    until: str = "",
    because: str = "other",
    by: Member,
    now: datetime,
    seen: int | None = None,
    client_key: str = "",
) -> Act:
    """Carry the answer out. Returns the act.

    'go-on' tries twice more, about a month apart; 'later' asks again on the day `until`; 'keep-in-touch' closes it and
    keeps in touch every quarter, 'close' closes it for a reason. Raises Refused where nothing is asked, for 'later'
    without a date, and for an unknown answer or reason.
    """
    with begin_act(by, "decide", now=now, client_key=client_key) as act:
        followup = lock_current(act, followup, seen=seen)
        if decision not in DECISIONS:
            raise Refused(say.no_such_decision(decision), do=say.ONE_OF + ", ".join(DECISIONS) + ".")
        if not is_asked(followup, by=by):
            raise Refused(say.NOT_ASKED_YET, do=say.LOG_THE_TRY)
        if decision == "go-on":
            go_on(act, followup, by=by, now=now)
            said = say.goes_on(followup.contact.first, act_sentences.step_said(followup, by=by, now=now))
        elif decision == "later":
            ask_later(act, followup, until, by=by, now=now)
            said = act_sentences.about_followup("move", followup, by=by, now=now)
        else:
            said = end(act, followup, decision, because, by=by, now=now)
        return act.finish(said, contact_id=followup.contact_id)


def is_asked(followup: FollowUp, *, by: Member) -> bool:
    """True when the follow-up asks whether to go on: at the end of its sequence, or after five tries outside one."""
    if not followup.is_open:
        return False
    enrolment = running_enrolment(followup.pk)
    tries = 0 if enrolment else len(tried_at(followup.pk, zone=by.zone))
    return policy.asks_what_next(enrolment.stage if enrolment else None, tries)


def go_on(act: Act, followup: FollowUp, *, by: Member, now: datetime) -> None:
    """Two more tries, about a month apart; the step is the first of them."""
    enrolment = running_enrolment(followup.pk, for_writing=True)
    key = enrolment.sequence_key if enrolment else PLAIN_KEY
    proposal = sequence_steps.going_on(read_situation(followup.contact, by=by, now=now, followup=followup))
    assert proposal.step is not None
    next_step.give(act, followup, proposal.step)
    place_on(act, followup, key, proposal, now=enrolment.begun_at if enrolment else now)


def ask_later(act: Act, followup: FollowUp, until: str, *, by: Member, now: datetime) -> None:
    """Ask again on that day. Raises Refused without a date."""
    window = asked_window(until, by=by, now=now)
    if window is None:
        raise Refused(say.DECIDE_LATER_NEEDS_DATE, do=say.DATE_EXAMPLES)
    next_step.give(act, followup, Step(followup.next_channel, followup.next_what, window))


def end(act: Act, followup: FollowUp, decision: str, because: str, *, by: Member, now: datetime) -> str:
    """Close it, with an interval when we keep in touch. Returns the sentence. Raises Refused for an open promise."""
    if because not in REASONS or because in ("later", "do_not_contact"):
        raise Refused(say.no_such_reason(because), do=say.OTHER_REASONS)
    if our_open_promise(followup):
        raise Refused(say.promise_open(followup.contact.first), do=say.KEEP_OR_RELEASED)
    close_followup(act, followup, because, now=now)
    if decision == "keep-in-touch":
        kept = write_interval(act, followup.contact, intervals.TERMS["short"], by=by, now=now)
        return act_sentences.interval_set(followup.contact, kept, by=by, now=now)
    return act_sentences.about_followup("close", followup, by=by, now=now)
