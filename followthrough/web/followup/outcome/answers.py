"""The answers after a call or a message: what each would save and its sentence, for one follow-up and one member."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property

from followthrough.accounts.models import Member
from followthrough.consent.contact_law import ContactLaw, read_law
from followthrough.flows.base.asked_window import asked_window
from followthrough.flows.base.plan_after_outcome import Plan
from followthrough.flows.base.policy_input import situation_from
from followthrough.flows.base.sequence_place import read_enrolled
from followthrough.flows.touch.propose import Proposals, plan_for, promise_after, promise_stays, proposals_of
from followthrough.followups import policy
from followthrough.followups.cadence import Try
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import REACHED, TALKED, channel_done, outcome_named
from followthrough.followups.situation import Enrolled, Proposal, Situation, Step
from followthrough.people.queries import method_kinds
from followthrough.sequences.place import why_not
from followthrough.sequences.standing import standing_of
from followthrough.touches.past_touches import tries_after, ways_tried_in
from followthrough.web.followup import followup_facts
from followthrough.web.followup.context import Sentence
from followthrough.web.followup.followup_facts import Matter
from followthrough.web.site.context import SentencePart
from followthrough.words import sentences
from followthrough.words.en.web import followup as say
from followthrough.words.engine.facts import Facts, OurPromise, TouchFact
from followthrough.words.engine.sentence_forms import Part

STAYS = say.PROMISE_STAYS


@dataclass(frozen=True, slots=True)
class Asked:
    """An answer as it is asked for: `value` is an outcome, what was agreed ('send'), or both ('met+send'); with the
    typed date, the chosen channel, and the line after Reached."""

    value: str
    next_words: str = ""
    channel: str = ""
    line: str = ""

    @property
    def outcome(self) -> str:
        return split(self.value)[0]

    @property
    def kind(self) -> str:
        """The kind of thing that was agreed; '' for nothing."""
        return split(self.value)[1]

    @property
    def is_wanted(self) -> bool:
        """True when the member chose the next step, or a part of it."""
        return bool(self.next_words.strip() or self.channel)


def split(value: str) -> tuple[str, str]:
    """An answer as outcome and what was agreed: 'send' is ('reached', 'send')."""
    outcome, _, kind = value.partition("+")
    return (REACHED, outcome) if outcome in policy.PROPOSAL_FOR_AGREED else (outcome, kind)


@dataclass
class Answers:
    """`kinds`: of which sorts the person has addresses. Plans are kept: an answer stands on a page several times."""

    matter: Matter
    kinds: Collection[str]
    member: Member
    now: datetime
    enrolled: Enrolled | None = None
    known_law: ContactLaw | None = None
    plans: dict[Asked, Plan] = field(default_factory=dict)

    @cached_property
    def law(self) -> ContactLaw:
        """The contact law of the person; one statement when the first answer is asked for, where the page does not know
        it."""
        return self.known_law or read_law(self.matter.contact_id, by=self.member, now=self.now, but=self.matter.id)

    @property
    def local(self) -> datetime:
        return self.member.local(self.now)

    def plan(self, asked: Asked) -> Plan:
        """Return the plan of an answer. Raises Refused if the words name no date, or if a date is needed."""
        if asked not in self.plans:
            self.plans[asked] = self.computed_plan(asked)
        return self.plans[asked]

    def computed_plan(self, asked: Asked) -> Plan:
        return plan_for(
            asked.outcome, self.situation(asked), agreed=asked.line, kind=asked.kind, next_channel=asked.channel,
            locale=self.member.workspace.locale, owed=self.owed,
        )  # fmt: skip

    def situation(self, asked: Asked) -> Situation:
        """The input of the policy for an answer. Raises Refused if the words name no date."""
        return situation_from(
            kinds=self.kinds, tried=self.matter.tried, what=self.matter.facts.what, by=self.member, now=self.now,
            channel=self.channel_of(asked.outcome), days=self.matter.rhythm, enrolled=self.enrolled, law=self.law,
            followup_id=self.matter.id, is_own=self.matter.is_own,
            asked=asked_window(asked.next_words, by=self.member, now=self.now),
        )  # fmt: skip

    def proposals(self, asked: Asked) -> Proposals:
        """Return the proposals that saving the answer writes. Raises Refused as `plan` does."""
        stays, answer_by = self.promise_stays(asked.outcome), self.answer_by(asked.outcome)
        back = self.step_put_back(asked.outcome) if stays else None
        return proposals_of(self.plan(asked), stays=stays, wanted=asked.is_wanted, answer_by=answer_by, promised=back)

    @property
    def owed(self) -> Step | None:
        """Our open promise as a step; None where we promised nothing."""
        promise = self.matter.facts.promise
        return Step(self.matter.owes, promise.what, promise.due) if promise and promise.due else None

    def step_put_back(self, outcome: str) -> Step | None:
        """Our promise as the next step, where the outcome did a step that came before it."""
        owed = self.owed
        return promise_after(owed, present=self.matter.facts.window, outcome=outcome) if owed else None

    def answer_by(self, outcome: str) -> datetime | None:
        """The end of our open promise, after something that came from them; None for anything else."""
        promise = self.matter.facts.promise
        if outcome_named(outcome).side != "them" or promise is None or promise.due is None:
            return None
        return promise.due.utc()[1]

    def proposal(self, asked: Asked) -> Proposal | None:
        """The first thing that saving the answer writes; None where what was promised stays, and nothing else comes."""
        found = self.proposals(asked)
        further = next(iter(found.further), None)
        return (further or found.own) if found.puts_back else (found.own or further)

    def step(self, asked: Asked) -> Step | None:
        """The step that the sentence of the answer says, None where it says none of its own."""
        found = self.proposal(asked)
        return found.step if found else None

    def channel_of(self, outcome: str) -> str:
        """The channel on which it happened."""
        return channel_done(outcome, self.matter.channel)

    def promise_stays(self, outcome: str) -> bool:
        return promise_stays(outcome, channel=self.channel_of(outcome), owed=self.matter.owes)

    def facts_after(self, outcome: str) -> Facts:
        """The facts as they will be once the outcome is logged."""
        facts, done = self.matter.facts, TouchFact(self.channel_of(outcome), outcome, self.local)
        attempts = tries_after(facts.attempts, done)
        promise = facts.promise if self.promise_stays(outcome) else None
        return replace(facts, last=done, attempts=attempts, tries=len(attempts), promise=promise, waiting=None)

    def sentence(self, asked: Asked) -> list[Part]:
        """The sentence of what would be saved. Raises Refused as `plan` does."""
        proposals, found = self.proposals(asked), self.proposal(asked)
        if found is None or (proposals.puts_back and not proposals.further):
            step = found.step if found else None
            return [Part(STAYS), *sentences.next_step_sentence(self.matter.facts, as_step=step)]
        return self.sentence_of(asked.value, found)

    def sentence_of(self, value: str, proposal: Proposal) -> list[Part]:
        """The sentence of a proposal, and why the contact law gave it another day or way."""
        why = [Part(f" {proposal.moved_because}")] if proposal.moved_because else []
        return [*self.plain_sentence(value, proposal), *why]

    def plain_sentence(self, value: str, proposal: Proposal) -> list[Part]:
        outcome, kind = split(value)
        facts, step = self.facts_after(outcome), proposal.step
        if step is None:
            return sentences.proposal_sentence(kind or outcome, facts=facts, reopen_on=proposal.reopen_on)
        if step.waiting:
            return sentences.waiting_sentence(facts, as_step=step)
        if kind or outcome in TALKED or outcome_named(outcome).renews:
            promised = OurPromise(step.what, step.window) if proposal.promised else None
            return sentences.next_step_sentence(replace(facts, promise=promised), as_step=step)
        return sentences.proposal_sentence(outcome, facts=facts, step=step, asks=proposal.asks, told=proposal.told)


def answers_of(
    matter: Matter, kinds: Collection[str], *, member: Member, now: datetime, law: ContactLaw | None = None
) -> Answers:
    """The answers about a matter that was read with its place in a sequence; no statement where the `law` is known."""
    if not matter.standing:
        return Answers(matter, kinds, member, now, known_law=law)
    at = standing_of(matter.standing)
    enrolled = Enrolled(
        at.cadence, stage=at.stage, passed=at.passed, left_out=frozenset(at.skipped), owes=matter.owes,
        tries=tuple(Try(*one) for one in ways_tried_in(matter.touches, followup=matter.id)),
        why_not=why_not(kinds, address=matter.address),
    )  # fmt: skip
    return Answers(matter, kinds, member, now, enrolled, law)


def answers_about(followup: FollowUp, *, member: Member, now: datetime) -> Answers:
    """The answers after a touch on that follow-up; five statements, and three more in a sequence."""
    matter = followup_facts.read_matter(followup, member=member, now=now)
    kinds = method_kinds([followup.contact_id])[followup.contact_id]
    return Answers(matter, kinds, member, now, read_enrolled(followup, kinds=kinds, by=member))


def parts(said: Sequence[Part], openers: Mapping[str, tuple[str, str]] | None = None) -> Sentence:
    """A sentence as a page draws it; `openers` name for a slot the address of its choices and the id of its popover."""
    return [part_of(part, openers or {}) for part in said]


def part_of(part: Part, openers: Mapping[str, tuple[str, str]]) -> str | SentencePart:
    if part.slot and part.slot in openers:
        href, pop = openers[part.slot]
        return SentencePart(part.text, slot=part.slot, href=href, pop=pop)
    return SentencePart(part.text, tone=part.side) if part.side else part.text
