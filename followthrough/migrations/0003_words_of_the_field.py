"""Rename columns, tables and stored values to the words of the field (docs/glossary.md).

Columns are renamed, never copied, so nothing is lost. What acts kept of rows (`Act.before`) is renamed with them, so
that an act made before this migration can still be taken back.
"""

from collections.abc import Callable
from typing import Any

from django.db import migrations, models
from django.db.models import F, Q, Value
from django.db.models.functions import Concat, Substr, Trim
from django.db.models.lookups import Exact

# model -> {old column: new column}; also inside Act.before.
COLUMNS = {
    "followup": {
        "rest_because": "close_reason",
        "rest_note": "close_note",
        "rested_at": "closed_at",
        "wake_on": "reopen_on",
    },
    "contact": {"is_private": "is_personal", "rhythm_days": "keep_in_touch_days"},
    "tag": {"rhythm_days": "keep_in_touch_days"},
    "promise": {"told": "told_in"},
}
# (model, new column) -> {old value: new value}
VALUES = {
    ("followup", "state"): {"rest": "closed"},
    ("followup", "close_reason"): {
        "no_thanks": "not_interested",
        "won": "bought",
        "lost": "went_elsewhere",
        "asked_not": "do_not_contact",
    },
    ("followup", "purpose"): {"round": "call_list"},
    ("contact", "sorted_as"): {"leave": "none"},
    ("act", "verb"): {
        "leave": "close",
        "wake": "reopen",
        "rhythm": "keep_in_touch",
        "tag_rhythm": "tag_keep_in_touch",
    },
}
OLD_KEY, NEW_KEY = "rhythm:", "keep-in-touch:"
BLOCK = 500


def rewrite_values(apps: Any, schema_editor: Any) -> None:
    for (model, column), values in VALUES.items():
        rows = apps.get_model("followthrough", model).objects
        for old, new in values.items():
            rows.filter(**{column: old}).update(**{column: new})
    followups = apps.get_model("followthrough", "followup").objects
    renamed = Concat(Value(NEW_KEY), Substr("key", len(OLD_KEY) + 1))
    followups.filter(key__startswith=OLD_KEY).update(key=renamed)


def rewrite_acts(apps: Any, schema_editor: Any) -> None:
    """Rename the columns and values that acts kept, a block at a time."""
    rewrite_json(apps.get_model("followthrough", "act"), "before", renamed_before)


def rewrite_mappings(apps: Any, schema_editor: Any) -> None:
    """An import that waits for its mapping names the fields of a person."""
    rewrite_json(apps.get_model("followthrough", "import"), "mapping", renamed_mapping)


def rewrite_json(model: Any, column: str, renamed: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    changed = []
    for row in model.objects.only("pk", column).order_by("pk").iterator(chunk_size=BLOCK):
        value = renamed(getattr(row, column))
        if value != getattr(row, column):
            setattr(row, column, value)
            changed.append(row)
        if len(changed) == BLOCK:
            model.objects.bulk_update(changed, [column])
            changed = []
    model.objects.bulk_update(changed, [column])


def renamed_mapping(mapping: dict[str, Any]) -> dict[str, Any]:
    return {column: "personal" if target == "private" else target for column, target in mapping.items()}


def renamed_before(before: dict[str, Any]) -> dict[str, Any]:
    """`before` is {model: {id: {column: value}}}."""
    return {
        model: {pk: renamed_columns(model, columns) for pk, columns in rows.items()} for model, rows in before.items()
    }


def renamed_columns(model: str, columns: dict[str, Any]) -> dict[str, Any]:
    names = COLUMNS.get(model, {})
    # Acts keep a foreign key under its column's name.
    names = names | {f"{old}_id": f"{new}_id" for old, new in names.items()}
    found = {names.get(column, column): value for column, value in columns.items()}
    for column, value in found.items():
        if isinstance(value, str):
            found[column] = VALUES.get((model, column), {}).get(value, value)
    key = found.get("key")
    if model == "followup" and isinstance(key, str) and key.startswith(OLD_KEY):
        found["key"] = NEW_KEY + key.removeprefix(OLD_KEY)
    return found


def enforce_keys(apps: Any, schema_editor: Any) -> None:
    """PostgreSQL alters no table while checks of foreign keys wait for the end of the transaction."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")


THE_LAW = (
    Q(state__in=["open", "closed"])
    & (
        Q(state="closed")
        | Q(
            next_from__isnull=False,
            next_by__isnull=False,
            next_from__lt=F("next_by"),
            owner__isnull=False,
        )
        & ~Q(Exact(Trim("next_channel"), Value("")))
    )
    & (Q(state="open") | ~Q(Exact(Trim("close_reason"), Value(""))))
    & (~Q(close_reason="later") | Q(reopen_on__isnull=False))
)
SORTED = Q(sorted_as="", sorted_at=None) | Q(sorted_as__in=["call", "keep", "none"], sorted_at__isnull=False)


class Migration(migrations.Migration):
    dependencies = [("followthrough", "0002_everybody_you_know")]

    operations = [
        # Constraints and indexes that name the columns go first.
        migrations.RemoveConstraint("followup", "the_one_law"),
        migrations.RemoveIndex("followup", "followup_sleepers"),
        migrations.RemoveConstraint("contact", "contact_sorted_when"),
        *(
            migrations.RenameField(model, old, new)
            for model, columns in COLUMNS.items()
            for old, new in columns.items()
        ),
        migrations.AlterField(
            "followup", "state", models.CharField(choices=[("open", "Open"), ("closed", "Closed")], max_length=6)
        ),
        migrations.AlterField("followup", "close_reason", models.CharField(blank=True, max_length=20)),
        migrations.AlterField(
            "contact",
            "sorted_as",
            models.CharField(
                blank=True, choices=[("call", "Call"), ("keep", "Keep"), ("none", "None")], max_length=5
            ),
        ),
        migrations.RunPython(rewrite_values),
        migrations.RunPython(rewrite_acts),
        migrations.RunPython(rewrite_mappings),
        migrations.RunPython(enforce_keys),
        migrations.RenameModel("Token", "SearchWord"),
        migrations.RenameModel("Beat", "Heartbeat"),
        migrations.RenameModel("Due", "DueRow"),
        migrations.AddConstraint("followup", models.CheckConstraint(condition=THE_LAW, name="the_one_law")),
        migrations.AddConstraint("contact", models.CheckConstraint(condition=SORTED, name="contact_sorted_when")),
        migrations.AddIndex(
            "followup",
            models.Index(condition=Q(close_reason="later"), fields=["reopen_on"], name="followup_to_reopen"),
        ),
    ]
