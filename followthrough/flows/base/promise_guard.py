"""The promise guard: no next step ends after our open promise on the same follow-up, unless the person was told."""

from datetime import UTC, datetime
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import Exists, OuterRef

from followthrough.acts.models import Act
from followthrough.followups.models import FollowUp
from followthrough.followups.situation import Step
from followthrough.kit.errors import Refused
from followthrough.kit.sql import Condition
from followthrough.promises.models import Promise
from followthrough.promises.open_promises import add_promise, our_open_promise
from followthrough.words.en.flows import base as say

ANY_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)


class PromiseOverrun(Refused):
    """The step was promised for an earlier time: a later one must be told to the person."""


def overrun_refusal(followup: FollowUp) -> PromiseOverrun:
    """The refusal for a step that ends after our open promise."""
    return PromiseOverrun(
        say.promised_earlier(followup.contact.first),
        safe=say.PROMISE_STANDS,
        do=say.TELL_THEM,
    )


def within_promise(ends: datetime) -> Condition:
    """Condition on a follow-up: a step until `ends` does not end after our open promise there.

    Part of the statement that writes the step, so the guard costs no statement of its own.
    """
    sql, params, place = _condition(connection.vendor)
    return Condition(sql, (*params[:place], ends, *params[place + 1 :]))


@cache
def _condition(vendor: str) -> tuple[str, tuple[Any, ...], int]:
    """The condition as SQL of this kind of database, its parameters, and the place of the moment among them.

    Compiled once from its queryset: compiling it for each step costs three times what writing the step does.
    """
    late = Promise.objects.open().ours().filter(followup=OuterRef("pk"), due_by__lt=ANY_MOMENT)
    sql, params = FollowUp.objects.filter(~Exists(late)).query.sql_with_params()
    return sql.partition(" WHERE ")[2], params, params.index(connection.ops.adapt_datetimefield_value(ANY_MOMENT))


def renegotiate(act: Act, followup: FollowUp, step: Step) -> bool:
    """Give our open promise the later date the person was told. Returns False where the step does not overrun it.

    When the date had passed before they were told, the old promise is broken and a new one is made.
    """
    ours = our_open_promise(followup)
    if ours is None or step.window.utc()[1] <= ours.due_by:
        return False
    if ours.is_late(act.at):
        ours.break_(act, at=act.at)
        add_promise(act, followup, step, side="ours", now=act.at, told_in=None)
    else:
        ours.renegotiate(act, step.window)
    return True
