"""Add a contact from the fields of a form. It is idle until a follow-up is started."""

from dataclasses import replace
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.base import act_sentences
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.repeat import again_if_ended
from followthrough.flows.contact.edit_contact import ContactEdit, birthday_of, refuse_invalid_edit
from followthrough.people import write
from followthrough.people.models import Contact
from followthrough.people.write import PersonDraft


@again_if_ended
def add_contact(card: PersonDraft, *, by: Member, now: datetime, client_key: str = "") -> tuple[Act, Contact]:
    """Add a contact. Returns act and contact. Raises InvalidFields for wrong fields, AlreadyDone for a double click."""
    birthday = birthday_of(card, by=by)
    refuse_invalid_edit(ContactEdit(card), birthday)
    card = replace(card, birthday=birthday or "")
    with begin_act(by, "add", now=now, client_key=client_key) as act:
        contact = write.make_contact(act, card, country=by.workspace.country, now=now)
        return act.finish(act_sentences.about_contact("add", contact), contact_id=contact.pk), contact
