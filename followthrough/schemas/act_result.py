"""The result of an act as JSON."""

from datetime import datetime
from typing import Any

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.base import act_sentences
from followthrough.flows.sequence.decide import is_asked
from followthrough.followups.models import FollowUp
from followthrough.schemas.day_load import day_load
from followthrough.schemas.followups import followup


def logged_act(act: Act, of: FollowUp, *, by: Member, now: datetime) -> dict[str, Any]:
    """Return {'act', 'said', 'sentence', 'next', 'followup', 'asks', 'load'}: the act's sentence, the next step and
    its day.

    `asks` is true after so many unanswered tries that the question is whether to go on.
    """
    facts = act_sentences.facts_with_promises(of, by=by, now=now)
    shape = followup(of, by=by, now=now, facts=facts)
    return {
        "act": act.pk,
        "said": act.sentence,
        "sentence": shape["sentence"],
        "next": shape["next"],
        "followup": shape,
        "asks": is_asked(of, by=by),
        "load": day_load(of, promised=facts.promise is not None, by=by, now=now),
    }


def undone_act(act: Act) -> dict[str, Any]:
    """Return {'act', 'verb', 'undone'} of an act that was undone; `undone` is its sentence."""
    return {"act": act.pk, "verb": act.verb, "undone": act.sentence}
