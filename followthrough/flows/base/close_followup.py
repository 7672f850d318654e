"""Close a follow-up, and the day on which a closed one opens again: shared by every flow that ends one."""

from datetime import date, datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.consent.do_not_contact import bar_contact, bar_if_closed_so
from followthrough.flows.base.asked_window import FARTHEST
from followthrough.flows.base.next_step import keep_words_in_history
from followthrough.flows.base.policy_input import local_today, parse_window
from followthrough.flows.base.sequence_place import BECAUSE_OF_CLOSE, stop_sequence
from followthrough.followups.models import DO_NOT_CONTACT, FollowUp
from followthrough.kit.errors import Refused
from followthrough.promises.open_promises import open_promises_by_side
from followthrough.words.en.flows import base as say


def close_followup(
    act: Act, followup: FollowUp, because: str, *, now: datetime, note: str = "", reopen_on: date | None = None
) -> None:
    """Close the follow-up and release its open promises, ours and theirs. `because` is the close reason.

    The words of its step go into the history. Whoever asked not to be contacted is barred (consent/do_not_contact.py).
    """
    for promise in open_promises_by_side(followup).values():
        promise.release(act, at=now)
    keep_words_in_history(act, followup, replaced_by="")
    stop_sequence(act, followup, BECAUSE_OF_CLOSE.get(because, "closed"))
    followup.close(act, because, now=now, note=note, reopen_on=reopen_on)
    bar_if_closed_so(act, followup.contact_id, because, now=now, words=note)


def stop_contacting(act: Act, contact_id: int, *, now: datetime, note: str = "") -> None:
    """Bar a contact who asked not to be contacted, and close every open follow-up with them."""
    bar_contact(act, contact_id, now=now, words=note)
    rows = FollowUp.objects.select_for_update(of=("self",)).select_related("contact", "owner")
    for followup in rows.filter(contact_id=contact_id, state="open").order_by("id"):
        close_followup(act, followup, DO_NOT_CONTACT["close_reason"], now=now, note=note)


def stop_contacting_if_closed_so(act: Act, contact_id: int, because: str, *, now: datetime, note: str = "") -> None:
    """The same where the contact asked for it beside their follow-ups: in one that is closed from the start."""
    if because == DO_NOT_CONTACT["close_reason"]:
        stop_contacting(act, contact_id, now=now, note=note)


def reopen_day(words: str, *, by: Member, now: datetime) -> date:
    """Return the day that typed words name ('in may'). Raises Refused for no day, or one not within five years."""
    window = parse_window(words, by=by, now=now) if words.strip() else None
    if window is None:
        raise Refused(say.NOT_NOW_NEEDS_DATE, do=say.DATE_EXAMPLES)
    day, first = window.starts.date(), local_today(by, now)
    if not first < day < first + FARTHEST:
        raise Refused(say.DATE_WONT_WORK, do=say.FROM_TOMORROW)
    return day
