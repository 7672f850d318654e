"""An answer that a person gives by the link in a message, carried out like any other touch, in the owner's name.

It counts once for each message of ours. A second answer takes the first one back, while nothing else has happened.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, get_args

from django.db.models import Q

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.acts.undo import CannotUndo, take_back
from followthrough.consent.contact_law import read_law
from followthrough.consent.state_preference import Says, Source
from followthrough.flows.base.current_rows import lock_followup, lock_row
from followthrough.flows.base.repeat import again_if_ended
from followthrough.flows.contact.set_preference import PreferenceChange
from followthrough.flows.history.undo import contacts_to_reindex, rebuild_words
from followthrough.flows.touch.answer_link import KEY, OpenLink, answer_given
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.channels import CALL, CHANNELS, EMAIL, TEXT
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import CALLBACK, RECEIVED, SAID_NO
from followthrough.followups.policy import add_months
from followthrough.kit import tx, windows
from followthrough.kit.errors import AlreadyDone
from followthrough.kit.windows import Window
from followthrough.ledger.due_rows import carries_out, owe
from followthrough.ledger.models import DueRow
from followthrough.people.models import Contact
from followthrough.people.queries import method_kinds
from followthrough.touches.models import Touch
from followthrough.words.en import numbers
from followthrough.words.en.flows import answer as say

AnswerKind = Literal["call", "write", "not_now", "no"]
ANSWERS: tuple[AnswerKind, ...] = get_args(AnswerKind)
# Months after which 'not now' asks again.
MONTHS = (1, 3, 6)
LONGEST_NUMBER = 40
# So often an answer to one message can be given, changes included.
MOST_ANSWERS = 9
# Kind of the due row by which an open page tells the owner.
TOLD = "answered"


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """One of the four answers. `window` is when they want to be called, `number` where; `months` is when 'not now'
    asks again."""

    kind: AnswerKind
    window: Window | None = None
    number: str = ""
    months: int = MONTHS[1]


@again_if_ended
def answer_by_link(link: OpenLink, given: GivenAnswer, *, now: datetime) -> Act:
    """Log the answer, set the next step, and tell the owner. Returns the act; the first one for the same answer again.

    Raises AlreadyDone where more has happened since an earlier answer, and after MOST_ANSWERS.
    """
    with tx.write_block():
        followup = lock_followup(link.followup)
        report, first = report_of(followup, given, by=link.owner, now=now), answer_given(followup)
        if first is not None and says_the_same(first, report):
            return first
        if first is not None:
            followup = take_answer_back(first, followup, now=now)
        key = free_key(followup)
        act = log_touch(followup, report, by=link.owner, now=now, client_key=key)
        act.sentence = say.told(followup.contact.first, report.words)
        act.save(update_fields=["sentence"])
        tell_owner(act, link.owner, now=now)
        return act


def says_the_same(first: Act, report: TouchReport) -> bool:
    """True when an answer is the one that was given: a second tap on 'Send'."""
    return Touch.objects.filter(changed_by=first, outcome=report.outcome, words=report.words).exists()


def take_answer_back(first: Act, followup: FollowUp, *, now: datetime) -> FollowUp:
    """Take back an answer that is changed, with its step. Returns the follow-up as it was before.

    Raises AlreadyDone when more has happened since.
    """
    act = lock_row(first)
    if act.undone_at or followup.changed_by_id != act.pk:
        raise AlreadyDone(say.ANSWERED)
    spoken_of = contacts_to_reindex(act)
    try:
        take_back(act, now=now)
    except CannotUndo as error:
        raise AlreadyDone(say.ANSWERED) from error
    rebuild_words(act.workspace_id, spoken_of)
    return lock_followup(followup)


def free_key(followup: FollowUp) -> str:
    """The client key of a new answer to our newest message. Raises AlreadyDone after MOST_ANSWERS."""
    newest = Touch.objects.filter(followup=followup).order_by("-at", "-pk").values_list("pk", flat=True).first() or 0
    first = f"{KEY}:{followup.pk}:{newest}"
    keys = [first, *(f"{first}:{number}" for number in range(2, MOST_ANSWERS + 1))]
    acts = Act.objects.filter(workspace_id=followup.workspace_id, client_key__in=keys)
    taken = set(acts.values_list("client_key", flat=True))
    free = next((key for key in keys if key not in taken), None)
    if free is None:
        raise AlreadyDone(say.ANSWERED)
    return free


def tell_owner(act: Act, owner: Member, *, now: datetime) -> None:
    """Owe the owner a message about the answer, which an open page shows once."""
    whose = {"workspace_id": act.workspace_id, "member_id": owner.pk}
    owe(TOLD, f"{TOLD}:{act.pk}", subject_id=act.pk, due_at=now, **whose)


@carries_out(TOLD)
def tell(due: DueRow, now: datetime) -> str:
    """Claim the message: the page that claims it shows it. Returns the reason when the answer was taken back."""
    return "" if answer_to_tell(due) else "there is nothing to tell any more"


def answer_to_tell(due: DueRow) -> Act | None:
    """The answer that a due row tells; None when it was taken back, and when the person was deleted since."""
    act = Act.objects.filter(pk=due.subject_id or 0, workspace=due.workspace, undone_at=None).first()
    is_there = Q(deleted_at=None) | Q(merged_into__isnull=False)
    return act if act and Contact.objects.filter(is_there, pk=act.contact_id or 0).exists() else None


def report_of(followup: FollowUp, given: GivenAnswer, *, by: Member, now: datetime) -> TouchReport:
    """The touch that an answer is, with what it says about being reached."""
    today = by.day_of(now)
    if given.kind == "call":
        asked = asked_call(followup, given, by=by, now=now)
        when = numbers.window_as_spoken(asked, today, absolute=True)
        words = say.call_me(when, given.number.strip()[:LONGEST_NUMBER])
        wish = PreferenceChange(Says.PREFERS, CALL, source=Source.PAGE)
        return TouchReport(CALLBACK, CALL, words=words, told=asked, wishes=(wish,))
    if given.kind == "write":
        kinds = method_kinds([followup.contact_id])[followup.contact_id]
        way = EMAIL if CHANNELS[EMAIL].is_possible(kinds) else TEXT
        wishes = tuple(PreferenceChange(*one, source=Source.PAGE) for one in ((Says.NOT, CALL), (Says.PREFERS, way)))
        return TouchReport(RECEIVED, way, words=say.WRITE_TO_ME, wishes=wishes)
    if given.kind == "not_now":
        later = add_months(today, given.months)
        return TouchReport(SAID_NO, words=say.not_now(given.months), next_words=later.isoformat())
    return TouchReport(SAID_NO, words=say.NO_THANKS)


def asked_call(followup: FollowUp, given: GivenAnswer, *, by: Member, now: datetime) -> Window:
    """When they want to be called, in the owner's hours: a morning is one where they are, as far as that is known."""
    asked = given.window or windows.on_day(by.day_of(now) + timedelta(days=1), by.zone)
    place = read_law(followup.contact_id, by=by, now=now).place
    theirs = place.zone if place.known_by else by.zone
    if theirs == by.zone or asked.precision != "interval":
        return asked
    starts, ends = (windows.to_local(one, by.zone) for one in asked.moved_to(theirs).utc())
    return Window(starts, ends, by.zone, "interval")
