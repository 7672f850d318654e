"""One JSON shape for each noun, used by every door that answers in JSON. Datetimes are ISO 8601 with their offset."""

from typing import TYPE_CHECKING, Any

from followthrough.schemas.act_result import logged_act, undone_act
from followthrough.schemas.contact import contact, contact_in_list
from followthrough.schemas.followup import followup
from followthrough.schemas.import_result import import_result
from followthrough.schemas.member import member
from followthrough.schemas.person_row import person_row
from followthrough.schemas.promise import promise
from followthrough.schemas.today_row import today_row
from followthrough.schemas.touch import touch
from followthrough.schemas.who_does import who_does_answer

if TYPE_CHECKING:
    from followthrough.schemas.line import parsed_line

__all__ = [
    "contact",
    "contact_in_list",
    "followup",
    "import_result",
    "logged_act",
    "member",
    "parsed_line",
    "person_row",
    "promise",
    "today_row",
    "touch",
    "undone_act",
    "who_does_answer",
]


def __getattr__(name: str) -> Any:
    """Import `parsed_line` when it is first asked for: the quick line it needs is no part of the other shapes."""
    if name != "parsed_line":
        raise AttributeError(name)
    from followthrough.schemas import line

    return line.parsed_line
