"""Show two contacts side by side, so that a member can decide whether they are one person."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Count, Max

from followthrough.accounts.models import Member
from followthrough.capture.models import Suggestion
from followthrough.flows.duplicates import find_duplicates
from followthrough.followups.models import FollowUp
from followthrough.people.models import Contact, ContactMethod, ContactTag
from followthrough.touches.models import Touch

SHOWN = 10


@dataclass(slots=True)
class ComparedContact:
    """One of the two: the contact, its methods and tags, the number of touches and open follow-ups, the last touch."""

    contact: Contact
    methods: list[ContactMethod] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    touches: int = 0
    last: datetime | None = None
    open: int = 0

    @property
    def weight(self) -> tuple[int, int, int, int]:
        """Sort key for the contact to keep: the longer history, then more filled columns, longer name, lower id."""
        row = self.contact
        written = [row.organization_id, row.title, row.does, row.address, row.birthday, row.note, *self.methods]
        return self.touches + 2 * self.open, sum(map(bool, written)), len(row.full), -row.pk


@dataclass(slots=True)
class DuplicateQuestion:
    """A suggestion with its two contacts; `keep` is the one to keep by default."""

    suggestion: Suggestion
    keep: ComparedContact
    gone: ComparedContact


def duplicate_questions(member: Member, *, later: Iterable[int] = (), limit: int = SHOWN) -> list[DuplicateQuestion]:
    """Up to `limit` open questions, the likeliest first, those with ids in `later` last; seven statements."""
    put_off = set(later)
    rows = find_duplicates.open_questions(member).select_related("contact__organization", "other__organization")
    found = list(rows.exclude(pk__in=put_off)[:limit])
    if len(found) < limit and put_off:
        found += list(rows.filter(pk__in=put_off)[: limit - len(found)])
    known = compared_contacts([person for row in found for person in (row.contact, row.other)])
    pairs = ((row, known[row.contact_id], known[row.other_id]) for row in found)
    return [DuplicateQuestion(row, *keep_and_gone(one, other)) for row, one, other in pairs]


def keep_and_gone(one: ComparedContact, other: ComparedContact) -> tuple[ComparedContact, ComparedContact]:
    """(keep, gone) by weight: the default that a member can turn round."""
    return (one, other) if one.weight >= other.weight else (other, one)


def compared_contacts(people: Sequence[Contact]) -> dict[int, ComparedContact]:
    """{id: side} of contacts that were read with their organization; four statements."""
    found = {row.pk: ComparedContact(row) for row in people}
    if not found:
        return found
    for method in ContactMethod.objects.filter(contact__in=found).order_by("position", "pk"):
        found[method.contact_id].methods.append(method)
    for pk, name in ContactTag.objects.filter(contact__in=found).order_by("pk").values_list("contact_id", "tag__name"):
        found[pk].tags.append(name)
    touched = Touch.objects.filter(contact__in=found).uncorrected().values_list("contact_id")
    for pk, count, last in touched.annotate(Count("pk"), Max("at")):
        found[pk].touches, found[pk].last = count, last
    open_ = FollowUp.objects.filter(contact__in=found, state="open").values_list("contact_id")
    for pk, count in open_.annotate(Count("pk")):
        found[pk].open = count
    return found
