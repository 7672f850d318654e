"""The people of a segment as a query, in the order of their names."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from followthrough.accounts.models import Member
from followthrough.directory.list_conditions import CONDITIONS, on_list
from followthrough.directory.people_list import meaning_to_call
from followthrough.followups import intervals
from followthrough.followups.models import FollowUp
from followthrough.followups.turn import is_theirs_condition
from followthrough.kit import text, windows
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact, ContactTag, Posting, Tag
from followthrough.people.search_words import name_words
from followthrough.segments.segment import Segment
from followthrough.touches.models import Touch
from followthrough.words.en.flows import bulk as say

People = QuerySet[Contact]


def people_of(segment: Segment, *, by: Member, now: datetime) -> People:
    """The people of the segment that the member may see, without deleted ones.

    Raises Refused for a tag and for an owner that the workspace does not have.
    """
    people: People = meaning_to_call(by) if segment.list == "call" else with_tags(segment.tags, by)
    people = on_named_list(people.filter(deleted_at=None, self_of=None), segment.list, by=by, now=now)
    for name in segment.tags if segment.list == "call" else ():
        people = people.filter(pk__in=ids_with_tag(name, by))
    if segment.quiet_since:
        people = quiet_since(people, segment.quiet_since, by)
    if segment.owner:
        people = people.filter(open_steps(owner=member_of(segment.owner, by)))
    if segment.brought:
        people = people.filter(brought_by=segment.brought)
    for word in name_words(segment.name):
        people = named(people, word)
    return people.none() if segment.name and not name_words(segment.name) else people.order_by("fold", "pk")


def on_named_list(people: People, which: str, *, by: Member, now: datetime) -> People:
    """The `people` who are on the list; all of them for '' and 'everyone'."""
    if which in CONDITIONS:
        return on_list(people, which)
    if which == "active":
        return people.filter(follow_state="open")
    if which == "waiting":
        return people.filter(Exists(steps_of_contact().filter(is_theirs_condition(now))))
    if which == "keep":
        first, last = intervals.FIRST_KEY, intervals.LAST_KEY
        return people.filter(open_steps(key__gte=first, key__lt=last))
    return people


def steps_of_contact() -> QuerySet[FollowUp]:
    return FollowUp.objects.filter(workspace_id=OuterRef("workspace_id"), contact=OuterRef("pk"))


def open_steps(**also: object) -> Exists:
    """The condition that a person has an open follow-up with these columns."""
    return Exists(steps_of_contact().filter(state="open", **also))


def with_tags(names: Sequence[str], by: Member) -> People:
    """The people with all of these tags, read by the ids of those with the first; everyone without a tag."""
    if not names:
        return Contact.objects.visible_to(by)
    people: People = Contact.objects.with_ids(by, ids_with_tag(names[0], by))
    for name in names[1:]:
        people = people.filter(pk__in=ids_with_tag(name, by))
    return people


def ids_with_tag(name: str, by: Member) -> QuerySet[Any, Any]:
    """A query for the ids of the contacts with the tag. Raises Refused for a tag that the workspace does not have."""
    tag = Tag.objects.visible_to(by).filter(fold=text.fold(name)[:80]).first()
    if tag is None:
        raise Refused(say.no_tag(name))
    return ContactTag.objects.visible_to(by).filter(tag=tag).values("contact")


def quiet_since(people: People, day: date, by: Member) -> People:
    """The people without any touch from the beginning of that day on, in the member's zone."""
    since = windows.to_utc(datetime.combine(day, time.min), by.zone)
    return people.filter(~Exists(Touch.objects.filter(contact=OuterRef("pk"), at__gte=since)))


def member_of(email: str, by: Member) -> Member:
    found = Member.objects.visible_to(by).working().filter(user__email=email.lower()).first()
    if found is None:
        raise Refused(say.no_owner(email))
    return found


def named(people: People, word: str) -> People:
    """The people with a word of their name that begins like this one."""
    rows = Posting.objects.filter(workspace_id=OuterRef("workspace_id"), contact=OuterRef("pk"), kind="n")
    return people.filter(Exists(rows.filter(word__startswith=word)))
