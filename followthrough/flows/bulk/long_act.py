"""Do one job for thousands of people: one act, whose parts are written block by block by the thread for long work.

Its progress is a row (segments.models.LongAct). Each block is a part of the act, written together with the row's
cursor: so nobody is done twice, not after a crash and not by two nodes. A stop takes effect between two blocks; what
was done is undone as one act (undo_long_act.py).
"""

import logging
from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import PART, insert_act
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.current_rows import lock_row
from followthrough.flows.base.repeat import again_if_ended
from followthrough.flows.bulk.act_on_many import (
    Counted,
    Job,
    Left,
    blocks_of,
    do_for_block,
    refuse_count,
    whole_sentence,
)
from followthrough.flows.bulk.jobs import job_from, stored_job
from followthrough.flows.followup.hand_over import refuse_gone
from followthrough.kit import tx
from followthrough.kit.errors import Refused
from followthrough.ledger import due_rows
from followthrough.ledger.due_rows import LongJob, NotOnThisNode, carries_out, owe
from followthrough.ledger.models import DueRow
from followthrough.segments import long_acts
from followthrough.segments.models import LongAct
from followthrough.words.en import numbers
from followthrough.words.en.flows import bulk as say

log = logging.getLogger(__name__)

KIND = "bulk"
# Attempts at an act that fails, before it ends with what was done so far.
MOST_TRIES = 3
State = LongAct.State


def begin_for_many(
    job: Job, ids: Sequence[int], *, by: Member, now: datetime, seen: int | None = None, client_key: str = "",
    waits: bool = False,
) -> LongAct:  # fmt: skip
    """Begin the job for these people; the thread for long work carries it out, or this call with `waits`.

    Returns its row. Raises Refused for nobody and for more than MOST_PEOPLE.
    """
    row = owe_job(job, ids, by=by, now=now, seen=seen, client_key=client_key)
    if waits:
        due_rows.run_due(DueRow.objects.get(key=due_key(row)).pk, now)
        row.refresh_from_db()
    return row


@again_if_ended
def owe_job(job: Job, ids: Sequence[int], *, by: Member, now: datetime, seen: int | None, client_key: str) -> LongAct:
    """Make the act, its progress and its due row."""
    refuse_count(ids)
    job.check(by=by, now=now)
    with begin_act(by, job.verb, now=now, client_key=client_key) as act:
        people = list(dict.fromkeys(ids))
        act.finish(say.began(numbers.counted_figure(len(people), "person", "people")))
        row = long_acts.begin_long_act(act, stored_job(job), people, by=by, seen=seen, now=now)
        owe(KIND, due_key(row), workspace_id=by.workspace_id, member_id=by.pk, subject_id=row.pk, due_at=now)
        return row


def due_key(row: LongAct) -> str:
    return f"bulk:{row.pk}"


@carries_out(KIND, is_long=True)
def run_owed_job(due: DueRow, now: datetime) -> LongJob:
    """Do the job of a due row from the row's cursor on. A failure that stays is kept in the row as a sentence."""
    rows = LongAct.objects.select_related("member__workspace", "member__user", "act")
    row = rows.filter(pk=due.subject_id or 0, state=State.GOING).first()
    if row is None:
        return "it has ended"
    try:
        yield from do_in_blocks(row, now)
    except Refused as refused:
        finish(row, State.FAILED, now, why=f"{refused.why} {refused.do}".strip())
    except Exception as error:
        if isinstance(error, NotOnThisNode) or due.attempts < MOST_TRIES:
            raise
        log.exception("long act %s", row.pk)
        finish(row, State.FAILED, now, why=say.FAILED)
    return ""


def do_in_blocks(row: LongAct, now: datetime) -> LongJob:
    """Do the job block by block. A stop that was asked for takes effect between blocks."""
    for block in blocks_of(row.people[row.looked_at :]):
        if not do_block(row, block):
            stop_between_blocks(row, now)
            return ""
        now = yield
    finish(row, State.DONE, now)
    return ""


def stop_between_blocks(row: LongAct, now: datetime) -> None:
    """Stop because the member asked for it. Raises NotOnThisNode when another node carries the act out."""
    row.refresh_from_db()
    if row.state == State.GOING and not row.stop_asked_at:
        raise NotOnThisNode(str(row))
    finish(row, State.STOPPED, now)


@again_if_ended
def do_block(row: LongAct, ids: Sequence[int]) -> bool:
    """Do the job for one block as a part of the act, in one write. Returns False when the act is to stop.

    The day and the rules are those of the moment at which the act began. Raises Refused when its member has left.
    """
    row.refresh_from_db(fields=["looked_at", "done", "left_counts", "left"])
    job, by, now, counted = job_from(row.job), row.member, row.made_at, Counted()
    with tx.write_block():
        if not long_acts.note_block_begun(row, len(ids)):
            return False
        refuse_gone(by, row.workspace_id)
        act = lock_row(row.act)
        part = insert_act(by, PART, workspace_id=row.workspace_id, now=now, client_key=f"part:{act.pk}:{row.looked_at}")
        do_for_block(job, part, ids, counted, by=by, now=now, seen=row.seen)
        part.finish(job.sentence(counted.people, by=by, now=now))
        act.made.setdefault("act", []).append(part.pk)
        act.save(update_fields=["made"])
        long_acts.note_block_done(row, counted.people, [(each.id, each.name, each.why) for each in counted.left])
        return True


@again_if_ended
def finish(row: LongAct, state: str, now: datetime, *, why: str = "") -> None:
    """End the act with its sentence. With nobody done it counts as undone, so that undo does not stop at it."""
    with tx.write_block():
        long_acts.end_long_act(row, state, now, why=why)
        act, counted = lock_row(row.act), counted_of(row)
        if row.done:
            act.sentence = whole_sentence(job_from(row.job), counted, by=row.member, now=row.made_at)[:500]
        else:
            act.sentence, act.undone_at = say.nobody_done(counted.in_words())[:500], now
        act.save(update_fields=["sentence", "undone_at"])


def counted_of(row: LongAct) -> Counted:
    """The counts of the row, with the first of the people left out."""
    left = [Left(pk, name, why) for pk, name, why in row.left]
    return Counted(row.done, left, Counter(row.left_counts))
