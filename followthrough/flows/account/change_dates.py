"""Change how the workspace writes dates, for everybody in it: order, clock, first day of the week, 'mail' or 'post'."""

from dataclasses import dataclass

from followthrough.accounts.models import Member, Workspace
from followthrough.flows.base.repeat import again_if_ended
from followthrough.kit import tx
from followthrough.kit.errors import Refused
from followthrough.words.en.flows import account as say

ORDERS = {"month": True, "day": False}
CLOCKS = {"12": 12, "24": 24}
WEEKS = {"0": 0, "6": 6, "5": 5}
MAIL_WORDS = {"mail": "mail", "post": "post"}


@dataclass(frozen=True, slots=True)
class DateChoices:
    """The choices as typed: keys of ORDERS, CLOCKS, WEEKS and MAIL_WORDS; anything else is 'as in the country'."""

    order: str = ""
    clock: str = ""
    week: str = ""
    mail: str = ""


@again_if_ended
def change_dates(member: Member, to: DateChoices) -> None:
    """Save the choices. Raises Refused for a member who is no owner, because the whole team reads these dates."""
    if not member.is_owner:
        raise Refused(say.ONLY_OWNERS_CHANGE_DATES, do=say.ASK_AN_OWNER)
    with tx.write_block():
        workspace = Workspace.objects.select_for_update().get(pk=member.workspace_id)
        workspace.month_first, workspace.clock = ORDERS.get(to.order), CLOCKS.get(to.clock)
        workspace.week_starts, workspace.mail_word = WEEKS.get(to.week), MAIL_WORDS.get(to.mail)
        workspace.save(update_fields=["month_first", "clock", "week_starts", "mail_word"])


def date_choices(workspace: Workspace) -> DateChoices:
    """The choices that are stored; '' for what is as in the country."""
    return DateChoices(
        key_of(workspace.month_first, ORDERS),
        key_of(workspace.clock, CLOCKS),
        key_of(workspace.week_starts, WEEKS),
        key_of(workspace.mail_word, MAIL_WORDS),
    )


def key_of(value: object, keys: dict[str, bool] | dict[str, int] | dict[str, str]) -> str:
    """The key of a stored value, '' for None. SQLite gives 0 and 1 for a truth value, which equal False and True."""
    return "" if value is None else next((key for key, each in keys.items() if each == value), "")
