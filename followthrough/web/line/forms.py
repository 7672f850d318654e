"""Read the form of a quick line, from the POST that saves it or from the query of its preview."""

from collections.abc import Collection
from dataclasses import dataclass

from django.http import QueryDict

from followthrough.flows.line.standing import Wish
from followthrough.web.line.line_preview import CHANNEL_CHOICES, OWN_CHOICE
from followthrough.web.site.forms import choice_in, clean_text, id_in, last_words_in, words_in

LONGEST, LONGEST_NAME, LONGEST_DAY = 2000, 200, 100


@dataclass(frozen=True, slots=True)
class LineForm:
    """A line with the reader's changes to its understood parts.

    `shown` is the line of the last preview. `of` is the act that saved the line before, None for a new line; `wish`
    says 'also' or 'instead' of an open step. `without` names the parts that are left out. `person_id` or `name` is the
    person chosen or typed, `beside` the contact on whose page the line is written, `next_words` and
    `channel` the day and channel. `told` is None when it was not asked; `is_own` is True where the reader said that it
    is a thing of their own, else None.
    """

    line: str
    shown: str
    without: Collection[str]
    person_id: int | None
    name: str
    next_words: str
    channel: str
    told: bool | None
    wish: Wish = ""
    of: int | None = None
    beside: int | None = None
    is_own: bool | None = None

    @property
    def is_as_shown(self) -> bool:
        return self.shown == self.line


def line_in(fields: QueryDict) -> LineForm:
    """Return the form. Without the person's chip the choice of a person is dropped as well."""
    without = fields.getlist("without")
    return LineForm(
        line=clean_text(fields.get("line", "").replace("\r\n", "\n"))[:LONGEST],
        shown=fields.get("shown", "").strip(),
        without=without,
        person_id=None if "person" in without else id_in(fields, "person"),
        name=name_in(fields),
        next_words=last_words_in(fields, "next", longest=LONGEST_DAY),
        channel=choice_in(fields, "channel", CHANNEL_CHOICES),
        told=told_in(fields),
        wish=wish_in(fields),
        of=id_in(fields, "of"),
        beside=None if "person" in without else id_in(fields, "beside"),
        is_own=True if fields.get("person") == OWN_CHOICE and "person" not in without else None,
    )


def name_in(fields: QueryDict) -> str:
    """The typed name of somebody new, else the new name that was chosen in place of a known person."""
    chosen = words_in(fields, "person", longest=LONGEST_NAME).removeprefix(OWN_CHOICE)
    typed = words_in(fields, "name", longest=LONGEST_NAME)
    return typed or (chosen if any(map(str.isalpha, chosen)) else "")


def told_in(fields: QueryDict) -> bool | None:
    """True or False where the reader changed the tick that the person heard the date; None where it is as proposed,
    so that the words decide, also words that were typed after the page was drawn."""
    proposed, ticked = fields.get("told_asked"), "told" in fields
    return None if proposed is None or ticked == (proposed == "1") else ticked


def wish_in(fields: QueryDict) -> Wish:
    """'also' or 'instead'; '' where the reader chose neither."""
    wish = fields.get("wish", "")
    return "also" if wish == "also" else "instead" if wish == "instead" else ""
