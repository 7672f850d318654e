"""Close every open follow-up with many people, with one reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.base.close_followup import close_followups, stop_contacting_many
from followthrough.flows.followup.close import REASONS, keeps_promises, needs_touch
from followthrough.followups.models import DO_NOT_CONTACT, FollowUp
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
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
        ids = [row.pk for row in people]
        rows = FollowUp.objects.open().filter(contact__in=ids)
        found = dict.fromkeys(set(ids) - set(rows.values_list("contact_id", flat=True)), "none_open")
        if needs_touch(self.because, self.note):
            touched = Touch.objects.filter(contact__in=ids).values_list("contact_id", flat=True).distinct()
            found = dict.fromkeys(set(ids) - set(touched), "untouched") | found
        if keeps_promises(self.because):
            owed = Promise.objects.open().ours().filter(followup__in=rows)
            found |= dict.fromkeys(owed.values_list("followup__contact_id", flat=True), "promise")
        return found

    def carry_out(self, act: Act, people: Sequence[Contact], *, by: Member, now: datetime) -> None:
        """Close them as `close` does for one person."""
        if self.because == DO_NOT_CONTACT["close_reason"]:
            stop_contacting_many(act, [row.pk for row in people], now=now, note=self.note.strip())
        else:
            close_followups(act, lock_open_followups(people), self.because, now=now, note=self.note.strip())

    def sentence(self, people: int, *, by: Member, now: datetime) -> str:
        return say.closed(numbers.counted_figure(people, "person", "people"))


def lock_open_followups(people: Sequence[Contact]) -> list[FollowUp]:
    """The open follow-ups with these people, locked."""
    rows = FollowUp.objects.open().filter(contact__in=people).select_related("contact", "owner").order_by("pk")
    return list(rows.select_for_update(of=("self",)))
