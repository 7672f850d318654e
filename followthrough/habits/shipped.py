"""The six habits that come with the product. A row exists only for one that a member changed."""

from dataclasses import dataclass
from typing import Final, Literal

from followthrough.followups.channels import CALL, EMAIL, MEETING, NOTE, SOCIAL

Per = Literal["working_day", "friday", "month", "event"]
# The people who are suggested: those one means to call, those met and never written to, those kept in touch with.
Who = Literal["meant", "met", "kept", ""]
# The most that can be set, by what it is counted per.
MOST: Final[dict[str, int]] = {"working_day": 20, "friday": 20, "month": 100, "event": 20}


@dataclass(frozen=True, slots=True)
class HabitRule:
    """One habit: `count` touches on `channel` for each `per`."""

    key: str
    name: str
    channel: str
    count: int
    per: Per
    who: Who
    is_on: bool = True


SHIPPED: Final = {
    rule.key: rule
    for rule in (
        HabitRule("call-a-day", "A call a day", CALL, 1, "working_day", "meant"),
        HabitRule("friday-email", "A personal email every Friday", EMAIL, 1, "friday", "met"),
        HabitRule("social-contacts", "Social contacts", SOCIAL, 5, "month", "kept"),
        HabitRule("coffees", "Coffees", MEETING, 2, "month", "kept"),
        HabitRule("around-an-event", "15 minutes before or after an event", MEETING, 1, "event", ""),
        HabitRule("handwritten-notes", "Handwritten notes", NOTE, 4, "month", "kept"),
    )
}
