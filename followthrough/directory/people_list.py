"""List contacts by next step, PAGE at a time, in the same few statements however many there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from followthrough.accounts.models import Member
from followthrough.directory import tagged
from followthrough.directory.list_conditions import meant_to_call, on_list
from followthrough.directory.list_orders import from_letter, ids_in_order
from followthrough.followups import intervals
from followthrough.followups.models import FollowUp
from followthrough.followups.turn import is_theirs_condition
from followthrough.kit import sql, windows
from followthrough.kit.windows import Window
from followthrough.people.models import Contact
from followthrough.touches.queries import newest_by_contact

PAGE = 50
LISTS = (
    "everyone", "active", "waiting", "call", "unsorted", "keep", "idle", "closed", "personal", "deleted"
)  # fmt: skip
# Those of them that are in the order of the names.
BY_NAME = ("unsorted", "idle", "closed", "personal")
# Those whose people have an open follow-up each.
STEP_LISTS = ("active", "waiting")
# Contacts up to which the lists are counted with the page; with more, the page asks for the counts later.
SMALL_WORKSPACE = 5000
# Repeats the partial index's condition so that SQLite uses it.
INTERVAL_CONDITION = f"""f.workspace_id = %s AND f.state = 'open'
    AND f.key >= '{intervals.FIRST_KEY}' AND f.key < '{intervals.LAST_KEY}'"""


@dataclass(frozen=True, slots=True)
class Entry:
    """One contact of a list. `window` is set when a follow-up is open, `because` when the last one is closed. `what`
    are the words of the step, else the topic; `last_channel` and `last_outcome` are of the last touch. `owner` is the
    name of a colleague who has the open follow-up, '' where it is the reader's; `is_meant`: one means to call them, and
    nothing was begun yet."""

    id: int
    name: str
    first: str
    organization: str
    does: str
    last: datetime | None
    deleted_at: datetime | None
    sorted_at: datetime | None = None
    last_channel: str = ""
    last_outcome: str = ""
    window: Window | None = None
    channel: str = ""
    is_waiting: bool = False
    is_promised: bool = False
    what: str = ""
    because: str = ""
    reopen_on: date | None = None
    owner: str = ""
    organization_id: int | None = None
    is_meant: bool = False


KEPT_SQL = f"""
    SELECT f.contact_id FROM followthrough_followup f
    JOIN followthrough_contact c ON c.id = f.contact_id AND c.deleted_at IS NULL
    WHERE {INTERVAL_CONDITION} ORDER BY f.next_from, f.id LIMIT %s OFFSET %s
"""  # noqa: S608  words of ours


def is_small_workspace(member: Member) -> bool:
    """True when the workspace has at most SMALL contacts; one statement."""
    statement = "SELECT COUNT(*) FROM (SELECT 1 FROM followthrough_contact WHERE workspace_id = %s LIMIT %s) AS few"
    [(count,)] = sql.read_rows(statement, member.workspace_id, SMALL_WORKSPACE + 1)
    return int(count) <= SMALL_WORKSPACE


def meaning_to_call(member: Member) -> QuerySet[Contact]:
    """Contacts the member means to call, the oldest intention first, without those followed up since.

    One of them a day is offered on Today (desk/offer.py).
    """
    return meant_to_call(Contact.objects.visible_to(member)).order_by("sorted_at", "pk")


def page_of_list(
    member: Member,
    which: str,
    *,
    page: int,
    now: datetime,
    tag: int = 0,
    order: str = "next",
    letter: str = "",
    mine: bool = False,
) -> tuple[list[Entry], bool]:
    """Page `page` (from 1) of a list, and whether there is another page.

    'everyone' begins with contacts that have an open follow-up. `tag` is the id for the list 'tag'. `order` is one of
    list_orders.ORDERS, for its SORTED_LISTS; `letter` is where a list by name begins. With `mine`, a list of STEP_LISTS
    has only the member's own follow-ups.
    """
    start, more = (page - 1) * PAGE, PAGE + 1
    if mine and which in STEP_LISTS:
        found = list(by_next_step(member, of_step_list(which, now) & Q(owner=member))[start : start + more])
    elif order != "next":
        found = list(ids_in_order(member, which, order, letter=letter)[start : start + more])
    elif which == "everyone":
        found = list(by_next_step(member)[start : start + more])
        if len(found) < more:
            open_ = start + len(found) if found or not start else by_next_step(member).count()
            found += without_step(member)[max(0, start - open_) : max(0, start + more - open_)]
    elif which == "keep":
        found = [pk for (pk,) in sql.read_rows(KEPT_SQL, member.workspace_id, more, start)]
    elif which == "tag":
        found = tagged.ids_by_name(member, tag, start=start, limit=more)
    else:
        found = list(ids_of_list(member, which, now=now, letter=letter)[start : start + more])
    return entries_of(member, found[:PAGE]), len(found) > PAGE


def ids_of_list(member: Member, which: str, *, now: datetime, letter: str = "") -> "QuerySet[Any, int]":
    """The contact ids of a list other than 'everyone', 'keep' and 'tag', in order; of a list by name those from
    `letter` on."""
    people = Contact.objects.visible_to(member)
    if which in STEP_LISTS:
        return by_next_step(member, of_step_list(which, now))
    if which == "call":
        return contact_ids(meaning_to_call(member))
    if which in BY_NAME:
        return contact_ids(from_letter(on_list(people, which), letter).order_by("fold", "id"))
    return contact_ids(on_list(people, "deleted").order_by("-deleted_at", "-id"))


def of_step_list(which: str, now: datetime) -> Q:
    """The condition of the open follow-ups on a list of STEP_LISTS."""
    return is_theirs_condition(now) if which == "waiting" else Q()


def contact_ids(people: QuerySet[Contact]) -> "QuerySet[Contact, int]":
    return people.values_list("pk", flat=True)


def by_next_step(member: Member, only: Q | None = None) -> "QuerySet[FollowUp, int]":
    """Contact ids by the earliest step of their open follow-ups, or of those that match `only`."""
    loops = FollowUp.objects.visible_to(member).open().filter(only or Q(), contact__self_of=None)
    mine = FollowUp.objects.filter(workspace_id=member.workspace_id, contact=OuterRef("contact"), state="open")
    sooner = Q(next_from__lt=OuterRef("next_from")) | Q(next_from=OuterRef("next_from"), pk__lt=OuterRef("pk"))
    first = loops.filter(~Exists(mine.filter(only or Q(), sooner)))
    return first.order_by("next_from", "pk").values_list("contact_id", flat=True)


def without_step(member: Member) -> "QuerySet[Contact, int]":
    """Ids of the contacts without an open follow-up, by name."""
    people = Contact.objects.visible_to(member).kept().people().filter(follow_state__in=["", "closed"])
    return contact_ids(people.order_by("fold", "id"))


# The + keeps SQLite from scanning the whole workspace where it has no statistics.
ENTRIES_SQL = """
    SELECT c.id, c.full, c.given, COALESCE(o.name, ''), c.does, c.title, c.deleted_at, c.sorted_at, o.id,
        c.sorted_as = 'call' AND c.follow_state = '' AND NOT c.is_personal
    FROM followthrough_contact c LEFT JOIN followthrough_organization o ON o.id = c.organization_id
    WHERE c.id IN ({}) AND +c.workspace_id = %s
"""


def entries_of(member: Member, wanted: Sequence[int]) -> list[Entry]:
    """The entries of these contact ids, in their order; three statements."""
    if not wanted:
        return []
    found = sql.read_rows(ENTRIES_SQL.format(sql.placeholders(wanted)), *wanted, member.workspace_id)
    people = {row[0]: row for row in found}
    touched, nexts = newest_by_contact(wanted, each=1, workspace_id=member.workspace_id), next_steps(member, wanted)
    entries = []
    for pk in wanted:
        if pk in people:
            _, full, given, organization, does, title, deleted_at, sorted_at, organization_id, meant = people[pk]
            last = touched[pk][-1] if touched[pk] else None
            named = (pk, full, given or full, organization, does or title, last and last.at, deleted_at, sorted_at)
            if last:
                named += (last.channel, last.outcome)  # type: ignore[assignment]
            more = {"organization_id": organization_id, "is_meant": bool(meant), **nexts.get(pk, {})}
            entries.append(Entry(*named, **more))
    return entries


# The contacts are of the workspace: its condition would make SQLite scan all of its follow-ups.
STEPS_SQL = """
    SELECT f.contact_id, f.state, f.next_starts, f.next_ends, f.next_zone, f.next_precision, f.next_channel,
        f.is_waiting, p.id, f.close_reason, f.reopen_on, f.next_what, f.about,
        CASE WHEN f.owner_id = %s THEN '' ELSE COALESCE(NULLIF(u.name, ''), u.email) END
    FROM followthrough_followup f
    LEFT JOIN followthrough_promise p ON p.followup_id = f.id AND p.side = 'ours' AND p.state = 'open'
    LEFT JOIN followthrough_member m ON m.id = f.owner_id LEFT JOIN followthrough_user u ON u.id = m.user_id
    WHERE f.contact_id IN ({}) AND +f.workspace_id = %s ORDER BY f.state DESC, f.closed_at DESC, f.next_from
"""


def next_steps(member: Member, wanted: Sequence[int]) -> dict[int, dict[str, object]]:
    """{contact id: fields of the earliest open step, else the last close reason}."""
    found = sql.read_rows(STEPS_SQL.format(sql.placeholders(wanted)), member.pk, *wanted, member.workspace_id)
    first: dict[int, dict[str, object]] = {}
    for contact, state, starts, ends, zone, precision, channel, *rest in found:
        is_waiting, promise, because, reopen_on, what, about, owner = rest
        if contact in first:
            continue
        if state == "closed":
            first[contact] = {"because": because, "reopen_on": reopen_on}
        else:
            window = Window(datetime.fromisoformat(starts), datetime.fromisoformat(ends), zone, precision)
            first[contact] = {
                "window": window, "channel": channel, "is_waiting": bool(is_waiting),
                "is_promised": promise is not None, "what": what or about, "owner": owner or "",
            }  # fmt: skip
    return first


def last_touch_day(entry: Entry, zone: str) -> date | None:
    """The day of the last touch in a zone; None without one."""
    return windows.to_local(entry.last, zone).date() if entry.last else None


__all__ = ["LISTS", "PAGE", "Entry", "entries_of", "last_touch_day", "page_of_list"]
