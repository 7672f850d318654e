"""A proposed step on its way through a form: signed, so that what was shown is what is saved, and nothing else.

The hidden field outlives the minute it was made in; a value that was bent, or made for another follow-up, is refused.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.core import signing

from followthrough.followups.channels import CHANNELS
from followthrough.followups.policy import Step
from followthrough.kit import zones
from followthrough.kit.errors import Refused
from followthrough.kit.windows import PRECISIONS, Window

LONGEST_WHAT = 500


def written(step: Step, followup_id: int) -> str:
    """The value of the hidden field."""
    window = step.window
    return _signer(followup_id).sign_object(
        [
            step.channel,
            step.what,
            window.starts.isoformat(timespec="minutes"),
            window.ends.isoformat(timespec="minutes"),
            window.zone,
            window.precision,
            step.waiting,
        ]
    )


def read(value: str, followup_id: int) -> Step:
    """The step as it was shown. Raises Refused for anything that did not come from `written` for this follow-up."""
    try:
        return _step(_signer(followup_id).unsign_object(value))
    except (signing.BadSignature, ValueError, TypeError, KeyError) as error:
        raise bent() from error


def read_all(values: Sequence[str], followup_id: int) -> tuple[Step, ...]:
    return tuple(read(value, followup_id) for value in values)


def bent() -> Refused:
    return Refused("The next step of this form cannot be read.", do="Open the person again and choose it anew.")


def _signer(followup_id: int) -> signing.Signer:
    return signing.Signer(salt=f"step-of-{followup_id}")


def _step(parts: Any) -> Step:
    channel, what, starts, ends, zone, precision, waiting = parts
    known = channel in CHANNELS and precision in PRECISIONS and zones.is_zone(zone)
    if not known or not isinstance(what, str) or len(what) > LONGEST_WHAT or not isinstance(waiting, bool):
        raise ValueError("not a step")
    window = Window(datetime.fromisoformat(starts), datetime.fromisoformat(ends), zone, precision)
    return Step(channel, what, window, waiting)
