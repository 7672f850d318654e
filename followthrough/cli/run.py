"""Run a command and print its answer: usage, refusals and exit codes are the same for every command."""

import json
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module

from followthrough.cli import commands
from followthrough.cli.invocation import Invocation
from followthrough.cli.output import Answer
from followthrough.kit.errors import Refused

Handler = Callable[[Invocation], Answer | int]


def run(words: Sequence[str], *, staying: Mapping[str, Handler]) -> int:
    """Run one command and return the exit code.

    `staying`: the commands that run until they are stopped; they belong to a room above this one.
    """
    # Bytes that are not UTF-8 become a replacement character instead of an error further down.
    args = commands.build_parser().parse_args([os.fsencode(word).decode(errors="replace") for word in words])
    try:
        answer = execute(args, staying)
        return answer if isinstance(answer, int) else print_answer(answer, args)
    except Refused as refused:
        return print_refusal(str(refused), args)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130


def execute(args: Namespace, staying: Mapping[str, Handler]) -> Answer | int:
    """Find and call the command's function. Raises Refused when the database cannot be used."""
    command = commands.BY_NAME[args.command]
    if not command.rows:
        return find_handler(command, staying)(Invocation(args))
    try:
        set_up_django()
    except OSError as error:
        raise Refused(
            f"The data folder cannot be used: {error}.", do="Name another one in FOLLOWTHROUGH_HOME."
        ) from error
    from django.db import DatabaseError

    try:
        return find_handler(command, staying)(Invocation(args))
    except DatabaseError as error:
        raise Refused(
            f"The database did not answer: {error}.",
            do="See what fails: followthrough doctor. First time: followthrough init.",
        ) from error


def find_handler(command: commands.Command, staying: Mapping[str, Handler]) -> Handler:
    if command.name in staying:
        return staying[command.name]
    found: Handler = getattr(import_module(f"followthrough.cli.{command.file}"), command.verb)
    return found


def set_up_django() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "followthrough.settings")
    import django

    django.setup()


def print_answer(answer: Answer, args: Namespace) -> int:
    """Print the answer as JSON or lines. Returns its exit code."""
    if args.json:
        print(json.dumps(answer.shape, ensure_ascii=False, indent=1))
    else:
        for line in answer.lines:
            print(line)
    sys.stdout.flush()
    return answer.code


def print_refusal(why: str, args: Namespace) -> int:
    print(why, file=sys.stderr)
    if args.json:
        print(json.dumps({"refused": why}, ensure_ascii=False))
    return 1
