"""Start a follow-up with a contact: it begins with a dated step of ours."""

from dataclasses import dataclass
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.consent.do_not_contact import refuse_barred
from followthrough.flows.base import act_sentences, next_step
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.asked_window import asked_window
from followthrough.flows.base.begin_sequence import begin_by_itself
from followthrough.flows.base.current_rows import lock_contact
from followthrough.flows.base.policy_input import read_situation
from followthrough.flows.base.repeat import again_if_ended
from followthrough.followups import policy
from followthrough.followups.models import FollowUp
from followthrough.followups.situation import OWN_PURPOSE, Step
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from followthrough.words.en.flows import followup as say

PURPOSES = (
    "met", "inquiry", "reply", "quote", "promise", "after_sale", "keep_in_touch", "waiting", "referral", "round"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class NewFollowUp:
    """A follow-up to start; `next_words` and `channel` replace the policy's date and channel."""

    purpose: str = "keep_in_touch"
    about: str = ""
    next_words: str = ""
    channel: str = ""
    key: str = ""


@again_if_ended
def start_followup(
    contact: Contact, how: NewFollowUp, *, by: Member, now: datetime, client_key: str = ""
) -> tuple[Act, FollowUp]:
    """Start it. Returns the act and the follow-up.

    A sequence that is on for the purpose begins with it (begin_sequence.py).
    Raises Refused when the contact asked not to be contacted, or the words name no date.
    """
    with begin_act(by, "start", now=now, client_key=client_key) as act:
        contact = lock_contact(contact)
        refuse_barred(contact)
        asked = asked_window(how.next_words, by=by, now=now)
        first = policy.propose_first(read_situation(contact, by=by, now=now, asked=asked), how.channel)
        assert first.step is not None
        followup = open_followup(act, contact, how, first.step, by=by, now=now)
        is_chosen = bool(asked or how.channel)
        started = begin_by_itself(act, followup, [how.purpose], step_stays=is_chosen, by=by, now=now)
        said = act_sentences.about_followup("start", followup, by=by, now=now)
        said = said if started else act_sentences.with_reason(said, first)
        act.finish(" ".join(filter(None, [said, started])), contact_id=contact.pk)
        return act, followup


def open_followup(
    act: Act, contact: Contact, how: NewFollowUp, step: Step, *, by: Member, now: datetime, words: str = ""
) -> FollowUp:
    """Create an open follow-up inside an act. `words` is the line that planned it. Raises Refused for an unknown
    purpose."""
    if how.purpose not in PURPOSES and not (how.purpose == OWN_PURPOSE and contact.is_self):
        raise Refused(say.no_such_purpose(how.purpose), do=say.ONE_OF + ", ".join(PURPOSES) + ".")
    return next_step.begin_followup(
        act, contact, step, purpose=how.purpose, about=how.about.strip(), key=how.key, owner=by, now=now, words=words
    )
