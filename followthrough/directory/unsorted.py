"""Contacts that are not sorted yet: the next few, how many are left, and the pace of sorting.

The state is in the contacts alone (`sorted_as`), so sorting continues where it stopped. A contact is asked about while
it has no follow-up and is not personal; the newest import first, then by name.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from followthrough.accounts.models import Member
from followthrough.directory.list_conditions import condition_of
from followthrough.kit import sql, windows
from followthrough.people.models import Contact
from followthrough.touches.past_touches import PastTouch
from followthrough.touches.queries import newest_by_contact

# The largest exact count.
COUNTED = 1000
# A longer time between two decisions begins another sitting.
PAUSE = timedelta(minutes=3)
SITTING = timedelta(minutes=10)
# Decisions from which on a pace is shown, and the newest ones it is computed from.
PACE_FROM, PACE_OF_LAST = 5, 20

UNSORTED_CONDITION = f"c.workspace_id = %s AND {condition_of('unsorted', 'c')}"
VALUE_SQL = """(SELECT m.value FROM followthrough_contactmethod m WHERE m.workspace_id = c.workspace_id
    AND m.contact_id = c.id AND m.kind = '{}' ORDER BY m.position, m.id LIMIT 1)"""
NEXT_SQL = f"""
    SELECT c.id, c.changed_by_id, c.full, c.given, COALESCE(o.name, ''), c.title, c.does, c.note,
        c.brought_by_id, c.made_at, COALESCE({VALUE_SQL.format("phone")}, ''), COALESCE({VALUE_SQL.format("email")}, '')
    FROM followthrough_contact c LEFT JOIN followthrough_organization o ON o.id = c.organization_id
    WHERE {{not_yet}} AND {{part}} AND {{which}} ORDER BY {{order}} LIMIT %s
"""  # noqa: S608  names of ours
COUNT_SQL = """
    SELECT COUNT(*) FROM (
        SELECT 1 FROM followthrough_contact c WHERE {} AND {} AND {} ORDER BY {} LIMIT %s
    ) AS people
"""


@dataclass(frozen=True, slots=True)
class Scope:
    """The contacts to sort: of an import (act id), of a tag (id), or all."""

    brought_by: int = 0
    tag: int = 0

    def sql(self) -> tuple[str, list[object]]:
        """The condition on contact `c` as SQL, and its parameters."""
        if self.brought_by:
            return "c.brought_by_id = %s", [self.brought_by]
        if self.tag:
            tagged = "SELECT 1 FROM followthrough_contacttag t WHERE t.tag_id = %s AND t.contact_id = c.id"
            return f"EXISTS ({tagged})", [self.tag]
        return "1 = 1", []


@dataclass(frozen=True, slots=True)
class UnsortedContact:
    """A contact to decide about. `seen`: its version (act id); `last`: the newest touch."""

    last: PastTouch | None
    id: int
    seen: int
    name: str
    given: str
    organization: str
    title: str
    does: str
    note: str
    brought_by: int | None
    made_at: datetime
    phone: str
    email: str


def next_unsorted(
    member: Member, scope: Scope, *, after: int = 0, first: int = 0, limit: int = 8
) -> list[UnsortedContact]:
    """The next contacts to decide about. `after`: only those behind this id; `first`: this id before all others.

    Imported contacts are read first, all others only when these are too few: that way the index of unsorted contacts
    reads no more rows than are returned.
    """
    which, given = scope.sql()
    found: list[tuple[object, ...]] = []
    for part, of, order in order_parts(place_in_order(member, after) if after else None, first):
        if len(found) < limit:
            statement = NEXT_SQL.format(not_yet=UNSORTED_CONDITION, part=part, which=which, order=order)
            found += sql.read_rows(statement, member.workspace_id, *of, *given, limit - len(found))
    touched = newest_by_contact([row[0] for row in found], workspace_id=member.workspace_id, each=1)  # type: ignore[misc]
    return [UnsortedContact(next(iter(touched[row[0]]), None), *row) for row in found]  # type: ignore[arg-type,index]


Place = tuple[int | None, str, int]
Part = tuple[str, list[object], str]
IMPORTED, NOT_IMPORTED = "c.brought_by_id IS NOT NULL", "c.brought_by_id IS NULL"
BY_IMPORT, BY_NAME = "c.brought_by_id DESC, c.fold, c.id", "c.fold, c.id"


def order_parts(place: Place | None, first: int) -> list[Part]:
    """(condition, parameters, order) of each part: the contact `first`, imported contacts, all others."""
    own: list[Part] = [("c.id = %s", [first], "c.id")] if first else []
    but, others = ("c.id <> %s AND ", [first]) if first else ("", [])
    written: Part = (but + NOT_IMPORTED, [*others], BY_NAME)
    if place is None:
        return [*own, (but + IMPORTED, [*others], BY_IMPORT), written]
    came, fold, pk = place
    later = "(c.fold > %s OR (c.fold = %s AND c.id > %s))"
    if came is None:
        return [*own, (f"{but}{NOT_IMPORTED} AND {later}", [*others, fold, fold, pk], BY_NAME)]
    behind = f"(c.brought_by_id < %s OR (c.brought_by_id = %s AND {later}))"
    return [*own, (f"{but}{IMPORTED} AND {behind}", [*others, came, came, fold, fold, pk], BY_IMPORT), written]


def place_in_order(member: Member, contact_id: int) -> Place | None:
    """The place of a contact in the order, sorted or not; None when there is no such contact."""
    found = Contact.objects.visible_to(member).filter(pk=contact_id).values_list("brought_by_id", "fold", "pk").first()
    return found or None


def count_unsorted(member: Member, scope: Scope) -> int:
    """How many contacts are not sorted yet; COUNTED + 1 for more than COUNTED."""
    which, given = scope.sql()
    count = 0
    for part, order in ((IMPORTED, BY_IMPORT), (NOT_IMPORTED, BY_NAME)):
        if count <= COUNTED:
            # The order makes SQLite take the index of the unsorted contacts.
            statement = COUNT_SQL.format(UNSORTED_CONDITION, part, which, order)
            [(more,)] = sql.read_rows(statement, member.workspace_id, *given, COUNTED + 1 - count)
            count += int(more)
    return count


def count_sorted(member: Member, scope: Scope) -> int:
    """How many contacts of an import or a tag were sorted; 0 for all contacts, where no page shows it."""
    people = Contact.objects.visible_to(member).kept().exclude(sorted_as="")
    if scope.brought_by:
        return people.filter(brought_by=scope.brought_by).count()
    return people.filter(tagged__tag=scope.tag).count() if scope.tag else 0


@dataclass(frozen=True, slots=True)
class Sitting:
    """The pace of sorting. `today`: decisions since midnight; `here`: in this sitting; `seconds`: median for one."""

    today: int = 0
    here: int = 0
    seconds: float | None = None
    is_over: bool = False


def current_sitting(member: Member, *, now: datetime) -> Sitting:
    """The member's present sitting; one statement, on the index of sorted contacts."""
    midnight = windows.to_utc(windows.midnight(windows.to_local(now, member.zone).date()), member.zone)
    sorted_ = Contact.objects.visible_to(member).filter(sorted_as__in=Contact.Sorted.values, sorted_at__gte=midnight)
    moments = list(sorted_.order_by("-sorted_at").values_list("sorted_at", flat=True)[:2000])
    here = [at for at in moments if at is not None]
    gaps = [later - sooner for later, sooner in zip([now, *here], here, strict=False)]
    paused = next((count for count, gap in enumerate(gaps) if gap > PAUSE), len(here))
    if not paused:
        return Sitting(today=len(here))
    between = [gap.total_seconds() for gap in gaps[1:paused]][:PACE_OF_LAST]
    seconds = median(between) if paused > PACE_FROM else None
    return Sitting(len(here), paused, seconds, is_over=now - here[paused - 1] >= SITTING)
