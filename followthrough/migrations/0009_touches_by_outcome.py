"""Indexes for the first meeting with a contact, and for the newest touches of a follow-up.

Without them, facts were made from all touches of a contact, so that Today grew with the history of the people on it.
The indexes of the two foreign keys go: the new ones begin with the same columns, and PostgreSQL would take the old one
and sort a long history instead of reading the newest touches by `touch_of_contact`. The index of a member's steps gets
the id: PostgreSQL read all steps of one midnight to find the first ones.
"""

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

TABLE = "followthrough_touch"


def drop_indexes_of_keys(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """By name: Django would write a new table on SQLite."""
    connection = schema_editor.connection
    with connection.cursor() as cursor:
        known = connection.introspection.get_constraints(cursor, TABLE)
    for name, one in known.items():
        if one["columns"] in (["contact_id"], ["followup_id"]) and one["index"] and not one["unique"]:
            schema_editor.execute(f"DROP INDEX {connection.ops.quote_name(name)}")


def key_to(model: str, *, nullable: bool) -> models.ForeignKey:
    optional = {"null": True, "blank": True} if nullable else {}
    return models.ForeignKey(
        to=f"followthrough.{model}", on_delete=django.db.models.deletion.CASCADE, related_name="touches",
        db_index=False, **optional,
    )  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("followthrough", "0008_sign_in_tries")]

    operations = [
        migrations.AddIndex(
            model_name="touch",
            index=models.Index(fields=["contact", "outcome", "at", "id"], name="touch_by_outcome"),
        ),
        migrations.AddIndex(
            model_name="touch",
            index=models.Index(fields=["followup", "-at", "-id"], name="touch_of_followup"),
        ),
        migrations.RemoveIndex("followup", "followup_today"),
        migrations.AddIndex(
            "followup",
            models.Index(
                fields=["workspace", "owner", "next_from", "id"],
                name="followup_today",
                condition=models.Q(state="open"),
            ),
        ),
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RunPython(drop_indexes_of_keys, migrations.RunPython.noop)],
            state_operations=[
                migrations.AlterField("touch", "contact", key_to("contact", nullable=False)),
                migrations.AlterField("touch", "followup", key_to("followup", nullable=True)),
            ],
        ),
    ]
