"""The table of commands and the parser built from it; `--help` and docs/cli.md follow it. Its imports are light."""

import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from functools import cache
from typing import NoReturn

from followthrough.cli.table import book, installation, people, work
from followthrough.cli.table.arguments import LONGEST_KEY, LONGEST_NAME, Argument, Command, argument, parse_moment
from followthrough.words.en.cli import answers as say
from followthrough.words.en.cli import answers as words_for

PORT = installation.PORT
COMMANDS: tuple[Command, ...] = (
    *installation.START,
    *installation.OWN,
    *work.DAY,
    *work.FOLLOWUPS,
    *people.PEOPLE,
    *book.BOOK,
    *installation.PARSING,
    *installation.MAINTENANCE,
)
BY_NAME = {command.name: command for command in COMMANDS}
# Commands that migrate, copy or check all tables, or sign people in. They load the apps of the pages too.
NEED_EVERY_APP = frozenset(command.name for command in (*installation.START, *installation.MAINTENANCE))

COMMON_ARGUMENTS = (
    argument("--json", action="store_true", help=say.JSON_ONLY),
    argument("--as", dest="as_email", metavar="EMAIL", longest=LONGEST_NAME,
             help=say.AS_MEMBER),
    argument("--demo", action="store_true", help=say.IN_DEMO),
    argument("--now", type=parse_moment, metavar="ISO", help=say.AS_IF_THEN),
)  # fmt: skip
KEY = argument("--key", metavar="K", longest=LONGEST_KEY, help=say.KEY)
EPILOGUE = words_for.EPILOGUE


class Parser(ArgumentParser):
    """A parser whose errors also say that nothing was changed, and where to read on."""

    def error(self, message: str) -> NoReturn:
        """Print the usage and the error, and exit with 2."""
        self.print_usage(sys.stderr)
        self.exit(2, say.wrong_usage(program=self.prog, why=message))


@cache
def build_parser(only: str = "") -> ArgumentParser:
    """Build the argument parser from COMMANDS and COMMON_ARGUMENTS.

    `only`: the name of a command. The parser then knows just that one, and takes a tenth of the time to build.
    """
    top = Parser("followthrough", description=say.PROMISE,
                 epilog=EPILOGUE, formatter_class=RawDescriptionHelpFormatter)  # fmt: skip
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for command in [BY_NAME[only]] if only else COMMANDS:
        one = commands.add_parser(command.name, help=command.says, description=command.says, allow_abbrev=False)
        for names, how, _ in (*command.words, *arguments_of_every(command)):
            one.add_argument(*names, **how)
    return top


def arguments_of_every(command: Command) -> tuple[Argument, ...]:
    """The arguments that every command takes, and --key for one that acts."""
    return (*COMMON_ARGUMENTS, KEY) if command.acts else COMMON_ARGUMENTS
