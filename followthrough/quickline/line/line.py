"""The result of parsing a line."""

from dataclasses import dataclass, field

from followthrough.quickline.dates.when import When
from followthrough.quickline.line.agreed import Said
from followthrough.quickline.line.vague import Fog

CharRange = tuple[int, int]


@dataclass(slots=True)
class Line:
    """channel, outcome: values of the database rows. medium, disposition: the finer words of the label guide. spans:
    field -> characters of the text. uncertain: fields to ask about. candidates: ids of all known people who may
    be meant. rest: words that no field was made of."""

    text: str
    locale: str = "en-US"
    person: str | None = None
    person_id: object = None
    candidates: list[object] = field(default_factory=list)
    org: str | None = None
    channel: str | None = None
    medium: str | None = None
    outcome: str | None = None
    disposition: str | None = None
    next_action: str | None = None
    next_channel: str | None = None
    due: When | None = None
    about: str = ""
    money: str = ""
    number: str = ""
    valid_days: int | None = None
    promises: list[Said] = field(default_factory=list)
    fog: Fog | None = None
    spans: dict[str, CharRange] = field(default_factory=dict)
    uncertain: list[str] = field(default_factory=list)
    rest: str = ""
