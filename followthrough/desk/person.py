"""Everything about one person for their page, in four statements however much there is."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple, TypeVar

from django.db.models import Case, CharField, F, IntegerField, Model, OuterRef, Subquery, Value, When
from django.db.models.functions import Coalesce, NullIf

from followthrough.accounts.models import Member
from followthrough.followups import rhythm
from followthrough.followups.models import FollowUp
from followthrough.kit.rows import read as rows_of
from followthrough.people.models import Contact, ContactMethod, ContactTag
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch

LONGEST = 200
UNREAD = frozenset({"workspace_id", "changed_by_id", "words"})
M = TypeVar("M", bound=Model)
# Days of the rhythm a follow-up keeps: the person's own, else the nearest of their tags.
TAGGED = ContactTag.objects.filter(contact=OuterRef("contact")).order_by("tag__rhythm_days")
NEAREST = Subquery(TAGGED.exclude(tag__rhythm_days=None).values("tag__rhythm_days")[:1])
KEPT_DAYS = Case(
    When(key__startswith=rhythm.KEY, contact__is_private=False, then=Coalesce("contact__rhythm_days", NEAREST)),
    default=None,
    output_field=IntegerField(),
)


TAGS = """
    SELECT t.id, t.name, t.rhythm_days FROM followthrough_contacttag c JOIN followthrough_tag t ON t.id = c.tag_id
    WHERE c.contact_id = %s AND +c.workspace_id = %s ORDER BY t.fold
"""


class HasTag(NamedTuple):
    id: int
    name: str
    rhythm_days: int | None


@dataclass(slots=True)
class Person:
    """`followups` open ones first, by date; `promises` newest first; `touches` newest first, at most LONGEST,
    each with the name of who it was as `done_by`."""

    contact: Contact
    ways: list[ContactMethod]
    followups: list[FollowUp]
    promises: list[Promise]
    touches: list[Touch]
    tags: list[HasTag]

    @property
    def open(self) -> list[FollowUp]:
        return [followup for followup in self.followups if followup.is_open]

    @property
    def resting(self) -> list[FollowUp]:
        return [followup for followup in self.followups if not followup.is_open]

    def promise_of(self, followup: FollowUp, side: str) -> Promise | None:
        """The open promise of that side on the follow-up, if there is one."""
        mine = (row for row in self.promises if row.followup_id == followup.pk and row.side == side)
        return next((row for row in mine if row.state == Promise.State.OPEN), None)


def read(member: Member, contact_id: int) -> Person | None:
    """The person as the member may see them; none when they are not there, elsewhere, or deleted."""
    people = Contact.objects.visible_to(member).kept().filter(pk=contact_id)
    rows = list(with_side(people.select_related("organization"), ContactMethod, "methods"))
    if not rows:
        return None
    contact = rows[0]
    ways = side_of(rows, ContactMethod, "methods")
    loops = FollowUp.objects.visible_to(member).filter(contact_id=contact_id)
    loops = loops.annotate(owned_by=name_of("owner"), kept_days=KEPT_DAYS)
    found = list(with_side(loops.order_by("state", "next_from", "-rested_at", "pk"), Promise, "promises"))
    followups = list({row.pk: row for row in found}.values())
    for followup in followups:
        followup.contact = contact
    promises = side_of(found, Promise, "promises")
    touched = Touch.objects.visible_to(member).filter(contact_id=contact_id).standing()
    touched = touched.annotate(done_by=name_of("member"))
    return Person(
        contact,
        sorted(ways, key=lambda way: (way.position, way.pk)),
        followups,
        sorted(promises, key=lambda row: row.pk, reverse=True),
        list(touched.order_by("-at", "-pk")[:LONGEST]),
        [HasTag(*row) for row in rows_of(TAGS, contact_id, member.workspace_id)],
    )


def name_of(member: str) -> Coalesce:
    """Only their name: a member and a user for each line cost more than all the rest of the page's rows."""
    return Coalesce(NullIf(f"{member}__user__name", Value("")), f"{member}__user__email", output_field=CharField())


def with_side(rows: Any, model: type[Model], relation: str) -> Any:
    """The rows, each once for every row of the other table beside it: two tables for one statement."""
    return rows.annotate(**{f"{relation}_{name}": F(f"{relation}__{name}") for name in columns(model)})


def side_of(rows: Iterable[Any], model: type[M], relation: str) -> list[M]:
    """The rows of the other table that `with_side` brought along, once each."""
    found = ({name: getattr(row, f"{relation}_{name}") for name in columns(model)} for row in rows)
    once = {values["id"]: values for values in found if values["id"] is not None}
    return [model(**values) for values in once.values()]


@cache
def columns(model: type[Model]) -> list[str]:
    """What the page needs of a row: every column costs when the statement is put together."""
    return [field.attname for field in model._meta.concrete_fields if field.attname not in UNREAD]
