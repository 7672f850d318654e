"""Undo a member's newest act exactly, or refuse and name the later act in the way."""

from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import UNDO, Act, insert_act
from followthrough.acts.undo import CannotUndo, newest_act, take_back
from followthrough.flows.base.act_block import refuse_double_click
from followthrough.flows.contact import tag_people
from followthrough.flows.duplicates import merge
from followthrough.flows.imports import undo_import
from followthrough.kit import tx
from followthrough.people.models import Contact, ContactMethod, ContactTag
from followthrough.people.write import rebuild_search_words
from followthrough.touches.models import Touch
from followthrough.words import sentences


def undo_newest(
    *, by: Member, now: datetime, act_id: int | None = None, waits: bool = True, client_key: str = ""
) -> Act:
    """Undo the newest act and return it. `act_id`: the act the reader saw. Raises CannotUndo when a newer one is there.

    `client_key`: undo once for this key. Raises AlreadyDone for one that was used before.

    An import is undone in blocks; a long one by the thread for long work, unless `waits`.
    """
    with tx.write_block():
        refuse_double_click(by, client_key)
        act = newest_act(by)
        if act_id is not None and act.pk != act_id:
            raise CannotUndo(f"Your newest act is another one: “{act}”", do="Take that back first.")
        if act.verb == "merge":
            merge.refuse_if_used(act)
        tag_people.refuse_if_changed_since(act)
        record_key(act, client_key, by=by, now=now)
        if act.verb != "import":
            spoken_of = contacts_to_reindex(act)
            take_back(act, now=now)
            rebuild_words(spoken_of)
            return act
    undo_import.undo_import_soon(act, by=by, now=now, waits=waits)
    return act


def record_key(undone: Act, client_key: str, *, by: Member, now: datetime) -> None:
    """Record the undo as an act of its own, where it has a key; undo does not reach that act."""
    if client_key:
        act = insert_act(by, UNDO, workspace_id=by.workspace_id, now=now, client_key=client_key)
        act.finish(sentences.message_after("undo", undone=undone.sentence), contact_id=undone.contact_id)


# Tables besides Contact with words that contacts are found by.
MODELS_WITH_WORDS: tuple[type[ContactMethod] | type[ContactTag] | type[Touch], ...] = (ContactMethod, ContactTag, Touch)


def contacts_to_reindex(act: Act) -> set[int]:
    """Ids of contacts whose search words this act changed. Call it before undo: it reads the rows the act made."""
    found = {int(pk) for pk in act.before.get("contact", {})}
    for model in MODELS_WITH_WORDS:
        name = model._meta.model_name or ""
        rows = model.objects.filter(pk__in=act.made.get(name, []))
        found |= set(rows.values_list("contact_id", flat=True))
        found |= {columns["contact_id"] for columns in act.before.get(name, {}).values()}
    return found | tag_people.contacts_to_reindex(act)


def rebuild_words(contacts: set[int]) -> None:
    """Rebuild the search words of restored contacts."""
    for contact in Contact.objects.filter(pk__in=contacts).select_related("organization"):
        rebuild_search_words(contact)
