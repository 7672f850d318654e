"""The panel of an outcome key: the sentence it would save, its words to change, and further answers behind it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import time
from functools import partial

from followthrough.accounts.working_days import is_working_day
from followthrough.desk.day_capacity import DayCapacity
from followthrough.flows.touch.propose import Proposals
from followthrough.followups.outcomes import TALKED, alternatives_to, outcome_named
from followthrough.followups.policy import keys_after_talk
from followthrough.followups.situation import Proposal
from followthrough.kit.dates.words import clock_words
from followthrough.kit.errors import Refused
from followthrough.quickline.line.side_remarks import offers_to_send
from followthrough.quickline.line.vague_dates import find_vague_date
from followthrough.touches.past_touches import ways_tried_in
from followthrough.touches.third_tries import THIRD, is_try, third_tries
from followthrough.web.followup.context import AgreedKeys, AgreedLine, Answer, DateQuestion, OutcomePanel, Sentence
from followthrough.web.followup.outcome import shown_step
from followthrough.web.followup.outcome.answers import Answers, Asked, parts, split
from followthrough.web.followup.outcome.step_choices import Slots, pop_id
from followthrough.web.site.addresses import url
from followthrough.web.site.context import FullDay, SlotPop
from followthrough.words import sentences
from followthrough.words.en.web import followup as say
from followthrough.words.engine.sentence_forms import Part

# Labels of the keys after Reached.
AGREED_KEYS = {
    "send": say.SEND_SOMETHING, "yes": say.YES_SEND_IT, "meet": "Meet", "quote": say.WANTS_A_QUOTE,
    "ordered": say.PLACED_AN_ORDER, "not_now": say.CHECK_BACK_LATER,
}  # fmt: skip
PROMISE_STAYS = say.EARLIER_PROMISE_STAYS


@dataclass
class Panels:
    """Draws the panels of one follow-up. `onward` is the query that says where to go on, for pages without script."""

    answers: Answers
    onward: Mapping[str, object]

    def __post_init__(self) -> None:
        matter, member, local = self.answers.matter, self.answers.member, self.answers.local
        self.id = matter.id
        self.slots = Slots(matter.first, self.answers.kinds, local, partial(is_working_day, member))
        self.room = DayCapacity(member, local.date(), without=matter.id, reads=3)

    def panel(self, outcome: str) -> OutcomePanel:
        """Return the answer of a key. Never raises Refused: an answer that needs a date asks for it."""
        channel = self.answers.matter.channel
        if outcome in TALKED:
            good = parts(sentences.proposal_sentence(outcome, facts=self.answers.facts_after(outcome)))
            return OutcomePanel(Answer(outcome, good), agreed=self.agreed_keys(outcome))
        instead = [self.answer(Asked(row.name), row.label) for row in alternatives_to(outcome, channel)]
        answer = self.answer(Asked(outcome), outcome_named(outcome).label_on(channel))
        return OutcomePanel(answer, instead=instead, told=self.told_label(outcome), counts=self.counts(outcome))

    def counts(self, outcome: str) -> str:
        """The sentence that counts third tries and their answers, if a third one comes next; else ''. One statement."""
        matter = self.answers.matter
        tries = len(ways_tried_in(matter.touches, followup=matter.id)) + is_try(outcome)
        if not is_try(outcome) or tries + 1 != THIRD:
            return ""
        found = third_tries(self.answers.member.workspace_id)
        return say.third_tries(found.made, found.answered) if found else ""

    def told_label(self, outcome: str) -> str:
        """The tick under an outcome that promises its date; '' for any other."""
        promises = outcome_named(outcome).date_told == "always"
        return say.told_this_date(self.answers.matter.first) if promises else ""

    def answer(self, asked: Asked, label: str = "") -> Answer:
        """One answer with its sentence; the words of the sentence can be changed where there is a step to change."""
        value = asked.value
        preview, ask, picks = url("outcome_sentence", self.id, value), self.question(value), self.picks(value)
        try:
            found = self.answers.proposal(asked)
        except Refused as error:
            wrong = f"{error.why} {error.do}" if asked.next_words.strip() else ""
            asking = parts(sentences.proposal_sentence(asked.outcome, facts=self.answers.facts_after(asked.outcome)))
            return Answer(value, asking, label, preview, ask=ask, picks=picks, wrong=wrong)
        step = found.step if found else None
        said = parts(self.answers.sentence(asked), self.openers(value, step.channel if step else ""))
        fields = shown_step.fields_of_answer(value, step, words=asked.next_words, way=asked.channel) if step else ()
        full = self.full_day(found) if found else None
        return Answer(value, said, label, preview, fields, full, ask, picks)

    def answer_or_before(self, asked: Asked) -> Answer:
        """The same; where the typed words name no date, the sentence as it was, and why they cannot be read."""
        answer = self.answer(asked)
        if not answer.wrong or answer.ask:
            return answer
        return replace(self.answer(Asked(asked.value)), wrong=answer.wrong)

    def full_day(self, proposal: Proposal) -> FullDay | None:
        """Return the warning that the day of a proposal is full; None for a day with room."""
        full = self.room.warning_for(proposal)
        return FullDay(**full) if full else None

    def openers(self, value: str, channel: str) -> dict[str, tuple[str, str]]:
        """For each slot of a sentence the address of its choices, and the id of the popover they come in."""
        return {
            slot: (url("outcome_choices", self.id, value, slot, **self.onward), pop_id(value, slot))
            for slot in self.slots.changeable_words(value, channel)
        }

    def choices(self, value: str, slot: str) -> SlotPop | None:
        """Return the choices at a slot of an answer; None if its sentence has no such slot."""
        asked = Asked(value)
        step = self.answers.step(asked)
        channel = step.channel if step else ""
        if slot not in self.slots.changeable_words(value, channel):
            return None
        main = self.answers.plan(asked).main
        window, minutes = main.step.window if main.step else None, self.room.minutes(main)
        return self.slots.pop(value, slot, window, channel=channel, room=self.room, minutes=minutes)

    def question(self, value: str) -> DateQuestion | None:
        """The date that an answer asks for, None where ours is proposed."""
        if outcome_named(value).needs_date:
            return DateQuestion(say.OR_TYPE_IT, f"today {clock_words(time(15, 30))}, fri 10")
        return DateQuestion(say.WHEN_MEET, f"thu {clock_words(time(15))}") if value == "meet" else None

    def picks(self, value: str) -> list[tuple[str, str]]:
        return self.slots.times() if outcome_named(value).needs_date else []

    # After Reached.

    def agreed_keys(self, outcome: str) -> AgreedKeys:
        return AgreedKeys(
            preview=url("agreed_line", self.id, outcome),
            answers=[self.answer(Asked(value), AGREED_KEYS[value]) for value in self.agreed_values()],
            line=self.agreed_line(outcome),
        )

    def agreed_values(self) -> tuple[str, ...]:
        """What can be agreed; after 'Can I send you information?' a yes to it is among them."""
        last = self.answers.matter.facts.last
        asked = last.words if last and outcome_named(last.outcome).asks_them else ""
        return keys_after_talk(offered=offers_to_send(asked, self.answers.member.workspace.locale))

    def agreed_line(self, outcome: str, words: str = "", kind: str = "") -> AgreedLine:
        """The line as it will be saved."""
        asked = Asked(f"{outcome}+{kind}" if kind else outcome, line=words)
        plan, found = self.answers.plan(asked), self.answers.proposals(asked)
        saved = [one for one in (found.own, *found.further) if one]
        shown = [one.step for one in (plan.main, *plan.more) if one.step] if saved else []
        full = [day for one in saved if one.step and (day := self.full_day(one))]
        fog = find_vague_date(words, self.answers.local, self.answers.member.workspace.locale)
        return AgreedLine(
            sentences=self.agreed_sentences(asked, found),
            fields=shown_step.fields_of_line(shown, words=words, kind=kind),
            full=full,
            wrong=say.vague_day(fog.phrase) if fog else "",
        )

    def agreed_sentences(self, asked: Asked, found: Proposals) -> list[Sentence]:
        """A sentence for each thing that is saved; then that an earlier promise stays, where it does."""
        if found.is_nothing:
            return [parts(self.answers.sentence(asked))]
        saved = [one for one in (found.own, *found.further) if one]
        said = [parts(self.answers.sentence_of(self.value_of(asked, one), one)) for one in saved]
        return said if found.own else [*said, parts([Part(PROMISE_STAYS)])]

    def value_of(self, asked: Asked, proposal: Proposal) -> str:
        """Under which answer the sentence of one thing that was agreed stands."""
        outcome, kind = split(asked.value)
        if proposal.close_reason:
            return f"{outcome}+{kind}"
        return f"{outcome}+send" if proposal.promised else outcome
