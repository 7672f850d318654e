"""Short words and icons for days, channels, outcomes and follow-ups."""

from datetime import date, datetime

from followthrough.followups.channels import channel_named
from followthrough.followups.outcomes import outcome_named
from followthrough.kit import windows
from followthrough.kit.dates.style import cached_in_style
from followthrough.kit.dates.words import after_day, clock_words, month_day, named_day
from followthrough.kit.windows import Window
from followthrough.words.en.outcome_words import CLOSE_REASONS, channel_words, heading_of
from followthrough.words.en.web import site as say
from followthrough.words.engine import phrases
from followthrough.words.engine.sentence_forms import capitalized


@cached_in_style(maxsize=2048)
def day_label(on: date, today: date) -> str:
    """Return 'Today', 'Thu, Nov 19' or 'May 12, 2025'."""
    if on == today:
        return "Today"
    return named_day(on, today, short=True) if on.year == today.year else month_day(on, year=True)


def day_in_sentence(on: date, today: date) -> str:
    """Return the label of the day as it is written inside a sentence: 'today', 'Thu, Nov 19'."""
    return "today" if on == today else day_label(on, today)


def window_label(window: Window, today: date) -> str:
    """Return 'Today 10 am', 'Wed, Dec 2' or 'Today, morning'."""
    if window.precision == "at":
        return with_clock(day_label(window.day, today), window.starts)
    part = windows.short_words(window, today) if window.precision in ("daypart", "interval") else ""
    return f"{day_label(window.day, today)}, {part}" if part else day_label(window.day, today)


def with_clock(label: str, at: datetime) -> str:
    """Return the label of a day with an hour: 'Today 10 am', 'Wed, Dec 2, 10 am'."""
    return f"{label}{after_day(label)}{clock_words(at)}"


def step_label(name: str) -> str:
    """Return 'call', 'email' or 'write a letter', by the name of the channel."""
    return channel_words(name).bare


def promised(what: str, channel: str) -> str:
    """Return the words after 'promised': 'to send the list', 'the list', '“in my words”'; 'to call' when nothing is
    named."""
    form = phrases.shape_of(what) if what else ""
    if form == "quote":
        return phrases.quoted(what).rstrip("”").rstrip(".") + "”"
    thing = phrases.swap_me_to_you(phrases.inside_sentence(what))
    if form == "thing" and channel_named(channel).kind == "call":
        return say.to_do_about(step=step_label(channel), thing=thing)
    return {"do": f"to {thing}", "thing": thing}.get(form, f"to {step_label(channel)}")


def icon_name(channel_name: str, outcome: str = "") -> str:
    """Return the name of the icon of a touch, or of a step without an outcome."""
    return outcome_named(outcome).icon or channel_named(channel_name).drawing


def outcome_heading(outcome: str, channel_name: str = "") -> str:
    """Return the heading of a touch: 'Voicemail', and 'They called' for a call of theirs."""
    return heading_of(outcome, channel_name)


def close_reason_words(reason: str) -> str:
    return CLOSE_REASONS.get(reason, "other")


PURPOSES = {
    "met": say.AFTER_MEETING, "inquiry": "Inquiry", "reply": say.THEIR_MESSAGE, "quote": "Quote", "promise": "Promise",
    "after_sale": say.AFTER_SALE, "keep_in_touch": say.KEEP_IN_TOUCH, "waiting": "Waiting", "referral": "Introduction",
    "round": say.CALL_LIST,
}  # fmt: skip


def followup_title(purpose: str, about: str, *, keeps_in_touch: bool = False) -> str:
    """Return 'Inquiry: lids that stay flat'. Only an interval is called 'Keep in touch'; a plan is its subject."""
    if purpose == "keep_in_touch" and not keeps_in_touch:
        return capitalized(about) or "Follow-up"
    return name_and_about(PURPOSES.get(purpose, "Follow-up"), about)


def name_and_about(name: str, about: str) -> str:
    """Return 'Met at an event: lids that stay flat'."""
    return f"{name}: {about}" if about else name
