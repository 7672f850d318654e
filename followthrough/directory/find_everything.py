"""Find by name and by trade at once. Each contact is in one group only."""

from dataclasses import dataclass
from datetime import datetime

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
    named = [hit for hit in hits if hit.by_name]
    seen = {hit.entry.id for hit in named}
    answers = find_who_does(member, wanted, now=now, limit=limit) if may_be_a_trade(wanted) else []
    said = [answer for answer in answers if answer.kind == SAID]
    answers = [answer for answer in answers if answer.kind != SAID and answer.entry.id not in seen]
    seen |= {answer.entry.id for answer in answers}
    mentioned = [hit for hit in hits if hit.entry.id not in seen]
    seen |= {hit.entry.id for hit in mentioned}
    return Everything(
        named,
        do=[answer for answer in answers if not answer.knows],
        know=[answer for answer in answers if answer.knows],
        mentioned=mentioned,
        may_do=[answer for answer in said if answer.entry.id not in seen],
    )


def may_be_a_trade(wanted: str) -> bool:
    """True for words with at least three letters that are no mail address."""
    return sum(sign.isalpha() for sign in wanted) > 2 and "@" not in wanted
