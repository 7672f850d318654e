"""Close a follow-up, and the day on which a closed one opens again: shared by every flow that ends one."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.consent.do_not_contact import bar_contacts, bar_if_closed_so
from followthrough.flows.base.asked_window import FARTHEST
from followthrough.flows.base.next_step import keep_words_of_many
from followthrough.flows.base.policy_input import local_today, parse_window
from followthrough.flows.base.sequence_place import BECAUSE_OF_CLOSE, stop_sequences
from followthrough.followups.models import DO_NOT_CONTACT, FollowUp
from followthrough.kit.errors import Refused
from followthrough.promises.models import Promise
from followthrough.words.en.flows import base as say


def close_followup(
    act: Act, followup: FollowUp, because: str, *, now: datetime, note: str = "", reopen_on: date | None = None
) -> None:
    """Close the follow-up and release its open promises, ours and theirs. `because` is the close reason.

    The words of its step go into the history. Whoever asked not to be contacted is barred (consent/do_not_contact.py).
    """
    close_followups(act, [followup], because, now=now, note=note, reopen_on=reopen_on)


def close_followups(
    act: Act, rows: Sequence[FollowUp], because: str, *, now: datetime, note: str = "", reopen_on: date | None = None
) -> None:
    """The same for each of the follow-ups, which are locked. A few statements for some hundred of them."""
    ids = [row.pk for row in rows]
    owed = list(Promise.objects.open().filter(followup__in=ids).select_for_update())
    if owed:
        Promise.release_many(act, owed, at=now)
    keep_words_of_many(act, rows)
    stop_sequences(act, ids, BECAUSE_OF_CLOSE.get(because, "closed"))
    FollowUp.close_many(act, rows, because, now=now, note=note, reopen_on=reopen_on)
    bar_if_closed_so(act, {row.contact_id for row in rows}, because, now=now, words=note)


def stop_contacting(act: Act, contact_id: int, *, now: datetime, note: str = "") -> None:
    """Bar a contact who asked not to be contacted, and close every open follow-up with them."""
    stop_contacting_many(act, [contact_id], now=now, note=note)


def stop_contacting_many(act: Act, contact_ids: Collection[int], *, now: datetime, note: str = "") -> None:
    """The same for each of the contacts; a few statements for some hundred of them."""
    bar_contacts(act, contact_ids, now=now, words=note)
    rows = FollowUp.objects.select_for_update(of=("self",)).select_related("contact", "owner")
    found = list(rows.filter(contact_id__in=contact_ids, state="open").order_by("id"))
    if found:
        close_followups(act, found, DO_NOT_CONTACT["close_reason"], now=now, note=note)


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
