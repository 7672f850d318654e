"""Facts that the templates of a follow-up show."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from followthrough.kit.errors import Refused
from followthrough.web.site.context import FullDay, HiddenField, Page, SentencePart, SlotPop

Sentence = Sequence[str | SentencePart]


# A person beside the list (followup/_pane.jinja, today/focus.jinja).


@dataclass(frozen=True, slots=True)
class HeadLink:
    """A link beside the name; `pop` opens it over the page."""

    label: str
    href: str
    key: str
    pop: bool = False


@dataclass(frozen=True, slots=True)
class PersonHead:
    """`line` is the title and the organization."""

    name: str
    href: str
    line: str
    actions: Sequence[HeadLink] = ()


@dataclass(frozen=True, slots=True)
class WayToReach:
    """One way to reach a person. `href` is '' where it cannot be used; `kind` says 'mobile', `note` more about it, and
    `say` stands on a button in place of `address`. `sent` is the channel whose question is asked on return, '' for
    none; with `asks_sent` a link asks it. `best` is the planned way; `here`: the link leads to this same page.
    `preferred`: the person likes it best; `refused`: why it is not to be used, '' where it may be."""

    channel: str
    icon: str
    address: str
    href: str
    key: str = ""
    kind: str = ""
    note: str = ""
    say: str = ""
    sent: str = ""
    asks_sent: bool = False
    best: bool = False
    here: bool = False
    preferred: bool = False
    refused: str = ""


@dataclass(frozen=True, slots=True)
class TouchLine:
    """One touch of the history: `when` as it is shown, `datetime` for machines, the drawing and its words, a sentence,
    and a remark with its tone."""

    when: str
    datetime: str
    icon: str
    spoken: str
    words: str
    tail: str
    tone: str


@dataclass(frozen=True, slots=True)
class Marked:
    """Words of a script that change from call to call."""

    mark: str


@dataclass(frozen=True, slots=True)
class ScriptTab:
    """Words for one medium; `edit` is the address of their template. `copy` is their plain text, '' where it cannot be
    copied. `refused` is the sentence that they do not want to be reached this way, or not now, '' otherwise."""

    label: str
    key: str
    paragraphs: Sequence[Sequence[str | Marked]]
    edit: str
    copy: str = ""
    sent: str = ""
    refused: str = ""


@dataclass(frozen=True, slots=True)
class SentQuestion:
    """'Did the mail go?': a form that logs it. `then` is the sentence of what comes next. `dated` is the key that says
    that the date stood in it, which is a promise; '' where there is none, and `yes` then says nothing of dates."""

    channel: str
    question: str
    then: str
    action: str
    fields: Sequence[HiddenField]
    yes: str
    no: str
    dated: str = ""


@dataclass(frozen=True, slots=True)
class Verb:
    """A link to another thing a member can do with a follow-up."""

    name: Literal["later", "wait", "close", "hand", "log"]
    label: str
    key: str
    href: str
    pop: bool = True


@dataclass(frozen=True, slots=True)
class VerbButton:
    """The same as a button, for what needs no more words: a form sent to `action`."""

    label: str
    key: str
    action: str
    fields: Sequence[HiddenField]


@dataclass(frozen=True, slots=True)
class UpNext:
    words: str
    name: str
    rest: str
    href: str


@dataclass(frozen=True, slots=True)
class MoreLink:
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class OutcomeKey:
    value: str
    label: str
    checked: bool = False


@dataclass(frozen=True, slots=True)
class OutcomeForm:
    """The keys after a call or a message (followup/parts/outcome.jinja: outcome). It is sent to `action`; `panels` is
    the address of what a key comes to. Under `draft` unsent words are kept in the browser."""

    action: str
    panels: str
    legend: str
    draft: str
    fields: Sequence[HiddenField]
    keys: Sequence[OutcomeKey]


@dataclass(frozen=True, slots=True)
class Question:
    """The question after five tries (sequences/parts/question.jinja), in place of the keys after a call.

    `keys` are its four answers, `goes_on` and `keeps` the sentences of two of them, `picks` one-tap answers to when it
    asks again, as words and value, and `reasons` the reasons for closing.
    """

    action: str
    legend: str
    fields: Sequence[HiddenField]
    keys: Sequence[OutcomeKey]
    goes_on: Sentence
    picks: Sequence[tuple[str, str]]
    keeps: str
    reasons: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Controls:
    """The controls of a follow-up: reach the person, say how it went, or something else. `call` is the big
    button of a phone."""

    ways: Sequence[WayToReach]
    call: WayToReach | None
    sent: Sequence[SentQuestion]
    form: OutcomeForm
    verbs: Sequence[Verb]


@dataclass(frozen=True, slots=True)
class Note:
    """A note about the person; `rest` are further words behind one tap, '' for a short one."""

    label: str
    words: str
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Pane:
    """One person with everything for the next step. `call` is the big button of a phone, `reach` the buttons in Focus;
    `also` the other steps that are due with the same person, each with its address; `note` the line that planned the
    step, '' where `why` shows it; `question` stands in place of `form` after five tries; `mark` says for which
    colleague it stands here, '' for the reader's own. `buttons` are there for a contact whom one means to call: start a
    follow-up, not today. `is_own`: a thing of the member's own, with nobody to reach."""

    id: int
    contact_id: int
    next_id: int | None
    first: str
    head: PersonHead
    why: Sentence
    ways: Sequence[WayToReach]
    call: WayToReach | None
    reach: Sequence[WayToReach]
    touches: Sequence[TouchLine]
    more: MoreLink
    tabs: Sequence[ScriptTab]
    sent: Sequence[SentQuestion]
    form: OutcomeForm
    verbs: Sequence[Verb]
    buttons: Sequence[VerbButton] = ()
    note: str = ""
    notes: Sequence[Note] = ()
    side: str = ""
    also: Sequence[tuple[str, str]] = ()
    next: UpNext | None = None
    question: Question | None = None
    mark: str = ""
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class PanePart:
    """followup/_pane.jinja, the part alone as a script asks for it."""

    p: Pane


@dataclass(frozen=True, slots=True)
class TiedHalf:
    """The other half of an introduction; `talked` is the address to say that they have talked, '' once they have."""

    name: str
    href: str
    step: str
    talked: str
    fields: Sequence[HiddenField]


@dataclass(frozen=True, slots=True)
class FollowupPage:
    """followup/followup.jinja."""

    page: Page
    p: Pane
    tied: Sequence[TiedHalf]


# What an outcome key comes to (followup/parts/panel.jinja).


@dataclass(frozen=True, slots=True)
class DateQuestion:
    label: str
    placeholder: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer with the sentence it would save. `fields` hold the step of the sentence; `preview` is the address that
    answers the sentence for other words; `picks` are one-tap answers to `ask`, as words and value; `wrong` says why the
    typed words cannot be read."""

    value: str
    parts: Sentence
    label: str = ""
    preview: str = ""
    fields: Sequence[HiddenField] = ()
    full: FullDay | None = None
    ask: DateQuestion | None = None
    picks: Sequence[tuple[str, str]] = ()
    wrong: str = ""


@dataclass(frozen=True, slots=True)
class AgreedLine:
    """The reading of a line after Reached: a sentence for each thing agreed, and the steps as hidden fields."""

    sentences: Sequence[Sentence]
    fields: Sequence[HiddenField]
    full: Sequence[FullDay] = ()
    wrong: str = ""


@dataclass(frozen=True, slots=True)
class AgreedKeys:
    """'What did you agree?', after Reached: a line, whose reading is fetched from `preview`, over five keys."""

    preview: str
    answers: Sequence[Answer]
    line: AgreedLine


@dataclass(frozen=True, slots=True)
class OutcomePanel:
    """The panel of one outcome key: its `answer`, the keys after Reached, or what it was in truth (`instead`, under No
    answer: busy). `told` is the label of the tick that makes the date a promise, '' where there is none; `counts` what
    third tries brought, before one."""

    answer: Answer
    agreed: AgreedKeys | None = None
    instead: Sequence[Answer] = ()
    told: str = ""
    counts: str = ""


@dataclass(frozen=True, slots=True)
class PanelPart:
    """followup/_panel.jinja, the panel alone as a script asks for it."""

    panel: OutcomePanel


@dataclass(frozen=True, slots=True)
class PanelPage:
    """followup/panel.jinja: the panel as a page that saves the answer. `wanted` is the question for the words when they
    got in touch, '' for other answers."""

    page: Page
    title: str
    action: str
    panel: OutcomePanel
    fields: Sequence[HiddenField]
    back: str
    wanted: str = ""


@dataclass(frozen=True, slots=True)
class AnswerPart:
    """followup/_answer.jinja, the sentence of one answer for other words."""

    answer: Answer


@dataclass(frozen=True, slots=True)
class AgreedPart:
    """followup/_agreed.jinja, the reading of a line after Reached."""

    line: AgreedLine


@dataclass(frozen=True, slots=True)
class ChoicesPart:
    """followup/_choices.jinja: what opens at a word of a sentence."""

    pop: SlotPop


@dataclass(frozen=True, slots=True)
class ChoicesPage:
    """followup/choices.jinja: the same choices as a page that saves the answer with the one chosen."""

    page: Page
    title: str
    action: str
    answer: Answer
    pop: SlotPop
    fields: Sequence[HiddenField]
    back: str


# Small forms, each a page of its own or over the page it was asked from.


@dataclass(frozen=True, slots=True)
class DayChoice:
    """An offered day with what it holds."""

    label: str
    value: str
    held: str = ""
    people: str = ""
    full: bool = False


@dataclass(frozen=True, slots=True)
class SmallForm:
    """The context of every small form. `fragment`: only the form is asked for; `now` is the sentence of the step as it
    stands, and `row` the follow-up's number."""

    fragment: bool
    title: str
    row: int
    first: str
    now: Sentence
    fields: Sequence[HiddenField]
    back: str


@dataclass(frozen=True, slots=True)
class HandOverForm:
    """followup/hand_over.jinja. `members` are (id, name) of those who can get it; `others` is the question whether the
    person's other follow-ups go too, '' where there are none."""

    page: Page
    form: SmallForm
    members: Sequence[tuple[int, str]]
    others: str


@dataclass(frozen=True, slots=True)
class DayForm:
    """today/later.jinja, followup/wait.jinja, followup/wake.jinja."""

    page: Page
    form: SmallForm
    picks: Sequence[DayChoice]


@dataclass(frozen=True, slots=True)
class ChannelChoice:
    value: str
    label: str
    icon: str


@dataclass(frozen=True, slots=True)
class StepWordForm:
    """followup/slot.jinja: one word of the stored step, `when`, `channel` or `what`."""

    page: Page
    form: SmallForm
    word: str
    picks: Sequence[DayChoice]
    ways: Sequence[ChannelChoice]
    channel: str
    what: str


@dataclass(frozen=True, slots=True)
class CloseReason:
    value: str
    label: str
    note: str
    key: str


@dataclass(frozen=True, slots=True)
class CloseForm:
    """followup/leave.jinja. `owed`: a promise of ours is open."""

    page: Page
    form: SmallForm
    reasons: Sequence[CloseReason]
    owed: bool


@dataclass(frozen=True, slots=True)
class DayFit:
    """today/_fits.jinja: what a typed date comes to, and whether its day has room. `name` is the field that takes the
    free day, `unread` says that the words name no date."""

    said: str
    day: DayChoice | None
    full: FullDay | None
    name: str
    unread: str


@dataclass(frozen=True, slots=True)
class TellThem:
    """followup/told.jinja: a promise would be overrun, so the person is told first."""

    page: Page
    error: Refused
    first: str
    new: Sentence
    ways: Sequence[WayToReach]
    action: str
    fields: Sequence[HiddenField]
    back: str


# Introduce somebody.


@dataclass(frozen=True, slots=True)
class PersonChoice:
    """Somebody it may be; `n` is the key, '' from the sixth on."""

    id: int
    name: str
    org: str
    n: str


@dataclass(frozen=True, slots=True)
class Introduced:
    """A person of an introduction."""

    id: int
    first: str
    full: str


@dataclass(frozen=True, slots=True)
class OthersPart:
    """followup/introduce_others.jinja: the people found for `q`."""

    contact: Introduced
    q: str
    about: str
    found: Sequence[PersonChoice]


@dataclass(frozen=True, slots=True)
class LetterToBoth:
    """`href` opens it in their own mail program, '' where one of both has no address."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class IntroducePage:
    """followup/introduce.jinja. `other` is None while the other one is looked for."""

    page: Page
    contact: Introduced
    q: str
    about: str
    found: Sequence[PersonChoice]
    other: Introduced | None = None
    words: LetterToBoth | None = None
    fields: Sequence[HiddenField] = ()
