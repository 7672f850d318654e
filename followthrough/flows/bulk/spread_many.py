"""Start a follow-up with each of many people over the coming weeks, each on the emptiest day, with one reason."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.consent.contact_law import read_laws
from followthrough.desk.day_load import Load
from followthrough.desk.spread import take_emptiest_day
from followthrough.flows.base.policy_input import local_today, situation_from
from followthrough.flows.bulk.act_on_many import Job
from followthrough.flows.bulk.start_on_day import StartOnDay, begin_with_each, why_not_started
from followthrough.followups import policy
from followthrough.followups.situation import Step
from followthrough.kit import windows
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from followthrough.people.queries import method_kinds
from followthrough.words.en import numbers
from followthrough.words.en.flows import bulk as say

MOST_WEEKS = 26
OVER_WEEKS = re.compile(r"over (?:(?P<count>\d{1,2}) weeks?|(?:the|this|a|one) week)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SpreadMany:
    """`weeks` from tomorrow on; `about` is the reason: it is shown with each follow-up and said in its script."""

    weeks: int
    about: str = ""
    purpose: str = "keep_in_touch"
    verb: str = "bulk_spread"

    def check(self, *, by: Member, now: datetime) -> None:
        """Raise Refused for no week and for too many."""
        if not 1 <= self.weeks <= MOST_WEEKS:
            raise Refused(say.WEEKS_WRONG, do=say.at_most_weeks(MOST_WEEKS))

    def left_out(self, people: Sequence[Contact], *, by: Member, now: datetime) -> dict[int, str]:
        return why_not_started(people, by=by)

    def carry_out(self, act: Act, people: Sequence[Contact], *, by: Member, now: datetime) -> None:
        """Start with each on the emptiest working day of these weeks; later when all of them are full."""
        ids, loads, full_until = [row.pk for row in people], dict[date, Load](), dict[int, date]()
        today, within = local_today(by, now), 7 * self.weeks
        kinds, laws = method_kinds(ids), read_laws(ids, by=by, now=now)
        steps = []
        for pk in ids:
            seen = situation_from(kinds=kinds[pk], tried=(), what="", by=by, now=now, law=laws[pk])
            first = policy.first_step(seen)
            day = take_emptiest_day(by, first.channel, after=today, within=within, loads=loads, full_until=full_until)
            window = windows.on_day(day, by.zone)
            steps.append(Step(first.channel, "", laws[pk].move(window, first.channel).window or window))
        begin_with_each(act, people, steps, purpose=self.purpose, about=self.about, by=by, now=now)

    def sentence(self, people: int, *, by: Member, now: datetime) -> str:
        who, weeks = numbers.counted_figure(people, "person", "people"), numbers.counted_figure(self.weeks, "week")
        return say.spread_over(who, weeks, " ".join(self.about.split())[:200])


def job_to_start(words: str, about: str) -> Job:
    """The job of typed words: 'over 2 weeks' spreads, everything else names one day."""
    spread = OVER_WEEKS.fullmatch(" ".join(words.split()))
    if spread is None:
        return StartOnDay(words, about=about)
    return SpreadMany(int(spread["count"] or 1), about=about)
