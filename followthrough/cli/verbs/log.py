"""The command `log`: what happened, and so what happens next."""

from datetime import datetime
from typing import Literal

from followthrough import schemas
from followthrough.cli.invocation import Invocation
from followthrough.cli.lookup import find_followup
from followthrough.cli.output import Answer, WrongUsage
from followthrough.cli.verbs.acted import TAKE_BACK, act_fields
from followthrough.cli.verbs.sending.materials import named_material
from followthrough.flows.base.asked_window import asked_window
from followthrough.flows.base.plan_after_outcome import no_date_refusal
from followthrough.flows.base.policy_input import past_moment
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import outcome_for_command, outcome_named
from followthrough.kit.windows import Window
from followthrough.words.en.cli import answers as say

NOTHING_TOLD = "no"


def log(call: Invocation) -> Answer:
    """Log an outcome on a follow-up, and say what happens next."""
    followup = find_followup(call)
    act = log_touch(followup, touch_report(call, followup), **act_fields(call))
    followup.refresh_from_db()
    shape = schemas.logged_act(act, followup, by=call.member, now=call.now)
    full = [shape["load"]["said"]] if shape["load"] and shape["load"]["full"] else []
    return Answer(shape, [act.sentence, *full, TAKE_BACK])


def touch_report(call: Invocation, followup: FollowUp) -> TouchReport:
    """The report of what was typed. After a talk, the words are what was agreed, and the quick line parses them."""
    args = call.args
    key, channel = outcome_for_command(args.outcome, followup.next_channel)
    talked = outcome_named(key).talked
    if args.agreed and not talked:
        raise WrongUsage(say.nothing_agreed(args.outcome), do=say.LEAVE_OUT_AGREED)
    words = args.words.strip()
    return TouchReport(
        key,
        channel=args.channel or channel,
        words="" if talked else words,
        agreed=words if talked else "",
        kind=args.agreed.replace("-", "_"),
        next_words=args.next_words,
        told=told_window(call),
        at=touch_time(call),
        material=named_material(call, args.material).pk if args.material else None,
    )


def told_window(call: Invocation) -> Window | Literal[False] | None:
    """The date of --told; False for 'no', None without it. Raises Refused for words that name no date."""
    if call.args.told.strip().lower() == NOTHING_TOLD:
        return False
    return asked_window(call.args.told, by=call.member, now=call.now)


def touch_time(call: Invocation) -> datetime | None:
    """The moment of --at; None without it. Raises Refused for words that name none."""
    if not call.args.at:
        return None
    at = past_moment(call.args.at, by=call.member, now=call.now)
    if at is None:
        raise no_date_refusal(call.args.at)
    return at
