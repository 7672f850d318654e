"""Find the rows that no page of the product can make, only a hand in the database. `doctor` names them; they are 0.

Every check counts in the database and reads no row, because such a row may not be readable.
"""

from collections.abc import Iterator

from django.apps import apps
from django.db import DatabaseError, connection, models, transaction
from django.db.models import F, Q

from followthrough.accounts.models import InWorkspace, Member, Workspace
from followthrough.consent.models import ContactPreference
from followthrough.flows.account.change_settings import LONGEST_DAY
from followthrough.flows.account.go_away import LONGEST_AWAY
from followthrough.flows.followup.close import REASONS
from followthrough.flows.followup.start import PURPOSES
from followthrough.flows.system.checking import broken_rules, odd_columns
from followthrough.followups.channels import CHANNELS
from followthrough.followups.intervals import LONGEST_DAYS
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import OUTCOMES
from followthrough.followups.situation import DONE, OWN_PURPOSE
from followthrough.kit import clock, windows, zones
from followthrough.kit.database.trouble import KEPT
from followthrough.kit.errors import Unavailable
from followthrough.kit.sql import READABLE
from followthrough.kit.windows import PRECISIONS
from followthrough.people.models import Contact, ContactMethod, ContactTag, Tag
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
from followthrough.words.en.flows import system as words_for

Table = type[models.Model]
# The columns whose values are names of a list, with the names; '' counts as none.
NAMED: tuple[tuple[Table, str, frozenset[str]], ...] = (
    (FollowUp, "next_channel", frozenset(CHANNELS)),
    (FollowUp, "purpose", frozenset((*PURPOSES, OWN_PURPOSE))),
    (FollowUp, "close_reason", frozenset((*REASONS, DONE))),
    (FollowUp, "next_precision", frozenset(PRECISIONS)),
    (Promise, "channel", frozenset(CHANNELS)),
    (Promise, "precision", frozenset(PRECISIONS)),
    (Touch, "channel", frozenset(CHANNELS)),
    (Touch, "outcome", frozenset(OUTCOMES)),
    (ContactPreference, "channel", frozenset(CHANNELS)),
)
ZONES: tuple[tuple[Table, str], ...] = (
    (FollowUp, "next_zone"), (Member, "zone"), (Workspace, "zone"), (Contact, "zone"),
)  # fmt: skip
# Rows that contradict themselves or another row: what they are called, and the condition.
IMPOSSIBLE: tuple[tuple[str, Table, Q], ...] = (
    ("a step that ends before it starts", FollowUp, ~Q(next_starts="") & Q(next_starts__gte=F("next_ends"))),
    ("an open step without a date", FollowUp, Q(state="open") & (Q(next_starts="") | Q(next_zone=""))),
    ("no owner or no day to look in again", FollowUp, Q(close_reason="later") & (Q(owner=None) | Q(reopen_on=None))),
    ("a promise that ends before it starts", Promise, Q(due_from__gt=F("due_by"))),
    ("a touch on somebody else's follow-up", Touch, Q(followup__isnull=False) & ~Q(followup__contact=F("contact"))),
    ("a promise told to somebody else", Promise,
     Q(told_in__isnull=False) & ~Q(told_in__contact=F("followup__contact"))),
    ("half of a couple whose other half is gone or not theirs", Contact,
     Q(household__isnull=False)
     & (Q(household=F("pk")) | Q(household__household=None) | ~Q(household__household=F("pk"))
        | Q(deleted_at__isnull=False) | Q(household__deleted_at__isnull=False))),
    ("merged into somebody who was merged", Contact, Q(merged_into__merged_into__isnull=False)),
    *(("a row of somebody who was merged", table, Q(contact__merged_into__isnull=False))
      for table in (FollowUp, Touch, ContactMethod, ContactTag, ContactPreference)),
    ("a preference told by somebody else", ContactPreference,
     Q(touch__isnull=False) & ~Q(touch__contact=F("contact"))),
    *(("an interval longer than five years", table, Q(keep_in_touch_days__gt=LONGEST_DAYS))
      for table in (Contact, Tag)),
    ("a day longer than ten hours", Member, Q(minutes_a_day__gt=LONGEST_DAY)),
    ("covered by somebody who left", Member, Q(cover__left_at__isnull=False)),
    ("hours of work that end before they start", Member, Q(day_starts__gte=F("day_ends")) | Q(day_ends__gt=24 * 60)),
)  # fmt: skip


def odd_rows() -> list[str]:
    """Say what is odd in which table and how often: 'unknown channel in touch: 2 (ids 4, 9)'. [] when nothing is.

    A check that reads names may meet a text that is none; another check names that one. Raises what the database said
    if no check found anything.
    """
    checks = (unreadable_dates, unknown_names, unknown_zones, unknown_choices, impossible_rows, rows_of_others,
              odd_absences, wrong_types, broken_checks, broken_keys)  # fmt: skip
    found: list[str] = []
    failed: DatabaseError | None = None
    for check in checks:
        try:
            with transaction.atomic():
                found += check()
        except DatabaseError as error:
            failed = error
    if failed and not found:
        raise failed
    return found


def broken_by(error: Exception) -> Unavailable | None:
    """Return what to say of an error that no flow foresaw, if there are odd rows it may come from; None without."""
    try:
        odd = odd_rows()
    except Exception:  # noqa: BLE001  the first error is the one that is shown
        return None
    if not odd:
        return None
    return Unavailable(
        words_for.CANT_SHOW_ROW,
        safe=KEPT,
        do=words_for.fix_row(rows="; ".join(odd[:3]), kind=type(error).__name__),
        passes=False,
    )


def say(what: str, table: Table, rows: "models.QuerySet[models.Model]") -> Iterator[str]:
    """Yield one sentence about the rows; nothing where there are none."""
    ids = list(rows.order_by("pk").values_list("pk", flat=True)[:4])
    if ids:
        named = ", ".join(map(str, ids[:3])) + (", …" if len(ids) > 3 else "")
        yield f"{what} in {table._meta.model_name}: {rows.count()} (ids {named})"


def all_rows(table: Table) -> "models.QuerySet[models.Model]":
    return table._base_manager.all()


def unreadable_dates() -> Iterator[str]:
    """Columns of dates and times with what is no date."""
    quoted = connection.ops.quote_name
    for table in apps.get_app_config("followthrough").get_models():
        columns = [
            (str(field.column), "moment" if isinstance(field, models.DateTimeField) else "day")
            for field in table._meta.concrete_fields
            if isinstance(field, models.DateField)
        ]
        if table is FollowUp:
            columns += [("next_starts", "wall"), ("next_ends", "wall")]
        for column, kind in columns:
            can_be_read = READABLE[connection.vendor][kind] % {"expressions": quoted(column)}
            sql = f"SELECT id FROM {quoted(table._meta.db_table)} WHERE NOT {can_be_read} ORDER BY id LIMIT 4"  # noqa: S608  names of ours
            with connection.cursor() as cursor:
                cursor.execute(sql)
                ids = [row[0] for row in cursor.fetchall()]
            if ids:
                named = ", ".join(map(str, ids))
                yield f"a date that cannot be read in {table._meta.model_name}.{column} (ids {named})"


def unknown_names() -> Iterator[str]:
    for table, column, known in NAMED:
        odd = all_rows(table).exclude(**{f"{column}__in": ["", *known]})
        yield from say(f"unknown {column.removeprefix('next_').replace('_', ' ')}", table, odd)


def unknown_zones() -> Iterator[str]:
    """Zones that do not exist. Read as a list of values first: the known ones are hundreds."""
    for table, column in ZONES:
        found = set(all_rows(table).order_by().values_list(column, flat=True).distinct()) - {""}
        yield from say("unknown zone", table, all_rows(table).filter(
            **{f"{column}__in": [name for name in found if not zones.is_zone(name)]}
        ))  # fmt: skip


def unknown_choices() -> Iterator[str]:
    """Columns with a list of choices in the model that hold another value."""
    for table in apps.get_app_config("followthrough").get_models():
        for field in table._meta.concrete_fields:
            if field.choices:
                known = [value for value, _ in field.flatchoices]
                odd = all_rows(table).exclude(**{f"{field.name}__in": [*known, *([""] if field.blank else [])]})
                yield from say(f"unknown {field.name.replace('_', ' ')}", table, odd)


def impossible_rows() -> Iterator[str]:
    for what, table, condition in IMPOSSIBLE:
        yield from say(what, table, all_rows(table).filter(condition))


def rows_of_others() -> Iterator[str]:
    """Rows that point to a row of another workspace, by any foreign key."""
    for table in apps.get_app_config("followthrough").get_models():
        names = {field.name for field in table._meta.concrete_fields}
        for field in table._meta.concrete_fields if "workspace" in names else ():
            other = field.related_model
            if isinstance(other, type) and issubclass(other, InWorkspace):
                key = f"{field.name}__workspace"
                odd = all_rows(table).filter(workspace__isnull=False, **{f"{field.name}__isnull": False})
                yield from say(words_for.of_another_workspace(field.name), table, odd.exclude(**{key: F("workspace")}))


def odd_absences() -> Iterator[str]:
    """Members who are away for longer than anybody may be, or who are covered by somebody who is away as well.

    A day is left out on either side, because each of them has a zone of their own.
    """
    today, members = clock.now().date(), all_rows(Member).filter(left_at=None)
    far, still_away = today + LONGEST_AWAY + windows.DAY, today + windows.DAY
    yield from say("away for longer than a year", Member, members.filter(away_until__gt=far))
    both = members.filter(away_until__gt=still_away, cover__away_until__gt=still_away)
    yield from say("covered by somebody who is away", Member, both)


def wrong_types() -> Iterator[str]:
    for table in apps.get_app_config("followthrough").get_models():
        for what, ids in odd_columns.odd_columns(table):
            yield f"{what} (ids {', '.join(map(str, ids))})"


def broken_checks() -> Iterator[str]:
    """Rows that break a CHECK of the database: it was switched off while they were written."""
    for table in apps.get_app_config("followthrough").get_models():
        for constraint in table._meta.constraints:
            if isinstance(constraint, models.CheckConstraint):
                for columns, rows in broken_rules.rows_against(table, constraint):
                    yield from say(f"{' or '.join(columns)} against {constraint.name}", table, rows)


def broken_keys() -> Iterator[str]:
    yield from broken_rules.broken_keys(connection)
