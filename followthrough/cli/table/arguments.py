"""The arguments of a command: how each is declared, how numbers and times are parsed, and how long a text may be."""

from argparse import ArgumentTypeError
from datetime import date, datetime
from typing import Any, NamedTuple

from followthrough.words.en.cli import checks as say

# The most characters of a text with no limit of its own, such as a line or what was said.
LONGEST = 8000
# The most characters of the columns that hold a step, a reason, a name and a tag, of a date, and of a key.
LONGEST_SUBJECT, LONGEST_NAME, LONGEST_TAG, LONGEST_DATE, LONGEST_KEY = 500, 200, 80, 200, 60
# The largest number of digits that always fits into a signed 64-bit column.
ID_DIGITS, COUNT_DIGITS = 18, 5
# Days ahead that are shown at once.
MOST_DAYS = 92


class NotGiven(str):
    """The empty default of a text option, so that an option that was given as '' can be told from one left out."""


NOT_GIVEN = NotGiven()


class Argument(NamedTuple):
    """One argument of a command: the parameters of argparse's `add_argument`, and the most characters of a text."""

    names: tuple[str, ...]
    how: dict[str, Any]
    longest: int = LONGEST

    @property
    def dest(self) -> str:
        """The attribute of the parsed arguments that holds the value."""
        return str(self.how.get("dest") or self.names[0].lstrip("-").replace("-", "_"))

    @property
    def shown(self) -> str:
        """The argument's name in a message and on the page of commands: '--next', 'ID'."""
        is_option = self.names[0].startswith("-")
        return self.names[0] if is_option else str(self.how.get("metavar") or self.names[0])


class Command(NamedTuple):
    """A command: its name, the module of its function, its help text and its arguments."""

    name: str
    file: str  # module in this folder
    says: str
    words: tuple[Argument, ...] = ()
    rows: bool = True  # True when it needs the database, and so Django and a home folder
    acts: bool = False  # True when it makes an act, and so takes --key
    shares: bool = True  # False when it takes the data for itself, and no other process may use it
    needs_answer: bool = True  # False when it also says something about a database that does not answer
    in_demo: bool = True  # False when it makes or replaces a workspace, or lets somebody into it

    @property
    def verb(self) -> str:
        """The function's name: 'login-link' is login_link, 'import' is import_."""
        name = self.name.replace("-", "_")
        return f"{name}_" if name == "import" else name


def argument(*names: str, longest: int = LONGEST, **how: Any) -> Argument:
    """Declare an argument. A text option that is left out is NOT_GIVEN, the empty text."""
    if names[0].startswith("-") and not how.keys() & {"default", "action", "type", "required"}:
        how["default"] = NOT_GIVEN
    return Argument(names, how, longest)


def date_option(name: str, help: str = say.DATE, **how: Any) -> Argument:
    return argument(name, metavar="WHEN", longest=LONGEST_DATE, help=help, **how)


def row_id(metavar: str, help: str) -> Argument:
    return argument("id", type=parse_row_id, metavar=metavar, help=help)


def person(name: str = "contact", metavar: str = "CONTACT") -> Argument:
    return argument(name, metavar=metavar, longest=LONGEST_NAME, help=say.NUMBER_OR_NAME)


def parse_moment(text: str) -> datetime:
    """Parse an ISO time between 2000 and 2199. Raises ArgumentTypeError for anything else."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(say.not_a_time(short(text))) from None
    if not 2000 <= at.year < 2200:
        raise ArgumentTypeError(say.ONLY_TIMES)
    return at


def parse_row_id(text: str) -> int:
    if not text.isdecimal() or len(text) > ID_DIGITS or not int(text):
        raise ArgumentTypeError(say.not_a_row(short(text)))
    return int(text)


def parse_port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text[:6]) < 65_536:
        raise ArgumentTypeError(say.not_a_port(short(text)))
    return int(text)


def parse_count(text: str) -> int:
    if not text.isdecimal() or len(text) > COUNT_DIGITS or not int(text):
        raise ArgumentTypeError(say.not_a_count(short(text)))
    return int(text)


def parse_number(text: str) -> int:
    """Parse a number of up to five digits, also 0."""
    if not text.isdecimal() or len(text) > COUNT_DIGITS:
        raise ArgumentTypeError(say.not_a_count(short(text)))
    return int(text)


def parse_month(text: str) -> date:
    """Parse '2026-12' to the first of that month."""
    try:
        month = date.fromisoformat(f"{text}-01")
    except ValueError:
        raise ArgumentTypeError(say.not_a_month(short(text))) from None
    if len(text) != len("2026-12") or not 2000 <= month.year < 2200:
        raise ArgumentTypeError(say.not_a_month(short(text)))
    return month


def parse_days(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text[:4]) <= MOST_DAYS:
        raise ArgumentTypeError(say.not_so_many_days(short(text), most=MOST_DAYS))
    return int(text)


def short(text: str) -> str:
    """The text as an error quotes it: at most 60 characters."""
    return text if len(text) <= 60 else f"{text[:57]}..."
