"""The link of four answers: call me, write to me, not now, no thanks. Whoever holds it can answer, and learns nothing.

The link names a follow-up and the day it was made, signed with the key of this installation. The message that carries
it is not logged yet when the link is made, so what an answer is about is read when it comes (flows/history/answer.py).
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.core import signing

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.base.current_rows import refuse_own_thing
from followthrough.followups.models import FollowUp
from followthrough.kit import windows
from followthrough.kit.errors import Refused
from followthrough.kit.server_url import only_here, public_url
from followthrough.touches.models import Touch
from followthrough.words.en.flows import answer as say

DAYS_VALID = 90
SALT = "followthrough.answer"
# What a signed text begins with; another form of it gets another one.
VERSION = "1"
# Separator of a link that programs for texts do not cut off.
SEPARATOR = "."
DAY_FORM = "%Y%m%d"
# The client key of an answer is 'answer:<follow-up>:<touch it is about>', and ':2' and so on for a changed one.
KEY = "answer"


@dataclass(frozen=True, slots=True)
class OpenLink:
    """A link that can be answered: its follow-up, the member who asks, and its last day.

    `given` is the answer that stands, None where there is none; `is_final` when more has happened since it was given.
    """

    followup: FollowUp
    owner: Member
    until: date
    given: Act | None
    is_final: bool


def answer_token(followup_id: int, *, by: Member, now: datetime) -> str:
    """The signed part of the link of a follow-up, the same for a whole day."""
    return signer().sign(f"{VERSION}-{followup_id}-{by.day_of(now):{DAY_FORM}}")


def signer() -> signing.Signer:
    return signing.Signer(sep=SEPARATOR, salt=SALT)


def answer_url(followup_id: int, *, by: Member, now: datetime) -> str:
    """The whole link of a follow-up; '' where nobody outside could open it, because there is no public address."""
    base = "" if only_here(public_url()) else public_url()
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


def read_token(token: str) -> tuple[int, date]:
    """The id of the follow-up and the day on which the link was made. Raises Refused for a token we did not sign."""
    try:
        version, pk, made = signer().unsign(token).split("-")
        if version != VERSION:
            raise Refused(say.LINK_ENDED)
        return int(pk), date.fromisoformat(made)
    except (signing.BadSignature, ValueError) as error:
        raise Refused(say.LINK_ENDED) from error


def open_link(token: str, *, now: datetime) -> OpenLink:
    """The link of a token. Raises Refused for one that is bent or older than DAYS_VALID, of a person who was deleted,
    of a member who left, and of a follow-up that is closed, unless the answer itself closed it."""
    pk, made = read_token(token)
    rows = FollowUp.objects.select_related("contact__organization", "owner__user", "owner__workspace")
    followup = rows.filter(pk=pk, contact__deleted_at=None, owner__left_at=None).first()
    if followup is None or followup.owner is None:
        raise Refused(say.LINK_ENDED)
    today, until = followup.owner.day_of(now), made + timedelta(days=DAYS_VALID)
    if not made <= today + windows.DAY or today > until:
        raise Refused(say.LINK_ENDED)
    given = answer_given(followup)
    is_final = given is not None and followup.changed_by_id != given.pk
    if not followup.is_open and (given is None or is_final):
        raise Refused(say.LINK_ENDED)
    return OpenLink(followup, followup.owner, until, given, is_final)


def answer_given(followup: FollowUp) -> Act | None:
    """The answer that stands: the newest touch of the follow-up was made by it. None after any other touch."""
    newest = Touch.objects.filter(followup=followup).order_by("-at", "-pk").select_related("changed_by").first()
    is_answer = newest is not None and newest.changed_by.client_key.startswith(f"{KEY}:{followup.pk}:")
    return newest.changed_by if newest and is_answer else None
