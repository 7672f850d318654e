"""The verbs about what is written: promise, correct, undo."""

from followthrough import schemas
from followthrough.cli.invocation import Invocation
from followthrough.cli.lookup import find_promise, find_touch
from followthrough.cli.output import Answer
from followthrough.cli.verbs.acted import act_fields, acted
from followthrough.flows.followup.close_promise import close_promise
from followthrough.flows.history.correct_touch import correct_touch
from followthrough.flows.history.undo import undo_newest
from followthrough.followups.models import FollowUp
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
from followthrough.words import sentences


def promise(call: Invocation) -> Answer:
    """Keep, break or release a promise."""
    found = find_promise(call)
    act = close_promise(found, call.args.way, **act_fields(call))
    row = Promise.objects.select_related("followup__contact").get(pk=found.pk)
    followup = FollowUp.objects.select_related("contact__organization", "owner__user").get(pk=row.followup_id)
    return acted(
        act,
        promise=schemas.promise(row, by=call.member, now=call.now),
        followup=schemas.followup(followup, by=call.member, now=call.now),
    )


def correct(call: Invocation) -> Answer:
    """Other words for a touch; what happened and when stay."""
    found = find_touch(call)
    act = correct_touch(found, outcome=found.outcome, words=call.args.words, **act_fields(call))
    newer = Touch.objects.select_related("contact").get(corrects=found)
    return acted(act, touch=schemas.touch(newer, by=call.member))


def undo(call: Invocation) -> Answer:
    act = undo_newest(**act_fields(call))
    said = sentences.message_after("undo", undone=act.sentence)
    return Answer({**schemas.undone_act(act), "said": said}, [said])
