"""Each organization gets the key by which the spellings of one company are recognized (matching/company_key.py)."""

from typing import Any

from django.db import migrations, models

from followthrough.matching.company_key import company_key

BLOCK = 1000


def fill_keys(apps: Any, schema_editor: Any) -> None:
    organizations = apps.get_model("followthrough", "Organization").objects
    rows = []
    for row in organizations.only("pk", "name").iterator(BLOCK):
        row.key = company_key(row.name)[:200]
        rows.append(row)
    organizations.bulk_update(rows, ["key"], batch_size=BLOCK)


class Migration(migrations.Migration):
    dependencies = [("followthrough", "0018_cover")]

    operations = [
        migrations.AddField("organization", "key", models.CharField(max_length=200, default=""), preserve_default=False),
        migrations.RunPython(fill_keys, migrations.RunPython.noop),
        migrations.AddIndex(
            "organization", models.Index(fields=["workspace", "key"], name="organization_by_key")
        ),
    ]
