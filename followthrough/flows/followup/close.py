"""Close a follow-up with a reason. An open promise of ours and an untouched contact need more than a reason."""

from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.base import act_sentences
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.close_followup import close_followup, reopen_day, stop_contacting
from followthrough.flows.base.current_rows import lock_current, refuse_own_thing
from followthrough.flows.base.repeat import again_if_ended
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import Refused
from followthrough.promises.open_promises import our_open_promise
from followthrough.touches.models import Touch
from followthrough.words.en.flows import followup as say


class PromiseOpen(Refused):
    """We owe them what we promised on the follow-up that would be closed."""


class NeverTouched(Refused):
    """The contact of the follow-up was never touched, so that a reason alone does not close it."""


REASONS = ("not_interested", "bought", "went_elsewhere", "do_not_contact", "later", "other")


@again_if_ended
def close(
    followup: FollowUp,
    *,
    because: str,
    note: str = "",
    reopen_words: str = "",
    let_off: bool = False,
    by: Member,
    now: datetime,
    seen: int | None = None,
    client_key: str = "",
) -> Act:
    """Close a follow-up. Returns the act.

    Raises Refused for an unknown reason, for an open promise of ours (unless they let us off), for a contact without
    any touch when there is no note, for 'later' without a date, and for a thing of a member's own, which can only be
    done. Raises Overtaken for an old `seen`.
    """
    with begin_act(by, "close", now=now, client_key=client_key) as act:
        followup = lock_current(act, followup, seen=seen)
        refuse_own_thing(followup)
        if because not in REASONS:
            raise Refused(say.REASON_NEEDED, do=say.ONE_OF + ", ".join(REASONS) + ".")
        reopen_on = reopen_day(reopen_words, by=by, now=now) if because == "later" else None
        refuse_promise(followup, because=because, let_off=let_off)
        refuse_untouched(followup, because=because, note=note)
        if because == "do_not_contact":
            stop_contacting(act, followup.contact_id, now=now, note=note.strip())
        else:
            close_followup(act, followup, because, now=now, note=note.strip(), reopen_on=reopen_on)
        followup.refresh_from_db()
        return act.finish(
            act_sentences.about_followup("close", followup, by=by, now=now), contact_id=followup.contact_id
        )


def refuse_promise(followup: FollowUp, *, because: str, let_off: bool) -> None:
    """Raise Refused for an open promise of ours, unless they let us off or want nothing more."""
    if keeps_promises(because) and not let_off and our_open_promise(followup):
        raise PromiseOpen(
            say.promise_open(followup.contact.first),
            do=say.KEEP_OR_RELEASED,
        )


def keeps_promises(because: str) -> bool:
    """True for a reason for which a follow-up with an open promise of ours stays open."""
    return because not in ("not_interested", "do_not_contact")


def needs_touch(because: str, note: str) -> bool:
    """True where only a contact with a touch may be closed (PRODUCT.md F12)."""
    return because != "do_not_contact" and not note.strip()


def refuse_untouched(followup: FollowUp, *, because: str, note: str) -> None:
    """Raise Refused for a contact without any touch, unless a note says why."""
    if needs_touch(because, note) and not Touch.objects.filter(contact_id=followup.contact_id).exists():
        raise NeverTouched(say.never_in_touch(followup.contact.first), do=say.WHY_NOT)
