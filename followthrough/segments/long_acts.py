"""Move a long act from state to state. Each step is one conditional UPDATE, so that only one caller succeeds."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db.models import F

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.segments.models import LongAct

State = LongAct.State
# So many people who are left out are stored to be named; all are counted.
MOST_LEFT = 200


def begin_long_act(
    act: Act, job: Mapping[str, Any], people: Sequence[int], *, by: Member, seen: int | None, now: datetime
) -> LongAct:
    """Make the row of a job for these people, in state GOING. Call it in the write block that makes the act."""
    return LongAct.objects.create(
        workspace_id=by.workspace_id, member=by, act=act, job=dict(job), people=list(people), total=len(people),
        seen=seen, made_at=now,
    )  # fmt: skip


def note_block_begun(row: LongAct, size: int) -> bool:
    """Count a block of people as looked at. Call it in the write block that does the job for them.

    Returns False if another worker did so already or the act is to stop: so each block is done once.
    """
    mine = LongAct.objects.filter(pk=row.pk, state=State.GOING, looked_at=row.looked_at, stop_asked_at=None)
    if not mine.update(looked_at=F("looked_at") + size):
        return False
    row.looked_at += size
    return True


def note_block_done(row: LongAct, people: int, left: Sequence[tuple[int, str, str]]) -> None:
    """Add for how many people the job was done, and those left out as (id, name, reason)."""
    row.done += people
    for _, _, why in left:
        row.left_counts[why] = row.left_counts.get(why, 0) + 1
    row.left = [*row.left, *map(list, left)][:MOST_LEFT]
    row.save(update_fields=["done", "left_counts", "left"])


def ask_to_stop(row: LongAct, now: datetime) -> bool:
    return LongAct.objects.filter(pk=row.pk, state=State.GOING).update(stop_asked_at=now) == 1


def end_long_act(row: LongAct, state: str, now: datetime, *, why: str = "") -> None:
    """Set the final state (done, stopped or failed), unless the act has ended already."""
    going = LongAct.objects.filter(pk=row.pk, state=State.GOING)
    going.update(state=state, ended_at=now, why=why[:500], people=[])
    row.refresh_from_db()


def note_stayed(act: Act, people: int) -> None:
    """Count people whom the undo of the act left as they are."""
    LongAct.objects.filter(act=act).update(stayed=F("stayed") + people)


def long_act_of(act: Act) -> LongAct | None:
    """The row of an act that was done block by block; None for every other act."""
    return LongAct.objects.filter(act=act, workspace_id=act.workspace_id).defer("people").first()


def is_going(act: Act) -> bool:
    """True while the act is still being carried out."""
    return LongAct.objects.filter(act=act, state=State.GOING).exists()
