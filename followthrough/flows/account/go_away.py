"""Be away until a day, with a colleague who covers, and be back. Undo puts back what it was.

Nothing is moved: the cover's Today shows the promised rows of whoever is away (desk/covered_rows.py).
"""

from datetime import date, datetime, timedelta

from django.db.models import Q

from followthrough.accounts.cover import covered_by, is_away
from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.acts.undo import CannotUndo
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.invalid import refuse_invalid
from followthrough.flows.base.policy_input import local_today, parse_window
from followthrough.flows.base.repeat import again_if_ended
from followthrough.kit.dates.words import named_day
from followthrough.words.en.flows import account as say

# Nobody is away longer; a later day is a slip of the hand.
LONGEST_AWAY = timedelta(days=366)

# The day on which a member is back, and the id of who covers; None for nothing.
Absence = tuple[date | None, int | None]
HERE: Absence = (None, None)


def go_away(member: Member, until: str, *, cover: int | None = None, now: datetime, client_key: str = "") -> Act:
    """Be away until the day that was typed; `cover` is the id of the member who covers. Returns the act.

    Raises InvalidFields for a day that is not ahead and for a cover who cannot be.
    """
    back = day_back(until, member, now)
    refuse_invalid({"back": back_error(until or "-", back, member, now)})
    return change_absence(member, (back, cover), now=now, client_key=client_key)


@again_if_ended
def change_absence(member: Member, to: Absence, *, now: datetime, client_key: str = "") -> Act:
    """Be away as `to` says, or be back with HERE. Returns the act.

    Raises InvalidFields for a cover who cannot be, and for a member who covers for somebody.
    """
    back, cover_id = to
    with begin_act(member, "away", now=now, client_key=client_key) as act:
        found = lock_members(member.pk, cover_id)
        row, cover = found[member.pk], found.get(cover_id or 0)
        refuse_invalid(
            {
                "back": covering_error(row, now) if back else "",
                "cover": cover_error(row, cover, now) if cover_id else "",
            }
        )
        was, who = absence_of(row, now)
        act.before["member"] = {str(row.pk): {"away_until": was.isoformat() if was else None, "cover_id": who}}
        Member.objects.filter(pk=row.pk).update(away_until=back, cover=cover)
        member.away_until, member.cover = back, cover
        return act.finish(absence_words(back, cover, today=row.day_of(now)))


def absence_words(back: date | None, cover: Member | None, *, today: date) -> str:
    """'You’re away until Monday 30 Nov. Ben Carter covers for you.'; 'You’re back.' for no day."""
    if back is None:
        return say.YOU_ARE_BACK
    day = named_day(back, today)
    return say.away_with_cover(day, cover) if cover else say.away_until(day)


def lock_members(*ids: int | None) -> dict[int, Member]:
    """Lock the members with these ids, in the order of the ids. Returns {id: member} with their users."""
    rows = Member.objects.select_for_update(of=("self",)).filter(pk__in=[pk for pk in ids if pk]).order_by("pk")
    return {row.pk: row for row in rows.select_related("user")}


def absence_of(member: Member, now: datetime) -> Absence:
    """The day back and the cover of a member who is away now, else HERE: a day that has come counts no more."""
    return (member.away_until, member.cover_id) if is_away(member, now) else HERE


def cover_error(member: Member, cover: Member | None, now: datetime) -> str:
    """A sentence about a cover who cannot be; '' for one who can."""
    if cover is None or cover.left_at or cover.workspace_id != member.workspace_id:
        return say.COVER_ON_TEAM
    if cover.pk == member.pk:
        return say.NOT_YOURSELF
    if cover.away_until and is_away(cover, now):
        return say.is_away_too(cover, named_day(cover.away_until, member.day_of(now)))
    return ""


def covering_error(member: Member, now: datetime) -> str:
    """A sentence for a member who covers for somebody: whoever is away has nobody else. '' for others."""
    for colleague in covered_by(member, now):
        return say.you_cover(colleague.name or colleague.email, named_day(colleague.back, member.day_of(now)))
    return ""


def day_back(typed: str, member: Member, now: datetime) -> date | None:
    """The day that was typed; None for none, and for words that name no day."""
    window = parse_window(typed, by=member, now=now) if typed.strip() else None
    return window.day if window else None


def back_error(typed: str, back: date | None, member: Member, now: datetime) -> str:
    """A sentence about a day back that cannot be; '' for one that can, and for none."""
    today = local_today(member, now)
    is_ahead = back is not None and today < back <= today + LONGEST_AWAY
    return "" if is_ahead or not typed.strip() else say.BACK_ON_A_DAY


def end_covers(act: Act, member: Member) -> None:
    """End the covers of a member who leaves the team, and their own. Call after the act noted the member's row."""
    for row in Member.objects.select_for_update().filter(Q(cover=member) | Q(pk=member.pk), cover__isnull=False):
        act.before["member"].setdefault(str(row.pk), {})["cover_id"] = row.cover_id
        Member.objects.filter(pk=row.pk).update(cover=None)


def leave_out_late_covers(act: Act, now: datetime) -> None:
    """Take those covers out of an act that removed a member which its undo cannot put back any more."""
    rows = act.before.get("member", {}) if act.verb == "remove_member" else {}
    comes_back = {int(pk) for pk, columns in rows.items() if "left_at" in columns}
    for pk, columns in list(rows.items()):
        if "cover_id" in columns and not can_cover_again(int(pk), columns["cover_id"], comes_back, now):
            del columns["cover_id"]
            if not columns:
                del rows[pk]


def can_cover_again(member_id: int, cover_id: int, comes_back: set[int], now: datetime) -> bool:
    """True where the member is still away without another cover, and the old one is here or comes back."""
    found = lock_members(member_id, cover_id)
    row, cover = found[member_id], found.get(cover_id)
    is_here = cover is not None and not is_away(cover, now) and (not cover.left_at or cover.pk in comes_back)
    return is_here and is_away(row, now) and row.cover_id is None


def refuse_odd_absence(act: Act, now: datetime) -> None:
    """Raise CannotUndo where an undo left somebody away with a cover who is not here, or who covers for another."""
    ids = [int(pk) for pk, columns in act.before.get("member", {}).items() if "away_until" in columns]
    for row in Member.objects.filter(pk__in=ids).select_related("user", "cover__user"):
        why = (cover_error(row, row.cover, now) if row.cover else "") or (
            is_away(row, now) and covering_error(row, now)
        )
        if why:
            raise CannotUndo(say.cant_undo_absence(why), do=say.SET_IT_AGAIN)
