"""A workspace can change how dates are written. SQLite adds columns that may be NULL without rebuilding the table."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("followthrough", "0011_rows_can_be_shown")]

    operations = [
        migrations.AddField("workspace", "month_first", models.BooleanField(null=True)),
        migrations.AddField("workspace", "clock", models.PositiveSmallIntegerField(null=True)),
        migrations.AddField("workspace", "week_starts", models.PositiveSmallIntegerField(null=True)),
        migrations.AddField("workspace", "mail_word", models.CharField(max_length=4, null=True)),
    ]
