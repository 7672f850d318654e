"""Keep in touch with many people at one interval."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.consent.do_not_contact import barred_ids
from followthrough.flows.contact.keep_in_touch import update_keep_in_touch
from followthrough.followups import intervals
from followthrough.people import effective_interval
from followthrough.people.models import Contact
from followthrough.words.en import numbers
from followthrough.words.en.flows import bulk as say


@dataclass(frozen=True, slots=True)
class KeepMany:
    """`days` is the interval of each from now on."""

    days: int
    verb: str = "bulk_keep"

    def check(self, *, by: Member, now: datetime) -> None:
        """Raise Refused for an interval that is not allowed."""
        intervals.check_interval(self.days)

    def left_out(self, people: Sequence[Contact], *, by: Member, now: datetime) -> dict[int, str]:
        """Leave out who is personal, who asked not to be contacted, and who has this interval."""
        barred = barred_ids([row.pk for row in people], workspace_id=by.workspace_id)
        found = {row.pk: "same" for row in people if row.keep_in_touch_days == self.days}
        found |= {row.pk: "personal" for row in people if row.is_personal}
        return found | dict.fromkeys(barred, "barred")

    def carry_out(self, act: Act, people: Sequence[Contact], *, by: Member, now: datetime) -> None:
        """Write the interval; the first days are spread over the coming weeks, as for the people of a tag."""
        was = effective_interval.days_of([row.pk for row in people], workspace_id=act.workspace_id)
        Contact.write_many(act, people, keep_in_touch_days=self.days)
        update_keep_in_touch(act, people, was, by=by, now=now)

    def sentence(self, people: int, *, by: Member, now: datetime) -> str:
        who = numbers.counted_figure(people, "person", "people")
        return say.kept_in_touch(who, intervals.interval_words(self.days))
