"""Close a promise by hand: kept without a touch, broken, or released."""

from collections.abc import Callable
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.base import act_sentences, next_step
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.current_rows import lock_current, lock_row
from followthrough.flows.base.policy_input import read_situation
from followthrough.flows.base.repeat import again_if_ended
from followthrough.followups import policy
from followthrough.followups.outcomes import SENT
from followthrough.kit.errors import Refused
from followthrough.promises.models import Promise
from followthrough.words.en.flows import followup as say

Verb = Callable[[Promise, Act, datetime], None]

VERBS: dict[str, Verb] = {
    "keep": lambda promise, act, now: promise.keep(act, at=now),
    "break": lambda promise, act, now: promise.break_(act, at=now),
    "release": lambda promise, act, now: promise.release(act, at=now),
}


@again_if_ended
def close_promise(promise: Promise, verb: str, *, by: Member, now: datetime, client_key: str = "") -> Act:
    """Keep, break or release a promise. The follow-up gets its next call, or keeps the step of another promise of ours.

    Returns the act. Raises Refused for another verb and for a promise that is closed already.
    """
    if verb not in VERBS:
        raise Refused(say.no_such_verb(verb), do=say.KEEP_BREAK_RELEASE)
    with begin_act(by, verb, now=now, client_key=client_key) as act:
        followup = lock_current(act, promise.followup)
        promise = lock_row(promise)
        if promise.state != Promise.State.OPEN:
            raise Refused(say.ALREADY_CLOSED)
        VERBS[verb](promise, act, now)
        seen = read_situation(followup.contact, by=by, now=now, followup=followup)
        proposal = policy.propose(SENT, seen)
        if followup.is_open and proposal.step:
            next_step.offer_step(act, followup, proposal.step)
        return act.finish(act_sentences.promise_closed(promise, verb, by=by, now=now), contact_id=followup.contact_id)
