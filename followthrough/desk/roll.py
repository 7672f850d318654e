"""All people, by next step: a page of fifty at a time, in the same few statements whatever there is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Exists, FilteredRelation, OuterRef, Q, QuerySet

from followthrough.accounts.models import Member
from followthrough.followups.models import FollowUp
from followthrough.kit import windows
from followthrough.kit.windows import Window
from followthrough.people.models import Contact
from followthrough.touches.queries import latest_of

PAGE = 50
LISTS = ("everyone", "open", "waiting", "pool", "resting", "deleted")


@dataclass(frozen=True, slots=True)
class Entry:
    """One person of a list. `window` is there when a follow-up is open; `because` when the last one rests."""

    id: int
    name: str
    first: str
    organization: str
    does: str
    last: datetime | None
    deleted_at: datetime | None
    window: Window | None = None
    channel: str = ""
    is_waiting: bool = False
    is_promised: bool = False
    because: str = ""
    wake_on: date | None = None


def counts(member: Member, *, now: datetime) -> dict[str, int]:
    """How many are on each list; three statements."""
    people = Contact.objects.visible_to(member)
    loops = FollowUp.objects.visible_to(member).filter(contact__deleted_at=None)
    waiting = Q(state="open", is_waiting=True, next_from__gt=now)
    found = loops.aggregate(
        followed=Count("contact", distinct=True),
        open=Count("contact", distinct=True, filter=Q(state="open")),
        waiting=Count("contact", distinct=True, filter=waiting),
    )
    everyone = people.kept().count()
    return {
        "everyone": everyone,
        "open": found["open"],
        "waiting": found["waiting"],
        "pool": everyone - found["followed"],
        "resting": found["followed"] - found["open"],
        "deleted": people.filter(deleted_at__isnull=False).count(),
    }


def entries(member: Member, which: str, *, page: int, now: datetime, open_: int) -> list[Entry]:
    """Page `page` (from 1) of a list. `open_`: how many have an open follow-up; they come first among everyone."""
    start = (page - 1) * PAGE
    if which == "everyone":
        first = list(by_next_step(member)[start : start + PAGE]) if start < open_ else []
        skip = max(0, start - open_)
        rest = list(by_name(member, open=False)[skip : skip + PAGE - len(first)]) if len(first) < PAGE else []
        return about(member, [*first, *rest])
    return about(member, list(on_list(member, which, now=now)[start : start + PAGE]))


def on_list(member: Member, which: str, *, now: datetime) -> "QuerySet[Any, int]":
    if which == "open":
        return by_next_step(member)
    if which == "waiting":
        return by_next_step(member, is_waiting=True, next_from__gt=now)
    if which == "pool":
        return by_name(member, any=False)
    if which == "resting":
        return by_name(member, open=False, any=True)
    return ids(Contact.objects.visible_to(member).exclude(deleted_at=None).order_by("-deleted_at", "-id"))


def ids(people: QuerySet[Contact]) -> "QuerySet[Contact, int]":
    return people.values_list("pk", flat=True)


def by_next_step(member: Member, **only: object) -> "QuerySet[FollowUp, int]":
    """Contacts by the earliest step among their open follow-ups."""
    loops = FollowUp.objects.visible_to(member).open().filter(**only)
    mine = FollowUp.objects.filter(workspace_id=member.workspace_id, contact=OuterRef("contact"), state="open", **only)
    sooner = Q(next_from__lt=OuterRef("next_from")) | Q(next_from=OuterRef("next_from"), pk__lt=OuterRef("pk"))
    return loops.filter(~Exists(mine.filter(sooner))).order_by("next_from", "pk").values_list("contact_id", flat=True)


def by_name(member: Member, **having: bool) -> "QuerySet[Contact, int]":
    """Contacts by name, with or without an open follow-up, with or without any."""
    loops = FollowUp.objects.filter(workspace_id=member.workspace_id, contact=OuterRef("pk"))
    people = Contact.objects.visible_to(member).kept()
    if "open" in having:
        opened = Exists(loops.filter(state="open"))
        people = people.filter(opened if having["open"] else ~opened)
    if "any" in having:
        people = people.filter(Exists(loops) if having["any"] else ~Exists(loops))
    return ids(people.order_by("fold", "id"))


def about(member: Member, wanted: Sequence[int]) -> list[Entry]:
    """What a list says of these people, in their order; three statements."""
    columns = ("pk", "full", "given", "organization__name", "does", "title", "deleted_at")
    people = {row[0]: row for row in Contact.objects.visible_to(member).filter(pk__in=wanted).values_list(*columns)}
    touched, nexts = latest_of(wanted, each=1, workspace_id=member.workspace_id), next_steps(member, wanted)
    found = []
    for pk in wanted:
        if pk in people:
            _, full, given, organization, does, title, deleted_at = people[pk]
            last = touched[pk][-1][3] if touched[pk] else None
            named = (pk, full, given or full, organization or "", does or title, last, deleted_at)
            found.append(Entry(*named, **nexts.get(pk, {})))  # type: ignore[arg-type]
    return found


def next_steps(member: Member, wanted: Sequence[int]) -> dict[int, dict[str, object]]:
    """Of each person the earliest open step, else why they were left last."""
    ours = FilteredRelation("promises", condition=Q(promises__side="ours", promises__state="open"))
    loops = FollowUp.objects.visible_to(member).filter(contact_id__in=wanted).annotate(ours=ours)
    columns = ("contact_id", "state", "next_starts", "next_ends", "next_zone", "next_precision", "next_channel",
               "is_waiting", "ours__id", "rest_because", "wake_on")  # fmt: skip
    rows = loops.order_by("contact_id", "state", "next_from", "-rested_at").values_list(*columns)
    first: dict[int, dict[str, object]] = {}
    for contact, state, starts, ends, zone, precision, channel, is_waiting, promise, because, wake_on in rows:
        if contact in first:
            continue
        if state == "rest":
            first[contact] = {"because": because, "wake_on": wake_on}
        else:
            window = Window(datetime.fromisoformat(starts), datetime.fromisoformat(ends), zone, precision)
            first[contact] = {
                "window": window, "channel": channel, "is_waiting": is_waiting, "is_promised": promise is not None
            }  # fmt: skip
    return first


def day_of(entry: Entry, zone: str) -> date | None:
    """When they were last in touch, as a day of the reader's zone."""
    return windows.to_local(entry.last, zone).date() if entry.last else None


__all__ = ["LISTS", "PAGE", "Entry", "about", "counts", "day_of", "entries"]
