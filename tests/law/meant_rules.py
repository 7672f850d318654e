"""Rules of the machine for people one means to call: sorted so, begun with from the offer, put off."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from followthrough.accounts.models import Member
from followthrough.desk import today
from followthrough.directory.one_followup import offered_followup
from followthrough.directory.people_list import meaning_to_call
from followthrough.flows.contact import put_off, sort_people
from followthrough.flows.followup import move
from followthrough.flows.touch import log_touch
from followthrough.people.models import Contact
from tests.law.office import Office


class MeantRules(Office):
    """Beside the rules of tests/law/test_state_machine.py."""

    def offered(self, by: Member) -> list[Contact]:
        """At most one, who is on the list 'Meaning to call'."""
        ids = [row.contact_id for row in today.build_day(by, now=self.now).rows if row.is_offer]
        people = list(meaning_to_call(by).filter(pk__in=ids))
        assert len(people) == len(ids) <= 1
        return people

    @rule(number=st.integers(0, 9), ben=st.booleans())
    def mean_to_call(self, number: int, ben: bool) -> None:
        if person := self.pick(Contact, number):
            self.do(sort_people.sort_contact, person, "call", by=self.who(ben), now=self.now)

    @rule(ben=st.booleans(), outcome=st.sampled_from(["reached", "voicemail", "no_answer", "said_no", "received", ""]))
    def begin_from_the_offer(self, ben: bool, outcome: str) -> None:
        """Log a touch on what Today offers, or give it a day where no outcome is drawn."""
        by = self.who(ben)
        for person in self.offered(by):
            found = offered_followup(by, person.pk, day=by.day_of(self.now))
            assert found
            if outcome:
                self.do(log_touch.log_touch, found, log_touch.TouchReport(outcome), by=by, now=self.now)
            else:
                self.do(move.move, found, next_words="friday", by=by, now=self.now)
            assert self.offered(by) != [person]

    @rule(ben=st.booleans())
    def put_off_the_offer(self, ben: bool) -> None:
        by = self.who(ben)
        for person in self.offered(by):
            self.do(put_off.put_off, person, by=by, now=self.now)
            assert self.offered(by) == []
