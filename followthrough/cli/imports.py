"""The command `import`: import files one after the other, each as far as it can be read."""

import sys
from collections.abc import Iterator
from pathlib import Path

from followthrough import schemas
from followthrough.capture.files import ImportedPerson, Reading, RowError, read_contacts
from followthrough.cli.invocation import Invocation
from followthrough.cli.output import Answer
from followthrough.flows.imports.write_people import ImportCounts, import_people, preview_import

PROGRESS_EVERY = 500


def import_(call: Invocation) -> Answer:
    """Import every file. The exit code is 0 when any person was read."""
    told_of = import_files(call)
    files = [brought for brought, _ in told_of]
    verb = "would bring" if call.args.dry_run else "brought"
    lines = []
    for brought, unused in told_of:
        lines.append(
            f"{brought.file}: {verb} {brought.new} new, {brought.merged} added to, {brought.same} already there."
        )
        lines += [f"  Row {error.row}: {error.why}" if error.row else f"  {error.why}" for error in brought.errors]
        if unused:
            lines.append(f"  Left out: {', '.join(unused)}. The page asks what each column holds.")
    return Answer(
        {"files": [schemas.import_result(one) for one in files]}, lines, code=0 if any(b.read for b in files) else 1
    )


def import_files(call: Invocation) -> list[tuple[ImportCounts, list[str]]]:
    """Import the files one after the other. The first one that changes anything takes the key of --key."""
    told_of: list[tuple[ImportCounts, list[str]]] = []
    key = call.client_key
    for name in call.args.files:
        told_of.append(import_file(call, Path(name), client_key=key))
        key = "" if told_of[-1][0].act else key
    return told_of


def import_file(call: Invocation, path: Path, *, client_key: str = "") -> tuple[ImportCounts, list[str]]:
    """Import one file. Returns its counts, and the columns that were not used.

    People are written while they are read, so a file of any length needs little memory. Without people there is no act.
    """
    reading = open_reading(path, call.member.workspace.country)
    people = with_progress(reading.rows, path.name)
    first = next(people, None)
    if first is None or call.args.dry_run:
        rows = with_first(first, people) if first else iter(())
        return preview_import(rows, file=path.name, errors=reading.errors, by=call.member), reading.unused
    rows = with_first(first, people)
    brought = import_people(
        rows, file=path.name, errors=reading.errors, by=call.member, now=call.now, client_key=client_key
    )
    return brought, reading.unused


def with_first(first: ImportedPerson, rest: Iterator[ImportedPerson]) -> Iterator[ImportedPerson]:
    yield first
    yield from rest


def with_progress(people: Iterator[ImportedPerson], name: str) -> Iterator[ImportedPerson]:
    """Yield the same people, and show their number on a terminal."""
    is_seen = sys.stderr.isatty()
    for number, person in enumerate(people, 1):
        if is_seen and number % PROGRESS_EVERY == 0:
            print(f"\r{name}: {number:,} read", end="", file=sys.stderr, flush=True)
        yield person
    if is_seen:
        print("\r\033[K", end="", file=sys.stderr, flush=True)


def open_reading(path: Path, country: str) -> Reading:
    """Open a file for reading people; a file that cannot be opened is an error of row 0."""
    try:
        return read_contacts(path.read_bytes(), path.name, country)
    except OSError as error:
        reading = Reading("", iter(()))
        reading.errors.append(RowError(0, f"{path} could not be read: {error.strerror}."))
        return reading
