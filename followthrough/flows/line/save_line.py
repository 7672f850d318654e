"""Save a quick line as it was understood: contact, touch, promises and next step, in one act."""

from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.base import act_sentences, next_step
from followthrough.flows.base.act_block import acting, fresh
from followthrough.flows.base.close_followup import stop_contacting
from followthrough.flows.contact import keep_in_touch
from followthrough.flows.followup.start import Beginning, open_followup
from followthrough.flows.line.understand import Understood, due_most
from followthrough.flows.touch.log_touch import carry_out, open_further, settle
from followthrough.followups.do_not_contact import refuse_barred
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import HEARD
from followthrough.followups.policy import Proposal
from followthrough.kit.errors import Refused
from followthrough.people import write
from followthrough.people.models import Contact
from followthrough.people.write import PersonDraft
from followthrough.promises import write as promises
from followthrough.touches import write as touches
from followthrough.touches.models import Touch


class WhoIsIt(Refused):
    """Raised when the person of the line is not certain."""


def capture(line: Understood, *, by: Member, now: datetime, client_key: str = "") -> Act:
    """Save the line. Returns the act.

    Raises WhoIsIt when the person must be asked about, Refused for a contact who asked not to be contacted.
    """
    if line.asks_who or not line.name:
        raise WhoIsIt("Who is it?", safe="Your line is kept below.", do="Choose somebody, or write the name.")
    with acting(by, "capture", now=now, client_key=client_key) as act:
        contact = known(line, by) or write.make_contact(act, card(line), country=by.workspace.country, now=now)
        existing = due_most(contact.pk, by)
        followup = fresh(existing) if existing else begin(act, contact, line, by=by, now=now)
        touch = record(act, followup, line, by=by, now=now)
        keep_in_touch.restart(act, touch, logged_on=followup, by=by)
        if existing:
            go_on(act, followup, line, touch, by=by, now=now)
        else:
            hold_to_it(act, followup, line, touch, by=by, now=now)
        verb = "close" if line.after.main.close_reason else "capture"
        return act.close(act_sentences.about(verb, newest(act, followup), by=by, now=now), contact_id=contact.pk)


def newest(act: Act, followup: FollowUp) -> FollowUp:
    """The follow-up that the act opened, else the existing one: the sentence beside Undo is about it."""
    made = act.made.get("followup")
    return FollowUp.objects.select_related("contact", "owner").get(pk=made[0]) if made else followup


def known(line: Understood, by: Member) -> Contact | None:
    """Lock and return the known contact of the line; None for a new one. Raises WhoIsIt if it was deleted."""
    if line.contact_id is None:
        return None
    contact = Contact.objects.visible_to(by).kept().select_for_update().filter(pk=line.contact_id).first()
    if contact is None:
        raise WhoIsIt("That person is no longer there.", safe="Your line is kept below.", do="Choose somebody else.")
    return contact


def card(line: Understood) -> PersonDraft:
    """The draft of a new contact."""
    return PersonDraft(
        full=line.name,
        organization=line.organization,
        phones=[(number, "") for number in line.phones],
        emails=[(address, "") for address in line.emails],
    )


def begin(act: Act, contact: Contact, line: Understood, *, by: Member, now: datetime) -> FollowUp:
    """Begin a follow-up: open with its step, or closed with its reason.

    Raises Refused for a contact who asked not to be contacted, unless the line says that they contacted us.
    """
    main = line.after.main
    if main.step:
        if line.outcome not in HEARD:
            refuse_barred(contact)
        how = Beginning(purpose=line.purpose, about=line.about)
        return open_followup(act, contact, how, main.step, by=by, now=now)
    return next_step.begin_closed(
        act, contact, main.close_reason, purpose=line.purpose, about=line.about, reopen_on=main.reopen_on, owner=by,
        now=now,
    )  # fmt: skip


def record(act: Act, followup: FollowUp, line: Understood, *, by: Member, now: datetime) -> Touch | None:
    """Record the touch with the whole line as its words; None when the line has no outcome."""
    if not line.outcome:
        return None
    return touches.record(
        act, followup.contact, followup=followup, by=by, at=now, channel=line.channel, outcome=line.outcome,
        words=line.text,
    )  # fmt: skip


def go_on(
    act: Act, followup: FollowUp, line: Understood, touch: Touch | None, *, by: Member, now: datetime
) -> None:
    """Carry the plan out on an open follow-up, as after any touch; a date the line names counts as wanted."""
    if line.after.main.close_reason == "do_not_contact":
        stop_contacting(act, followup.contact_id, now=now, note=line.text)
        followup.refresh_from_db()
        return
    owed = settle(act, followup, touch) if touch else promises.open_ours(followup)
    carry_out(act, followup, line.after, owed=owed, wanted=not line.is_ours, told_in=touch, by=by, now=now)


def hold_to_it(
    act: Act, followup: FollowUp, line: Understood, touch: Touch | None, *, by: Member, now: datetime
) -> None:
    """Make the promises of a new follow-up, which has its step already, and open the further ones."""
    promise(act, followup, line.after.main, touch, now=now)
    for proposal in line.after.more:
        open_further(act, followup, proposal, told_in=touch, by=by, now=now)


def promise(act: Act, followup: FollowUp, proposal: Proposal, touch: Touch | None, *, now: datetime) -> None:
    """Make the promise of a proposal, if it is one."""
    if proposal.promised and proposal.step:
        promises.make(act, followup, proposal.step, side=proposal.step.side, now=now, told_in=touch)
