"""A couple: two people with one conversation. A follow-up of either is for both, and neither is asked about apart."""

from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.capture.models import Suggestion
from followthrough.flows.base import act_sentences
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.current_rows import lock_contacts, lock_same_contact
from followthrough.flows.base.repeat import again_if_ended
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from followthrough.words.en.flows import contact as say


@again_if_ended
def make_couple(one: Contact, other: Contact, *, by: Member, now: datetime, client_key: str = "") -> Act:
    """Make a couple of two contacts. Returns the act.

    A question whether they are one person is answered by it. Raises Refused for the same contact twice, and for one
    that belongs to another couple.
    """
    with begin_act(by, "couple", now=now, client_key=client_key) as act:
        one, other = lock_contacts(one, other)
        if one.pk == other.pk:
            raise Refused(say.couple_of_one(one.first), do=say.PICK_SOMEONE_ELSE)
        for each, half in ((one, other), (other, one)):
            if each.household_id and each.household_id != half.pk:
                raise Refused(say.in_a_couple(each, each.household), do=say.END_THAT_COUPLE)
        if one.household_id == other.pk:
            raise Refused(say.a_couple_already(one.first, other.first))
        one.write(act, household=other)
        other.write(act, household=one)
        decline_question(act, one, other)
        return act.finish(act_sentences.about_pair("couple", one, other), contact_id=one.pk)


@again_if_ended
def part_couple(contact: Contact, *, by: Member, now: datetime, client_key: str = "") -> Act:
    """End the couple of a contact: each follow-up stays with its own contact. Returns the act.

    Raises Refused for a contact that belongs to none.
    """
    with begin_act(by, "part_couple", now=now, client_key=client_key) as act:
        row = lock_same_contact(contact)
        if row.household is None:
            raise Refused(say.in_no_couple(row))
        other = row.household
        end_couple(act, row)
        return act.finish(act_sentences.about_pair("part_couple", row, other), contact_id=row.pk)


def end_couple(act: Act, contact: Contact) -> None:
    """End the couple inside another act, where the contact belongs to one."""
    if contact.household_id is None:
        return
    for half in Contact.objects.filter(household=contact).select_for_update():
        half.write(act, household=None)
    contact.write(act, household=None)


def decline_question(act: Act, one: Contact, other: Contact) -> None:
    """Answer the open question whether the two are one person."""
    ids = [one.pk, other.pk]
    asked = Suggestion.objects.filter(contact__in=ids, other__in=ids, state=Suggestion.State.OPEN).select_for_update()
    for row in asked:
        row.write(act, state=Suggestion.State.DECLINED)
