"""Take back one's newest act: exactly, or refused by the name of the act that came later."""

from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts import undo as acts_undo
from followthrough.acts.models import Act
from followthrough.kit import tx
from followthrough.people import write as people
from followthrough.people.models import Contact


def undo(*, by: Member, now: datetime, act_id: int | None = None) -> Act:
    """Returns the act taken back. `act_id`: what the reader meant; refused when something newer is there."""
    with tx.write():
        act = acts_undo.newest(by)
        if act_id is not None and act.pk != act_id:
            raise acts_undo.CannotUndo(f"Your newest act is another one: “{act}”", do="Take that back first.")
        acts_undo.take_back(act, now=now)
        reindex(act)
        return act


def reindex(act: Act) -> None:
    """The words people are found by follow the people put back."""
    for contact in Contact.objects.filter(pk__in=[int(pk) for pk in act.before.get("contact", {})]):
        people.index(contact)
