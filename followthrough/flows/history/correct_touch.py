"""Correct a touch. The old row stays in the log; the new one replaces it on every page."""

from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.base import act_sentences
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.current_rows import lock_touch
from followthrough.flows.base.repeat import again_if_ended
from followthrough.flows.base.sequence_place import stop_for_touch
from followthrough.followups.outcomes import OUTCOMES
from followthrough.kit.errors import Refused
from followthrough.touches.models import Touch
from followthrough.touches.record_and_correct import correct, refuse_future
from followthrough.words.en.flows import history as say


@again_if_ended
def correct_touch(
    touch: Touch,
    *,
    outcome: str,
    words: str,
    at: datetime | None = None,
    by: Member,
    now: datetime,
    client_key: str = "",
) -> Act:
    """Record the correction. Returns the act. Raises Refused for an unknown outcome, a future time, or a touch that was
    corrected before."""
    if outcome not in OUTCOMES:
        raise Refused(say.no_such_outcome(outcome), do=say.ONE_OF + ", ".join(OUTCOMES) + ".")
    if at:
        refuse_future(at, now=now)
    with begin_act(by, "correct", now=now, client_key=client_key) as act:
        touch = lock_touch(touch)
        corrected = correct(act, touch, outcome=outcome, words=words, at=at or touch.at, channel=touch.channel)
        stop_for_touch(act, corrected)
        return act.finish(act_sentences.corrected(corrected, by=by), contact_id=touch.contact_id)
