"""The commands about how a person wants to be reached: show it, write it down, ask the contact law."""

from typing import Any

from followthrough import schemas
from followthrough.cli.invocation import Invocation
from followthrough.cli.lookup import find_contact
from followthrough.cli.output import Answer, WrongUsage
from followthrough.cli.verbs.acted import act_fields, acted
from followthrough.consent.contact_law import read_law
from followthrough.consent.do_not_contact import refuse_barred
from followthrough.consent.law import No
from followthrough.flows.contact.set_preference import PreferenceChange, set_preference
from followthrough.kit.errors import Refused
from followthrough.words.en.cli import answers as say
from followthrough.words.en.flows import consent as words_for

# Options that write something down, and what they say; the value of the first two kinds is a channel.
WAYS = {"prefers": "prefers", "not_": "not", "may": "may"}
VALUES = {"hours": "hours", "zone": "zone"}


def preferences(call: Invocation) -> Answer:
    """The ways and hours that suit a person; with an option it is written down first."""
    args = call.args
    given = [name for name in (*WAYS, *VALUES) if getattr(args, name)]
    if len(given) > 1:
        raise WrongUsage(say.ONE_PREFERENCE, do=say.SEE_PREFERENCES_HELP)
    if (args.until or args.because) and given not in (["not_"], ["may"], ["prefers"]):
        raise WrongUsage(say.UNTIL_WITH_NOT, do=say.SEE_PREFERENCES_HELP)
    person = find_contact(call, args.contact)
    if not given:
        shape = schemas.preferences(person, by=call.member, now=call.now)
        return Answer(shape, lines_of(shape))
    act = set_preference(person, change_of(args, given[0]), **act_fields(call))
    person.refresh_from_db()
    return acted(act, preferences=schemas.preferences(person, by=call.member, now=call.now))


def change_of(args: Any, name: str) -> PreferenceChange:
    value = getattr(args, name)
    if name in VALUES:
        return PreferenceChange(VALUES[name], value=value)
    return PreferenceChange(WAYS[name], channel=value, until=args.until, words=args.because)


def lines_of(shape: dict[str, Any]) -> list[str]:
    hours = shape["hours"]
    lines = [say.preferred_way(shape["prefers"])] if shape["prefers"] else []
    lines.append(say.hours_line(open_times=hours["open"], zone=hours["zone"]))
    return [*lines, *(say.way_line(way["channel"], way["value"], way["why"]) for way in shape["ways"])]


def may_contact(call: Invocation) -> Answer:
    """May this person be contacted on the channel now? Raises Refused with the reason."""
    args = call.args
    person = find_contact(call, args.contact)
    if not args.answers:
        refuse_barred(person)
    law = read_law(person.pk, by=call.member, now=call.now, steps=False)
    answer = law.may(args.channel, automatic=args.automatic, answers=args.answers)
    if isinstance(answer, No):
        raise Refused(answer.why, do=words_for.LOG_STILL)
    return Answer({"may": True}, [say.MAY_CONTACT])
