"""Commands for the installation: serving, accounts, parsing without saving, maintenance."""

from followthrough.cli.table.arguments import LONGEST_NAME, NOT_GIVEN, Command, argument, parse_port

PORT = 8321
EMAIL = argument("email", metavar="EMAIL", longest=LONGEST_NAME)

START = (
    Command("serve", "", "Everything in one process: pages, clock, reminders.", (
        argument("--host", default="127.0.0.1", help="beyond this machine only with FOLLOWTHROUGH_URL set"),
        argument("--port", type=parse_port, default=None, help=f"default: the next free one from {PORT}"),
    )),
    Command("worker", "", "One more node that rings the clock and does what is due, without pages."),
    Command("init", "accounts", "A workspace and its owner.", (
        argument("--owner", required=True, metavar="EMAIL", longest=LONGEST_NAME),
        argument("--zone", required=True, metavar="ZONE", longest=LONGEST_NAME, help="such as Europe/London"),
        argument("--country", required=True, metavar="CC", longest=LONGEST_NAME,
                 help="two letters: whose numbers and holidays"),
        argument("--name", longest=LONGEST_NAME, help="the owner's name"),
        argument("--workspace", longest=LONGEST_NAME, help="the workspace's name"),
    ), in_demo=False),
    Command("claim", "accounts", "A one-time link by which the owner sets a password (30 minutes).", in_demo=False),
    Command("login-link", "accounts", "A one-time link that signs a member in (30 minutes).", (EMAIL,)),
    Command("invite", "accounts", "A one-time link by which somebody joins the workspace (30 minutes).", (EMAIL,),
            in_demo=False),
    Command("members", "accounts", "Who works here; or add a colleague.", (
        argument("way", nargs="?", choices=("add",), default=None, metavar="add", help="without it: the list"),
        argument("email", nargs="?", default=NOT_GIVEN, metavar="EMAIL", longest=LONGEST_NAME,
                 help="of the new member"),
        argument("--name", metavar="N", longest=LONGEST_NAME, help="the new member's name"),
        argument("--zone", metavar="Z", longest=LONGEST_NAME, help="their time zone; default: the workspace's"),
    ), acts=True),
)  # fmt: skip

PARSING = (
    Command("parse", "offline", "Lines of JSON in, what they mean out; one answer a line.", rows=False),
    Command("read-contacts", "offline", "The people of a vCard, CSV or Excel file as JSON; keeps nothing.", (
        argument("--region", required=True, metavar="CC", help="country in which numbers without +49 are dialled"),
        argument("file", metavar="FILE"),
    ), rows=False),
)  # fmt: skip

MAINTENANCE = (
    Command("doctor", "system", "Dropped balls (0), and whether each part works; exit 1 when one fails.",
            needs_answer=False),
    Command("tick", "tick", "One round of the clock, as if it were then."),
    Command("demo", "system", "Five stories to walk through, in a workspace of their own.", (
        argument("way", choices=("in", "out"), metavar="in|out"),
    )),
    Command("backup", "system", "Everything in one file, also while it runs.", (argument("file", metavar="FILE"),)),
    Command("restore", "system", "Put a backup in place; what was there is kept aside.", (
        argument("file", metavar="FILE"),
        argument("--yes", action="store_true", help="also over a workspace that is there"),
    ), shares=False, in_demo=False),
    Command("export", "system", "Your people and their history as CSV and vCard.", (
        argument("folder", metavar="FOLDER"),
    )),
    Command("update", "system", "After new code: back up, then bring the database up to it (make update does both)."),
)  # fmt: skip
