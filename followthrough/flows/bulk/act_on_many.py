"""Carry out one job for many people as one act, a block at a time; say beforehand who is left out and why.

The preview and the act ask the same questions, so that they never answer differently for the same rows.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from django.db.models import QuerySet

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
# One write holds the database's lock until its end, which others wait for at most five seconds (kit/tx.py). More people
# are written block by block (long_act.py).
AT_ONCE = 500
MOST_PEOPLE = 20_000
# People who are counted at a time, and the columns that the jobs ask for when they say who is left out.
COUNT_BLOCK = 1000
COUNTED = ("full", "follow_state", "is_personal", "keep_in_touch_days", "deleted_at", "changed_by", "workspace")
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
    """For how many people it is done, and who is left out. `counts`: people left out by reason; `left` are those of
    them who can be named."""

    people: int = 0
    left: list[Left] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    def leave_out(self, left: Sequence[Left]) -> None:
        self.left += left
        self.counts.update(each.why for each in left)

    def reasons(self) -> list[str]:
        """A text for each reason, in the order of WHY_LEFT_OUT: 'two people (Rob Okafor and Ada Quill): personal'."""
        found = ((why, [each for each in self.left if each.why == why]) for why in say.WHY_LEFT_OUT)
        return [reason_words(why, left, self.counts[why]) for why, left in found if self.counts[why]]

    def in_words(self) -> str:
        """All reasons in one text."""
        return "; ".join(self.reasons())


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
    for block in blocks_of(ids, size=COUNT_BLOCK):
        people = Contact.objects.people().with_ids(by, block).only(*COUNTED)
        counted.people += len(choose(job, people, block, counted, by=by, now=now, seen=seen))
    return counted


@again_if_ended
def act_on_many(
    job: Job, ids: Sequence[int], *, by: Member, now: datetime, seen: int | None = None, client_key: str = ""
) -> tuple[Act, Counted]:
    """Do the job for each person in one write, as one act, which one undo takes back. Returns the act and the counts.

    `seen` is the newest act when the reader's page was made: people changed since are left out.
    Raises Refused for nobody, for more than AT_ONCE, and when nobody is left.
    """
    refuse_count(ids, most=AT_ONCE)
    job.check(by=by, now=now)
    with begin_act(by, job.verb, now=now, client_key=client_key) as act:
        counted = Counted()
        for block in blocks_of(ids):
            do_for_block(job, act, block, counted, by=by, now=now, seen=seen)
        if not counted.people:
            raise Refused(say.nobody_left(counted.in_words()), do=say.CHOOSE_SOMEONE)
        return act.finish(whole_sentence(job, counted, by=by, now=now)), counted


def do_for_block(
    job: Job, act: Act, ids: Sequence[int], counted: Counted, *, by: Member, now: datetime, seen: int | None
) -> None:
    """Do the job for a block of people, and count them. Call it inside a write block."""
    lock_people(Contact.objects.with_ids(by, ids))
    people = Contact.objects.people().with_ids(by, ids).select_related("organization")
    chosen = choose(job, people, ids, counted, by=by, now=now, seen=seen)
    if chosen:
        job.carry_out(act, chosen, by=by, now=now)
    counted.people += len(chosen)


def whole_sentence(job: Job, counted: Counted, *, by: Member, now: datetime) -> str:
    """The sentence of the act with the people left out."""
    said = job.sentence(counted.people, by=by, now=now)
    return f"{said} {say.left_out(counted.in_words())}" if counted.counts else said


def refuse_count(ids: Sequence[int], *, most: int = MOST_PEOPLE) -> None:
    """Raise Refused for nobody, and for more than `most` people."""
    if not ids:
        raise Refused(say.NOBODY_CHOSEN, do=say.CHOOSE_SOMEONE)
    if len(ids) > most:
        raise Refused(say.too_many(f"{len(ids):,}", f"{most:,}"), do=say.NARROWER)


def blocks_of(ids: Sequence[int], *, size: int = 0) -> Iterator[list[int]]:
    """The ids, each once, a block at a time; BLOCK of them without a `size`."""
    once, size = list(dict.fromkeys(ids)), size or BLOCK
    return (once[start : start + size] for start in range(0, len(once), size))


def choose(
    job: Job,
    people: QuerySet[Contact],
    ids: Sequence[int],
    counted: Counted,
    *,
    by: Member,
    now: datetime,
    seen: int | None,
) -> list[Contact]:
    """The contacts for whom the job is done, in the order of `ids`; adds the others to `counted.left`, with the reason.
    `people` are the contacts with these ids that can be read."""
    rows = {row.pk: row for row in people}
    there = {pk: row for pk, row in rows.items() if row.deleted_at is None}
    why = dict.fromkeys((pk for pk in ids if pk not in there), "gone")
    why |= dict.fromkeys(changed_since(there, seen), "changed")
    rest = [row for pk, row in there.items() if pk not in why]
    why |= job.left_out(rest, by=by, now=now)
    counted.leave_out([Left(pk, rows[pk].full if pk in rows else "", why[pk]) for pk in ids if pk in why])
    return [there[pk] for pk in ids if pk not in why]


def changed_since(people: dict[int, Contact], seen: int | None) -> set[int]:
    """Ids of those whose own row or a follow-up was written by an act after `seen`; none for None."""
    if seen is None:
        return set()
    later = FollowUp.objects.filter(contact_id__in=people, changed_by__gt=seen)
    return {pk for pk, row in people.items() if row.changed_by_id > seen} | set(
        later.values_list("contact_id", flat=True)
    )


def reason_words(why: str, left: Sequence[Left], count: int) -> str:
    people, because = numbers.counted_words(count, "person", "people"), say.WHY_LEFT_OUT[why]
    names = [each.name for each in left[:NAMED] if each.name]
    more = [say.and_more(count - NAMED)] if count > NAMED else []
    named = numbers.join_with_and([*names, *more]) if names else ""
    return say.reason_with_names(people, named, because) if named else f"{people}: {because}"
