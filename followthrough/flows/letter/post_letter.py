"""A note or letter is written, with the date in it, and then posted: from then on that date is a promise."""

from datetime import date, datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.asked_window import asked_window
from followthrough.flows.base.current_rows import lock_current
from followthrough.flows.base.repeat import again_if_ended
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.channels import BY_POST, CALL
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import SENT
from followthrough.kit.dates.words import day_words
from followthrough.kit.errors import Refused
from followthrough.kit.windows import Window, window_words
from followthrough.letters.models import Letter, PostRates, says_columns
from followthrough.letters.post_days import LONGEST
from followthrough.letters.queue import arrival, rates_of
from followthrough.words.en.sending import letter_flows as say


class ArrivesLate(Refused):
    """The letter would be there after the date that is written in it: another date, or it is kept."""


@again_if_ended
def write_letter(
    followup: FollowUp,
    *,
    call_words: str = "",
    body: str = "",
    by: Member,
    now: datetime,
    seen: int | None = None,
    client_key: str = "",
) -> Act:
    """Note that it is written; `call_words` is the date written in it. Returns the act.

    Raises Refused for a step that is no letter, for one that is written already, and for a date before it can be there.
    """
    with begin_act(by, "letter", now=now, client_key=client_key) as act:
        followup = lock_current(act, followup, seen=seen)
        if not followup.is_open or followup.next_channel not in BY_POST:
            raise Refused(say.NOT_BY_MAIL, do=say.MAKE_IT_ONE)
        if letter_to_post(followup):
            raise Refused(say.WRITTEN_ALREADY, do=say.MAIL_OR_UNDO)
        says = asked_window(call_words, by=by, now=now)
        refuse_too_soon(followup, says, by=by, now=now)
        Letter.make(
            act,
            contact=followup.contact,
            followup=followup,
            kind=followup.next_channel,
            body=body.strip(),
            material_id=followup.next_material_id,
            written_at=now,
            **says_columns(says),
        )
        said = say.written(followup.contact.first, window_words(says, by.day_of(now)) if says else "")
        return act.finish(said, contact_id=followup.contact_id)


def post_letter(
    followup: FollowUp,
    *,
    call_words: str = "",
    keep: bool = False,
    by: Member,
    now: datetime,
    client_key: str = "",
) -> Act:
    """Post what is written: the touch, and the date in it as a promise. Returns the act of the touch.

    `call_words` is another date that was put into it. Raises Refused for one that is not written, and ArrivesLate where
    it is there only after its date, unless that is to be kept (`keep`).
    """
    letter = letter_to_post(followup)
    if letter is None:
        raise Refused(say.NOT_WRITTEN, do=say.WRITE_FIRST)
    asked = asked_window(call_words, by=by, now=now)
    refuse_too_soon(followup, asked, by=by, now=now)
    says = asked or letter.says
    if not keep and asked is None and says and (arrives := arrives_after(followup, says, by=by, now=now)):
        raise ArrivesLate(say.arrives_late(day_words(arrives, by.day_of(now))), do=say.OTHER_DATE_OR_KEEP)
    report = TouchReport(
        SENT,
        channel=letter.kind,
        words=letter.body,
        told=says or False,
        next_channel=CALL if says else "",
        material=letter.material_id or 0,
        wanted=says is not None,
    )
    return log_touch(followup, report, by=by, now=now, client_key=client_key)


def letter_to_post(followup: FollowUp) -> Letter | None:
    """What is written for the follow-up and not posted; None for nothing."""
    return Letter.objects.filter(workspace_id=followup.workspace_id, followup_id=followup.pk, posted_at=None).first()


def arrives_after(followup: FollowUp, says: Window, *, by: Member, now: datetime) -> date | None:
    """The day on which it is there, posted now, where that is after its date; else None."""
    workspace = by.workspace
    there = arrival(by.day_of(now), followup.contact.address, rates_of(workspace.pk), home=workspace.country)
    return there if there > says.last_day else None


def refuse_too_soon(followup: FollowUp, says: Window | None, *, by: Member, now: datetime) -> None:
    """Raise Refused for a date that comes before the letter does."""
    if says and (arrives := arrives_after(followup, says, by=by, now=now)):
        words = day_words(arrives, by.day_of(now))
        raise Refused(say.date_too_soon(words), do=say.later_than(words))


@again_if_ended
def set_rates(
    *,
    days_home: int,
    days_abroad: int,
    note: str = "",
    letter: str = "",
    currency: str = "",
    by: Member,
    now: datetime,
    client_key: str = "",
) -> Act:
    """Set how long the mail takes, and the postage of each kind as typed ('0.73'). Returns the act. Raises Refused."""
    columns = {
        "days_home": checked_days(days_home),
        "days_abroad": checked_days(days_abroad),
        "note": hundredths(note),
        "letter": hundredths(letter),
        "currency": checked_currency(currency),
    }
    with begin_act(by, "letter", now=now, client_key=client_key) as act:
        row = PostRates.objects.visible_to(by).select_for_update().first()
        if row:
            row.write(act, **columns)
        else:
            PostRates.make(act, **columns)
        return act.finish(say.RATES_SAVED)


def checked_days(days: int) -> int:
    if not 0 < days <= LONGEST:
        raise Refused(say.NOT_DAYS)
    return days


def hundredths(typed: str) -> int | None:
    """An amount in hundredths; None for ''. Raises Refused for anything else."""
    if not typed.strip():
        return None
    whole, _, part = typed.strip().replace(",", ".").partition(".")
    is_amount = whole.isascii() and whole.isdigit() and len(whole) <= 6 and len(part) <= 2 and (
        not part or (part.isascii() and part.isdigit())
    )  # fmt: skip
    if not is_amount:
        raise Refused(say.NOT_A_RATE, do=say.RATE_EXAMPLE)
    return int(whole) * 100 + int(part.ljust(2, "0") or 0)


def checked_currency(typed: str) -> str:
    code = typed.strip().upper()
    if code and not (len(code) == 3 and code.isascii() and code.isalpha()):
        raise Refused(say.NOT_A_CURRENCY, do=say.CURRENCY_EXAMPLE)
    return code
