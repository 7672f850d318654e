"""Rules of the law's machine for things of a member's own: written, moved, done. Other rules try the rest on them."""

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.directory import list_counts
from followthrough.flows.followup import move
from followthrough.flows.line import save_line, understand
from followthrough.flows.touch import log_touch
from followthrough.followups.models import FollowUp
from followthrough.people.models import Contact
from followthrough.promises.models import Promise
from tests.law.office import Office

THINGS = ["buy stamps friday", "order 40 boxes tomorrow", "pay rent 1st", "renew my passport in 2 weeks", "buy stamps"]


class OwnRules(Office):
    """Beside the rules of tests/law/test_state_machine.py."""

    def thing(self, number: int) -> FollowUp | None:
        things = FollowUp.objects.filter(contact__self_of__isnull=False).select_related("contact", "owner")
        found = list(things.order_by("pk"))
        return found[number % len(found)] if found else None

    @rule(line=st.sampled_from(THINGS), ben=st.booleans())
    def write_a_thing(self, line: str, ben: bool) -> None:
        def written(by: Member) -> Act:
            read = understand.understand_line(line, by=by, now=self.now, is_own=True)
            return save_line.save_line(read, by=by, now=self.now)

        self.do(written, self.who(ben))

    @rule(number=st.integers(0, 9), ben=st.booleans(), words=st.sampled_from(["monday", "in 3 weeks", "", "soon"]))
    def move_a_thing(self, number: int, ben: bool, words: str) -> None:
        if thing := self.thing(number):
            self.do(move.move, thing, next_words=words, by=self.who(ben), now=self.now)

    @rule(number=st.integers(0, 9), ben=st.booleans())
    def do_a_thing(self, number: int, ben: bool) -> None:
        if thing := self.thing(number):
            self.do(log_touch.log_touch, thing, log_touch.TouchReport("noted"), by=self.who(ben), now=self.now)

    @invariant()
    def things_are_open_or_done_and_no_people(self) -> None:
        """Each member has one contact for them, which is on no list; nothing was promised to it."""
        if not hasattr(self, "cast"):
            return
        things = FollowUp.objects.filter(contact__self_of__isnull=False)
        assert {*things.values_list("purpose", "state", "close_reason")} <= {
            ("own", "open", ""), ("own", "closed", "done"),
        }  # fmt: skip
        assert not FollowUp.objects.filter(purpose="own", contact__self_of=None).exists()
        assert not Promise.objects.filter(followup__in=things).exists()
        selves = Contact.objects.exclude(self_of=None)
        assert not selves.exclude(deleted_at=None, merged_into=None, is_personal=True).exists()
        people = Contact.objects.people().kept().filter(workspace=self.cast.workspace).count()
        assert list_counts.count_lists(self.who(False), now=self.now)["everyone"] == people
