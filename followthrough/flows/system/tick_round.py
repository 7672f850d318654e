"""One round of the clock on request: the sweeps of a tick, and then what is due, with a count of each."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max

from followthrough.acts.models import Act
from followthrough.flows.bulk import long_act, undo_long_act
from followthrough.flows.contact import delete_contact
from followthrough.flows.history import answer
from followthrough.flows.imports import run_import, undo_import
from followthrough.flows.system import nightly_backup
from followthrough.flows.system.tick import run_tick
from followthrough.ledger.due_rows import run_due
from followthrough.ledger.models import DueRow

# The flows whose due rows are done here; their import registers them.
LONG_JOBS = (run_import, undo_import, long_act, undo_long_act, nightly_backup)
# Kinds of due rows that a page does when it shows them.
SHOWN_BY_PAGES = ("remind", answer.TOLD)
# Due rows of one round.
MOST_PER_ROUND = 200


@dataclass(frozen=True, slots=True)
class TickCounts:
    """Counts of one round. `due`: rows of work that were due, `done` of them; `failed`: rows and sweeps with an error.
    `notified`: messages sent out."""

    reminders: int
    reopened: int
    notified: int
    due: int
    done: int
    failed: int


def run_round(now: datetime) -> TickCounts:
    """Run one round as if it were `now`, without the ping of an outside watcher. Returns its counts."""
    last_due, last_act = newest_id(DueRow), newest_id(Act)
    sweeps = run_tick(now)
    sweeps.refresh_from_db(fields=["last_error"])
    owed = DueRow.objects.free_and_due(now).exclude(kind__in=SHOWN_BY_PAGES).order_by("due_at", "pk")
    # Whoever asks for a round vouches for the time; the clock itself waits after a gap (tick.purge_deleted).
    delete_contact.purge_deleted_contacts(now=now)
    rows = list(owed.values_list("pk", flat=True)[:MOST_PER_ROUND])
    done = sum(run_due(pk, now) for pk in rows)
    broken = DueRow.objects.filter(pk__in=rows, done_at=None).exclude(last_error="").count()
    return TickCounts(
        reminders=DueRow.objects.filter(pk__gt=last_due, kind="remind").count(),
        reopened=Act.objects.filter(pk__gt=last_act, verb="reopen", member=None).count(),
        notified=0,
        due=len(rows),
        done=done,
        failed=broken + bool(sweeps.last_error),
    )


def newest_id(table: type[DueRow] | type[Act]) -> int:
    """The largest id of a table; 0 for an empty one."""
    return table.objects.aggregate(last=Max("pk"))["last"] or 0
