"""The arguments that every verb hands to its flow, and the answer that every verb gives."""

from datetime import datetime
from typing import Any, TypedDict

from followthrough import schemas
from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.cli.invocation import Invocation
from followthrough.cli.output import Answer
from followthrough.followups.models import FollowUp
from followthrough.people.models import Contact
from followthrough.words.en.cli import answers as say

TAKE_BACK = say.UNDO


class ActFields(TypedDict):
    """The arguments of every flow that acts: the member, the time, and the key of --key."""

    by: Member
    now: datetime
    client_key: str


def act_fields(call: Invocation) -> ActFields:
    return ActFields(by=call.member, now=call.now, client_key=call.client_key)


def acted(act: Act, **also: Any) -> Answer:
    """The answer {'act', 'said', ...}; `also` are further keys."""
    return Answer({"act": act.pk, "said": act.sentence, **also}, [act.sentence, TAKE_BACK])


def acted_on(act: Act, followup: FollowUp, call: Invocation) -> Answer:
    """The answer {'act', 'said', 'followup'}, with the follow-up as it is after the act."""
    row = FollowUp.objects.select_related("contact__organization", "owner__user").get(pk=followup.pk)
    return acted(act, followup=schemas.followup(row, by=call.member, now=call.now))


def acted_about(act: Act, person: Contact, call: Invocation) -> Answer:
    """The answer {'act', 'said', 'contact'}, with the person as they are after the act."""
    row = Contact.objects.select_related("organization").get(pk=person.pk)
    return acted(act, contact=schemas.contact(row, by=call.member, now=call.now))
