"""Undo a member's newest act exactly, or refuse and name the later act in the way."""

from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import UNDO, Act, insert_act
from followthrough.acts.undo import CannotUndo, newest_act, take_back
from followthrough.flows.account import go_away
from followthrough.flows.base.act_block import refuse_double_click
from followthrough.flows.base.current_rows import lock_ids_of_contacts, lock_row
from followthrough.flows.base.repeat import again_if_ended
from followthrough.flows.bulk import undo_long_act
from followthrough.flows.bulk.jobs import KINDS
from followthrough.flows.contact import tag_people
from followthrough.flows.duplicates import merge
from followthrough.flows.followup.hand_over import AHEAD
from followthrough.flows.imports import undo_import
from followthrough.followups.models import FollowUp
from followthrough.kit import tx
from followthrough.kit.errors import Refused
from followthrough.people import write
from followthrough.people.models import ContactMethod, ContactTag
from followthrough.people.said_words import SaidOfContact
from followthrough.segments import long_acts
from followthrough.words import sentences
from followthrough.words.en.flows import history as say


@again_if_ended
def undo_newest(
    *, by: Member, now: datetime, act_id: int | None = None, waits: bool = True, client_key: str = ""
) -> Act:
    """Undo the newest act and return it. `act_id`: the act the reader saw. Raises CannotUndo when a newer one is there.

    `client_key`: undo once for this key. Raises AlreadyDone for one that was used before.

    An import and an act of thousands of people are undone in blocks; long ones by the thread for long work, unless
    `waits`.
    """
    with tx.write_block():
        refuse_double_click(by, client_key)
        act = lock_newest_act(by, act_id)
        if act.verb == "merge":
            merge.refuse_if_used(act)
        tag_people.refuse_if_changed_since(act)
        record_key(act, client_key, by=by, now=now)
        is_long = is_done_in_blocks(act)
        if act.verb != "import" and not is_long:
            spoken_of = contacts_to_reindex(act)
            go_away.leave_out_late_covers(act, now)
            take_back(act, now=now)
            refuse_owner_left(act)
            go_away.refuse_odd_absence(act, now)
            rebuild_words(act.workspace_id, spoken_of)
            return act
    try:
        if is_long:
            undo_long_act.undo_long_act(act, by=by, now=now, waits=waits)
        else:
            undo_import.undo_import_soon(act, by=by, now=now, waits=waits)
    except Refused:
        Act.objects.filter(workspace_id=by.workspace_id, verb=UNDO, client_key=client_key).delete()
        raise
    return act


def is_done_in_blocks(act: Act) -> bool:
    """True for an act of thousands of people, which is undone part by part."""
    return act.verb in KINDS and long_acts.long_act_of(act) is not None


def refuse_owner_left(act: Act) -> None:
    """Raise CannotUndo where a follow-up with a day ahead would be put back to a member who has left since."""
    if changed := act.before.get("followup"):
        rows = FollowUp.objects.filter(AHEAD, pk__in=list(changed), owner__left_at__isnull=False)
        if found := rows.select_related("owner__user").first():
            raise CannotUndo(say.owner_left(found.owner), do=say.HAND_IT_OVER)


def lock_newest_act(by: Member, act_id: int | None) -> Act:
    """Lock and return the member's newest act, and lock the contacts it is about.

    Raises CannotUndo when it is not the act `act_id`, and when another window took it back at this moment.
    """
    act = lock_row(newest_act(by))
    if act_id is not None and act.pk != act_id:
        raise CannotUndo(say.newest_is_other(act), do=say.UNDO_THAT_FIRST)
    if act.undone_at:
        raise CannotUndo(say.undone_already(act))
    about = {act.contact_id, *act.made.get("contact", ()), *map(int, act.before.get("contact", ()))}
    lock_ids_of_contacts(pk for pk in about if pk)
    return act


def record_key(undone: Act, client_key: str, *, by: Member, now: datetime) -> None:
    """Record the undo as an act of its own, where it has a key; undo does not reach that act."""
    if client_key:
        act = insert_act(by, UNDO, workspace_id=by.workspace_id, now=now, client_key=client_key)
        act.finish(sentences.message_after("undo", undone=undone.sentence), contact_id=undone.contact_id)


# Tables with what is stored with a contact itself; those with what was said of it are SaidOfContact.
OF_CONTACT: tuple[type[ContactMethod] | type[ContactTag], ...] = (ContactMethod, ContactTag)
BLOCK = 500


def contacts_to_reindex(act: Act) -> set[int]:
    """Ids of contacts whose search words this act changed. Call it before undo: it reads the rows the act made."""
    found = {int(pk) for pk in act.before.get("contact", {})} | tag_people.contacts_to_reindex(act)
    for model in (*OF_CONTACT, *SaidOfContact.__subclasses__()):
        name = model._meta.model_name or ""
        to_contact = model.TO_CONTACT if issubclass(model, SaidOfContact) else "contact"
        written = [*act.made.get(name, []), *map(int, act.before.get(name, {}))]
        if written:
            rows = model._default_manager.filter(pk__in=written)
            found |= set(rows.values_list(to_contact, flat=True))
        found |= {columns["contact_id"] for columns in act.before.get(name, {}).values() if "contact_id" in columns}
    return found


def rebuild_words(workspace_id: int, contacts: set[int]) -> None:
    """Rebuild the search words of contacts whose rows were put back."""
    ids = sorted(contacts)
    for start in range(0, len(ids), BLOCK):
        write.rebuild_all_words(workspace_id, ids[start : start + BLOCK])
