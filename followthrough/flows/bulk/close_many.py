"""Close every open follow-up with many people, with one reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.base.close_followup import close_followup, stop_contacting
from followthrough.flows.followup.close import REASONS, NeverTouched, PromiseOpen, refuse_promise, refuse_untouched
from followthrough.followups.models import DO_NOT_CONTACT, FollowUp
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from followthrough.words.en import numbers
from followthrough.words.en.flows import bulk as say

# 'later' needs a day for each, and is to put them on that day.
FOR_MANY = tuple(reason for reason in REASONS if reason != "later")


@dataclass(frozen=True, slots=True)
class CloseMany:
    because: str
    note: str = ""
    verb: str = "bulk_close"

    def check(self, *, by: Member, now: datetime) -> None:
        """Raise Refused for an unknown reason."""
        if self.because == "later":
            raise Refused(say.REASON_NEEDED, do=say.LATER_ONE_BY_ONE)
        if self.because not in FOR_MANY:
            raise Refused(say.REASON_NEEDED, do=say.ONE_OF + ", ".join(FOR_MANY) + ".")

    def left_out(self, people: Sequence[Contact], *, by: Member, now: datetime) -> dict[int, str]:
        """Leave out who has no open follow-up, and those with one that `close` refuses for one person."""
        found = {row.pk: "none_open" for row in people}
        for followup in open_followups(people):
            if found.get(followup.contact_id) in ("none_open", ""):
                found[followup.contact_id] = self.why_not(followup)
        return {pk: why for pk, why in found.items() if why}

    def why_not(self, followup: FollowUp) -> str:
        """Why the follow-up cannot be closed, as a key of WHY_LEFT_OUT; '' when it can."""
        try:
            refuse_promise(followup, because=self.because, let_off=False)
            refuse_untouched(followup, because=self.because, note=self.note)
        except PromiseOpen:
            return "promise"
        except NeverTouched:
            return "untouched"
        return ""

    def carry_out(self, act: Act, people: Sequence[Contact], *, by: Member, now: datetime) -> None:
        """Close them as `close` does for one person."""
        if self.because == DO_NOT_CONTACT["close_reason"]:
            for contact in people:
                stop_contacting(act, contact.pk, now=now, note=self.note.strip())
            return
        for followup in open_followups(people, locked=True):
            close_followup(act, followup, self.because, now=now, note=self.note.strip())

    def sentence(self, people: int, *, by: Member, now: datetime) -> str:
        return say.closed(numbers.counted_figure(people, "person", "people"))


def open_followups(people: Sequence[Contact], *, locked: bool = False) -> list[FollowUp]:
    """The open follow-ups with these people, locked when they are about to be written."""
    rows = FollowUp.objects.open().filter(contact__in=people).select_related("contact", "owner").order_by("pk")
    return list(rows.select_for_update(of=("self",)) if locked else rows)
