"""What the facts come to in words: a dictionary for the forms, holding only what is known."""

import re
from datetime import date, datetime
from math import ceil
from typing import Protocol

from followthrough.kit import windows
from followthrough.kit.windows import Window
from followthrough.words import numbers, phrases
from followthrough.words.facts import Facts, Quoted, Touched
from followthrough.words.forms import capital
from followthrough.words.outcome_words import REASONS, UNANSWERED, channel

Dictionary = dict[str, str]
# A reason is read at a glance; the whole of the words stands on the person's page.
LONG = 140
# Below, the weekday alone says how long ago it was.
WORTH_COUNTING = 14
QUESTIONS = phrases.word_set("how what whether if when which who why")


class StepLike(Protocol):
    """Anything with the three things a next step has; the policy's steps fit."""

    @property
    def channel(self) -> str: ...
    @property
    def what(self) -> str: ...
    @property
    def window(self) -> Window | None: ...


def words(facts: Facts, *, step: StepLike | None = None) -> Dictionary:
    """All words of these facts; with `step`, that step's instead of the stored next step's."""
    today = the_day(facts)
    found = _people(facts) | _step(facts, step or facts.step, today) | _tries(facts, step or facts.step, today)
    found |= _promise(facts, today) | _theirs(facts, today) | _last(facts, today) | _matter(facts, today)
    return {name: value for name, value in found.items() if value}


def spoken(facts: Facts) -> Dictionary:
    """The words that change sides when we speak to the person: 'my samples' stay mine, 'call Rob' is 'call you'."""
    # In the order in which one of them is the matter of the call.
    sources = (
        ("i_promised", facts.promise.what if facts.promise else ""),
        ("about", facts.about),
        ("waited", facts.waiting.what if facts.waiting else ""),
        ("their", facts.their_promise.what if facts.their_promise else ""),
        ("bought", facts.bought.what if facts.bought else ""),
        ("step", facts.what),
    )
    found: Dictionary = {}
    for prefix, what in sources:
        found |= _spoken(what, first_name(facts), prefix)
    return found | {"topic": next((found[key] for prefix, _ in sources if (key := f"{prefix}_thing") in found), "")}


def the_day(facts: Facts) -> date | None:
    return facts.today or (facts.now.date() if facts.now else None)


def first_name(facts: Facts) -> str:
    return phrases.clean(facts.first) or phrases.clean(facts.name) or phrases.clean(facts.org) or "this person"


def _people(facts: Facts) -> Dictionary:
    hour = facts.now.hour if facts.now else None
    parts = ((12, "good morning"), (18, "good afternoon"), (24, "good evening"))
    return {
        "first": first_name(facts),
        "name": phrases.clean(facts.name) or first_name(facts),
        "org": phrases.clean(facts.org),
        "me": phrases.clean(facts.me),
        "my_org": phrases.clean(facts.my_org),
        "my_phone": phrases.clean(facts.my_phone),
        "greeting": "hello" if hour is None else next(name for end, name in parts if hour < end),
        "referrer": phrases.clean(facts.referrer),
        "you_said": "You said you would.",
        "call_back": "Call back",
    }


def _step(facts: Facts, step: StepLike, today: date | None) -> Dictionary:
    kind, first = channel(step.channel), first_name(facts)
    doing = kind.verb.format(first)
    # 'Again' only where the last touch went the same way.
    again = facts.last is not None and facts.last.channel == step.channel != ""
    found = {"do_step": doing, "call": capital(doing), "call_again": capital(kind.again if again else doing)}
    found["do_bare"] = kind.bare if step.channel else ""
    found["when"] = windows.say(step.window, today) if step.window and today else ""
    found["comma"] = "," if "," in found["when"] else ""
    found["soon"] = numbers.soon(step.window, today) if step.window and today else ""
    found["with"] = "with" if facts.promise or facts.purpose == "reply" else "about"
    found["with"] = "for" if step.channel == "meeting" else found["with"]
    found |= _what(step, first)
    if back := found.pop("back", ""):
        found |= {"do_step": f"{doing} {back}", "call": capital(f"{doing} {back}")}
    # 'Find another number': with no channel to name, the deed is the sentence.
    found["own_do"] = found.get("what_do", "") if step.channel == "other" else ""
    return found


def _what(step: StepLike, first: str) -> Dictionary:
    """The what of a step, as a thing, a deed, the tail of the channel's own verb, or something to hand over."""
    what = phrases.of_you(phrases.inside(step.what))
    verb, _, rest = what.partition(" ")
    if verb in QUESTIONS and phrases.shape(f"ask {what}") == "do":
        return {"what_do": f"ask {what}"}
    if phrases.shape(what) != "do":
        return _shaped(step.what, "what")
    rest = phrases.without_name(rest, first)
    if verb in channel(step.channel).own:
        return _tail(rest)
    if verb == "send" and rest and not re.search(r"^(it|them|her|him)\b|\bto\b", rest):
        return {"what_do": what, "send": f"Send {first}", "send_low": f"send {first}", "what_given": rest}
    return {"what_do": what}


def _tail(rest: str) -> Dictionary:
    """What follows the channel's own verb: 'back' or 'again' stay with it, the rest comes after the date."""
    first, _, more = rest.partition(" ")
    if first in ("back", "again"):
        return {"back": first} | _tail(more)
    return {"what_tail" if first in phrases.TAILS else "what_thing": rest}


def _promise(facts: Facts, today: date | None) -> Dictionary:
    promise = facts.promise
    if promise is None:
        return {}
    found = {"you_promised": "You promised."}
    found |= _shaped(promise.what, "promised")
    found["promised"] = phrases.inside(promise.what) if phrases.shape(promise.what) != "quote" else ""
    found["moved"] = f"moved {numbers.times(promise.slips)}" if promise.slips else ""
    if today is None:
        return found
    found["told"] = numbers.past_on(promise.told_on, today) if promise.told_on else ""
    first = promise.first_due or (promise.due if promise.slips == 0 else None)
    found["first_due"] = _day_either_way(first.day, today) if first else ""
    return found | (_due(facts, promise.due, today) if promise.due else {})


def _day_either_way(day: date, today: date) -> str:
    return numbers.near_day(day, today) if day > today else numbers.past_day(day, today)


def _due(facts: Facts, due: Window, today: date) -> Dictionary:
    days_late = (today - due.day).days
    found = {"due_soon": numbers.soon(due, today)}
    if days_late > 0:
        found["late"] = numbers.lapse(days_late)
        found["was_due"] = numbers.past_day(due.day, today)
        found["promised_for"] = f"Promised for {found['was_due']}."
        return found
    found["due"] = windows.say(due, today)
    clock = {"at": f"for {windows.clock_words(due.starts)}", "by": f"by {windows.clock_words(due.ends)}"}
    timed = days_late == 0 and due.precision in clock and not (due.precision == "by" and found["due"] == "by today")
    since = _late_today(facts, due) if days_late == 0 else ""
    said = clock[due.precision] if timed else f"for {found['due_soon']}".replace("for by ", "by ")
    found["promised_for"] = f"Promised {said}{f', {since} ago' if since else ''}."
    found["late"] = since
    return found


def _late_today(facts: Facts, due: Window) -> str:
    """'two hours' once today's hour is over."""
    if facts.now is None or facts.now < due.ends:
        return ""
    return numbers.lapse_of_time(facts.now - (due.starts if due.precision == "at" else due.ends))


def _theirs(facts: Facts, today: date | None) -> Dictionary:
    found: Dictionary = {}
    if facts.their_promise:
        found |= _shaped(facts.their_promise.what, "their")
        due = facts.their_promise.due
        found["their_due"] = numbers.past_on(due.day, today) if due and today and due.day <= today else ""
    if facts.waiting:
        found |= _shaped(facts.waiting.what, "waited")
        found["waited"] = as_noted(facts.waiting.what)
        since = facts.waiting.since
        found["since"] = numbers.past_on(since, today) if since and today else ""
    return found


def _last(facts: Facts, today: date | None) -> Dictionary:
    last = facts.last
    if last is None:
        return {}
    found = {"last_quote": phrases.quoted(last.words, limit=LONG), "wrote": channel(last.channel).wrote}
    found["last_on"] = numbers.past_on(last.at.date(), today) if last.at and today else ""
    if last.at and today and (today - last.at.date()).days >= WORTH_COUNTING:
        found["last_ago"] = numbers.ago(last.at.date(), today)
    return found


def _matter(facts: Facts, today: date | None) -> Dictionary:
    """What the follow-up is about: a meeting, a quote, a purchase, a rest that has ended."""
    found = _shaped(facts.about, "about") | {"about_quote": phrases.quoted(facts.about, limit=LONG)}
    weeks = facts.rhythm_weeks or 0
    found["opened"] = numbers.past_on(facts.opened_on, today) if facts.opened_on and today else ""
    found["every"] = f"{numbers.count(weeks)} weeks" if weeks > 1 else ""
    if facts.met:
        found["met_where"] = at_place(facts.met.where)
        found["met_quote"] = phrases.quoted(facts.met.words, limit=LONG)
        found["met_on"] = numbers.past_on(facts.met.on, today) if facts.met.on and today else ""
    if facts.bought:
        found["bought"] = phrases.inside(facts.bought.what) if phrases.shape(facts.bought.what) == "thing" else ""
        found["bought_on"] = numbers.past_on(facts.bought.on, today) if facts.bought.on and today else ""
    if facts.rest:
        found |= _rest(facts, today)
    return found | (_quote(facts.quote, today) if facts.quote else {})


def _rest(facts: Facts, today: date | None) -> Dictionary:
    rest = facts.rest
    assert rest is not None
    found = {"rest_quote": phrases.quoted(rest.words, limit=LONG), "because": REASONS.get(rest.because, "")}
    if not found["because"] and phrases.shape(rest.words) != "quote":
        found["because"] = phrases.inside(rest.words)
    if today:
        found["in_may"] = numbers.in_month(rest.wake_on, today) if rest.wake_on and rest.wake_on > today else ""
        found["woken"] = _woken(rest.wake_on, today) if rest.wake_on and rest.wake_on <= today else ""
        found["rest_on"] = numbers.past_on(rest.on, today) if rest.on else ""
    return found


def _woken(wake_on: date, today: date) -> str:
    recent = (today - wake_on).days < 300
    return f"in {wake_on:%B}" if wake_on.day == 1 and recent else numbers.past_on(wake_on, today)


def _quote(quote: Quoted, today: date | None) -> Dictionary:
    found = {"quote_no": phrases.clean(quote.number)}
    found["money"] = numbers.money(quote.amount, quote.currency) if quote.amount is not None else ""
    if today and quote.sent_on:
        found["sent_ago"] = numbers.ago(quote.sent_on, today)
        found["sent_on"] = numbers.past_on(quote.sent_on, today)
    if today and quote.valid_until:
        ended = quote.valid_until < today
        found["ran_out"] = numbers.past_on(quote.valid_until, today) if ended else ""
        found["valid"] = "" if ended else numbers.near_day(quote.valid_until, today)
        found["valid_spoken"] = "" if ended else numbers.near_day(quote.valid_until, today, full=True)
    return found


def _tries(facts: Facts, step: StepLike, today: date | None) -> Dictionary:
    made = tuple(touch for touch in facts.attempts if touch.outcome in UNANSWERED)
    number = max(facts.tries, len(made))
    found = {"when_other": _when_other(step, made, today)}
    if number:
        found |= {"tries": numbers.count(number), "nth": numbers.ordinal(number + 1), "tried": _tried(made, number)}
        found["tries_times"] = numbers.times(number)
    if step.window and today:
        clock = numbers.clock_part(step.window, today)
        found["this_time"] = f"this time {clock}" if clock and _another_hour(step.window, made) else clock
    found |= _voicemails(made, today)
    return found


def _voicemails(made: tuple[Touched, ...], today: date | None) -> Dictionary:
    left = [touch for touch in made if touch.outcome == "voicemail"]
    found = {"voicemail_nth": numbers.ordinal(len(left) + 1) if left else ""}
    if left and left[-1].at and today:
        found["voicemail_on"] = numbers.past_on(left[-1].at.date(), today)
    return found


def _tried(made: tuple[Touched, ...], number: int) -> str:
    """'no answer twice', 'two voicemails before 9', 'one voicemail and no answer'."""
    if len(made) < number:
        return numbers.count_of(number, "try", "tries")
    kinds = [touch.outcome for touch in made]
    said: list[str] = []
    if left := kinds.count("voicemail"):
        said.append(numbers.count_of(left, "voicemail"))
    for kind, name in (("no_answer", "no answer"), ("busy", "busy")):
        if missed := kinds.count(kind):
            said.append(name if missed == 1 else f"{name} {numbers.times(missed)}")
    hours = _same_hours(made) if len(made) > 1 and len(said) == 1 else ""
    return numbers.listed(said) + (f" {hours}" if hours else "")


def _same_hours(made: tuple[Touched, ...]) -> str:
    hours = [touch.at.hour + touch.at.minute / 60 for touch in made if touch.at]
    if len(hours) < len(made):
        return ""
    if max(hours) < 12:
        hour = ceil(max(hours) + 0.01)
        return f"before {hour}" if hour < 12 else "before noon"
    return f"after {int(min(hours))}" if min(hours) >= 12 else ""


def _another_hour(window: Window, made: tuple[Touched, ...]) -> bool:
    """Whether none of the earlier tries fell into the hours of this one (an hour around an instant)."""
    slack = 60 if window.precision == "at" else 0
    start = _minute(window.starts) - slack
    end = start + 2 * slack + (window.ends - window.starts).total_seconds() / 60
    seen = [_minute(touch.at) for touch in made if touch.at]
    return bool(seen) and not any(start <= minute < end for minute in seen)


def _minute(moment: datetime) -> int:
    return moment.hour * 60 + moment.minute


def _when_other(step: StepLike, made: tuple[Touched, ...], today: date | None) -> str:
    if not (step.window and today and numbers.clock_part(step.window, today) and _another_hour(step.window, made)):
        return ""
    day = windows.day_words(step.window.starts.date(), today)
    return f"{day}, this time {numbers.clock_part(step.window, today)}"


def at_place(where: str) -> str:
    place = phrases.clean(where).rstrip(".")
    starts = ("at ", "in ", "on ", "by ", "through ", "via ", "over ", "during ", "online")
    return place if not place or place.lower().startswith(starts) else f"at {place}"


def as_noted(what: str) -> str:
    """The words after a colon: as they stand, quoted where they are more than a phrase."""
    return phrases.quoted(what) if phrases.shape(what) == "quote" else phrases.inside(what)


def _shaped(what: str, prefix: str) -> Dictionary:
    """The user's words under the one name that fits their shape: `<prefix>_do`, `_thing` or `_quote`."""
    form = phrases.shape(what)
    if not phrases.clean(what):
        return {}
    if form == "quote":
        return {f"{prefix}_quote": phrases.quoted(what, limit=LONG)}
    return {f"{prefix}_{form}": phrases.of_you(phrases.inside(what))}


def _spoken(what: str, first: str, prefix: str) -> Dictionary:
    """The same, said to the person: nothing is quoted at them."""
    form = phrases.shape(what)
    verb, _, rest = phrases.inside(what).partition(" ")
    if form == "quote" or not verb:
        return {}
    bare = phrases.without_name(rest, first)
    named = form == "do" and bare != rest
    return {f"{prefix}_{form}": f"{verb} you {bare}".strip() if named else f"{verb} {rest}".strip()}
