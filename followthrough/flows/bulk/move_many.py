"""Move the next step with each of many people to one day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.base import next_step
from followthrough.flows.bulk.asked_day import day_asked_for, window_said
from followthrough.followups.models import FollowUp
from followthrough.kit.windows import Window
from followthrough.people.models import Contact
from followthrough.promises.models import Promise
from followthrough.words.en import numbers
from followthrough.words.en.flows import bulk as say


@dataclass(frozen=True, slots=True)
class MoveMany:
    """`next_words` name the day. Of several steps with one person, the next of the acting member's moves."""

    next_words: str
    verb: str = "bulk_move"

    def check(self, *, by: Member, now: datetime) -> None:
        """Raise Refused without words, and for words that name no day a step can have."""
        self.window(by=by, now=now)

    def window(self, *, by: Member, now: datetime) -> Window:
        return day_asked_for(self.next_words, by=by, now=now)

    def left_out(self, people: Sequence[Contact], *, by: Member, now: datetime) -> dict[int, str]:
        """Leave out who has no step of the member's, whose step is on that day, and who was promised an earlier one."""
        window, found = self.window(by=by, now=now), dict.fromkeys([row.pk for row in people], "none_yours")
        rows = {row.pk: row for row in next_steps(people, by).values()}
        owed = Promise.objects.open().ours().filter(followup__in=rows, due_by__lt=window.utc()[1])
        promised = set(owed.values_list("followup_id", flat=True))
        for pk, row in rows.items():
            found[row.contact_id] = "promised" if pk in promised else "same" if is_on(row, window) else ""
        return {pk: why for pk, why in found.items() if why}

    def carry_out(self, act: Act, people: Sequence[Contact], *, by: Member, now: datetime) -> None:
        """Move them, as `move` does for one person."""
        rows = list(next_steps(people, by, locked=True).values())
        next_step.move_to_window(act, rows, self.window(by=by, now=now))

    def sentence(self, people: int, *, by: Member, now: datetime) -> str:
        who = numbers.counted_figure(people, "person", "people")
        on = window_said(self.window(by=by, now=now), by=by, now=now)
        return say.moved_to_day(who, on)


def next_steps(people: Sequence[Contact], by: Member, *, locked: bool = False) -> dict[int, FollowUp]:
    """{contact id: the member's earliest open follow-up with that contact}."""
    rows = FollowUp.objects.owned_by(by).open().filter(contact__in=people).select_related("contact", "owner")
    rows = rows.order_by("-next_from", "-pk")
    return {row.contact_id: row for row in (rows.select_for_update(of=("self",)) if locked else rows)}


def is_on(row: FollowUp, window: Window) -> bool:
    return row.window is not None and row.window.day == window.day and row.window.precision == window.precision
