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

GIVING_UP = ("other", "later", "do-not-contact")
DROPPED = "company, title, does, address, birthday, note, zone, or a number or address as it is written"
COLUMNS = (
    argument("--company", metavar="N", longest=LONGEST_NAME, help="where they work"),
    argument("--title", metavar="T", longest=LONGEST_NAME, help="their position"),
    argument("--note", metavar="T", help="your note about them"),
)

BOOK = (
    Command("add", "verbs.book", "A new person.", (
        argument("name", metavar="NAME", longest=LONGEST_NAME, help="the whole name"),
        *COLUMNS,
        argument("--phone", metavar="P", longest=LONGEST_NAME, help="a number"),
        argument("--email", metavar="E", longest=LONGEST_NAME, help="an e-mail address"),
    ), acts=True),
    Command("edit", "verbs.book", "Other facts about a person.", (
        person(),
        argument("--name", metavar="N", longest=LONGEST_NAME, help="the whole name"),
        *COLUMNS,
        argument("--does", metavar="T", longest=LONGEST_SUBJECT, help="what they do, in your words"),
        argument("--address", metavar="A", longest=LONGEST_SUBJECT, help="by post"),
        argument("--birthday", metavar="D", longest=10, help="such as 1984-05-30 or --05-30"),
        argument("--zone", metavar="Z", longest=LONGEST_NAME, help="their time zone"),
        argument("--phone", action="append", metavar="P", longest=LONGEST_NAME, help="one more number"),
        argument("--email", action="append", metavar="E", longest=LONGEST_NAME, help="one more e-mail address"),
        argument("--drop", action="append", metavar="WHAT", longest=LONGEST_NAME, help=DROPPED),
    ), acts=True),
    Command("bring-back", "verbs.book", "Bring a deleted person back, within thirty days.", (
        row_id("ID", "of the person"),
    ), acts=True),
    Command("give-up", "verbs.contact", "No longer mean to call a person, with the reason.", (
        person(),
        argument("--because", required=True, choices=GIVING_UP, metavar="R", help=", ".join(GIVING_UP)),
        argument("--note", metavar="T", longest=LONGEST_SUBJECT, help="why, in your words"),
        date_option("--until", "with “later”: the day to check back"),
    ), acts=True),
    Command("talked", "verbs.followup", "Two people you introduced have talked: thank the other one.", (
        row_id("ID", "of the follow-up with the one who said so"),
    ), acts=True),
    Command("tags", "verbs.lists", "The tags; or rename one, or take it off everybody.", (
        argument("way", nargs="?", choices=("rename", "remove"), default=None, metavar="rename|remove",
                 help="without it: the list"),
        argument("name", nargs="?", default=NOT_GIVEN, metavar="NAME", longest=LONGEST_TAG, help="of the tag"),
        argument("new", nargs="?", default=NOT_GIVEN, metavar="NEW", longest=LONGEST_TAG, help="its new name"),
    ), acts=True),
    Command("duplicates", "verbs.lists", "Pairs who may be one person; or say that a pair is two.", (
        argument("way", nargs="?", choices=("not",), default=None, metavar="not", help="without it: the list"),
        argument("pair", nargs="?", type=parse_row_id, default=None, metavar="ID", help="of a pair of the list"),
    ), acts=True),
)  # fmt: skip
