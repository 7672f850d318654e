"""A member moves, or the world changes its clocks: 'Thursday at 10' stays Thursday at 10 of the place they are in."""

from dataclasses import replace
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.base import act_sentences, next_step
from followthrough.flows.base.act_block import acting
from followthrough.followups.models import FollowUp
from followthrough.kit import tx, zones
from followthrough.kit.errors import Refused
from followthrough.promises import write as promises


def change_zone(member: Member, zone: str, *, now: datetime, client_key: str = "") -> Act:
    """Every open step of theirs keeps its wall time in the new zone; a promise with a date told keeps its instant.

    Raises Refused for a zone that does not exist.
    """
    if not zones.is_zone(zone):
        raise Refused(f"There is no time zone “{zone}”.", do="Write it like Europe/London or America/Chicago.")
    with acting(member, "zone", now=now, client_key=client_key) as act:
        for followup in FollowUp.objects.select_for_update().filter(owner=member, state="open"):
            rezone(act, followup, zone)
        act.before["member"] = {str(member.pk): {"zone": member.zone}}
        Member.objects.filter(pk=member.pk).update(zone=zone)
        member.zone = zone
        return act.close(act_sentences.zone_changed(member))


def rezone(act: Act, followup: FollowUp, zone: str) -> None:
    step = act_sentences.step_of(followup)
    if step is None or promises.open_ours(followup):
        return
    next_step.offer(act, followup, replace(step, window=step.window.moved_to(zone)), owner=act.member)


def refresh_instants(*, limit: int = 1000) -> int:
    """After new zone rules: recompute the instants of open steps from their wall time. Returns how many moved."""
    moved = 0
    with tx.write_block():
        for followup in FollowUp.objects.filter(state="open").iterator(chunk_size=limit):
            moved += next_step.renew_instants(followup)
    return moved
