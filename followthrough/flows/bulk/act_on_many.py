"""Carry out one job for many people as one act, a block at a time; say beforehand who is left out and why.

The preview and the act ask the same questions, so that they never answer differently for the same rows.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.current_rows import lock_people
from followthrough.flows.base.repeat import again_if_ended
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from followthrough.words.en import numbers
from followthrough.words.en.flows import bulk as say

# People in a block: the rows of so many are in memory at a time.
BLOCK = 100
# One act keeps what it found of each person and holds the database's lock until its end, which others wait for at most
# five seconds (kit/tx.py). 500 people take one to four seconds (measured on two slow cores).
MOST_PEOPLE = 500
# People who are named for each reason in a sentence.
NAMED = 3


class Job(Protocol):
    """A job to do for each of the people."""

    @property
    def verb(self) -> str:
        """The verb of the act."""

    def check(self, *, by: Member, now: datetime) -> None:
        """Raise Refused for a job that nobody could be given."""

    def left_out(self, people: Sequence[Contact], *, by: Member, now: datetime) -> dict[int, str]:
        """{contact id: key of WHY_LEFT_OUT} of those for whom it cannot be done."""

    def carry_out(self, act: Act, people: Sequence[Contact], *, by: Member, now: datetime) -> None:
        """Do it for a block of people who are locked."""

    def sentence(self, people: int, *, by: Member, now: datetime) -> str:
        """The sentence of the act."""


@dataclass(frozen=True, slots=True)
class Left:
    """A person who is left out; `why` is a key of WHY_LEFT_OUT. A person who is gone may have no name."""

    id: int
    name: str
    why: str


@dataclass(slots=True)
class Counted:
    """For how many people it is done, and who is left out."""

    people: int = 0
    left: list[Left] = field(default_factory=list)

    def reasons(self) -> list[tuple[str, list[Left]]]:
        """The people left out by reason, in the order of WHY_LEFT_OUT."""
        found = ((why, [each for each in self.left if each.why == why]) for why in say.WHY_LEFT_OUT)
        return [(why, left) for why, left in found if left]


def preview(job: Job, ids: Sequence[int], *, by: Member, now: datetime, seen: int | None = None) -> Counted:
    """Count for whom the job would be done, and who would be left out. Raises Refused as `act_on_many` does."""
    refuse_count(ids)
    job.check(by=by, now=now)
    return count_without_checks(job, ids, by=by, now=now, seen=seen)


def count_without_checks(
    job: Job, ids: Sequence[int], *, by: Member, now: datetime, seen: int | None = None
) -> Counted:
    """The same for a job whose words are still to be typed."""
    counted = Counted()
    for block in blocks_of(ids):
        counted.people += len(choose(job, block, counted, by=by, now=now, seen=seen))
    return counted


@again_if_ended
def act_on_many(
    job: Job, ids: Sequence[int], *, by: Member, now: datetime, seen: int | None = None, client_key: str = ""
) -> tuple[Act, Counted]:
    """Do the job for each person as one act, which one undo takes back. Returns the act and the counts.

    `seen` is the newest act when the reader's page was made: people changed since are left out.
    Raises Refused for nobody, for more than MOST_PEOPLE, and when nobody is left.
    """
    refuse_count(ids)
    job.check(by=by, now=now)
    with begin_act(by, job.verb, now=now, client_key=client_key) as act:
        counted = Counted()
        for block in blocks_of(ids):
            lock_people(Contact.objects.filter(pk__in=block, workspace_id=by.workspace_id))
            chosen = choose(job, block, counted, by=by, now=now, seen=seen)
            job.carry_out(act, chosen, by=by, now=now)
            counted.people += len(chosen)
        if not counted.people:
            raise Refused(say.nobody_left(reasons_in_words(counted)), do=say.CHOOSE_SOMEONE)
        said = job.sentence(counted.people, by=by, now=now)
        rest = say.left_out(reasons_in_words(counted)) if counted.left else ""
        return act.finish(" ".join(filter(None, (said, rest)))), counted


def refuse_count(ids: Sequence[int]) -> None:
    """Raise Refused for nobody, and for more people than one act holds."""
    if not ids:
        raise Refused(say.NOBODY_CHOSEN, do=say.CHOOSE_SOMEONE)
    if len(ids) > MOST_PEOPLE:
        raise Refused(say.too_many(f"{len(ids):,}", f"{MOST_PEOPLE:,}"), do=say.NARROWER)


def blocks_of(ids: Sequence[int]) -> Iterator[list[int]]:
    """The ids, each once, a block at a time."""
    once = list(dict.fromkeys(ids))
    return (once[start : start + BLOCK] for start in range(0, len(once), BLOCK))


def choose(
    job: Job, ids: Sequence[int], counted: Counted, *, by: Member, now: datetime, seen: int | None
) -> list[Contact]:
    """The people of a block for whom the job is done, in the order of `ids`; the others are added to `counted.left`."""
    rows = Contact.objects.visible_to(by).select_related("organization").in_bulk(ids)
    there = {pk: row for pk, row in rows.items() if row.deleted_at is None}
    why = dict.fromkeys((pk for pk in ids if pk not in there), "gone")
    why |= dict.fromkeys(changed_since(there, seen), "changed")
    rest = [row for pk, row in there.items() if pk not in why]
    why |= job.left_out(rest, by=by, now=now)
    counted.left += [Left(pk, rows[pk].full if pk in rows else "", why[pk]) for pk in ids if pk in why]
    return [there[pk] for pk in ids if pk not in why]


def changed_since(people: dict[int, Contact], seen: int | None) -> set[int]:
    """Ids of those whose own row or a follow-up was written by an act after `seen`; none for None."""
    if seen is None:
        return set()
    later = FollowUp.objects.filter(contact_id__in=people, changed_by__gt=seen)
    return {pk for pk, row in people.items() if row.changed_by_id > seen} | set(
        later.values_list("contact_id", flat=True)
    )


def reasons_in_words(counted: Counted) -> str:
    """'two people (Rob Okafor and Ada Quill): personal; one person (Bo Vane): changed since you looked'."""
    return "; ".join(reason_words(why, left) for why, left in counted.reasons())


def reason_words(why: str, left: Sequence[Left]) -> str:
    people, because = numbers.counted_words(len(left), "person", "people"), say.WHY_LEFT_OUT[why]
    names = [each.name for each in left[:NAMED] if each.name]
    more = [say.and_more(len(left) - NAMED)] if len(left) > NAMED else []
    named = numbers.join_with_and([*names, *more]) if names else ""
    return say.reason_with_names(people, named, because) if named else f"{people}: {because}"
