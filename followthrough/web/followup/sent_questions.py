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
from followthrough.web.site.labels import window_label
from followthrough.words import sentences
from followthrough.words.en.outcome_words import channel_words
from followthrough.words.en.web import followup as say


def questions(channels: Sequence[str], answers: Answers, fields: Sequence[HiddenField]) -> list[SentQuestion]:
    """One for each channel; yes logs the outcome `sent`, with the step that the question shows.

    The words to send name the date of that step. Where it went out with them, it is a promise.
    """
    asked = Asked(SENT)
    then, step = sentences.text_of(answers.sentence(asked)), answers.step(asked)
    shown = shown_step.fields_of_answer(SENT, step, words="", way="") if step else []
    is_named = step and not step.waiting and not answers.proposals(asked).puts_back
    day = window_label(step.window, answers.local.date()) if step and is_named else ""
    return [question(channel, answers.matter, then, day, [*shown, *fields]) for channel in channels]


def question(channel: str, matter: Matter, then: str, day: str, fields: Sequence[HiddenField]) -> SentQuestion:
    """The question for one channel. `day` is the date that the words name, '' for none."""
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
        yes=yes_label(posted=posted, dated=bool(day)),
        no=say.NOT_YET if posted else say.NOT_SENT,
        dated=dated_label(day, posted=posted) if day else "",
    )


def yes_label(*, posted: bool, dated: bool) -> str:
    """The key that says that it went; beside the one with the date it says that no date was in it."""
    if posted:
        return letter_words(say.MAILED_WITHOUT_DATE if dated else say.YES_MAILED)
    return say.SENT_WITHOUT_DATE if dated else say.YES_SENT


def dated_label(day: str, *, posted: bool) -> str:
    """The key that says that it went, with the date."""
    return letter_words(say.mailed_with(day)) if posted else say.sent_with(day)
