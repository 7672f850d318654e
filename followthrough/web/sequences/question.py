"""The question after five tries, as a small form with four answers."""

from collections.abc import Sequence
from dataclasses import dataclass

from followthrough.web.followup.context import CloseReason, SmallForm
from followthrough.web.site.context import Page
from followthrough.words.en.web import sequences as say


@dataclass(frozen=True, slots=True)
class DecideForm:
    """sequences/decide.jinja: the answers, and the reasons for closing."""

    page: Page
    form: SmallForm
    answers: Sequence[CloseReason]
    reasons: Sequence[tuple[str, str]]

    @classmethod
    def of(cls, framed: Page, form: SmallForm) -> "DecideForm":
        answers = [
            CloseReason(value, label, say.ANSWER_NOTES[value], str(n))
            for n, (value, label) in enumerate(say.ANSWERS.items(), 1)
        ]
        return cls(framed, form, answers, list(say.REASONS.items()))
