"""The command `letters`: the queue of notes and letters, what is written and posted, and how long the mail takes."""

from datetime import datetime, time
from typing import Any

from followthrough.cli.invocation import Invocation
from followthrough.cli.lookup import find_followup
from followthrough.cli.output import Answer, WrongUsage
from followthrough.cli.verbs.acted import act_fields, acted, acted_on
from followthrough.flows.letter import post_letter as letter_flow
from followthrough.kit.windows import to_utc
from followthrough.letters.queue import Posted, QueuedLetter, past_subjects, posted_since, rates_of, sum_of, to_do
from followthrough.schemas.window import window as window_shape
from followthrough.words.en.cli import sending as say
from followthrough.words.en.sending.money_words import money


def letters(call: Invocation) -> Answer:
    """The queue; with written, posted or rates something is done."""
    args = call.args
    if not args.way:
        return queue(call)
    if args.way == "rates":
        return set_rates(call)
    if args.id is None:
        raise WrongUsage(say.NAME_OR_NUMBER, do=say.LETTERS_EXAMPLE)
    followup = find_followup(call)
    if args.way == "written":
        act = letter_flow.write_letter(followup, call_words=args.call, body=args.words, **act_fields(call))
    else:
        act = letter_flow.post_letter(followup, call_words=args.call, keep=args.keep, **act_fields(call))
    return acted_on(act, followup, call)


def queue(call: Invocation) -> Answer:
    today = call.member.day_of(call.now)
    begun = to_utc(datetime.combine(today.replace(day=1), time()), call.member.zone)
    posted = posted_since(call.member, begun)
    waiting = to_do(call.member, now=call.now)
    past = past_subjects([one.contact for one in waiting], by=call.member)
    rows = [shape(one, past.get(one.contact, []), call) for one in [*waiting, *posted]]
    month = sum_of(posted)
    lines = [say.letter_line(one.followup, one.person, one.kind, one.state) for one in waiting]
    return Answer({"rows": rows, "month": month_shape(month)}, [*lines, month_line(month)])


def shape(of: QueuedLetter, past: list[str], call: Invocation) -> dict[str, Any]:
    """Return {'id', 'letter', 'contact', 'person', 'kind', 'state', 'says', 'address', 'material', 'arrives', 'late',
    'past', 'posted_at', 'postage', 'currency'}; `id` is of the follow-up."""
    today = call.member.day_of(call.now)
    return {
        "id": of.followup,
        "letter": of.letter,
        "contact": of.contact,
        "person": of.person,
        "kind": of.kind,
        "state": of.state,
        "says": window_shape(of.says, today=today) if of.says else None,
        "address": of.address,
        "material": of.material or None,
        "arrives": of.arrives.isoformat() if of.arrives else None,
        "late": of.is_late,
        "past": past,
        "posted_at": of.posted_at.isoformat() if of.posted_at else None,
        "postage": None if of.postage is None else of.postage / 100,
        "currency": of.currency or None,
    }


def month_shape(of: Posted) -> dict[str, Any]:
    """Return {'notes', 'letters', 'postage', 'currency'}; `postage` is None where a rate was not set."""
    return {
        "notes": of.notes,
        "letters": of.letters,
        "postage": None if of.postage is None else of.postage / 100,
        "currency": of.currency or None,
    }


def month_line(of: Posted) -> str:
    return say.posted_this_month(of.notes, of.letters, "" if of.postage is None else money(of.postage, of.currency))


def set_rates(call: Invocation) -> Answer:
    """What is left out stays as it is."""
    args, now = call.args, rates_of(call.member.workspace_id)
    act = letter_flow.set_rates(
        days_home=args.home or now.days_home,
        days_abroad=args.abroad or now.days_abroad,
        note=args.note or hundredths_as_typed(now.note),
        letter=args.letter or hundredths_as_typed(now.letter),
        currency=args.currency or now.currency,
        **act_fields(call),
    )
    return acted(act)


def hundredths_as_typed(amount: int | None) -> str:
    return "" if amount is None else f"{amount // 100}.{amount % 100:02}"
