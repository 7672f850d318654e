"""Start a follow-up with each of many people on a day, with one reason for all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.consent.contact_law import read_laws
from followthrough.consent.do_not_contact import barred_ids
from followthrough.flows.base import next_step
from followthrough.flows.base.begin_sequence import begin_by_itself
from followthrough.flows.base.policy_input import situation_from
from followthrough.flows.bulk.asked_day import day_asked_for, window_said
from followthrough.followups import policy
from followthrough.followups.situation import Step
from followthrough.kit.windows import Window
from followthrough.people.models import Contact
from followthrough.people.queries import method_kinds
from followthrough.sequences.place import plan_begun_by
from followthrough.words.en import numbers
from followthrough.words.en.flows import bulk as say


@dataclass(frozen=True, slots=True)
class StartOnDay:
    """`next_words` name the day, `about` is the reason: it is shown with each follow-up and said in its script."""

    next_words: str
    about: str = ""
    purpose: str = "keep_in_touch"
    verb: str = "bulk_start"

    def check(self, *, by: Member, now: datetime) -> None:
        """Raise Refused without words, and for words that name no day a step can have."""
        self.window(by=by, now=now)

    def window(self, *, by: Member, now: datetime) -> Window:
        return day_asked_for(self.next_words, by=by, now=now)

    def left_out(self, people: Sequence[Contact], *, by: Member, now: datetime) -> dict[int, str]:
        return why_not_started(people, by=by)

    def carry_out(self, act: Act, people: Sequence[Contact], *, by: Member, now: datetime) -> None:
        """Start with each, on the channel that the policy proposes, as `start_followup` does for one person."""
        ids, asked = [row.pk for row in people], self.window(by=by, now=now)
        kinds, laws = method_kinds(ids), read_laws(ids, by=by, now=now)
        steps = [
            policy.first_step(
                situation_from(kinds=kinds[pk], tried=(), what="", by=by, now=now, asked=asked, law=laws[pk])
            )
            for pk in ids
        ]
        begin_with_each(act, people, steps, purpose=self.purpose, about=self.about, by=by, now=now)

    def sentence(self, people: int, *, by: Member, now: datetime) -> str:
        who = numbers.counted_figure(people, "person", "people")
        on = window_said(self.window(by=by, now=now), by=by, now=now)
        return say.put_on_day(who, on, " ".join(self.about.split())[:200])


def why_not_started(people: Sequence[Contact], *, by: Member) -> dict[int, str]:
    """Leave out who is personal, who asked not to be contacted, and who has a next step."""
    barred = barred_ids([row.pk for row in people], workspace_id=by.workspace_id)
    found = {row.pk: "open" for row in people if row.follow_state == "open"}
    found |= {row.pk: "personal" for row in people if row.is_personal}
    return found | dict.fromkeys(barred, "barred")


def begin_with_each(
    act: Act, people: Sequence[Contact], steps: Sequence[Step], *, purpose: str, about: str, by: Member, now: datetime
) -> None:
    """Begin a follow-up with each, with its first step and the reason, and the sequence that is on for the purpose."""
    pairs = [(contact, step, "") for contact, step in zip(people, steps, strict=True)]
    begun = next_step.begin_followups(act, pairs, purpose=purpose, about=about.strip(), owner=by, now=now)
    if plan_begun_by([purpose], workspace_id=by.workspace_id) is not None:
        for followup in begun:
            begin_by_itself(act, followup, [purpose], step_stays=True, by=by, now=now)
