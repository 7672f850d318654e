"""The verbs about a person: sort, keep in touch, tag, merge, introduce, delete, give up."""

from dataclasses import asdict

from followthrough import schemas
from followthrough.cli.invocation import Invocation
from followthrough.cli.lookup import find_contact, find_tag
from followthrough.cli.output import Answer, WrongUsage
from followthrough.cli.table.arguments import COUNT_DIGITS
from followthrough.cli.verbs.acted import act_fields, acted, acted_about
from followthrough.flows.contact import delete_contact, sort_people, tag_people
from followthrough.flows.contact import household as couples
from followthrough.flows.contact.keep_in_touch import set_interval, set_tag_interval
from followthrough.flows.contact.put_off import put_off
from followthrough.flows.duplicates import merge as merge_flow
from followthrough.flows.followup.introduce import introduce as introduce_two
from followthrough.followups import intervals
from followthrough.kit import text
from followthrough.kit.errors import Refused
from followthrough.people.effective_interval import days_by_tags
from followthrough.words.en.cli import answers as say

NO_DAYS = "none"


def sort(call: Invocation) -> Answer:
    """One of the four decisions about a person."""
    args = call.args
    if args.days and args.decision != "keep":
        raise WrongUsage(say.takes_no_days(args.decision), do=say.DAYS_WITH_KEEP)
    person = find_contact(call, args.contact)
    act = sort_people.sort_contact(person, args.decision, days=args.days, **act_fields(call))
    return acted_about(act, person, call)


def keep_in_touch(call: Invocation) -> Answer:
    """Set the keep-in-touch interval of a person or of a tag."""
    words, tag = call.args.words, call.args.tag
    if (len(words) == 1) != bool(tag):
        raise WrongUsage(say.CONTACT_AND_DAYS, do="followthrough keep-in-touch “Rob Okafor” 90")
    days = days_of(words[-1])
    if tag:
        row = find_tag(call, tag)
        act = set_tag_interval(row, days, **act_fields(call))
        return acted(act, tag={"id": row.pk, "name": row.name, "keep_in_touch": days})
    person = find_contact(call, " ".join(words[:-1]))
    never = intervals.NEVER if days_by_tags(person) else None  # 'none' overrules a tag that says how often
    act = set_interval(person, days or never, **act_fields(call))
    return acted_about(act, person, call)


def days_of(word: str) -> int | None:
    """The days of a word, None for 'none'. Raises Refused for anything else."""
    if word == NO_DAYS:
        return None
    if not word.isdecimal() or len(word) > COUNT_DIGITS:
        raise Refused(say.not_days(word), do=say.DAYS_EXAMPLE)
    return intervals.check_interval(int(word))


def tag(call: Invocation) -> Answer:
    """Put a tag on a person, or take it off."""
    person, name = find_contact(call, call.args.contact), call.args.name
    if call.args.off:
        if text.fold(name) not in map(text.fold, tag_people.tag_names(person)):
            raise Refused(say.has_no_tag(name=person.full, tag=name), do=say.SEE_TAGS)
        act = tag_people.change_contact_tags(person, drop=[name], **act_fields(call))
    else:
        act = tag_people.change_contact_tags(person, add=[name], **act_fields(call))
    return acted_about(act, person, call)


def merge(call: Invocation) -> Answer:
    """Move everything to the first person; with --dry-run only say what would move."""
    keep, gone = find_contact(call, call.args.keep), find_contact(call, call.args.gone)
    if not call.args.dry_run:
        return acted_about(merge_flow.merge_contacts(keep, gone, **act_fields(call)), keep, call)
    if keep.pk == gone.pk:
        raise Refused(say.same_twice(keep), do=say.MERGE_WITH_OTHER)
    moves = asdict(merge_flow.preview_merge(keep, gone))
    pair = {"keep": schemas.contact_in_list(keep), "gone": schemas.contact_in_list(gone)}
    counted = [f"{name}: {count}" for name, count in moves.items() if count and not isinstance(count, list)]
    return Answer({**pair, "moves": moves}, [say.would_merge(gone=gone, keep=keep), *counted, *moves["noted"]])


def household(call: Invocation) -> Answer:
    """Make a couple of two people; with --off part the couple of the first."""
    one, other = find_contact(call, call.args.one), call.args.other
    if call.args.off == bool(other):
        raise WrongUsage(say.TWO_OR_OFF)
    if call.args.off:
        return acted_about(couples.part_couple(one, **act_fields(call)), one, call)
    return acted_about(couples.make_couple(one, find_contact(call, other), **act_fields(call)), one, call)


def introduce(call: Invocation) -> Answer:
    """Two follow-ups: each of the two is asked whether they talked."""
    one, other = find_contact(call, call.args.one), find_contact(call, call.args.other)
    done = introduce_two(one, other, about=call.args.about, **act_fields(call))
    rows = [schemas.followup(row, by=call.member, now=call.now) for row in (done.needs, done.does)]
    return acted(done.act, followups=rows)


def delete(call: Invocation) -> Answer:
    person = find_contact(call, call.args.contact)
    act = delete_contact.delete_contact(person, **act_fields(call))
    return acted(act, contact=schemas.contact_in_list(person))


def give_up(call: Invocation) -> Answer:
    """Take a person off the list of those you mean to call, with the reason."""
    args = call.args
    if args.until and args.because != "later":
        raise WrongUsage(say.takes_no_date(args.because), do=say.UNTIL_WITH_LATER)
    person = find_contact(call, args.contact)
    because = args.because.replace("-", "_")
    act = sort_people.give_up_calling(
        person, because=because, note=args.note, reopen_words=args.until, **act_fields(call)
    )
    return acted_about(act, person, call)


def not_today(call: Invocation) -> Answer:
    """Put off somebody you mean to call."""
    person = find_contact(call, call.args.contact)
    return acted_about(put_off(person, **act_fields(call)), person, call)
