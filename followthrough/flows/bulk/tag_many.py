"""Give many people one tag."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.contact.keep_in_touch import update_keep_in_touch
from followthrough.kit import text
from followthrough.kit.errors import Refused
from followthrough.people import effective_interval, write
from followthrough.people.models import Contact, ContactTag
from followthrough.words.en import numbers
from followthrough.words.en.flows import bulk as say

LONGEST = 80


@dataclass(frozen=True, slots=True)
class TagMany:
    name: str
    verb: str = "bulk_tag"

    @property
    def tag(self) -> str:
        """The tag as it is stored: single spaces, cut to its width."""
        return " ".join(self.name.split())[:LONGEST]

    def check(self, *, by: Member, now: datetime) -> None:
        """Raise Refused without a name."""
        if not self.tag:
            raise Refused(say.NAME_THE_TAG)

    def left_out(self, people: Sequence[Contact], *, by: Member, now: datetime) -> dict[int, str]:
        """Leave out who has the tag already."""
        rows = ContactTag.objects.filter(contact__in=people, tag__fold=text.fold(self.tag)[:LONGEST])
        return dict.fromkeys(rows.values_list("contact_id", flat=True), "same")

    def carry_out(self, act: Act, people: Sequence[Contact], *, by: Member, now: datetime) -> None:
        """Add the tag, and update the search words and what the tag's interval means, as for one person."""
        ids = [row.pk for row in people]
        was = effective_interval.days_of(ids, workspace_id=act.workspace_id)
        Contact.write_many(act, people)  # new version of each contact: pages that show the old tags become stale
        write.add_tag(act, people, self.tag)
        write.rebuild_card_words(act.workspace_id, ids)
        update_keep_in_touch(act, people, was, by=by, now=now)

    def sentence(self, people: int, *, by: Member, now: datetime) -> str:
        return say.tagged(numbers.counted_figure(people, "person", "people"), self.tag)
