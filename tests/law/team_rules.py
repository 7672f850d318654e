"""Rules of the law's machine about the team: follow-ups change hands, and a third member leaves and comes back."""

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from followthrough.accounts.cover import covered_by
from followthrough.accounts.models import Member
from followthrough.flows.account.add_member import add_colleague
from followthrough.flows.account.go_away import HERE, absence_of, change_absence, cover_error, go_away
from followthrough.flows.followup.hand_over import AHEAD, hand_over
from followthrough.flows.followup.remove_member import remove_member
from followthrough.followups.models import FollowUp
from followthrough.people.models import Contact
from tests import make
from tests.law.office import Office

rows = st.integers(0, 9)
team = st.sampled_from(["ann", "ben", "cy"])
days = st.sampled_from(["tomorrow", "monday", "in 3 weeks", "yesterday", ""])


class TeamRules(Office):
    """Cy works in Chicago and gets follow-ups; Ann, the owner, may remove Cy and add Cy again."""

    def member_called(self, name: str) -> Member:
        if name != "cy":
            return self.who(name == "ben")
        members = Member.objects.filter(workspace=self.cast.workspace).select_related("workspace", "user")
        found = members.filter(user__name="Cy Dune").first()
        return found or make.member(at=self.cast.workspace, name="Cy Dune", zone="America/Chicago")

    @rule(number=rows, ben=st.booleans(), to=team)
    def hand_over_one(self, number: int, ben: bool, to: str) -> None:
        if followup := self.any_followup(number):
            self.do(hand_over, self.member_called(to), followup=followup, by=self.who(ben), now=self.now)

    @rule(numbers=st.lists(rows, max_size=3), ben=st.booleans(), to=team)
    def hand_over_people(self, numbers: list[int], ben: bool, to: str) -> None:
        people = [row.pk for number in numbers if (row := self.pick(Contact, number))]
        self.do(hand_over, self.member_called(to), contacts=people, by=self.who(ben), now=self.now)

    @rule(ben=st.booleans(), to=team)
    def hand_over_all(self, ben: bool, to: str) -> None:
        self.do(hand_over, self.member_called(to), everything=True, by=self.who(ben), now=self.now)

    @rule(ben=st.booleans(), who=st.sampled_from(["ann", "cy"]), to=st.sampled_from([None, "ann", "ben", "cy"]))
    def remove_somebody(self, ben: bool, who: str, to: str | None) -> None:
        gone, gets = self.member_called(who), self.member_called(to) if to else None
        self.do(remove_member, gone, to=gets, by=self.who(ben), now=self.now)

    @rule(who=team, until=days, cover=st.none() | team)
    def somebody_goes_away(self, who: str, until: str, cover: str | None) -> None:
        member = self.member_called(who)
        if member.left_at is None:
            covering = self.member_called(cover).pk if cover else None
            self.do(go_away, member, until, cover=covering, now=self.now)

    @rule(who=team)
    def somebody_is_back(self, who: str) -> None:
        member = self.member_called(who)
        if member.left_at is None:
            self.do(change_absence, member, HERE, now=self.now)

    @rule()
    def cy_comes_back(self) -> None:
        cy = self.member_called("cy")
        if cy.left_at:
            self.do(add_colleague, cy.user.email, name="Cy Dune", by=self.who(False), now=self.now)

    @invariant()
    def every_owner_is_here(self) -> None:
        if hasattr(self, "cast"):
            assert not FollowUp.objects.filter(AHEAD, owner__left_at__isnull=False).exists()

    @invariant()
    def every_cover_is_here(self) -> None:
        """Whoever covers is on the team and not away, and sees for whom."""
        if not hasattr(self, "cast"):
            return
        for member in Member.objects.filter(workspace=self.cast.workspace, left_at=None).select_related("cover__user"):
            _, cover = absence_of(member, self.now)
            if cover:
                assert cover_error(member, member.cover, self.now) == ""
                assert member.pk in {one.id for one in covered_by(Member.objects.get(pk=cover), self.now)}
