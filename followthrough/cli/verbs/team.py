"""The verbs of a team: handover."""

from followthrough.cli.invocation import Invocation
from followthrough.cli.lookup import find_contact, find_member
from followthrough.cli.output import Answer, WrongUsage
from followthrough.cli.verbs.acted import act_fields, acted
from followthrough.flows.followup.hand_over import hand_over
from followthrough.words.en.cli import answers as say


def handover(call: Invocation) -> Answer:
    """Follow-ups of some people, or all of the acting member's, for another member."""
    args = call.args
    if bool(args.contact) == args.everything:
        raise WrongUsage(say.CONTACTS_OR_ALL, do="followthrough handover EMAIL --contact C")
    to = find_member(call, args.email)
    people = [find_contact(call, who).pk for who in args.contact]
    return acted(hand_over(to, contacts=people, everything=args.everything, **act_fields(call)))
