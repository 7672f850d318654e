"""After a call or a message: at most five answers, each with the sentence it would save, and its words to change.

Everything here is computed from rows the page has read already; the saving takes the step as it was shown (web/steps).
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from followthrough.accounts.models import Member
from followthrough.desk.day_capacity import Room
from followthrough.flows.base import plan_after_outcome
from followthrough.flows.base.plan_after_outcome import Plan
from followthrough.flows.base.policy_input import seen, window_said
from followthrough.followups.channels import CALL, channel_named
from followthrough.followups.outcomes import (
    TALKED,
    alternatives_to,
    channel_done,
    keys_after,
    outcome_named,
    outcome_of_talk,
)
from followthrough.followups.policy import Proposal, Situation, Step
from followthrough.kit import holidays, windows
from followthrough.kit.errors import Refused
from followthrough.kit.windows import Window
from followthrough.quickline.line.vague_dates import find_vague_date
from followthrough.touches.marks import count_try
from followthrough.web.followup import signed_step
from followthrough.web.followup.followup_facts import Matter
from followthrough.web.followup.outcome_buttons import AGREED, outcome_and_agreed, words_and_channel
from followthrough.web.followup.step_choices import Pop, Slots, pop_id
from followthrough.words import sentences
from followthrough.words.engine.facts import Facts, Promised, Touched
from followthrough.words.engine.forms import Part

LINE = "post the catalogue today, call on Saturday"


class Offers:
    """The proposals for one matter, as one member sees them now. `kinds`: of which sorts there are addresses.

    `tail` is where to go on, for the pages behind the words that can be changed. `lean`: a script runs, and what only
    a second key shows is fetched then (web/behind).
    """

    def __init__(
        self,
        matter: Matter,
        *,
        kinds: Collection[str],
        member: Member,
        now: datetime,
        tail: str = "",
        lean: bool = False,
    ) -> None:
        self.matter, self.kinds, self.member, self.now = matter, kinds, member, now
        self.tail, self.lean = tail, lean
        self.local = windows.to_local(now, member.zone)
        self.slots = Slots(matter.first, kinds, self.local, holidays.free_days(member.workspace.country))
        self.room = Room(member, self.local.date(), without=matter.id)
        # An answer stands on a page several times: as a key, in the words to say, and in what is asked on return.
        self.plans: dict[tuple[str, ...], Plan] = {}

    def situation(self, asked: Window | None = None, *, channel: str = CALL) -> Situation:
        return seen(
            kinds=self.kinds, tried=self.matter.tried, what=self.matter.facts.what, by=self.member, now=self.now,
            channel=channel, asked=asked, days=self.matter.rhythm,
        )  # fmt: skip

    def plan(self, value: str, *, next_words: str = "", channel: str = "", line: str = "") -> Plan:
        """What an answer would come to. Raises Refused where the words name no date, or a date is wanted."""
        asked = (value, next_words, channel, line)
        if asked not in self.plans:
            self.plans[asked] = self.planned(value, next_words=next_words, channel=channel, line=line)
        return self.plans[asked]

    def planned(self, value: str, *, next_words: str, channel: str, line: str) -> Plan:
        outcome, kind = outcome_and_agreed(value)
        asked = window_said(next_words, by=self.member, now=self.now) if next_words.strip() else None
        if next_words.strip() and asked is None:
            raise plan_after_outcome.unread(next_words)
        seen_now = self.situation(asked, channel=self.way(outcome))
        found = plan_after_outcome.after(outcome, seen_now, agreed=line, kind=kind, locale=self.member.workspace.locale)
        if channel and found.main.step:
            return replace(found, main=replace(found.main, step=replace(found.main.step, channel=channel)))
        return found

    def after(self, outcome: str) -> Facts:
        """The facts as they will be once this is logged."""
        facts, done = self.matter.facts, Touched(self.way(outcome), outcome, self.local)
        attempts = count_try(facts.attempts, done)
        stays = None if self.is_kept(outcome) else facts.promise
        return replace(facts, last=done, attempts=attempts, tries=len(attempts), promise=stays, waiting=None)

    def way(self, outcome: str) -> str:
        return channel_done(outcome, self.matter.channel)

    def is_kept(self, outcome: str) -> bool:
        return outcome_named(outcome).keeps_promise(self.matter.owes, channel=self.way(outcome))

    def stays(self, outcome: str, proposal: Proposal) -> bool:
        """Whether what was promised before stands, and is the next step still."""
        owed = bool(self.matter.owes) and not self.is_kept(outcome)
        return owed and not proposal.promised and not proposal.close_reason

    def sentence(self, value: str, proposal: Proposal) -> list[Part]:
        outcome, kind = outcome_and_agreed(value)
        facts = self.after(outcome)
        step = proposal.step
        if self.stays(outcome, proposal):
            return [Part("What you promised stays. "), *sentences.step(self.matter.facts)]
        if step is None:
            return sentences.then(kind or outcome, facts=facts, reopen_on=proposal.reopen_on)
        if step.waiting:
            return sentences.waiting(facts, as_step=step)
        if kind or outcome in TALKED:
            told = Promised(step.what, step.window) if proposal.promised else None
            return sentences.step(replace(facts, promise=told), as_step=step)
        return sentences.then(outcome, facts=facts, step=step, asks=proposal.asks)

    # What the page draws.

    def key(self, value: str, label: str = "", *, next_words: str = "", channel: str = "") -> dict[str, Any]:
        """One answer with its sentence; its slots can be changed where there is a step to change."""
        drawn: dict[str, Any] = {"value": value, "label": label, "preview": self.address("offer", value), "parts": []}
        try:
            found = self.plan(value, next_words=next_words, channel=channel).main
        except Refused as error:
            return drawn | self.wanting(value, error if next_words.strip() else None)
        step = self.shown(value, found)
        drawn["parts"] = parts(self.sentence(value, found), self.openers(value, step.channel if step else ""))
        if step:
            drawn |= {
                "proposal": signed_step.written(step, self.matter.id),
                "read": words_and_channel(next_words, channel),
            }
            drawn["full"] = self.room.after(found)
        return drawn | self.asks(value)

    def shown(self, value: str, found: Proposal) -> Step | None:
        """The step that a sentence says, where it is one of its own."""
        return None if self.stays(outcome_and_agreed(value)[0], found) else found.step

    def address(self, *rest: str) -> str:
        return "/".join(("/followups", str(self.matter.id), *rest))

    def openers(self, value: str, channel: str) -> dict[str, tuple[str, str]]:
        """For each slot where its choices are, and the id of the popover they come in."""
        names = self.slots.changeable_words(value, channel)
        return {name: (self.address("offer", value, name) + self.tail, pop_id(value, name)) for name in names}

    def pop(self, value: str, slot: str) -> Pop | None:
        """What opens at a slot of an answer; None where its sentence has no such slot."""
        found = self.plan(value).main
        step = self.shown(value, found)
        way = step.channel if step else ""
        if slot not in self.slots.changeable_words(value, way):
            return None
        window = found.step.window if found.step else None
        return self.slots.pop(value, slot, window, channel=way, room=self.room, minutes=self.room.minutes(found))

    def wanting(self, value: str, error: Refused | None) -> dict[str, Any]:
        """No sentence without a date: ask for it, in one tap or a few letters."""
        shown = parts(sentences.then(outcome_and_agreed(value)[0], facts=self.after(outcome_and_agreed(value)[0])), {})
        return {"parts": shown, "wrong": f"{error.why} {error.do}" if error else ""} | self.asks(value)

    def asks(self, value: str) -> dict[str, Any]:
        if outcome_named(value).needs_date:
            return {"ask": {"label": "Or write it", "placeholder": "today 15:30, fri 10"}, "picks": self.slots.times()}
        if value == "meet":
            return {"ask": {"label": "When do you meet?", "placeholder": "thu 15:00"}}
        return {}

    def breath(self, of: str) -> dict[str, Any]:
        """After Reached: one line for what was agreed, over five keys."""
        return {
            "legend": "What did you agree?",
            "placeholder": LINE,
            "preview": self.address("agreed"),
            "keys": [{"value": value, "label": label} for value, label in AGREED],
            "read": self.line(),
        } | self.behind(of)

    def behind(self, of: str) -> dict[str, Any]:
        """The answers behind an answer: what was agreed behind Reached, busy behind No answer. With a script they are
        fetched when the first is chosen."""
        if self.lean:
            return {"later": self.address("further", of)}
        return {"further": self.further(of)}

    def further(self, of: str) -> list[dict[str, Any]]:
        return [self.key(value, label) for value, label in (AGREED if of in TALKED else self.instead_of(of))]

    def instead_of(self, value: str) -> list[tuple[str, str]]:
        """(outcome, label) of those found under an answer: busy and wrong number under No answer."""
        return [(row.name, row.label) for row in alternatives_to(value, self.matter.channel)]

    def line(self, words: str = "", kind: str = "") -> dict[str, Any]:
        """The line as it will be saved: a sentence for each thing agreed, and the steps behind them."""
        talked = outcome_of_talk(self.matter.channel)
        found = self.plan(f"{talked}+{kind}" if kind else talked, line=words)
        offered = [found.main, *found.more]
        said = [parts(self.sentence(talked if not one.promised else f"{talked}+send", one), {}) for one in offered]
        if found.main.close_reason:
            said = [parts(self.sentence(f"{talked}+{kind}", found.main), {})]
        elif self.matter.owes and not self.is_kept(talked) and found.main.promised:
            said.append(parts([Part("What you promised before stays.")], {}))
        shown = [] if self.stays(talked, found.main) else [one.step for one in offered if one.step]
        signed = [signed_step.written(step, self.matter.id) for step in shown]
        fog = find_vague_date(words, self.local, self.member.workspace.locale)
        foggy = f"“{fog.phrase}” names no day. This one is ours; write another to change it." if fog else ""
        full = list(filter(None, [self.room.after(one) for one in offered if one.step])) if shown else []
        return {
            "sentences": said, "steps": signed, "words": words.strip(), "kind": kind, "wrong": foggy, "full": full
        }  # fmt: skip

    def form(self, *, fields: Sequence[tuple[str, Any]], checked: str = "") -> dict[str, Any]:
        channel = channel_named(self.matter.channel)
        drawn = []
        for row in keys_after(channel.name):
            value, label = row.name, row.label_after(channel.name)
            if row.talked:
                good = parts(sentences.then(value, facts=self.after(value)), {})
                key = {"value": value, "label": label, "parts": good, "breath": self.breath(value)}
            else:
                key = self.key(value, label)
            if instead := self.instead_of(value):
                key["instead"] = {"picks": [("", label), *instead]} | self.behind(value)
            drawn.append(key | {"checked": value == checked})
        return {
            "action": self.address("log"),
            "legend": channel.question,
            "draft": f"followup-{self.matter.id}",
            "fields": [("seen", self.matter.seen), *fields],
            "keys": drawn,
            "notes": True,
            "after": [],
        }


def parts(said: Sequence[Part], openers: Mapping[str, tuple[str, str]]) -> list[Any]:
    """Parts of a sentence as the page draws them; a slot leads to its choices, where it has some."""
    drawn: list[Any] = []
    for part in said:
        if part.slot and part.slot in openers:
            href, pop = openers[part.slot]
            drawn.append({"text": part.text, "slot": part.slot, "href": href, "pop": pop})
        elif part.kind:
            drawn.append({"text": part.text, "tone": part.kind})
        else:
            drawn.append(part.text)
    return drawn
