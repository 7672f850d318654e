"""The table of commands and their arguments; parser, `--help` and docs/cli.md follow it. Its imports are light."""

from argparse import ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter
from datetime import datetime
from typing import Any, NamedTuple

from followthrough.followups.outcomes import OUTCOMES

PORT = 8321
LOG_OUTCOMES = tuple(row.name.replace("_", "-") for row in OUTCOMES.values() if row.on_command_line)


class Argument(NamedTuple):
    """One argument of a command: the parameters of argparse's `add_argument`."""

    names: tuple[str, ...]
    how: dict[str, Any]


class Command(NamedTuple):
    """A command: its name, the module of its function, its help text and its arguments."""

    name: str
    file: str  # module in this folder
    says: str
    words: tuple[Argument, ...] = ()
    rows: bool = True  # True when it needs the database, and so Django and a home folder

    @property
    def verb(self) -> str:
        """The function's name: 'login-link' is login_link, 'import' is import_."""
        name = self.name.replace("-", "_")
        return f"{name}_" if name == "import" else name


def argument(*names: str, **how: Any) -> Argument:
    return Argument(names, how)


def parse_moment(text: str) -> datetime:
    """Parse an ISO time between 2000 and 2199. Raises ArgumentTypeError for anything else."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"“{text}” is no time; write it like 2026-11-24T08:48") from None
    if not 2000 <= at.year < 2200:
        raise ArgumentTypeError("only times from 2000 to 2199")
    return at


def parse_row_id(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text[:20]) < 2**63:
        raise ArgumentTypeError(f"“{text}” is no number of a row")
    return int(text)


def parse_port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text[:6]) < 65_536:
        raise ArgumentTypeError(f"“{text}” is no port; give a number from 1 to 65535")
    return int(text)


def parse_count(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 100_000:
        raise ArgumentTypeError(f"“{text}” is no number from 1 on")
    return int(text)


COMMANDS: tuple[Command, ...] = (
    Command("serve", "", "Everything in one process: pages, clock, reminders.", (
        argument("--host", default="127.0.0.1", help="beyond this machine only with FOLLOWTHROUGH_URL set"),
        argument("--port", type=parse_port, default=None, help=f"default: the next free one from {PORT}"),
    )),
    Command("worker", "", "One more node that rings the clock and does what is due, without pages."),
    Command("init", "accounts", "A workspace and its owner.", (
        argument("--owner", required=True, metavar="EMAIL"),
        argument("--zone", required=True, metavar="ZONE", help="such as Europe/London"),
        argument("--country", required=True, metavar="CC", help="two letters: whose numbers and holidays"),
        argument("--name", default="", help="the owner's name"),
        argument("--workspace", default="", help="the workspace's name"),
    )),
    Command("claim", "accounts", "A one-time link by which the owner sets a password (30 minutes)."),
    Command("login-link", "accounts", "A one-time link that signs a member in (30 minutes).", (
        argument("email", metavar="EMAIL"),
    )),
    Command("invite", "accounts", "A one-time link by which somebody joins the workspace (30 minutes).", (
        argument("email", metavar="EMAIL"),
    )),
    Command("import", "imports", "Bring people in from vCard, CSV or Excel files.", (
        argument("files", nargs="+", metavar="FILE"),
        argument("--dry-run", action="store_true", help="say what would happen, and change nothing"),
    )),
    Command("note", "note", "Write one line about someone; the rest is understood.", (
        argument("line", metavar="LINE"),
        argument("--also", action="store_const", const="also", dest="wish", default="",
                 help="keep an open step of theirs beside the new one (the default)"),
        argument("--instead", action="store_const", const="instead", dest="wish",
                 help="replace their open step by the new one"),
        argument("--dry-run", action="store_true", help="only say what was understood"),
    )),
    Command("today", "today", "Whom to call today, and why.", (
        argument("--minutes", type=parse_count, default=None, metavar="N", help="only what fits; promises always do"),
    )),
    Command("log", "today", "What happened, and so what happens next.", (
        argument("id", type=parse_row_id, metavar="ID", help="of a row of today"),
        argument("outcome", choices=LOG_OUTCOMES, metavar="OUTCOME", help=", ".join(LOG_OUTCOMES)),
        argument("--words", default="", metavar="T", help="what was said or agreed"),
        argument("--next", default="", metavar="WHEN", dest="next_words", help="such as “fri 10”; else as proposed"),
    )),
    Command("undo", "today", "Take back the last thing you did."),
    Command("find", "people", "People by name, company, address, number, what they do, tags and notes.", (
        argument("words", nargs="+", metavar="WORDS"),
    )),
    Command("who", "people", "Whom you know who does something, the nearest first.", (
        argument("does", nargs="+", metavar="DOES"),
    )),
    Command("contact", "people", "One person: how to reach them, what is open, what happened.", (
        argument("who", nargs="+", metavar="ID or NAME"),
    )),
    Command("promises", "today", "What you said you would do, and what they said."),
    Command("waiting", "today", "Whose turn it is, and when you ask again."),
    Command("parse", "offline", "Lines of JSON in, what they mean out; one answer a line.", rows=False),
    Command("read-contacts", "offline", "The people of a vCard, CSV or Excel file as JSON; keeps nothing.", (
        argument("--region", required=True, metavar="CC", help="country in which numbers without +49 are dialled"),
        argument("file", metavar="FILE"),
    ), rows=False),
    Command("doctor", "system", "Dropped balls (0), and whether each part works; exit 1 when one fails."),
    Command("demo", "system", "Five stories to walk through, in a workspace of their own.", (
        argument("way", choices=("in", "out"), metavar="in|out"),
    )),
    Command("backup", "system", "Everything in one file, also while it runs.", (argument("file", metavar="FILE"),)),
    Command("restore", "system", "Put a backup in place; what was there is kept aside.", (
        argument("file", metavar="FILE"),
        argument("--yes", action="store_true", help="also over a workspace that is there"),
    )),
    Command("export", "system", "Your people and their history as CSV and vCard.", (
        argument("folder", metavar="FOLDER"),
    )),
    Command("update", "system", "After new code: back up, then bring the database up to it (make update does both)."),
)  # fmt: skip
BY_NAME = {command.name: command for command in COMMANDS}

COMMON_ARGUMENTS = (
    argument("--json", action="store_true", help="JSON only on stdout; messages go to stderr"),
    argument("--as", dest="as_email", metavar="EMAIL", help="act as that member; default: the only owner"),
    argument("--now", type=parse_moment, metavar="ISO", help="as if it were then; without a zone: in the member's"),
)
EPILOGUE = (
    "No command: serve. Exit: 0 done, 1 refused or failing, 2 wrong usage. Data: $FOLLOWTHROUGH_HOME, or DATABASE_URL."
)


def build_parser() -> ArgumentParser:
    """Build the argument parser from COMMANDS and COMMON_ARGUMENTS."""
    top = ArgumentParser("followthrough", description="No open relationship without a dated next step that we own.",
                         epilog=EPILOGUE, formatter_class=RawDescriptionHelpFormatter)  # fmt: skip
    common = ArgumentParser(add_help=False)
    for names, how in COMMON_ARGUMENTS:
        common.add_argument(*names, **how)
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for command in COMMANDS:
        one = commands.add_parser(command.name, help=command.says, description=command.says, parents=[common])
        for names, how in command.words:
            one.add_argument(*names, **how)
    return top
