"""One person's pane, the same on Today, in Focus and for a follow-up: why, ways to reach them, words, history, keys."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal
from uuid import uuid4

from followthrough.accounts.models import Member
from followthrough.followups.channels import channel_named
from followthrough.followups.outcomes import keys_after
from followthrough.kit.dates.mail_word import letter_words
from followthrough.people.models import ContactMethod
from followthrough.web.followup.context import (
    HeadLink,
    MoreLink,
    OutcomeForm,
    OutcomeKey,
    Pane,
    PersonHead,
    Sentence,
    Verb,
)
from followthrough.web.followup.followup_facts import Matter
from followthrough.web.followup.outcome.answers import Answers
from followthrough.web.followup.reach_links import big, channels_of, in_focus, reaching
from followthrough.web.followup.scripts import script_tabs, scripts_of
from followthrough.web.followup.sent_questions import questions
from followthrough.web.followup.touch_lines import touch_line
from followthrough.web.site.addresses import url
from followthrough.web.site.context import HiddenField, SentencePart
from followthrough.words import sentences
from followthrough.words.en.web import followup as say
from followthrough.words.engine.facts import Facts

# So many touches stand in the pane; the person's page has all.
SHOWN = 3


def pane(
    matter: Matter,
    ways: Sequence[ContactMethod],
    *,
    member: Member,
    now: datetime,
    then: str,
    next_id: int | None = None,
    checked: str = "",
) -> Pane:
    """`then` is the page to go on with, `next_id` the follow-up that comes next, `checked` the outcome chosen first."""
    answers = Answers(matter, {way.kind for way in ways}, member, now)
    fields: list[HiddenField] = [("then", then), ("next", next_id or "")]
    scripts = scripts_of(answers)
    reach = reaching(ways, matter, scripts)
    reason = sentences.reason_for_today(matter.facts)
    return Pane(
        id=matter.id,
        contact_id=matter.contact_id,
        next_id=next_id,
        first=matter.first,
        head=head(matter, then=then, next_id=next_id),
        why=why(matter.facts, reason),
        note=sentences.whole_note(matter.facts, beside=reason),
        ways=reach,
        call=big(reach, matter.channel),
        reach=in_focus(reach, matter.channel),
        touches=[touch_line(mark, matter.facts, answers.local.date()) for mark in matter.touches[:SHOWN]],
        more=MoreLink("All", url("contact", matter.contact_id)),
        tabs=script_tabs(scripts, matter),
        sent=questions(channels_of(reach), answers, fields),
        form=outcome_form(matter, fields, checked),
        verbs=verbs(matter, then=then, next_id=next_id),
    )


def outcome_form(matter: Matter, fields: Sequence[HiddenField], checked: str) -> OutcomeForm:
    """The keys after the planned channel. The panel of a key is fetched when it is pressed (outcome_panel.py)."""
    channel = channel_named(matter.channel)
    return OutcomeForm(
        action=url("log", matter.id),
        panels=url("outcomes", matter.id),
        legend=letter_words(channel.question),
        draft=f"followup-{matter.id}",
        fields=[("seen", matter.seen), *fields, ("client_key", uuid4().hex)],
        keys=[
            OutcomeKey(row.name, row.label_on(channel.name), row.name == checked) for row in keys_after(channel.name)
        ],
    )


def head(matter: Matter, *, then: str, next_id: int | None) -> PersonHead:
    facts, href = matter.facts, url("contact", matter.contact_id)
    later = verb_address("later", matter, then=then, next_id=next_id)
    actions = [HeadLink("Open", href, "O"), HeadLink("Later", later, "Z", pop=True)]
    return PersonHead(facts.name, href, ", ".join(part for part in (facts.title, facts.org) if part), actions)


def verbs(matter: Matter, *, then: str, next_id: int | None) -> list[Verb]:
    """Return the links to the other things a member can do with this follow-up."""
    return [
        Verb("later", "Later", "Z", verb_address("later", matter, then=then, next_id=next_id)),
        Verb("wait", say.wait_for(matter.first), "W", verb_address("wait", matter, then=then, next_id=next_id)),
        Verb("close", say.CLOSE, "D", verb_address("close", matter, then=then, next_id=next_id)),
    ]


def verb_address(name: Literal["later", "wait", "close"], matter: Matter, *, then: str, next_id: int | None) -> str:
    query: dict[str, object] = {"then": then} | ({"next": next_id} if next_id else {})
    return url(name, matter.id, **query)


def why(facts: Facts, reason: str) -> Sentence:
    lead = sentences.lead_in(facts)
    return [SentencePart(lead.text, tone="ours"), f" {reason}"] if lead else [reason]
