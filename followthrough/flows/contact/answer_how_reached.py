"""Keep the answer to 'How do they like to be reached, and when?', asked after the first talk."""

from datetime import datetime
from typing import Final

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.consent.state_preference import Says, Source
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.current_rows import lock_same_contact
from followthrough.flows.base.repeat import again_if_ended
from followthrough.flows.contact.set_preference import PreferenceChange, set_hours, set_way
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from followthrough.words.en.flows import consent as say

ASKED: Final = Source.ASKED


@again_if_ended
def answer_how_reached(
    contact: Contact,
    *,
    channel: str = "",
    hours: str = "",
    by: Member,
    now: datetime,
    seen: int | None = None,
    client_key: str = "",
) -> Act:
    """Write the channel that they prefer and their hours, '' for what they did not say. Returns the act.

    Raises Refused without either, for an unknown way and for hours that cannot be read.
    """
    with begin_act(by, "preference", now=now, client_key=client_key) as act:
        row = lock_same_contact(contact, seen=seen)
        done = []
        if channel.strip():
            done.append(set_way(act, row, PreferenceChange(Says.PREFERS, channel, source=ASKED), by=by, now=now))
        if hours.strip():
            done.append(set_hours(act, row, PreferenceChange(Says.HOURS, value=hours, source=ASKED), now=now))
        if not done:
            raise Refused(say.NOTHING_SAID, do=say.PICK_A_WAY_OR_HOURS)
        return act.finish(say.preference_set(row.first, " and ".join(done)), contact_id=row.pk)
