"""Introduce two people: each is followed up until they have talked, and then the other one is thanked.

One act makes two follow-ups tied to each other. The one who needs help is asked first, the one who helps a day later.
When one of them says that they talked, the step of the other follow-up becomes a thank-you.
"""

from dataclasses import dataclass
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.accounts.working_days import business_day_window
from followthrough.acts.models import Act
from followthrough.consent.do_not_contact import refuse_barred
from followthrough.flows.base import act_sentences, next_step, sequence_place
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.close_followup import close_followup
from followthrough.flows.base.current_rows import lock_contacts, lock_current
from followthrough.flows.base.repeat import again_if_ended
from followthrough.flows.followup.start import NewFollowUp, open_followup
from followthrough.followups.channels import first_possible
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import REACHED
from followthrough.followups.situation import Step
from followthrough.kit import windows
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from followthrough.people.queries import method_kinds
from followthrough.touches.record_and_correct import record_touch
from followthrough.words.en.flows import followup as say

# Business days until each of them is asked: people need some days to call each other.
ASK_NEEDS, ASK_DOES = 5, 6
# From this hour of the member's day on a thank-you is due on the next business day.
LATEST = 15
TALKED = say.TALKED


@dataclass(frozen=True, slots=True)
class Introduced:
    act: Act
    needs: FollowUp
    does: FollowUp


@again_if_ended
def introduce(
    needs: Contact, does: Contact, *, about: str = "", by: Member, now: datetime, client_key: str = ""
) -> Introduced:
    """Start two tied follow-ups. Returns them with their act.

    Raises Refused for the same contact twice, a personal contact, one who asked not to be contacted, and two who are
    being introduced already.
    """
    with begin_act(by, "introduce", now=now, client_key=client_key) as act:
        needs, does = lock_contacts(needs, does)
        refuse_introduction(needs, does)
        asking, helping = (
            start_introduced(act, contact, other, about, days, by=by, now=now)
            for contact, other, days in ((needs, does, ASK_NEEDS), (does, needs, ASK_DOES))
        )
        asking.write(act, tied_to=helping)
        helping.write(act, tied_to=asking)
        act.finish(act_sentences.introduced(asking, to=does, by=by, now=now), contact_id=needs.pk)
        return Introduced(act, asking, helping)


def start_introduced(
    act: Act, contact: Contact, other: Contact, about: str, days: int, *, by: Member, now: datetime
) -> FollowUp:
    """Start the follow-up with one of them: ask in `days` business days whether they talked."""
    step = Step(channel_to(contact), say.whether_talked(other.first), business_day_window(by, days, now=now))
    subject = about.strip() or say.introduced_to(other.full)
    how = NewFollowUp(purpose="referral", about=subject, key=f"introduced:{contact.pk}:{other.pk}")
    return open_followup(act, contact, how, step, by=by, now=now)


def refuse_introduction(needs: Contact, does: Contact) -> None:
    """Raise Refused for two contacts who cannot be introduced; `introduce` lists the reasons."""
    if needs.pk == does.pk:
        raise Refused(say.SAME_PERSON, do=say.SOMEONE_ELSE)
    for contact in (needs, does):
        refuse_barred(contact)
        if contact.is_personal:
            raise Refused(say.is_personal(contact.first), do=say.SOMEONE_ELSE)
    keys = [f"introduced:{one.pk}:{other.pk}" for one, other in ((needs, does), (does, needs))]
    if FollowUp.objects.open().filter(contact__in=[needs, does], key__in=keys).exists():
        raise Refused(say.already_introduced(one=needs.first, other=does.first), do=say.ASK_IF_TALKED)


@again_if_ended
def they_talked(followup: FollowUp, *, by: Member, now: datetime, seen: int | None = None, client_key: str = "") -> Act:
    """One of them says that they talked: close this follow-up, and make the other one's step a thank-you.

    Returns the act. Raises Refused for a follow-up that is no open introduction, Overtaken for an old `seen`.
    """
    with begin_act(by, "talked", now=now, client_key=client_key) as act:
        followup = lock_current(act, followup, seen=seen)
        if followup.tied_to_id is None or not followup.is_open:
            raise Refused(say.NOT_INTRODUCED, do=say.LOG_AS_CALL)
        touch = record_touch(
            act, followup.contact, followup=followup, by=by, at=now, channel=followup.next_channel, outcome=REACHED,
            words=TALKED,
        )  # fmt: skip
        sequence_place.stop_for_touch(act, touch)
        close_followup(act, followup, "other", now=now, note=TALKED)
        other = FollowUp.objects.select_for_update(of=("self",)).select_related("contact").get(pk=followup.tied_to_id)
        if other.is_open and other.contact.deleted_at is None:
            next_step.offer_step(act, other, thank_you_step(other, followup.contact, by=by, now=now))
        return act.finish(act_sentences.talked(other, by=by, now=now), contact_id=followup.contact_id)


def thank_you_step(other: FollowUp, talked_with: Contact, *, by: Member, now: datetime) -> Step:
    """The thank-you step: today before LATEST o'clock, else on the next business day."""
    late = windows.to_local(now, by.zone).hour >= LATEST
    what = say.talk_and_thanks(talked_with.first)
    return Step(channel_to(other.contact), what, business_day_window(by, 1 if late else 0, now=now))


def channel_to(contact: Contact) -> str:
    """The first channel that the contact's methods allow."""
    return first_possible(method_kinds([contact.pk])[contact.pk])
