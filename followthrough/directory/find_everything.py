"""Find by name and by trade at once. Each contact is in one group only."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from followthrough.accounts.models import Member
from followthrough.directory.find import Hit, find_people
from followthrough.directory.who_does import Answer, find_who_does
from followthrough.people.search_words import SAID


@dataclass(frozen=True, slots=True)
class Everything:
    """Contacts by why they were found.

    `named`: by their name; `do`: they do it; `know`: they know a person who does; `mentioned`: in a note,
    or something was said of them with the words; `may_do`: something was said of them that may mean it.
    """

    named: list[Hit]
    do: list[Answer]
    know: list[Answer]
    mentioned: list[Hit]
    may_do: list[Answer]


def find_everything(member: Member, wanted: str, *, now: datetime, limit: int) -> Everything:
    """At most `limit` people for each question, the best first. A person of an earlier group is in no later one."""
    hits = find_people(member, wanted, limit=limit)
    answers = find_who_does(member, wanted, now=now, limit=limit) if may_be_a_trade(wanted) else []
    named = [hit for hit in hits if hit.by_name]
    seen: set[int] = set()
    return Everything(
        named=unseen(named, seen),
        do=unseen([answer for answer in answers if answer.kind != SAID and not answer.knows], seen),
        know=unseen([answer for answer in answers if answer.kind != SAID], seen),
        mentioned=unseen(hits, seen),
        may_do=unseen(answers, seen),
    )


Found = TypeVar("Found", Hit, Answer)


def unseen(found: Sequence[Found], seen: set[int]) -> list[Found]:
    """Return those who are in no earlier group, and add them to `seen`."""
    new = [one for one in found if one.entry.id not in seen]
    seen |= {one.entry.id for one in new}
    return new


def may_be_a_trade(wanted: str) -> bool:
    """True for words with at least three letters that are no mail address."""
    return sum(sign.isalpha() for sign in wanted) > 2 and "@" not in wanted
