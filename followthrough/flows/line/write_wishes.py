"""Write down what a saved line says about how the person wants to be reached."""

from datetime import datetime

from followthrough.acts.models import Act
from followthrough.consent.hours import text_of_hours
from followthrough.consent.parse_hours import parse_hours
from followthrough.consent.state_preference import state_preference
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from followthrough.quickline.line.outcome_spellings import OF_MEDIUM
from followthrough.quickline.line.parsed_line import ParsedLine
from followthrough.quickline.line.wishes import Wish, find_wishes
from followthrough.touches.models import Touch


def write_wishes(act: Act, contact: Contact, line: ParsedLine, touch: Touch | None, *, now: datetime) -> None:
    """Write a row for each wish of the line; hours that cannot be read stay in its words alone."""
    for wish in find_wishes(line):
        hours = hours_of(wish)
        if wish.says != "hours" or hours:
            state_preference(
                act, contact.pk, wish.says, channel=OF_MEDIUM.get(wish.channel, wish.channel), now=now, hours=hours,
                words=line.text, touch=touch,
            )  # fmt: skip


def hours_of(wish: Wish) -> str:
    """The hours of the wish as they are stored; '' for none, and for words that mean none."""
    try:
        return text_of_hours(parse_hours(wish.hours)) if wish.hours else ""
    except Refused:
        return ""
