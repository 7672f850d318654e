"""The verbs of a follow-up: start, move, wait, close, reopen, talked, answer-link."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from followthrough.cli.invocation import Invocation
from followthrough.cli.lookup import find_contact, find_followup, find_member, find_open_followup
from followthrough.cli.output import Answer, WrongUsage
from followthrough.cli.verbs.acted import act_fields, acted_on
from followthrough.cli.verbs.sending.materials import named_material
from followthrough.flows.base.next_step import PromiseOverrun
from followthrough.flows.followup import close as close_flow
from followthrough.flows.followup.introduce import they_talked
from followthrough.flows.followup.move import move as move_step
from followthrough.flows.followup.reopen import reopen_followup
from followthrough.flows.followup.start import NewFollowUp, start_followup
from followthrough.flows.followup.wait import wait_for_them
from followthrough.flows.touch.answer_link import link_of
from followthrough.kit.errors import Refused
from followthrough.words.en.cli import answers as say


def start(call: Invocation) -> Answer:
    """A new follow-up with its first step."""
    args = call.args
    how = NewFollowUp(stored(args.purpose), args.about, next_words=args.next_words, channel=args.channel)
    act, followup = start_followup(find_contact(call, args.contact), how, **act_fields(call))
    return acted_on(act, followup, call)


def move(call: Invocation) -> Answer:
    """Another day, way, words or owner for the next step."""
    args = call.args
    if not (args.next_words or args.channel or args.what or args.owner or args.material):
        raise WrongUsage(say.NOTHING_TO_CHANGE, do=say.CHANGE_OPTIONS)
    followup = find_open_followup(call)
    owner = find_member(call, args.owner) if args.owner else None
    with told_how({PromiseOverrun: say.THEY_KNOW}):
        act = move_step(
            followup,
            next_words=args.next_words,
            channel=args.channel,
            what=args.what or None,
            material=named_material(call, args.material).pk if args.material else None,
            told_them=args.they_know,
            owner=owner,
            **act_fields(call),
        )
    return acted_on(act, followup, call)


def wait(call: Invocation) -> Answer:
    """It is their turn, until our date to ask."""
    args, followup = call.args, find_open_followup(call)
    act = wait_for_them(followup, what=args.what, ask_words=args.ask, they_promised=args.promised, **act_fields(call))
    return acted_on(act, followup, call)


def close(call: Invocation) -> Answer:
    """End it with a reason; “later” with the day to check back."""
    args = call.args
    if args.until and args.because != "later":
        raise WrongUsage(say.takes_no_date(args.because), do=say.UNTIL_WITH_LATER)
    followup = find_open_followup(call)
    hints = {
        close_flow.PromiseOpen: say.RELEASE_OPTION,
        close_flow.NeverTouched: say.NOTE_OPTION,
    }
    with told_how(hints):
        act = close_flow.close(
            followup,
            because=stored(args.because),
            note=args.note,
            reopen_words=args.until,
            let_off=args.release,
            **act_fields(call),
        )
    return acted_on(act, followup, call)


def reopen(call: Invocation) -> Answer:
    followup = find_followup(call)
    return acted_on(reopen_followup(followup, next_words=call.args.next_words, **act_fields(call)), followup, call)


def talked(call: Invocation) -> Answer:
    """One of two who were introduced says that they talked; the other one is thanked."""
    followup = find_open_followup(call)
    return acted_on(they_talked(followup, **act_fields(call)), followup, call)


@contextmanager
def told_how(hints: Mapping[type[Refused], str]) -> Iterator[None]:
    """Say what to do in words of the command line where a flow refuses with one of these errors."""
    try:
        yield
    except Refused as error:
        error.do = next((hint for kind, hint in hints.items() if isinstance(error, kind)), error.do)
        raise


def stored(name: str) -> str:
    """A name as the database holds it: 'after_sale' for 'after-sale'."""
    return name.replace("-", "_")


def answer_link(call: Invocation) -> Answer:
    """The link by which the contact can answer."""
    link = link_of(find_followup(call), by=call.member, now=call.now)
    return Answer({"link": link}, [link])
