"""Build Today: a row for each contact with a due step, and one for whom the member means to call (desk/offer.py).

Three statements, however long the list is.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import partial
from itertools import groupby
from typing import Any, NamedTuple, Protocol, TypeVar

from followthrough.accounts.cover import Covered
from followthrough.accounts.models import Member
from followthrough.consent.told_wishes import told_wishes_sql
from followthrough.desk import covered_rows, day_load, offer, ranking, row_texts
from followthrough.desk.row_texts import RowTexts, StoredRow
from followthrough.followups.kept_interval import KEPT_DAYS_SQL
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import ASKS_US, HEARD
from followthrough.followups.situation import OWN_PURPOSE
from followthrough.kit import sql, windows
from followthrough.kit.windows import Window
from followthrough.people.couple import conversation_of, couple_name
from followthrough.sequences.standing import STANDING_SQL
from followthrough.touches import history_version
from followthrough.touches.past_touches import PastTouch, StoredTouch
from followthrough.touches.queries import touches_for_facts
from followthrough.words import sentences
from followthrough.words.engine.facts import Facts
from followthrough.words.engine.sentence_forms import capitalized

# Rows that are listed: more than a member calls in a day. Further ones are only counted.
LONGEST = 200
# The columns of desk.facts.FollowUpRow, in its order; moments as text: a row that stayed the same needs no dates.
# Single columns are subqueries: with each table that is joined, PostgreSQL has twice as many orders to compare.
ROW = f"""
    f.id, f.contact_id, c."full", c.given,
    (SELECT o.name FROM followthrough_organization o WHERE o.id = c.organization_id), c.title,
    f.purpose, f.about, f.next_channel, f.next_what, f.next_starts, f.next_ends, f.next_zone, f.next_precision,
    CAST(f.next_by AS TEXT), f.is_waiting, CAST(f.opened_at AS TEXT),
    ours.what, CAST(ours.made_at AS TEXT), CAST(ours.due_from AS TEXT), CAST(ours.due_by AS TEXT), ours.precision,
    ours.slips, CAST(ours.first_by AS TEXT),
    theirs.what, CAST(theirs.due_from AS TEXT), CAST(theirs.due_by AS TEXT), theirs.precision, ours.channel,
    c.address, f.changed_by_id, {KEPT_DAYS_SQL}, f.next_words, CAST(f.next_words_at AS TEXT),
    (SELECT h.version FROM {history_version.TABLE} h WHERE h.contact_id = f.contact_id), {STANDING_SQL}, c.zone,
    substr(c.note, 1, {offer.LONGEST_NOTE}), CASE WHEN c.self_of_id <> f.owner_id THEN 1 ELSE 0 END,
    c.household_id, (SELECT e."full" FROM followthrough_contact e WHERE e.id = c.household_id)
"""  # noqa: S608  names of ours
# What the place of a row in the day depends on: the columns of PlaceRow, in its order.
PLACE = f"""
    f.id, f.contact_id, f.purpose, f.next_channel, f.is_waiting, CAST(f.next_by AS TEXT), CAST(ours.due_by AS TEXT),
    f.next_precision, CASE WHEN f.next_precision = 'at' THEN CAST(f.next_from AS TEXT) END,
    CASE WHEN ours.id IS NULL AND f.purpose <> 'reply' AND NOT f.is_waiting THEN (
        SELECT t.outcome FROM followthrough_touch t
        WHERE t.workspace_id = f.workspace_id AND t.contact_id = f.contact_id
            AND (t.side = 'us' OR t.outcome IN ({sql.literals(HEARD)}))
            AND NOT EXISTS (SELECT 1 FROM followthrough_touch fixed WHERE fixed.corrects_id = t.id)
        ORDER BY t.at DESC, t.id DESC LIMIT 1
    ) END, c.household_id
"""  # noqa: S608  names of ours
WITH_PROMISE = """
    FROM followthrough_followup f
    JOIN followthrough_contact c ON c.id = f.contact_id
    LEFT JOIN followthrough_promise ours
        ON ours.followup_id = f.id AND ours.side = 'ours' AND ours.state = 'open'
"""
WITH_PROMISES = f"""{WITH_PROMISE}
    LEFT JOIN followthrough_promise theirs
        ON theirs.followup_id = f.id AND theirs.side = 'theirs' AND theirs.state = 'open'
"""
OPEN = "f.workspace_id = %s AND f.owner_id = %s AND f.state = 'open' AND f.next_from < %s AND c.deleted_at IS NULL"
IN_ORDER = f"WHERE {OPEN} ORDER BY f.next_by, f.id LIMIT %s"
PLACES = f"SELECT {PLACE} {WITH_PROMISE} {IN_ORDER}"
PROMISED_IN_ORDER = IN_ORDER.replace(OPEN, f"{OPEN} {covered_rows.PROMISED}")
PLACES_PROMISED = f"SELECT {PLACE} {WITH_PROMISE} {PROMISED_IN_ORDER}"
SOME = f"WHERE {OPEN} AND f.id IN ({{}})"
SOME_OF = SOME.replace("f.owner_id = %s", "f.owner_id IN ({})")


@dataclass(slots=True)
class DueFollowUp:
    """One contact of the day. `also`: further due follow-ups with the same contact, for one conversation. The `id` of
    a contact who is offered is negative: there is no follow-up yet.

    `texts` are kept all day (desk/row_texts.py); the fields are what the day makes of them, and what it is ordered by.
    """

    texts: RowTexts
    id: int
    contact_id: int
    group: str
    place: str
    due_by: datetime
    minutes: int
    is_late: bool
    why: str
    now: datetime
    also: list["DueFollowUp"] = field(default_factory=list)
    # The colleague who is away and whose row it is; None for the member's own.
    for_colleague: Covered | None = None

    @property
    def name(self) -> str:
        return self.texts.due.full

    @property
    def title(self) -> str:
        """The name; of a thing of the member's own the thing: 'Buy stamps'."""
        return title_of(self.texts)

    @property
    def conversation(self) -> int:
        """The number that the rows of one contact, and of a couple, have in common."""
        return conversation_of(self.contact_id, self.texts.due.household_id)

    @property
    def organization(self) -> str:
        return self.texts.facts.org

    @property
    def channel(self) -> str:
        return self.texts.due.channel

    @property
    def window(self) -> Window:
        return self.texts.window

    @property
    def when(self) -> str:
        return self.texts.when

    @property
    def marks(self) -> Sequence[PastTouch]:
        return self.texts.marks

    @property
    def address(self) -> str:
        return self.texts.due.address

    @property
    def promised_channel(self) -> str:
        """The channel of our open promise; '' when there is none."""
        return self.texts.due.promised_channel or ""

    @property
    def seen(self) -> int:
        """The version of the follow-up (act id), to detect a page that is no longer current."""
        return self.texts.due.seen

    @property
    def interval_days(self) -> int | None:
        """Days of its keep-in-touch interval; None when it has none."""
        return self.texts.due.interval_days

    @property
    def standing(self) -> str | None:
        """Its place in a sequence (sequences/standing.py); None outside one."""
        return self.texts.due.standing

    @property
    def own_zone(self) -> str:
        """The time zone that a member wrote down for the person; '' without one."""
        return self.texts.due.own_zone

    @property
    def card_note(self) -> str:
        """The note on their card, which may be imported."""
        return self.texts.due.card_note

    @property
    def wishes(self) -> str | None:
        """The text of their preferences about being reached (consent/told_wishes.py); None for none."""
        return self.texts.due.wishes

    @property
    def promised(self) -> bool:
        return self.group == "promised"

    @property
    def is_offer(self) -> bool:
        """True for a contact whom the member means to call, without a follow-up yet."""
        return offer.is_offer(self.id)

    @property
    def is_own(self) -> bool:
        """True for a thing of the member's own, which is a row by itself."""
        return self.texts.due.is_own

    @property
    def thing_of(self) -> str:
        """The colleague whose own thing it is, which was handed over; '' for all else."""
        return self.texts.due.full if self.texts.due.is_colleagues else ""

    @property
    def facts_at_midnight(self) -> Facts:
        return self.texts.facts

    @property
    def facts(self) -> Facts:
        """The facts with the present local time, and who promised it where that is a colleague."""
        return replace(self.texts.facts, now=self.now, promised_by=self.promised_by)

    @property
    def promised_by(self) -> str:
        return self.for_colleague.first_name if self.for_colleague else ""

    def stands_for(self, colleague: Covered | None) -> None:
        """The row is a colleague's who is away: 'Ann told Dana she'd call' and not 'You told Dana'."""
        self.for_colleague = colleague
        if colleague:
            self.why = sentences.reason_for_today(self.facts)


@dataclass(slots=True)
class DayGroup:
    """Rows under one heading of ranking.HEADINGS."""

    key: str
    heading: str
    rows: list[DueFollowUp]

    @property
    def minutes(self) -> int:
        return sum(row.minutes for row in self.rows)


@dataclass(slots=True)
class Day:
    """The rows of a member's day."""

    on: date
    rows: list[DueFollowUp]
    # Due follow-ups beyond LONGEST.
    more: int = 0

    @property
    def groups(self) -> list[DayGroup]:
        return [
            DayGroup(key, ranking.HEADINGS[key], list(rows))
            for key, rows in groupby(self.rows, key=lambda row: row.place)
        ]

    @property
    def minutes(self) -> int:
        return sum(row.minutes for row in self.rows)

    def within(self, budget: int) -> list[DueFollowUp]:
        return ranking.rows_within(self.rows, budget)


class PlaceRow(NamedTuple):
    id: int
    contact_id: int
    purpose: str
    channel: str
    is_waiting: bool
    next_by: str
    our_by: str | None
    precision: str
    at: str | None
    last_outcome: str | None
    household_id: int | None


@dataclass(slots=True)
class DueStep:
    """A due follow-up with what its place in the day depends on. `due_by` is text in ISO form. `also`: as in
    DueFollowUp."""

    id: int
    contact_id: int
    conversation: int
    group: str
    place: str
    due_by: str
    minutes: int
    is_own: bool = False
    also: list["DueStep"] = field(default_factory=list)
    for_colleague: Covered | None = None

    def stands_for(self, colleague: Covered | None) -> None:
        self.for_colleague = colleague


def build_day(member: Member, *, now: datetime) -> Day:
    """The member's follow-ups that are due before their day ends, one row for each contact, in order.

    The promised ones of colleagues who are away stand among them.
    """
    day, until = day_and_end(member, now)
    found = rows_due(member, day, until)
    offered = [row for row in found if offer.is_offer(row[0])]
    due = found[: len(found) - len(offered)]
    rows = build_rows([*due[:LONGEST], *offered], member=member, now=now)
    rows += covered_rows.rows_for_colleagues(
        member, now, lambda owner: build_rows(promised_rows(member, owner, until), member=member, now=now)
    )
    beyond = FollowUp.objects.owned_by(member).due(until).count() - LONGEST if len(due) > LONGEST else 0
    return Day(day, one_row_per_conversation(ranking.sort_rows(rows)), more=beyond)


def steps_of_day(member: Member, *, now: datetime) -> list[DueStep]:
    """The rows of `build_day` without their words, in the same order; one statement.

    A page that shows one of them builds only that (`rows_of_steps`).
    """
    day, until = day_and_end(member, now)

    def promised_by(owner: int) -> list[DueStep]:
        rows = sql.read_texts(PLACES_PROMISED, member.workspace_id, owner, until, LONGEST)
        return steps_in(rows, member, until, now)

    due = (member.workspace_id, member.pk, until, LONGEST)
    steps = steps_in(offer.rows_with_offer(PLACES, due, member=member, day=day, places=True), member, until, now)
    steps += covered_rows.rows_for_colleagues(member, now, promised_by)
    return one_row_per_conversation(ranking.sort_rows(steps))


def steps_in(rows: Iterable[tuple[Any, ...]], member: Member, until: datetime, now: datetime) -> list[DueStep]:
    """The steps in rows with the columns of PlaceRow."""
    return [due_step(member, PlaceRow._make(row), until=until, now=now) for row in rows]


def rows_of_steps(steps: Sequence[DueStep], *, member: Member, now: datetime) -> dict[int, DueFollowUp]:
    """The rows of these steps by id, as on the day; one statement, and one for touches that are not known yet.

    A step that was done since it was read has no row.
    """
    if not steps:
        return {}
    day, until = day_and_end(member, now)
    whose = {step.id: step.for_colleague for step in steps}
    owners = covered_rows.owners_on_day(member, now)
    statement = rows_where(SOME_OF.format(sql.placeholders(owners), sql.placeholders(whose)))
    params = (member.workspace_id, *owners, until, *whose)
    found = (
        offer.rows_with_offer(statement, params, member=member, day=day)
        if any(offer.is_offer(pk) for pk in whose)
        else sql.read_texts(statement, *params)
    )
    rows = build_rows(found, member=member, now=now)
    for row in rows:
        row.stands_for(whose.get(row.id))
    return {row.id: row for row in rows}


def day_and_end(member: Member, now: datetime) -> tuple[date, datetime]:
    """The member's day, and the moment at which it ends."""
    day = windows.to_local(now, member.zone).date()
    return day, windows.to_utc(windows.midnight(day) + timedelta(days=1), member.zone)


def rows_due(member: Member, day: date, until: datetime) -> list[StoredRow]:
    """The rows of `FollowUp.objects.owned_by(member).due(until)` with contact and promises, at most LONGEST + 1, and
    after them the row of the contact who is offered."""
    due = (member.workspace_id, member.pk, until, LONGEST + 1)
    return offer.rows_with_offer(rows_where(IN_ORDER), due, member=member, day=day)


def promised_rows(member: Member, owner: int, until: datetime) -> list[StoredRow]:
    """The rows of what another member promised, at most LONGEST."""
    return sql.read_texts(rows_where(PROMISED_IN_ORDER), member.workspace_id, owner, until, LONGEST)


def rows_where(condition: str) -> str:
    """The statement that reads the rows of the condition; the last column says how the people want to be reached."""
    return f"SELECT {ROW}, {told_wishes_sql('f.contact_id')} {WITH_PROMISES} {condition}"


def due_step(member: Member, due: PlaceRow, *, until: datetime, now: datetime) -> DueStep:
    """The step, on a day that ends at `until`."""
    is_promised = due.our_by is not None
    group = ranking.group_of(due.purpose, promised=is_promised, asked=due.last_outcome in ASKS_US)
    waits = due.precision == "by" and sql.moment_of(due.next_by) > until
    return DueStep(
        due.id,
        due.contact_id,
        conversation_of(due.contact_id, due.household_id),
        group,
        ranking.place_of(group, at=sql.moment_of(due.at) if due.at else None, waits=waits, now=now),
        due.our_by or due.next_by,
        day_load.step_minutes(member, due.channel, waiting=due.is_waiting, promised=is_promised),
        due.purpose == OWN_PURPOSE,
    )


def build_rows(found: Sequence[StoredRow], *, member: Member, now: datetime) -> list[DueFollowUp]:
    """The rows as they are read. One statement reads the touches of the contacts whose history or row has changed."""
    local = windows.to_local(now, member.zone)
    read_touches = partial(touches_of_rows, member)
    told = row_texts.texts_of_rows(found, member.zone, local.date(), read_touches=read_touches)
    return [build_row(each, member=member, now=now, local=local) for each in told]


def touches_of_rows(member: Member, rows: Sequence[StoredRow]) -> dict[int, list[StoredTouch]]:
    return touches_for_facts({row[0]: row[1] for row in rows}, workspace_id=member.workspace_id)


def title_of(texts: RowTexts) -> str:
    """The name at the head of a row, of a couple both; for a thing without a person the thing itself: 'Buy stamps'."""
    due = texts.due
    if due.is_own:
        return capitalized(due.about or due.what)
    return couple_name(due.full, due.half) if due.half else due.full


class InDay(ranking.Ranked, Protocol):
    """A row of the day, with its words or without."""

    id: int
    contact_id: int
    also: list[Any]

    @property
    def conversation(self) -> int: ...

    @property
    def is_own(self) -> bool: ...


R = TypeVar("R", bound=InDay)


def one_row_per_conversation(rows: Sequence[R]) -> list[R]:
    """Join the rows of one contact, or of a couple: the first takes the others into `also`, with one minute more for
    each. Each of the member's own things stays a row."""
    leading: dict[tuple[int, int], R] = {}
    for row in rows:
        first = leading.setdefault((row.conversation, row.id if row.is_own else 0), row)
        if first is not row:
            first.also.append(row)
            first.minutes += 1
    return list(leading.values())


def build_row(told: RowTexts, *, member: Member, now: datetime, local: datetime) -> DueFollowUp:
    """The row of one due follow-up at this moment, `now` in UTC and `local` in the member's wall time."""
    due = told.due
    is_promised, is_late = told.group == "promised", now >= told.due_by
    # Only an overdue promise counts the minutes since.
    counts = is_promised and is_late
    return DueFollowUp(
        told,
        due.id,
        due.contact_id,
        told.group,
        ranking.place_of(told.group, at=told.at, waits=told.waits, now=now),
        told.due_by,
        day_load.step_minutes(member, due.channel, waiting=due.is_waiting, promised=is_promised),
        is_late,
        row_texts.reason_at(told, local.replace(second=0, microsecond=0)) if counts else told.why,
        local,
    )
