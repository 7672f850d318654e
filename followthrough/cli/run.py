"""Run a command and print its answer: usage, refusals and exit codes are the same for every command."""

import io
import json
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from importlib import import_module

from followthrough.cli import check_words, commands
from followthrough.cli.invocation import Invocation
from followthrough.cli.output import Answer, WrongUsage
from followthrough.cli.table.arguments import Command
from followthrough.kit.dates.style import BRITISH, in_style
from followthrough.kit.errors import Refused
from followthrough.words.en.cli import answers as say

Handler = Callable[[Invocation], Answer | int]


def run(words: Sequence[str], *, staying: Mapping[str, Handler]) -> int:
    """Run one command and return the exit code.

    `staying`: the commands that run until they are stopped; they belong to a room above this one.
    """
    write_utf8()
    as_json = "--json" in words
    try:
        args = parse(words)
        with in_style(BRITISH):  # until the command finds the member who acts (Invocation.member)
            answer = execute(args, staying)
        return answer if isinstance(answer, int) else print_answer(answer, as_json=as_json)
    except Refused as refused:
        return print_refusal(refused, as_json=as_json)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # nobody who types a command is to read a traceback
        if os.environ.get("FOLLOWTHROUGH_TRACE"):
            raise
        return print_refusal(foreseen(error) or by_hand(error) or unexpected(error), as_json=as_json)


def write_utf8() -> None:
    """Write UTF-8 to stdout and stderr whatever the locale says, so that no name breaks an answer."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.encoding.lower() not in ("utf-8", "utf8"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def foreseen(error: Exception) -> Refused | None:
    """The refusal for an error of the database, the disk or a file; None for any other error."""
    from followthrough.kit.database.trouble import trouble_in  # deferred: it imports Django

    if trouble := trouble_in(error):
        return trouble
    if isinstance(error, OSError) and error.filename:
        return Refused(
            say.cant_use(path=error.filename, why=error.strerror or error),
            safe=say.ALL_OR_NOTHING,
            do=say.OTHER_PLACE,
        )
    return None


def by_hand(error: Exception) -> Refused | None:
    """The refusal for an error that rows written by hand explain; None without such rows."""
    try:
        from followthrough.flows.system import odd_rows  # deferred: it imports Django, which may not be set up

        return odd_rows.broken_by(error)
    except Exception:  # noqa: BLE001  the first error is the one that is shown
        return None


def unexpected(error: Exception) -> Refused:
    """The refusal for an error that no flow foresaw."""
    return Refused(
        say.failed_inside(kind=type(error).__name__, why=str(error)[:200]),
        safe=say.ALL_OR_NOTHING,
        do=say.PLEASE_REPORT,
    )


def parse(words: Sequence[str]) -> Namespace:
    """Parse the words of a command. Raises Refused for texts that cannot be kept, SystemExit(2) for wrong usage."""
    check_words.refuse_broken_text(words)
    named = words[0] if words and words[0] in commands.BY_NAME else ""
    args = commands.build_parser(named).parse_args(words)
    check_words.refuse_texts(commands.BY_NAME[args.command], args)
    check_words.refuse_demo(commands.BY_NAME[args.command], args)
    return args


def execute(args: Namespace, staying: Mapping[str, Handler]) -> Answer | int:
    """Find and call the command's function. Raises Refused when the database cannot be used."""
    command = commands.BY_NAME[args.command]
    if not command.rows:
        return find_handler(command, staying)(Invocation(args))
    try:
        set_up_django(every_app=command.name in commands.NEED_EVERY_APP)
    except OSError as error:
        raise Refused(say.cant_use_data(error), do=say.OTHER_HOME) from error
    from django.db import DatabaseError

    from followthrough.flows.system.restoring.use_data import use_data

    try:
        with use_data(needs_answer=command.needs_answer) if command.shares else nullcontext():
            return find_handler(command, staying)(prepared(Invocation(args)))
    except DatabaseError as error:
        raise (
            foreseen(error)
            or by_hand(error)
            or Refused(
                say.database_silent(error),
                do=say.SEE_DOCTOR,
            )
        ) from error


def prepared(call: Invocation) -> Invocation:
    """The invocation, after its key was looked up. Raises AlreadyDone for a key that was used before."""
    if call.client_key:
        from followthrough.flows.base.act_block import refuse_double_click

        refuse_double_click(call.member, call.client_key)
    return call


def find_handler(command: Command, staying: Mapping[str, Handler]) -> Handler:
    if command.name in staying:
        return staying[command.name]
    found: Handler = getattr(import_module(f"followthrough.cli.{command.file}"), command.verb)
    return found


def set_up_django(*, every_app: bool) -> None:
    """Set Django up, without the apps of the pages unless `every_app`. Nothing changes if it is set up already."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "followthrough.settings")
    import django
    from django.apps import apps
    from django.conf import settings

    if not every_app and not apps.ready:
        settings.INSTALLED_APPS = settings.DATA_APPS
    django.setup()


def print_answer(answer: Answer, *, as_json: bool) -> int:
    """Print the answer as JSON or lines. Returns its exit code."""
    if as_json:
        print(json.dumps(answer.shape, ensure_ascii=False, indent=1))
    else:
        for line in answer.lines:
            print(line)
    sys.stdout.flush()
    return answer.code


def print_refusal(refused: Refused, *, as_json: bool) -> int:
    """Print why on stderr, with --json also as {"refused"} on stdout. Returns 1, or 2 for wrong usage."""
    if "kept below" in refused.safe:  # that is said of a form on a page
        refused.safe = say.NOTHING_CHANGED
    print(refused, file=sys.stderr)
    if as_json:
        print(json.dumps({"refused": str(refused)}, ensure_ascii=False))
    return 2 if isinstance(refused, WrongUsage) else 1
