"""Helpers that read a file and return its people as short dicts."""

from typing import Any

from followthrough.capture.files import as_contract, read_contacts


def read(data: bytes | str, region: str = "US") -> tuple[list[dict[str, Any]], list[str]]:
    """Return (people with their filled fields only, sentences about problems)."""
    reading = read_contacts(data.encode() if isinstance(data, str) else data, "people", region)
    people = [{key: value for key, value in as_contract(person).items() if value} for person in reading.rows]
    return people, [error.why for error in reading.errors]


def people(data: bytes | str, region: str = "US") -> list[dict[str, Any]]:
    return read(data, region)[0]


def one(data: bytes | str, region: str = "US") -> dict[str, Any]:
    (person,) = people(data, region)
    return person


def card(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])
