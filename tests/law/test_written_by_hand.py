"""Any column of any table with a value that only a hand in the database can write: no page answers 500, no command
prints a traceback, and the doctor names the row.

On SQLite, with its checks switched off. PostgreSQL refuses most of these values (tests/flows/test_odd_rows.py).
FUZZ=1000 in the environment tries every value in every column, and each twentieth on every address; without it a few
are tried.
"""

import json
import os
import random
from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, models, transaction
from django.test import Client

from followthrough.__main__ import main
from followthrough.capture.models import Import, Suggestion
from followthrough.flows.contact.tag_people import change_contact_tags
from followthrough.flows.followup.close import close
from followthrough.flows.system import doctor
from followthrough.flows.system.odd_rows import odd_rows
from followthrough.kit import clock
from followthrough.ledger import due_rows
from followthrough.people.models import Contact
from tests import make
from tests.cast import Cast
from tests.web.test_every_url import ADDRESSES, OPEN, address

pytestmark = pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL refuses these values itself")

STATES = int(os.environ.get("FUZZ", "16"))
EVERY_ADDRESS = 20
# {kind of column: values that are odd in it}, as SQL; those after it may be odd.
NO_TEXT = ("X'ff00'", "CAST(X'fffe41' AS text)")
SURELY_ODD: tuple[tuple[type[Any], tuple[str, ...]], ...] = (
    (models.BooleanField, ("'pigeon'", "7", "X'ff'")),
    (models.PositiveSmallIntegerField, ("'pigeon'", "-1", "100000", "9e99", "X'ff'")),
    (models.PositiveIntegerField, ("'pigeon'", "-1", "99999999999")),
    (models.FloatField, ("'pigeon'", "X'ff'")),
    (models.ForeignKey, ("'pigeon'", "4711", "-1", "X'ff'")),
    (models.JSONField, ("'pigeon'", "'{'", "'7'", "'[[1]]'", "'{\"a\"'", "X'ff'")),
    (models.DateField, ("'pigeon'", "''", "'2026-02-30'", "7", "X'ff'")),
    (models.CharField, NO_TEXT),
    (models.TextField, NO_TEXT),
)
MAY_BE_ODD: tuple[tuple[type[Any], tuple[str, ...]], ...] = (
    (models.DateField, ("'0001-01-01 00:00:00'", "'9999-12-31 23:59:59.999999'")),
    (models.CharField, ("'pigeon'", "''", "' '", "'9999-12-31T23:59'", "'0001-01-01T00:00'", "char(0)", "'-1'")),
    (models.TextField, ("'pigeon'", "''", "char(0, 10)")),
    (models.JSONField, ("'{\"followup\": 7}'", '\'{"call": "x"}\'', "'{}'", "'[]'", "'[7]'")),
    (models.PositiveSmallIntegerField, ("32767",)),
)
MAIN_PAGES = ("/", "/people", "/promises", "/settings", "/find?q=rob")
COMMANDS = (
    ("today",), ("promises",), ("waiting",), ("people",), ("contact", "{rob}"), ("find", "rob"), ("who", "baker"),
    ("tags",), ("duplicates",), ("members",), ("doctor",),
)  # fmt: skip
# No id of a person or step that a page is about, and words that are built again.
LEFT_OUT = ("posting", "searchword", "signintry", "onetimelink")
State = tuple[str, str, str, bool]


@pytest.fixture
def rows(cast: Cast, now: Any) -> dict[str, int]:
    """A row in each table that the pages show. Returns ids by the first word of an address."""
    promise = make.promise(by=cast.ann, followup=cast.call_rob)
    touch = make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob)
    ada = make.contact(by=cast.ann, name="Ada Quill", email="ada@example.com")
    asleep = make.followup(by=cast.ann, contact=ada, due=make.window(now))
    close(asleep, because="later", reopen_words="in may", note="Busy.", by=cast.ann, now=now)
    change_contact_tags(cast.rob, add=["lunch"], by=cast.ann, now=now)
    due_rows.owe("remind", "by hand", due_at=make.LONG_AGO, member_id=cast.ann.pk)
    act = make.act(by=cast.ann, verb="import")
    common = {"workspace": cast.workspace, "made_at": now}
    upload = Import.objects.create(member=cast.ann, ticket="t", name="a.csv", state="done", act=act, **common)
    Suggestion.objects.create(contact=cast.rob, other=ada, why="", score=1, changed_by=act, **common)
    return {
        "followups": cast.call_rob.pk, "contacts": cast.rob.pk, "touches": touch.pk, "promises": promise.pk,
        "import": upload.pk, "reminders": 1, "tags": cast.rob.tagged.get().tag_id,
    }  # fmt: skip


def values_of(kinds: tuple[tuple[type[Any], tuple[str, ...]], ...], column: Any) -> tuple[str, ...]:
    return next((values for kind, values in kinds if isinstance(column, kind)), ())


def states() -> list[State]:
    """Each table and column with each odd value, and True if it is surely odd."""
    found: list[State] = []
    for table in apps.get_app_config("followthrough").get_models():
        for column in table._meta.concrete_fields if table._meta.model_name not in LEFT_OUT else ():
            if not column.primary_key:
                for is_sure, kinds in ((True, SURELY_ODD), (False, MAY_BE_ODD)):
                    named = (table._meta.db_table, str(column.column))
                    found += [(*named, value, is_sure) for value in values_of(kinds, column)]
    random.Random(9).shuffle(found)
    return found[:STATES]


def broken_answers(client: Client, rows: dict[str, int], *, is_long: bool) -> Iterator[str]:
    every = [address(route, rows) for name, route in ADDRESSES if name not in OPEN] if is_long else []
    for to in (*MAIN_PAGES, f"/contacts/{rows['contacts']}", f"/followups/{rows['followups']}", *every):
        for headers in ({}, {"HX-Request": "true"}) if is_long else ({},):
            answer = client.get(to, headers=headers)
            if answer.status_code == 500:
                yield f"{to}: 500"


def broken_commands(capsys: pytest.CaptureFixture[str], cast: Cast, now: Any, *, is_long: bool) -> Iterator[str]:
    for number, words in enumerate(COMMANDS):
        if is_long or number < 3 or words[0] == "doctor":
            own = [word.format(rob=cast.rob.pk) for word in words]
            who = () if own == ["doctor"] else ("--as", cast.ann.user.email)
            capsys.readouterr()  # what a page put into the log
            code = main([*own, *who, "--json", "--now", now.isoformat()])
            said = capsys.readouterr()
            if code not in (0, 1) or "Traceback" in said.err or "failed inside" in said.err:
                yield f"{' '.join(own)}: {code} {said.err[-300:]}"
            elif said.out:
                json.loads(said.out)


def test_what_a_hand_writes_breaks_nothing_and_is_named(
    client: Client, cast: Cast, rows: dict[str, int], now: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    client.force_login(cast.ann.user)
    client.raise_request_exception = False
    assert Contact.objects.count() == 2 and odd_rows() == []
    wrong: list[str] = []
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA ignore_check_constraints = ON")
    try:
        for number, (table, column, value, is_sure) in enumerate(states()):
            is_long = number % EVERY_ADDRESS == EVERY_ADDRESS - 1
            with transaction.atomic():
                if write(table, column, value):
                    with clock.shifted_to(now):
                        found = list(broken_answers(client, rows, is_long=is_long))
                        found += broken_commands(capsys, cast, now, is_long=is_long)
                    rows_part = next(part for part in doctor.run_checks(now=now).parts if part.name == "rows")
                    if is_sure and rows_part.ok:
                        found.append("the doctor does not name it")
                    if "Error:" in rows_part.why:
                        found.append(f"the doctor says {rows_part.why}")
                    wrong += [f"{table}.{column} = {value}: {each}" for each in found]
                transaction.set_rollback(True)
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA ignore_check_constraints = OFF")
    assert wrong == []


def write(table: str, column: str, value: str) -> bool:
    """Write the value into the first row. Returns False where even SQLite refuses it."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f'UPDATE "{table}" SET "{column}" = {value} WHERE id = (SELECT min(id) FROM "{table}")')
            return bool(cursor.rowcount)
    except IntegrityError:
        return False
