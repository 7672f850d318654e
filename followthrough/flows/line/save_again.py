"""Put a saved line right: take the act of the first saving back, and save the line as the reader reads it."""

from collections.abc import Callable
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.base.repeat import again_if_ended
from followthrough.flows.history.undo import undo_newest
from followthrough.flows.line.save_line import save_line
from followthrough.flows.line.understand import LineUnderstanding
from followthrough.followups.models import FollowUp
from followthrough.kit import tx
from followthrough.touches.models import Touch

# Verbs of the acts that saving a line makes.
LINE_VERBS = ("capture", "close")


def line_of_act(act_id: int, *, by: Member) -> tuple[str, int | None]:
    """(the line that one of the member's acts saved, the contact it was saved with); '' when it saved none, or was
    undone."""
    mine = Act.objects.visible_to(by).not_undone().filter(member=by, verb__in=LINE_VERBS)
    act = mine.filter(pk=act_id).first()
    if act is None:
        return "", None
    touch = Touch.objects.filter(pk__in=act.made.get("touch", ()), changed_by=act).order_by("pk").first()
    planned = FollowUp.objects.filter(changed_by=act, next_words_at=act.at).exclude(next_words="").first()
    return planned.next_words if planned else touch.words if touch else "", act.contact_id


@again_if_ended
def save_line_again(
    act_id: int, understand: Callable[[], LineUnderstanding], *, by: Member, now: datetime, client_key: str = ""
) -> Act:
    """Undo the act and save its line with other choices, in one write. Returns the new act.

    `understand` reads the line, after the undo. Raises CannotUndo when the act is no longer the member's newest one, or
    somebody built on it, and PersonUncertain as `save_line` does; then nothing changed.
    """
    with tx.write_block():
        undo_newest(by=by, now=now, act_id=act_id)
        return save_line(understand(), by=by, now=now, client_key=client_key)


def understand_again(
    act_id: int, understand: Callable[[], LineUnderstanding], *, by: Member, now: datetime
) -> LineUnderstanding:
    """Understand a saved line as if it had not been saved: without the person, the step and the touch it made.

    Nothing is changed: the undo is rolled back. Raises CannotUndo as `save_line_again` does.
    """
    with tx.trial():
        undo_newest(by=by, now=now, act_id=act_id)
        return understand()
