"""Save a quick line as it was understood: contact, touch, promises and next step, in one act."""

from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.consent.do_not_contact import refuse_barred
from followthrough.events.models import Event
from followthrough.events.named_event import event_named
from followthrough.flows.base import act_sentences, next_step, sequence_place
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.close_followup import stop_contacting, stop_contacting_if_closed_so
from followthrough.flows.base.current_rows import lock_current
from followthrough.flows.base.repeat import again_if_ended
from followthrough.flows.contact import keep_in_touch, own_contact
from followthrough.flows.followup.start import NewFollowUp, open_followup
from followthrough.flows.line.understand import LineUnderstanding
from followthrough.flows.line.write_wishes import write_wishes
from followthrough.flows.touch.log_touch import begin_after_touch, carry_out_plan, keep_promises, open_further
from followthrough.followups.channels import OTHER
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import HEARD, IN_PERSON, NOTED, UNANSWERED
from followthrough.followups.situation import Proposal
from followthrough.kit.errors import Refused
from followthrough.people import write
from followthrough.people.models import Contact
from followthrough.people.write import PersonDraft
from followthrough.promises.open_promises import add_promise, our_open_promise
from followthrough.touches.models import Touch
from followthrough.touches.record_and_correct import record_touch as record
from followthrough.words.en.flows import line as say


class PersonUncertain(Refused):
    """Raised when the person of the line is not certain."""


@again_if_ended
def save_line(line: LineUnderstanding, *, by: Member, now: datetime, client_key: str = "") -> Act:
    """Save the line. Returns the act.

    Raises PersonUncertain when the person must be asked about, Refused for a contact who asked not to be contacted.
    """
    if line.asks_who or not line.name:
        raise PersonUncertain(say.WHO_IS_IT, safe=say.WORDS_KEPT, do=say.CHOOSE_OR_TYPE)
    with begin_act(by, "capture", now=now, client_key=client_key) as act:
        contact = contact_of_line(act, line, by=by, now=now)
        goes_on = line.standing.goes_on
        followup = (
            lock_current(act, goes_on, seen=goes_on.changed_by_id)
            if goes_on
            else begin_followup(act, contact, line, by=by, now=now)
        )
        touch = record_touch(act, followup, line, by=by, now=now)
        write_wishes(act, contact, line.line, touch, now=now)
        keep_in_touch.restart_keep_in_touch(act, touch, logged_on=followup, by=by)
        if touch:
            sequence_place.stop_for_touch(act, touch)
        if goes_on:
            continue_followup(act, followup, line, touch, by=by, now=now)
        else:
            promise_on_new(act, followup, line, touch, by=by, now=now)
        started = begin_sequence(act, followup, line, touch, by=by, now=now)
        verb = "close" if line.after.main.close_reason else "capture"
        said = act_sentences.about_followup(verb, opened_followup(act, followup), by=by, now=now)
        return act.finish(" ".join(filter(None, [said, started])), contact_id=contact.pk)


def begin_sequence(
    act: Act, followup: FollowUp, line: LineUnderstanding, touch: Touch | None, *, by: Member, now: datetime
) -> str:
    """Begin the sequence that is on for the touch of the line, or for the purpose of the follow-up that it opened.
    Returns what to say of it. `understand_line` has planned its first step."""
    purpose = line.purpose if line.standing.goes_on is None else ""
    return begin_after_touch(act, followup, touch, purpose=purpose, by=by, now=now)


def saved_followup(line: LineUnderstanding, act: Act) -> int:
    """Id of the follow-up that a saved line stands on: the one it went on with, else the one it opened."""
    return line.standing.goes_on.pk if line.standing.goes_on else int(act.made["followup"][0])


def opened_followup(act: Act, followup: FollowUp) -> FollowUp:
    """The follow-up that the act opened, else the existing one: the sentence beside Undo is about it."""
    made = act.made.get("followup")
    return FollowUp.objects.select_related("contact", "owner").get(pk=made[0]) if made else followup


def contact_of_line(act: Act, line: LineUnderstanding, *, by: Member, now: datetime) -> Contact:
    """Lock and return the contact of the line, made if it is new. Raises PersonUncertain if it was deleted."""
    if line.is_own:
        return own_contact.get_or_make_own_contact(act, by, now=now)
    known = existing_contact(line, by)
    return known or write.make_contact(act, draft_of(line), country=by.workspace.country, now=now)


def existing_contact(line: LineUnderstanding, by: Member) -> Contact | None:
    """Lock and return the known contact of the line; None for a new one. Raises PersonUncertain if it was deleted."""
    if line.contact_id is None:
        return None
    contact = Contact.objects.visible_to(by).kept().select_for_update().filter(pk=line.contact_id).first()
    if contact is None:
        raise PersonUncertain(say.CONTACT_GONE, safe=say.WORDS_KEPT, do=say.SOMEONE_ELSE)
    return contact


def draft_of(line: LineUnderstanding) -> PersonDraft:
    """The draft of a new contact."""
    return PersonDraft(
        full=line.name,
        organization=line.organization,
        phones=[(number, "") for number in line.phones],
        emails=[(address, "") for address in line.emails],
    )


def begin_followup(act: Act, contact: Contact, line: LineUnderstanding, *, by: Member, now: datetime) -> FollowUp:
    """Begin a follow-up: open with its step, or closed with its reason.

    Raises Refused for a contact who asked not to be contacted, unless the line says that they contacted us.
    """
    main = line.after.main
    if main.step:
        if line.outcome not in HEARD:
            refuse_barred(contact)
        how = NewFollowUp(purpose=line.purpose, about=line.about)
        return open_followup(act, contact, how, main.step, by=by, now=now, words=words_of_step(line))
    closed = next_step.begin_closed_followup(
        act, contact, main.close_reason, purpose=line.purpose, about=line.about, reopen_on=main.reopen_on, owner=by,
        now=now,
    )  # fmt: skip
    stop_contacting_if_closed_so(act, contact.pk, main.close_reason, now=now, note=line.text)
    return closed


def outcome_of_touch(line: LineUnderstanding) -> str:
    """The outcome of the touch that the line records; '' when its words are kept with the step that it plans."""
    if line.outcome or (line.after.main.step and not line.stays):
        return line.outcome
    return NOTED


def words_of_step(line: LineUnderstanding) -> str:
    """The words to keep with the step: the whole line, unless a touch has it."""
    return "" if outcome_of_touch(line) else line.text


def record_touch(act: Act, followup: FollowUp, line: LineUnderstanding, *, by: Member, now: datetime) -> Touch | None:
    """Record the touch with the whole line as its words; None when the line only plans a step."""
    outcome = outcome_of_touch(line)
    if not outcome:
        return None
    return record(
        act, followup.contact, followup=followup, by=by, at=line.happened_at or now, channel=line.channel or OTHER,
        outcome=outcome, words=line.text, event=event_of_line(line, outcome, by=by),
    )  # fmt: skip


def event_of_line(line: LineUnderstanding, outcome: str, *, by: Member) -> int | None:
    """The id of the event at which they met, as the line names it; one statement, for meetings only."""
    if outcome not in IN_PERSON:
        return None
    return event_named(line.text, Event.objects.visible_to(by).values_list("pk", "name"))


def continue_followup(
    act: Act, followup: FollowUp, line: LineUnderstanding, touch: Touch | None, *, by: Member, now: datetime
) -> None:
    """Carry the plan out on an open follow-up, as after any touch; a date the line names counts as wanted."""
    if line.after.main.close_reason == "do_not_contact":
        stop_contacting(act, followup.contact_id, now=now, note=line.text)
        followup.refresh_from_db()
        return
    owed = keep_promises(act, followup, touch) if touch else our_open_promise(followup)
    if line.standing.way == "notes":
        return
    keeps_words = touch is not None and touch.outcome in UNANSWERED and line.is_ours
    carry_out_plan(
        act, followup, line.after, owed=None if line.standing.way == "instead" else owed, wanted=not line.is_ours,
        told_in=touch, words=None if keeps_words else words_of_step(line), by=by, now=now,
    )  # fmt: skip


def promise_on_new(
    act: Act, followup: FollowUp, line: LineUnderstanding, touch: Touch | None, *, by: Member, now: datetime
) -> None:
    """Make the promises of a new follow-up, which has its step already, and open the further ones."""
    make_promise(act, followup, line.after.main, touch, words=line.text, now=now)
    for proposal in line.after.more:
        open_further(act, followup, proposal, told_in=touch, by=by, now=now)


def make_promise(
    act: Act, followup: FollowUp, proposal: Proposal, touch: Touch | None, *, words: str, now: datetime
) -> None:
    """Make the promise of a proposal, if it is one. `words` are those of the line."""
    if proposal.promised and proposal.step:
        step = proposal.promised_step
        add_promise(act, followup, step, side=step.side, now=now, told_in=touch, words=words)
