"""One JSON shape for each noun; every door that speaks JSON speaks these. Moments are ISO 8601 with their offset."""

from followthrough.shapes.acquaintance import acquaintance
from followthrough.shapes.brought import brought
from followthrough.shapes.contact import contact, found
from followthrough.shapes.done import logged, undone
from followthrough.shapes.followup import followup
from followthrough.shapes.promise import promise
from followthrough.shapes.row import row
from followthrough.shapes.touch import touch
from followthrough.shapes.understood import understood

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
