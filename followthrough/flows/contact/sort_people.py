"""Sort contacts one at a time: one of four decisions, one act each. A sorted contact is not asked about again."""

from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.base import act_sentences, next_step, sequence_place
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.close_followup import reopen_day, stop_contacting_if_closed_so
from followthrough.flows.base.current_rows import lock_same_contact
from followthrough.flows.base.repeat import again_if_ended
from followthrough.flows.contact.keep_in_touch import write_interval
from followthrough.followups import intervals
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from followthrough.words.en.flows import contact as say

DECISIONS = ("call", "keep", "none", "personal")
GIVING_UP = ("other", "later", "do_not_contact")


@again_if_ended
def sort_contact(
    contact: Contact,
    decision: str,
    *,
    days: int | None = None,
    by: Member,
    now: datetime,
    seen: int | None = None,
    client_key: str = "",
) -> Act:
    """Sort one contact: meaning to call, keep in touch every `days` (default: short term), not proposed, or personal.

    Returns the act. Raises Refused for another decision and for a contact who asked not to be contacted, Overtaken when
    another member was faster.
    """
    if decision not in DECISIONS:
        raise Refused(say.none_of_four(decision), do=say.ONE_OF + ", ".join(DECISIONS) + ".")
    with begin_act(by, "sort", now=now, client_key=client_key) as act:
        row = lock_same_contact(contact, seen=seen)
        term = intervals.check_interval(days or intervals.TERMS["short"]) if decision == "keep" else None
        as_written = "none" if decision == "personal" else decision
        columns = {"sorted_as": as_written, "sorted_at": now, "is_personal": decision == "personal"}
        followup = write_interval(act, row, term if decision in ("keep", "call") else intervals.NEVER, by=by, now=now,
                                **columns)  # fmt: skip
        if row.is_personal:
            sequence_place.stop_sequences_of(act, row.pk, "personal")
        sentence = (
            act_sentences.interval_set(row, followup, by=by, now=now)
            if decision == "keep"
            else act_sentences.sorted_as(row, decision)
        )
        return act.finish(sentence, contact_id=row.pk)


@again_if_ended
def give_up_calling(
    contact: Contact,
    *,
    because: str,
    note: str = "",
    reopen_words: str = "",
    by: Member,
    now: datetime,
    client_key: str = "",
) -> Act:
    """Take a contact off 'Meaning to call'; a closed follow-up keeps the reason. Raises Refused without a reason."""
    if because not in GIVING_UP:
        raise Refused(say.REASON_NEEDED, do=say.SAY_WHY)
    with begin_act(by, "give_up", now=now, client_key=client_key) as act:
        row = lock_same_contact(contact)
        if because == "other" and not note.strip():
            raise Refused(say.NOTE_NEEDED, do=say.WHY_NOT)
        reopen_on = reopen_day(reopen_words, by=by, now=now) if because == "later" else None
        write_interval(act, row, intervals.NEVER, by=by, now=now, sorted_as="none", sorted_at=now)
        next_step.begin_closed_followup(
            act, row, because, purpose="keep_in_touch", note=note.strip(), reopen_on=reopen_on, owner=by, now=now
        )
        stop_contacting_if_closed_so(act, row.pk, because, now=now, note=note.strip())
        return act.finish(act_sentences.given_up(row, note.strip()), contact_id=row.pk)
