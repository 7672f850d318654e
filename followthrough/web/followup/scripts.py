"""The words to say and to send in the pane: one tab for each medium."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from followthrough.flows.touch.answer_link import answer_url
from followthrough.followups.channels import CALL, CHAT, EMAIL, TEXT, channel_named
from followthrough.message_templates.own_texts import own_texts
from followthrough.web.followup.context import Marked, ScriptTab
from followthrough.web.followup.followup_facts import Matter
from followthrough.web.followup.outcome.answers import Answers, Asked
from followthrough.web.followup.wishes import Wishes
from followthrough.web.site.addresses import url
from followthrough.words.en.web import followup as say
from followthrough.words.engine.sentence_forms import Part
from followthrough.words.scripts import BESIDE_STEP, OUTCOME_OF, Medium, Script, script, spoken_words

Scripts = Mapping[Medium, Script]

# For each of them the label of its tab, its key, the channel that its words are sent on, '' for spoken ones, and the
# channel by whose refusal they are hidden.
TABS: tuple[tuple[str, str, str, str], ...] = (
    (say.IF_THEY_ANSWER, "", "", CALL),
    ("Voicemail", "V", "", CALL),
    ("Email", "", EMAIL, EMAIL),
    ("Text", "", CHAT, TEXT),
)
GREETINGS = ("good morning", "good afternoon", "good evening", "hello")


def scripts_of(answers: Answers, media: Collection[Medium] = BESIDE_STEP) -> Scripts:
    """The words for each of the media. The date in them is the one that is proposed after a voicemail, or after a
    message."""
    matter, found = answers.matter, {}
    facts = replace(matter.facts, answer_link=answer_url(matter.id, by=answers.member, now=answers.now))
    spoken, situation, own = spoken_words(facts), situation_of_stage(answers), own_texts(answers.member)
    for medium in media:
        step = answers.plan(Asked(OUTCOME_OF[medium])).main.step
        window, channel = (step.window, step.channel) if step else (None, CALL)
        found[medium] = script(
            facts, medium=medium, as_situation=situation, next=window, next_channel=channel, spoken=spoken, own=own
        )
    return found


def situation_of_stage(answers: Answers) -> str:
    """The situation whose words the present stage of a sequence asks for; '' where the facts decide: outside a
    sequence, and while we owe them something."""
    at = answers.enrolled
    stage = at.cadence.stage_of(at.stage) if at and answers.matter.facts.promise is None else None
    return stage.words if stage else ""


def script_tabs(scripts: Scripts, matter: Matter, wishes: Wishes) -> list[ScriptTab]:
    """A tab for each medium, the one of the planned channel first."""
    facts = matter.facts
    plain = {word.casefold() for word in (facts.first, facts.name, facts.me, facts.my_org, facts.my_phone, *GREETINGS)}
    tabs = [
        ScriptTab(
            label, key, paragraphs(scripts[medium].parts, plain), url("template", scripts[medium].row, medium),
            scripts[medium].text if sent else "", sent, wishes.why_not(channel),
        )
        for medium, (label, key, sent, channel) in zip(BESIDE_STEP, TABS, strict=True)
    ]  # fmt: skip
    first = BESIDE_STEP.index(channel_named(matter.channel).script)
    return [tabs[first], *tabs[:first], *tabs[first + 1 :]]


def paragraphs(said: Sequence[Part], plain: Collection[str] = ()) -> list[list[str | Marked]]:
    """The words of a script, a list of pieces for each paragraph. Words that change from call to call are marked, but
    not names and greetings (`plain`)."""
    found: list[list[str | Marked]] = [[]]
    for part in said:
        for place, line in enumerate(part.text.split("\n")):
            if place:
                found.append([])
            if line:
                found[-1].append(Marked(line) if part.mark and line.casefold() not in plain else line)
    return [lines for lines in found if lines]
