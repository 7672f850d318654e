"""Sentences of the flows about a touch."""

from followthrough.words.en.flows.base import ONE_OF as ONE_OF

NO_STEP_LEFT = "After this there’s no next step of yours, so there’s no date to promise."
LEAVE_OUT_DATE = "Leave out the date you told them."
STEP_AFTER_DATE = "The next step would come after the date you told them."
EARLIER = "Pick an earlier one."


def not_by_channel(label: str, channel: str) -> str:
    return f"“{label}” doesn’t go with {channel}."
