"""Commands about many people: how many a segment has, and one thing that is done for all of them."""

import json
from pathlib import Path
from typing import Any

from followthrough.acts.models import Act
from followthrough.cli.invocation import Invocation
from followthrough.cli.lookup import find_contact, find_member
from followthrough.cli.output import Answer, WrongUsage
from followthrough.cli.verbs.acted import act_fields, acted
from followthrough.flows.bulk.act_on_many import AT_ONCE, Counted, Job, act_on_many, preview, refuse_count
from followthrough.flows.bulk.close_many import CloseMany
from followthrough.flows.bulk.hand_over_many import HandOverMany
from followthrough.flows.bulk.keep_many import KeepMany
from followthrough.flows.bulk.long_act import begin_for_many, counted_of
from followthrough.flows.bulk.move_many import MoveMany
from followthrough.flows.bulk.spread_many import job_to_start
from followthrough.flows.bulk.tag_many import TagMany
from followthrough.flows.system.export_csv import export_people
from followthrough.kit.errors import Refused
from followthrough.segments.chosen import People, people_of
from followthrough.segments.models import LongAct
from followthrough.segments.segment import parse_segment
from followthrough.words.en.cli import answers as say
from followthrough.words.en.flows.bulk import NOT_A_SEGMENT, SEGMENT_EXAMPLE, WHY_LEFT_OUT

# The options of each way, beside those that choose the people.
OPTIONS = {"start": {"next_words", "about"}, "move": {"next_words"}, "close": {"because", "note"}}
WITH_WHAT = ("tag", "keep-in-touch", "handover", "export")
DAYS_DIGITS = 5


def segment(call: Invocation) -> Answer:
    count = people_in(call, call.args.segment).count()
    return Answer({"people": count}, [say.people_in_segment(f"{count:,}")])


def people_in(call: Invocation, typed: str) -> People:
    """The people of a segment typed as JSON. Raises Refused when it cannot be read."""
    try:
        value = json.loads(typed)
    except (ValueError, RecursionError) as error:
        raise Refused(NOT_A_SEGMENT, do=SEGMENT_EXAMPLE) from error
    return people_of(parse_segment(value), by=call.member, now=call.now)


def bulk(call: Invocation) -> Answer:
    """Do it for the people chosen; with --dry-run only count."""
    refuse_other_options(call)
    ids = chosen_ids(call)
    if call.args.way == "export":
        return exported(call, ids)
    job = job_of(call)
    if call.args.dry_run:
        return counted_answer(preview(job, ids, by=call.member, now=call.now))
    if len(set(ids)) > AT_ONCE:
        return long_answer(begin_for_many(job, ids, waits=True, **act_fields(call)))
    act, counted = act_on_many(job, ids, **act_fields(call))
    return acted(act, people=counted.people, left_out=rows_left_out(counted))


def long_answer(row: LongAct) -> Answer:
    """The same answer for thousands of people; the first of those left out are named. Raises Refused for nobody."""
    act = Act.objects.get(pk=row.act_id)
    if not row.done:
        raise Refused(act.sentence, do=row.why)
    return acted(act, people=row.done, left_out=rows_left_out(counted_of(row)))


def refuse_other_options(call: Invocation) -> None:
    """Raise WrongUsage for an option of another way, for WHAT where there is none, and for two choices of people."""
    args, allowed = call.args, OPTIONS.get(call.args.way, set())
    given = {name for name in ("next_words", "about", "because", "note") if getattr(args, name)}
    if given - allowed or bool(args.what) != (args.way in WITH_WHAT):
        raise WrongUsage(say.BULK_WORDS_WRONG, do=say.BULK_USAGE)
    if args.segment and args.contact:
        raise WrongUsage(say.SEGMENT_OR_CONTACTS, do=say.BULK_USAGE)


def chosen_ids(call: Invocation) -> list[int]:
    """Ids of the people of the segment, or of those named one by one; none where nobody was."""
    if call.args.segment:
        return list(people_in(call, call.args.segment).values_list("pk", flat=True))
    return [find_contact(call, who).pk for who in call.args.contact or ()]


def job_of(call: Invocation) -> Job:
    args = call.args
    if args.way == "tag":
        return TagMany(args.what)
    if args.way == "start":
        return job_to_start(args.next_words, args.about)
    if args.way == "move":
        return MoveMany(args.next_words)
    if args.way == "handover":
        return HandOverMany(find_member(call, args.what).pk)
    if args.way == "close":
        return CloseMany(args.because.replace("-", "_"), note=args.note)
    if not args.what.isdecimal() or len(args.what) > DAYS_DIGITS:
        raise WrongUsage(say.BULK_WORDS_WRONG, do=say.BULK_USAGE)
    return KeepMany(int(args.what))


def exported(call: Invocation, ids: list[int]) -> Answer:
    """Write the people to a folder. It makes no act, so it takes no --key."""
    if call.client_key:
        raise WrongUsage(say.BULK_WORDS_WRONG, do=say.BULK_USAGE)
    refuse_count(ids)
    folder = Path(call.args.what)
    if call.args.dry_run:
        return counted_answer(Counted(people=len(set(ids))))
    written = export_people(folder, ids, by=call.member)
    lines = [f"{folder / name}: {rows}" for name, rows in written.items()]
    return Answer({"folder": str(folder), "files": written}, lines)


def counted_answer(counted: Counted) -> Answer:
    shape = {"people": counted.people, "left_out": rows_left_out(counted)}
    lines = [say.left_out_line(each.name or str(each.id), WHY_LEFT_OUT[each.why]) for each in counted.left]
    return Answer(shape, [say.would_be_done(f"{counted.people:,}"), *lines])


def rows_left_out(counted: Counted) -> list[dict[str, Any]]:
    """Return {'person', 'id', 'why'} of each."""
    return [{"person": each.name, "id": each.id, "why": WHY_LEFT_OUT[each.why]} for each in counted.left]
