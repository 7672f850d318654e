"""What was sent to whom: the touches that something went with, what came of them, and how soon people got one."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Max, OuterRef, QuerySet, Subquery

from followthrough.accounts.models import Member
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import MET
from followthrough.materials.models import Material
from followthrough.touches.models import Touch

# So long after a meeting something that is given still counts as given because of it.
AFTER_MEETING = timedelta(days=7)
# Meetings of so long are looked at for how soon people get something.
LOOKED_AT = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Given:
    """Something went to a person. `answered_at` is when they were heard next, None so far; `minutes` is how long after
    a meeting it went, None where there was none in the week before."""

    touch: int
    contact: int
    person: str
    material: int
    name: str
    at: datetime
    channel: str
    answered_at: datetime | None
    answer: str
    minutes: int | None


@dataclass(frozen=True, slots=True)
class MaterialCount:
    """A material with the number of people who got it, and the name of the last one, '' for none."""

    material: Material
    people: int
    last_to: str
    last_at: datetime | None


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that goes with an open step: to whom, and when."""

    contact: int
    person: str
    name: str
    followup: int
    starts: datetime
    channel: str


def given_touches(member: Member) -> QuerySet[Touch]:
    """The touches that something went with, of people who are not deleted and without corrected ones."""
    rows = Touch.objects.visible_to(member).uncorrected()
    return rows.filter(material__isnull=False, contact__deleted_at=None)


def given(rows: QuerySet[Touch], *, most: int = 200) -> list[Given]:
    """The newest of these touches, each with what came of it; one statement."""
    of_contact = Touch.objects.uncorrected().filter(contact=OuterRef("contact"))
    after = of_contact.filter(side="them", at__gt=OuterRef("at")).order_by("at", "pk")
    met = of_contact.filter(outcome=MET, at__lte=OuterRef("at"), at__gte=OuterRef("at") - AFTER_MEETING)
    rows = rows.annotate(
        answered_at=Subquery(after.values("at")[:1]),
        answer=Subquery(after.values("outcome")[:1]),
        met_at=Subquery(met.order_by("-at").values("at")[:1]),
    ).order_by("-at", "-pk")
    return [
        Given(
            pk, contact, person, material or 0, name or "", at, channel, answered, answer or "", minutes_from(met, at),
        )
        for pk, contact, person, material, name, at, channel, answered, answer, met in rows.values_list(
            "pk", "contact_id", "contact__full", "material_id", "material__name", "at", "channel", "answered_at",
            "answer", "met_at",
        )[:most]
    ]  # fmt: skip


def minutes_from(met_at: datetime | None, at: datetime) -> int | None:
    """Whole minutes from a meeting to what was given; None without a meeting."""
    return int((at - met_at).total_seconds() // 60) if met_at else None


def counts_of(materials: Iterable[Material], *, by: Member) -> list[MaterialCount]:
    """Each with the number of people who got it; two statements."""
    rows = given_touches(by)
    newest = rows.filter(material=OuterRef("material")).order_by("-at", "-pk").values("contact__full")[:1]
    found = {
        pk: (people, last_at, last_to)
        for pk, people, last_at, last_to in rows.order_by()
        .values("material")
        .annotate(people=Count("contact", distinct=True), last_at=Max("at"), last_to=Subquery(newest))
        .values_list("material", "people", "last_at", "last_to")
    }
    counts = []
    for one in materials:
        people, last_at, last_to = found.get(one.pk, (0, None, ""))
        counts.append(MaterialCount(one, people, last_to or "", last_at))
    return counts


def waiting_to_be_sent(member: Member, *, most: int = 30) -> list[Waiting]:
    """The open steps that something goes with, the soonest first; one statement."""
    rows = FollowUp.objects.visible_to(member).open().filter(next_material__isnull=False, is_waiting=False)
    found = rows.order_by("next_from", "pk").values_list(
        "contact_id", "contact__full", "next_material__name", "pk", "next_starts", "next_channel"
    )[:most]
    return [Waiting(who, name, what or "", pk, datetime.fromisoformat(starts), way)
            for who, name, what, pk, starts, way in found]  # fmt: skip


def last_given(member: Member) -> Material | None:
    """The material in use that the member gave last; None when there is none. One statement."""
    rows = given_touches(member).filter(member=member, material__retired_at=None)
    newest = rows.select_related("material").order_by("-at", "-pk").first()
    return newest.material if newest else None


@dataclass(frozen=True, slots=True)
class HowSoon:
    """Of `met` people, `got` got something in the week after; half of those within `median` minutes."""

    met: int
    got: int
    median: int


def how_soon(member: Member, *, now: datetime) -> HowSoon:
    """How soon the people whom the workspace met lately got something; two statements."""
    since = now - LOOKED_AT
    met = Touch.objects.visible_to(member).uncorrected().filter(outcome=MET, at__gte=since, contact__deleted_at=None)
    people = met.values("contact").distinct().count()
    first: dict[int, int] = {}
    for one in given(given_touches(member).filter(at__gte=since), most=2000):
        if one.minutes is not None:
            first[one.contact] = min(one.minutes, first.get(one.contact, one.minutes))
    return HowSoon(people, len(first), median_of(first.values()))


def median_of(minutes: Collection[int]) -> int:
    """The smallest number within which half of them lie; 0 for none."""
    return sorted(minutes)[(len(minutes) - 1) // 2] if minutes else 0
