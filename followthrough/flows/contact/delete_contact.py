"""Delete a contact, restore it within thirty days, and remove everything about it after that."""

from datetime import datetime, timedelta

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.base import act_sentences, sequence_place
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.current_rows import lock_people, lock_row, refuse_own
from followthrough.flows.base.repeat import again_if_ended
from followthrough.flows.contact.household import end_couple
from followthrough.kit import tx
from followthrough.kit.errors import Refused
from followthrough.people import write
from followthrough.people.models import Contact
from followthrough.words.en.flows import contact as say

RESTORABLE_FOR = timedelta(days=30)


@again_if_ended
def delete_contact(contact: Contact, *, by: Member, now: datetime, client_key: str = "") -> Act:
    """Mark the contact as deleted. Returns the act. Raises Refused when it is deleted already."""
    with begin_act(by, "delete", now=now, client_key=client_key) as act:
        contact = lock_row(contact, "merged_into")
        if contact.merged_into:
            raise Refused(say.merged_into(contact=contact, into=contact.merged_into), do=say.DELETE_THE_OTHER)
        refuse_own(contact)
        if contact.deleted_at:
            raise Refused(say.already_deleted(contact))
        sequence_place.stop_sequences_of(act, contact.pk, "deleted")
        end_couple(act, contact)
        contact.write(act, deleted_at=now)
        write.rebuild_all_words(act.workspace_id, [contact.pk])
        return act.finish(act_sentences.about_contact("delete", contact), contact_id=contact.pk)


@again_if_ended
def restore_contact(contact: Contact, *, by: Member, now: datetime, client_key: str = "") -> Act:
    """Take the deletion back; all rows are still there. Raises Refused for a merged or an undeleted contact."""
    with begin_act(by, "restore", now=now, client_key=client_key) as act:
        contact = lock_row(contact, "merged_into")
        if contact.merged_into:
            raise Refused(say.merged_into(contact=contact, into=contact.merged_into), do=say.UNDO_THE_MERGE)
        if contact.deleted_at is None:
            raise Refused(say.not_deleted(contact))
        contact.write(act, deleted_at=None)
        write.rebuild_all_words(act.workspace_id, [contact.pk])
        return act.finish(act_sentences.about_contact("restore", contact), contact_id=contact.pk)


@again_if_ended
def purge_deleted_contacts(*, now: datetime, limit: int = 200) -> int:
    """Remove up to `limit` contacts that were deleted more than RESTORABLE_FOR ago. Returns how many.

    Sentences of acts about them are overwritten, because they hold their words. The row of a merged contact stays as
    long as the contact it leads to.
    """
    old = Contact.objects.filter(deleted_at__lt=now - RESTORABLE_FOR, merged_into=None)
    with tx.write_block():
        ids = lock_people(old, most=limit)
        shells = Contact.objects.filter(merged_into__in=ids).values_list("pk", flat=True)
        about = Act.objects.filter(contact_id__in=[*ids, *shells])
        about.update(sentence=say.ABOUT_A_DELETED, before={}, made={})
        Contact.objects.filter(pk__in=ids).delete()
    return len(ids)
