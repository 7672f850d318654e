"""Print the people of a file as JSON: python -m followthrough.capture.files --region CC FILE. Remarks go to stderr."""

import argparse
import sys

from followthrough.capture.files.person.person import RowError
from followthrough.capture.files.read import read_contacts_json


def main() -> int:
    words = argparse.ArgumentParser(prog="read-contacts")
    words.add_argument("--region", default="US", metavar="CC", help="country for phone numbers without a country code")
    words.add_argument("file")
    asked = words.parse_args()
    errors: list[RowError] = []
    sys.stdout.buffer.write(read_contacts_json(asked.file, asked.region, errors=errors).encode() + b"\n")
    for error in errors:
        print(f"{error.row}: {error.why}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
