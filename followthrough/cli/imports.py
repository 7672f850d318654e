"""The command `import`: import files one after the other, each as far as it can be read."""

import sys
from collections.abc import Iterator
from pathlib import Path

from followthrough import schemas
from followthrough.capture.files import ImportedPerson, Reading, RowError, read_contacts
from followthrough.cli.invocation import Invocation
from followthrough.cli.output import Answer
from followthrough.flows.imports.import_counts import ImportCounts, TakenChanges
from followthrough.flows.imports.write_people import import_people, preview_import
from followthrough.words.en.cli import answers as say

PROGRESS_EVERY = 500
# So many people who are there already are named on the terminal.
MOST_LINES = 20


def import_(call: Invocation) -> Answer:
    """Import every file. The exit code is 0 when any person was read."""
    files = import_files(call)
    verb = "would bring" if call.args.dry_run else "brought"
    lines = [line for brought in files for line in lines_about(brought, verb)]
    return Answer(
        {"files": [schemas.import_result(one) for one in files]}, lines, code=0 if any(b.read for b in files) else 1
    )


def import_files(call: Invocation) -> list[ImportCounts]:
    """Import the files one after the other. The first one that changes anything takes the key of --key."""
    files: list[ImportCounts] = []
    key = call.client_key
    for name in call.args.files:
        files.append(import_file(call, Path(name), client_key=key))
        key = "" if files[-1].act else key
    return files


def lines_about(brought: ImportCounts, verb: str) -> Iterator[str]:
    """Yield what happened to a file: the counts, who was there already and as whom, changes, problems."""
    yield say.imported(file=brought.file, verb=verb, new=brought.new, merged=brought.merged, same=brought.same)
    for one in brought.known[:MOST_LINES]:
        yield f"  Row {one.row}: {one.name} is there already{f' as {one.named}' if one.named != one.name else ''}."
        for change in one.changes:
            yield f"    {change.sentence()}{', taken' if change.taken else ', not taken (--take-changes takes it)'}."
    if (more := brought.same + brought.merged - MOST_LINES) > 0:
        yield f"  and {more:,} more who are there already; --json names them."
    for error in brought.errors:
        yield f"  Row {error.row}: {error.why}" if error.row else f"  {error.why}"
    if brought.left_out:
        yield f"  Left out: {', '.join(brought.left_out)}. The page asks what each column holds."


def import_file(call: Invocation, path: Path, *, client_key: str = "") -> ImportCounts:
    """Import one file. Returns its counts.

    People are written while they are read, so a file of any length needs little memory. Without people there is no act.
    """
    reading = open_reading(path, call.member.workspace.country)
    people = with_progress(reading.rows, path.name)
    first = next(people, None)
    rows = with_first(first, people) if first else iter(())
    taken = TakenChanges(all=call.args.take_changes)
    if first is None or call.args.dry_run:
        brought = preview_import(rows, file=path.name, errors=reading.errors, by=call.member, taken=taken)
    else:
        brought = import_people(
            rows,
            file=path.name,
            errors=reading.errors,
            by=call.member,
            now=call.now,
            client_key=client_key,
            taken=taken,
        )
    brought.left_out = reading.left_out()
    return brought


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
        reading.errors.append(RowError(0, say.cant_read(path=path, why=error.strerror)))
        return reading
