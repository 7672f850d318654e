"""People that a line may mean beside the one it is saved on, each with the reason in words."""

from collections.abc import Iterable
from typing import NamedTuple

from followthrough.accounts.models import Member
from followthrough.matching.name_agreement import Fit
from followthrough.touches.queries import last_in_touch
from followthrough.words.en.flows import line as say

PersonRow = tuple[int, str, str]  # (id, full name, organization); id 0 is a new contact
MOST = 5

ALSO_NAMED = say.ALSO_NAMED
SAME_ADDRESS = say.SAME_NUMBER
WHY = {
    Fit.SAME: say.SAME_NAME,
    Fit.PART: say.OTHER_FORM,
    Fit.DOUBT: say.SAME_PART,
    Fit.NEAR: say.SIMILAR_NAME,
    Fit.AGAINST: say.SHARES_WORD,
}


class Alternative(NamedTuple):
    """A person the line may mean. id: 0 for somebody who is named and not known; why: the reason, for the reader."""

    id: int
    name: str
    organization: str
    why: str


class PersonMatch(NamedTuple):
    """person: whom the line is saved on; asks: whether the reader must say who it is; alternatives: whom else it may
    mean, also for a new person who need not be asked about."""

    person: PersonRow
    asks: bool
    alternatives: tuple[Alternative, ...] = ()


def as_alternatives(people: Iterable[PersonRow], why: str) -> tuple[Alternative, ...]:
    """The people with one reason for all of them."""
    return tuple(Alternative(*one, why) for one in people)


def known_people(alternatives: Iterable[Alternative]) -> tuple[PersonRow, ...]:
    """The alternatives who are known."""
    return tuple((one.id, one.name, one.organization) for one in alternatives if one.id)


def latest_first(people: Iterable[PersonRow], by: Member) -> tuple[PersonRow, ...]:
    """Up to MOST people, the latest contact first."""
    listed = list(dict.fromkeys(people))
    if len(listed) < 2:
        return tuple(listed)
    last = last_in_touch([one[0] for one in listed], workspace_id=by.workspace_id)
    return tuple(sorted(listed, key=lambda one: -last[one[0]].timestamp() if one[0] in last else 0.0))[:MOST]
