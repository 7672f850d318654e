"""Check the words of a command before it runs: texts that cannot be kept, empty texts, and texts that are too long."""

from argparse import Namespace
from collections.abc import Iterable, Sequence

from followthrough.cli import commands
from followthrough.cli.table.arguments import LONGEST, NOT_GIVEN, Argument, Command, short
from followthrough.kit.errors import Refused
from followthrough.words.en.cli import checks as say


def refuse_broken_text(words: Sequence[str]) -> None:
    """Raise Refused for a word that no database keeps: with a NUL character, or not valid UTF-8."""
    for place, word in enumerate(words, 1):
        refuse_broken(word, say.word_of_command(place))


def refuse_line(line: str) -> None:
    """Raise Refused for a line of a file that cannot be kept."""
    refuse_broken(line, say.THIS_LINE)
    if len(line) > LONGEST:
        raise Refused(say.line_too_long(length=len(line), most=LONGEST), do=say.SHORTER)


def refuse_broken(text: str, name: str) -> None:
    """Raise Refused for a text with a NUL character or with half a character; `name` is what it is called."""
    if "\0" in text:
        raise Refused(say.has_nul(name), do=say.WITHOUT_NUL)
    if any("\ud800" <= sign <= "\udfff" for sign in text):
        raise Refused(say.not_utf8(name), do=say.AS_UTF8)


def refuse_texts(command: Command, args: Namespace) -> None:
    """Raise Refused, with the argument's name, for a text that was given empty or is longer than its place holds."""
    for argument in (*command.words, *commands.arguments_of_every(command)):
        for text in texts_of(argument, args):
            if not text.strip():
                raise Refused(say.is_empty(argument.shown), do=say.SOMETHING_OR_NOTHING)
            if len(text) > argument.longest:
                held = say.too_long(length=len(text), most=argument.longest)
                raise Refused(say.has_characters(name=argument.shown, held=held, text=short(text)), do=say.SHORTER)


def texts_of(argument: Argument, args: Namespace) -> Iterable[str]:
    """The texts that were given for the argument; none for one that was left out."""
    if argument.how.get("action", "append") != "append":
        return ()
    given = getattr(args, argument.dest)
    if given is NOT_GIVEN or given is argument.how.get("default", NOT_GIVEN):
        return ()
    return [each for each in (given if isinstance(given, list) else [given]) if isinstance(each, str)]


def refuse_demo(command: Command, args: Namespace) -> None:
    """Raise Refused for --demo with a command that makes or replaces a workspace, or lets somebody into it."""
    if args.demo and not command.in_demo:
        raise Refused(say.not_in_demo(command.name), do=say.LEAVE_OUT_DEMO)
