"""One JSON shape for each noun, used by every door that answers in JSON. Datetimes are ISO 8601 with their offset."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from followthrough.schemas.act_result import logged_act, undone_act
    from followthrough.schemas.contacts import contact, contact_in_list
    from followthrough.schemas.followups import followup
    from followthrough.schemas.import_results import import_result
    from followthrough.schemas.line import parsed_line
    from followthrough.schemas.members import member, settings
    from followthrough.schemas.person_rows import person_row
    from followthrough.schemas.preferences import preferences
    from followthrough.schemas.promises import promise
    from followthrough.schemas.today_rows import today_row
    from followthrough.schemas.touches import touch
    from followthrough.schemas.who_does import who_does_answer

__all__ = [
    "contact",
    "contact_in_list",
    "followup",
    "import_result",
    "logged_act",
    "member",
    "parsed_line",
    "person_row",
    "preferences",
    "promise",
    "settings",
    "today_row",
    "touch",
    "undone_act",
    "who_does_answer",
]

# The module of each shape. None has a shape's name: a package has one attribute for both.
MODULES = {
    "contact": "contacts",
    "contact_in_list": "contacts",
    "followup": "followups",
    "import_result": "import_results",
    "logged_act": "act_result",
    "member": "members",
    "settings": "members",
    "parsed_line": "line",
    "person_row": "person_rows",
    "preferences": "preferences",
    "promise": "promises",
    "today_row": "today_rows",
    "touch": "touches",
    "undone_act": "act_result",
    "who_does_answer": "who_does",
}


def __getattr__(name: str) -> Any:
    """Import a shape when it is first asked for, so that a command loads only those that it prints."""
    if name not in MODULES:
        raise AttributeError(name)
    shape = globals()[name] = getattr(import_module(f"{__name__}.{MODULES[name]}"), name)
    return shape
