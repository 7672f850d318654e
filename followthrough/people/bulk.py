"""Insert many people at once. The rows are the same as those of `write.make_contact`.

Plain INSERT statements take a fraction of the time of bulk_create (measured: docs/figures.md).
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db import connection, models

from followthrough.acts.models import Act
from followthrough.kit import text
from followthrough.matching.company_key import company_key
from followthrough.people import write
from followthrough.people.models import Contact, Organization, Tag
from followthrough.people.search_index import add_search_words
from followthrough.people.search_words import IndexedWord, search_words_of
from followthrough.people.write import MethodRows, PersonDraft

INSERT_METHOD = (
    "INSERT INTO followthrough_contactmethod "
    "(workspace_id, changed_by_id, contact_id, kind, value, normal, label, position) VALUES (%s,%s,%s,%s,%s,%s,%s,%s)"
)
INSERT_TAG = (
    "INSERT INTO followthrough_contacttag (workspace_id, changed_by_id, contact_id, tag_id) VALUES (%s,%s,%s,%s)"
)
# The most parameters of one statement: SQLite takes 32,766 parameters in one statement, PostgreSQL 65,535.
MOST_PARAMETERS = 30_000


def insert_rows(model: type[models.Model], rows: Sequence[dict[str, Any]]) -> list[int]:
    """Insert rows {column: value}, with defaults for the other columns; return their ids, in order."""
    fields = [field for field in model._meta.concrete_fields if not field.primary_key]
    blank = {field.column: field.get_default() for field in fields}
    columns, marks = ", ".join(f'"{name}"' for name in blank), ", ".join(["%s"] * len(blank))
    ids: list[int] = []
    with connection.cursor() as cursor:
        for block in split_into_blocks(rows, MOST_PARAMETERS // len(blank)):
            values = ", ".join([f"({marks})"] * len(block))
            sql = f'INSERT INTO "{model._meta.db_table}" ({columns}) VALUES {values} RETURNING id'  # noqa: S608  names of ours
            cursor.execute(sql, [value for row in block for value in (blank | row).values()])
            ids += [pk for (pk,) in cursor.fetchall()]
    return ids


def split_into_blocks(rows: Sequence[dict[str, Any]], size: int) -> Iterable[Sequence[dict[str, Any]]]:
    return (rows[start : start + size] for start in range(0, len(rows), size))


def ids_by_name(
    model: type[Organization] | type[Tag], names: Iterable[str], workspace_id: int, *, widest: int
) -> dict[str, int]:
    """Return {folded name: id} of organizations or tags; missing ones are made."""
    wanted = {text.fold(name)[:widest]: " ".join(name.split())[:widest] for name in names if name.strip()}
    rows = model.objects.filter(workspace_id=workspace_id, fold__in=list(wanted)).values_list("fold", "id")
    known = dict(rows)
    new = [fold for fold in wanted if fold not in known]
    keys = [{"key": company_key(wanted[fold])[:widest]} if model is Organization else {} for fold in new]
    named = [{"workspace_id": workspace_id, "name": wanted[fold], "fold": fold} for fold in new]
    ids = insert_rows(model, [row | key for row, key in zip(named, keys, strict=True)])
    return known | dict(zip(new, ids, strict=True))


def make_contacts(act: Act, people: Sequence[tuple[PersonDraft, MethodRows]], *, now: datetime) -> list[int]:
    """Insert people with their contact methods, tags and search words; return their ids, in order.

    Each row notes the act that made it. Call inside a write block.
    """
    drafts = [draft for draft, _ in people]
    rows = contact_rows(act, drafts, now)
    ids = insert_rows(Contact, rows)
    insert_methods(act, [(pk, methods) for pk, (_, methods) in zip(ids, people, strict=True)])
    insert_tags(act, list(zip(ids, drafts, strict=True)))
    triples = zip(ids, rows, people, strict=True)
    add_search_words(act.workspace_id, {pk: words_of_row(row, draft, methods) for pk, row, (draft, methods) in triples})
    return ids


def contact_rows(act: Act, drafts: Sequence[PersonDraft], now: datetime) -> list[dict[str, Any]]:
    """Return {column: value} of each contact; organizations that are missing are made."""
    organizations = ids_by_name(Organization, (draft.organization for draft in drafts), act.workspace_id, widest=200)
    at = connection.ops.adapt_datetimefield_value(now)
    same = {"workspace_id": act.workspace_id, "changed_by_id": act.pk, "brought_by_id": act.pk, "made_at": at}
    private = {"is_personal": True, "sorted_as": Contact.Sorted.NONE.value, "sorted_at": at}
    return [
        {**same, **write.contact_columns(draft),
         "organization_id": organizations.get(text.fold(draft.organization)[:200]),
         **(private if draft.is_personal else {})}
        for draft in drafts
    ]  # fmt: skip


def insert_methods(act: Act, methods: Iterable[tuple[int, MethodRows]]) -> None:
    """Insert the contact methods of each (contact id, rows)."""
    rows: list[tuple[Any, ...]] = [
        (act.workspace_id, act.pk, pk, way["kind"], way["value"], way["normal"], way["label"], way["position"])
        for pk, ways in methods
        for way in ways
    ]
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany(INSERT_METHOD, rows)


def insert_tags(act: Act, tagged: Sequence[tuple[int, PersonDraft]]) -> None:
    """Give each (contact id, draft) its tags; missing tags are made."""
    tags = ids_by_name(Tag, (tag for _, draft in tagged for tag in draft.tags), act.workspace_id, widest=80)
    rows: list[tuple[Any, ...]] = []
    for pk, draft in tagged:
        theirs = {tags[fold] for name in draft.tags if (fold := text.fold(name)[:80]) in tags}
        rows += [(act.workspace_id, act.pk, pk, tag) for tag in theirs]
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany(INSERT_TAG, rows)


def words_of_row(row: dict[str, Any], draft: PersonDraft, methods: MethodRows) -> set[IndexedWord]:
    """Return the search words of a new contact."""
    return search_words_of(
        full=str(row["full"]),
        organization=draft.organization,
        does=(row["title"], row["does"]),
        tags=draft.tags,
        notes=(row["note"],),
        ways=[(str(way["kind"]), str(way["normal"])) for way in methods],
    )
