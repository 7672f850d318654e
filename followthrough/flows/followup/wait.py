"""Wait for the other person: it is their turn until our date to ask, then it is ours again."""

from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.base import act_sentences, next_step
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.asked_window import asked_window
from followthrough.flows.base.current_rows import lock_current, refuse_own
from followthrough.flows.base.policy_input import read_situation
from followthrough.flows.base.repeat import again_if_ended
from followthrough.followups import policy
from followthrough.followups.models import FollowUp
from followthrough.followups.situation import Step
from followthrough.kit import windows
from followthrough.kit.errors import Refused
from followthrough.promises.open_promises import add_promise, our_open_promise, their_open_promise
from followthrough.words.en.flows import followup as say


@again_if_ended
def wait_for_them(
    followup: FollowUp,
    *,
    what: str,
    ask_words: str = "",
    they_promised: bool = False,
    by: Member,
    now: datetime,
    seen: int | None = None,
    client_key: str = "",
) -> Act:
    """Wait for `what` they owe, and ask again on the date in `ask_words` (default: AFTER_MAIL_DAYS business days).

    Returns the act. Raises Refused while a promise of ours is open on the follow-up, because then it is our turn.
    """
    with begin_act(by, "wait", now=now, client_key=client_key) as act:
        followup = lock_current(act, followup, seen=seen)
        refuse_own(followup.contact)
        if our_open_promise(followup):
            raise Refused(say.promised_here(followup.contact.first), do=say.KEEP_FIRST)
        step = ask_again_step(followup, what=what, ask_words=ask_words, by=by, now=now)
        if they_promised and not their_open_promise(followup):
            add_promise(act, followup, step, side="theirs", now=now, told_in=None)
        next_step.give(act, followup, step, moves=0)
        return act.finish(
            act_sentences.about_followup("wait", followup, by=by, now=now), contact_id=followup.contact_id
        )


def ask_again_step(followup: FollowUp, *, what: str, ask_words: str, by: Member, now: datetime) -> Step:
    """The waiting step, due when we ask again. Raises Refused for words without a date."""
    asked = asked_window(ask_words, by=by, now=now)
    seen = read_situation(followup.contact, by=by, now=now, followup=followup)
    window = asked or windows.on_day(seen.business_day(policy.AFTER_MAIL_DAYS), by.zone)
    channel = policy.first_step(seen).channel
    return Step(channel, what.strip(), window, waiting=True)
