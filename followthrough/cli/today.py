"""Commands of the day: today, promises, waiting."""

from datetime import date

from followthrough import schemas
from followthrough.cli.invocation import Invocation
from followthrough.cli.output import Answer
from followthrough.desk import ranking
from followthrough.desk.covered_rows import colleague_words
from followthrough.desk.today import DueFollowUp, build_day
from followthrough.followups.models import FollowUp
from followthrough.promises.models import Promise
from followthrough.schemas.sequences import running_places
from followthrough.words import sentences
from followthrough.words.en.cli import answers as say


def today(call: Invocation) -> Answer:
    """The rows of Today by group, or those that fit into --minutes."""
    day = build_day(call.member, now=call.now)
    rows = day.within(call.args.minutes) if call.args.minutes else day.rows
    lines = [sentences.day_line(len(rows), minutes=sum(row.minutes for row in rows))]
    heading = ""
    for row in rows:
        if row.place != heading:
            heading = row.place
            lines += ["", ranking.HEADINGS[heading]]
        lines += row_lines(row, day.on)
    places = running_places([row.id for row in rows])
    owner = call.member.user.email
    shown = [schemas.today_row(row, today=day.on, owner=owner, place=places.get(row.id)) for row in rows]
    return Answer({"rows": shown}, lines)


def row_lines(row: DueFollowUp, today: date) -> list[str]:
    """Two lines: the id with the person, and why; for a contact without a follow-up the command that begins one."""
    number = "" if row.is_offer else row.id
    where = f", {row.organization}" if row.organization else ""
    mark = colleague_words(row.for_colleague, today)
    more = say.start_with(row.contact_id) if row.is_offer else mark and f"({mark})"
    why = f"{row.why} {more}" if more else row.why
    return [f"{number:>6}  {row.when:<10} {row.title}{where}", f"{'':<8}{why}"]


def promises(call: Invocation) -> Answer:
    """The open promises of the workspace by due time."""
    rows = Promise.objects.visible_to(call.member).open().filter(followup__contact__deleted_at=None)
    found = list(rows.select_related("followup__contact__organization").order_by("due_by", "pk"))
    shown = [schemas.promise(one, by=call.member, now=call.now) for one in found]
    lines = [
        f"{one['id']:>6}  {promise_sides(one)}: {one['what'] or one['channel']}, {due_words(one)}"
        f" (follow-up {one['followup']})"
        for one in shown
    ]
    return Answer({"rows": shown}, lines or [say.NO_OPEN_PROMISE])


def promise_sides(promise: dict) -> str:
    return say.you_to(promise["person"]) if promise["side"] == "ours" else say.to_you(promise["person"])


def due_words(promise: dict) -> str:
    said = promise["due"]["said"]
    return f"{said} (overdue)" if promise["late"] else said


def waiting(call: Invocation) -> Answer:
    """Follow-ups that wait for them, by the date on which we ask again."""
    rows = FollowUp.objects.visible_to(call.member).waiting(call.now)
    found = list(rows.select_related("contact__organization", "owner__user").order_by("next_from", "pk"))
    lines = [f"{one.pk:>6}  {step_sentence(one, call)}" for one in found]
    shown = [schemas.followup(one, by=call.member, now=call.now) for one in found]
    return Answer({"rows": shown}, lines or [say.WAITING_ON_NOBODY])


def step_sentence(followup: FollowUp, call: Invocation) -> str:
    from followthrough.flows.base import act_sentences  # deferred: `today` itself calls no flow

    return sentences.text_of(
        sentences.next_step_sentence(act_sentences.facts_with_promises(followup, by=call.member, now=call.now))
    )
