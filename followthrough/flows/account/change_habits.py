"""Change a habit of a member: how many, or off."""

from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.repeat import again_if_ended
from followthrough.habits.models import Habit
from followthrough.habits.shipped import MOST, SHIPPED, HabitRule
from followthrough.kit.errors import Refused
from followthrough.words.en import plan_words as say


def habit_named(key: str) -> HabitRule:
    """The shipped habit. Raises Refused for an unknown key."""
    if key not in SHIPPED:
        raise Refused(say.no_such_habit(key), do=say.PICK_A_HABIT + ", ".join(SHIPPED) + ".")
    return SHIPPED[key]


@again_if_ended
def set_habit(
    key: str, *, count: int | None = None, on: bool = True, by: Member, now: datetime, client_key: str = ""
) -> Act:
    """Write how many, and whether it is on. Returns the act. Raises Refused for an unknown key and for a count of 0 or
    of more than anyone can do."""
    with begin_act(by, "habit", now=now, client_key=client_key) as act:
        rule = habit_named(key)
        row = Habit.objects.visible_to(by).select_for_update().filter(member=by, key=key).first()
        wanted = count if count is not None else row.count if row else rule.count
        if not 1 <= wanted <= MOST[rule.per]:
            raise Refused(say.bad_count(wanted, MOST[rule.per], rule.per), do=say.SET_A_NUMBER)
        if row:
            row.write(act, count=wanted, is_on=on)
        else:
            Habit.make(act, member=by, key=key, count=wanted, is_on=on)
        return act.finish(say.habit_set(rule.name, wanted, rule.per) if on else say.habit_off(rule.name))
