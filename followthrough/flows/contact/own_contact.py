"""The contact that a member's own things belong to: it is made when the first one is saved."""

from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.kit import text
from followthrough.people.models import Contact


def own_contact_id(by: Member) -> int | None:
    """Id of the contact of the member's own things; None before the first one."""
    found: int | None = Contact.objects.visible_to(by).filter(self_of=by).values_list("pk", flat=True).first()
    return found


def get_or_make_own_contact(act: Act, by: Member, *, now: datetime) -> Contact:
    """Lock and return the contact of the member's own things. It has the member's name, and no words it is found by;
    it is personal, so that it is never suggested to anybody. Call inside a write block."""
    found = Contact.objects.visible_to(by).filter(self_of=by).select_for_update().first()
    if found:
        return found
    name = (by.user.name or by.user.email)[:200]
    return Contact.make(
        act, full=name, fold=text.fold(name), given=by.first_name[:200], is_personal=True, made_at=now, self_of=by
    )
