"""Answers by a link, in the middle of everything else: given, given again, changed, and undone."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule

from followthrough.acts.models import Act
from followthrough.flows.history import answer
from followthrough.flows.touch.answer_link import answer_token, open_link
from followthrough.kit import windows
from tests.law.office import Office


class AnswerRules(Office):
    """Whoever got a message answers it by the link in it."""

    @rule(
        number=st.integers(0, 9),
        kind=st.sampled_from(answer.ANSWERS),
        days=st.integers(1, 20),
        months=st.sampled_from(answer.MONTHS),
    )
    def answer_by_link(self, number: int, kind: Any, days: int, months: int) -> None:
        followup = self.any_followup(number)
        if followup is None or followup.owner is None or followup.contact.is_self:
            return
        token = answer_token(followup.pk, by=followup.owner, now=self.now)
        day: date = followup.owner.day_of(self.now) + timedelta(days=days)
        given = answer.GivenAnswer(kind, windows.on_day(day, followup.owner.zone), "555-0102", months)

        def answered() -> Act | None:
            link = open_link(token, now=self.now)
            act = answer.answer_by_link(link, given, now=self.now)
            # A changed answer takes the first one back, so undo leads to before both.
            return act if link.given is None else None

        self.do(answered)
