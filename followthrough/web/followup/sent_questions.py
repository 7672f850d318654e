"""'Did you send the email?', asked on return from the member's own mail program, phone or post."""

from collections.abc import Sequence
from uuid import uuid4

from followthrough.followups.channels import channel_named
from followthrough.followups.outcomes import SENT
from followthrough.kit.dates.mail_word import letter_words
from followthrough.web.followup.context import SentQuestion
from followthrough.web.followup.followup_facts import Matter
from followthrough.web.followup.outcome import shown_step
from followthrough.web.followup.outcome.answers import Answers, Asked
from followthrough.web.site.addresses import url
from followthrough.web.site.context import HiddenField
from followthrough.words import sentences
from followthrough.words.en.outcome_words import channel_words
from followthrough.words.en.web import followup as say


def questions(channels: Sequence[str], answers: Answers, fields: Sequence[HiddenField]) -> list[SentQuestion]:
    """One for each channel; yes logs the outcome `sent`, with the step that the question shows."""
    asked = Asked(SENT)
    then, step = sentences.text_of(answers.sentence(asked)), answers.step(asked)
    shown = shown_step.fields_of_answer(SENT, step, words="", way="") if step else []
    return [question(channel, answers.matter, then, [*shown, *fields]) for channel in channels]


def question(channel: str, matter: Matter, then: str, fields: Sequence[HiddenField]) -> SentQuestion:
    thing, posted = channel_words(channel).thing, channel_named(channel).by_post
    own: list[HiddenField] = [
        ("outcome", SENT), ("channel", channel), ("seen", matter.seen), ("client_key", uuid4().hex)
    ]  # fmt: skip
    return SentQuestion(
        channel=channel,
        question=letter_words(say.did_you_mail(thing)) if posted else say.did_you_send(thing=thing, first=matter.first),
        then=then,
        action=url("log", matter.id),
        fields=[*own, *fields],
        yes=letter_words(say.YES_MAILED) if posted else say.YES_SENT,
        no=say.NOT_YET if posted else say.NOT_SENT,
    )
