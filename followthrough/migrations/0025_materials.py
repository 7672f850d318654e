"""Things of value to send; a step and a touch carry one."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models

import followthrough.kit.sql
from followthrough.followups import follow_state
from followthrough.touches import history_version


def make_triggers(apps: Any, schema_editor: Any) -> None:
    follow_state.make_triggers(schema_editor.connection)
    history_version.make_triggers(schema_editor.connection)


def drop_triggers(apps: Any, schema_editor: Any) -> None:
    follow_state.drop_triggers(schema_editor.connection)
    history_version.drop_triggers(schema_editor.connection)


def key_to_material() -> Any:
    return models.ForeignKey(
        blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+",
        to="followthrough.material",
    )  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("followthrough", "0024_templates")]

    # On the way back SQLite writes both tables anew, which their triggers do not survive.
    operations = [
        migrations.RunPython(migrations.RunPython.noop, make_triggers),
        migrations.CreateModel(
            name="Material",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120)),
                ("kind", models.CharField(choices=[("link", "Link"), ("file", "File"), ("paper", "Paper")],
                                          max_length=5)),
                ("url", models.CharField(blank=True, max_length=500)),
                ("digest", models.CharField(blank=True, max_length=64)),
                ("file_name", models.CharField(blank=True, max_length=120)),
                ("file_bytes", models.PositiveIntegerField(default=0)),
                ("says", models.CharField(blank=True, max_length=300)),
                ("retired_at", models.DateTimeField(blank=True, null=True)),
                ("changed_by", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+",
                                                 to="followthrough.act")),
                ("workspace", models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE,
                                                to="followthrough.workspace")),
            ],
        ),
        migrations.AddField("followup", "next_material", key_to_material()),
        migrations.AddField("touch", "material", key_to_material()),
        migrations.AddIndex(
            "touch",
            models.Index(condition=models.Q(("material__isnull", False)), fields=["workspace", "material", "-at"],
                         name="touch_of_material"),
        ),
        migrations.AddIndex("material", models.Index(fields=["workspace", "name"], name="material_by_name")),
        migrations.AddConstraint(
            "material",
            models.CheckConstraint(
                condition=models.Q(followthrough.kit.sql.IsReadable("retired_at", "moment")),
                name="material_can_be_shown",
            ),
        ),
        migrations.AddConstraint(
            "material",
            models.CheckConstraint(
                condition=models.Q(
                    models.Q(("name", ""), _negated=True),
                    models.Q(
                        models.Q(("digest", ""), ("kind", "link"), models.Q(("url", ""), _negated=True)),
                        models.Q(("kind", "file"), ("url", ""), models.Q(("digest", ""), _negated=True),
                                 models.Q(("file_name", ""), _negated=True)),
                        models.Q(("digest", ""), ("kind", "paper"), ("url", "")),
                        _connector="OR",
                    ),
                ),
                name="material_has_what_its_kind_needs",
            ),
        ),
        migrations.RunPython(migrations.RunPython.noop, drop_triggers),
    ]  # fmt: skip
