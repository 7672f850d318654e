"""One JSON shape for each noun, used by every door that answers in JSON. Datetimes are ISO 8601 with their offset."""

from followthrough.schemas.act_result import logged, undone
from followthrough.schemas.contact import contact, found
from followthrough.schemas.followup import followup
from followthrough.schemas.import_result import brought
from followthrough.schemas.line import understood
from followthrough.schemas.promise import promise
from followthrough.schemas.today_row import row
from followthrough.schemas.touch import touch
from followthrough.schemas.who_does import acquaintance

__all__ = [
    "acquaintance",
    "brought",
    "contact",
    "followup",
    "found",
    "logged",
    "promise",
    "row",
    "touch",
    "understood",
    "undone",
]
