"""The hours of work of a member count in minutes, so that a day may start at half past eight."""

from typing import Any

from django.db import migrations, models
from django.db.models import F


def to_minutes(apps: Any, schema_editor: Any) -> None:
    apps.get_model("followthrough", "Member").objects.update(
        day_starts=F("day_starts") * 60, day_ends=F("day_ends") * 60
    )


def to_hours(apps: Any, schema_editor: Any) -> None:
    """Full hours; an end at half past is the hour after it."""
    apps.get_model("followthrough", "Member").objects.update(
        day_starts=F("day_starts") / 60, day_ends=(F("day_ends") + 59) / 60
    )


class Migration(migrations.Migration):
    dependencies = [("followthrough", "0021_own_contact")]

    operations = [
        migrations.AlterField("member", "day_starts", models.PositiveSmallIntegerField(default=9 * 60)),
        migrations.AlterField("member", "day_ends", models.PositiveSmallIntegerField(default=17 * 60)),
        migrations.RunPython(to_minutes, to_hours),
    ]
