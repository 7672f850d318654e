"""The rows of a list of people with their state, their next step, since when, and whose they are; in blocks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from followthrough.accounts.models import Member
from followthrough.directory import people_list
from followthrough.followups.models import FollowUp
from followthrough.people.models import Contact

BLOCK = 500


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person. `followup` is the open one with the earliest step, else the last closed one, else None.

    `state` is active, closed or idle; `since` is when they came into it, or were sorted as someone to call.
    """

    contact: Contact
    followup: FollowUp | None
    state: str
    since: datetime

    @property
    def owner(self) -> Member | None:
        return self.followup.owner if self.followup else None


def rows_of_list(
    member: Member, which: str, *, now: datetime, owner: Member | None = None, limit: int | None = None
) -> list[PersonRow]:
    """The rows of a list of people_list.LISTS in its order. `owner`: only those whose follow-up is this member's."""
    rows = read_rows(member, ids_in_order(member, which, now=now), which, now=now)
    return list(islice((row for row in rows if owner is None or row.owner == owner), limit))


def ids_in_order(member: Member, which: str, *, now: datetime) -> list[int]:
    """The ids of the people of a list."""
    if which == "everyone":
        return [*people_list.by_next_step(member), *people_list.without_step(member)]
    return list(people_list.ids_of_list(member, which, now=now))


def read_rows(member: Member, ids: Sequence[int], which: str, *, now: datetime) -> Iterator[PersonRow]:
    """The rows of these people, BLOCK at a time; two statements for each block."""
    for start in range(0, len(ids), BLOCK):
        block = ids[start : start + BLOCK]
        people = Contact.objects.visible_to(member).select_related("organization").in_bulk(block)
        shown = followups_of(member, block, which, now=now)
        yield from (row_of(people[pk], shown.get(pk)) for pk in block if pk in people)


def followups_of(member: Member, ids: Sequence[int], which: str, *, now: datetime) -> dict[int, FollowUp]:
    """{contact: the follow-up that its row shows}: on the list 'waiting' one that waits for them."""
    rows = FollowUp.objects.visible_to(member).filter(contact_id__in=ids).select_related("owner__user")
    found: dict[int, FollowUp] = {}
    for row in rows.open_first("-closed_at", "next_from", "pk"):
        if which != "waiting" or row.is_theirs(now):
            found.setdefault(row.contact_id, row)
    return found


def row_of(contact: Contact, followup: FollowUp | None) -> PersonRow:
    """The row of one person."""
    if followup and followup.is_open:
        return PersonRow(contact, followup, "active", followup.opened_at)
    closed = followup.closed_at if followup else None
    is_to_call = contact.sorted_as == Contact.Sorted.CALL
    since = contact.sorted_at if is_to_call else closed
    return PersonRow(contact, followup, "closed" if followup else "idle", since or contact.made_at)
