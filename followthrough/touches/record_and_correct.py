"""Record and correct touches. Rows are only added: a correction is a new touch that replaces the old one."""

from collections.abc import Sequence
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.followups.channels import OTHER
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import NOTED, outcome_named
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from followthrough.touches.models import Touch

FIRST_YEAR = 2000


def record_touch(
    act: Act,
    contact: Contact,
    *,
    followup: FollowUp | None,
    by: Member | None,
    at: datetime,
    channel: str,
    outcome: str,
    words: str = "",
    material: int | None = None,
    event: int | None = None,
) -> Touch:
    """Add a touch. The contact is found by its words. `material` is the id of what went with it, `event` of where it
    was."""
    return Touch.make(
        act,
        contact=contact,
        followup=followup,
        member=by,
        at=at,
        side=outcome_named(outcome).side,
        channel=channel,
        outcome=outcome,
        words=words.strip(),
        material_id=material,
        event_id=event,
    )


def record_notes(act: Act, notes: Sequence[tuple[Contact, FollowUp | None, datetime, str]]) -> list[Touch]:
    """Add a note for each (contact, follow-up, time, words), by the member of the act; one statement at most."""
    side = outcome_named(NOTED).side
    return Touch.make_many(act, [
        {"contact": contact, "followup": followup, "member": act.member, "at": at, "side": side, "channel": OTHER,
         "outcome": NOTED, "words": words.strip()}
        for contact, followup, at, words in notes
    ]) if notes else []  # fmt: skip


def refuse_future(at: datetime, *, now: datetime) -> None:
    """Raise Refused for a touch in the future, or before the first year of the calendar that is kept."""
    if at > now:
        raise Refused("That hasn’t happened yet.", do="What you’re planning is a next step, not history.")
    if at.year < FIRST_YEAR:
        raise Refused("That is too long ago.", do=f"Pick a day from {FIRST_YEAR} on.")


def correct(act: Act, touch: Touch, *, outcome: str, words: str, at: datetime, channel: str) -> Touch:
    """Add a touch that replaces `touch` in every list. Raises Refused when it was corrected before."""
    if Touch.objects.filter(corrects=touch).exists():
        raise Refused("This entry was already edited.", do="Edit the newer one.")
    corrected = Touch.make(
        act,
        contact_id=touch.contact_id,
        followup_id=touch.followup_id,
        member_id=touch.member_id,
        at=at,
        side=outcome_named(outcome).side,
        channel=channel,
        outcome=outcome,
        words=words.strip(),
        material_id=touch.material_id,
        event_id=touch.event_id,
        corrects=touch,
    )
    touch.replace_texts(act)
    return corrected
