"""The words for promises, ours and theirs, and for steps that wait."""

from datetime import date

from followthrough.kit import windows
from followthrough.kit.dates.words import clock_words
from followthrough.kit.windows import Window
from followthrough.words.en import numbers
from followthrough.words.en.outcome_words import channel_words
from followthrough.words.en.step_words import StepLike
from followthrough.words.engine import phrases
from followthrough.words.engine.facts import Facts

Dictionary = dict[str, str]


def promise_words(facts: Facts, _: StepLike, today: date | None) -> Dictionary:
    """The words for our promise."""
    promise = facts.promise
    if promise is None:
        return {}
    found = {"you_promised": "You promised."}
    found |= phrases.words_by_shape(promise.what, "promised")
    if thing := found.get("promised_thing"):
        found |= _talk_with(thing, facts.channel)
    found["promised"] = phrases.inside_sentence(promise.what) if phrases.shape_of(promise.what) != "quote" else ""
    found["moved"] = f"moved {numbers.times_words(promise.slips)}" if promise.slips else ""
    if today is None:
        return found
    found["told"] = numbers.past_on(promise.told_on, today) if promise.told_on else ""
    first = promise.first_due or (promise.due if promise.slips == 0 else None)
    found["first_due"] = _day_either_way(first.day, today) if first else ""
    return found | (_due(facts, promise.due, today) if promise.due else {})


def _talk_with(thing: str, channel: str) -> Dictionary:
    """A thing promised on a call is something to talk about: 'call with the sample results'."""
    return {"promised_do": f"{channel_words(channel).bare} with {thing}"} if channel == "call" else {}


def _day_either_way(day: date, today: date) -> str:
    return numbers.near_day(day, today) if day > today else numbers.past_day(day, today)


def _due(facts: Facts, due: Window, today: date) -> Dictionary:
    days_late = (today - due.last_day).days
    found = {"due_soon": numbers.short_window(due, today)}
    if days_late > 0:
        found["late"] = numbers.days_span(days_late)
        found["was_due"] = numbers.past_day(due.last_day, today)
        found["promised_for"] = f"Promised for {found['was_due']}."
        return found
    found["due"] = windows.window_words(due, today)
    clock = {"at": f"for {clock_words(due.starts)}", "by": f"by {clock_words(due.ends)}"}
    timed = days_late == 0 and due.precision in clock and not (due.precision == "by" and found["due"] == "by today")
    since = _late_today(facts, due) if days_late == 0 else ""
    when = clock[due.precision] if timed else f"for {found['due_soon']}".replace("for by ", "by ")
    found["promised_for"] = f"Promised {when}{f', {since} ago' if since else ''}."
    found["late"] = since
    return found


def _late_today(facts: Facts, due: Window) -> str:
    """How late a promise of today is: 'two hours'; '' before its time is over."""
    if facts.now is None or facts.now < due.ends:
        return ""
    return numbers.time_span(facts.now - (due.starts if due.precision == "at" else due.ends))


def their_words(facts: Facts, _: StepLike, today: date | None) -> Dictionary:
    """The words for their promise and for a step that waits for them."""
    found: Dictionary = {}
    if facts.their_promise:
        found |= phrases.words_by_shape(facts.their_promise.what, "their")
        due = facts.their_promise.due
        found["their_due"] = numbers.past_on(due.last_day, today) if due and today and due.last_day <= today else ""
    if facts.waiting:
        found |= phrases.words_by_shape(facts.waiting.what, "waited")
        found["waited"] = phrases.swap_me_to_you(phrases.after_colon(facts.waiting.what))
        since = facts.waiting.since
        found["since"] = numbers.past_on(since, today) if since and today else ""
    return found
