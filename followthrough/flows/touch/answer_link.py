"""The link of four answers: call me, write to me, not now, no thanks. Whoever holds it can answer, and learns nothing.

The link names a follow-up and the day it was made, signed. An answer is logged like any other touch, in the name of the
follow-up's owner, with what it says about being reached. It counts once for each message of ours.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal, get_args

from django.core import signing

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.consent.state_preference import Says, Source
from followthrough.flows.base.current_rows import refuse_own_thing
from followthrough.flows.contact.set_preference import PreferenceChange
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.channels import CALL, CHANNELS, EMAIL, TEXT
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import CALLBACK, RECEIVED, SAID_NO
from followthrough.kit import windows
from followthrough.kit.errors import Refused
from followthrough.kit.server_url import public_url
from followthrough.kit.windows import Window
from followthrough.people.queries import method_kinds
from followthrough.touches.models import Touch
from followthrough.words.en.flows import answer as say

DAYS_VALID = 90
SALT = "followthrough.answer"
Answer = Literal["call", "write", "not_now", "no"]
ANSWERS: tuple[Answer, ...] = get_args(Answer)
# Months after which 'not now' asks again.
MONTHS = (1, 3, 6)
LONGEST_NUMBER = 40


@dataclass(frozen=True, slots=True)
class OpenLink:
    """A link that can be answered: its follow-up, the member who asks, and its last day."""

    followup: FollowUp
    owner: Member
    until: date


def answer_token(followup_id: int, *, by: Member, now: datetime) -> str:
    """The signed part of the link of a follow-up, the same for a whole day."""
    return signing.Signer(salt=SALT).sign_object({"f": followup_id, "on": by.day_of(now).isoformat()}, compress=True)


def answer_url(followup_id: int, *, by: Member, now: datetime) -> str:
    """The whole link of a follow-up; '' where nobody outside could open it, because there is no public address."""
    base = public_url()
    # An offer has no follow-up yet, and no id of one.
    return f"{base}/a/{answer_token(followup_id, by=by, now=now)}" if base and followup_id > 0 else ""


def link_of(followup: FollowUp, *, by: Member, now: datetime) -> str:
    """The same. Raises Refused without a public address, and for a follow-up that is closed."""
    if not followup.is_open:
        raise Refused(say.FOLLOWUP_CLOSED, do=say.REOPEN_IT)
    refuse_own_thing(followup)
    if not (found := answer_url(followup.pk, by=by, now=now)):
        raise Refused(say.NO_PUBLIC_URL, do=say.SET_PUBLIC_URL)
    return found


def open_link(token: str, *, now: datetime) -> OpenLink:
    """The link of a token. Raises Refused for one that is bent or older than DAYS_VALID, of a person who was deleted,
    of a follow-up that is closed, and of a member who left."""
    try:
        said = signing.Signer(salt=SALT).unsign_object(token)
        made, pk = date.fromisoformat(said["on"]), int(said["f"])
    except (signing.BadSignature, KeyError, TypeError, ValueError) as error:
        raise Refused(say.LINK_ENDED) from error
    rows = FollowUp.objects.select_related("contact__organization", "owner__user", "owner__workspace")
    followup = rows.filter(pk=pk, state="open", contact__deleted_at=None, owner__left_at=None).first()
    if followup is None or followup.owner is None:
        raise Refused(say.LINK_ENDED)
    until = made + timedelta(days=DAYS_VALID)
    if not made <= followup.owner.day_of(now) + windows.DAY or followup.owner.day_of(now) > until:
        raise Refused(say.LINK_ENDED)
    return OpenLink(followup, followup.owner, until)


def answer(
    link: OpenLink,
    what: Answer,
    *,
    window: Window | None = None,
    number: str = "",
    months: int = MONTHS[1],
    now: datetime,
) -> Act:
    """Log the answer and set the next step. Returns the act.

    `window` is when they want to be called, `number` where; `months` is when 'not now' asks again. Raises AlreadyDone
    where the same message was answered before.
    """
    newest = Touch.objects.filter(followup=link.followup, side=Touch.Side.US).order_by("-at", "-pk").first()
    key = f"answer:{link.followup.pk}:{newest.pk if newest else 0}"
    report = report_of(link, what, window=window, number=number, months=months, now=now)
    return log_touch(link.followup, report, by=link.owner, now=now, client_key=key)


def report_of(
    link: OpenLink, what: Answer, *, window: Window | None, number: str, months: int, now: datetime
) -> TouchReport:
    """The touch that an answer is, with what it says about being reached."""
    today = link.owner.day_of(now)
    if what == "call":
        asked = window or windows.on_day(today + windows.DAY, link.owner.zone)
        words = say.call_me(windows.window_words(asked, today), number.strip()[:LONGEST_NUMBER])
        wish = PreferenceChange(Says.PREFERS, CALL, source=Source.PAGE)
        return TouchReport(CALLBACK, CALL, words=words, told=asked, wishes=(wish,))
    if what == "write":
        kinds = method_kinds([link.followup.contact_id])[link.followup.contact_id]
        way = EMAIL if CHANNELS[EMAIL].is_possible(kinds) else TEXT
        wishes = tuple(PreferenceChange(*one, source=Source.PAGE) for one in ((Says.NOT, CALL), (Says.PREFERS, way)))
        return TouchReport(RECEIVED, way, words=say.WRITE_TO_ME, wishes=wishes)
    if what == "not_now":
        later = today + timedelta(days=30 * months)
        return TouchReport(SAID_NO, words=say.not_now(months), next_words=later.isoformat())
    return TouchReport(SAID_NO, words=say.NO_THANKS)
