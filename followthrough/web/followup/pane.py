"""One person's pane, the same on Today, in Focus and for a follow-up: why, ways to reach them, words, history, keys."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import uuid4

from followthrough.accounts.models import Member
from followthrough.consent.contact_law import ContactLaw
from followthrough.followups.channels import channel_named
from followthrough.followups.outcomes import keys_after, outcome_named
from followthrough.kit.dates.mail_word import letter_words
from followthrough.people.models import ContactMethod
from followthrough.web.followup.context import (
    Controls,
    HeadLink,
    MoreLink,
    Note,
    OutcomeForm,
    OutcomeKey,
    Pane,
    PersonHead,
    Sentence,
    Verb,
    VerbButton,
)
from followthrough.web.followup.followup_facts import Matter
from followthrough.web.followup.outcome.answers import Answers, answers_of
from followthrough.web.followup.reach_links import big, channels_of, in_focus, reaching
from followthrough.web.followup.scripts import Scripts, script_tabs, scripts_of
from followthrough.web.followup.sent_questions import questions
from followthrough.web.followup.touch_lines import touch_line
from followthrough.web.followup.wishes import Wishes, told_ways
from followthrough.web.site.addresses import url
from followthrough.web.site.context import HiddenField, SentencePart
from followthrough.words import sentences
from followthrough.words.en import day_sentences
from followthrough.words.en.web import followup as say
from followthrough.words.engine.facts import Facts
from followthrough.words.engine.sentence_forms import capitalized
from followthrough.words.scripts import LINKED

# So many touches stand in the pane; the person's page has all.
SHOWN = 3
# Characters of a note that are shown at once.
LONGEST_NOTE = 240


def pane(
    matter: Matter,
    ways: Sequence[ContactMethod],
    *,
    member: Member,
    now: datetime,
    then: str,
    next_id: int | None = None,
    checked: str = "",
    reason: str = "",
    answers: Answers | None = None,
) -> Pane:
    """`then` is the page to go on with, `next_id` the follow-up that comes next, `checked` the outcome chosen first,
    `reason` why it is due and `answers` those about the matter, if the page has them already."""
    answers = answers or answers_of(matter, {way.kind for way in ways}, member=member, now=now)
    scripts = scripts_of(answers)
    wishes = wishes_of(matter, ways, member=member, now=now)
    has_team = member.has_colleagues
    able = controls_of(answers, ways, scripts, wishes, has_team, then=then, next_id=next_id, checked=checked)
    reason = reason_of(matter, reason)
    return Pane(
        id=matter.id,
        contact_id=matter.contact_id,
        next_id=next_id,
        first=matter.first,
        head=head(matter, able.verbs[0].href, then),
        why=why(matter.facts, reason),
        # The title of a thing of the member's own holds the words of its line.
        note="" if matter.is_own else sentences.whole_note(matter.facts, beside=reason),
        ways=able.ways,
        call=able.call,
        reach=in_focus(able.ways, matter.channel),
        notes=notes_of(matter),
        touches=[touch_line(mark, matter.facts, answers.local.date()) for mark in matter.touches[:SHOWN]],
        more=MoreLink("All", url("contact", matter.contact_id)),
        tabs=[] if matter.is_own else script_tabs(scripts, matter, wishes),
        sent=able.sent,
        form=able.form,
        verbs=able.verbs,
        buttons=offer_buttons(matter, then=then, today=answers.local.date()) if matter.is_offer else (),
        is_own=matter.is_own,
    )


def reason_of(matter: Matter, reason: str) -> str:
    """Return why it is due: for whom a thing without a contact is, else `reason`, or the sentence of the facts."""
    if matter.is_own:
        return day_sentences.own_thing(matter.thing_of)
    return reason or sentences.reason_for_today(matter.facts)


def controls(
    matter: Matter, ways: Sequence[ContactMethod], *, member: Member, now: datetime, then: str, law: ContactLaw
) -> Controls:
    """The same controls for a page that shows no words to say; `then` is the page to go on with, `law` is known."""
    answers = answers_of(matter, {way.kind for way in ways}, member=member, now=now, law=law)
    wishes = wishes_of(matter, ways, member=member, now=now)
    return controls_of(answers, ways, scripts_of(answers, LINKED), wishes, member.has_colleagues, then=then)


def wishes_of(matter: Matter, ways: Sequence[ContactMethod], *, member: Member, now: datetime) -> Wishes:
    return Wishes.of_person(matter.first, matter.own_zone, ways, matter.preferences, member=member, now=now)


def controls_of(
    answers: Answers,
    ways: Sequence[ContactMethod],
    scripts: Scripts,
    wishes: Wishes,
    has_team: bool,
    *,
    then: str,
    next_id: int | None = None,
    checked: str = "",
) -> Controls:
    matter = answers.matter
    fields: list[HiddenField] = [("then", then), ("next", next_id or "")]
    reach = told_ways(reaching(ways, matter, scripts), wishes)
    return Controls(
        ways=reach,
        call=big(reach, matter.channel),
        sent=[] if matter.is_own else questions(channels_of(reach), answers, fields),
        form=outcome_form(matter, fields, checked),
        verbs=verbs(matter, has_team, then=then, next_id=next_id),
    )


def outcome_form(matter: Matter, fields: Sequence[HiddenField], checked: str) -> OutcomeForm:
    """The keys after the planned channel. The panel of a key is fetched when it is pressed (outcome_panel.py)."""
    channel = channel_named(matter.channel)
    return OutcomeForm(
        action=url("log", matter.id),
        panels=url("outcomes", matter.id),
        legend=say.OWN_QUESTION if matter.is_own else letter_words(channel.question),
        draft=f"followup-{matter.id}",
        fields=[("seen", matter.seen), *fields, ("client_key", uuid4().hex)],
        keys=[
            OutcomeKey(row.name, row.label_on(channel.name), row.name == checked)
            for row in keys_after(channel.name, is_own=matter.is_own, promised=bool(matter.owes))
        ],
    )


def head(matter: Matter, later: str, then: str) -> PersonHead:
    """`later` is the address of the form for a later day, `then` the page to go on with after a logged line."""
    facts, href = matter.facts, url("contact", matter.contact_id)
    opening = HeadLink("Open", href, "O"), HeadLink("Later", later, "Z", pop=True)
    if matter.is_own:
        return PersonHead(capitalized(facts.about or facts.what), href, "", opening)
    actions = [HeadLink("Log", url("new", beside=matter.contact_id, then=then), "L"), *opening]
    return PersonHead(facts.name, href, ", ".join(part for part in (facts.title, facts.org) if part), actions)


def verbs(matter: Matter, has_team: bool, *, then: str, next_id: int | None) -> list[Verb]:
    """Return the links to the other things a member can do with this follow-up: later, wait, close, hand over.

    A thing of the member's own has another day only."""
    query: dict[str, object] = {"then": then} | ({"next": next_id} if next_id else {})
    later = Verb("later", "Later", "Z", url("later", matter.id, **query))
    if matter.is_offer:
        return [later, Verb("close", say.NOT_ANYMORE, "D", url("give_up", matter.contact_id, then=then))]
    if matter.is_own:
        return [later]
    hand = Verb("hand", say.HAND_OVER, "T", url("hand_over", matter.id, **query))
    return [
        later,
        Verb("wait", say.wait_for(matter.first), "W", url("wait", matter.id, **query)),
        Verb("close", say.CLOSE, "D", url("close", matter.id, **query)),
        *([hand] if has_team else []),
    ]


def notes_of(matter: Matter) -> list[Note]:
    """Return the note on the person's card, which may be imported, and the last note of ours that the history beside it
    does not show."""
    card = [Note(say.NOTE_ON_CARD, *beginning_and_rest(matter.note))] if matter.note else []
    older = [mark for mark in matter.touches[SHOWN:] if outcome_named(mark.outcome).about_person and mark.words]
    return card + [Note(say.YOUR_NOTE, *beginning_and_rest(mark.words)) for mark in older[:1]]


def beginning_and_rest(words: str) -> tuple[str, str]:
    """Return the words in two parts: what is shown at once, and the rest behind one tap, '' for a short text."""
    if len(words) <= LONGEST_NOTE:
        return words, ""
    end = words.rfind(" ", 0, LONGEST_NOTE)
    end = end if end > 0 else LONGEST_NOTE
    return words[:end], words[end:].strip()


def offer_buttons(matter: Matter, *, then: str, today: date) -> list[VerbButton]:
    """Return the buttons for a contact whom one means to call: a follow-up for today, and not today."""
    shared: list[HiddenField] = [("then", then), ("client_key", uuid4().hex)]
    return [
        VerbButton(say.NOT_TODAY, "0", url("put_off", matter.contact_id), [("seen", matter.seen), *shared]),
        VerbButton(say.START, "Y", url("start", matter.contact_id), [("next", today.isoformat()), *shared]),
    ]


def why(facts: Facts, reason: str) -> Sentence:
    lead = sentences.lead_in(facts)
    return [SentencePart(lead.text, tone="ours"), f" {reason}"] if lead else [reason]
