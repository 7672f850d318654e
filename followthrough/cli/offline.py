"""The commands `parse` and `read-contacts`: they need no database, no home folder and no Django."""

import sys
from pathlib import Path

from followthrough.cli.invocation import Invocation
from followthrough.kit.errors import Refused
from followthrough.words.en.cli import answers as say


def parse(call: Invocation) -> int:
    """Read JSON lines on stdin, write one answer a line on stdout; '{}' for an unknown task."""
    from followthrough.quickline import parse_command

    sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # a stream, when run as a command
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    parse_command.main(sys.stdin, sys.stdout)
    return 0


def read_contacts(call: Invocation) -> int:
    """Print the people of a file as JSON. The exit code is 1 without people."""
    from followthrough.capture.files import RowError, read_contacts_json

    path, errors = Path(call.args.file), list[RowError]()
    try:
        found = read_contacts_json(path, call.args.region.upper(), errors=errors)
    except OSError as error:
        raise Refused(say.cant_read(path=path, why=error.strerror), do=say.A_FILE) from error
    sys.stdout.write(found + "\n")
    for remark in errors:
        print(say.row_remark(row=remark.row, why=remark.why) if remark.row else remark.why, file=sys.stderr)
    return 0 if found != "[]" else 1
