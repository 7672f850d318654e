"""The contact law of a person whose page was read: from the rows of the page, without a statement."""

from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.consent.contact_law import LOOK_BACK, ContactLaw, Gathered, law_of
from followthrough.directory.contact import ContactRecord
from followthrough.followups.outcomes import NOTICED
from followthrough.people.models import ContactMethod


def law_of_record(person: ContactRecord, *, member: Member, now: datetime, but: int = 0) -> ContactLaw:
    """The law as consent/contact_law.read_law reads it. The step of the follow-up `but` does not count."""
    numbers = [way for way in person.methods if way.kind == ContactMethod.Kind.PHONE]
    ours = (touch for touch in person.touches if touch.side == "us" and touch.outcome in NOTICED)
    steps = (row.next_from for row in person.open_followups if row.pk != but and row.next_from)
    rows = Gathered(
        person.contact.first,
        person.contact.zone,
        [row.preference() for row in person.preferences],
        [(way.position, way.pk, way.normal) for way in numbers],
        [*(touch.at for touch in ours if touch.at >= now - LOOK_BACK), *steps],
    )
    return law_of(rows, by=member, now=now)
