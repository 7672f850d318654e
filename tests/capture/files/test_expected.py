"""Read the developer files: every field of every person is right, none is lost or invented."""

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from followthrough.capture.files import read_contacts_json

FOLDER = Path(__file__).parents[2] / "data" / "imports"
CASES = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))


def comparable(person: dict[str, Any]) -> dict[str, Any]:
    """Prepare a person for comparison as expected.json asks: lists in any order, addresses word by word."""
    plain = {
        key: unicodedata.normalize("NFC", value) if isinstance(value, str) else value for key, value in person.items()
    }
    for key in ("emails", "phones", "urls", "tags"):
        plain[key] = sorted(value.casefold().rstrip("/") for value in person[key])
    plain["address"] = sorted(re.findall(r"\w+", person["address"].casefold()))
    plain.pop("unread_phones", None)
    return plain


@pytest.mark.pure
@pytest.mark.parametrize("case", CASES, ids=[case["file"] for case in CASES])
def test_every_field_of_every_person_is_read(case: dict[str, Any]) -> None:
    read = json.loads(read_contacts_json(FOLDER / case["file"], case["region"]))
    expected = [comparable(person) for person in case["expected"]]
    assert [comparable(person) for person in read][: len(expected)] == expected
    assert len(read) == len(expected) or case.get("extra_ok")
