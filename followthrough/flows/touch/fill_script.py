"""The words of a template for one person, with the date that would be proposed."""

from dataclasses import dataclass, replace
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.desk.facts import facts_of
from followthrough.flows.account.edit_template import refuse_unknown
from followthrough.flows.base.asked_window import asked_window
from followthrough.flows.base.policy_input import read_situation
from followthrough.flows.touch.answer_link import answer_url
from followthrough.followups.channels import CALL
from followthrough.followups.models import FollowUp
from followthrough.followups.policy import propose
from followthrough.kit import windows
from followthrough.kit.windows import Window
from followthrough.message_templates.own_texts import own_texts
from followthrough.people.models import Contact
from followthrough.promises.queries import open_promises_of
from followthrough.touches.past_touches import past_touch
from followthrough.touches.queries import touches_for_facts
from followthrough.words.engine.facts import Facts
from followthrough.words.own_text import fill_own
from followthrough.words.scripts import (
    CHANNEL_OF,
    LATER_TRIES,
    OUTCOME_OF,
    Medium,
    Script,
    editable_text,
    names_date,
    script,
    words_to_say,
)


@dataclass(frozen=True, slots=True)
class FilledScript:
    """The words for one person, and the window they name; None where they name none."""

    script: Script
    window: Window | None


def fill_script(
    contact: Contact, situation: str, medium: Medium, *, next_words: str = "", by: Member, now: datetime
) -> FilledScript:
    """The words of a situation for a contact. The date in them is the one typed, else the one that is proposed.

    Raises Refused for a situation that has no words in the medium, and for words without a date.
    """
    refuse_unknown(situation, medium)
    rows = FollowUp.objects.visible_to(by).filter(contact=contact, state="open").select_related("contact__organization")
    followup = rows.order_by("next_by", "pk").first()
    asked = asked_window(next_words, by=by, now=now)
    seen = read_situation(contact, by=by, now=now, followup=followup, channel=CHANNEL_OF[medium], asked=asked)
    step = propose(OUTCOME_OF[medium], seen).step
    window, channel = (step.window, step.channel) if step else (None, CALL)
    link = answer_url(followup.pk, by=by, now=now) if followup else ""
    facts, own = replace(facts_about(contact, followup, by=by, now=now), answer_link=link), own_texts(by)
    if situation in LATER_TRIES:
        # The row itself, whether or not the contact was tried before.
        text = own.get((situation, medium)) or editable_text(situation, medium)
        filled = fill_own(text, words_to_say(facts, medium, next=window, next_channel=channel))
        made = Script(filled.parts, filled.subject)
    else:
        made = script(facts, medium=medium, as_situation=situation, next=window, next_channel=channel, own=own)
    return FilledScript(made, window if names_date(situation, medium) else None)


def facts_about(contact: Contact, followup: FollowUp | None, *, by: Member, now: datetime) -> Facts:
    """The facts of a contact by their follow-up; without one, of the contact alone."""
    if followup is None:
        local = windows.to_local(now, by.zone)
        return Facts(
            name=contact.full, first=contact.given or contact.full, title=contact.title, today=local.date(), now=local,
            org=contact.organization.name if contact.organization else "",
            me=by.first_name, my_org=by.workspace.name, my_phone=by.phone,
        )  # fmt: skip
    stored = touches_for_facts({followup.pk: contact.pk}, workspace_id=by.workspace_id)[contact.pk]
    promises = {row.side: row for row in open_promises_of(followup.pk)}
    return facts_of(
        followup, by=by, now=now, marks=[past_touch(row) for row in stored], ours=promises.get("ours"),
        theirs=promises.get("theirs"),
    )  # fmt: skip
