"""The step of a sentence as hidden fields of the form that showed it, and back: what was shown is what is saved.

The fields of an answer are called 'step-voicemail-channel', 'step-voicemail-starts' and so on; 'step-voicemail-words'
and 'step-voicemail-way' hold the typed date and the chosen channel that the sentence was made for. When other words
come back, they win over the step. The gate checks the step like any other words from outside.
"""

from collections.abc import Sequence

from django.http import QueryDict

from followthrough.flows.base.step_fields import fields_of_step, step_from_fields
from followthrough.followups.situation import Step
from followthrough.web.site.context import HiddenField

PREFIX = "step-"
LINE = "line"
# More than anybody agrees in one line.
MOST_OF_LINE = 20


def fields_of_answer(value: str, step: Step, *, words: str, way: str) -> list[HiddenField]:
    """The step that the sentence of the answer `value` says, made for the typed `words` and the chosen channel."""
    return [*fields_of(value, step), (f"{PREFIX}{value}-words", words.strip()), (f"{PREFIX}{value}-way", way)]


def fields_of_line(steps: Sequence[Step], *, words: str, kind: str) -> list[HiddenField]:
    """The steps that the line after Reached comes to, made for its `words` and the key that was pressed."""
    fields = [field for place, step in enumerate(steps) for field in fields_of(f"{LINE}-{place}", step)]
    return [*fields, (f"{PREFIX}{LINE}-words", words.strip()), (f"{PREFIX}{LINE}-kind", kind)]


def fields_of(name: str, step: Step) -> list[HiddenField]:
    return [(f"{PREFIX}{name}-{part}", text) for part, text in fields_of_step(step).items()]


def step_of_answer(post: QueryDict, value: str, *, words: str, way: str) -> Step | None:
    """The step as it was shown; None when the form shows none, or showed it for other words.

    Raises Refused for one that no step can be.
    """
    shown_for = post.get(f"{PREFIX}{value}-words", ""), post.get(f"{PREFIX}{value}-way", "")
    return step_in(post, value) if shown_for == (words, way) else None


def steps_of_line(post: QueryDict, *, words: str, kind: str) -> tuple[Step, ...]:
    """The steps as they were shown under the line; none when they were made for another line."""
    shown_for = post.get(f"{PREFIX}{LINE}-words", ""), post.get(f"{PREFIX}{LINE}-kind", "")
    if shown_for != (words.strip(), kind):
        return ()
    found = (step_in(post, f"{LINE}-{place}") for place in range(MOST_OF_LINE))
    return tuple(step for step in found if step)


def step_in(post: QueryDict, name: str) -> Step | None:
    """The step in the fields of that name, None where there are none. Raises Refused for a bad one."""
    begins = f"{PREFIX}{name}-"
    if f"{begins}channel" not in post:
        return None
    names = [name for name in post if name.startswith(begins)]
    return step_from_fields({name.removeprefix(begins): post.get(name, "") for name in names})


def names_in(post: QueryDict) -> set[str]:
    """The names of all fields of shown steps."""
    return {name for name in post if name.startswith(PREFIX)}
