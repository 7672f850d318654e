"""The people whom the plan suggests for a habit, with the reason. One statement for each kind of people.

Never suggested: personal contacts, members' own things, people sorted 'no follow-up', people who asked not to be
contacted or not in this way, people somebody follows up with now, and whom the member took in the last four weeks.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from followthrough.accounts.models import Member
from followthrough.consent.do_not_contact import barred_condition
from followthrough.consent.models import ContactPreference
from followthrough.followups.channels import WRITTEN
from followthrough.followups.meant_to_call import meant_to_call_sql
from followthrough.followups.outcomes import MET
from followthrough.habits.models import Proposed
from followthrough.habits.shipped import HabitRule
from followthrough.people.models import Contact
from followthrough.touches.models import Touch
from followthrough.words.en import plan_words as say

# Nobody is suggested again within so many days.
REST = timedelta(days=28)
# The most people that one habit suggests, and the rows that are looked at for them.
MOST, LOOKED_AT = 5, 40


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A person for a slot of a habit, and why."""

    contact: int
    person: str
    why: str
    channel: str


def taken_lately(member: Member, now: datetime) -> set[int]:
    """The ids of people whom the member put on Today from the plan in the last four weeks; one statement."""
    rows = Proposed.objects.filter(workspace_id=member.workspace_id, member=member, at__gt=now - REST)
    return set(rows.values_list("contact_id", flat=True))


def can_be_suggested(member: Member, channel: str) -> QuerySet[Contact]:
    """The contacts of the workspace without those who are never suggested for this channel."""
    wants_none = ContactPreference.objects.standing().filter(
        workspace_id=OuterRef("workspace_id"), contact_id=OuterRef("pk"), says=ContactPreference.Says.NOT,
        channel=channel,
    )  # fmt: skip
    people: QuerySet[Contact] = Contact.objects.visible_to(member).kept().people()
    found = people.filter(is_personal=False, merged_into=None).exclude(sorted_as="none").exclude(follow_state="open")
    return found.filter(~barred_condition(), ~Exists(wants_none))


def suggestions(
    rule: HabitRule, count: int, *, member: Member, today: date, without: Collection[int]
) -> list[Suggestion]:
    """At most `count` people for a habit, without those named in `without`."""
    if count <= 0 or not rule.who:
        return []
    finder = {"meant": meant_to_call, "met": met_and_never_written, "kept": quiet_people}[rule.who]
    found = [
        Suggestion(pk, name, why, rule.channel)
        for pk, name, why in finder(member, rule.channel, today)
        if pk not in without
    ]
    return found[: min(count, MOST)]


def meant_to_call(member: Member, channel: str, today: date) -> Iterator[tuple[int, str, str]]:
    """Who was sorted as meaning to call first comes first."""
    people = can_be_suggested(member, channel).filter(sorted_as="call")
    rows = people.extra(where=[meant_to_call_sql("followthrough_contact")]).order_by("sorted_at", "pk")  # noqa: S610  constants of ours
    for pk, name, since in rows.values_list("pk", "full", "sorted_at")[:LOOKED_AT]:
        yield pk, name, say.meaning_to_call_since(member.day_of(since), today) if since else say.MEANING_TO_CALL


def met_and_never_written(member: Member, channel: str, today: date) -> Iterator[tuple[int, str, str]]:
    """Whom the member met last comes first."""
    of_contact = Touch.objects.filter(contact_id=OuterRef("contact_id"))
    written = of_contact.filter(channel__in=list(WRITTEN), side=Touch.Side.US)
    met = Touch.objects.visible_to(member).uncorrected().filter(member=member, outcome=MET)
    people = can_be_suggested(member, channel).filter(pk=OuterRef("contact_id"))
    rows = met.filter(Exists(people), ~Exists(written)).order_by("-at", "-pk")
    seen: set[int] = set()
    for pk, name, at in rows.values_list("contact_id", "contact__full", "at")[:LOOKED_AT]:
        if pk not in seen:
            seen.add(pk)
            yield pk, name, say.met_and_never_written(member.day_of(at), today)


def quiet_people(member: Member, channel: str, today: date) -> Iterator[tuple[int, str, str]]:
    """People kept in touch with, the longest quiet first."""
    of_contact = Touch.objects.filter(workspace_id=OuterRef("workspace_id"), contact_id=OuterRef("pk"))
    newest = of_contact.order_by("-at", "-pk")
    people = can_be_suggested(member, channel).filter(sorted_as="keep").annotate(last=Subquery(newest.values("at")[:1]))
    rows = list(people.order_by("sorted_at", "pk").values_list("pk", "full", "last")[:LOOKED_AT])
    rows.sort(key=lambda row: (row[2] is not None, row[2].timestamp() if row[2] else 0, row[0]))
    for pk, name, last in rows:
        yield pk, name, say.last_contact(member.day_of(last), today) if last else say.NO_CONTACT_YET
