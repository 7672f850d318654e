"""The question after five tries: one form with four answers, on Today, in Focus and on a page of its own."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from followthrough.followups import policy
from followthrough.followups.sequence_steps import going_on as go_on
from followthrough.sequences.standing import standing_of
from followthrough.web.followup.context import OutcomeKey, Pane, Question, SmallForm, Verb
from followthrough.web.followup.followup_facts import Matter
from followthrough.web.followup.outcome.answers import Answers, Asked, parts
from followthrough.web.site.addresses import url
from followthrough.web.site.context import HiddenField, Page
from followthrough.words import sentences
from followthrough.words.en.web import sequences as say
from followthrough.words.engine.sentence_forms import Part


@dataclass(frozen=True, slots=True)
class DecideForm:
    """sequences/decide.jinja: the question on a page of its own, or over another page."""

    page: Page
    form: SmallForm
    question: Question


def is_asked(matter: Matter) -> bool:
    """True when the follow-up asks whether to go on, by what was read with it; no statement."""
    stage = standing_of(matter.standing).stage if matter.standing else None
    return policy.asks_what_next(stage, matter.facts.tries)


def question_of(answers: Answers, fields: Sequence[HiddenField]) -> Question:
    """The question about a follow-up; `fields` are the hidden ones of its form."""
    return Question(
        action=url("decide", answers.matter.id),
        legend=say.WHAT_NOW,
        fields=fields,
        keys=[OutcomeKey(value, label, value == "go-on") for value, label in say.ANSWERS.items()],
        goes_on=parts(going_on(answers)),
        picks=list(say.ASK_AGAIN.items()),
        keeps=say.KEEPS_IN_TOUCH,
        reasons=list(say.REASONS.items()),
    )


def going_on(answers: Answers) -> list[Part]:
    """The sentence of the next try, and that it asks again after one more."""
    step = go_on(answers.situation(Asked("no_answer"))).step
    said = sentences.next_step_sentence(replace(answers.matter.facts, promise=None, waiting=None), as_step=step)
    return [*said, Part(f" {say.ASKED_AGAIN_LATER}")]


def with_question(pane: Pane, answers: Answers) -> Pane:
    """The pane with the question in place of the outcome keys. What happened can still be logged, by its own key, which
    stands for the line in the head."""
    fields = [field for field in pane.form.fields if field[0] != "outcome"]
    log = Verb("log", say.LOG_WHAT_HAPPENED, "L", url("followup", pane.id, **onward(fields)), pop=False)
    head = replace(pane.head, actions=[action for action in pane.head.actions if action.key != log.key])
    return replace(pane, head=head, question=question_of(answers, fields), verbs=[*pane.verbs, log])


def onward(fields: Sequence[HiddenField]) -> dict[str, object]:
    """The page to go on with, as query."""
    return {name: value for name, value in fields if name in ("then", "next") and value}
