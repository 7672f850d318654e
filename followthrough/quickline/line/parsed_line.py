"""The result of parsing a line."""

from dataclasses import dataclass, field

from followthrough.quickline.core.sayings import Saying
from followthrough.quickline.dates.date_parser import FoundDate
from followthrough.quickline.line.agreed_steps import AgreedStep
from followthrough.quickline.line.vague_dates import VagueDate

CharRange = tuple[int, int]


@dataclass(slots=True)
class ParsedLine:
    """The parts of a line.

    channel, outcome: values of the database rows. medium, disposition: the finer words of the label guide.
    medium_is_planned: the channel is that of a plan. promises: the steps in order, ours and theirs. sayings: what the
    line reports as said, asked or owed. reports: where it tells that they contacted us. not_now: they may want it
    later, and no near day was named. asks_again: its only plan is to be in touch on a day further away. closes: they
    refuse, and no step of its own follows. preference: it only says how they like to be reached. spans: field ->
    characters of the text. uncertain: fields to ask about.
    person: the name as written; name_ranges: where it stands, also in short; also_named: the other names that may be
    people; is_relative: the name stands after a word such as sister; is_part_of_name: another word beside it may belong
    to it; words_beside: capitalised words beside a single name that nothing explains; is_another: words beside it say
    that somebody else of that name is meant; perhaps_meant: other names that may as well be the person; spoken_of:
    names of whom the person tells something.
    tries_again: without a date it only says that we try again.
    is_only_told: the talk is only known from what was promised in it. is_incoming: it came from
    them. words_left: words that no field was made of.
    """

    text: str
    locale: str = "en-US"
    person: str | None = None
    also_named: list[str] = field(default_factory=list)
    name_ranges: list[CharRange] = field(default_factory=list)
    is_relative: bool = False
    is_part_of_name: bool = False
    words_beside: list[str] = field(default_factory=list)
    is_another: bool = False
    perhaps_meant: list[str] = field(default_factory=list)
    spoken_of: list[str] = field(default_factory=list)
    org: str | None = None
    channel: str | None = None
    medium: str | None = None
    medium_is_planned: bool = False
    outcome: str | None = None
    tries_again: bool = False
    is_only_told: bool = False
    is_incoming: bool = False
    disposition: str | None = None
    next_action: str | None = None
    next_channel: str | None = None
    due: FoundDate | None = None
    happened: FoundDate | None = None
    about: str = ""
    money: str = ""
    number: str = ""
    valid_days: int | None = None
    promises: list[AgreedStep] = field(default_factory=list)
    sayings: list[Saying] = field(default_factory=list)
    reports: list[CharRange] = field(default_factory=list)
    not_now: bool = False
    asks_again: bool = False
    closes: bool = False
    preference: bool = False
    vague_date: VagueDate | None = None
    spans: dict[str, CharRange] = field(default_factory=dict)
    uncertain: list[str] = field(default_factory=list)
    words_left: str = ""
