"""Commands of the day's work: what is due, what happened, and what happens next."""

from followthrough.cli.table.arguments import (
    LONGEST_NAME,
    LONGEST_SUBJECT,
    NOT_GIVEN,
    Command,
    argument,
    date_option,
    parse_count,
    person,
    row_id,
)
from followthrough.followups.channels import CHANNELS
from followthrough.followups.outcomes import COMMAND_NAMES

# The choices below are those of the flows, as a command line writes them; tests/cli/test_table.py compares them.
AGREED = ("send", "meet", "quote", "ordered", "not-now")
PURPOSES = (
    "met",
    "inquiry",
    "reply",
    "quote",
    "promise",
    "after-sale",
    "keep-in-touch",
    "waiting",
    "referral",
)
REASONS = ("not-interested", "bought", "went-elsewhere", "do-not-contact", "later", "other")
PLANNED = tuple(row.name for row in CHANNELS.values() if row.by_hand)

FOLLOWUP = row_id("ID", "of a row of today, or of a follow-up of contact")
CHANNEL = argument("--channel", choices=PLANNED, metavar="C", help=", ".join(PLANNED))

DAY = (
    Command("note", "note", "Write one line about someone; the rest is understood.", (
        argument("line", nargs="?", default=NOT_GIVEN, metavar="LINE"),
        argument("--lines", metavar="FILE", help="many lines, one a line; a bad one does not stop the rest"),
        argument("--also", action="store_const", const="also", dest="wish", default="",
                 help="keep an open step of theirs beside the new one (the default)"),
        argument("--instead", action="store_const", const="instead", dest="wish",
                 help="replace their open step by the new one"),
        argument("--dry-run", action="store_true", help="only say what was understood"),
    ), acts=True),
    Command("today", "today", "Whom to call today, and why.", (
        argument("--minutes", type=parse_count, default=None, metavar="N", help="only what fits; promises always do"),
    )),
    Command("log", "verbs.log", "What happened, and so what happens next.", (
        row_id("ID", "of a row of today"),
        argument("outcome", choices=COMMAND_NAMES, metavar="OUTCOME", help=", ".join(COMMAND_NAMES)),
        argument("--words", metavar="T", help="what was said or agreed"),
        argument("--agreed", choices=AGREED, metavar="A", help=f"after a talk: {', '.join(AGREED)}"),
        argument("--channel", choices=tuple(CHANNELS), metavar="C", help="how it happened; default: as planned"),
        date_option("--told", "the date you told them, which is a promise; or “no”"),
        date_option("--next", "such as “fri 10”; else as proposed", dest="next_words"),
        date_option("--at", "when it happened, such as “yesterday 4pm”; default: now"),
    ), acts=True),
    Command("undo", "verbs.ledger", "Take back the last thing you did.", acts=True),
)  # fmt: skip

FOLLOWUPS = (
    Command("start", "verbs.followup", "A follow-up with somebody, and its first step.", (
        person(),
        argument("--purpose", required=True, choices=PURPOSES, metavar="P", help=", ".join(PURPOSES)),
        argument("--about", metavar="T", longest=LONGEST_SUBJECT, help="what it is about, in your words"),
        date_option("--next", "such as “fri 10”; else the next working day", dest="next_words"),
        CHANNEL,
    ), acts=True),
    Command("move", "verbs.followup", "Another day, another way or other words for the next step.", (
        FOLLOWUP,
        date_option("--next", dest="next_words"),
        CHANNEL,
        argument("--what", metavar="T", longest=LONGEST_SUBJECT, help="what the step is for"),
        argument("--they-know", action="store_true", help="you told them the later date"),
        argument("--owner", metavar="EMAIL", longest=LONGEST_NAME, help="the member who does it from now on"),
    ), acts=True),
    Command("wait", "verbs.followup", "It is their turn, until you ask again.", (
        FOLLOWUP,
        argument("--for", required=True, dest="what", metavar="T", longest=LONGEST_SUBJECT, help="what they owe"),
        date_option("--ask", "when you ask again, such as “fri”; else three working days"),
        argument("--promised", action="store_true", help="they promised it"),
    ), acts=True),
    Command("close", "verbs.followup", "End a follow-up, with its reason.", (
        FOLLOWUP,
        argument("--because", required=True, choices=REASONS, metavar="R", help=", ".join(REASONS)),
        date_option("--until", "with “later”: the day to check back"),
        argument("--note", metavar="T", longest=LONGEST_SUBJECT, help="why, in your words"),
        argument("--release", action="store_true", help="they let you off what you promised"),
    ), acts=True),
    Command("reopen", "verbs.followup", "Take a closed follow-up up again.", (
        FOLLOWUP,
        date_option("--next", "such as “fri 10”; else the next working day", dest="next_words"),
    ), acts=True),
    Command("promise", "verbs.ledger", "Close a promise by hand.", (
        row_id("ID", "of a row of promises"),
        argument("way", choices=("keep", "break", "release"), metavar="keep|break|release"),
    ), acts=True),
    Command("correct", "verbs.ledger", "Write what was said anew; the old line stays in the log.", (
        row_id("TOUCH", "of a touch of contact"),
        argument("--words", required=True, metavar="T", help="what was said"),
    ), acts=True),
    Command("promises", "today", "What you said you would do, and what they said."),
    Command("waiting", "today", "Whose turn it is, and when you ask again."),
)  # fmt: skip
