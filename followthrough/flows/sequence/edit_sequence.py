"""Change a sequence, add one, put a shipped one back, or retire one's own. An edit repeats nothing and moves nobody."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.repeat import again_if_ended
from followthrough.kit.errors import Overtaken, Refused
from followthrough.sequences.beginnings import BEGINNINGS
from followthrough.sequences.models import Sequence
from followthrough.sequences.place import plan_of_row
from followthrough.sequences.shipped import PLAIN_KEY, SHIPPED
from followthrough.sequences.stages import LONGEST_KEY, as_json, stages_from
from followthrough.words.en.flows import sequence as say

LONGEST_NAME, LONGEST_SAYS = 80, 300
# Keys that mean something else: no sequence, and the page of a new one.
RESERVED_KEYS = (PLAIN_KEY, "new")


@again_if_ended
def edit_sequence(
    key: str,
    changes: Mapping[str, Any],
    *,
    by: Member,
    now: datetime,
    seen: int | None = None,
    client_key: str = "",
) -> Act:
    """Write a sequence. Returns the act.

    `changes` may hold name, says, begins_on, on and stages; what is left out stays. `seen` is the act that the reader's
    page stood on, 0 for a shipped sequence that was never edited. Raises Refused that names each stage that cannot be
    one, and Overtaken when somebody changed the sequence since.
    """
    with begin_act(by, "sequence", now=now, client_key=client_key) as act:
        row = Sequence.objects.visible_to(by).select_for_update().filter(key=key).first()
        if seen is not None and seen != (row.changed_by_id if row else 0):
            raise Overtaken(say.EDITED_MEANWHILE, do=say.OPEN_AGAIN)
        columns = columns_before(key, row) | checked_changes(key, changes)
        refuse_unfinished(columns)
        if row:
            row.write(act, **columns)
        else:
            Sequence.make(act, key=key, **columns)
        return act.finish(say.edited(columns["name"]))


@again_if_ended
def reset_sequence(key: str, *, by: Member, now: datetime, client_key: str = "") -> Act:
    """Put a shipped sequence back to how it came. Returns the act. Raises Refused for one of the workspace's own."""
    with begin_act(by, "sequence", now=now, client_key=client_key) as act:
        if key not in SHIPPED:
            raise Refused(say.no_such_sequence(key), do=say.ONLY_SHIPPED)
        row = Sequence.objects.visible_to(by).select_for_update().filter(key=key).first()
        if row:
            row.remove(act)
        return act.finish(say.was_reset(SHIPPED[key].name))


@again_if_ended
def retire_sequence(key: str, *, by: Member, now: datetime, client_key: str = "") -> Act:
    """Retire one of the workspace's own: nobody starts it from now on, and people who are in it go on. An edit brings
    it back. Returns the act. Raises Refused for a shipped one, which can be switched off, and for a retired one."""
    with begin_act(by, "sequence", now=now, client_key=client_key) as act:
        row = Sequence.objects.visible_to(by).select_for_update().filter(key=key).first()
        if key in SHIPPED:
            raise Refused(say.cannot_retire(SHIPPED[key].name), do=say.TURN_IT_OFF)
        if row is None:
            raise Refused(say.no_such_sequence(key), do=say.PICK_A_SEQUENCE)
        if row.retired_at:
            raise Refused(say.is_retired(row.name), do=say.EDIT_BRINGS_BACK)
        row.write(act, retired_at=now, is_on=False)
        return act.finish(say.retired(row.name))


def columns_before(key: str, row: Sequence | None) -> dict[str, Any]:
    """The columns before the change: of the row, of the shipped sequence, or of a new one."""
    plan = plan_of_row(row) if row else SHIPPED.get(key)
    if plan is None:
        if not is_key(key):
            raise Refused(say.bad_sequence_key(key), do=say.KEY_EXAMPLE)
        return {"name": "", "says": "", "begins_on": "", "is_on": False, "stages": [], "retired_at": None}
    return {
        "name": plan.name, "says": plan.says, "begins_on": plan.begins_on, "is_on": plan.is_on,
        "stages": as_json(plan.cadence.stages), "retired_at": None,
    }  # fmt: skip


def refuse_unfinished(columns: Mapping[str, Any]) -> None:
    """Raise Refused for a sequence without a name, and for one that is to begin by itself on no event."""
    if not columns["name"]:
        raise Refused(say.NAME_NEEDED, do=say.TYPE_A_NAME)
    if columns["is_on"] and not columns["begins_on"]:
        raise Refused(say.ON_WITHOUT_EVENT, do=say.PICK_AN_EVENT)


def is_key(key: str) -> bool:
    """True for a key that a sequence of the workspace may have: it is a part of an address."""
    letters = key.replace("-", "")
    return len(key) <= LONGEST_KEY and key not in RESERVED_KEYS and letters.isascii() and letters.isalnum()


def checked_changes(key: str, changes: Mapping[str, Any]) -> dict[str, Any]:
    """The columns that the changes write. Raises Refused for what cannot be stored."""
    if not isinstance(changes, Mapping):
        raise Refused(say.NOT_A_SEQUENCE, do=say.SEQUENCE_EXAMPLE)
    columns: dict[str, Any] = {}
    for name, longest in (("name", LONGEST_NAME), ("says", LONGEST_SAYS)):
        if name in changes:
            columns[name] = text_in(changes[name], longest)
    if "begins_on" in changes:
        if changes["begins_on"] not in ("", None, *BEGINNINGS):
            raise Refused(say.begins_none(changes["begins_on"]), do=say.ONE_OF + ", ".join(BEGINNINGS) + ".")
        columns["begins_on"] = changes["begins_on"] or ""
    if "on" in changes:
        columns["is_on"] = changes["on"] is True
    if "stages" in changes or (key not in SHIPPED and "name" in changes and not changes.get("stages")):
        columns["stages"] = as_json(stages_from(changes.get("stages")))
    return columns


def text_in(value: object, longest: int) -> str:
    """A text of one line. Raises Refused for another type and for one that is too long."""
    if not isinstance(value, str) or len(value) > longest:
        raise Refused(say.too_long(longest), do=say.SHORTER)
    return " ".join(value.split())
