"""A contact who does what was asked for, as JSON."""

from datetime import date
from typing import TYPE_CHECKING, Any

from followthrough.schemas.window import window
from followthrough.words.en import relationship_words

if TYPE_CHECKING:  # named only; its import would make every command slower
    from followthrough.directory.who_does import Answer


def who_does_answer(of: "Answer", *, today: date) -> dict[str, Any]:
    """Return {'id', 'name', 'organization', 'says', 'knows_somebody', 'near', 'how_near', 'last_touch', 'keeps', ...}.

    `says`: the text that says so. `knows_somebody`: a person they know does it. `near`: near, short, long or ''.
    `kept`, `late`, `broken`: counts of their promises. `barred`: why they must not be asked, or ''.
    """
    entry = of.entry
    barred = "personal" if of.is_personal else ""
    if of.do_not_contact and not barred:
        barred = f"do not contact, since {of.do_not_contact}"
    return {
        "id": entry.id,
        "name": entry.name,
        "organization": entry.organization,
        "says": of.why,
        "knows_somebody": of.knows,
        "near": of.near,
        "how_near": relationship_words.how_near(of.near, of.touched, today=today),
        "last_touch": of.touched.isoformat() if of.touched else None,
        "keeps": relationship_words.promises_kept(kept=of.kept, late=of.late, broken=of.broken),
        "kept": of.kept,
        "late": of.late,
        "broken": of.broken,
        "barred": barred,
        "next": window(entry.window, today=today) if entry.window else None,
    }
