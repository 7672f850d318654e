"""Commands of the day's work: what is due, what happened, and what happens next."""

from followthrough.cli.table.arguments import (
    LONGEST_DATE,
    LONGEST_NAME,
    LONGEST_SUBJECT,
    NOT_GIVEN,
    Command,
    argument,
    date_option,
    parse_count,
    parse_days,
    parse_month,
    parse_number,
    parse_row_id,
    person,
    row_id,
)
from followthrough.followups.channels import CHANNELS
from followthrough.followups.outcomes import COMMAND_NAMES
from followthrough.words.en.cli import help_of_work as say
from followthrough.words.en.cli import sending

# The choices below are those of the flows, as a command line writes them; tests/cli/test_table.py compares them.
AGREED = ("send", "yes", "meet", "quote", "ordered", "not-now")
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
DECISIONS = ("go-on", "later", "keep-in-touch", "close")
# The reasons for which the answer 'close' may close.
CLOSED_BECAUSE = ("not-interested", "bought", "went-elsewhere", "other")
PLANNED = tuple(row.name for row in CHANNELS.values() if row.by_hand)

FOLLOWUP = row_id("ID", say.OF_ROW_OR_FOLLOW_UP)
CHANNEL = argument("--channel", choices=PLANNED, metavar="C", help=", ".join(PLANNED))

DAY = (
    Command("note", "note", say.NOTE, (
        argument("line", nargs="?", default=NOT_GIVEN, metavar="LINE"),
        argument("--lines", metavar="FILE", help=say.LINES),
        argument("--also", action="store_const", const="also", dest="wish", default="",
                 help=say.ALSO),
        argument("--instead", action="store_const", const="instead", dest="wish",
                 help=say.INSTEAD),
        argument("--myself", action="store_const", const=True, default=None, help=say.MYSELF),
        argument("--dry-run", action="store_true", help=say.DRY_RUN),
    ), acts=True),
    Command("today", "today", say.TODAY, (
        argument("--minutes", type=parse_count, default=None, metavar="N", help=say.MINUTES),
    )),
    Command("upcoming", "verbs.upcoming", say.UPCOMING, (
        argument("--days", type=parse_days, default=None, metavar="N", help=say.DAYS_AHEAD),
    )),
    Command("plan", "verbs.plan", say.PLAN, (
        argument("way", nargs="?", choices=("take",), default=None, metavar="take"),
        argument("habit", nargs="?", default=NOT_GIVEN, metavar="HABIT", longest=LONGEST_NAME, help=say.HABIT_KEY),
        argument("contact", nargs="?", default=NOT_GIVEN, metavar="CONTACT", longest=LONGEST_NAME,
                 help=say.OF_CONTACT),
        argument("--month", type=parse_month, default=None, metavar="YYYY-MM", help=say.MONTH),
    ), acts=True),
    Command("morning", "verbs.plan", say.MORNING),
    Command("end-of-day", "verbs.plan", say.END_OF_DAY),
    Command("spread-overdue", "verbs.plan", say.SPREAD_OVERDUE, (
        argument("--days", type=parse_number, required=True, metavar="N", help=say.SPREAD_DAYS),
        argument("--dry-run", action="store_true", help=say.SPREAD_DRY),
    ), acts=True),
    Command("habits", "verbs.plan", say.HABITS, (
        argument("way", nargs="?", choices=("set",), default=None, metavar="set"),
        argument("habit", nargs="?", default=NOT_GIVEN, metavar="KEY", longest=LONGEST_NAME, help=say.HABIT_KEY),
        argument("--count", type=parse_number, default=None, metavar="N", help=say.HOW_MANY),
        argument("--off", action="store_true", help=say.HABIT_OFF),
    ), acts=True),
    Command("events", "verbs.plan", say.EVENTS, (
        argument("way", nargs="?", choices=("add",), default=None, metavar="add"),
        argument("name", nargs="?", default=NOT_GIVEN, metavar="NAME", longest=LONGEST_NAME, help=say.EVENT_NAME),
        argument("--every", metavar="RULE", longest=LONGEST_NAME, help=say.EVENT_RULE),
        argument("--on", metavar="WHEN", help=say.EVENT_ON),
        argument("--place", metavar="P", longest=LONGEST_NAME, help=say.EVENT_PLACE),
    ), acts=True),
    Command("log", "verbs.log", say.LOG, (
        row_id("ID", say.OF_ROW),
        argument("outcome", choices=COMMAND_NAMES, metavar="OUTCOME", help=", ".join(COMMAND_NAMES)),
        argument("--words", metavar="T", help=say.WORDS),
        argument("--agreed", choices=AGREED, metavar="A", help=say.after_talk(', '.join(AGREED))),
        argument("--channel", choices=tuple(CHANNELS), metavar="C", help=say.CHANNEL),
        date_option("--told", say.TOLD),
        argument("--with", dest="material", metavar="MATERIAL", longest=LONGEST_NAME, help=sending.WITH),
        date_option("--next", say.NEXT_AS_PROPOSED, dest="next_words"),
        date_option("--at", say.AT),
    ), acts=True),
    Command("undo", "verbs.ledger", say.UNDO, acts=True),
)  # fmt: skip

FOLLOWUPS = (
    Command("start", "verbs.followup", say.START, (
        person(),
        argument("--purpose", default="keep-in-touch", choices=PURPOSES, metavar="P",
                 help=say.one_purpose(PURPOSES)),
        argument("--about", metavar="T", longest=LONGEST_SUBJECT, help=say.ABOUT),
        date_option("--next", say.NEXT_WORKING_DAY, dest="next_words"),
        CHANNEL,
    ), acts=True),
    Command("move", "verbs.followup", say.MOVE, (
        FOLLOWUP,
        date_option("--next", dest="next_words"),
        CHANNEL,
        argument("--what", metavar="T", longest=LONGEST_SUBJECT, help=say.WHAT),
        argument("--with", dest="material", metavar="MATERIAL", longest=LONGEST_NAME, help=sending.WITH),
        argument("--they-know", action="store_true", help=say.THEY_KNOW),
        argument("--owner", metavar="EMAIL", longest=LONGEST_NAME, help=say.NEW_OWNER),
    ), acts=True),
    Command("handover", "verbs.team", say.HANDOVER, (
        argument("email", metavar="EMAIL", longest=LONGEST_NAME, help=say.OF_COLLEAGUE),
        argument("--contact", action="append", default=[], metavar="C", longest=LONGEST_NAME,
                 help=say.THEIR_FOLLOW_UPS),
        argument("--all", action="store_true", dest="everything", help=say.ALL_OF_MINE),
    ), acts=True),
    Command("away", "verbs.team", say.AWAY, (
        date_option("--until", say.BACK_ON, required=True),
        argument("--cover", metavar="EMAIL", longest=LONGEST_NAME, help=say.WHO_COVERS),
    ), acts=True),
    Command("wait", "verbs.followup", say.WAIT, (
        FOLLOWUP,
        argument("--for", required=True, dest="what", metavar="T", longest=LONGEST_SUBJECT, help=say.WAITING_FOR),
        date_option("--ask", say.ASK),
        argument("--promised", action="store_true", help=say.PROMISED),
    ), acts=True),
    Command("close", "verbs.followup", say.CLOSE, (
        FOLLOWUP,
        argument("--because", required=True, choices=REASONS, metavar="R", help=", ".join(REASONS)),
        date_option("--until", say.UNTIL),
        argument("--note", metavar="T", longest=LONGEST_SUBJECT, help=say.WHY),
        argument("--release", action="store_true", help=say.RELEASE),
    ), acts=True),
    Command("reopen", "verbs.followup", say.REOPEN, (
        FOLLOWUP,
        date_option("--next", say.NEXT_WORKING_DAY, dest="next_words"),
    ), acts=True),
    Command("answer-link", "verbs.followup", say.ANSWER_LINK, (FOLLOWUP,)),
    Command("promise", "verbs.ledger", say.PROMISE, (
        row_id("ID", say.OF_PROMISE),
        argument("way", choices=("keep", "break", "release"), metavar="keep|break|release"),
    ), acts=True),
    Command("correct", "verbs.ledger", say.CORRECT, (
        row_id("TOUCH", say.OF_TOUCH),
        argument("--words", required=True, metavar="T", help=say.WHAT_WAS_SAID),
    ), acts=True),
    Command("enrol", "verbs.sequence", say.ENROL, (
        person(),
        argument("sequence", metavar="KEY", longest=LONGEST_NAME, help=say.SEQUENCE_KEY),
        argument("--about", metavar="T", longest=LONGEST_SUBJECT, help=say.ABOUT),
    ), acts=True),
    Command("sequences", "verbs.sequence", say.SEQUENCES, (
        argument("way", nargs="?", choices=("edit", "reset", "retire"), default=None, metavar="edit|reset|retire"),
        argument("sequence", nargs="?", default=NOT_GIVEN, metavar="KEY", longest=LONGEST_NAME, help=say.SEQUENCE_KEY),
        argument("file", nargs="?", default=NOT_GIVEN, metavar="FILE", help=say.SEQUENCE_FILE),
    ), acts=True),
    Command("materials", "verbs.sending.materials", sending.MATERIALS, (
        argument("way", nargs="?", choices=("add", "given", "retire", "use"), default=None,
                 metavar="add|given|retire|use"),
        argument("name", nargs="?", default=NOT_GIVEN, metavar="NAME|ID", longest=LONGEST_NAME,
                 help=sending.MATERIAL_NAME),
        argument("--link", metavar="URL", longest=LONGEST_SUBJECT, help=sending.LINK),
        argument("--file", metavar="F", help=sending.FILE),
        argument("--says", metavar="T", longest=LONGEST_SUBJECT, help=sending.SAYS),
    ), acts=True),
    Command("letters", "verbs.sending.letters", sending.LETTERS, (
        argument("way", nargs="?", choices=("written", "posted", "rates"), default=None,
                 metavar="written|posted|rates"),
        argument("id", nargs="?", type=parse_row_id, default=None, metavar="ID", help=sending.LETTER_ID),
        date_option("--call", sending.LETTER_CALL),
        argument("--words", metavar="T", help=sending.LETTER_WORDS),
        argument("--keep", action="store_true", help=sending.LETTER_KEEP),
        argument("--home", type=parse_count, default=None, metavar="N", help=sending.DAYS_HOME),
        argument("--abroad", type=parse_count, default=None, metavar="N", help=sending.DAYS_ABROAD),
        argument("--note", metavar="A", longest=LONGEST_DATE, help=sending.NOTE_RATE),
        argument("--letter", metavar="A", longest=LONGEST_DATE, help=sending.LETTER_RATE),
        argument("--currency", metavar="C", longest=LONGEST_DATE, help=sending.CURRENCY),
    ), acts=True),
    Command("templates", "verbs.sending.templates", say.TEMPLATES, (
        argument("way", nargs="?", choices=("show", "set", "reset"), default=None, metavar="show|set|reset",
                 help=say.TEMPLATE_WAY),
        argument("situation", nargs="?", default=NOT_GIVEN, metavar="SITUATION", longest=LONGEST_NAME,
                 help=say.TEMPLATE_SITUATION),
        argument("medium", nargs="?", default=NOT_GIVEN, metavar="MEDIUM", longest=LONGEST_NAME,
                 help=say.TEMPLATE_MEDIUM),
        argument("file", nargs="?", default=NOT_GIVEN, metavar="FILE", help=say.TEMPLATE_FILE),
        argument("--for", dest="contact", metavar="CONTACT", longest=LONGEST_NAME, help=say.TEMPLATE_FOR),
        date_option("--next", dest="next_words"),
    ), acts=True),
    Command("sequence-preview", "verbs.sequence", say.PREVIEW, (
        argument("sequence", metavar="KEY", longest=LONGEST_NAME, help=say.SEQUENCE_KEY),
        argument("--for", required=True, dest="contact", metavar="CONTACT", longest=LONGEST_NAME),
    )),
    Command("skip-stage", "verbs.sequence", say.SKIP_STAGE, (
        FOLLOWUP,
        argument("stage", metavar="STAGE", longest=LONGEST_NAME, help=say.STAGE),
    ), acts=True),
    Command("stop-sequence", "verbs.sequence", say.STOP_SEQUENCE, (FOLLOWUP,), acts=True),
    Command("decide", "verbs.sequence", say.DECIDE, (
        FOLLOWUP,
        argument("decision", choices=DECISIONS, metavar="|".join(DECISIONS)),
        date_option("--until", say.DECIDE_UNTIL),
        argument("--because", choices=CLOSED_BECAUSE, metavar="R", help=say.DECIDE_WHY),
    ), acts=True),
    Command("promises", "today", say.PROMISES),
    Command("waiting", "today", say.WAITING),
)  # fmt: skip
