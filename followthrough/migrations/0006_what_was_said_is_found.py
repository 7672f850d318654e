"""Contacts are found by what was said of them, and by parts of names in scripts without blanks.

Every contact gets a posting without a word and without a kind. It tells `upgrade.rebuild_old_words`, which runs after
the migrations, that the search words of the contact are to be built again.
"""

from django.db import migrations, models

MARK_CONTACTS = (
    "INSERT INTO followthrough_posting (workspace_id, contact_id, word, kind)"
    " SELECT workspace_id, id, '', '' FROM followthrough_contact WHERE deleted_at IS NULL"
)


class Migration(migrations.Migration):
    dependencies = [("followthrough", "0004_words_of_a_step")]

    operations = [
        migrations.AlterField(
            model_name="posting",
            name="kind",
            field=models.CharField(
                blank=True,
                choices=[
                    ("n", "Name"),
                    ("o", "Organization"),
                    ("d", "Does"),
                    ("t", "Tag"),
                    ("m", "Note"),
                    ("e", "Email"),
                    ("p", "Phone"),
                    ("s", "Said"),
                ],
                max_length=1,
            ),
        ),
        migrations.RunSQL(MARK_CONTACTS, "DELETE FROM followthrough_posting WHERE kind IN ('', 's')"),
    ]
