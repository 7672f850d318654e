"""The verbs of a team: handover, away."""

from followthrough import schemas
from followthrough.cli.invocation import Invocation
from followthrough.cli.lookup import find_contact, find_member
from followthrough.cli.output import Answer, WrongUsage
from followthrough.cli.verbs.acted import act_fields, acted
from followthrough.flows.account.go_away import HERE, change_absence, go_away
from followthrough.flows.followup.hand_over import hand_over
from followthrough.words.en.cli import answers as say

# The word for no day.
NONE = "none"


def handover(call: Invocation) -> Answer:
    """Follow-ups of some people, or all of the acting member's, for another member."""
    args = call.args
    if bool(args.contact) == args.everything:
        raise WrongUsage(say.CONTACTS_OR_ALL, do="followthrough handover EMAIL --contact C")
    to = find_member(call, args.email)
    people = [find_contact(call, who).pk for who in args.contact]
    return acted(hand_over(to, contacts=people, everything=args.everything, **act_fields(call)))


def away(call: Invocation) -> Answer:
    """Be away until a day, with somebody who covers; with `none` be back."""
    args = call.args
    if args.until.strip().lower() == NONE:
        if args.cover:
            raise WrongUsage(say.NO_COVER_WHEN_BACK, do="followthrough away --until none")
        act = change_absence(call.member, HERE, now=call.now, client_key=call.client_key)
    else:
        cover = find_member(call, args.cover).pk if args.cover else None
        act = go_away(call.member, args.until, cover=cover, now=call.now, client_key=call.client_key)
    return acted(act, member=schemas.member(call.member))
