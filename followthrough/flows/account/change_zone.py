"""Change a member's time zone, and recompute instants after new zone rules: 'Thursday at 10' stays Thursday at 10."""

from dataclasses import replace
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.base import act_sentences, next_step
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.repeat import again_if_ended
from followthrough.followups.models import FollowUp
from followthrough.kit import tx, zones
from followthrough.kit.errors import Refused
from followthrough.promises.open_promises import our_open_promise
from followthrough.words.en.flows import account as say


@again_if_ended
def change_zone(member: Member, zone: str, *, now: datetime, client_key: str = "") -> Act:
    """Move the member to a zone. Their open steps keep their wall time; a promised step keeps its instant.

    Returns the act. Raises Refused for a zone that does not exist.
    """
    if why := zone_error(zone):
        raise Refused(say.no_such_zone(zone), do=why)
    with begin_act(member, "zone", now=now, client_key=client_key) as act:
        for followup in FollowUp.objects.select_for_update().filter(owner=member, state="open"):
            rezone(act, followup, zone)
        act.before["member"] = {str(member.pk): {"zone": member.zone}}
        Member.objects.filter(pk=member.pk).update(zone=zone)
        member.zone = zone
        return act.finish(act_sentences.zone_changed(member))


def zone_error(zone: str) -> str:
    """The sentence for an unknown time zone, and for a city of which there are several; empty for a known one."""
    if zones.is_zone(zone):
        return ""
    several = zones.cities_meant(zone)
    return say.which_city(" or ".join(several)) if several else say.ZONE_EXAMPLE


def rezone(act: Act, followup: FollowUp, zone: str) -> None:
    """Move the step to the zone at the same wall time, unless a promise of ours is open on the follow-up."""
    step = act_sentences.next_step_of(followup)
    if step is None or our_open_promise(followup):
        return
    next_step.offer_step(act, followup, replace(step, window=step.window.moved_to(zone)), owner=act.member)


def refresh_instants(*, limit: int = 1000) -> int:
    """Recompute the instants of all open steps from their wall time, after new zone rules. Returns how many changed."""
    moved = 0
    with tx.write_block():
        for followup in FollowUp.objects.filter(state="open").iterator(chunk_size=limit):
            moved += next_step.renew_instants(followup)
    return moved
