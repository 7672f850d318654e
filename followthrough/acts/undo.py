"""Undo an act: put back exactly the columns and rows it found, or refuse and name the later act."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db.models import Model

from followthrough.accounts.models import Member
from followthrough.acts.models import REMOVED, Act, Undoable
from followthrough.kit.errors import Refused

Rows = list[Model]


class CannotUndo(Refused):
    """The act cannot be undone: there is none, or later work depends on it."""


def newest_act(member: Member) -> Act:
    """The member's newest act that is not undone. Raises CannotUndo when there is none."""
    act = Act.objects.visible_to(member).not_undone().filter(member=member).order_by("-id").first()
    if act is None:
        raise CannotUndo("There’s nothing to undo.")
    return act


def take_back(act: Act, *, now: datetime) -> None:
    """Restore every row the act changed or removed, and delete every row it made. Call inside a write block.

    Raises CannotUndo when a later act wrote one of the rows or depends on one.
    """
    found = [(model, locked_rows(model, ids)) for model, ids in rows_written_by(act)]
    for model, rows in found:
        refuse_if_later(act, rows)
        refuse_if_built_on(act, model, rows)
    refuse_if_gone(act, found)
    put_back(act, found)
    act.undone_at = now
    act.save(update_fields=["undone_at"])


def put_back(act: Act, found: Sequence[tuple[Any, Rows]]) -> None:
    """Delete those of the `found` rows that the act made, and give the others their columns; add what it removed."""
    for model, rows in reversed(found):
        before = act.before.get(model._meta.model_name or "", {})
        model.objects.filter(pk__in=[row.pk for row in rows if str(row.pk) not in before]).delete()
    for model, rows in found:
        there = {str(row.pk) for row in rows}
        for pk, columns in act.before.get(model._meta.model_name or "", {}).items():
            if pk in there:
                model.objects.filter(pk=pk).update(**python_values(model, columns))
            elif REMOVED in columns:
                model(pk=int(pk), **python_values(model, columns)).save(force_insert=True)


def rows_written_by(act: Act) -> list[tuple[Any, list[int]]]:
    """Each model with the ids of rows the act changed or made, in the act's order; without rows it removed."""
    ids: dict[str, list[int]] = {
        name: [int(pk) for pk, columns in rows.items() if REMOVED not in columns] for name, rows in act.before.items()
    }
    for name, made in act.made.items():
        ids.setdefault(name, []).extend(made)
    return [(apps.get_model("followthrough", name), pks) for name, pks in ids.items()]


def locked_rows(model: Any, ids: list[int]) -> Rows:
    """The rows that still exist, locked for writing."""
    return list(model.objects.select_for_update().filter(pk__in=ids))


def refuse_if_gone(act: Act, found: list[tuple[Any, Rows]]) -> None:
    """Raise CannotUndo when a row was deleted since. Call last: only existing rows can name the later act."""
    if sum(len(rows) for _, rows in found) != sum(len(ids) for _, ids in rows_written_by(act)):
        raise CannotUndo("Part of it isn’t there anymore.", do="See the contact’s page for what is.")


def refuse_if_later(act: Act, rows: Rows) -> None:
    """Raise CannotUndo when a later act wrote one of the rows. A Member has no version, so it is not checked."""
    for row in rows:
        if isinstance(row, Undoable) and row.changed_by_id != act.pk:
            refuse_because_of(Act.objects.select_related("member__user").get(pk=row.changed_by_id))


def refuse_if_built_on(act: Act, model: Any, rows: Rows) -> None:
    """Raise CannotUndo when a later act made rows that point to rows of this act: deleting would cascade to them."""
    for _, on_top in rows_built_on(act, model, rows):
        later = on_top.select_related("changed_by__member__user").first()
        if later is not None:
            refuse_because_of(later.changed_by)


def rows_built_on(act: Act, model: Any, rows: Rows) -> Iterator[tuple[str, Any]]:
    """(name of the key, query) of the rows of other acts that point to those of `rows` that this act made."""
    made = set(act.made.get(model._meta.model_name, []))
    ours = [row.pk for row in rows if row.pk in made]
    for relation in model._meta.related_objects if ours else []:
        if issubclass(relation.related_model, Undoable):
            name = relation.field.name
            yield name, relation.related_model.objects.filter(**{f"{name}__in": ours}).exclude(changed_by=act)


def refuse_because_of(later: Act) -> None:
    """Raise CannotUndo that names the member and the sentence of the later act."""
    who = later.member.first_name if later.member else "Followthrough"
    raise CannotUndo(f"Can’t undo: {who} changed it since then: “{later}”", do="Undo that first, or edit it yourself.")


def python_values(model: Any, columns: dict[str, Any]) -> dict[str, Any]:
    """Stored JSON values as Python values of the model. Raises CannotUndo for a column the table does not have."""
    fields = {field.attname: field for field in model._meta.concrete_fields}
    stored = {name: value for name, value in columns.items() if name != REMOVED}
    unknown = stored.keys() - fields.keys()
    if unknown:
        raise CannotUndo(
            f"This version doesn’t know {', '.join(sorted(unknown))}, which the act changed.",
            safe="Nothing was changed.",
            do="Update Followthrough, or edit it yourself.",
        )
    return {name: fields[name].to_python(value) for name, value in stored.items() if not fields[name].primary_key}
