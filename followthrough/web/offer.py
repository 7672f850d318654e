"""After a call or a message: at most five answers, each with the sentence it would save, and its words to change.

Everything here is computed from rows the page has read already; the saving takes the step as it was shown (web/steps).
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import Any

from django.urls import reverse

from followthrough.accounts.models import Member
from followthrough.flows import plan
from followthrough.flows.situation import rhythm_of, seen, window_said
from followthrough.followups.policy import UNANSWERED, Proposal, Situation
from followthrough.kit import holidays, windows
from followthrough.kit.errors import Refused
from followthrough.kit.windows import Window
from followthrough.language.fog import fog_in
from followthrough.promises.write import keeps
from followthrough.touches.queries import HEARD
from followthrough.web import steps
from followthrough.web.answers import AGREED, ASKED, DONE_BY, TALKED, mark, split
from followthrough.web.matter import Matter
from followthrough.web.slots import Slots
from followthrough.words import sentences
from followthrough.words.facts import Facts, Promised, Touched
from followthrough.words.forms import Part

LINE = "post the catalogue today, call on Saturday"


class Offers:
    """The proposals for one matter, as one member sees them now. `kinds`: of which sorts there are addresses."""

    def __init__(self, matter: Matter, *, kinds: Collection[str], member: Member, now: datetime) -> None:
        self.matter, self.kinds, self.member, self.now = matter, kinds, member, now
        self.local = windows.to_local(now, member.zone)
        self.slots = Slots(matter.first, kinds, self.local, holidays.free_days(member.workspace.country))

    def situation(self, asked: Window | None = None, *, channel: str = "call") -> Situation:
        return seen(
            kinds=self.kinds, tried=self.matter.tried, what=self.matter.facts.what, by=self.member, now=self.now,
            channel=channel, asked=asked, days=self.days,
        )  # fmt: skip

    @cached_property
    def days(self) -> int | None:
        """Of the rhythm this follow-up keeps, if it does; asked only of one that may."""
        return rhythm_of(self.matter.id) if self.matter.facts.purpose == "keep_in_touch" else None

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
        drawn["pops"] = self.slots.pops(value, step.window if step else None, channel=step.channel if step else "")
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
            return {"ask": {"label": "Or write it", "placeholder": "today 15:30, fri 10"}, "picks": self.slots.times()}
        if value == "meet":
            return {"ask": {"label": "When do you meet?", "placeholder": "thu 15:00"}}
        if value == "no_answer" and self.matter.channel == "call":
            return {"picks": [("It was busy", "busy"), ("Wrong number", "wrong_number")]}
        return {}

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
        fog = fog_in(words, self.local, self.member.workspace.locale)
        foggy = f"“{fog.phrase}” names no day. This one is ours; write another to change it." if fog else ""
        return {"sentences": said, "steps": signed, "words": words.strip(), "kind": kind, "wrong": foggy}

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
