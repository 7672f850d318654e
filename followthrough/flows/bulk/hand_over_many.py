"""Hand every follow-up with many people to one member."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.followup.hand_over import AHEAD, hand_rows, lock_ahead, refuse_gone
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from followthrough.words.en import numbers
from followthrough.words.en.flows import bulk as say


@dataclass(frozen=True, slots=True)
class HandOverMany:
    """`to` is the id of the member."""

    to: int
    verb: str = "bulk_hand"

    def member(self, by: Member) -> Member:
        """The member. Raises Refused for one whom the workspace does not have, and for one who has left."""
        found = Member.objects.visible_to(by).select_related("user").filter(pk=self.to).first()
        if found is None:
            raise Refused(say.NO_MEMBER, do=say.PICK_MEMBER)
        refuse_gone(found, by.workspace_id)
        return found

    def check(self, *, by: Member, now: datetime) -> None:
        """Raise Refused as `member` does."""
        self.member(by)

    def left_out(self, people: Sequence[Contact], *, by: Member, now: datetime) -> dict[int, str]:
        """Leave out who has nothing ahead, and those with whom the member follows up already."""
        ahead = dict.fromkeys([row.pk for row in people], "none_ahead")
        for contact, owner in FollowUp.objects.filter(AHEAD, contact__in=people).values_list("contact_id", "owner_id"):
            if ahead[contact] != "":
                ahead[contact] = "theirs" if owner == self.to else ""
        return {pk: why for pk, why in ahead.items() if why}

    def carry_out(self, act: Act, people: Sequence[Contact], *, by: Member, now: datetime) -> None:
        """Hand over what is ahead, as for one person."""
        rows = lock_ahead(FollowUp.objects.visible_to(by).filter(contact__in=people))
        hand_rows(act, [row for row in rows if row.owner_id != self.to], self.member(by))

    def sentence(self, people: int, *, by: Member, now: datetime) -> str:
        return say.handed_over(numbers.counted_figure(people, "person", "people"), self.member(by).first_name)
