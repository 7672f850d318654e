"""List contacts by next step, PAGE at a time, in the same few statements however many there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Exists, FilteredRelation, OuterRef, Q, QuerySet

from followthrough.accounts.models import Member
from followthrough.directory import unsorted
from followthrough.followups import intervals
from followthrough.followups.models import FollowUp
from followthrough.followups.turn import is_theirs_condition, is_theirs_sql
from followthrough.kit import sql, windows
from followthrough.kit.windows import Window
from followthrough.people.models import Contact, Tag
from followthrough.touches.queries import newest_by_contact

PAGE = 50
LISTS = (
    "everyone", "active", "waiting", "call", "unsorted", "keep", "idle", "closed", "personal", "deleted"
)  # fmt: skip
# Contacts up to which the lists are counted with the page; with more, the page asks for the counts later.
SMALL_WORKSPACE = 5000
# The prefix of keep-in-touch keys, and an upper bound for them in every collation.
INTERVAL_KEYS = (intervals.KEY_PREFIX, intervals.KEY_PREFIX[:-1] + "z")
# Repeats the partial index's condition so that SQLite uses it.
INTERVAL_CONDITION = f"""f.workspace_id = %s AND f.state = 'open' AND NOT (f.key = '')
    AND f.key >= '{INTERVAL_KEYS[0]}' AND f.key < '{INTERVAL_KEYS[1]}' AND f.key LIKE '{INTERVAL_KEYS[0]}%%'"""


@dataclass(frozen=True, slots=True)
class Entry:
    """One contact of a list. `window` is set when a follow-up is open, `because` when the last one is closed."""

    id: int
    name: str
    first: str
    organization: str
    does: str
    last: datetime | None
    deleted_at: datetime | None
    sorted_at: datetime | None = None
    window: Window | None = None
    channel: str = ""
    is_waiting: bool = False
    is_promised: bool = False
    because: str = ""
    reopen_on: date | None = None


# Each count reads an index alone, where there is one: together about 0.07 s at 100,000 contacts.
COUNTS_SQL = f"""
    SELECT (SELECT COUNT(*) FROM followthrough_contact WHERE workspace_id = %s),
    (SELECT COUNT(*) FROM followthrough_contact WHERE deleted_at IS NOT NULL AND +workspace_id = %s),
    (SELECT COUNT(*) FROM (SELECT DISTINCT workspace_id, contact_id FROM followthrough_followup
        WHERE workspace_id = %s) AS followed),
    (SELECT COUNT(DISTINCT contact_id) FROM followthrough_followup WHERE workspace_id = %s AND state = 'open'),
    (SELECT COUNT(DISTINCT f.contact_id) FROM followthrough_followup f
        JOIN followthrough_contact c ON c.id = f.contact_id AND c.deleted_at IS NULL
        WHERE f.workspace_id = %s AND {is_theirs_sql("f")}),
    (SELECT COUNT(*) FROM followthrough_followup f
        JOIN followthrough_contact c ON c.id = f.contact_id AND c.deleted_at IS NULL WHERE {INTERVAL_CONDITION})
"""  # noqa: S608  words of ours
KEPT_SQL = f"""
    SELECT f.contact_id FROM followthrough_followup f
    JOIN followthrough_contact c ON c.id = f.contact_id AND c.deleted_at IS NULL
    WHERE {INTERVAL_CONDITION} ORDER BY f.next_from, f.id LIMIT %s OFFSET %s
"""  # noqa: S608  words of ours
# Deleted contacts that the two counts of follow-ups include.
DELETED_SQL = """
    SELECT COUNT(*), COUNT(CASE WHEN is_open > 0 THEN 1 END) FROM (
        SELECT c.id, SUM(CASE WHEN f.state = 'open' THEN 1 ELSE 0 END) AS is_open FROM followthrough_contact c
        JOIN followthrough_followup f ON f.workspace_id = c.workspace_id AND f.contact_id = c.id
        WHERE c.deleted_at IS NOT NULL AND +c.workspace_id = %s GROUP BY c.id) AS gone
"""
PERSONAL_SQL = """
    SELECT COUNT(*), COUNT(CASE WHEN NOT EXISTS (SELECT 1 FROM followthrough_followup f
        WHERE f.workspace_id = c.workspace_id AND f.contact_id = c.id) THEN 1 END)
    FROM followthrough_contact c WHERE c.workspace_id = %s AND c.is_personal AND c.deleted_at IS NULL
"""


def count_lists(member: Member, *, now: datetime) -> dict[str, int]:
    """{list: its number of contacts}; six statements. 'unsorted' is counted up to unsorted.COUNTED + 1."""
    at = member.workspace_id
    [(people, deleted, followed, open_, waiting, keep)] = sql.read_rows(COUNTS_SQL, at, at, at, at, at, now, at)
    [(gone, gone_open)] = sql.read_rows(DELETED_SQL, at)
    [(private, private_pool)] = sql.read_rows(PERSONAL_SQL, at)
    everyone, followed, open_ = people - deleted, followed - gone, open_ - gone_open
    return {
        "everyone": everyone,
        "active": open_,
        "waiting": waiting,
        "call": meaning_to_call(member).count(),
        "unsorted": unsorted.count_unsorted(member, unsorted.Scope()),
        "keep": keep,
        "idle": everyone - followed - private_pool,
        "closed": followed - open_,
        "personal": private,
        "deleted": deleted,
    }


def is_small_workspace(member: Member) -> bool:
    """True when the workspace has at most SMALL contacts; one statement."""
    statement = "SELECT COUNT(*) FROM (SELECT 1 FROM followthrough_contact WHERE workspace_id = %s LIMIT %s) AS few"
    [(count,)] = sql.read_rows(statement, member.workspace_id, SMALL_WORKSPACE + 1)
    return int(count) <= SMALL_WORKSPACE


def meaning_to_call(member: Member) -> QuerySet[Contact]:
    """Contacts the member means to call, the oldest intention first, without those followed up since.

    Only these are proposed for free minutes of a day (PRODUCT.md P2).
    """
    loops = FollowUp.objects.filter(workspace_id=member.workspace_id, contact=OuterRef("pk"))
    since = loops.filter(Q(opened_at__gte=OuterRef("sorted_at")) | Q(state="open"))
    people = Contact.objects.visible_to(member).kept().filter(sorted_as=Contact.Sorted.CALL, is_personal=False)
    return people.filter(~Exists(since)).order_by("sorted_at", "pk")


def top_tags(member: Member, *, limit: int = 8) -> list[tuple[int, str, int]]:
    """(id, name, number of contacts) of the largest tags; one statement."""
    tags = Tag.objects.visible_to(member).annotate(n=Count("tagged", filter=Q(tagged__contact__deleted_at=None)))
    return list(tags.filter(n__gt=0).order_by("-n", "fold").values_list("pk", "name", "n")[:limit])


def page_of_list(member: Member, which: str, *, page: int, now: datetime, tag: int = 0) -> tuple[list[Entry], bool]:
    """Page `page` (from 1) of a list, and whether there is another page.

    'everyone' begins with contacts that have an open follow-up. `tag` is the id for the list 'tag'.
    """
    start, more = (page - 1) * PAGE, PAGE + 1
    if which == "everyone":
        found = list(by_next_step(member)[start : start + more])
        if len(found) < more:
            open_ = start + len(found) if found or not start else by_next_step(member).count()
            found += by_name(member, open=False)[max(0, start - open_) : max(0, start + more - open_)]
    elif which == "keep":
        found = [pk for (pk,) in sql.read_rows(KEPT_SQL, member.workspace_id, more, start)]
    else:
        found = list(ids_of_list(member, which, now=now, tag=tag)[start : start + more])
    return entries_of(member, found[:PAGE]), len(found) > PAGE


def ids_of_list(member: Member, which: str, *, now: datetime, tag: int = 0) -> "QuerySet[Any, int]":
    """The contact ids of a list other than 'everyone' and 'keep', in order."""
    people = Contact.objects.visible_to(member).kept()
    if which == "active":
        return by_next_step(member)
    if which == "waiting":
        return by_next_step(member, is_theirs_condition(now))
    if which == "call":
        return contact_ids(meaning_to_call(member))
    if which == "unsorted":
        return by_name(member, any=False, among=people.filter(sorted_as="", is_personal=False))
    if which == "idle":
        return by_name(member, any=False, among=people.filter(is_personal=False))
    if which == "personal":
        return contact_ids(people.filter(is_personal=True).order_by("fold", "id"))
    if which == "tag":
        return contact_ids(people.filter(tagged__tag=tag).order_by("fold", "id"))
    if which == "closed":
        return by_name(member, open=False, any=True)
    return contact_ids(Contact.objects.visible_to(member).exclude(deleted_at=None).order_by("-deleted_at", "-id"))


def contact_ids(people: QuerySet[Contact]) -> "QuerySet[Contact, int]":
    return people.values_list("pk", flat=True)


def by_next_step(member: Member, only: Q | None = None) -> "QuerySet[FollowUp, int]":
    """Contact ids by the earliest step of their open follow-ups, or of those that match `only`."""
    loops = FollowUp.objects.visible_to(member).open().filter(only or Q())
    mine = FollowUp.objects.filter(workspace_id=member.workspace_id, contact=OuterRef("contact"), state="open")
    sooner = Q(next_from__lt=OuterRef("next_from")) | Q(next_from=OuterRef("next_from"), pk__lt=OuterRef("pk"))
    first = loops.filter(~Exists(mine.filter(only or Q(), sooner)))
    return first.order_by("next_from", "pk").values_list("contact_id", flat=True)


def by_name(member: Member, *, among: QuerySet[Contact] | None = None, **having: bool) -> "QuerySet[Contact, int]":
    """Contact ids by name. `open` and `any` filter by an open follow-up, or by any follow-up."""
    loops = FollowUp.objects.filter(workspace_id=member.workspace_id, contact=OuterRef("pk"))
    people = Contact.objects.visible_to(member).kept() if among is None else among
    if "open" in having:
        opened = Exists(loops.filter(state="open"))
        people = people.filter(opened if having["open"] else ~opened)
    if "any" in having:
        people = people.filter(Exists(loops) if having["any"] else ~Exists(loops))
    return contact_ids(people.order_by("fold", "id"))


# The + keeps SQLite from scanning the whole workspace where it has no statistics.
ENTRIES_SQL = """
    SELECT c.id, c.full, c.given, COALESCE(o.name, ''), c.does, c.title, c.deleted_at, c.sorted_at
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
            _, full, given, organization, does, title, deleted_at, sorted_at = people[pk]
            last = touched[pk][-1][3] if touched[pk] else None
            named = (pk, full, given or full, organization, does or title, last, deleted_at, sorted_at)
            entries.append(Entry(*named, **nexts.get(pk, {})))  # type: ignore[arg-type]
    return entries


def next_steps(member: Member, wanted: Sequence[int]) -> dict[int, dict[str, object]]:
    """{contact id: fields of the earliest open step, else the last close reason}."""
    ours = FilteredRelation("promises", condition=Q(promises__side="ours", promises__state="open"))
    loops = FollowUp.objects.visible_to(member).filter(contact_id__in=wanted).annotate(ours=ours)
    columns = ("contact_id", "state", "next_starts", "next_ends", "next_zone", "next_precision", "next_channel",
               "is_waiting", "ours__id", "close_reason", "reopen_on")  # fmt: skip
    found = loops.open_first("-closed_at", "next_from").values_list(*columns)
    first: dict[int, dict[str, object]] = {}
    for contact, state, starts, ends, zone, precision, channel, is_waiting, promise, because, reopen_on in found:
        if contact in first:
            continue
        if state == "closed":
            first[contact] = {"because": because, "reopen_on": reopen_on}
        else:
            window = Window(datetime.fromisoformat(starts), datetime.fromisoformat(ends), zone, precision)
            first[contact] = {
                "window": window, "channel": channel, "is_waiting": is_waiting, "is_promised": promise is not None
            }  # fmt: skip
    return first


def last_touch_day(entry: Entry, zone: str) -> date | None:
    """The day of the last touch in a zone; None without one."""
    return windows.to_local(entry.last, zone).date() if entry.last else None


__all__ = ["LISTS", "PAGE", "Entry", "count_lists", "entries_of", "last_touch_day", "page_of_list"]
