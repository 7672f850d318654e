"""Rules of the law's machine about many people at once: every job, in one write or block by block, also stopped."""

from unittest.mock import patch

from hypothesis import strategies as st
from hypothesis.stateful import rule

from followthrough.flows.bulk import act_on_many as many
from followthrough.flows.bulk.act_on_many import Job, act_on_many
from followthrough.flows.bulk.close_many import FOR_MANY, CloseMany
from followthrough.flows.bulk.hand_over_many import HandOverMany
from followthrough.flows.bulk.keep_many import KeepMany
from followthrough.flows.bulk.long_act import begin_for_many, due_key
from followthrough.flows.bulk.move_many import MoveMany
from followthrough.flows.bulk.spread_many import SpreadMany
from followthrough.flows.bulk.start_on_day import StartOnDay
from followthrough.flows.bulk.tag_many import TagMany
from followthrough.ledger.due_rows import run_due
from followthrough.ledger.models import DueRow
from followthrough.people.models import Contact
from followthrough.segments import long_acts
from followthrough.segments.models import LongAct
from tests.law.team_rules import TeamRules

JOBS: list[Job] = [
    StartOnDay("sat", about="the specials"), SpreadMany(1, about="the specials"), MoveMany("monday"),
    MoveMany("in 3 weeks"), TagMany("Tea"), KeepMany(30), *(CloseMany(reason) for reason in FOR_MANY),
    CloseMany("other", note="The season is over."),
]  # fmt: skip
jobs = st.sampled_from(JOBS) | st.sampled_from(["ann", "ben", "cy"])
chosen = st.lists(st.integers(0, 9), max_size=5)


class BulkRules(TeamRules):
    """A job is one of JOBS, or the name of the member who takes over."""

    def job_of(self, job: Job | str) -> Job:
        return HandOverMany(self.member_called(job).pk) if isinstance(job, str) else job

    def people_at(self, numbers: list[int]) -> list[int]:
        return [row.pk for number in numbers if (row := self.pick(Contact, number))]

    @rule(numbers=chosen, job=jobs, ben=st.booleans())
    def do_for_some(self, numbers: list[int], job: Job | str, ben: bool) -> None:
        self.do(act_on_many, self.job_of(job), self.people_at(numbers), by=self.who(ben), now=self.now)

    @rule(numbers=chosen, job=jobs, ben=st.booleans())
    def do_for_many(self, numbers: list[int], job: Job | str, ben: bool) -> None:
        with patch.object(many, "BLOCK", 2):
            self.do(begin_for_many, self.job_of(job), self.people_at(numbers), by=self.who(ben), now=self.now)

    @rule(blocks=st.integers(0, 3))
    def the_thread_goes_on(self, blocks: int) -> None:
        """Some blocks are done, and the process ends; or the whole act is."""
        row = LongAct.objects.filter(state="going").first()
        if row is not None:
            ticks = iter([self.now] * blocks)
            with patch.object(many, "BLOCK", 2):
                run_due(DueRow.objects.get(key=due_key(row)).pk, self.now, present=lambda: next(ticks, None))

    @rule()
    def somebody_stops_it(self) -> None:
        if row := LongAct.objects.filter(state="going").first():
            long_acts.ask_to_stop(row, self.now)
