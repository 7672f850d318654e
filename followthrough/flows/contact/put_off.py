"""Put off the call that Today offers: the contact goes to the end of 'Meaning to call'."""

from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.desk.offer import PUT_OFF
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.current_rows import lock_same_contact
from followthrough.flows.base.repeat import again_if_ended
from followthrough.flows.contact.begin_offered import refuse_unless_meant
from followthrough.people.models import Contact
from followthrough.words.en.flows import base as say


@again_if_ended
def put_off(contact: Contact, *, by: Member, now: datetime, seen: int | None = None, client_key: str = "") -> Act:
    """Put them off; the next contact is offered on the member's next working day. Returns the act.

    Raises Overtaken when another member was faster, and for a contact whom nobody means to call any more.
    """
    with begin_act(by, PUT_OFF, now=now, client_key=client_key) as act:
        row = lock_same_contact(contact, seen=seen)
        refuse_unless_meant(row)
        row.write(act, sorted_at=now)
        return act.finish(say.put_off(row.first), contact_id=row.pk)
