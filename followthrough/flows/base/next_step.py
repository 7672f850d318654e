"""The one gate: every next step, and every new follow-up, is written here and nowhere else.

The gate checks that the step can be one, and holds the promise guard: no step ends after our open promise on the same
follow-up, unless the person was told the new date. The guard is a condition of the statement that writes the step, so
it costs no statement of its own and no caller can avoid it. House test: tests/house/test_gate.py.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.consent.do_not_contact import bar_if_closed_so, lift_bar
from followthrough.flows.base.promise_guard import PromiseOverrun, overrun_refusal, renegotiate, within_promise
from followthrough.followups.channels import CHANNELS
from followthrough.followups.models import FollowUp, step_columns, window_columns, words_columns
from followthrough.followups.situation import Step
from followthrough.kit import zones
from followthrough.kit.errors import Refused
from followthrough.kit.sql import update_row
from followthrough.kit.windows import PRECISIONS, Window
from followthrough.people.models import Contact
from followthrough.promises.models import Promise
from followthrough.touches.record_and_correct import record_notes
from followthrough.words.en.flows import base as say

__all__ = [
    "PromiseOverrun",
    "begin_closed_followup",
    "begin_followup",
    "begin_followups",
    "give",
    "move_to_window",
    "move_to_zone",
    "moves_after",
    "offer_step",
    "refuse_impossible_step",
    "renew_instants",
]

# Years in which a step may lie: far enough for everything people plan, near enough for every calendar to compute.
FIRST_YEAR, LAST_YEAR = 2000, 2199


def give(
    act: Act,
    followup: FollowUp,
    step: Step,
    *,
    owner: Member | None = None,
    moves: int | None = None,
    told_them: bool = False,
    words: str | None = None,
) -> bool:
    """Give a follow-up its next step, and open it if it is closed. `owner` and `moves` stay as they are when left out.

    `words` is the line that plans the step; None keeps those of the step before. Words that are replaced go into the
    history, so nothing that was typed is lost.
    Returns True when our open promise was given the later date because the person was told (`told_them`).
    Raises PromiseOverrun for a step that ends after the promise, Refused for a step that cannot be one.
    """
    refuse_impossible_step(step)
    slipped = told_them and renegotiate(act, followup, step)
    if words is not None:
        keep_words_in_history(act, followup, replaced_by=words)
    if not write_unless_overrun(act, followup, step, owner=owner, moves=moves, words=words):
        raise overrun_refusal(followup)
    return slipped


def keep_words_in_history(act: Act, followup: FollowUp, *, replaced_by: str) -> None:
    """Add the words of the present step to the history as a note, dated when they were written."""
    if followup.next_words != replaced_by:
        keep_words_of_many(act, [followup])


def keep_words_of_many(act: Act, followups: Sequence[FollowUp]) -> None:
    """Add the words of each present step to the history, in one statement."""
    record_notes(
        act, [(row.contact, row, row.next_words_at or act.at, row.next_words) for row in followups if row.next_words]
    )


def offer_step(
    act: Act, followup: FollowUp, step: Step, *, owner: Member | None = None, moves: int | None = None
) -> bool:
    """Give a computed step that no member chose: where it would end after our open promise, the promised step stays.

    Returns False when the promised step stayed. Raises Refused for a step that cannot be one.
    """
    refuse_impossible_step(step)
    return write_unless_overrun(act, followup, step, owner=owner, moves=moves)


def begin_followup(
    act: Act,
    contact: Contact,
    step: Step,
    *,
    purpose: str,
    owner: Member,
    now: datetime,
    about: str = "",
    key: str = "",
    words: str = "",
) -> FollowUp:
    """A new open follow-up with its first step, and the line that planned it. Raises Refused for a step that cannot be
    one."""
    columns = columns_of_new(contact, step, purpose=purpose, owner=owner, now=now, about=about, key=key, words=words)
    return FollowUp.make(act, **columns)


def begin_followups(
    act: Act,
    steps: Iterable[tuple[Contact, Step, str]],
    *,
    purpose: str,
    owner: Member,
    now: datetime,
    about: str = "",
) -> list[FollowUp]:
    """The same for each (contact, first step, key), in one statement for some hundred of them."""
    return FollowUp.make_many(
        act,
        (
            columns_of_new(contact, step, purpose=purpose, owner=owner, now=now, about=about, key=key)
            for contact, step, key in steps
        ),
    )


def columns_of_new(
    contact: Contact,
    step: Step,
    *,
    purpose: str,
    owner: Member,
    now: datetime,
    about: str,
    key: str,
    words: str = "",
) -> dict[str, object]:
    """The columns of a new open follow-up. Raises Refused for a step that cannot be one."""
    refuse_impossible_step(step)
    return {
        "contact": contact,
        "purpose": purpose,
        "about": about[:500],
        "key": key,
        "state": FollowUp.State.OPEN,
        "owner": owner,
        "opened_at": now,
        **step_columns(step),
        **words_columns(words, at=now),
    }


def begin_closed_followup(
    act: Act,
    contact: Contact,
    because: str,
    *,
    purpose: str,
    owner: Member,
    now: datetime,
    about: str = "",
    note: str = "",
    reopen_on: date | None = None,
) -> FollowUp:
    """A new follow-up that is closed from the start, with its reason: it has no step."""
    bar_if_closed_so(act, [contact.pk], because, now=now, words=note)
    return FollowUp.make(
        act,
        contact=contact,
        purpose=purpose,
        about=about[:500],
        state=FollowUp.State.CLOSED,
        owner=owner,
        opened_at=now,
        close_reason=because,
        close_note=note[:500],
        closed_at=now,
        reopen_on=reopen_on,
    )


def renew_instants(followup: FollowUp) -> bool:
    """Compute the instants of an open step again from its wall time, after new rules for its zone.

    There is no act, because no member decided anything. Returns False where nothing changed, or where the new
    instant would end after our open promise.
    """
    window = followup.window
    if window is None or window.utc() == (followup.next_from, followup.next_by):
        return False
    starts, ends = window.utc()
    return update_row(followup, {"next_from": starts, "next_by": ends}, within_promise(ends))


def move_to_zone(act: Act, followups: Iterable[FollowUp], zone: str) -> None:
    """Give locked open follow-ups the step they have, at the same wall time in another zone.

    A step that our open promise holds keeps its instant. Two statements for each two hundred follow-ups.
    """
    rows = [row for row in followups if row.window]
    held = set(Promise.objects.open().ours().filter(followup__in=rows).values_list("followup", flat=True))
    moved = [row for row in rows if row.pk not in held]
    for row in moved:
        assert row.window is not None
        act.remember_columns(row)
        row.next_zone, row.changed_by = zone, act
        row.next_from, row.next_by = row.window.utc()
    FollowUp.objects.bulk_update(moved, ["next_zone", "next_from", "next_by", "changed_by"], batch_size=200)


def move_to_window(act: Act, followups: Sequence[FollowUp], window: Window) -> None:
    """Give locked open follow-ups this window for the step they have; a later one counts as a move. A few statements.

    Raises PromiseOverrun where it would end after our open promise, Refused for a step that cannot be one.
    """
    ends, by_moves = window.utc()[1], dict[int, list[FollowUp]]()
    owed = Promise.objects.open().ours().filter(followup__in=followups, due_by__lt=ends)
    if late := owed.select_related("followup__contact").first():
        raise overrun_refusal(late.followup)
    for row in followups:
        refuse_impossible_step(Step(row.next_channel, row.next_what, window, row.is_waiting))
        by_moves.setdefault(moves_after(row, window), []).append(row)
    for moves, rows in by_moves.items():
        FollowUp.write_many(act, rows, moves=moves, **window_columns(window))


def moves_after(followup: FollowUp, window: Window) -> int:
    """The number of times the step was put off, counting this one if the window ends later."""
    is_later = followup.next_by is not None and window.utc()[1] > followup.next_by
    return followup.moves + (1 if is_later else 0)


def refuse_impossible_step(step: Step) -> None:
    """Raise Refused for a step that cannot be one. `give_step`, `offer_step` and `begin_followup` all
    pass here before they write. A proposed step comes within the contact law already (followups/within_law.py); a step
    that a member chose is never refused for it."""
    window = step.window
    if step.channel not in CHANNELS:
        raise Refused(say.no_such_channel(step.channel), do=say.ONE_OF + ", ".join(CHANNELS) + ".")
    if window.precision not in PRECISIONS:
        raise Refused(say.no_such_precision(window.precision), do=say.ONE_OF + ", ".join(PRECISIONS) + ".")
    if not zones.is_zone(window.zone):
        raise Refused(say.no_such_zone(window.zone), do=say.ZONE_EXAMPLE)
    if not FIRST_YEAR <= window.starts.year <= window.ends.year <= LAST_YEAR:
        raise Refused(say.DAY_TOO_FAR, do=say.DAY_NEARER)


def write_unless_overrun(
    act: Act, followup: FollowUp, step: Step, *, owner: Member | None, moves: int | None, words: str | None = None
) -> bool:
    """Write the step in one statement. Returns False, and writes nothing, where it would overrun our open promise.

    Whoever asked not to be contacted is followed up with again, where this opens what was closed for that reason.
    """
    moves = followup.moves if moves is None else moves
    words = followup.next_words if words is None else words
    guard = within_promise(step.window.utc()[1])
    was_barred = followup.is_do_not_contact
    is_written = followup.set_next(act, step, owner=owner or followup.owner, moves=moves, words=words, only_if=guard)
    if is_written and was_barred:
        lift_bar(act, followup.contact_id, now=act.at)
    return is_written
