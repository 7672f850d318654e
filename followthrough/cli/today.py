"""Commands of the day: today, log, undo, promises, waiting."""

from followthrough import schemas
from followthrough.cli.invocation import Invocation
from followthrough.cli.output import Answer
from followthrough.desk import ranking
from followthrough.desk.today import build_day
from followthrough.flows.base import act_sentences
from followthrough.flows.history.undo import undo_newest as take_back
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import TALKED
from followthrough.kit.errors import Refused
from followthrough.promises.models import Promise
from followthrough.words import sentences


def today(call: Invocation) -> Answer:
    """The rows of Today by group, or those that fit into --minutes."""
    day = build_day(call.member, now=call.now)
    rows = day.within(call.args.minutes) if call.args.minutes else day.rows
    lines = [sentences.day_line(len(rows), minutes=sum(row.minutes for row in rows))]
    heading = ""
    for row in rows:
        if row.group != heading:
            heading = row.group
            lines += ["", ranking.HEADINGS[heading]]
        lines.append(f"{row.id:>6}  {row.when:<10} {row.name}{', ' + row.organization if row.organization else ''}")
        lines.append(f"{'':<8}{row.why}")
    return Answer({"rows": [schemas.today_row(row, today=day.on) for row in rows]}, lines)


def log(call: Invocation) -> Answer:
    """Log an outcome on a follow-up, and say what happens next."""
    followup = get_followup(call)
    told = touch_report(call)
    act = log_touch(followup, told, by=call.member, now=call.now)
    followup.refresh_from_db()
    shape = schemas.logged_act(act, followup, by=call.member, now=call.now)
    full = [shape["load"]["said"]] if shape["load"] and shape["load"]["full"] else []
    return Answer(shape, [act.sentence, *full, "Take it back: followthrough undo."])


def touch_report(call: Invocation) -> TouchReport:
    """The report of what was typed. After a talk, the words are what was agreed, and the quick line parses them."""
    key, words, next_words = call.args.outcome.replace("-", "_"), call.args.words.strip(), call.args.next_words
    if key in TALKED:
        return TouchReport(key, agreed=words, next_words=next_words)
    return TouchReport(key, words=words, next_words=next_words)


def get_followup(call: Invocation) -> FollowUp:
    """The follow-up with the id given. Raises Refused when there is none."""
    rows = FollowUp.objects.visible_to(call.member).select_related("contact__organization", "owner__user")
    found: FollowUp | None = rows.filter(pk=call.args.id, contact__deleted_at=None).first()
    if found is None:
        raise Refused(f"There is no follow-up {call.args.id}.", do="Take the number of a row: followthrough today.")
    return found


def undo(call: Invocation) -> Answer:
    act = take_back(by=call.member, now=call.now)
    return Answer(schemas.undone_act(act), [sentences.message_after("undo", undone=act.sentence)])


def promises(call: Invocation) -> Answer:
    """The open promises of the workspace by due time."""
    rows = Promise.objects.visible_to(call.member).open().filter(followup__contact__deleted_at=None)
    found = list(rows.select_related("followup__contact__organization").order_by("due_by", "pk"))
    shown = [schemas.promise(one, by=call.member, now=call.now) for one in found]
    lines = [
        f"{one['followup']:>6}  {promise_sides(one)}: {one['what'] or one['channel']}, {due_words(one)}"
        for one in shown
    ]
    return Answer({"rows": shown}, lines or ["No promise is open."])


def promise_sides(promise: dict) -> str:
    return f"You to {promise['person']}" if promise["side"] == "ours" else f"{promise['person']} to you"


def due_words(promise: dict) -> str:
    said = promise["due"]["said"]
    return f"{said} (overdue)" if promise["late"] else said


def waiting(call: Invocation) -> Answer:
    """Follow-ups that wait for them, by the date on which we ask again."""
    rows = FollowUp.objects.visible_to(call.member).waiting(call.now)
    found = list(rows.select_related("contact__organization", "owner__user").order_by("next_from", "pk"))
    lines = [f"{one.pk:>6}  {step_sentence(one, call)}" for one in found]
    shown = [schemas.followup(one, by=call.member, now=call.now) for one in found]
    return Answer({"rows": shown}, lines or ["You wait for nobody."])


def step_sentence(followup: FollowUp, call: Invocation) -> str:
    return sentences.text_of(
        sentences.next_step_sentence(act_sentences.facts_with_promises(followup, by=call.member, now=call.now))
    )
