"""Commands that keep the book of people in order, as the pages do."""

from followthrough.cli.table.arguments import (
    LONGEST_NAME,
    LONGEST_SUBJECT,
    LONGEST_TAG,
    NOT_GIVEN,
    Command,
    argument,
    date_option,
    parse_row_id,
    person,
    row_id,
)
from followthrough.words.en.cli import help_of_people as say

GIVING_UP = ("other", "later", "do-not-contact")
DROPPED = say.FIELD_TO_CLEAR
COLUMNS = (
    argument("--company", metavar="N", longest=LONGEST_NAME, help=say.COMPANY),
    argument("--title", metavar="T", longest=LONGEST_NAME, help="their position"),
    argument("--note", metavar="T", help=say.NOTE),
)

BOOK = (
    Command("add", "verbs.book", say.ADD, (
        argument("name", metavar="NAME", longest=LONGEST_NAME, help=say.FULL_NAME),
        *COLUMNS,
        argument("--phone", metavar="P", longest=LONGEST_NAME, help="a number"),
        argument("--email", metavar="E", longest=LONGEST_NAME, help=say.EMAIL),
    ), acts=True),
    Command("edit", "verbs.book", say.EDIT, (
        person(),
        argument("--name", metavar="N", longest=LONGEST_NAME, help=say.FULL_NAME),
        *COLUMNS,
        argument("--does", metavar="T", longest=LONGEST_SUBJECT, help=say.DOES),
        argument("--address", metavar="A", longest=LONGEST_SUBJECT, help="by post"),
        argument("--birthday", metavar="D", longest=10, help=say.BIRTHDAY),
        argument("--zone", metavar="Z", longest=LONGEST_NAME, help=say.ZONE),
        argument("--phone", action="append", metavar="P", longest=LONGEST_NAME, help=say.ONE_MORE_PHONE),
        argument("--email", action="append", metavar="E", longest=LONGEST_NAME, help=say.ONE_MORE_EMAIL),
        argument("--drop", action="append", metavar="WHAT", longest=LONGEST_NAME, help=DROPPED),
    ), acts=True),
    Command("bring-back", "verbs.book", say.BRING_BACK, (
        row_id("ID", say.OF_CONTACT),
    ), acts=True),
    Command("give-up", "verbs.contact", say.GIVE_UP, (
        person(),
        argument("--because", required=True, choices=GIVING_UP, metavar="R", help=", ".join(GIVING_UP)),
        argument("--note", metavar="T", longest=LONGEST_SUBJECT, help=say.WHY),
        date_option("--until", say.UNTIL),
    ), acts=True),
    Command("not-today", "verbs.contact", say.NOT_TODAY, (
        person(),
    ), acts=True),
    Command("talked", "verbs.followup", say.TALKED, (
        row_id("ID", say.OF_FOLLOW_UP_SAID),
    ), acts=True),
    Command("tags", "verbs.lists", say.TAGS, (
        argument("way", nargs="?", choices=("rename", "remove"), default=None, metavar="rename|remove",
                 help=say.OR_LIST),
        argument("name", nargs="?", default=NOT_GIVEN, metavar="NAME", longest=LONGEST_TAG, help=say.OF_TAG),
        argument("new", nargs="?", default=NOT_GIVEN, metavar="NEW", longest=LONGEST_TAG, help=say.NEW_NAME),
    ), acts=True),
    Command("duplicates", "verbs.lists", say.DUPLICATES, (
        argument("way", nargs="?", choices=("not",), default=None, metavar="not", help=say.OR_LIST),
        argument("pair", nargs="?", type=parse_row_id, default=None, metavar="ID", help=say.OF_PAIR),
    ), acts=True),
)  # fmt: skip
