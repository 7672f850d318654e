"""Check a segment: a small dict whose keys are all named here. Nothing in this file asks the database."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from followthrough.kit.errors import Refused
from followthrough.words.en.flows import bulk as say

# Lists that a segment can name. 'tag' is a key of its own, and deleted people are in no segment.
LISTS = ("everyone", "active", "waiting", "call", "unsorted", "keep", "idle", "closed", "personal")
KEYS = ("list", "tags", "quiet_since", "owner", "import", "name")
# The longest text of a value, and the most tags.
LONGEST, MOST_TAGS = 200, 20
MOST_DIGITS = 18


@dataclass(frozen=True, slots=True)
class Segment:
    """People who meet every condition that is set. `tags`: names, the person has all of them; `quiet_since`: no touch
    from that day on; `owner`: the email of the member who follows up with them; `brought`: id of the import that added
    them; `name`: words of their name, each from its beginning."""

    list: str = ""
    tags: tuple[str, ...] = ()
    quiet_since: date | None = None
    owner: str = ""
    brought: int = 0
    name: str = ""


def parse_segment(typed: Any) -> Segment:
    """The segment in a dict of JSON values.

    Raises Refused, which names the key, for an unknown key and for a value that cannot be read; also for no dict, and
    for one without any condition.
    """
    if not isinstance(typed, Mapping):
        raise Refused(say.NOT_A_SEGMENT, do=say.SEGMENT_EXAMPLE)
    unknown = next((key for key in typed if key not in KEYS), None)
    if unknown is not None:
        raise Refused(say.unknown_key(str(unknown)[:60]), do=say.ONE_OF + ", ".join(KEYS) + ".")
    if not typed:
        raise Refused(say.NO_CONDITION, do=say.EVERYONE_EXAMPLE)
    return Segment(
        list=list_in(typed),
        tags=tags_in(typed),
        quiet_since=day_in(typed, "quiet_since"),
        owner=text_in(typed, "owner"),
        brought=number_in(typed, "import"),
        name=text_in(typed, "name"),
    )


def list_in(typed: Mapping[str, Any]) -> str:
    name = text_in(typed, "list")
    if name and name not in LISTS:
        raise Refused(say.no_list(name), do=say.ONE_OF + ", ".join(LISTS) + ".")
    return name


def text_in(typed: Mapping[str, Any], key: str) -> str:
    """The text of a key, '' without the key. Raises Refused for anything but a text that is not blank."""
    if key not in typed:
        return ""
    value = typed[key]
    if not is_text(value):
        raise Refused(say.wrong_value(key, say.A_TEXT))
    return str(value).strip()


def tags_in(typed: Mapping[str, Any]) -> tuple[str, ...]:
    """The tags, each once. One text stands for a list of it."""
    value = typed.get("tags", [])
    values = [value] if isinstance(value, str) else value
    given = "tags" in typed
    if given and not (isinstance(values, list) and 0 < len(values) <= MOST_TAGS and all(map(is_text, values))):
        raise Refused(say.wrong_value("tags", say.LIST_OF_TEXTS))
    return tuple(dict.fromkeys(each.strip() for each in values))


def day_in(typed: Mapping[str, Any], key: str) -> date | None:
    if key not in typed:
        return None
    value = typed[key]
    try:
        day = date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        day = None
    if day is None or not 2000 <= day.year < 2200:
        raise Refused(say.wrong_value(key, say.A_DAY))
    return day


def number_in(typed: Mapping[str, Any], key: str) -> int:
    if key not in typed:
        return 0
    value = typed[key]
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value < 10**MOST_DIGITS:
        raise Refused(say.wrong_value(key, say.A_NUMBER))
    return value


def is_text(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value.strip()) <= LONGEST and "\0" not in value
