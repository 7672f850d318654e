"""A couple: two people with one conversation."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models

from followthrough.followups import follow_state


def make_triggers(apps: Any, schema_editor: Any) -> None:
    follow_state.make_triggers(schema_editor.connection)


def drop_triggers(apps: Any, schema_editor: Any) -> None:
    follow_state.drop_triggers(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("followthrough", "0022_hours_in_minutes")]

    # The triggers ask for the new column, and those of before do not; SQLite also writes the table anew on the way back.
    operations = [
        migrations.RunPython(drop_triggers, make_triggers),
        migrations.AddField(
            model_name="contact",
            name="household",
            field=models.ForeignKey(
                blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+",
                to="followthrough.contact",
            ),
        ),
        migrations.AddIndex(
            model_name="contact",
            index=models.Index(
                condition=models.Q(("household__isnull", False)), fields=["household"], name="contact_household"
            ),
        ),
        migrations.RunPython(make_triggers, drop_triggers),
    ]  # fmt: skip
