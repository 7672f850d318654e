"""A member's own things belong to a contact of their own."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models

from followthrough.followups import follow_state


def make_triggers(apps: Any, schema_editor: Any) -> None:
    follow_state.make_triggers(schema_editor.connection)


def drop_triggers(apps: Any, schema_editor: Any) -> None:
    follow_state.drop_triggers(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("followthrough", "0020_long_acts")]

    # On the way back SQLite writes the table anew, which its triggers do not survive.
    operations = [
        migrations.RunPython(migrations.RunPython.noop, make_triggers),
        migrations.AddField(
            model_name="contact",
            name="self_of",
            field=models.ForeignKey(
                blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+",
                to="followthrough.member",
            ),
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=models.UniqueConstraint(
                condition=models.Q(("self_of__isnull", False)), fields=("self_of",), name="contact_self_once"
            ),
        ),
        migrations.RunPython(migrations.RunPython.noop, drop_triggers),
    ]  # fmt: skip
