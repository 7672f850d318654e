"""Commands for the installation: serving, accounts, parsing without saving, maintenance."""

from followthrough.cli.table.arguments import LONGEST_NAME, NOT_GIVEN, Command, argument, parse_port
from followthrough.words.en.cli import help_of_installation as say

PORT = 8321
EMAIL = argument("email", metavar="EMAIL", longest=LONGEST_NAME)
# The settings that can be changed.
SETTINGS = (
    "name", "zone", "working-days", "hours", "minutes", "away-until", "clock", "workspace-name", "country", "address",
)  # fmt: skip

START = (
    Command("serve", "", say.SERVE, (
        argument("--host", default="127.0.0.1", help=say.HOST),
        argument("--port", type=parse_port, default=None, help=say.port(PORT)),
    )),
    Command("worker", "", say.WORKER),
    Command("init", "accounts", say.INIT, (
        argument("--owner", required=True, metavar="EMAIL", longest=LONGEST_NAME),
        argument("--zone", required=True, metavar="ZONE", longest=LONGEST_NAME, help=say.ZONE),
        argument("--country", required=True, metavar="CC", longest=LONGEST_NAME,
                 help=say.COUNTRY),
        argument("--name", longest=LONGEST_NAME, help=say.OWNER_NAME),
        argument("--workspace", longest=LONGEST_NAME, help=say.WORKSPACE_NAME),
    ), in_demo=False),
    Command("claim", "accounts", say.CLAIM, in_demo=False),
    Command("login-link", "accounts", say.LOGIN_LINK, (EMAIL,)),
    Command("invite", "accounts", say.INVITE, (EMAIL,),
            in_demo=False),
    Command("members", "accounts", say.MEMBERS, (
        argument("way", nargs="?", choices=("add", "remove"), default=None, metavar="add|remove", help=say.OR_LIST),
        argument("email", nargs="?", default=NOT_GIVEN, metavar="EMAIL", longest=LONGEST_NAME,
                 help=say.OF_NEW_MEMBER),
        argument("--name", metavar="N", longest=LONGEST_NAME, help=say.NEW_MEMBER_NAME),
        argument("--zone", metavar="Z", longest=LONGEST_NAME, help=say.MEMBER_ZONE),
        argument("--to", metavar="EMAIL", longest=LONGEST_NAME, help=say.GETS_THEIRS),
    ), acts=True),
)  # fmt: skip

OWN = (
    Command("settings", "verbs.settings", say.SETTINGS, (
        argument("name", nargs="?", choices=SETTINGS, default=None, metavar="NAME", help=", ".join(SETTINGS)),
        argument("value", nargs="?", default=NOT_GIVEN, metavar="VALUE", longest=LONGEST_NAME, help=say.SETTING),
    ), acts=True),
)  # fmt: skip

PARSING = (
    Command("parse", "offline", say.PARSE, rows=False),
    Command("read-contacts", "offline", say.READ_CONTACTS, (
        argument("--region", required=True, metavar="CC", help=say.REGION),
        argument("file", metavar="FILE"),
    ), rows=False),
)  # fmt: skip

MAINTENANCE = (
    Command("doctor", "system", say.DOCTOR,
            needs_answer=False),
    Command("tick", "tick", say.TICK),
    Command("demo", "system", say.DEMO, (
        argument("way", choices=("in", "out"), metavar="in|out"),
    )),
    Command("backup", "system", say.BACKUP, (argument("file", metavar="FILE"),)),
    Command("restore", "system", say.RESTORE, (
        argument("file", metavar="FILE"),
        argument("--yes", action="store_true", help=say.YES),
    ), shares=False, in_demo=False),
    Command("export", "system", say.EXPORT, (
        argument("folder", metavar="FOLDER"),
    )),
    Command("update", "system", say.UPDATE),
)  # fmt: skip
