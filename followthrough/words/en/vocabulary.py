"""The words for facts: a dictionary for the sentence forms, with known facts only, computed when a form asks."""

import re
from collections.abc import Callable
from datetime import date

from followthrough.kit.dates.words import month_name
from followthrough.words.en import numbers
from followthrough.words.en.outcome_words import CLOSE_REASONS, channel_words
from followthrough.words.en.promise_words import promise_words, their_words
from followthrough.words.en.step_words import OWN, StepLike, step_words, try_words
from followthrough.words.engine import phrases
from followthrough.words.engine.facts import ClosedFact, Facts, FirstMeeting, Purchase, QuoteFact

Dictionary = dict[str, str]
Group = Callable[[Facts, StepLike, date | None], Dictionary]
# From so many days on, a sentence says how long ago it was; below, the weekday is enough.
DAYS_WORTH_COUNTING = 14


class Words(dict[str, str]):
    """The words for some facts. A group is computed when a form first asks for one of its words; most never are."""

    def __init__(self, facts: Facts, step: StepLike) -> None:
        super().__init__()
        self.facts, self.step = facts, step
        self.computed: set[Group] = set()

    def get(self, name: str, default: str = "") -> str:  # type: ignore[override]
        if name not in self and (group := GROUP_OF.get(name)):
            self.compute(group)
        return super().get(name, default)

    def compute(self, group: Group) -> None:
        """Add the words of a group. Does not overwrite words that the caller has set."""
        if group in self.computed:
            return
        self.computed.add(group)
        for name, value in group(self.facts, self.step, self.facts.day).items():
            if value:
                self.setdefault(name, value)

    def whole(self) -> Dictionary:
        """All words, as a plain dictionary."""
        for group in GROUPS:
            self.compute(group)
        return dict(self)


def words_of(facts: Facts, *, step: StepLike | None = None) -> Words:
    """The words for these facts; with `step`, the words for that step in place of the stored next step."""
    return Words(facts, step or facts.step)


def words_spoken_to_them(facts: Facts) -> Dictionary:
    """The words that differ when we speak to the person: 'my samples' stays, 'call Rob' becomes 'call you'."""
    # The first of these that is a thing is the topic of the call.
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
        found |= phrases.spoken_words(what, facts.short_name, prefix)
    return found | {"topic": next((found[key] for prefix, _ in sources if (key := f"{prefix}_thing") in found), "")}


def _people(facts: Facts, _: StepLike, __: date | None) -> Dictionary:
    return {
        "first": facts.short_name,
        "name": phrases.one_line(facts.name) or facts.short_name,
        "org": phrases.one_line(facts.org),
        "me": phrases.one_line(facts.me),
        "my_org": phrases.one_line(facts.my_org),
        "my_phone": phrases.one_line(facts.my_phone),
        "answer_link": facts.answer_link,
        "referrer": phrases.one_line(facts.referrer),
        "you_said": "You said you would.",
        "promiser": facts.promised_by,
        "call_back": "Call back",
    }


def _last(facts: Facts, _: StepLike, today: date | None) -> Dictionary:
    last = facts.last
    if last is None:
        return {}
    found = {"last_quote": phrases.quoted(last.words, limit=phrases.LONGEST_QUOTE)}
    found["last_on"] = numbers.past_on(last.at.date(), today) if last.at and today else ""
    if last.outcome == "received":
        found |= {"wrote": channel_words(last.channel).wrote, "heard_on": found["last_on"]}
    if last.at and today and (today - last.at.date()).days >= DAYS_WORTH_COUNTING:
        found["last_ago"] = numbers.day_ago(last.at.date(), today)
    return found


WRITTEN_QUOTE = re.compile(r"(?:the )?quote(?: (?P<number>[\w/-]*\d[\w/-]*))?(?:,? (?P<money>[$€£]?\d[\d.,]*))?")


def _matter(facts: Facts, _: StepLike, today: date | None) -> Dictionary:
    """The subject of the follow-up: its about, how we met, a purchase, a quote, how it was closed before."""
    found = phrases.words_by_shape(facts.about, "about") | {
        "own_thing": phrases.inside_sentence(facts.about) if facts.purpose == OWN else "",
        "about_quote": phrases.quoted(facts.about, limit=phrases.LONGEST_QUOTE),
    }
    found["note_quote"] = phrases.quoted(facts.note, limit=phrases.LONGEST_QUOTE)
    found["note_on"] = _past_on(facts.note_on, today)
    weeks = facts.keep_in_touch_weeks or 0
    found["opened"] = _past_on(facts.opened_on, today)
    found["every"] = f"{numbers.number_words(weeks)} weeks" if weeks > 1 else ""
    if facts.first_meeting:
        found |= _first_meeting(facts.first_meeting, today)
    if facts.bought:
        found |= _purchase(facts.bought, today)
    if facts.closed:
        found |= _closed(facts.closed, today)
    if facts.quote:
        found |= _quote(facts.quote, today)
    elif written := WRITTEN_QUOTE.fullmatch(facts.about):
        # As a quick line keeps it: 'quote 1190 $980'.
        found |= {"quote_no": written["number"] or "", "money": written["money"] or "", "about_thing": ""}
    return found


def _past_on(day: date | None, today: date | None) -> str:
    return numbers.past_on(day, today) if day and today else ""


def _first_meeting(met: FirstMeeting, today: date | None) -> Dictionary:
    return {
        "met_where": at_place(met.where),
        "met_quote": phrases.quoted(met.words, limit=phrases.LONGEST_QUOTE),
        "met_on": _past_on(met.on, today),
    }


def _purchase(bought: Purchase, today: date | None) -> Dictionary:
    thing = phrases.inside_sentence(bought.what) if phrases.shape_of(bought.what) == "thing" else ""
    return {"bought": thing, "bought_on": _past_on(bought.on, today)}


def _closed(closed: ClosedFact, today: date | None) -> Dictionary:
    found = {"rest_quote": phrases.quoted(closed.words, limit=phrases.LONGEST_QUOTE)}
    found["because"] = CLOSE_REASONS.get(closed.because, "")
    if not found["because"] and phrases.shape_of(closed.words) != "quote":
        found["because"] = phrases.inside_sentence(closed.words)
    if not today:
        return found
    found["rest_on"] = _past_on(closed.on, today)
    reopen_on = closed.reopen_on
    if reopen_on:
        found["in_may"] = numbers.in_month(reopen_on, today) if reopen_on > today else ""
        found["woken"] = _reopened(reopen_on, today) if reopen_on <= today else ""
    return found


def _reopened(reopen_on: date, today: date) -> str:
    """The day on which it was reopened: 'in May' for the first of a month, else 'on Thursday'."""
    recent = (today - reopen_on).days < 300
    return f"in {month_name(reopen_on)}" if reopen_on.day == 1 and recent else numbers.past_on(reopen_on, today)


def _quote(quote: QuoteFact, today: date | None) -> Dictionary:
    found = {"quote_no": phrases.one_line(quote.number)}
    found["money"] = numbers.money_words(quote.amount, quote.currency) if quote.amount is not None else ""
    if today and quote.sent_on:
        found["sent_ago"] = numbers.day_ago(quote.sent_on, today)
        found["sent_on"] = numbers.past_on(quote.sent_on, today)
    if today and quote.valid_until:
        ended = quote.valid_until < today
        found["ran_out"] = numbers.past_on(quote.valid_until, today) if ended else ""
        found["valid"] = "" if ended else numbers.near_day(quote.valid_until, today)
        found["valid_spoken"] = "" if ended else numbers.near_day(quote.valid_until, today, full=True)
    return found


def at_place(where: str) -> str:
    """The place with 'at' in front, unless it begins with a preposition."""
    place = phrases.one_line(where).rstrip(".")
    starts = ("at ", "in ", "on ", "by ", "through ", "via ", "over ", "during ", "online")
    return place if not place or place.lower().startswith(starts) else f"at {place}"


# The words that each group can give, held by tests/words/test_any_facts.py.
GROUPS: dict[Group, str] = {
    _people: "first name org me my_org my_phone answer_link referrer you_said promiser call_back",
    step_words: (
        "do_step call call_again do_bare when comma soon with own_do what_do what_thing what_quote what_tail "
        "what_given send send_low"
    ),
    try_words: "tries tried tries_times when_other this_time voicemail_nth voicemail_on",
    promise_words: (
        "you_promised promised_do promised_thing promised_quote promised moved told first_due due_soon late was_due "
        "promised_for due"
    ),
    their_words: "their_do their_thing their_quote their_due waited_do waited_thing waited_quote waited since",
    _last: "last_quote wrote heard_on last_on last_ago",
    _matter: (
        "own_thing about_do about_thing about_quote note_quote note_on "
        "opened every met_where met_quote met_on bought bought_on rest_quote because "
        "in_may woken rest_on quote_no money sent_ago sent_on ran_out valid valid_spoken"
    ),
}
GROUP_OF = {name: group for group, names in GROUPS.items() for name in names.split()}
