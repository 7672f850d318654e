"""Commands about people: bringing them in, finding them, sorting them, and what is decided about one of them."""

from followthrough.cli.table.arguments import (
    LONGEST_NAME,
    LONGEST_SUBJECT,
    LONGEST_TAG,
    Command,
    argument,
    parse_count,
    person,
)

LISTS = ("call", "idle", "active", "waiting", "closed", "personal", "unsorted")
DECISIONS = ("call", "keep", "none", "personal")

PEOPLE = (
    Command("import", "imports", "Bring people in from vCard, CSV or Excel files.", (
        argument("files", nargs="+", metavar="FILE"),
        argument("--dry-run", action="store_true", help="say what would happen, and change nothing"),
        argument("--take-changes", action="store_true", help="also change what the file says differently"),
    ), acts=True),
    Command("find", "people", "People by name, company, address, number, work, tags, notes and what was said.", (
        argument("words", nargs="+", metavar="WORDS"),
    )),
    Command("who", "people", "Whom you know who does something, the nearest first.", (
        argument("does", nargs="+", metavar="DOES"),
    )),
    Command("contact", "people", "One person: how to reach them, what is open, what happened.", (
        argument("who", nargs="+", metavar="ID or NAME"),
    )),
    Command("people", "people", "Everybody, or one list of people, with what is next.", (
        argument("--list", choices=LISTS, metavar="L", help=", ".join(LISTS)),
        argument("--owner", metavar="EMAIL", longest=LONGEST_NAME, help="only those this member follows up"),
        argument("--limit", type=parse_count, default=None, metavar="N", help="at most so many rows"),
    )),
    Command("sort", "verbs.contact", "Decide about a person: meaning to call, keep in touch, neither, or personal.", (
        person(),
        argument("decision", choices=DECISIONS, metavar="call|keep|none|personal"),
        argument("--days", type=parse_count, default=None, metavar="N", help="with “keep”: how often; default 90"),
    ), acts=True),
    Command("keep-in-touch", "verbs.contact", "How often to keep in touch with a person, or with everybody of a tag.", (
        argument("words", nargs="+", metavar="CONTACT DAYS", longest=LONGEST_NAME,
                 help="a person and a number of days, or “none”; with --tag only the days"),
        argument("--tag", metavar="T", longest=LONGEST_TAG, help="everybody who has this tag"),
    ), acts=True),
    Command("tag", "verbs.contact", "Put a tag on a person, or take it off.", (
        person(),
        argument("name", metavar="NAME", longest=LONGEST_TAG, help="of the tag"),
        argument("--off", action="store_true", help="take it off"),
    ), acts=True),
    Command("merge", "verbs.contact", "Two rows that are one person: everything moves to the first.", (
        person("keep", "KEEP"),
        person("gone", "GONE"),
        argument("--dry-run", action="store_true", help="say what would move, and change nothing"),
    ), acts=True),
    Command("introduce", "verbs.contact", "Two people who should talk: both are asked whether they did.", (
        person("one", "A"),
        person("other", "B"),
        argument("--about", metavar="T", longest=LONGEST_SUBJECT, help="what A needs"),
    ), acts=True),
    Command("delete", "verbs.contact", "Delete a person; undo brings them back.", (person(),), acts=True),
)  # fmt: skip
