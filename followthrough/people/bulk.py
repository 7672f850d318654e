"""Many people at once. The rows are the same as `write.make_contact` makes; only the way to the database is shorter.

bulk_create costs several times the plain statement (measured: docs/figures.md). This is the only file without it.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db import connection, models

from followthrough.acts.models import Act
from followthrough.kit import text
from followthrough.people import write
from followthrough.people.models import Contact, Organization, Tag
from followthrough.people.search_words import Word, words_of
from followthrough.people.write import Card, Ways

METHOD = (
    "INSERT INTO followthrough_contactmethod "
    "(workspace_id, changed_by_id, contact_id, kind, value, normal, label, position) VALUES (%s,%s,%s,%s,%s,%s,%s,%s)"
)
TAGGED = "INSERT INTO followthrough_contacttag (workspace_id, changed_by_id, contact_id, tag_id) VALUES (%s,%s,%s,%s)"
# SQLite takes 32,766 parameters in one statement, PostgreSQL 65,535.
MOST = 30_000


def insert(model: type[models.Model], rows: Sequence[dict[str, Any]]) -> list[int]:
    """Rows by column name, what they do not name at its default. Returns their ids, in order."""
    fields = [field for field in model._meta.concrete_fields if not field.primary_key]
    blank = {field.column: field.get_default() for field in fields}
    columns, marks = ", ".join(f'"{name}"' for name in blank), ", ".join(["%s"] * len(blank))
    ids: list[int] = []
    with connection.cursor() as cursor:
        for block in blocks(rows, MOST // len(blank)):
            values = ", ".join([f"({marks})"] * len(block))
            sql = f'INSERT INTO "{model._meta.db_table}" ({columns}) VALUES {values} RETURNING id'  # noqa: S608  names of ours
            cursor.execute(sql, [value for row in block for value in (blank | row).values()])
            ids += [pk for (pk,) in cursor.fetchall()]
    return ids


def blocks(rows: Sequence[dict[str, Any]], size: int) -> Iterable[Sequence[dict[str, Any]]]:
    return (rows[start : start + size] for start in range(0, len(rows), size))


def named(
    model: type[Organization] | type[Tag], names: Iterable[str], workspace_id: int, *, widest: int
) -> dict[str, int]:
    """Ids of organizations or tags by folded name, the new ones made."""
    wanted = {text.fold(name)[:widest]: " ".join(name.split())[:widest] for name in names if name.strip()}
    rows = model.objects.filter(workspace_id=workspace_id, fold__in=list(wanted)).values_list("fold", "id")
    known = dict(rows)
    new = [fold for fold in wanted if fold not in known]
    ids = insert(model, [{"workspace_id": workspace_id, "name": wanted[fold], "fold": fold} for fold in new])
    return known | dict(zip(new, ids, strict=True))


def make_contacts(act: Act, people: Sequence[tuple[Card, Ways]], *, now: datetime) -> list[int]:
    """One row each, in order, with the ways to reach them and their tags, each saying which act brought it.

    Returns their ids; call inside a write block.
    """
    orgs = named(Organization, (card.organization for card, _ in people), act.workspace_id, widest=200)
    tags = named(Tag, (tag for card, _ in people for tag in card.tags), act.workspace_id, widest=80)
    version = {"workspace_id": act.workspace_id, "changed_by_id": act.pk}
    at = connection.ops.adapt_datetimefield_value(now)
    made = {"brought_by_id": act.pk, "made_at": at}
    private = {"is_private": True, "sorted_as": Contact.Sorted.LEAVE.value, "sorted_at": at}
    rows: list[dict[str, Any]] = [
        {**version, **made, **write.columns(card), "organization_id": orgs.get(text.fold(card.organization)[:200]),
         **(private if card.is_private else {})}
        for card, _ in people
    ]  # fmt: skip
    ids = insert(Contact, rows)
    methods: list[tuple[Any, ...]] = []
    found_by: dict[int, set[Word]] = {}
    tagged: list[tuple[Any, ...]] = []
    for pk, row, (card, ways) in zip(ids, rows, people, strict=True):
        methods += [
            (act.workspace_id, act.pk, pk, way["kind"], way["value"], way["normal"], way["label"], way["position"])
            for way in ways
        ]
        theirs = {tags[fold] for tag in card.tags if (fold := text.fold(tag)[:80]) in tags}
        tagged += [(act.workspace_id, act.pk, pk, tag) for tag in theirs]
        found_by[pk] = words_of(
            full=str(row["full"]),
            organization=card.organization,
            does=(row["title"], row["does"]),
            tags=card.tags,
            notes=(row["note"],),
            ways=[(str(way["kind"]), str(way["normal"])) for way in ways],
        )
    with connection.cursor() as cursor:
        if methods:
            cursor.executemany(METHOD, methods)
        if tagged:
            cursor.executemany(TAGGED, tagged)
    write.post(act.workspace_id, found_by)
    return ids
