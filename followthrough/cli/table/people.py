"""Commands about people: bringing them in, finding them, sorting them, and what is decided about one of them."""

from followthrough.cli.table.arguments import (
    LONGEST_NAME,
    LONGEST_SUBJECT,
    LONGEST_TAG,
    NOT_GIVEN,
    Command,
    argument,
    date_option,
    parse_count,
    person,
)
from followthrough.followups.channels import CHANNELS
from followthrough.words.en.cli import checks
from followthrough.words.en.cli import help_of_people as say

LISTS = ("call", "idle", "active", "waiting", "closed", "personal", "unsorted")
WAYS = (*CHANNELS, "all")
BULK = ("tag", "start", "move", "keep-in-touch", "handover", "export", "close")
BULK_REASONS = ("not-interested", "bought", "went-elsewhere", "do-not-contact", "other")
DECISIONS = ("call", "keep", "none", "personal")

PEOPLE = (
    Command("import", "imports", say.IMPORT, (
        argument("files", nargs="+", metavar="FILE"),
        argument("--dry-run", action="store_true", help=say.DRY_RUN),
        argument("--take-changes", action="store_true", help=say.TAKE_CHANGES),
    ), acts=True),
    Command("find", "people", say.FIND, (
        argument("words", nargs="+", metavar="WORDS"),
    )),
    Command("who", "people", say.WHO, (
        argument("does", nargs="+", metavar="DOES"),
    )),
    Command("contact", "people", say.CONTACT, (
        argument("who", nargs="+", metavar=say.ID_OR_NAME),
    )),
    Command("company", "verbs.company", say.COMPANY_OF, (
        argument("name", nargs="+", metavar="NAME", longest=LONGEST_NAME, help=say.COMPANY_NAME),
        argument("--limit", type=parse_count, default=None, metavar="N", help=say.LIMIT),
    )),
    Command("people", "people", say.PEOPLE, (
        argument("--list", choices=LISTS, metavar="L", help=", ".join(LISTS)),
        argument("--owner", metavar="EMAIL", longest=LONGEST_NAME, help=say.OWNER),
        argument("--limit", type=parse_count, default=None, metavar="N", help=say.LIMIT),
    )),
    Command("segment", "verbs.bulk", say.SEGMENT, (
        argument("segment", metavar="JSON", help=say.SEGMENT_JSON),
    )),
    Command("bulk", "verbs.bulk", say.BULK, (
        argument("way", choices=BULK, metavar="DO", help=say.BULK_DO),
        argument("what", nargs="?", default=NOT_GIVEN, metavar="WHAT", help=say.BULK_WHAT),
        argument("--segment", metavar="JSON", help=say.BULK_SEGMENT),
        argument("--contact", action="append", default=None, metavar="C", longest=LONGEST_NAME,
                 help=say.BULK_CONTACT),
        date_option("--next", say.BULK_NEXT, dest="next_words"),
        argument("--about", metavar="T", longest=LONGEST_SUBJECT, help=say.BULK_ABOUT),
        argument("--because", choices=BULK_REASONS, default="", metavar="R", help=", ".join(BULK_REASONS)),
        argument("--note", metavar="T", longest=LONGEST_SUBJECT, help=say.BULK_NOTE),
        argument("--dry-run", action="store_true", help=say.BULK_DRY_RUN),
    ), acts=True),
    Command("sort", "verbs.contact", say.SORT, (
        person(),
        argument("decision", choices=DECISIONS, metavar="call|keep|none|personal"),
        argument("--days", type=parse_count, default=None, metavar="N", help=say.DAYS),
    ), acts=True),
    Command("keep-in-touch", "verbs.contact", say.KEEP_IN_TOUCH, (
        argument("words", nargs="+", metavar=say.CONTACT_DAYS, longest=LONGEST_NAME,
                 help=say.CONTACT_DAYS_HELP),
        argument("--tag", metavar="T", longest=LONGEST_TAG, help=say.EVERYONE_WITH_TAG),
    ), acts=True),
    Command("preferences", "verbs.preferences", say.PREFERENCES, (
        person(),
        argument("--prefers", choices=WAYS, metavar="C", default="", help=say.PREFERS),
        argument("--not", dest="not_", choices=WAYS, metavar="C", default="", help=say.NOT_THIS_WAY),
        argument("--may", choices=WAYS, metavar="C", default="", help=say.MAY_THIS_WAY),
        date_option("--until", say.UNTIL_THEN),
        argument("--because", metavar="T", longest=LONGEST_SUBJECT, help=say.WHAT_THEY_SAID),
        argument("--hours", metavar="H", longest=LONGEST_NAME, help=say.HOURS),
        argument("--zone", metavar="Z", longest=LONGEST_NAME, help=say.ZONE),
    ), acts=True),
    Command("may-contact", "verbs.preferences", say.MAY_CONTACT, (
        person(),
        argument("channel", choices=tuple(CHANNELS), metavar="CHANNEL", help=", ".join(CHANNELS)),
        argument("--automatic", action="store_true", help=say.AUTOMATIC),
        argument("--answers", action="store_true", help=say.ANSWERS),
    )),
    Command("tag", "verbs.contact", say.TAG, (
        person(),
        argument("name", metavar="NAME", longest=LONGEST_TAG, help=say.OF_TAG),
        argument("--off", action="store_true", help=say.TAG_OFF),
    ), acts=True),
    Command("merge", "verbs.contact", say.MERGE, (
        person("keep", "KEEP"),
        person("gone", "GONE"),
        argument("--dry-run", action="store_true", help=say.MERGE_DRY_RUN),
    ), acts=True),
    Command("household", "verbs.contact", say.HOUSEHOLD, (
        person("one", "A"),
        argument("other", nargs="?", default=NOT_GIVEN, metavar="B", longest=LONGEST_NAME, help=checks.NUMBER_OR_NAME),
        argument("--off", action="store_true", help=say.HOUSEHOLD_OFF),
    ), acts=True),
    Command("introduce", "verbs.contact", say.INTRODUCE, (
        person("one", "A"),
        person("other", "B"),
        argument("--about", metavar="T", longest=LONGEST_SUBJECT, help=say.ABOUT),
    ), acts=True),
    Command("delete", "verbs.contact", say.DELETE, (person(),), acts=True),
)  # fmt: skip
