"""Delete somebody, with thirty days to think again; then everything about them is gone."""

from datetime import datetime, timedelta

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows import say
from followthrough.flows.acting import acting
from followthrough.kit import tx
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact

KEPT_FOR = timedelta(days=30)


def delete(contact: Contact, *, by: Member, now: datetime, client_key: str = "") -> Act:
    with acting(by, "delete", now=now, client_key=client_key) as act:
        contact = Contact.objects.select_for_update().get(pk=contact.pk)
        if contact.deleted_at:
            raise Refused(f"{contact} is deleted already.")
        contact.write(act, deleted_at=now)
        return act.close(say.person("delete", contact), contact_id=contact.pk)


def restore(contact: Contact, *, by: Member, now: datetime, client_key: str = "") -> Act:
    """Everything about them comes back as it was: nothing was removed yet."""
    with acting(by, "restore", now=now, client_key=client_key) as act:
        contact = Contact.objects.select_for_update().get(pk=contact.pk)
        if contact.deleted_at is None:
            raise Refused(f"{contact} is not deleted.")
        contact.write(act, deleted_at=None)
        return act.close(say.person("restore", contact), contact_id=contact.pk)


def purge(*, now: datetime, limit: int = 200) -> int:
    """Those deleted thirty days ago go for good. Acts keep their sentence, so their words go too."""
    ids = list(Contact.objects.filter(deleted_at__lt=now - KEPT_FOR).values_list("pk", flat=True)[:limit])
    with tx.write():
        Act.objects.filter(contact_id__in=ids).update(sentence="About somebody deleted since.", before={}, made={})
        Contact.objects.filter(pk__in=ids).delete()
    return len(ids)
