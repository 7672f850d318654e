"""Each contact gets a number that changes whenever one of its touches does (touches/history_version.py)."""

from typing import Any

from django.db import migrations

from followthrough.touches import history_version


def make_triggers(apps: Any, schema_editor: Any) -> None:
    history_version.make_triggers(schema_editor.connection)


def drop_table(apps: Any, schema_editor: Any) -> None:
    history_version.drop_table(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("followthrough", "0013_style_of_dates")]

    operations = [migrations.RunPython(make_triggers, drop_table)]
