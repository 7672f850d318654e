"""The rows that a member sees for colleagues who are away: what those promised, due by the end of the member's day.

They stay the colleague's: nothing is stored, and on the day on which they are back the rows are on their Today alone.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Protocol, TypeVar

from followthrough.accounts.cover import Covered, covered_by
from followthrough.accounts.models import Member
from followthrough.words.en import day_sentences

# Beside the condition of every due row (desk/today.py): only what the colleague promised.
PROMISED = "AND ours.id IS NOT NULL"


class ForSomebody(Protocol):
    """A row of the day, which may stand there for a colleague."""

    def stands_for(self, colleague: Covered | None) -> None: ...


R = TypeVar("R", bound=ForSomebody)


def rows_for_colleagues(member: Member, now: datetime, rows_of: Callable[[int], Iterable[R]]) -> list[R]:
    """The promised rows of each colleague for whom the member covers now, marked with that colleague.

    `rows_of` reads those of the member with an id: one statement for each, none where nobody is away.
    """
    rows = []
    for colleague in covered_by(member, now):
        for row in rows_of(colleague.id):
            row.stands_for(colleague)
            rows.append(row)
    return rows


def owners_on_day(member: Member, now: datetime) -> list[int]:
    """The ids of the members whose rows may stand on the member's day: theirs, and those of whom they cover for."""
    return [member.pk, *(colleague.id for colleague in covered_by(member, now))]


def colleague_words(colleague: Covered | None, today: date) -> str:
    """'for Ann, back Monday', '' for a row of the member's own."""
    return day_sentences.for_colleague(colleague.first_name, colleague.back, today) if colleague else ""
