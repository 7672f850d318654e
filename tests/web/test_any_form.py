"""Any field of any form missing, doubled, too long or odd: an answer, never a broken page, and no half-saved row.

The forms are those that the pages really show, so a new page and a new field are tried as well. FUZZ=5000 in the
environment sends so many odd forms; without it two hundred are sent.
"""

import os
import random
import resource
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.http import HttpResponseBase
from django.test import Client

from followthrough.accounts.models import Workspace
from followthrough.desk.dropped import count_dropped
from tests import make
from tests.cast import Cast
from tests.web.test_every_url import ADDRESSES, OPEN, address

MANY = int(os.environ.get("FUZZ", "100"))
ANSWERS = (200, 204, 302, 303, 400, 403, 404, 405, 409, 413, 422, 429)
MOST_BYTES = 3_000_000  # of one answer
MOST_MEMORY = 300_000  # kilobytes beyond what the process had
ODD = (
    "", " ", "x" * 10_000, "9" * 5_000, "-1", "0", "1e309", "²", "\x00", "a\x00b", "\ud800", "👍" * 90, "\x07\x1b[2J",
    "<script>alert(1)</script>", "'; DROP TABLE x; --", "Atlantis/Nowhere", "yesterday", "in 99999999 weeks",
    "9999-12-31", "0001-01-01T00:00", "reached", "[]", "{}", "%00", "../../etc/passwd", "http://[::1", "True", "null",
)  # fmt: skip
# The browser cannot send these bytes in a form; the test client cannot write them either.
SENT = tuple(one for one in ODD if one != "\ud800")
# Forms that only leave: they end the session or begin another one.
LEFT_OUT = ("/sign-out", "/demo", "/sign-in")


@dataclass
class Form:
    """A form of a page: where it is sent, and its fields with their values."""

    page: str
    to: str
    fields: dict[str, list[str]] = field(default_factory=dict)
    has_file: bool = False


class FormReader(HTMLParser):
    """Collects the forms of a page with the fields that a browser would send, also those that nobody chose."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.page, self.forms, self.open = page, list[Form](), None

    open: Form | None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.open = None
            if found.get("method", "").lower() == "post":
                self.open = Form(self.page, found.get("action") or self.page)
                self.forms.append(self.open)
        elif self.open and tag == "button" and found.get("formaction"):
            self.forms.append(Form(self.page, found["formaction"], self.open.fields, self.open.has_file))
        name = found.get("name", "")
        if self.open and name and tag in ("input", "textarea", "select", "button"):
            self.open.fields.setdefault(name, []).append(found.get("value", ""))
            self.open.has_file = self.open.has_file or found.get("type") == "file"

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.open = None


def forms_of(client: Client, rows: dict[str, int]) -> list[Form]:
    """Each form of the pages of Ann, once for each address that it is sent to."""
    found: dict[str, Form] = {}
    for name, route in ADDRESSES:
        if name in OPEN:
            continue
        to = address(route, rows)
        for headers in ({}, {"HX-Request": "true"}):
            answer = client.get(to, headers=headers)
            if answer.status_code != 200 or not answer.get("Content-Type", "").startswith("text/html"):
                continue
            reader = FormReader(to)
            reader.feed(b"".join(answer).decode())
            for form in reader.forms:
                if form.to.startswith("/") and not form.to.startswith(LEFT_OUT):
                    kept = found.setdefault(form.to.split("?")[0], form)
                    for key, values in form.fields.items():
                        kept.fields.setdefault(key, values)
    return list(found.values())


Sent = dict[str, Any]


def as_written(form: Form) -> Sent:
    return {name: values[:1] if values else [""] for name, values in form.fields.items()}


def spoiled(form: Form) -> Iterator[Sent]:
    """The form with nothing in it, and with each field missing, doubled, overlong and odd."""
    good = as_written(form)
    yield {}
    yield {**good, "page": ["1"], "unknown": ["x"]}
    for name in form.fields:
        yield {key: value for key, value in good.items() if key != name}
        yield {**good, name: [*good[name], *good[name], "x"]}
        for odd in SENT:
            yield {**good, name: [odd]}


def send(client: Client, form: Form, fields: Sent) -> HttpResponseBase:
    """Send the form, look at the rows, and take everything back."""
    data = dict(fields)
    if form.has_file:
        data = {**data, "file": SimpleUploadedFile("a.csv", b"Name,Email\nAda Quill,ada@example.com\n")}
    with transaction.atomic():
        answer = client.post(form.to, data)
        assert sum(count_dropped(one) for one in Workspace.objects.all()) == 0, (form, fields)
        transaction.set_rollback(True)
    return answer


def check(answer: HttpResponseBase, form: Form, fields: Sent) -> None:
    said = (form.page, form.to, {key: str(value)[:80] for key, value in fields.items()})
    assert answer.status_code in ANSWERS, (answer.status_code, said)
    assert len(getattr(answer, "content", b"")) < MOST_BYTES, said


@pytest.fixture
def rows(at_desk: Client, cast: Cast) -> dict[str, int]:
    """Ids of Ann's rows by the first word of the address."""
    promise = make.promise(by=cast.ann, followup=cast.call_rob)
    touch = make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob)
    act = make.act(by=cast.ann, verb="import")
    at_desk.post(f"/contacts/{cast.rob.pk}/tags", {"add": "Bakers"})
    return {
        "followups": cast.call_rob.pk, "contacts": cast.rob.pk, "touches": touch.pk, "promises": promise.pk,
        "import": act.pk, "reminders": 1, "tags": cast.rob.tagged.get().tag_id,
    }  # fmt: skip


def test_no_field_of_a_form_breaks_a_page(at_desk: Client, cast: Cast, rows: dict[str, int]) -> None:
    forms = forms_of(at_desk, rows)
    assert len(forms) > 30
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    tried = [(form, fields) for form in forms for fields in spoiled(form)]
    random.Random(7).shuffle(tried)
    first: dict[str, tuple[Form, Sent]] = {}
    for form, fields in tried:
        first.setdefault(form.to, (form, fields))
    for form, fields in [*first.values(), *tried[: max(0, MANY - len(first))]]:
        try:
            check(send(at_desk, form, fields), form, fields)
        except IntegrityError as error:
            raise AssertionError((form.page, form.to, fields)) from error
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MOST_MEMORY
