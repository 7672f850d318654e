"""Add the words of a next step: the line that planned it, whole, and when it was written."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("followthrough", "0003_words_of_the_field")]

    operations = [
        migrations.AddField("followup", "next_words", models.TextField(blank=True, default=""), preserve_default=False),
        migrations.AddField("followup", "next_words_at", models.DateTimeField(blank=True, null=True)),
    ]
