"""After a call or a message: at most five answers, each with the sentence it would save, and its words to change.

Everything here is computed from rows the page has read already; the saving takes the step as it was shown (web/steps).
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any

from django.urls import reverse

from followthrough.accounts.models import Member
from followthrough.flows import plan
from followthrough.flows.situation import seen, window_said
from followthrough.followups import policy
from followthrough.followups.policy import UNANSWERED, Proposal, Situation
from followthrough.kit import holidays, windows
from followthrough.kit.errors import Refused
from followthrough.kit.windows import IsFree, Window
from followthrough.promises.write import keeps
from followthrough.touches.queries import HEARD
from followthrough.web import steps
from followthrough.web.matter import Matter
from followthrough.words import sentences
from followthrough.words.facts import Facts, Promised, Touched
from followthrough.words.forms import Part

Keys = tuple[tuple[str, str], ...]

# A key keeps its number whatever the way: 1 it worked, 2 a message, 3 nothing, 4 at a given time, 5 no.
AT_A_TIME, NO = ("callback", "Asked me to call at"), ("said_no", "No, thank you")
CALLED: Keys = (("reached", "Reached"), ("voicemail", "Left voicemail"), ("no_answer", "No answer"), AT_A_TIME, NO)
WROTE: Keys = (("sent", "Sent"), ("received", "They wrote back"), ("reached", "Reached by phone"), AT_A_TIME, NO)
MET: Keys = (("met", "Met"), ("voicemail", "Left voicemail"), ("no_show", "Did not come"), AT_A_TIME, NO)
OTHER: Keys = (("noted", "Done"), ("voicemail", "Left voicemail"), ("no_answer", "No answer"), AT_A_TIME, NO)
AGREED: Keys = (
    ("send", "Send something"), ("meet", "Meet"), ("quote", "Quote"), ("ordered", "Ordered"), ("not_now", "Not now")
)  # fmt: skip

ASKED: dict[str, tuple[str, Keys]] = {
    "call": ("How did the call go?", CALLED),
    "meeting": ("How did the meeting go?", MET),
    "email": ("Did the mail go?", WROTE),
    "text": ("Did the text go?", WROTE),
    "chat": ("Did the message go?", WROTE),
    "social": ("Did the message go?", WROTE),
    "letter": ("Is the letter in the post?", WROTE),
    "note": ("Is the note in the post?", WROTE),
    "other": ("How did it go?", OTHER),
}
# What was done, where the planned way is another one.
DONE_BY = {"reached": "call", "callback": "call", "voicemail": "call", "no_answer": "call", "met": "meeting"}
TALKED = ("reached", "met")
WAYS = (
    ("call", "Call", "phone"), ("email", "Mail", "mail"), ("text", "Text", "text"), ("letter", "Letter", "letter"),
    ("meeting", "Meet", "people"),
)  # fmt: skip
NEEDS = {"call": "phone", "text": "phone", "email": "email"}
LINE = "post the catalogue today, call on Saturday"


class Offers:
    """The proposals for one matter, as one member sees them now. `kinds`: of which sorts there are addresses."""

    def __init__(self, matter: Matter, *, kinds: Collection[str], member: Member, now: datetime) -> None:
        self.matter, self.kinds, self.member, self.now = matter, kinds, member, now
        self.local = windows.to_local(now, member.zone)

    def situation(self, asked: Window | None = None, *, channel: str = "call") -> Situation:
        return seen(
            kinds=self.kinds, tried=self.matter.tried, what=self.matter.facts.what, by=self.member, now=self.now,
            channel=channel, asked=asked,
        )  # fmt: skip

    def plan(self, value: str, *, next_words: str = "", channel: str = "", line: str = "") -> plan.Plan:
        """What an answer would come to. Raises Refused where the words name no date, or a date is wanted."""
        outcome, kind = split(value)
        asked = window_said(next_words, by=self.member, now=self.now) if next_words.strip() else None
        if next_words.strip() and asked is None:
            raise plan.unread(next_words)
        seen_now = self.situation(asked, channel=DONE_BY.get(outcome, self.matter.channel))
        found = plan.after(outcome, seen_now, agreed=line, kind=kind, locale=self.member.workspace.locale)
        if channel and found.main.step:
            return replace(found, main=replace(found.main, step=replace(found.main.step, channel=channel)))
        return found

    def after(self, outcome: str) -> Facts:
        """The facts as they will be once this is logged."""
        facts, done = self.matter.facts, Touched(self.way(outcome), outcome, self.local)
        attempts = (*facts.attempts, done) if outcome in UNANSWERED else () if outcome in HEARD else facts.attempts
        stays = None if self.is_kept(outcome) else facts.promise
        return replace(facts, last=done, attempts=attempts, tries=len(attempts), promise=stays, waiting=None)

    def way(self, outcome: str) -> str:
        return DONE_BY.get(outcome, self.matter.channel)

    def is_kept(self, outcome: str) -> bool:
        return keeps(self.matter.owes, channel=self.way(outcome), outcome=outcome)

    def stays(self, outcome: str, proposal: Proposal) -> bool:
        """Whether what was promised before stands, and is the next step still."""
        owed = bool(self.matter.owes) and not self.is_kept(outcome)
        return owed and not proposal.promised and not proposal.rest_because

    def sentence(self, value: str, proposal: Proposal) -> list[Part]:
        outcome, kind = split(value)
        facts = self.after(outcome)
        step = proposal.step
        if self.stays(outcome, proposal):
            return [Part("What you promised stays. "), *sentences.step(self.matter.facts)]
        if step is None:
            return sentences.then(kind or outcome, facts=facts, wake_on=proposal.wake_on)
        if step.waiting:
            return sentences.waiting(facts, as_step=step)
        if kind or outcome in TALKED:
            told = Promised(step.what, step.window) if proposal.promised else None
            return sentences.step(replace(facts, promise=told), as_step=step)
        return sentences.then(outcome, facts=facts, step=step, asks=proposal.asks)

    # What the page draws.

    def key(self, value: str, label: str = "", *, next_words: str = "", channel: str = "") -> dict[str, Any]:
        """One answer with its sentence; its slots can be changed where there is a step to change."""
        preview = reverse("offer", args=[self.matter.id, value])
        drawn: dict[str, Any] = {"value": value, "label": label, "preview": preview, "parts": [], "pops": []}
        read = mark(next_words, channel)
        try:
            found = self.plan(value, next_words=next_words, channel=channel).main
        except Refused as error:
            return drawn | self.wanting(value, error if next_words.strip() else None)
        step = found.step if not self.stays(split(value)[0], found) else None
        drawn["pops"] = self.pops(value, step.window if step else None, channel=step.channel if step else "")
        drawn["parts"] = parts(self.sentence(value, found), {pop[3]: pop[0] for pop in drawn["pops"]})
        if step:
            drawn |= {"proposal": steps.written(step, self.matter.id), "read": read}
        drawn["pops"] = [pop[:3] + pop[4:] for pop in drawn["pops"]]
        return drawn | self.asks(value)

    def wanting(self, value: str, error: Refused | None) -> dict[str, Any]:
        """No sentence without a date: ask for it, in one tap or a few letters."""
        shown = parts(sentences.then(split(value)[0], facts=self.after(split(value)[0])), {})
        return {"parts": shown, "wrong": f"{error.why} {error.do}" if error else ""} | self.asks(value)

    def asks(self, value: str) -> dict[str, Any]:
        if value == "callback":
            return {"ask": {"label": "Or write it", "placeholder": "today 15:30, fri 10"}, "picks": self.times()}
        if value == "meet":
            return {"ask": {"label": "When do you meet?", "placeholder": "thu 15:00"}}
        if value == "no_answer" and self.matter.channel == "call":
            return {"picks": [("It was busy", "busy"), ("Wrong number", "wrong_number")]}
        return {}

    def times(self) -> list[tuple[str, str]]:
        """Three hours of the kind people ask for: soon, this afternoon, tomorrow morning."""
        quarter = timedelta(minutes=15)
        soon = self.local.replace(minute=0, second=0, microsecond=0) + quarter * (self.local.minute // 15 + 5)
        later = self.local.replace(hour=15, minute=0, second=0, microsecond=0)
        (day,) = working_days(self.local.date(), (1,), holidays.free_days(self.member.workspace.country))
        morning = windows.midnight(day) + timedelta(hours=10)
        offered = [("In an hour", soon)] if soon.date() == self.local.date() and soon.hour < 20 else []
        offered += [("This afternoon", later)] if later - self.local > timedelta(hours=2) else []
        near = (day - self.local.date()).days == 1
        offered.append(("Tomorrow morning" if near else f"{day:%A} morning", morning))
        return [(f"{name}, {windows.clock_words(at)}", spelled(at)) for name, at in offered]

    def pops(self, value: str, window: Window | None, *, channel: str) -> list[tuple[Any, ...]]:
        """What opens at the slots: (id, title, field, slot, choices, free, day)."""
        if value in ("said_no",):
            return []
        free = "in may" if window is None else "fri 10"
        day = "" if window is None else "Another day"
        found: list[tuple[Any, ...]] = [
            (f"pop-{value}-when", "When", f"next-{value}", "when", self.days(window), free, day)
        ]
        ways = self.ways(channel) if channel and value not in ("callback", "meet", "received") else []
        if len(ways) > 1:
            found.append((f"pop-{value}-how", "How", f"channel-{value}", "channel", ways, "", ""))
        return found

    def days(self, window: Window | None) -> list[dict[str, Any]]:
        """The next working days; the hours of the proposal are kept, so that 'before 10' stays before 10."""
        if window is None:
            return self.months()
        hours = ""
        if window.precision in ("interval", "daypart"):
            hours = f" {windows.clock_words(window.starts)}-{windows.clock_words(window.ends)}"
        return [
            {"value": f"{day}{hours}", "label": words[:1].upper() + words[1:], "say": words}
            for day, words in self.ahead
        ]

    @cached_property
    def ahead(self) -> list[tuple[str, str]]:
        """The next working days, as they are written and as they are said; the same for every answer."""
        today = self.local.date()
        days = working_days(today, (1, 2, 3, 4, 10), holidays.free_days(self.member.workspace.country))
        return [(dated(day), windows.day_words(day, today)) for day in days]

    def months(self) -> list[dict[str, Any]]:
        today = self.local.date()
        firsts = [policy.months_on(today.replace(day=1), count) for count in (1, 2, 3, 6)]
        return [
            {"value": first.isoformat(), "label": f"In {first:%B}", "say": f"in {first:%B}"} for first in firsts
        ]

    def ways(self, channel: str) -> list[dict[str, Any]]:
        able = [way for way in WAYS if NEEDS.get(way[0], "") in ("", *self.kinds) or way[0] == channel]
        verbs = {"call": "Call", "email": "Mail", "text": "Text", "letter": "Write", "meeting": "Meet"}
        return [
            {"value": value, "label": label, "icon": icon, "say": f"{verbs[value]} {self.matter.first}"}
            for value, label, icon in able
        ]

    def breath(self) -> dict[str, Any]:
        """After Reached: one line for what was agreed, over five keys."""
        return {
            "legend": "What did you agree?",
            "placeholder": LINE,
            "preview": reverse("agreed", args=[self.matter.id]),
            "keys": [self.key(value, label) for value, label in AGREED],
            "read": self.line(),
        }

    def line(self, words: str = "", kind: str = "") -> dict[str, Any]:
        """The line as it will be saved: a sentence for each thing agreed, and the steps behind them."""
        talked = "met" if self.matter.channel == "meeting" else "reached"
        found = self.plan(f"{talked}+{kind}" if kind else talked, line=words)
        offered = [found.main, *found.more]
        said = [parts(self.sentence(talked if not one.promised else f"{talked}+send", one), {}) for one in offered]
        if found.main.rest_because:
            said = [parts(self.sentence(f"{talked}+{kind}", found.main), {})]
        elif self.matter.owes and not self.is_kept(talked) and found.main.promised:
            said.append(parts([Part("What you promised before stays.")], {}))
        shown = [] if self.stays(talked, found.main) else [one.step for one in offered if one.step]
        signed = [steps.written(step, self.matter.id) for step in shown]
        return {"sentences": said, "steps": signed, "words": words.strip(), "kind": kind}

    def form(self, *, fields: Sequence[tuple[str, Any]], checked: str = "") -> dict[str, Any]:
        legend, keys = ASKED.get(self.matter.channel, ASKED["other"])
        drawn = []
        for value, label in keys:
            key = self.key(value, label)
            if value in TALKED:
                good = parts(sentences.then(value, facts=self.after(value)), {})
                key = {"value": value, "label": label, "parts": good, "pops": [], "breath": self.breath()}
            drawn.append(key | {"checked": value == checked})
        return {
            "action": reverse("log", args=[self.matter.id]),
            "legend": legend,
            "draft": f"followup-{self.matter.id}",
            "fields": [("seen", self.matter.seen), *fields],
            "keys": drawn,
            "notes": True,
            "after": [],
        }


def split(value: str) -> tuple[str, str]:
    """An answer as outcome and, after a talk, what was agreed: 'send' is ('reached', 'send')."""
    outcome, _, kind = value.partition("+")
    return ("reached", outcome) if outcome in policy.AGREED else (outcome, kind)


def mark(next_words: str, channel: str) -> str:
    """For which words a proposal was made; when others come with it, it is made anew."""
    return f"{next_words.strip()}|{channel}"


def working_days(today: date, counts: Sequence[int], free: IsFree) -> list[date]:
    """The n-th working days after today; on a Sunday the first is Monday."""
    ahead: list[date] = []
    day = today
    while len(ahead) < max(counts):
        day += windows.DAY
        if windows.is_business_day(day, free):
            ahead.append(day)
    return [ahead[count - 1] for count in counts]


def dated(day: date) -> str:
    return f"{day.day} {day:%b} {day.year}"


def spelled(at: datetime) -> str:
    return f"{dated(at.date())} {windows.clock_words(at)}"


def parts(said: Sequence[Part], pops: dict[str, str]) -> list[Any]:
    """Parts of a sentence as the page draws them; a slot opens its popover, where it has one."""
    drawn: list[Any] = []
    for part in said:
        if part.slot in pops:
            drawn.append({"text": part.text, "slot": part.slot, "pop": pops[part.slot]})
        elif part.kind:
            drawn.append({"text": part.text, "tone": part.kind})
        else:
            drawn.append(part.text)
    return drawn
