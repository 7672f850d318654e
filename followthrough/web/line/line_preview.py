"""The preview of a quick line: chips that can be left out, and a sentence that can be changed."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime
from uuid import uuid4

from followthrough.accounts.models import Member
from followthrough.desk.day_capacity import DayCapacity
from followthrough.flows.base import act_sentences
from followthrough.flows.line import choices
from followthrough.flows.line.beside import new_name_offered
from followthrough.flows.line.plan_of_line import about_of, outcome_of
from followthrough.flows.line.understand import LineUnderstanding
from followthrough.followups.cadence import ENOUGH_TRIES
from followthrough.followups.channels import CHANNELS
from followthrough.followups.models import FollowUp
from followthrough.followups.situation import OWN_PURPOSE, Proposal
from followthrough.kit.dates.words import day_words
from followthrough.matching import names
from followthrough.web.line.context import (
    Chip,
    PersonChoice,
    Sentence,
    StandingQuestion,
    ToldQuestion,
    UnderstoodLine,
    WhoQuestion,
)
from followthrough.web.site import labels
from followthrough.web.site.context import FullDay, SentencePart, SlotChoice, SlotPop
from followthrough.words import sentences
from followthrough.words.en.web import line as say
from followthrough.words.engine.facts import Facts, OurPromise
from followthrough.words.engine.sentence_forms import Part

# Channels that can be chosen for the next step.
CHANNEL_CHOICES = tuple(row.name for row in CHANNELS.values() if row.choice)
# The value of the answer that the line is about a thing of the member's own.
OWN_CHOICE = "yourself"
STAYS = say.EARLIER_PROMISE_STAYS


def preview_of(
    u: LineUnderstanding,
    *,
    by: Member,
    now: datetime,
    without: Collection[str] = (),
    wrong: str = "",
    typed_next: str = "",
) -> UnderstoodLine:
    """Return the preview of a line. `without` names the parts that are left out; `wrong` is the reason why the typed
    day `typed_next` cannot be read."""
    today = by.day_of(now)
    facts = facts_of_line(u, today, by.local(now))
    main, room, has_step = u.after.main, DayCapacity(by, today, reads=3), choices.proposes_step(u)
    full = room.warning_for(main) if has_step else None
    return UnderstoodLine(
        fields=[("shown", u.text), ("client_key", uuid4().hex)],
        chips=chips(u, without, today),
        who=who_question(u),
        standing=standing_question(u, by=by, now=now),
        parts=[stays(u, by=by, now=now)] if u.stays else sentence(main, facts, slots=True),
        more=[sentence(one, facts) for one in u.after.more],
        full=FullDay(**full) if full else None,
        pops=slot_pops(u, today, by, room) if has_step else [],
        ask=hint(u),
        told=told_question(u) if choices.asks_whether_told(u) else None,
        wrong=wrong,
        next=typed_next,
    )


def facts_of_line(u: LineUnderstanding, today: date, local: datetime) -> Facts:
    purpose = OWN_PURPOSE if u.is_own else ""
    name = u.name or "this person"
    return Facts(name=name, first=first_name(u), about=u.about, purpose=purpose, today=today, now=local)


def stays(u: LineUnderstanding, *, by: Member, now: datetime) -> str:
    """Return the sentence for a line after which the open step is the next one: a note, or an earlier promise."""
    open_one = u.standing.followup
    if u.standing.way != "notes" or open_one is None:
        return STAYS
    return say.kept_as_note(step_sentence(open_one, by=by, now=now))


def step_sentence(open_one: FollowUp, *, by: Member, now: datetime) -> str:
    known = act_sentences.facts_with_promises(open_one, by=by, now=now)
    return sentences.text_of(sentences.next_step_sentence(known))


def first_name(u: LineUnderstanding) -> str:
    return names.first_name(u.name) if u.name else ""


def chips(u: LineUnderstanding, without: Collection[str], today: date) -> list[Chip]:
    found = [who_chip(u)]
    if u.line.org and u.contact_id is None:
        found.append(removable("organization", "pin", u.line.org, without))
    if outcome := outcome_of(u.line):
        icon, unsure = labels.icon_name(u.channel, outcome), "outcome" in u.line.uncertain
        found.append(removable("outcome", icon, labels.outcome_heading(outcome, u.channel), without, unsure=unsure))
    if u.line.happened and (u.happened_at or "happened" in without):
        found.append(removable("happened", "clock", labels.day_label(u.line.happened.starts.date(), today), without))
    if (about := about_of(u.line)) and not u.is_own:
        found.append(removable("about", "quote", about, without))
    found += [Chip(address, "mail") for address in u.emails]
    found += [Chip(number, "phone") for number in u.phones]
    return [*found, *when_chips(u, without, today)]


def removable(part: str, icon: str, words: str, without: Collection[str], *, unsure: bool = False) -> Chip:
    """Return a chip for a part of the line that can be left out."""
    return Chip(words, icon, unsure=unsure, drop=("without", part), off=part in without)


def who_chip(u: LineUnderstanding) -> Chip:
    if u.asks_who:
        return Chip("Who?", "people", unsure=True)
    if u.is_own:
        return Chip(say.FOR_YOURSELF, "check", sure=True, drop=("without", "person"))
    small = u.organization or "" if u.contact_id else "new"
    return Chip(u.name, "people", small=small, sure=True, drop=("without", "person"))


def when_chips(u: LineUnderstanding, without: Collection[str], today: date) -> list[Chip]:
    """Return a chip for each of several later steps, else one for the date: from the line, vague, or proposed."""
    step = u.after.main.step
    if u.line.vague_date:
        return [Chip(say.no_day(u.line.vague_date.phrase), "clock", unsure=True)]
    later = choices.later_parts(u)
    if len(later) > 1:
        return [removable(f"said-{place}", "promise", one.words, without) for place, one in later]
    if step is None:
        return []
    when = labels.window_label(step.window, today)
    due = when if u.is_own else f"{labels.step_label(step.channel).capitalize()}, {when}"
    if u.line.due:
        return [removable("date", labels.icon_name(step.channel), due, without)]
    return [Chip(due, labels.icon_name(step.channel), small=say.SUGGESTED)]


def who_question(u: LineUnderstanding) -> WhoQuestion | None:
    """Return the question about the person; None when the line names a contact, or a new name like no contact's."""
    options = [PersonChoice(str(pk), full, organization) for pk, full, organization in u.suggested]
    if u.asks_who:
        new_name = new_name_offered(u.name, u.alternatives)
        options += [PersonChoice(new_name, new_name, say.SOMEONE_NEW)] if new_name else []
        options += [PersonChoice(OWN_CHOICE, say.FOR_YOURSELF, say.NO_PERSON)] if u.may_be_own else []
        return WhoQuestion(say.WHO_IS_IT, options, name="" if options else u.name)
    if u.contact_id is not None or not options:
        return None
    first = options[0]
    legend = say.is_it_of(name=first.label, company=first.note) if first.note else say.is_it(first.label)
    new = PersonChoice("", say.SOMEONE_NEW, say.adds_contact(u.name))
    return WhoQuestion(legend, [*options, new], is_new=True)


def standing_question(u: LineUnderstanding, *, by: Member, now: datetime) -> StandingQuestion | None:
    """Return 'Also, or instead?' for a line with a step of its own about a person who has one; else None."""
    open_one = u.standing.followup
    if open_one is None or not u.standing.asks or u.asks_who:
        return None
    return StandingQuestion(
        legend=say.also_or_instead(first_name(u)),
        open_step=step_sentence(open_one, by=by, now=now),
        also=say.ALSO,
        instead=say.INSTEAD,
        chosen="instead" if u.standing.way == "instead" else "also",
    )


def sentence(proposal: Proposal, facts: Facts, *, slots: bool = False) -> Sentence:
    """Return the proposal as a sentence; with `slots` its day and channel can be changed."""
    step = proposal.step
    if step is None:
        wake, today = proposal.reopen_on, facts.today
        until = f", and check back {labels.day_label(wake, today)}" if wake and today else ""
        return [say.close_because(because=labels.close_reason_words(proposal.close_reason), until=until)]
    if step.waiting:
        return sentence_parts(sentences.waiting_sentence(facts, as_step=step), slots)
    promised = OurPromise(step.what, step.window) if proposal.promised else None
    known = replace(facts, promise=promised)
    said = sentence_parts(sentences.next_step_sentence(known, as_step=step), slots, due=proposal.promised)
    return [*said, f" {proposal.moved_because}"] if proposal.moved_because else said


def sentence_parts(said: Sequence[Part], slots: bool, *, due: bool = False) -> Sentence:
    return [sentence_part(part, slots, due=due) for part in said]


def sentence_part(part: Part, slots: bool, *, due: bool) -> str | SentencePart:
    if slots and part.slot in ("when", "channel"):
        is_due = due and part.slot == "when"
        return SentencePart(part.text, slot=part.slot, pop=f"pop-{part.slot}", due=is_due)
    return SentencePart(part.text, tone=part.side) if part.side else part.text


def slot_pops(u: LineUnderstanding, today: date, by: Member, room: DayCapacity) -> list[SlotPop]:
    """Return the choices of the two slots: days with their load, and channels."""
    minutes = room.minutes(u.after.main)
    days = [
        SlotChoice(day.isoformat(), day_words(day, today), **room.day_labels(day, minutes))
        for day in choices.offered_days(by, today)
    ]
    acts = [(channel, labels.step_label(channel).capitalize()) for channel in CHANNEL_CHOICES]
    channels = [SlotChoice(channel, act, say=f"{act} {first_name(u)}") for channel, act in acts]
    when = SlotPop("pop-when", "When", "next", days, "fri 10", say.ANOTHER_DAY)
    return [when] if u.is_own else [when, SlotPop("pop-channel", "How", "channel", channels)]


def hint(u: LineUnderstanding) -> str:
    """Return a sentence about a decision for the reader, '' for none."""
    if u.line.vague_date:
        return say.vague_date(u.line.vague_date.why)
    if other := next((one.name for one in u.alternatives if not one.id), ""):
        kept_with = u.name or say.THE_OTHER
        return say.other_person_named(other=other, kept_with=kept_with)
    if u.after.main.asks:
        return say.enough_tries(ENOUGH_TRIES)
    return ""


def told_question(u: LineUnderstanding) -> ToldQuestion:
    return ToldQuestion(say.told_this_date(first_name(u) or "them"), say.MAKES_A_PROMISE,
                        checked=u.told, proposed=u.says_told)  # fmt: skip
