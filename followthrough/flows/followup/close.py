"""Leave somebody, and say why. Nobody is left for silence alone, and no promise is left behind."""

from datetime import date, datetime, timedelta

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.base import act_sentences as say
from followthrough.flows.base.act_block import acting, fresh
from followthrough.flows.base.policy_input import today, window_said
from followthrough.flows.touch.log_touch import lay_to_rest
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import Refused
from followthrough.promises import write as promises
from followthrough.touches.models import Touch

REASONS = ("no_thanks", "won", "lost", "asked_not", "later", "other")
FARTHEST = timedelta(days=5 * 366)


def leave(
    followup: FollowUp,
    *,
    because: str,
    note: str = "",
    wake_words: str = "",
    let_off: bool = False,
    by: Member,
    now: datetime,
    seen: int | None = None,
    client_key: str = "",
) -> Act:
    """Rest with a reason. Raises Refused for an open promise of ours (unless they let us off), for somebody never
    touched without a note, and for 'later' without a date."""
    with acting(by, "leave", now=now, client_key=client_key) as act:
        followup = fresh(followup, seen=seen)
        if because not in REASONS:
            raise Refused("Nobody is left without a reason.", do="One of: " + ", ".join(REASONS) + ".")
        wake_on = wake_day(wake_words, by=by, now=now) if because == "later" else None
        refuse_promise(followup, because=because, let_off=let_off)
        refuse_untouched(followup, because=because, note=note)
        for row in everything_of(followup) if because == "asked_not" else [followup]:
            lay_to_rest(act, row, because, now=now, note=note.strip(), wake_on=wake_on)
        followup.refresh_from_db()
        return act.close(say.about("leave", followup, by=by, now=now), contact_id=followup.contact_id)


def wake_day(words: str, *, by: Member, now: datetime) -> date:
    window = window_said(words, by=by, now=now) if words.strip() else None
    if window is None:
        raise Refused("“Later” needs a day to look in again.", do="Write one: “in may”, “1 march”.")
    day, first = window.starts.date(), today(by, now)
    if not first < day < first + FARTHEST:
        raise Refused("That day cannot be kept.", do="Take one from tomorrow on, within five years.")
    return day


def refuse_promise(followup: FollowUp, *, because: str, let_off: bool) -> None:
    if because not in ("no_thanks", "asked_not") and not let_off and promises.open_ours(followup):
        raise Refused(
            f"You still owe {followup.contact.first} what you promised.",
            do="Keep it, or say that they let you off.",
        )


def refuse_untouched(followup: FollowUp, *, because: str, note: str) -> None:
    """Good intentions are not dropped in silence (PRODUCT.md F12)."""
    if because == "asked_not" or note.strip():
        return
    if not Touch.objects.filter(contact_id=followup.contact_id).exists():
        raise Refused(f"You have never been in touch with {followup.contact.first}.", do="One line first: why not?")


def everything_of(followup: FollowUp) -> list[FollowUp]:
    """Who asked not to be contacted is left alone on every matter."""
    rows = FollowUp.objects.select_for_update(of=("self",)).select_related("contact", "owner")
    return list(rows.filter(contact_id=followup.contact_id, state="open").order_by("id"))
