"""Take back one's newest act: exactly, or refused by the name of the act that came later."""

from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts import undo as acts_undo
from followthrough.acts.models import Act
from followthrough.flows.contact import tag_people
from followthrough.flows.duplicates import merge
from followthrough.flows.imports import undo_import
from followthrough.kit import tx
from followthrough.people import write as people
from followthrough.people.models import Contact, ContactMethod, ContactTag
from followthrough.touches.models import Touch


def undo(*, by: Member, now: datetime, act_id: int | None = None, waits: bool = True) -> Act:
    """Returns the act taken back. `act_id`: what the reader meant; refused when something newer is there.

    An import goes in blocks of its own. Who does not wait for a long one gets the act while it still stands.
    """
    with tx.write_block():
        act = acts_undo.newest(by)
        if act_id is not None and act.pk != act_id:
            raise acts_undo.CannotUndo(f"Your newest act is another one: “{act}”", do="Take that back first.")
        if act.verb == "merge":
            merge.refuse_if_used(act)
        tag_people.refuse_if_changed_since(act)
        if act.verb != "import":
            spoken_of = whose_words(act)
            acts_undo.take_back(act, now=now)
            reindex(spoken_of)
            return act
    undo_import.take_back(act, by=by, now=now, waits=waits)
    return act


# Rows with words somebody is found by; beside them the contact's own.
WORDED: tuple[type[ContactMethod] | type[ContactTag] | type[Touch], ...] = (ContactMethod, ContactTag, Touch)


def whose_words(act: Act) -> set[int]:
    """The contacts this act wrote words about. Ask before it is taken back: the rows it made say whose they are."""
    found = {int(pk) for pk in act.before.get("contact", {})}
    for model in WORDED:
        name = model._meta.model_name or ""
        rows = model.objects.filter(pk__in=act.made.get(name, []))
        found |= set(rows.values_list("contact_id", flat=True))
        found |= {columns["contact_id"] for columns in act.before.get(name, {}).values()}
    return found | tag_people.whose_words(act)


def reindex(contacts: set[int]) -> None:
    """The words people are found by follow what was put back."""
    for contact in Contact.objects.filter(pk__in=contacts).select_related("organization"):
        people.rebuild_search_words(contact)
